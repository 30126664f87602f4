import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { buildLayout } from '../../core/form/layout.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { PeriodId, UnitId } from '../../core/model/ids.ts';
import { SHEET_NAMES } from '../../core/model/layout.ts';
import type { WorkbookLayout } from '../../core/model/layout.ts';
import type { RawDefinedName, RawSheet, RawWorkbook } from '../../core/model/raw-workbook.ts';
import type { SheetState, WorkbookTraits } from '../../core/model/raw-workbook.ts';
import {
  columnDeleted,
  columnInserted,
  exchangeRows,
  mergeCells,
  moveCells,
  movedCell,
  pasteRow,
  rawSheet,
  rowDeleted,
  rowInserted,
} from './draft-edits.ts';
import type { Move } from './draft-edits.ts';
import { emptySheet, rawCell } from './draft-sheet.ts';
import type { DraftSheet, Typed } from './draft-sheet.ts';
import { drawSheets } from './drawn-sheets.ts';
import { exampleValue } from './example-values.ts';
import { entriesOf } from './fixture-table.ts';

const NO_TRAITS: WorkbookTraits = {
  macros: false,
  externalLinks: 0,
  connections: false,
  embeddedObjects: 0,
  digitalSignature: false,
  date1904: false,
  strictOoxml: false,
  unreadParts: [],
};

/**
 * A unit's workbook made in memory from the layout, filled by a small text table, then damaged step by step as people
 * damage them; `build()` gives what the reader would have read. No Excel, no file.
 *
 * ```ts
 * const raw = new SubmissionFixture(catalogue, 'so-y-te', '2025-H1')   // blank: cover unit and period only
 *   .fill()                                     // every cell plausible, consistent, all statuses official
 *   .table(`
 *     live-births | 11474 | 6109 | 5365 | Số chính thức | Đăng ký khai sinh
 *   `)
 *   .set('live_births._.male', 'n/a')           // by defined name without `ntge.`
 *   .set('Mục tiêu 4!D7', 24.48)                // or by sheet and cell
 *   .insertRow('Mục tiêu 4', 5)
 *   .build();
 * ```
 *
 * Every operation returns the fixture. References follow the cell as defined names do: after `insertRow`,
 * `at('live_births._.male')` is the cell's new place. Names keep resolving here even after `dropName`.
 */
export class SubmissionFixture {
  readonly catalogue: Catalogue;
  readonly layout: WorkbookLayout;
  /** Hash written on the hidden sheet; give the same to `readSubmission`. */
  static readonly catalogueHash = 'hash-of-the-catalogue';

  #sheets: DraftSheet[];
  /** Where each field is now; null when its row or sheet was deleted. */
  #places: Map<string, { sheet: string; cell: string } | null>;
  #names: Map<string, RawDefinedName | null> = new Map();
  #traits: WorkbookTraits = NO_TRAITS;

  constructor(catalogue: Catalogue, unit: UnitId, period: PeriodId) {
    const unitEntry = findUnit(catalogue, unit);
    const periodEntry = findPeriod(catalogue, period);
    if (!unitEntry || !periodEntry) throw new Error(`not in the catalogue: ${unit} ${period}`);
    this.catalogue = catalogue;
    this.layout = buildLayout(catalogue, unitEntry, periodEntry);
    this.#sheets = drawSheets(this.layout, catalogue, SubmissionFixture.catalogueHash);
    this.#places = new Map(this.layout.fields.map(({ name, sheet, cell }) => [name, { sheet, cell }]));
    this.set('cover.unit', unitEntry.name.vi).set('cover.period', periodEntry.label.vi);
  }

  /** Where a field is now, by defined name (with or without `ntge.`), or the sheet and cell of `Sheet!A1`. */
  at(reference: string): { sheet: string; cell: string } {
    const [, sheet, cell] = /^(.+)!([A-Z]+\d+)$/.exec(reference) ?? [];
    if (sheet && cell) return { sheet, cell };
    const place = this.#places.get(fullName(reference));
    if (!place) throw new Error(`no such cell: ${reference}`);
    return place;
  }

  /** Types into a cell; null empties it. */
  set(reference: string, value: Typed): this {
    const { sheet, cell } = this.at(reference);
    const { cells } = this.#sheet(sheet);
    if (value === null) cells.delete(cell);
    else cells.set(cell, rawCell(value));
    return this;
  }

  /**
   * Fills every cell: sex columns 200 = 100 + 100 halved for each "of which", other counts likewise, decimals 20.5,
   * yes everywhere, statuses official, sources the first choice, cover and narrative complete, signed on the cut-off.
   */
  fill(): this {
    for (const { role, name } of this.layout.fields) {
      const value = exampleValue(this.catalogue, this.layout, role);
      if (value !== undefined) this.set(name, value);
    }
    return this;
  }

  /**
   * Fills rows from text, one a line: `row-code | value | … | status | source | note`, values in the row's own column
   * order; trailing cells may be left out and empty ones stay as they are. `12` and `-1.5` are numbers, `"12"` is text,
   * `_` empties the cell, anything else is text. `cover.reporter | Nguyễn Thị A` and `narrative.results | …` too.
   */
  table(text: string): this {
    for (const [reference, value] of entriesOf(this.layout, text)) this.set(reference, value);
    return this;
  }

  /** Removes a defined name (the cell stays). */
  dropName(reference: string): this {
    this.#names.set(fullName(reference), null);
    return this;
  }

  /** Removes every defined name, as saving through a program that drops them does. */
  dropAllNames(): this {
    for (const { name } of this.layout.fields) this.dropName(name);
    return this;
  }

  /** Makes a defined name point elsewhere: at `Sheet!A1`, or at another field's cell; `#REF!` breaks it. */
  pointName(reference: string, target: string): this {
    const name = fullName(reference);
    const broken = target === '#REF!';
    const place = broken ? undefined : this.at(target);
    this.#names.set(name, { name, text: target, ...(place && { target: { ...place } }) });
    return this;
  }

  renameSheet(from: string, to: string): this {
    this.#sheet(from).name = to;
    for (const place of this.#places.values()) if (place?.sheet === from) place.sheet = to;
    return this;
  }

  moveSheet(name: string, index: number): this {
    const sheet = this.#sheet(name);
    this.#sheets = this.#sheets.filter((s) => s !== sheet);
    this.#sheets.splice(index, 0, sheet);
    return this;
  }

  removeSheet(name: string): this {
    this.#sheets = this.#sheets.filter((s) => s.name !== name);
    for (const [key, place] of this.#places) if (place?.sheet === name) this.#places.set(key, null);
    return this;
  }

  /** Adds a sheet of the sender's own at the end. */
  addSheet(name: string, cells: Readonly<Record<string, Typed>> = {}, state: SheetState = 'visible'): this {
    const sheet = emptySheet(name, state);
    this.#sheets.push(sheet);
    for (const [cell, value] of Object.entries(cells)) this.set(`${name}!${cell}`, value);
    return this;
  }

  hideSheet(name: string, state: SheetState = 'hidden'): this {
    this.#sheet(name).state = state;
    return this;
  }

  hideRow(name: string, row: number): this {
    this.#sheet(name).hiddenRows.push({ from: row, to: row });
    return this;
  }

  hideColumn(name: string, column: number): this {
    this.#sheet(name).hiddenColumns.push({ from: column, to: column });
    return this;
  }

  /** Says more of a sheet: formats on condition, shapes over its cells, a filter. */
  sheetFacts(
    name: string,
    facts: Pick<RawSheet, 'hidesZeros' | 'conditionalLooks' | 'shapes' | 'filteredRows'>,
  ): this {
    Object.assign(this.#sheet(name), facts);
    return this;
  }

  /** Writes a note (comment) at a cell. */
  comment(reference: string, text: string): this {
    const { sheet, cell } = this.at(reference);
    this.#sheet(sheet).comments.set(cell, text);
    return this;
  }

  /** Merges a range and leaves in the cells under it what they hold, as some programs do. */
  coverByMerge(name: string, range: string): this {
    this.#sheet(name).merges.push(range);
    return this;
  }

  /** Merges a range of cells, keeping only the first one's content as Excel does. */
  merge(name: string, range: string): this {
    mergeCells(this.#sheet(name), range);
    return this;
  }

  /** Inserts an empty row before this one; cells, names and merges below move down. */
  insertRow(name: string, row: number): this {
    return this.#shift(name, rowInserted(row));
  }

  /** Deletes a row; names that pointed into it break. */
  deleteRow(name: string, row: number): this {
    return this.#shift(name, rowDeleted(row));
  }

  /** Inserts an empty column before this one (1 = A). */
  insertColumn(name: string, column: number): this {
    return this.#shift(name, columnInserted(column));
  }

  deleteColumn(name: string, column: number): this {
    return this.#shift(name, columnDeleted(column));
  }

  /** Exchanges the contents of two rows as sorting does: defined names keep pointing at the old addresses. */
  swapRows(name: string, a: number, b: number): this {
    exchangeRows(this.#sheet(name), a, b);
    return this;
  }

  /** Copies the cells of a row over another row of the sheet (or onto a new one), as paste does. */
  copyRow(name: string, from: number, to: number): this {
    pasteRow(this.#sheet(name), from, to);
    return this;
  }

  /** Changes a fact of the hidden sheet (`unit`, `period`, `catalogue_version` …); null removes it. */
  meta(fact: string, value: string | null): this {
    const { cells } = this.#sheet(SHEET_NAMES.meta);
    const row = [...cells].find(([cell, c]) => cell.startsWith('A') && c.value === fact)?.[0].slice(1);
    if (!row) throw new Error(`no such fact: ${fact}`);
    return this.set(`${SHEET_NAMES.meta}!B${row}`, value);
  }

  /** Sets what else the file carries. */
  traits(traits: Partial<WorkbookTraits>): this {
    this.#traits = { ...this.#traits, ...traits };
    return this;
  }

  /** The workbook as the reader returns it: cells in reading order, names by lower case. */
  build(): RawWorkbook {
    return {
      sheets: this.#sheets.map(rawSheet),
      names: new Map(this.#definedNames().map((name) => [name.name.toLowerCase(), name])),
      traits: this.#traits,
    };
  }

  #sheet(name: string): DraftSheet {
    const sheet = this.#sheets.find((s) => s.name === name);
    if (!sheet) throw new Error(`no such sheet: ${name}`);
    return sheet;
  }

  #definedNames(): RawDefinedName[] {
    return [...this.#places].flatMap(([name, place]): RawDefinedName[] => {
      const changed = this.#names.get(name);
      if (changed === null) return [];
      if (changed) return [changed];
      return place
        ? [{ name, target: { ...place }, text: `'${place.sheet}'!${place.cell}` }]
        : [broken(name)];
    });
  }

  #shift(name: string, move: Move): this {
    moveCells(this.#sheet(name), move);
    for (const [key, place] of this.#places) {
      if (place?.sheet !== name) continue;
      const cell = movedCell(place.cell, move);
      this.#places.set(key, cell ? { sheet: name, cell } : null);
    }
    return this;
  }
}

function fullName(reference: string): string {
  return reference.startsWith('ntge.') ? reference : `ntge.${reference}`;
}

function broken(name: string): RawDefinedName {
  return { name, text: '#REF!' };
}
