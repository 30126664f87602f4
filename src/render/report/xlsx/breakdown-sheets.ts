import type { MeasureReport, SexRow } from '../../../core/report/model.ts';
import type { SheetPlan } from '../../../office/xlsx-draw/table-sheet.ts';
import { figureCell, shareCell } from './figure-cells.ts';
import { firstRow, letterOf, sheetOf } from './frame.ts';
import type { SheetColumn, SheetFrame } from './frame.ts';
import type { observationFormulas } from './observation-sheet.ts';

/** Figures by sex, and results by the rows they were collected in. */

type Formulas = ReturnType<typeof observationFormulas>;

interface SexLine extends SexRow {
  readonly heading: string;
  readonly formulas: Formulas;
  /** Row of the sheet. */
  readonly at: number;
}

const sexColumn = (column: 'total' | 'male' | 'female'): SheetColumn<SexLine> => ({
  head: ({ columns }) => columns[column],
  width: 12,
  align: 'right',
  cell: ({ [column]: { value }, id, unitId, formulas }) =>
    value === null ? null : { value, formula: formulas.figure(`${id}/${column}/${unitId}`) },
});
const MALE = sexColumn('male');
const FEMALE = sexColumn('female');

const SEXES: readonly SheetColumn<SexLine>[] = [
  { head: ({ page }) => page.objective, width: 34, cell: ({ heading }) => heading },
  { head: ({ columns }) => columns.figure, width: 60, cell: ({ content }) => content },
  { head: ({ columns }) => columns.measure, width: 12, align: 'center', cell: ({ unit }) => unit },
  sexColumn('total'),
  MALE,
  FEMALE,
  { head: ({ columns }) => columns.femaleShare, width: 12, align: 'right', cell: femaleShareCell },
  { head: ({ columns }) => columns.reportedBy, width: 30, cell: ({ owner }) => owner },
  { head: ({ columns }) => columns.note, width: 26, cell: ({ note }) => note },
];

function femaleShareCell({ femaleShare: { value }, at }: SexLine) {
  const [male, female] = [MALE, FEMALE].map((column) => `${letterOf(SEXES.indexOf(column))}${at}`);
  const both = `${male}:${female}`;
  return shareCell(value, { part: female ?? '', whole: `SUM(${both})`, needed: both });
}

/** Every count that the plan wants for women and men, computed from the observations. */
export function sexSheet(frame: SheetFrame, formulas: Formulas): SheetPlan {
  const { model, words } = frame;
  const rows = model.sexData.flatMap(({ heading, rows: of }) => of.map((row) => ({ ...row, heading })));
  const first = firstRow(frame, false);
  return sheetOf(
    frame,
    {
      name: words.workbook.sexes.name,
      title: `${words.document.annexSexes} ${model.period.inText}`,
      fixed: 2,
    },
    SEXES,
    rows.map((row, i) => ({ ...row, formulas, at: first + i })),
  );
}

type LevelResult = MeasureReport['byRow'][number];

interface LevelLine extends LevelResult {
  readonly m: MeasureReport;
  readonly decimals: number;
  readonly at: number;
}

const TOP: SheetColumn<LevelLine> = {
  head: ({ columns }) => columns.numerator,
  width: 12,
  align: 'right',
  cell: ({ numerator }) => numerator.value,
};
const BOTTOM: SheetColumn<LevelLine> = {
  head: ({ columns }) => columns.denominator,
  width: 12,
  align: 'right',
  cell: ({ denominator }) => denominator.value,
};

const LEVELS: readonly SheetColumn<LevelLine>[] = [
  { head: ({ columns }) => columns.id, width: 7, align: 'center', isCode: true, cell: ({ m }) => m.id },
  { head: ({ columns }) => columns.indicator, width: 60, cell: ({ m }) => m.label },
  { head: ({ workbook }) => workbook.levels.level, width: 26, cell: ({ name }) => name },
  TOP,
  BOTTOM,
  { head: ({ columns }) => columns.result, width: 12, align: 'right', cell: levelResult },
  { head: ({ columns }) => columns.measure, width: 14, align: 'center', cell: ({ m }) => m.unit },
  { head: ({ columns }) => columns.reportedBy, width: 34, cell: ({ m }) => m.owner.name },
];

function levelResult({ m, result, decimals, at }: LevelLine) {
  const cell = figureCell(result.value, decimals);
  const [top, bottom] = [TOP, BOTTOM].map((column) => `${letterOf(LEVELS.indexOf(column))}${at}`);
  return cell && { ...cell, formula: `IF(N(${bottom})=0,"",${m.factor ?? 1}*${top}/${bottom})` };
}

/** Results by level of administration or training, or by kind, where they were collected so. */
export function levelSheet(frame: SheetFrame): SheetPlan {
  const { model, words, decimalsOf } = frame;
  const measures = model.objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures));
  const first = firstRow(frame, false);
  const rows = measures
    .flatMap((m) => m.byRow.map((row) => ({ ...row, m, decimals: decimalsOf(m.id) })))
    .map((row, i) => ({ ...row, at: first + i }));
  const { name, title } = words.workbook.levels;
  return sheetOf(frame, { name, title: title(model.period.inText), fixed: 2 }, LEVELS, rows);
}
