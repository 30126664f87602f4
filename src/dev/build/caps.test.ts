// @module-tag process
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validationJsonSchema } from '../../core/model/results.ts';
import { MAIN, workbookFile, workbookParts } from '../../office/xlsx-read/workbook-fixture.ts';
import { makeBases } from '../fuzz/base.ts';
import { newWorkspace } from '../testkit/workspace.ts';

/** Time and memory of the built program, measured from outside it, on files made to exhaust both. */

/** Megabytes of memory that a process may take at its peak. */
const MEGABYTES = 1000;
/** A file has ten seconds; start, checks and a busy machine have the rest. */
const SECONDS = 40;

const many = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join('');

/** Digits that do not pack well: a tight file would be refused before it is read. */
const noise = (index: number): number => (Math.imul(index + 1, 2_654_435_761) >>> 0) % 1_000_003;
const rows = (count: number, cell: (index: number) => string): string =>
  many(count, (row) => `<row>${many(100, (column) => cell(row * 100 + column))}</row>`);
const strings = (items: string): string => `<sst xmlns="${MAIN}">${items}</sst>`;

/** A name of ours makes it a workbook of which every cell counts. */
const OUR_WORKBOOK = (workbookParts('')['xl/workbook.xml'] ?? '').replace(
  '</sheets>',
  '</sheets><definedNames><definedName name="ntge.cover.unit">Data!$A$1</definedName></definedNames>',
);

const FILES: Readonly<Record<string, { readonly code: string; readonly make: () => Uint8Array }>> = {
  'hundreds of thousands of texts': {
    code: 'identity/not-our-workbook',
    make: () => workbookFile(rows(6000, (i) => `<c t="str"><v>chữ ${noise(i)}</v></c>`)),
  },
  'more cells than any form': {
    code: 'file/too-large cells',
    make: () =>
      workbookFile(
        rows(21_000, (i) => `<c><v>${noise(i)}</v></c>`),
        { 'xl/workbook.xml': OUR_WORKBOOK },
      ),
  },
  'a foreign table of two million cells': {
    code: 'identity/not-our-workbook',
    make: () => workbookFile(rows(21_000, (i) => `<c><v>${noise(i)}</v></c>`)),
  },
  'a long text used again and again': {
    code: 'file/too-large characters',
    make: () =>
      workbookFile(
        rows(60, () => '<c t="s"><v>0</v></c>'),
        {
          'xl/sharedStrings.xml': strings(`<si><t>${many(4000, (i) => `${noise(i)} `)}</t></si>`),
        },
      ),
  },
  'a formula shared by everything': {
    code: 'file/too-large characters',
    make: () =>
      workbookFile(
        `<row r="1"><c r="A1"><f t="shared" si="0">${many(1500, (i) => `B${i + 1}+`)}1</f><v>1</v></c></row>${rows(400, () => '<c><f t="shared" si="0"/><v>1</v></c>')}`,
      ),
  },
  'merges without end': {
    code: 'file/too-large extras',
    make: () =>
      workbookFile('', {
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData/><mergeCells>${many(250_000, (i) => `<mergeCell ref="A${noise(i) + 1}:C${noise(i) + 1}"/>`)}</mergeCells></worksheet>`,
      }),
  },
};

let folder = '';
beforeAll(async () => {
  if (!existsSync('dist/main.js')) execFileSync('node', ['src/dev/build/build.mjs']);
  folder = await newWorkspace('caps');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Prints the peak of the process's memory on stderr, at the end of each of its threads. */
const METER = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS))`;

const METERED = /\npeak (\d+)/g;

interface Measured {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Megabytes. */
  readonly peak: number;
}

/** Runs the built program as a process of its own, ended after the cap. */
async function runMeasured(...argv: readonly string[]): Promise<Measured> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--import', METER, join(process.cwd(), 'bin/ntge.js'), ...argv],
      { cwd: folder, timeout: SECONDS * 1000, killSignal: 'SIGKILL', maxBuffer: 1 << 29 },
      (error, stdout, stderr) => {
        const peaks = [...stderr.matchAll(METERED)].map(([, peak]) => Number(peak) / 1024);
        if (peaks.length === 0) reject(new Error(`ended from outside: ${error?.message ?? stderr}`));
        const code = typeof error?.code === 'number' ? error.code : 0;
        resolve({ code, stdout, stderr: stderr.replaceAll(METERED, ''), peak: Math.max(...peaks) });
      },
    );
  });
}

describe.each(Object.entries(FILES))('%s', (name, { code, make }) => {
  const path = `${name}.xlsx`;
  beforeAll(async () => writeFile(join(folder, path), make()));
  const exit = code.startsWith('file/') ? 2 : 1;

  it('is told by validate within time and memory', async () => {
    const ran = await runMeasured('validate', path, '--format', 'json');
    const [file] = validationJsonSchema.parse(JSON.parse(ran.stdout)).files;
    const kinds = file?.findings.map(({ code: own, params }) =>
      [own, params['kind']].filter(Boolean).join(' '),
    );
    expect(kinds).toEqual([code]);
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: exit, stderr: '' });
    expect(ran.peak).toBeLessThan(MEGABYTES);
  });
});

it('lists hundreds of thousands of cells within time and memory', async () => {
  const ran = await runMeasured('cells', 'hundreds of thousands of texts.xlsx', '--format', 'json');
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  expect(ran.peak).toBeLessThan(MEGABYTES);
});

it('checks the good file of a batch behind all of these', async () => {
  const [base] = await makeBases();
  await writeFile(join(folder, 'zz.xlsx'), base?.bytes ?? '');
  const { code, stdout, peak } = await runMeasured(
    'validate',
    '.',
    '--format',
    'json',
    '--as-of',
    '2025-12-31',
  );
  const { files } = validationJsonSchema.parse(JSON.parse(stdout));
  expect(files).toHaveLength(Object.keys(FILES).length + 1);
  expect(files.at(-1)).toMatchObject({ file: 'zz.xlsx', unit: base?.unit, findings: [] });
  expect(code).toBe(1);
  expect(peak).toBeLessThan(MEGABYTES);
}, 90_000);
