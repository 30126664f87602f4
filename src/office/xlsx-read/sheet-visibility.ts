import type { RawSheet, Span } from '../../core/model/raw-workbook.ts';
import { MAX_COLUMN } from '../limits.ts';
import { isTrue } from '../xml/xml.ts';
import type { XmlAttributes } from '../xml/xml.ts';
import { parseAddress, rowOf } from './address.ts';
import { SpanList } from './spans.ts';

/** A row lower than this, in points, shows nothing of its figures. */
const LOWEST = 3;
/** A column narrower than this, in characters, shows nothing, not even `#`. */
const NARROWEST = 0.5;

/** What can be seen of the rows, columns and zeros of a sheet. */
type Visibility = Pick<RawSheet, 'hiddenRows' | 'hiddenColumns' | 'filteredRows' | 'hidesZeros'>;

/** Collects what a sheet does not show. */
export class SheetVisibility {
  readonly #rows: SpanList;
  readonly #columns: SpanList;
  #given: Span[] = [];
  #hidesOtherRows = false;
  #hidesOtherColumns = false;
  #hidesZeros = false;
  #filter: Span | undefined;
  #filtered: Span | undefined;

  constructor(limit: number) {
    this.#rows = new SpanList(limit);
    this.#columns = new SpanList(limit);
  }

  view(attributes: XmlAttributes): void {
    const { showZeros } = attributes;
    if (showZeros !== undefined && !isTrue(showZeros)) this.#hidesZeros = true;
  }

  /** Sizes of the rows and columns that have none of their own (`sheetFormatPr`). */
  defaults(attributes: XmlAttributes): void {
    this.#hidesOtherRows =
      isTrue(attributes['zeroHeight']) || isBelow(attributes['defaultRowHeight'], LOWEST);
    this.#hidesOtherColumns = isBelow(attributes['defaultColWidth'], NARROWEST);
  }

  row(row: number, attributes: XmlAttributes): void {
    const { hidden, ht } = attributes;
    const isLow = ht === undefined ? this.#hidesOtherRows : isBelow(ht, LOWEST);
    if (isLow || isTrue(hidden)) this.#rows.add(row, row);
  }

  columns(attributes: XmlAttributes): void {
    const from = Number(attributes['min']);
    const to = Math.min(Number(attributes['max']), MAX_COLUMN);
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1 || from > to) return;
    this.#given.push({ from, to });
    if (isTrue(attributes['hidden']) || isBelow(attributes['width'], NARROWEST)) this.#columns.add(from, to);
  }

  filter({ ref = '' }: XmlAttributes): void {
    const [from = '', to = from] = ref.split(':');
    this.#filter = { from: rowOf(parseAddress(from)), to: rowOf(parseAddress(to)) };
  }

  /** A column of the filter is in use. */
  filterColumn(): void {
    this.#filtered = this.#filter;
  }

  finish(): Visibility {
    if (this.#hidesOtherColumns) this.#hideOtherColumns();
    return {
      hiddenRows: this.#rows.spans,
      hiddenColumns: this.#columns.spans,
      ...(this.#filtered && { filteredRows: this.#filtered }),
      ...(this.#hidesZeros && { hidesZeros: true }),
    };
  }

  #hideOtherColumns(): void {
    let next = 1;
    for (const { from, to } of this.#given.toSorted((a, b) => a.from - b.from)) {
      if (from > next) this.#columns.add(next, from - 1);
      next = Math.max(next, to + 1);
    }
    if (next <= MAX_COLUMN) this.#columns.add(next, MAX_COLUMN);
  }
}

function isBelow(size: string | undefined, least: number): boolean {
  return size !== undefined && Number(size) < least;
}
