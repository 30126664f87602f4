import { appendFile, copyFile, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { returnJsonSchema } from '../core/return/schema.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { expectWorkbook } from '../office/xlsx-read/workbook-fixture.ts';
import { readLines } from '../dev/testkit/word/read-lines.ts';
import { readWorkbook } from '../office/xlsx-read/read-workbook.ts';

/** What goes back to units says nothing of the office's own register, whatever has become of that. */

const UNITS = ['so-y-te', 'so-gddt', 'bac-ai'] as const;
const DAY = '2025-06-18';

const SENT = {
  nothing: null,
  'in order': {},
  'with an error': { 'ntge.cover.signed_on': '31/02/2025' },
  late: {},
} as const;

/** Each spoils the folder in which a unit's submission is registered. */
const FAULTS: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  'receipt that cannot be read': async (folder) => writeFile(join(folder, 'r1.json'), '{'),
  'receipt without its workbook': async (folder) => rm(join(folder, 'r1.xlsx')),
  'workbook without its receipt': async (folder) => rm(join(folder, 'r1.json')),
  'receipt edited by hand': async (folder) => {
    const path = join(folder, 'r1.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace(/"2025-06-1\d"/, '"2025-06-01"'));
  },
  'receipt of a second revision alone': async (folder) =>
    copyFile(join(folder, 'r1.json'), join(folder, 'r2.json')),
};
/** Faults that leave the unit's figures alone. */
const HARMLESS: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  'no fault': async () => Promise.resolve(),
  'stray file': async (folder) => writeFile(join(folder, 'ghi chú.txt'), 'gọi lại thứ hai'),
  'workbook changed after filing': async (folder) => appendFile(join(folder, 'r1.xlsx'), '\0'),
};

const standing = fc.record({
  sent: fc.constantFrom(...(['nothing', 'in order', 'with an error', 'late'] as const)),
  fault: fc.constantFrom(...Object.keys(FAULTS), ...Object.keys(HARMLESS)),
});

const OFFICE_WORDS =
  /sổ nhận|submissions|\br\d+\.(?:xlsx|json)|\.json|sha-?256|mã băm|ghi chú\.txt|ntge receipt/i;

async function send(
  office: Office,
  unit: string,
  { sent, fault }: { sent: keyof typeof SENT; fault: string },
) {
  const changes = SENT[sent];
  if (changes === null) return;
  const file = await office.fill(unit, '2025-H1', `${unit}.xlsx`, changes);
  await office.run(['receive', file, '--on', sent === 'late' ? '2025-06-17' : '2025-06-10'], { today: DAY });
  await { ...FAULTS, ...HARMLESS }[fault]?.(join(office.folder, 'submissions/2025-H1', unit));
}

/** All that a person reads in a file that goes to a unit. */
async function wordsIn(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (path.endsWith('.docx')) return readLines(bytes).join('\n');
  if (path.endsWith('.eml')) {
    const { subject = '', text = '' } = await PostalMime.parse(bytes);
    return `${subject}\n${text}`;
  }
  if (!path.endsWith('.xlsx')) return bytes.toString('utf8');
  const shown = expectWorkbook(readWorkbook(bytes)).sheets.filter(({ state }) => state === 'visible');
  return shown
    .flatMap(({ cells, comments }) => [
      ...[...cells.values()].map(({ value }) => String(value)),
      ...comments.values(),
    ])
    .join('\n');
}

test('random registers', { timeout: 300_000 }, async () => {
  let read = 0;
  await fc.assert(
    fc.asyncProperty(fc.tuple(standing, standing, standing), async (standings) => {
      const office = await openOffice();
      try {
        for (const [i, unit] of UNITS.entries()) {
          const one = standings[i];
          if (one) await send(office, unit, one);
        }
        const argv = ['return', '--period', '2025-H1', '--unit', ...UNITS, '--format', 'json'];
        const { units } = returnJsonSchema.parse(JSON.parse((await office.run(argv, { today: DAY })).out));
        for (const [i, unit] of UNITS.entries()) {
          const kit = units.find((one) => one.unit === unit);
          const { sent, fault } = standings[i] ?? { sent: 'nothing', fault: '' };
          if (sent !== 'nothing' && fault in FAULTS)
            expect([unit, fault, kit]).toEqual([unit, fault, undefined]);
          if (sent === 'nothing') expect(kit?.reason).toBe('missing');
          for (const { file } of kit?.files ?? []) {
            read++;
            expect(await wordsIn(join(office.folder, file))).not.toMatch(OFFICE_WORDS);
          }
        }
        const folders = await readdir(join(office.folder, 'tra-lai/2025-H1')).catch(() => []);
        expect(folders.filter((name) => !name.includes('.'))).toHaveLength(units.length);
      } finally {
        await office.close();
      }
    }),
    { numRuns: 8 },
  );
  expect(read).toBeGreaterThan(15);
});
