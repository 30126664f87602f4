import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SubmissionFixture } from '../../dev/testkit/submission-fixture.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { findPeriod, findUnit } from '../catalogue/catalogue.ts';
import type { Finding } from '../findings/finding.ts';
import { buildLayout } from '../form/layout.ts';
import { printedForm, printedText } from '../form/printed-form.ts';
import type { PrintedCell } from '../form/printed-form.ts';
import { readSubmission } from './read-submission.ts';

/** Every printed cell of the data sheets of some units, changed in every way people change them. */

const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });

interface Printed extends PrintedCell {
  readonly sheet: string;
}

function printedCells(unitId: string, periodId: string): readonly Printed[] {
  const [unit, period] = [findUnit(catalogue, unitId), findPeriod(catalogue, periodId)];
  if (!unit || !period) throw new Error(`no ${unitId} ${periodId}`);
  const layout = buildLayout(catalogue, unit, period);
  const data = new Set(layout.sheets.map(({ name }) => name));
  return (
    printedForm(catalogue, layout)
      .filter(({ sheet }) => data.has(sheet))
      .flatMap(({ sheet, cells }) => cells.map((cell) => ({ ...cell, sheet })))
      // A column that no row of the sheet uses has no heading.
      .filter((cell) => cell.text !== '')
  );
}

/** Every number cell its own number, so that a figure read for another is noticed. */
function numbered(unit: string, period: string): { one: SubmissionFixture; numbers: Map<string, number> } {
  const one = new SubmissionFixture(catalogue, unit, period).fill();
  const numbers = new Map<string, number>();
  one.layout.fields.forEach(({ role, name }, i) => {
    if (role.kind !== 'value' || role.column === 'yes_no') return;
    numbers.set(`${role.element} ${role.row} ${role.column}`, i + 1);
    one.set(name, i + 1);
  });
  return { one, numbers };
}

interface Read {
  readonly findings: readonly Finding[];
  /** Figures taken, by element, row and column; those that an error speaks of are not. */
  readonly taken: ReadonlyMap<string, number>;
}

function read(fixture: SubmissionFixture): Read {
  const file = { name: 'a.xlsx', sha256: 'b' };
  const { findings, submission } = readSubmission(
    fixture.build(),
    file,
    catalogue,
    SubmissionFixture.catalogueHash,
  );
  const doubted = new Set(
    findings
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ affects = [] }) =>
        affects.map(({ element, row, column }) => `${element} ${row} ${column}`),
      ),
  );
  const taken = new Map<string, number>();
  for (const { element, row, values } of submission?.rows ?? [])
    for (const { column, value } of values) {
      const key = `${element} ${row} ${column}`;
      if (typeof value === 'number' && !doubted.has(key)) taken.set(key, value);
    }
  return { findings, taken };
}

const text = (cell: Printed): string => printedText(cell);
const reference = ({ sheet, cell }: Printed): string => `${sheet}!${cell}`;

/** Says something at the very cell: as its place, or among those shown side by side. */
function isToldOf(findings: readonly Finding[], { sheet, cell }: Printed): boolean {
  return findings.some(({ severity, at, params }) => {
    const places = [params['places'] ?? []].flat();
    return severity !== 'info' && at.sheet === sheet && (at.cell === cell || places.includes(cell));
  });
}

/** A change of one printed cell; undefined where it changes nothing. */
type Mutation = (
  cell: Printed,
  all: readonly Printed[],
  others: readonly Printed[],
) => string | null | undefined;

const kindOf = ({ role }: Printed): string => role.split(':')[0] ?? '';

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  reworded: () => 'Lời do đơn vị tự viết',
  blanked: () => null,
  'another period': (cell) => `${cell.text} năm 2024`,
  'another year': (cell) => {
    const changed = text(cell).replaceAll('2025', '2023');
    return changed === text(cell) ? undefined : changed;
  },
  'another unit': (cell, _all, others) => {
    const other = others.find((one) => kindOf(one) === kindOf(cell) && one.text !== cell.text);
    return other && text(other);
  },
  'its neighbour': (cell, all) => {
    const alike = all.filter((one) => one.sheet === cell.sheet && kindOf(one) === kindOf(cell));
    const other = alike[alike.indexOf(cell) + 1] ?? alike[alike.indexOf(cell) - 1];
    return other && other.text !== cell.text ? text(other) : undefined;
  },
};

const HARMLESS: Readonly<Record<string, (given: string) => string>> = {
  'capital letters': (given) => given.toUpperCase(),
  'double spaces': (given) => ` ${given.replaceAll(' ', '  ')} `,
  'letters and marks apart': (given) => given.normalize('NFD'),
  'other line breaks': (given) => given.replaceAll('\n', '\r\n').replace(' ', '\n'),
  'no accents': (given) =>
    given.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
};

const UNITS: readonly (readonly [unit: string, period: string])[] = [
  ['so-y-te', '2025-H1'],
  ['so-gddt', '2025'],
  ['bac-ai', '2025'],
  ['so-tttt', '2025-H1'],
  ['so-vhttdl', '2025-H1'],
  ['so-khdt', '2025-H1'],
];

describe.each(UNITS)('the printed form of %s, %s', (unit, period) => {
  const cells = printedCells(unit, period);
  const others = printedCells(unit === 'so-ldtbxh' ? 'so-noi-vu' : 'so-ldtbxh', period);

  it('never gives a wrong figure without a word at that place, whichever printed cell is changed', () => {
    const { one, numbers } = numbered(unit, period);
    let count = 0;
    const silent: string[] = [];
    for (const cell of cells)
      for (const [name, mutate] of Object.entries(MUTATIONS)) {
        const changed = mutate(cell, cells, others);
        if (changed === undefined || changed === text(cell)) continue;
        one.set(reference(cell), changed);
        const { findings, taken } = read(one);
        const wrong = [...taken].filter(([key, value]) => numbers.get(key) !== value);
        if (!isToldOf(findings, cell) || wrong.length > 0)
          silent.push(`${name}: ${reference(cell)} ${cell.role} ${wrong.join(' ')}`);
        one.set(reference(cell), text(cell));
        count++;
      }
    process.stdout.write(`${unit} ${period}: ${count} changes of printed cells\n`);
    expect(silent).toEqual([]);
  }, 120_000);

  it('never exchanges the figures of two rows or columns whose printed cells were exchanged', () => {
    const { one, numbers } = numbered(unit, period);
    const kept: string[] = [];
    for (const [i, cell] of cells.entries())
      for (const other of cells.slice(i + 1, i + 40)) {
        const alike = kindOf(other) === kindOf(cell) && other.sheet === cell.sheet;
        if (
          !alike ||
          text(other) === text(cell) ||
          !/^(?:code|label|heading|block|quarter|measure)/.test(cell.role)
        )
          continue;
        one.set(reference(cell), text(other)).set(reference(other), text(cell));
        const { findings, taken } = read(one);
        const wrong = [...taken].some(([key, value]) => numbers.get(key) !== value);
        if (wrong || !(isToldOf(findings, cell) || isToldOf(findings, other)))
          kept.push(`${reference(cell)} ${reference(other)}`);
        one.set(reference(cell), text(cell)).set(reference(other), text(other));
        break;
      }
    expect(kept).toEqual([]);
  }, 120_000);

  it('takes no offence at spaces, capitals, accents, line breaks and the form of letters', () => {
    const { one, numbers } = numbered(unit, period);
    for (const change of Object.values(HARMLESS)) {
      for (const cell of cells) one.set(reference(cell), change(text(cell)));
      const { findings, taken } = read(one);
      expect(findings.map(({ code, params }) => [code, params])).toEqual([]);
      expect(taken).toEqual(numbers);
    }
  }, 120_000);
});

/** Edits of a sheet of the small kind that people make one after the other. */
const SHEET = 'Mục tiêu 4';
const printed = printedCells('so-y-te', '2025-H1').filter(({ sheet }) => sheet === SHEET);
const anyCell = fc.constantFrom(...printed);
type Step = (fixture: SubmissionFixture) => SubmissionFixture;
const figures = new SubmissionFixture(catalogue, 'so-y-te', '2025-H1').layout.fields.filter(
  ({ role, sheet }) => role.kind === 'value' && sheet === SHEET,
);
const anyFigure = fc.constantFrom(...figures.map(({ name }) => name));
const step: fc.Arbitrary<Step> = fc.oneof(
  anyCell.map(
    (cell): Step =>
      (f) =>
        f.set(reference(cell), 'Lời của đơn vị'),
  ),
  anyCell.map(
    (cell): Step =>
      (f) =>
        f.set(reference(cell), null),
  ),
  anyCell.map(
    (cell): Step =>
      (f) =>
        f.set(reference(cell), `${text(cell)} năm 2023`),
  ),
  fc.tuple(anyCell, anyCell).map(
    ([a, b]): Step =>
      (f) =>
        f.set(reference(a), text(b)),
  ),
  fc.tuple(anyFigure, anyFigure).map(
    ([a, b]): Step =>
      (f) =>
        f.pointName(a, b),
  ),
  anyFigure.map(
    (a): Step =>
      (f) =>
        f.pointName(a, '#REF!'),
  ),
  fc.integer({ min: 1, max: 9 }).map(
    (row): Step =>
      (f) =>
        f.insertRow(SHEET, row),
  ),
  fc.integer({ min: 1, max: 9 }).map(
    (row): Step =>
      (f) =>
        f.deleteRow(SHEET, row),
  ),
  fc.integer({ min: 1, max: 8 }).map(
    (column): Step =>
      (f) =>
        f.insertColumn(SHEET, column),
  ),
);

it(
  'takes only true figures, whatever printed cells, names, rows and columns are edited',
  { tags: ['slow'] },
  () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), (steps) => {
        const { one, numbers } = numbered('so-y-te', '2025-H1');
        for (const apply of steps)
          try {
            apply(one);
          } catch {
            // The cell is gone already.
          }
        const { taken, findings } = read(one);
        const wrong = [...taken].filter(([key, value]) => numbers.get(key) !== value);
        const told = findings.some(({ code }) => code === 'structure/rows-sorted');
        expect(told ? [] : wrong).toEqual([]);
      }),
      { numRuns: 400 },
    );
  },
);
