// @module-tag libreoffice
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { buildLayout } from '../../core/form/layout.ts';
import { observationsOf } from '../../core/submission/observations.ts';
import { checkFile } from '../../core/validate/check-file.ts';
import { convertWithLibreOffice } from '../../dev/testkit/libreoffice.ts';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { readWorkbook } from '../xlsx-read/read-workbook.ts';

/** Today's forms, filled and blank, opened and saved again by LibreOffice Calc: nothing is found that was not there before. */

const UNITS = ['so-y-te', 'so-khdt', 'bac-ai'] as const;
const PERIODS = ['2025-H1', '2025'] as const;
const FORMS = UNITS.flatMap((unit) =>
  PERIODS.flatMap((period) =>
    (['filled', 'blank'] as const).map((state) => ({
      unit,
      period,
      state,
      file: `${unit}_${period}_${state}.xlsx`,
    })),
  ),
);

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  for (const { unit, period, state, file } of FORMS)
    await office.fill(unit, period, file, state === 'blank' ? blank(unit, period) : {});
  await mkdir(join(office.folder, 'saved'));
  const paths = FORMS.map(({ file }) => join(office.folder, file));
  await convertWithLibreOffice(paths, 'xlsx', join(office.folder, 'saved'));
}, 300_000);
afterAll(async () => office.close());

/** Empties every input cell but unit and period. */
function blank(unitId: string, periodId: string): Readonly<Record<string, undefined>> {
  const [unit, period] = [findUnit(catalogue, unitId), findPeriod(catalogue, periodId)];
  if (!unit || !period) throw new Error(`no ${unitId} ${periodId}`);
  return Object.fromEntries(
    buildLayout(catalogue, unit, period)
      .fields.filter(({ role }) => role.kind !== 'cover' || !['unit', 'period'].includes(role.field))
      .map(({ name }) => [name, undefined]),
  );
}

async function check(path: string) {
  const { submission, findings } = checkFile(
    readWorkbook(await readFile(join(office.folder, path))),
    { file: 'form.xlsx', sha256: '0'.repeat(64) },
    { catalogue, catalogueHash: hash, asOf: '2025-12-29' },
  );
  return {
    isRead: submission !== null,
    findings: findings.map(({ code, at, params }) => ({ code, sheet: at.sheet, cell: at.cell, params })),
    observations: submission ? observationsOf(submission, findings) : [],
    texts: [submission?.cover, submission?.narrative, submission?.signedOn],
  };
}

describe.each(FORMS)('$state form of $unit, $period', ({ state, file }) => {
  it('is the same to a reader after LibreOffice has saved it', async () => {
    const [issued, saved] = [await check(file), await check(`saved/${file}`)];
    expect(issued.isRead).toBe(true);
    expect(issued.findings.filter(({ code }) => /^(?:structure|identity|text)\//.test(code))).toEqual([]);
    expect(issued.observations.some(({ value }) => value !== null)).toBe(state === 'filled');
    const sourceless = (all: typeof issued.observations) => all.map((one) => ({ ...one, source: null }));
    expect(saved.findings).toEqual(issued.findings);
    expect(sourceless(saved.observations)).toEqual(sourceless(issued.observations));
    expect(saved.texts).toEqual(issued.texts);
  });
});
