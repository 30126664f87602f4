import type { RawCell, RawSheet } from '../../core/model/raw-workbook.ts';
import {
  addressOf,
  columnOf,
  NOT_AN_ADDRESS,
  OUTSIDE_THE_GRID,
  parseAddress,
  parseDigits,
  placeOf,
} from './address.ts';
import { CellBuilder } from './cell.ts';
import { ConditionalLooks } from './conditional-looks.ts';
import { KeptCells } from './kept-cells.ts';
import { MAX_COLUMN, MAX_ROW } from '../limits.ts';
import type { ReadLimits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { RichText } from './rich-text.ts';
import type { Budget, SheetContext } from './sheet-context.ts';
import { SheetVisibility } from './sheet-visibility.ts';
import type { XmlAttributes, XmlHandler, XmlPart } from '../xml/xml.ts';
import { isTrue, parseXml } from '../xml/xml.ts';

/** The part of a RawSheet that its own XML holds. */
export type SheetContent = Omit<RawSheet, 'name' | 'state' | 'comments' | 'shapes'>;

/**
 * Reads a worksheet part; undefined when it turns out to be a chart or dialog sheet, which holds no cells.
 * `<dimension>` is not looked at, ranges are never expanded, validations, filters and drawings are passed over.
 * @throws Refusal for anything that would leave a value in doubt.
 */
export function readSheet(part: XmlPart, context: SheetContext): SheetContent | undefined {
  const reader = new SheetReader(part.name, context);
  parseXml(part, context.limits.depth, reader);
  return reader.finish();
}

/** What a text belongs to. */
type Capture = 'nothing' | 'value' | 'formula' | 'inline' | 'condition';

class SheetReader implements XmlHandler {
  readonly #part: string;
  readonly #sheet: string;
  readonly #limits: ReadLimits;
  readonly #budget: Budget;
  readonly #kept: KeptCells;
  readonly #merges: string[] = [];
  readonly #visibility: SheetVisibility;
  readonly #conditional: ConditionalLooks;
  readonly #cell: CellBuilder;
  readonly #inline = new RichText();
  #isWorksheet: boolean | undefined;
  #isProtected = false;
  #row = 0;
  #column = 0;
  #lastPlace = -1;
  #inOrder = true;
  #capture: Capture = 'nothing';
  #condition = '';

  constructor(part: string, context: SheetContext) {
    this.#part = part;
    this.#sheet = context.sheet;
    this.#limits = context.limits;
    this.#budget = context.budget;
    this.#kept = new KeptCells(context.sheet, context.selection);
    this.#cell = new CellBuilder(context);
    this.#visibility = new SheetVisibility(context.limits.extras);
    this.#conditional = new ConditionalLooks(context.styles, context.limits);
  }

  open(name: string, attributes: XmlAttributes): boolean {
    if (this.#capture === 'inline') return this.#inline.open(name, attributes);
    if (this.#isWorksheet === undefined) return this.#openRoot(name);
    switch (name) {
      case 'c':
        this.#openCell(attributes);
        return true;
      case 'v':
        this.#capture = 'value';
        this.#cell.openValue();
        return true;
      case 'f':
        this.#capture = 'formula';
        this.#cell.openFormula(attributes);
        return true;
      case 'is':
        this.#capture = 'inline';
        this.#inline.start();
        return true;
      case 'row':
        this.#openRow(attributes);
        return true;
      default:
        return this.#openOther(name, attributes);
    }
  }

  close(name: string): void {
    switch (name) {
      case 'c':
        this.#closeCell();
        break;
      case 'v':
      case 'f':
        this.#capture = 'nothing';
        break;
      case 'is':
        if (this.#inline.isDoubled)
          refuse('file/unsafe', { kind: 'duplicate-cell', sheet: this.#sheet, cell: this.#cell.address });
        this.#cell.setInline(this.#inline);
        this.#capture = 'nothing';
        break;
      case 'cfRule':
        this.#conditional.closeRule();
        break;
      case 'formula':
        if (this.#capture === 'condition') this.#conditional.formula(this.#condition);
        this.#capture = 'nothing';
        break;
      default:
        if (this.#capture === 'inline') this.#inline.close(name);
    }
  }

  text(text: string): void {
    switch (this.#capture) {
      case 'nothing':
        break;
      case 'value':
        this.#cell.value += text;
        break;
      case 'formula':
        this.#cell.formula += text;
        break;
      case 'inline':
        this.#inline.add(text);
        break;
      case 'condition':
        this.#condition += text;
        break;
    }
  }

  get isEnough(): boolean {
    return this.#kept.beyond === 'unread';
  }

  finish(): SheetContent | undefined {
    if (this.#isWorksheet === undefined)
      refuse('file/damaged', { kind: 'xml', part: this.#part, detail: 'no sheet inside' });
    if (!this.#isWorksheet) return undefined;
    return {
      cells: this.#inOrder ? this.#kept.cells : sortCells(this.#kept.cells),
      ...(this.#kept.beyond !== undefined && { beyond: this.#kept.beyond }),
      merges: this.#merges,
      ...this.#visibility.finish(),
      ...(this.#conditional.looks.length > 0 && { conditionalLooks: this.#conditional.looks }),
      protected: this.#isProtected,
    };
  }

  #openRoot(name: string): boolean {
    this.#isWorksheet = name === 'worksheet';
    if (this.#isWorksheet) return true;
    if (name === 'chartsheet' || name === 'dialogsheet' || name === 'macrosheet') return false;
    return refuse('file/damaged', {
      kind: 'xml',
      part: this.#part,
      detail: `a sheet cannot begin with ${name.slice(0, 50)}`,
    });
  }

  #openOther(name: string, attributes: XmlAttributes): boolean {
    switch (name) {
      case 'sheetData':
      case 'sheetViews':
      case 'cols':
      case 'mergeCells':
        return true;
      case 'sheetView':
        this.#visibility.view(attributes);
        return false;
      case 'sheetFormatPr':
        this.#visibility.defaults(attributes);
        return false;
      case 'col':
        this.#visibility.columns(attributes);
        return false;
      case 'mergeCell':
        this.#addMerge(attributes['ref'] ?? '');
        return false;
      case 'sheetProtection':
        this.#isProtected = isTrue(attributes['sheet']);
        return false;
      case 'autoFilter':
        this.#visibility.filter(attributes);
        return true;
      case 'filterColumn':
        this.#visibility.filterColumn();
        return false;
      default:
        return this.#openConditional(name, attributes);
    }
  }

  #openConditional(name: string, attributes: XmlAttributes): boolean {
    const isOpen = this.#conditional.open(name, attributes);
    if (isOpen && name === 'formula') {
      this.#capture = 'condition';
      this.#condition = '';
    }
    return isOpen;
  }

  #addMerge(range: string): void {
    if (this.#merges.length >= this.#limits.extras) {
      refuse('file/too-large', { kind: 'extras', what: 'merges', limit: this.#limits.extras });
    }
    if (range !== '') this.#merges.push(range);
  }

  /** A row without a number follows the one before it, as a cell without an address does. */
  #openRow(attributes: XmlAttributes): void {
    const written = attributes['r'];
    this.#row = written === undefined ? this.#row + 1 : parseDigits(written.trim(), 0);
    if (this.#row === NOT_AN_ADDRESS)
      refuse('file/damaged', { kind: 'reference', sheet: this.#sheet, found: clip(written) });
    if (this.#row === OUTSIDE_THE_GRID || this.#row > MAX_ROW) {
      refuse('file/unsafe', {
        kind: 'beyond-grid',
        sheet: this.#sheet,
        found: clip(written ?? String(this.#row)),
      });
    }
    this.#column = 0;
    this.#visibility.row(this.#row, attributes);
  }

  /** A cell's own address counts, also inside a row of another number: so every reader takes it. */
  #openCell(attributes: XmlAttributes): void {
    const written = attributes['r'];
    if (written === undefined) {
      this.#column++;
      if (this.#column > MAX_COLUMN)
        refuse('file/unsafe', { kind: 'beyond-grid', sheet: this.#sheet, found: `row ${this.#row}` });
      const place = placeOf(Math.max(this.#row, 1), this.#column);
      this.#cell.open(addressOf(place), place, attributes);
      return;
    }
    const place = parseAddress(written);
    if (place === NOT_AN_ADDRESS)
      refuse('file/damaged', { kind: 'reference', sheet: this.#sheet, found: clip(written) });
    if (place === OUTSIDE_THE_GRID)
      refuse('file/unsafe', { kind: 'beyond-grid', sheet: this.#sheet, found: clip(written) });
    this.#column = columnOf(place);
    this.#cell.open(isUpperCase(written) ? written : addressOf(place), place, attributes);
  }

  #closeCell(): void {
    const cell = this.#cell.finish();
    if (cell === undefined) return;
    const { address, place } = this.#cell;
    if (place <= this.#lastPlace) {
      this.#inOrder = false;
      if (this.#isDuplicate(address, cell)) return;
    } else {
      this.#lastPlace = place;
    }
    this.#kept.add(address, cell);
    this.#budget.addCell();
  }

  /** The same content twice is one cell; two contents leave the value in doubt, and no reader may choose. */
  #isDuplicate(address: string, cell: RawCell): boolean {
    const earlier = this.#kept.cells.get(address);
    if (earlier === undefined) return false;
    const same =
      earlier.type === cell.type && Object.is(earlier.value, cell.value) && earlier.formula === cell.formula;
    if (!same) refuse('file/unsafe', { kind: 'duplicate-cell', sheet: this.#sheet, cell: address });
    return true;
  }
}

function sortCells(cells: ReadonlyMap<string, RawCell>): ReadonlyMap<string, RawCell> {
  const placed = [...cells].map(([address, cell]) => ({ address, cell, place: parseAddress(address) }));
  placed.sort((a, b) => a.place - b.place);
  return new Map(placed.map(({ address, cell }) => [address, cell]));
}

function isUpperCase(address: string): boolean {
  for (let at = 0; at < address.length; at++) if (address.charCodeAt(at) > 90) return false;
  return true;
}

/** References are quoted in messages: a hostile one may be megabytes long. */
function clip(found = ''): string {
  return found.slice(0, 50);
}
