import { columnOf, placeOf, rowOf } from '../xlsx-read/address.ts';
import { MAX_COLUMN, MAX_ROW } from '../limits.ts';

/**
 * The boxes of notes: VML, a form of 1998 that spreadsheets still need. What programs write of it is not always XML,
 * so it is changed as text.
 */

/** Shape numbers come in blocks of so many; a drawing claims blocks in its `idmap`. */
const BLOCK = 1024;

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing without shapes. */
export function emptyDrawing(block: number): string {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout>${SHAPE_TYPE}</xml>`;
}

/** True for text that boxes can be put into. */
export function isDrawing(vml: string): boolean {
  return vml.includes('urn:schemas-microsoft-com:vml') && vml.lastIndexOf('</xml>') > 0;
}

/** No tag holds a `<`: where one is not closed, the search ends at the next, and costs no more than the text is long. */
const ID_MAP = /(<o:idmap\b[^<>]*?\bdata=")([\d,\s]*)(")/;

/** Blocks that a drawing claims, or uses without claiming them. */
export function blocksOf(vml: string): number[] {
  const claimed = (ID_MAP.exec(vml)?.[2] ?? '').split(',').map(Number).filter(Boolean);
  return [...new Set([...claimed, ...shapeNumbers(vml).map((id) => Math.floor(id / BLOCK))])];
}

function shapeNumbers(vml: string): number[] {
  return [...vml.matchAll(/\b(?:id|spid)="_x0000_s(\d+)"/g)].map((match) => Number(match[1]));
}

const SHAPE_START = /<v:shape\b(?:[^<>]*[^<>/])?>/g;
const SHAPE_END = '</v:shape>';

/** A drawing cut at its shapes: text before, shape, text between … each shape with the white space behind it. */
function cutAtShapes(vml: string): readonly { readonly text: string; readonly isShape: boolean }[] {
  const pieces: { readonly text: string; readonly isShape: boolean }[] = [];
  let from = 0;
  for (const { index } of vml.matchAll(SHAPE_START)) {
    if (index < from) continue;
    const end = vml.indexOf(SHAPE_END, index);
    // Nor is any shape behind it closed.
    if (end < 0) break;
    let to = end + SHAPE_END.length;
    while (/\s/.test(vml.charAt(to))) to++;
    pieces.push(
      { text: vml.slice(from, index), isShape: false },
      { text: vml.slice(index, to), isShape: true },
    );
    from = to;
  }
  return [...pieces, { text: vml.slice(from), isShape: false }];
}

function noteOf(shape: string): number | undefined {
  if (!/ObjectType="Note"/.test(shape)) return undefined;
  const number = (name: string): number =>
    Number(new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1] ?? Number.NaN);
  const place = placeOf(number('Row') + 1, number('Column') + 1);
  return Number.isNaN(place) ? undefined : place;
}

/** Changes the boxes of the notes at these places; null takes one away. */
export function changeShapes(
  vml: string,
  places: ReadonlySet<number>,
  change: (place: number, shape: string) => string | null,
): string {
  const pieces = cutAtShapes(vml).map(({ text, isShape }) => {
    const place = isShape ? noteOf(text) : undefined;
    return place !== undefined && places.has(place) ? (change(place, text) ?? '') : text;
  });
  return pieces.join('');
}

/** Where the box of a note lies: from column, pixels, row, pixels, to column, pixels, row, pixels. */
type Anchor = readonly [number, number, number, number, number, number, number, number];

/** Sizes of a sheet's rows and columns in pixels, as far as it sets them. */
export interface Grid {
  readonly columnWidth: (column: number) => number;
  readonly rowHeight: (row: number) => number;
}

const BOX_WIDTH = 340;
const LINE_HEIGHT = 15;
const LETTERS_A_LINE = 52;
const GAP = 12;

function anchorOf(place: number, note: string, grid: Grid): Anchor {
  const lines = note
    .split('\n')
    .reduce((sum, line) => sum + Math.ceil((line.length + 1) / LETTERS_A_LINE), 0);
  const left = Math.min(columnOf(place) + 1, MAX_COLUMN);
  const top = Math.max(rowOf(place) - 1, 1);
  const [right, rightOffset] = walk(left, BOX_WIDTH + GAP, grid.columnWidth, MAX_COLUMN);
  const [bottom, bottomOffset] = walk(top, (lines + 1) * LINE_HEIGHT, grid.rowHeight, MAX_ROW);
  return [left - 1, GAP, top - 1, 4, right - 1, rightOffset, bottom - 1, bottomOffset];
}

/** Where so many pixels from the start of a row or column lead. */
function walk(from: number, pixels: number, size: (at: number) => number, last: number): [number, number] {
  let at = from;
  let rest = pixels;
  while (at < last && rest > size(at)) {
    rest -= size(at);
    at++;
  }
  return [at, rest];
}

/** A sender's box with room for more lines, or (below 0) for fewer: as many rows as the text has lines more. */
export function growShape(shape: string, lines: number): string {
  return shape.replace(
    /(<x:Anchor>)([^<]*)(<\/x:Anchor>)/,
    (whole, open: string, inside: string, close: string) => {
      const numbers = inside.split(',').map((one) => Number(one.trim()));
      const [, , top, , , , bottom] = numbers;
      if (numbers.length !== 8 || top === undefined || bottom === undefined) return whole;
      numbers[6] = Math.max(top + 1, bottom + lines);
      return `${open}${numbers.join(', ')}${close}`;
    },
  );
}

/**
 * Puts boxes for notes into a drawing. `taken`: blocks of the workbook's other drawings, which are left to them, or a
 * number would occur twice.
 */
export function addShapes(
  vml: string,
  notes: ReadonlyMap<number, string>,
  grid: Grid,
  taken: ReadonlySet<number>,
): string {
  if (notes.size === 0) return vml;
  const numbers = new ShapeNumbers(vml, taken);
  const shapes = [...notes].map(([place, note]) =>
    shapeOf(numbers.next(), place, anchorOf(place, note, grid)),
  );
  const typed = vml.includes('id="_x0000_t202"') ? '' : SHAPE_TYPE;
  const end = vml.lastIndexOf('</xml>');
  const filled = vml.slice(0, end) + typed + shapes.join('') + vml.slice(end);
  return claim(filled, numbers.claimed);
}

/** Numbers nobody has: behind the last of a block that this drawing alone has, then in blocks that are free. */
class ShapeNumbers {
  readonly claimed: number[];
  readonly #taken: ReadonlySet<number>;
  #next: number;

  constructor(vml: string, taken: ReadonlySet<number>) {
    this.#taken = taken;
    this.claimed = blocksOf(vml);
    const own = this.claimed.filter((block) => !taken.has(block));
    const block = own.at(-1);
    const used = shapeNumbers(vml).filter((id) => Math.floor(id / BLOCK) === block);
    // The first number of a block is not given out, as Excel does.
    this.#next = block === undefined ? 0 : Math.max(block * BLOCK, ...used) + 1;
  }

  next(): number {
    if (this.#next % BLOCK === 0) this.#next = this.#freeBlock() * BLOCK + 1;
    return this.#next++;
  }

  #freeBlock(): number {
    let block = 1;
    while (this.#taken.has(block) || this.claimed.includes(block)) block++;
    this.claimed.push(block);
    return block;
  }
}

function claim(vml: string, blocks: readonly number[]): string {
  const data = [...blocks].sort((a, b) => a - b).join(',');
  if (ID_MAP.test(vml))
    return vml.replace(ID_MAP, (_, open: string, __, close: string) => open + data + close);
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${data}"/></o:shapelayout>`;
  return vml.replace(/<xml\b[^<>]*>/, (root) => root + layout);
}

function shapeOf(number: number, place: number, anchor: Anchor): string {
  const look =
    'style="position:absolute;margin-left:60pt;margin-top:2pt;width:255pt;height:120pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"';
  return `<v:shape id="_x0000_s${number}" type="#_x0000_t202" ${look}><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${rowOf(place) - 1}</x:Row><x:Column>${columnOf(place) - 1}</x:Column></x:ClientData></v:shape>`;
}
