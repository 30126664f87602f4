import type { SheetShape, Span } from '../../core/model/raw-workbook.ts';
import { MAX_TEXT } from '../limits.ts';
import type { ReadLimits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { detach, isTrue, parseXml } from '../xml/xml.ts';
import type { XmlAttributes, XmlHandler, XmlPart } from '../xml/xml.ts';

/** Reads a drawing part (ECMA-376 part 1, 20.5): where its shapes stand, and what they say. */
export function readShapes(part: XmlPart, limits: ReadLimits, shapes: SheetShape[]): void {
  parseXml(part, limits.depth, new DrawingReader(shapes, limits));
}

/** Words of shapes have a namespace of their own. */
const TEXT_NAMESPACES = [
  'http://schemas.openxmlformats.org/drawingml/2006/main',
  'http://purl.oclc.org/ooxml/drawingml/main',
];

/** Usual size of a cell in EMU: of a shape with one anchor only its size is known. */
const CELL_WIDTH = 609_600;
const CELL_HEIGHT = 190_500;
/** A shape that reaches less far into its last cell (2 points) does not cover it. */
const TOUCHING = 25_400;

/** A corner: 0-based column and row of its cell, and how far inside of it, in EMU. */
interface Corner {
  col: number;
  colOff: number;
  row: number;
  rowOff: number;
}

interface Anchor {
  readonly from: Corner;
  readonly to: Corner;
  isOpen: boolean;
  isHidden: boolean;
  text: string;
}

const PLACES = ['col', 'colOff', 'row', 'rowOff'] as const;

class DrawingReader implements XmlHandler {
  readonly namespaces = TEXT_NAMESPACES;
  readonly #shapes: SheetShape[];
  readonly #limit: number;
  #anchor: Anchor | undefined;
  #corner: Corner | undefined;
  #digits = '';
  #isText = false;

  constructor(shapes: SheetShape[], { extras }: ReadLimits) {
    this.#shapes = shapes;
    this.#limit = extras;
  }

  open(name: string, attributes: XmlAttributes): boolean {
    if (name.endsWith('Anchor')) this.#anchor = newAnchor();
    else if (name === 'from') this.#corner = this.#anchor?.from;
    else if (name === 'to') this.#openEnd();
    else if (name === 'ext' && !this.#anchor?.isOpen) this.#extend(attributes);
    else if (name === 'cNvPr' && this.#anchor) this.#anchor.isHidden = isTrue(attributes['hidden']);
    else if (name === 't') this.#isText = true;
    this.#digits = '';
    return true;
  }

  close(name: string): void {
    const place = PLACES.find((one) => one === name);
    if (place && this.#corner) this.#corner[place] = Number(this.#digits) || 0;
    else if (name === 'from' || name === 'to') this.#corner = undefined;
    else if (name === 't') this.#isText = false;
    else if (name === 'p' && this.#anchor) this.#anchor.text += '\n';
    else if (name.endsWith('Anchor')) this.#add();
  }

  text(text: string): void {
    if (this.#corner) this.#digits += text;
    else if (this.#isText && this.#anchor) this.#anchor.text += text;
  }

  #openEnd(): void {
    if (!this.#anchor) return;
    this.#anchor.isOpen = true;
    this.#corner = this.#anchor.to;
  }

  /** The size of a shape with one anchor comes before the shape, whose own sizes mean something else. */
  #extend({ cx, cy }: XmlAttributes): void {
    const anchor = this.#anchor;
    if (!anchor || cx === undefined || cy === undefined) return;
    anchor.isOpen = true;
    const { col, row } = anchor.from;
    Object.assign(anchor.to, { col: col + Number(cx) / CELL_WIDTH, row: row + Number(cy) / CELL_HEIGHT });
    anchor.to.colOff = anchor.to.rowOff = TOUCHING;
  }

  #add(): void {
    const anchor = this.#anchor;
    this.#anchor = undefined;
    if (!anchor) return;
    const text = detach(anchor.text.slice(0, MAX_TEXT).trim());
    if (anchor.isHidden && text === '') return;
    const limit = this.#limit;
    if (this.#shapes.length >= limit) refuse('file/too-large', { kind: 'extras', what: 'notes', limit });
    const { from, to } = anchor;
    const nowhere: Span = { from: 0, to: 0 };
    this.#shapes.push({
      rows: anchor.isHidden ? nowhere : covered(from.row, to.row, to.rowOff),
      columns: anchor.isHidden ? nowhere : covered(from.col, to.col, to.colOff),
      text,
    });
  }
}

function newAnchor(): Anchor {
  const corner = () => ({ col: 0, colOff: 0, row: 0, rowOff: 0 });
  return { from: corner(), to: corner(), isOpen: false, isHidden: false, text: '' };
}

function covered(from: number, to: number, into: number): Span {
  const last = into < TOUCHING ? to - 1 : Math.floor(to);
  return { from: from + 1, to: Math.max(from, last) + 1 };
}
