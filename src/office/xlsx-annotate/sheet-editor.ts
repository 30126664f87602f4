import { addressOf, columnOf, parseAddress, placeOf, rowOf } from '../xlsx-read/address.ts';
import { isTrue } from '../xml/xml.ts';
import type { Element, Splice, Tag } from '../xml/xml-scan.ts';
import {
  appendInside,
  attributeOf,
  childrenOf,
  escapeXml,
  nextTag,
  openTag,
  prefixOf,
  rootOf,
  splice,
  withAttribute,
} from '../xml/xml-scan.ts';

/** What a cell's style becomes. */
export type Restyle = (style: number) => number;

/** Children of a worksheet up to the place of `legacyDrawing` (ECMA-376 part 1, 18.3.1.99). */
const BEFORE_LEGACY_DRAWING = new Set(
  (
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges ' +
    'scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting ' +
    'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ' +
    'customProperties cellWatches ignoredErrors smartTags drawing'
  ).split(' '),
);

/** A cell as the sheet's text has it. */
interface CellTag {
  readonly place: number;
  readonly tag: Tag;
}

interface RowTag {
  readonly number: number;
  readonly tag: Tag;
  /** Start of the closing tag; the tag's own end for an empty row. */
  closeStart: number;
  /** Only of rows that are looked for. */
  readonly cells: CellTag[];
}

/** Changes one sheet part: styles of single cells, the selection, the drawing of the notes. */
export class SheetEditor {
  readonly #text: string;
  readonly #root: Element;
  readonly #prefix: string;
  readonly #children: readonly Element[];
  readonly #splices: Splice[] = [];
  /** Heights of rows in points, where the sheet sets them; known once cells were restyled. */
  readonly rowHeights = new Map<number, number>();

  constructor(text: string) {
    this.#text = text;
    this.#root = rootOf(text);
    this.#prefix = prefixOf(this.#root);
    this.#children = childrenOf(text, this.#root);
  }

  toString(): string {
    return splice(this.#text, this.#splices);
  }

  /** Merged ranges as written. */
  merges(): string[] {
    const element = this.#child('mergeCells');
    if (!element) return [];
    return childrenOf(this.#text, element).flatMap(
      (child) => attributeOf(openTag(this.#text, child), 'ref') ?? [],
    );
  }

  /** Widths of columns in characters, where the sheet sets them. */
  columnWidths(): { readonly from: number; readonly to: number; readonly width: number }[] {
    return this.#columns().flatMap((tag) => {
      const width = Number(attributeOf(tag, 'width') ?? Number.NaN);
      const hidden = isTrue(attributeOf(tag, 'hidden'));
      return Number.isFinite(width) ? [{ ...columnSpan(tag), width: hidden ? 0 : width }] : [];
    });
  }

  /** No longer the sheet, or one of the sheets, that the file opens on: two selected sheets are typed into together. */
  unselect(): void {
    const views = this.#child('sheetViews');
    if (!views) return;
    for (const view of childrenOf(this.#text, views)) {
      const tag = openTag(this.#text, view);
      if (attributeOf(tag, 'tabSelected') === undefined) continue;
      this.#splices.push({
        start: view.start,
        end: view.openEnd,
        text: withAttribute(tag, 'tabSelected', null),
      });
    }
  }

  /** Relationship id of the drawing that holds the notes. */
  legacyDrawing(): string | undefined {
    const element = this.#child('legacyDrawing');
    if (!element) return undefined;
    return /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(openTag(this.#text, element))?.[1];
  }

  setLegacyDrawing(id: string, relationNamespace: string): void {
    const last = this.#children.findLast(({ name }) =>
      BEFORE_LEGACY_DRAWING.has(name.slice(this.#prefix.length)),
    );
    const at = last?.end ?? this.#root.openEnd;
    const known = openTag(this.#text, this.#root).includes(`xmlns:r="${relationNamespace}"`);
    const declaration = known ? '' : ` xmlns:r="${relationNamespace}"`;
    const text = `<${this.#prefix}legacyDrawing${declaration} r:id="${escapeXml(id)}"/>`;
    this.#splices.push({ start: at, end: at, text });
  }

  /** Gives cells another style; those that are not there are put in, or (`existingOnly`) left out. */
  restyle(cells: ReadonlyMap<number, Restyle>, existingOnly = false): void {
    const data = this.#child('sheetData');
    if (!data || cells.size === 0) return;
    const wantedRows = new Set([...cells.keys()].map(rowOf));
    const rows = this.#readRows(data, wantedRows);
    const missing = new Set(cells.keys());
    for (const { place, tag } of rows.flatMap((row) => row.cells)) {
      const restyle = cells.get(place);
      if (!restyle) continue;
      missing.delete(place);
      const text = this.#text.slice(tag.start, tag.end);
      const style = restyle(Number(attributeOf(text, 's') ?? 0));
      this.#splices.push({ start: tag.start, end: tag.end, text: withAttribute(text, 's', String(style)) });
    }
    if (!existingOnly)
      this.#insertCells(
        data,
        rows,
        cells,
        [...missing].sort((a, b) => a - b),
      );
  }

  #child(name: string): Element | undefined {
    return this.#children.find((child) => child.name === this.#prefix + name);
  }

  #columns(): string[] {
    const element = this.#child('cols');
    return element ? childrenOf(this.#text, element).map((child) => openTag(this.#text, child)) : [];
  }

  /** Rows and cells by their own addresses; without one, a row or cell follows the one before it. */
  #readRows(data: Element, wanted: ReadonlySet<number>): RowTag[] {
    const text = this.#text;
    const rowName = `${this.#prefix}row`;
    const cellName = `${this.#prefix}c`;
    const rows: RowTag[] = [];
    let row: RowTag | undefined;
    let column = 0;
    for (
      let tag = nextTag(text, data.openEnd);
      tag && tag.start < data.closeStart;
      tag = nextTag(text, tag.end)
    ) {
      if (tag.name === cellName && tag.kind !== 'close' && row) {
        const place = placeOfCell(attributeOf(text.slice(tag.start, tag.end), 'r'), row.number, column);
        column = columnOf(place);
        if (wanted.has(rowOf(place))) row.cells.push({ place, tag });
      } else if (tag.name === rowName && tag.kind === 'close') {
        if (row) row.closeStart = tag.start;
      } else if (tag.name === rowName) {
        const opening = text.slice(tag.start, tag.end);
        const number = Number(attributeOf(opening, 'r') ?? (row?.number ?? 0) + 1);
        const height = attributeOf(opening, 'ht');
        if (height !== undefined) this.rowHeights.set(number, Number(height));
        row = { number, tag, closeStart: tag.end, cells: [] };
        rows.push(row);
        column = 0;
      }
    }
    return rows;
  }

  #insertCells(
    data: Element,
    rows: readonly RowTag[],
    cells: ReadonlyMap<number, Restyle>,
    places: readonly number[],
  ): void {
    const byRow = new Map<number, number[]>();
    for (const place of places) byRow.set(rowOf(place), [...(byRow.get(rowOf(place)) ?? []), place]);
    let appended = '';
    for (const [number, ownPlaces] of byRow) {
      const row = rows.find((one) => one.number === number);
      if (row) {
        this.#insertIntoRow(row, ownPlaces, cells);
        continue;
      }
      const inside = ownPlaces.map((place) => this.#freshCell(place, undefined, cells)).join('');
      const text = `<${this.#prefix}row r="${number}">${inside}</${this.#prefix}row>`;
      const next = rows.find((one) => one.number > number);
      if (next) this.#splices.push({ start: next.tag.start, end: next.tag.start, text });
      else appended += text;
    }
    if (appended !== '') this.#splices.push(appendInside(this.#text, data, appended));
  }

  #insertIntoRow(row: RowTag, places: readonly number[], cells: ReadonlyMap<number, Restyle>): void {
    const opening = this.#text.slice(row.tag.start, row.tag.end);
    // `spans` would be wrong now; it is only a hint.
    const spanless = withAttribute(opening, 'spans', null);
    let appended = '';
    for (const place of places) {
      const text = this.#freshCell(place, opening, cells);
      const next = row.cells.find((cell) => cell.place > place);
      if (next) this.#splices.push({ start: next.tag.start, end: next.tag.start, text });
      else appended += text;
    }
    if (row.tag.kind === 'empty') {
      const text = `${spanless.replace(/\s*\/>$/, '>')}${appended}</${this.#prefix}row>`;
      this.#splices.push({ start: row.tag.start, end: row.tag.end, text });
      return;
    }
    if (spanless !== opening) {
      this.#splices.push({ start: row.tag.start, end: row.tag.end, text: spanless });
    }
    if (appended !== '') this.#splices.push({ start: row.closeStart, end: row.closeStart, text: appended });
  }

  /** An empty cell looks like its row, else like its column. */
  #freshCell(place: number, row: string | undefined, cells: ReadonlyMap<number, Restyle>): string {
    const base =
      row !== undefined && isTrue(attributeOf(row, 'customFormat'))
        ? Number(attributeOf(row, 's') ?? 0)
        : this.#columnStyle(columnOf(place));
    const style = cells.get(place)?.(base) ?? base;
    return `<${this.#prefix}c r="${addressOf(place)}" s="${style}"/>`;
  }

  #columnStyle(column: number): number {
    const own = this.#columns().find((tag) => {
      const { from, to } = columnSpan(tag);
      return column >= from && column <= to;
    });
    return Number((own && attributeOf(own, 'style')) ?? 0);
  }
}

function columnSpan(tag: string): { from: number; to: number } {
  return { from: Number(attributeOf(tag, 'min')), to: Number(attributeOf(tag, 'max')) };
}

function placeOfCell(written: string | undefined, row: number, column: number): number {
  const place = written === undefined ? -1 : parseAddress(written);
  return place >= 0 ? place : placeOf(Math.max(row, 1), column + 1);
}
