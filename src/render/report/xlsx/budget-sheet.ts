import { groupBy } from '../../../core/collections/group-by.ts';
import type { Catalogue } from '../../../core/model/catalogue.ts';
import type { ObservationRow } from '../../../core/report/observations.ts';
import type { CellPlan, SheetPlan } from '../../../office/xlsx-draw/table-sheet.ts';
import { shareCell } from './figure-cells.ts';
import { firstRow, letterOf, sheetOf } from './frame.ts';
import type { SheetColumn, SheetFrame } from './frame.ts';
import type { observationFormulas } from './observation-sheet.ts';

/** Money for the plan: what each unit gave, and the province's sums under it. */

type Formulas = ReturnType<typeof observationFormulas>;

/** One unit, or the province. */
interface MoneyLine {
  readonly name: string;
  readonly amounts: ReadonlyMap<string, Amount>;
  readonly at: number;
}

interface Amount {
  readonly value: number;
  readonly formula: string;
}

const FORMAT = '#,##0.##########';
const UNIT: SheetColumn<MoneyLine> = {
  head: ({ columns }) => columns.unit,
  width: 44,
  cell: ({ name }) => name,
};

/** A sheet for each kind of money of the catalogue that any unit gave. */
export function budgetSheets(
  frame: SheetFrame,
  { elements }: Catalogue,
  observations: readonly ObservationRow[],
  formulas: Formulas,
): readonly SheetPlan[] {
  return elements
    .filter(({ objective, columns }) => objective === 0 && columns === 'one')
    .flatMap(({ id }) => {
      const rows = observations.filter(({ element }) => element === id);
      return rows.some(({ value }) => value !== null) ? [budgetSheet(frame, rows, formulas)] : [];
    });
}

function budgetSheet(frame: SheetFrame, rows: readonly ObservationRow[], formulas: Formulas): SheetPlan {
  const kinds = [...groupBy(rows, ({ row }) => row)].map(([id, [first]]) => ({
    id,
    name: first?.rowName ?? id,
  }));
  const first = firstRow(frame, false);
  const lines = [...groupBy(rows, ({ unit }) => unit).values()]
    .filter((of) => of.some(({ value }) => value !== null))
    .map((of, i): MoneyLine => ({
      name: of[0]?.unitName ?? '',
      amounts: amountsOf(of, formulas),
      at: first + i,
    }));
  const columns = [UNIT, ...kinds.map(amountColumn), ...shareColumn(kinds)];
  const { elementName = '', measure = '' } = rows[0] ?? {};
  const plan = sheetOf(
    frame,
    { name: frame.words.document.budget, title: `${elementName} (${measure}), ${frame.model.period.inText}` },
    columns,
    lines,
  );
  const total = totalLine(frame, kinds, lines, first + lines.length);
  return { ...plan, foot: [columns.map(({ cell }) => cell(total, frame))] };
}

type Kind = { readonly id: string; readonly name: string };

const amountColumn = ({ id, name }: Kind): SheetColumn<MoneyLine> => ({
  head: () => name,
  width: 18,
  align: 'right',
  cell: ({ amounts }): CellPlan => {
    const amount = amounts.get(id);
    return amount ? { ...amount, format: FORMAT } : null;
  },
});

/** Of the second kind in the first: what was spent of what was allocated. */
function shareColumn(kinds: readonly Kind[]): readonly SheetColumn<MoneyLine>[] {
  const [whole, part, ...more] = kinds;
  if (!whole || !part || more.length > 0) return [];
  return [
    {
      head: ({ workbook }) => workbook.money.share(part.name, whole.name),
      width: 18,
      align: 'right',
      cell: ({ amounts, at }) => {
        const [given, used] = [amounts.get(whole.id), amounts.get(part.id)];
        const value = given && used && given.value !== 0 ? used.value / given.value : null;
        return shareCell(value, { part: `C${at}`, whole: `B${at}`, needed: `B${at}:C${at}` });
      },
    },
  ];
}

function amountsOf(rows: readonly ObservationRow[], formulas: Formulas): MoneyLine['amounts'] {
  return new Map(
    rows.flatMap(({ element, row, column, unit, value }) =>
      typeof value === 'number'
        ? [[row, { value, formula: formulas.figure([element, row, column, unit].join('/')) }] as const]
        : [],
    ),
  );
}

/** Sums of what is there; a kind that no unit gave has none. */
function totalLine(
  frame: SheetFrame,
  kinds: readonly Kind[],
  lines: readonly MoneyLine[],
  at: number,
): MoneyLine {
  const amounts = kinds.flatMap(({ id }, i) => {
    const values = lines.flatMap(({ amounts: own }) => own.get(id)?.value ?? []);
    if (values.length === 0) return [];
    const column = letterOf(i + 1);
    const value = Number(values.reduce((sum, one) => sum + one, 0).toFixed(6));
    return [
      [id, { value, formula: `ROUND(SUM(${column}${at - lines.length}:${column}${at - 1}),6)` }] as const,
    ];
  });
  return { name: frame.words.columns.total, amounts: new Map(amounts), at };
}
