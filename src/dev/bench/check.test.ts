// @module-tag process
// @module-tag openpyxl
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pythonPath } from '../testkit/programs.ts';
import { DEMO_STORY } from '../../core/example/demo.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { openOffice } from '../testkit/office.ts';
import type { Office } from '../testkit/office.ts';

/** The script that the benchmark compares with does the work it is said to do. */

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.run(['demo', 'tinh']);
});
afterAll(async () => office.close());

const returned = (): string => join(office.folder, 'tinh', 'tep-gui-ve', DEMO_STORY.period);

async function foundByScript(): Promise<string[]> {
  const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: office.folder });
  const path = join(office.folder, 'catalogue.json');
  await writeFile(path, JSON.stringify(catalogue));
  const script = fileURLToPath(new URL('check.py', import.meta.url));
  const { stdout } = await promisify(execFile)(pythonPath(), [script, path, returned()], {
    env: { ...process.env, PYTHONIOENCODING: 'utf-8' },
  });
  return stdout
    .trim()
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'))
    .map(([file = '', , sheet = '', cell = '']) => `${basename(file)} ${sheet}!${cell}`);
}

async function foundByProgram(): Promise<string[]> {
  const { out } = await office.run(['-C', 'tinh', 'validate', returned(), '--format', 'json']);
  const { files }: { files: readonly { file: string; findings: readonly Found[] }[] } = JSON.parse(out);
  return files.flatMap(({ file, findings }) =>
    findings
      .filter(({ severity, code }) => severity === 'error' && !FORMATS.has(code))
      .map(({ sheet, cell }) => `${basename(file)} ${sheet}!${cell}`),
  );
}

/** What is wrong with how a cell looks: the script reads values only. */
const FORMATS: ReadonlySet<string> = new Set(['value/shown-otherwise', 'value/struck-out']);

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly sheet: string;
  readonly cell: string;
}

it('finds the errors of the faulty files in the same cells', async () => {
  const program = await foundByProgram();
  const script = await foundByScript();
  expect(program.length).toBeGreaterThan(2);
  // A sum with a number that cannot be read: the program asks for that number only.
  const sumOfUnread = 'Sở Giáo dục và Đào tạo - 2025-H1.xlsx Mục tiêu 5!E15';
  expect(script.toSorted()).toEqual([...program, sumOfUnread].toSorted());
});
