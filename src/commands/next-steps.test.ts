import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import { commandLine } from '../core/text/command-line.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Called, CallOptions, Office } from '../dev/testkit/office.ts';

/**
 * A whole period played from outside the workspace on a terminal of 80 columns: every command that is printed as a next step
 * runs as printed, and every screen reads well.
 */

let office: Office;
afterEach(() => office.close());

/** Commands that stand alone on a line, or behind "next step". */
const PRINTED = /^(?: +|(?:Bước tiếp theo|Next): )ntge (.*)$/gm;

const COLUMNS = 80;
/** Progress, up to where its line is written anew. */
// oxlint-disable-next-line no-control-regex -- the mark of a line written anew
const OVERWRITTEN = /[^\n]*\r\u001b\[K/g;
/** A command stays whole, to be copied; the library that asks breaks the questions itself. */
const isLong = (line: string): boolean =>
  line.normalize('NFC').length > COLUMNS &&
  !/^(?:\$| +ntge |(?:Bước tiếp theo|Next): ntge |.*\? \([cy] = )/.test(line);

/** The words of a line as cmd and a shell take them apart. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}

it.each([
  ['vi', 'kỳ 1'],
  ['en', 'period 1'],
])('every printed next step runs as printed, %s', { timeout: 120_000 }, async (lang, folder) => {
  office = await openOffice();
  await mkdir(join(office.folder, folder));
  const seen = new Set<string>();
  let screens = '';
  const run = async (argv: readonly string[], options: CallOptions = {}): Promise<Called> => {
    screens += `$ ${commandLine(['ntge', ...argv])}\n`;
    const called = await office.run([...argv, '--lang', lang], {
      today: '2025-06-18',
      columns: COLUMNS,
      terminal: true,
      env: { NO_COLOR: '1' },
      onWrite: (text) => (screens += text),
      ...options,
    });
    screens = `${screens.replaceAll(OVERWRITTEN, '').replaceAll(office.folder, '<folder>')}\n`;
    for (const [, line = ''] of `${called.err}${called.out}`.matchAll(PRINTED)) seen.add(line);
    return called;
  };
  /** Runs what was printed so far and not yet tried, and what that prints in turn. */
  const follow = async (): Promise<void> => {
    for (const line of seen) {
      if (tried.has(line) || /T[ỆE]P|FILE/.test(line)) continue;
      tried.add(line);
      const { code, err } = await run(wordsOf(line));
      expect([0, 1], `ntge ${line}\n${err}`).toContain(code);
    }
  };
  const tried = new Set<string>();
  const where = ['-C', folder];
  const answers = [
    '',
    '',
    '',
    '',
    'BC-SLĐTBXH',
    '',
    'GIÁM ĐỐC',
    '',
    '',
    '',
    '',
    '',
    '456/KH-UBND',
    '35/2',
    '21/2/2025',
  ];
  // A person ends each answer with Enter, which the terminal shows.
  const left = [...answers];
  const ask = async (): Promise<string> => {
    const answer = left.shift() ?? '';
    screens += `${answer}\n`;
    return Promise.resolve(answer);
  };
  await run([...where, 'init'], { today: '2025-05-20', ask });
  expect(left).toEqual([]);
  await follow();
  const health = await office.fill('so-y-te', '2025-H1', 'Thư đến/Sở Y tế.xlsx', {
    'ntge.live_births._.male': '12,48',
  });
  expect((await run([...where, 'receive', health, '--on', '12/6/2025'])).code).not.toBe(2);
  await follow();
  const home = await office.fill('so-noi-vu', '2025-H1', 'Thư đến/Sở Nội vụ.xlsx');
  await run([...where, 'receive', home, '--on', '12/6/2025']);
  await run([...where, 'receipt', 'withdraw', '--unit', 'so-noi-vu', '--reason', 'x']);
  await run([...where, 'receive', home, '--on', '12/6/2025']);
  await follow();
  await run([...where, 'consolidate', '--reason', 'x']);
  await follow();
  const commands = [...tried].map((line) => wordsOf(line).find((word) => !['-C', folder].includes(word)));
  expect(new Set(commands)).toEqual(
    new Set(['template', 'validate', 'status', 'return', 'receipt', 'report']),
  );
  for (const line of tried) if (!line.startsWith('validate')) expect(line).toContain(`-C "${folder}"`);
  expect(screens.split('\n').filter(isLong)).toEqual([]);
  await expect(screens).toMatchFileSnapshot(
    fileURLToPath(new URL(`../../fixtures/golden/screens/period-${lang}.txt`, import.meta.url)),
  );
});
