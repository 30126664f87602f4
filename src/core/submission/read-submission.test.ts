import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallCatalogue } from '../../dev/testkit/small-catalogue.ts';
import { SubmissionFixture } from '../../dev/testkit/submission-fixture.ts';
import { readSubmission } from './read-submission.ts';

const fixture = () => new SubmissionFixture(smallCatalogue, 'so-y-te', '2025-H1').fill();
const read = (one: SubmissionFixture) =>
  readSubmission(
    one.build(),
    { name: 'syt.xlsx', sha256: 'abc' },
    smallCatalogue,
    SubmissionFixture.catalogueHash,
  );

describe('readSubmission', () => {
  it('reads a filled workbook without any finding', () => {
    const { findings, submission, tally } = read(fixture());
    expect(findings).toEqual([]);
    expect(submission?.rows.every((row) => row.foundBy === 'name' && row.status === 'official')).toBe(true);
    expect(submission?.signedOn).toBe('2025-06-14');
    expect(tally).toEqual({
      // The estimate of the year besides.
      passed: (submission?.rows ?? []).flatMap((row) => row.values).length + 1,
      failed: 0,
      notChecked: 0,
    });
  });

  it('reads a blank workbook without any finding: blank is not its business', () => {
    const { findings, submission } = read(new SubmissionFixture(smallCatalogue, 'bac-ai', '2025'));
    expect(findings).toEqual([]);
    expect(submission?.rows.flatMap((row) => row.values).every((v) => v.value === null && !v.filled)).toBe(
      true,
    );
  });
});

const SHEET = 'Mục tiêu 4';
const codes = (one: SubmissionFixture) => read(one).findings.map(({ code }) => code);

/** Every number cell its own number, so that a figure read from a wrong cell is noticed. */
function numbered(): { one: SubmissionFixture; numbers: Map<string, number> } {
  const one = fixture();
  const numbers = new Map<string, number>();
  one.layout.fields.forEach(({ role, name }, i) => {
    if (role.kind !== 'value' || role.column === 'yes_no' || role.element === 'forecast') return;
    numbers.set(`${role.element} ${role.row} ${role.column}`, i + 1);
    one.set(name, i + 1);
  });
  return { one, numbers };
}

/** Figures that were taken, but are not what was typed for them. */
function wrongFigures(one: SubmissionFixture, numbers: ReadonlyMap<string, number>): string[] {
  const rows = read(one).submission?.rows ?? [];
  return rows.flatMap(({ element, row, values }) =>
    values.flatMap(({ column, value }) => {
      const expected = numbers.get(`${element} ${row} ${column}`);
      return typeof value === 'number' && value !== expected ? [`${element} ${row} ${column}: ${value}`] : [];
    }),
  );
}

/** Figures that were typed, but not taken. */
function missingFigures(one: SubmissionFixture, numbers: ReadonlyMap<string, number>): string[] {
  const taken = new Set(
    (read(one).submission?.rows ?? []).flatMap(({ element, row, values }) =>
      values.flatMap(({ column, value }) => (value === null ? [] : `${element} ${row} ${column}`)),
    ),
  );
  return [...numbers.keys()].filter((key) => !taken.has(key));
}

/** Names dropped on the sheets of money and of forecasts. */
const MISSING_ELSEWHERE = ['structure/missing-name', 'structure/missing-name'];

describe('moved things', () => {
  it('reads rows that were sorted whole by the code and label beside the figures, and says so once', () => {
    const { one, numbers } = numbered();
    one.swapRows(SHEET, 7, 8);
    const { findings } = read(one);
    expect(findings.map(({ code }) => code)).toEqual(['structure/rows-sorted']);
    expect(findings[0]).toMatchObject({ severity: 'warning', params: { rows: 2, codes: ['4.01', '4.02'] } });
    expect(wrongFigures(one, numbers)).toEqual([]);
    expect(missingFigures(one, numbers)).toEqual([]);
  });

  it('follows rows and columns that move with their names, and says so once', () => {
    const { one, numbers } = numbered();
    one.insertRow(SHEET, 7).insertRow(SHEET, 1).insertColumn(SHEET, 3).insertColumn(SHEET, 7);
    expect(codes(one)).toEqual(['structure/moved']);
    expect(wrongFigures(one, numbers)).toEqual([]);
    expect(read(one).submission?.rows[0]?.values.map(({ cell }) => cell)).toEqual(['F9', 'H9', 'I9']);
  });

  it('finds by code and heading what was pasted into a sheet of another shape', () => {
    const { one, numbers } = numbered();
    one.insertRow(SHEET, 9).insertColumn(SHEET, 1).swapRows(SHEET, 7, 8).dropAllNames();
    expect(codes(one)).toEqual(['structure/missing-name', 'structure/moved', ...MISSING_ELSEWHERE]);
    expect(wrongFigures(one, numbers)).toEqual([]);
    expect(read(one).submission?.rows.every(({ foundBy }) => foundBy === 'code')).toBe(true);
  });

  it.each([false, true])('takes no row under another code for its own (names dropped: %s)', (dropped) => {
    const elements = smallCatalogue.elements.map((element) =>
      element.id === 'key-bodies' || element.id === 'maternal-deaths'
        ? // A code is never given to another row.
          {
            ...element,
            id: `former-${element.id}`,
            code: '4.91',
            codes: { district: '4.92', commune: '4.93' },
          }
        : element,
    );
    const former = new SubmissionFixture({ ...smallCatalogue, elements }, 'so-y-te', '2025-H1').fill();
    if (dropped) former.dropAllNames();
    const rows = read(former).submission?.rows.map(({ element }) => element);
    expect(rows).toEqual(['live-births', 'unpaid-work-hours', 'curriculum', 'budget']);
  });

  it('takes no row by its words alone, where its code became a number of the sender’s own', () => {
    const one = fixture().dropAllNames().set(`${SHEET}!B8`, '2').set(`${SHEET}!B7`, null);
    const { findings, submission } = read(one);
    const [unrecognised] = findings.filter(({ severity }) => severity === 'error');
    expect(unrecognised).toMatchObject({
      code: 'structure/row-unrecognised',
      params: { rows: 2, cells: 2, places: ['B7', 'B8'], issued: ['4.01', '4.02'], returned: ['', '2'] },
    });
    expect(submission?.rows.slice(0, 2).flatMap(({ values }) => values.map(({ value }) => value))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('takes no offence at a blank copy of a row', () => {
    const one = fixture();
    expect(codes(one.set(`${SHEET}!B40`, '4.01'))).toEqual([]);
  });

  it('knows the workbook whatever the state of its hidden sheet', () => {
    for (const state of ['visible', 'hidden'] as const)
      expect(codes(fixture().hideSheet('_ntge', state))).toEqual([]);
  });

  it('knows a unit by its alias, its id and its name in other letters', () => {
    const office = () => new SubmissionFixture(smallCatalogue, 'so-ldtbxh', '2025-H1').fill();
    for (const name of [
      'Sở LĐTBXH',
      'so-ldtbxh',
      'SỞ LAO ĐỘNG, THƯƠNG BINH VÀ XÃ HỘI',
      'Department of Labour',
    ])
      expect(codes(office().set('cover.unit', name))).toEqual([]);
    expect(codes(fixture().set('cover.unit', 'Së Y tÕ'))).toEqual([]);
    expect(codes(fixture().set('cover.period', '6 THÁNG ĐẦU NĂM 2025'))).toEqual([]);
  });

  it('knows the result sheet of a coloured copy that was corrected and sent back', () => {
    const returned = fixture().addSheet('Kết quả kiểm tra', { A1: 1 }).moveSheet('Kết quả kiểm tra', 0);
    expect(codes(returned)).toEqual([]);
  });

  it('says once that a sheet is missing, and leaves its rows out', () => {
    const { findings, submission, tally } = read(fixture().removeSheet(SHEET));
    expect(findings.map(({ code }) => code)).toEqual(['structure/missing-sheet']);
    expect(submission?.rows.map(({ element }) => element)).toEqual(['budget']);
    expect(tally.notChecked).toBeGreaterThan(5);
  });

  it('takes no wrong figure whatever is moved, deleted, sorted or renamed', { tags: ['slow'] }, () => {
    const row = fc.integer({ min: 1, max: 18 });
    const column = fc.integer({ min: 1, max: 10 });
    const step = fc.oneof(
      row.map((r) => (f: SubmissionFixture) => f.insertRow(SHEET, r)),
      row.map((r) => (f: SubmissionFixture) => f.deleteRow(SHEET, r)),
      column.map((c) => (f: SubmissionFixture) => f.insertColumn(SHEET, c)),
      column.map((c) => (f: SubmissionFixture) => f.deleteColumn(SHEET, c)),
      fc.tuple(row, row).map(
        ([a, b]) =>
          (f: SubmissionFixture) =>
            f.swapRows(SHEET, a, b),
      ),
      fc.tuple(row, row).map(
        ([a, b]) =>
          (f: SubmissionFixture) =>
            f.copyRow(SHEET, a, b + 16),
      ),
      fc.constant((f: SubmissionFixture) => f.dropAllNames()),
      fc.nat({ max: 30 }).map((i) => (f: SubmissionFixture) => f.dropName(f.layout.fields[i]?.name ?? '')),
      fc.constant((f: SubmissionFixture) => f.moveSheet(SHEET, 0)),
      fc.constant((f: SubmissionFixture) => f.removeSheet('_ntge')),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
        const { one, numbers } = numbered();
        for (const apply of steps) {
          try {
            apply(one);
          } catch {
            // The sheet is gone already.
          }
        }
        expect(wrongFigures(one, numbers)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
