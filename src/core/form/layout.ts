import { askedElements, isClosed } from '../catalogue/catalogue.ts';
import { rowCodeOf } from '../catalogue/row-codes.ts';
import type { AskedElement } from '../catalogue/catalogue.ts';
import type { Catalogue, Element, Period, Unit } from '../model/catalogue.ts';
import type { ColumnId, ElementId, RowId } from '../model/ids.ts';
import { SINGLE_ROW } from '../model/ids.ts';
import { COVER_FIELDS, LAYOUT_VERSION, NARRATIVE_FIELDS, ROW_FIELDS, SHEET_NAMES } from '../model/layout.ts';
import { fieldsAt, forecastBlocks, isMeasure, taskBlocks } from './answer-rows.ts';
import { remembered } from '../text/remembered.ts';
import type {
  FieldRole,
  LayoutBlock,
  LayoutField,
  LayoutRow,
  LayoutSheet,
  RowField,
  SheetKind,
  WorkbookLayout,
} from '../model/layout.ts';

/** Above it the head of a report form: its number, who sends it to whom, title, period. */
const HEADING_ROW = 5;
const NUMBERS_ROW = HEADING_ROW + 1;
/** Number, code, content, unit of measure stand before the first value column. */
const FIRST_VALUE_COLUMN = 5;
/** First row and the column of the cover's and the narrative's input cells. */
const FORM_FIRST_ROW = 5;
const FORM_COLUMN = 'C';

/**
 * The fixed defined name of a cell: `ntge.wage_employed._.female`, `ntge.cover.unit`, `ntge.task.own_plan.status`,
 * `ntge.task.own_activities.classes` (the only figure of a measure), `ntge.forecast.5_2a_m.value`.
 */
export function definedName(role: FieldRole): string {
  if (role.kind === 'cover' || role.kind === 'narrative') return `ntge.${role.kind}.${role.field}`;
  const last = role.kind === 'value' ? role.column : role.kind;
  const row = `ntge.${underscored(role.element)}.${underscored(role.row).replaceAll('.', '_')}`;
  return isMeasure(role.element) && last === 'value' ? row : `${row}.${last}`;
}

const underscored = remembered((id) => id.replaceAll('-', '_'));

/** The sheets of figures of data elements. */
export function dataSheets({ sheets }: Pick<WorkbookLayout, 'sheets'>): readonly LayoutSheet[] {
  return sheets.filter(({ kind }) => kind === 'data');
}

/** The A1 address of a cell of a row besides its values; '' where the row has none. */
export function fieldCell({ fields }: LayoutRow, field: RowField): string {
  return fields[field] ?? '';
}

/** The ids of a row in one word: `live-births`, `key-bodies.commune`. Printed as its code until layout version 2. */
export function rowWord(element: ElementId, row: RowId): string {
  return row === SINGLE_ROW ? element : `${element}.${row}`;
}

/** 1 → `A`, 27 → `AA`. */
export function columnLetter(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest ? columnLetter(rest) : '') + String.fromCharCode(65 + ((number - 1) % 26));
}

/** The cells of one unit's workbook for one period. Depends on the catalogue alone. */
export function buildLayout(catalogue: Catalogue, unit: Unit, period: Period): WorkbookLayout {
  const asked = askedElements(catalogue, unit, period);
  const objectives = [...new Set(asked.map((a) => a.element.objective))].sort(
    // Budget (0) stands last, after the objectives.
    (a, b) => (a || Infinity) - (b || Infinity),
  );
  const ofObjectives = objectives.map((objective) => {
    const own = asked.filter((a) => a.element.objective === objective);
    const codeOf = (element: Element, row: RowId) => rowCodeOf(catalogue, unit, element, row);
    const slots = Math.max(...own.map(slotsNeeded));
    return layoutSheet({ name: sheetName(objective), kind: 'data', objective }, slots, (columns, start) =>
      layoutBlocks(own, { period, codeOf }, columns, start),
    );
  });
  const sheets = [
    ...ofObjectives,
    ...answerSheet('forecast', 1, (columns, start) =>
      forecastBlocks(catalogue, unit, period, columns, start),
    ),
    ...answerSheet('tasks', 3, (columns, start) => taskBlocks(catalogue, unit, period, columns, start)),
  ];
  return {
    version: LAYOUT_VERSION,
    catalogue: { id: catalogue.id, version: catalogue.version },
    unit: unit.id,
    period: period.id,
    sheets,
    fields: [
      ...formFields(SHEET_NAMES.cover, COVER_FIELDS, (field) => ({ kind: 'cover', field })),
      ...sheets.flatMap(sheetFields),
      ...formFields(SHEET_NAMES.narrative, NARRATIVE_FIELDS, (field) => ({ kind: 'narrative', field })),
    ],
  };
}

function formFields<T>(sheet: string, fields: readonly T[], role: (field: T) => FieldRole): LayoutField[] {
  return fields.map((field, i) => ({
    role: role(field),
    name: definedName(role(field)),
    sheet,
    cell: `${FORM_COLUMN}${FORM_FIRST_ROW + i}`,
  }));
}

/** `Mục tiêu 4`, or the budget's sheet. */
function sheetName(objective: number): string {
  return objective === 0 ? SHEET_NAMES.budget : `Mục tiêu ${objective}`;
}

/** What the rows of every sheet have in common. */
interface RowBasis {
  readonly period: Period;
  readonly codeOf: (element: Element, row: RowId) => string;
}

/** Lays the blocks of a sheet under each other, from a row on. */
type LayBlocks = (columns: LayoutSheet['columns'], start: number) => readonly LayoutBlock[];

function layoutSheet(
  head: Pick<LayoutSheet, 'name' | 'kind' | 'objective'>,
  slots: number,
  lay: LayBlocks,
): LayoutSheet {
  const fields: readonly RowField[] = ROW_FIELDS[head.kind];
  const letter = (i: number): string => columnLetter(FIRST_VALUE_COLUMN + i);
  const columns = {
    order: 'A',
    code: 'B',
    content: 'C',
    measure: 'D',
    values: Array.from({ length: slots }, (_, i) => letter(i)),
    fields: Object.fromEntries(fields.map((field, i) => [field, letter(slots + i)])),
    last: letter(slots + fields.length - 1),
  };
  const blocks = inOrder(lay(columns, NUMBERS_ROW + 1));
  return {
    ...head,
    headingAt: HEADING_ROW,
    numbersAt: NUMBERS_ROW,
    columns,
    blocks,
    lastRow: blocks.at(-1)?.rows.at(-1)?.at ?? NUMBERS_ROW,
  };
}

/** Numbers the rows of a sheet; what is counted of a task belongs to the task's own row. */
function inOrder(blocks: readonly LayoutBlock[]): readonly LayoutBlock[] {
  let last = 0;
  return blocks.map((block) => ({
    ...block,
    rows: block.rows.map((row) => (isMeasure(row.element) ? row : { ...row, order: ++last })),
  }));
}

/** The sheet of a unit's tasks or forecasts; none where there is nothing to answer. */
function answerSheet(
  kind: Exclude<SheetKind, 'data'>,
  slots: number,
  lay: LayBlocks,
): readonly LayoutSheet[] {
  const sheet = layoutSheet({ name: SHEET_NAMES[kind], kind, objective: 0 }, slots, lay);
  return sheet.blocks.length > 0 ? [sheet] : [];
}

function layoutBlocks(
  asked: readonly AskedElement[],
  basis: RowBasis,
  columns: LayoutSheet['columns'],
  start: number,
): readonly LayoutBlock[] {
  const blocks: LayoutBlock[] = [];
  let next = start;
  for (const one of asked) {
    const block = layoutBlock(one, basis, columns, next);
    blocks.push(block);
    next = (block.rows.at(-1)?.at ?? next) + 1;
  }
  return blocks;
}

function layoutBlock(
  asked: AskedElement,
  { period, codeOf }: RowBasis,
  columns: LayoutSheet['columns'],
  start: number,
): LayoutBlock {
  const { element } = asked;
  const hasTitle = element.rows !== undefined;
  const hasHeading = element.columns === 'quarters';
  const first = start + (hasTitle ? 1 : 0) + (hasHeading ? 1 : 0);
  const rows = asked.rows.map((row, i): LayoutRow => {
    const at = first + i;
    const provisional = !isClosed(row.id, period);
    return {
      element: element.id,
      row: row.id,
      code: codeOf(element, row.id),
      formerCode: rowWord(element.id, row.id),
      at,
      label: row.label.vi,
      measure: element.unit.vi,
      required: row.required,
      provisional,
      values: asked.columns.map((column, slot) => ({
        column,
        cell: `${valueLetter(element.columns, column, slot, columns.values)}${at}`,
        provisional: provisional || !isClosed(column, period),
      })),
      fields: fieldsAt(columns, at),
    };
  });
  return {
    element: element.id,
    ...(hasTitle && { titleAt: start }),
    ...(hasHeading && { headingAt: start + 1 }),
    rows,
  };
}

/** Value columns an element occupies: male and female keep their columns whether or not a total is asked. */
function slotsNeeded({ element, columns }: AskedElement): number {
  return element.columns === 'mf' ? columns.length + 1 : columns.length;
}

function valueLetter(
  kind: AskedElement['element']['columns'],
  column: ColumnId,
  slot: number,
  letters: readonly string[],
): string {
  const index = kind === 'mf' ? (column === 'male' ? 1 : 2) : slot;
  return letters[index] ?? '';
}

function sheetFields(sheet: LayoutSheet): LayoutField[] {
  return sheet.blocks
    .flatMap((block) => block.rows)
    .flatMap((row) => {
      const { element, row: id } = row;
      const roles: [FieldRole, string][] = [
        ...row.values.map(({ column, cell }): [FieldRole, string] => [
          { kind: 'value', element, row: id, column },
          cell,
        ]),
        ...fieldsOf(sheet.kind).flatMap((kind): [FieldRole, string][] => {
          const cell = row.fields[kind];
          return cell === undefined ? [] : [[{ kind, element, row: id }, cell]];
        }),
      ];
      return roles.map(([role, cell]) => ({ role, name: definedName(role), sheet: sheet.name, cell }));
    });
}

function fieldsOf(kind: SheetKind): readonly RowField[] {
  return ROW_FIELDS[kind];
}
