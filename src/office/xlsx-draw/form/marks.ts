import type { Worksheet } from 'exceljs';
import { fieldCell } from '../../../core/form/layout.ts';
import { findElement } from '../../../core/catalogue/catalogue.ts';
import type { Catalogue, Element } from '../../../core/model/catalogue.ts';
import type { LayoutRow, LayoutSheet } from '../../../core/model/layout.ts';
import { STATUS_WORDS } from '../../../core/form/answer-words.ts';
import { WRONG } from './styles.ts';

/** Rules that turn cells red while a person types: formulas as seen from the range's first cell. */
interface Mark {
  readonly range: string;
  readonly formulas: readonly string[];
}

/** Turns figures red that contradict each other, on the sheet itself and before anything is sent. */
export function markContradictions(sheet: Worksheet, layout: LayoutSheet, catalogue: Catalogue): void {
  const rows = layout.blocks.flatMap((block) => block.rows);
  const marks = rows.flatMap((row) => {
    const element = findElement(catalogue, row.element);
    return element ? [valueMark(row, element, rows), ...statusMarks(row, layout)] : [];
  });
  addMarks(sheet, marks);
}

/** The same for the figures of tasks: male + female is the total. */
export function markMeasures(sheet: Worksheet, layout: LayoutSheet): void {
  const rows = layout.blocks.flatMap((block) => block.rows);
  const marks = rows.flatMap((row) => {
    const formula = sexFormula(row);
    return formula === undefined ? [] : [{ range: rangeOf(row), formulas: [formula] }];
  });
  addMarks(sheet, marks);
}

function addMarks(sheet: Worksheet, marks: readonly Mark[]): void {
  const rules = marks.flatMap(({ range, formulas }) => formulas.map((formula) => ({ range, formula })));
  for (const { range } of marks) {
    const own = rules.flatMap((rule, i) =>
      rule.range === range
        ? [{ type: 'expression' as const, formulae: [rule.formula], style: WRONG, priority: i + 1 }]
        : [],
    );
    if (own.length) sheet.addConditionalFormatting({ ref: range, rules: own });
  }
}

/** All rules of a row's figures on one range: LibreOffice draws cells of overlapping ranges without their indent. */
function valueMark(row: LayoutRow, element: Element, rows: readonly LayoutRow[]): Mark {
  return {
    range: rangeOf(row),
    formulas: [sexFormula(row), partFormula(row, element, rows)].flatMap((formula) => formula ?? []),
  };
}

function rangeOf({ values }: LayoutRow): string {
  const [first, last] = [values[0]?.cell ?? '', values.at(-1)?.cell ?? ''];
  return first === last ? first : `${first}:${last}`;
}

/** Male + female ≠ total, once all three are there. */
function sexFormula(row: LayoutRow): string | undefined {
  const [total, male, female] = ['total', 'male', 'female'].map((column) => cellOf(row, column));
  if (!total || !male || !female) return undefined;
  return `AND(COUNT(${fixed(total)}:${fixed(female)})=3,${fixed(male)}+${fixed(female)}<>${fixed(total)})`;
}

/** A part greater than its whole: the same column of the whole's row, or the one column the element is part of. */
function partFormula(row: LayoutRow, element: Element, rows: readonly LayoutRow[]): string | undefined {
  const { partOf } = element;
  const whole = partOf && rows.find((r) => r.element === partOf.element && r.row === row.row);
  const part = row.values[0];
  if (!whole || !part) return undefined;
  const limit = cellOf(whole, partOf.column ?? part.column);
  if (!limit) return undefined;
  const against = partOf.column ? fixed(limit) : limit;
  return `AND(ISNUMBER(${part.cell}),ISNUMBER(${against}),${part.cell}>${against})`;
}

/** A figure beside a status that says there is none; "chưa có số liệu" without a reason. */
function statusMarks(row: LayoutRow, { columns }: LayoutSheet): Mark[] {
  const [first, last] = [row.values[0]?.cell, row.values.at(-1)?.cell];
  if (!first || !last) return [];
  const values = `${fixed(first)}:${fixed(last)}`;
  const is = (word: string): string => `$${columns.fields.status}$${row.at}="${word}"`;
  const unavailable = is(STATUS_WORDS.unavailable.vi);
  const none = is(STATUS_WORDS.none.vi);
  const note = `$${columns.fields.note}$${row.at}`;
  return [
    {
      range: fieldCell(row, 'status'),
      formulas: [`OR(AND(${unavailable},COUNTA(${values})>0),AND(${none},SUM(${values})<>0))`],
    },
    { range: fieldCell(row, 'note'), formulas: [`AND(${unavailable},LEN(TRIM(${note}))=0)`] },
  ];
}

function cellOf(row: LayoutRow, column: string): string | undefined {
  return row.values.find((value) => value.column === column)?.cell;
}

/** `D7` → `$D$7`. */
function fixed(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
