import type { Worksheet } from 'exceljs';
import { findElement } from '../../core/catalogue.ts';
import type { Catalogue, Element } from '../../core/model/catalogue.ts';
import type { LayoutRow, LayoutSheet } from '../../core/model/layout.ts';
import { STATUS_WORDS } from '../../core/words.ts';
import { WRONG } from './styles.ts';

/** A rule that turns cells red while a person types: formulas as seen from the range's first cell. */
interface Mark {
  readonly range: string;
  readonly formula: string;
}

/** Turns figures red that contradict each other, on the sheet itself and before anything is sent. */
export function markContradictions(sheet: Worksheet, layout: LayoutSheet, catalogue: Catalogue): void {
  const rows = layout.blocks.flatMap((block) => block.rows);
  const marks = rows.flatMap((row) => {
    const element = findElement(catalogue, row.element);
    if (!element) return [];
    return [...sexMark(row), ...partMarks(row, element, rows), ...statusMarks(row, layout)];
  });
  marks.forEach(({ range, formula }, i) => {
    sheet.addConditionalFormatting({
      ref: range,
      rules: [{ type: 'expression', formulae: [formula], style: WRONG, priority: i + 1 }],
    });
  });
}

/** Male + female ≠ total, once all three are there. */
function sexMark(row: LayoutRow): Mark[] {
  const [total, male, female] = ['total', 'male', 'female'].map((column) => cellOf(row, column));
  if (!total || !male || !female) return [];
  return [
    {
      range: `${total}:${female}`,
      formula: `AND(COUNT(${fixed(total)}:${fixed(female)})=3,${fixed(male)}+${fixed(female)}<>${fixed(total)})`,
    },
  ];
}

/** A part greater than its whole. */
function partMarks(row: LayoutRow, element: Element, rows: readonly LayoutRow[]): Mark[] {
  const { partOf } = element;
  const whole = partOf && rows.find((r) => r.element === partOf.element && r.row === row.row);
  if (!whole) return [];
  return row.values.flatMap(({ column, cell }) => {
    const limit = cellOf(whole, partOf.column ?? column);
    if (!limit) return [];
    const formula = `AND(ISNUMBER(${fixed(cell)}),ISNUMBER(${fixed(limit)}),${fixed(cell)}>${fixed(limit)})`;
    return [{ range: cell, formula }];
  });
}

/** A figure beside a status that says there is none; "chưa có số liệu" without a reason. */
function statusMarks(row: LayoutRow, { columns }: LayoutSheet): Mark[] {
  const [first, last] = [row.values[0]?.cell, row.values.at(-1)?.cell];
  if (!first || !last) return [];
  const values = `${fixed(first)}:${fixed(last)}`;
  const is = (word: string): string => `$${columns.status}$${row.at}="${word}"`;
  const unavailable = is(STATUS_WORDS.unavailable.vi);
  const none = is(STATUS_WORDS.none.vi);
  const note = `$${columns.note}$${row.at}`;
  return [
    {
      range: row.status,
      formula: `OR(AND(${unavailable},COUNTA(${values})>0),AND(${none},SUM(${values})<>0))`,
    },
    { range: row.note, formula: `AND(${unavailable},LEN(TRIM(${note}))=0)` },
  ];
}

function cellOf(row: LayoutRow, column: string): string | undefined {
  return row.values.find((value) => value.column === column)?.cell;
}

/** `D7` → `$D$7`. */
function fixed(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}
