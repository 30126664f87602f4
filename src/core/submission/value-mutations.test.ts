import { describe, expect, it } from 'vitest';
import { SubmissionFixture } from '../../dev/testkit/submission-fixture.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { unitsDue, findPeriod } from '../catalogue/catalogue.ts';
import type { Finding } from '../findings/finding.ts';
import { figureKey } from '../model/keys.ts';
import type { FieldRole } from '../model/layout.ts';
import type { ConditionalLook, Look, RawCell } from '../model/raw-workbook.ts';
import type { Submission } from '../model/submission.ts';
import { FORECAST_ELEMENT, measureElement } from '../form/answer-rows.ts';
import { position } from './address.ts';
import { doubted, observationsOf } from './observations.ts';
import { readSubmission } from './read-submission.ts';

/** Every value cell of every unit's form, with every format, mark, cover and formula that shows something else. */

const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
const period = findPeriod(catalogue, '2025-H1');
if (!period) throw new Error('no period');

interface ValueCell {
  readonly role: Extract<FieldRole, { kind: 'value' }>;
  readonly name: string;
  readonly sheet: string;
  readonly cell: string;
  readonly figure: number;
}

/** Forms with a figure of its own in every number cell. */
const forms = unitsDue(catalogue, period).map((unit) => {
  const fixture = () => new SubmissionFixture(catalogue, unit.id, '2025-H1').fill();
  const cells = fixture().layout.fields.flatMap(({ role, name, sheet, cell }, i): ValueCell[] =>
    role.kind === 'value' && role.column !== 'yes_no' ? [{ role, name, sheet, cell, figure: 1000 + i }] : [],
  );
  return { unit: unit.id, fixture, cells };
});
const count = forms.reduce((sum, { cells }) => sum + cells.length, 0);

type Change = (fixture: SubmissionFixture, cells: readonly ValueCell[]) => void;

const typing =
  (make: (figure: number, cell: ValueCell) => RawCell): Change =>
  (fixture, cells) => {
    for (const cell of cells) fixture.set(cell.name, make(cell.figure, cell));
  };
const format = (code: string): Change => typing((value) => ({ type: 'number', value, format: code }));
const looking = (look: Look): Change => typing((value) => ({ type: 'number', value, look }));
const runs = (marked: string, look: Look): Change =>
  typing((value) => ({
    type: 'text',
    value: `${value}${marked}`,
    rich: true,
    runs: [{ text: String(value) }, { text: marked, look }],
  }));

/** Says something of each sheet that has value cells. */
const onSheets =
  (facts: (cells: readonly ValueCell[]) => Parameters<SubmissionFixture['sheetFacts']>[1]): Change =>
  (fixture, cells) => {
    for (const sheet of new Set(cells.map((cell) => cell.sheet)))
      fixture.sheetFacts(sheet, facts(cells.filter((cell) => cell.sheet === sheet)));
  };
const onCondition = (look: Omit<ConditionalLook, 'ranges'>): Change =>
  onSheets((cells) => ({ conditionalLooks: [{ ...look, ranges: cells.map(({ cell }) => cell) }] }));

const HOSTILE: Readonly<Record<string, Change>> = {
  'thousands cut off': format('#,##0,'),
  'millions cut off': format('0,,'),
  'a figure of its own': format('"999"'),
  'a digit added': format('0"0"'),
  'a digit escaped': format('0\\0'),
  'a digit in front': format('"1"0'),
  'nothing shown': format(';;;'),
  'no section for it': format('[<5]0'),
  'a word': format('"không có"'),
  'a condition with digits': format('[>100]"12";0'),
  'a condition that scales': format('[>=1000]#,##0,;0'),
  'a decimal mark inside': format('0"."0'),
  'a thousand in words': format('0" nghìn"'),
  'a percent sign': format('0"%"'),
  'white digits': format('[White]0'),
  'a minus in front': format('"-"0'),
  'brackets of a loss': format('\\(0\\)'),
  'powers of ten': format('0E+00'),
  'filled with zeros': format('0*0'),
  'digits as a currency': format('[$5-409]0'),
  'struck out': looking('struck'),
  raised: looking('raised'),
  lowered: looking('lowered'),
  'the colour of its ground': looking('invisible'),
  'a part struck out': runs('21', 'struck'),
  'a footnote digit': runs('1', 'raised'),
  'a part in white': runs('1', 'invisible'),
  'a text format with a digit': typing((value) => ({ type: 'text', value: String(value), format: '@"0"' })),
  'a text format that hides': typing((value) => ({ type: 'text', value: String(value), format: ';;;' })),
  'scaled on condition': onCondition({ format: '#,##0,' }),
  'hidden on condition': onCondition({ format: ';;;' }),
  'struck out on condition': onCondition({ look: 'struck' }),
  'white on condition': onCondition({ look: 'invisible' }),
  'under a text box': onSheets((cells) => ({
    shapes: cells.map(({ cell }) => {
      const { row, column } = position(cell);
      return { rows: { from: row, to: row }, columns: { from: column, to: column }, text: '121' };
    }),
  })),
  'in hidden rows': (fixture, cells) => {
    for (const { sheet, cell } of cells) fixture.hideRow(sheet, position(cell).row);
  },
  'in hidden columns': (fixture, cells) => {
    for (const { sheet, cell } of cells) fixture.hideColumn(sheet, position(cell).column);
  },
  'on hidden sheets': (fixture, cells) => {
    for (const sheet of new Set(cells.map((cell) => cell.sheet))) fixture.hideSheet(sheet);
  },
  'a stale sum': typing((value) => ({ type: 'number', value, formula: `${value}+1` })),
  'a formula never calculated': typing((value) => ({ type: 'empty', value: null, formula: `${value}+1` })),
  'a formula of a file calculated by hand': (fixture, cells) => {
    fixture.traits({ staleResults: 'manual' });
    typing((value) => ({ type: 'number', value, formula: `ROUND(${value},0)` }))(fixture, cells);
  },
  'a zero shown as a blank': typing(() => ({ type: 'number', value: 0, format: '#,###' })),
};

const HARMLESS: Readonly<Record<string, Change>> = {
  General: format('General'),
  whole: format('0'),
  grouped: format('#,##0'),
  'grouped, zeros left out': format('#,###'),
  'two decimals': format('0.00'),
  'grouped with decimals': format('#,##0.00'),
  'Vietnamese locale': format('[$-42A]#,##0'),
  'Vietnamese money': format('#,##0\\ [$₫-42A]'),
  'a unit behind': format('#,##0" người"'),
  accounting: format('_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'),
  'red below zero': format('#,##0;[Red]-#,##0'),
  'spaces between thousands': format('# ##0'),
  'dots between thousands': format('#"."##0'),
  text: format('@'),
  'leading zeros': format('000000'),
  'a sum': typing((value) => ({ type: 'number', value, formula: `SUM(${value - 1},1)` })),
  'a condition that does not hold': onCondition({
    format: ';;;',
    when: { operator: 'lessThan', values: [5] },
  }),
  'a condition that only groups': onCondition({ format: '#,##0' }),
  'rows that a filter may hide': onSheets(() => ({ filteredRows: { from: 4, to: 90 } })),
  'a text box beside the table': onSheets(() => ({
    shapes: [{ rows: { from: 5, to: 9 }, columns: { from: 14, to: 16 }, text: 'Ghi chú' }],
  })),
};

function readForm(form: (typeof forms)[number], change: Change) {
  const fixture = form.fixture();
  typing((value) => ({ type: 'number', value }))(fixture, form.cells);
  change(fixture, form.cells);
  const file = { name: 'a.xlsx', sha256: 'b' };
  const { submission, findings } = readSubmission(
    fixture.build(),
    file,
    catalogue,
    SubmissionFixture.catalogueHash,
  );
  if (!submission) throw new Error('not read');
  const doubt = doubted(findings);
  const taken = [
    ...observationsOf(submission, findings).map((one) => [keyOf(one), one.value] as const),
    ...answersOf(submission)
      .filter(([key]) => !doubt.has(figureKey(key)))
      .map(([key, value]) => [keyOf(key), value] as const),
  ];
  return { values: new Map(taken), findings };
}

/** The figures of tasks and forecasts. */
function answersOf({
  tasks,
  forecasts,
}: Submission): readonly (readonly [Omit<ValueCell['role'], 'kind'>, number | null])[] {
  return [
    ...tasks.flatMap(({ task, measures }) =>
      measures.map(
        ({ measure, column, value }) =>
          [{ element: measureElement(task), row: measure, column }, value] as const,
      ),
    ),
    ...forecasts.map(
      ({ indicator, value }) =>
        [{ element: FORECAST_ELEMENT, row: indicator, column: 'value' }, value] as const,
    ),
  ];
}

function keyOf({ element, row, column }: Omit<ValueCell['role'], 'kind'>): string {
  return `${element} ${row} ${column}`;
}

function isToldOf(findings: readonly Finding[], { role, sheet, cell }: ValueCell): boolean {
  return findings.some(
    ({ severity, at, affects = [] }) =>
      severity === 'error' &&
      at.sheet === sheet &&
      (at.cell === cell || affects.some((key) => keyOf(key) === keyOf(role))),
  );
}

/** A percent sign behind a forecast in percent says what the cell holds. */
const isTrueOf = (change: string, { role }: ValueCell): boolean =>
  change === 'a percent sign' && role.element === 'forecast';

describe(`${count * Object.keys(HOSTILE).length} value cells that show something else`, () => {
  it.each(Object.entries(HOSTILE))('%s: not taken, and said', (name, change) => {
    const wrong = forms.flatMap((form) => {
      const { values, findings } = readForm(form, change);
      return form.cells
        .filter((cell) => !isTrueOf(name, cell))
        .filter((cell) => (values.get(keyOf(cell.role)) ?? null) !== null || !isToldOf(findings, cell))
        .map((cell) => `${form.unit} ${cell.name}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe(`${count * Object.keys(HARMLESS).length} value cells that show what they hold`, () => {
  it.each(Object.entries(HARMLESS))('%s: taken, and no word', (_, change) => {
    const wrong = forms.flatMap((form) => {
      const { values, findings } = readForm(form, change);
      return form.cells
        .filter((cell) => values.get(keyOf(cell.role)) !== cell.figure || isToldOf(findings, cell))
        .map(({ name }) => `${form.unit} ${name}`);
    });
    expect(wrong).toEqual([]);
  });
});
