import type { Look } from '../../core/model/raw-workbook.ts';
import { readColour, WHITE } from './colours.ts';
import type { Rgb } from './colours.ts';
import type { DateKind } from './dates.ts';
import { FontLook } from './font-look.ts';
import type { ReadLimits } from '../limits.ts';
import { builtInFormat, dateKindOf } from './number-formats.ts';
import { refuse } from '../refusal.ts';
import type { XmlAttributes, XmlHandler, XmlPart } from '../xml/xml.ts';
import { detach, parseXml } from '../xml/xml.ts';

/** What a cell style means for a value: its number format, and whether the value is seen as it is. */
export interface CellStyle {
  /** Undefined for General. */
  readonly format: string | undefined;
  readonly dates: DateKind;
  readonly look: Look | undefined;
}

export const GENERAL: CellStyle = { format: undefined, dates: 'none', look: undefined };

/** What a differential format (`dxf`) of a condition changes; undefined when it leaves the value as it is seen. */
export type ConditionalStyle = { readonly format?: string; readonly look?: Look } | undefined;

/** The styles of a workbook. */
export interface StyleTable {
  /** By index (`s` of a cell); an index without a style means General, as in Excel. */
  readonly cells: readonly CellStyle[];
  /** By index (`dxfId` of a condition). */
  readonly conditional: readonly ConditionalStyle[];
}

export const NO_STYLES: StyleTable = { cells: [], conditional: [] };

/**
 * Reads what changes how a value is seen: number formats, fonts, grounds. A format spelled in the file wins over the built-in
 * one of the same id: Excel writes localised built-ins that way.
 */
export function readStyles(part: XmlPart, limits: ReadLimits): StyleTable {
  const reader = new StyleReader(limits);
  parseXml(part, limits.depth, reader);
  return reader.finish();
}

const TABLES = new Set(['styleSheet', 'numFmts', 'fonts', 'fills', 'cellXfs', 'dxfs', 'patternFill']);

const PLAIN_FILLS = new Set(['none', 'solid', 'gray125', 'gray0625']);
const PATTERNED: Rgb = [128, 128, 128];

interface CellFormat {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
}

class StyleReader implements XmlHandler {
  readonly #limits: ReadLimits;
  readonly #codes = new Map<number, string>();
  readonly #fonts: FontLook[] = [];
  readonly #fills: (Rgb | undefined)[] = [];
  readonly #cells: CellFormat[] = [];
  readonly #conditional: { format?: string; font?: FontLook; ground?: Rgb }[] = [];
  #font: FontLook | undefined;
  #isSolid = false;
  #inDxf = false;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  open(name: string, attributes: XmlAttributes): boolean {
    switch (name) {
      case 'numFmt':
        return this.#openFormat(attributes);
      case 'xf':
        return this.#openCell(attributes);
      case 'font':
        this.#font = new FontLook();
        if (!this.#inDxf) this.#add(this.#fonts, this.#font);
        return true;
      case 'dxf':
        this.#inDxf = true;
        return this.#add(this.#conditional, {});
      case 'fill':
        return this.#inDxf || this.#add(this.#fills, undefined);
      case 'fgColor':
      case 'bgColor':
        return this.#openGround(name, attributes);
      default:
        if (this.#font) {
          this.#font.property(name, attributes);
          return false;
        }
        if (name === 'patternFill' || name === 'gradientFill') this.#openFill(name, attributes);
        return TABLES.has(name);
    }
  }

  close(name: string): void {
    if (name === 'font') {
      const dxf = this.#conditional.at(-1);
      if (this.#inDxf && dxf && this.#font) dxf.font = this.#font;
      this.#font = undefined;
    } else if (name === 'dxf') this.#inDxf = false;
  }

  finish(): StyleTable {
    const styles = new Map<string, CellStyle>();
    const cells = this.#cells.map(({ format, font, fill }) => {
      const key = `${format} ${font} ${fill}`;
      const style = styles.get(key) ?? this.#styleOf(format, this.#fonts[font]?.on(this.#fills[fill]));
      styles.set(key, style);
      return style;
    });
    return { cells, conditional: this.#conditional.map(conditionalStyle) };
  }

  #styleOf(id: number, look: Look | undefined): CellStyle {
    const code = this.#codes.get(id) ?? builtInFormat(id);
    if (code !== undefined && code !== '' && code.toLowerCase() !== 'general')
      return { format: code, dates: dateKindOf(code), look };
    return look === undefined ? GENERAL : { ...GENERAL, look };
  }

  #openFormat(attributes: XmlAttributes): boolean {
    const code = detach(attributes['formatCode'] ?? '');
    const dxf = this.#conditional.at(-1);
    if (this.#inDxf && dxf) dxf.format = code;
    else {
      this.#bound(this.#codes.size);
      this.#codes.set(Number(attributes['numFmtId']), code);
    }
    return false;
  }

  /** Those of `cellStyleXfs` stand in a table that is passed over. */
  #openCell(attributes: XmlAttributes): boolean {
    const { numFmtId = 0, fontId = 0, fillId = 0 } = attributes;
    this.#add(this.#cells, { format: Number(numFmtId), font: Number(fontId), fill: Number(fillId) });
    return false;
  }

  /** Of a ground with a pattern or a gradient nothing is known but that it is neither white nor black. */
  #openFill(name: string, { patternType = 'none' }: XmlAttributes): void {
    this.#isSolid = name === 'patternFill' && patternType === 'solid';
    const isPlain = name === 'patternFill' && PLAIN_FILLS.has(patternType);
    if (!this.#inDxf && !isPlain) this.#fills[this.#fills.length - 1] = PATTERNED;
  }

  /** A solid fill has its colour in front in cell styles, and behind in differential ones. */
  #openGround(name: string, attributes: XmlAttributes): boolean {
    const colour = readColour(attributes) ?? WHITE;
    const dxf = this.#conditional.at(-1);
    if (this.#inDxf) {
      if (dxf && name === 'bgColor') dxf.ground = colour;
    } else if (this.#isSolid && name === 'fgColor') this.#fills[this.#fills.length - 1] = colour;
    return false;
  }

  #add<Entry>(table: Entry[], entry: Entry): true {
    this.#bound(table.length);
    table.push(entry);
    return true;
  }

  #bound(size: number): void {
    const { extras } = this.#limits;
    if (size >= extras) refuse('file/too-large', { kind: 'extras', what: 'styles', limit: extras });
  }
}

function conditionalStyle(dxf: { format?: string; font?: FontLook; ground?: Rgb }): ConditionalStyle {
  const look = (dxf.font ?? new FontLook()).on(dxf.ground);
  if (look === undefined && dxf.format === undefined) return undefined;
  return { ...(dxf.format !== undefined && { format: dxf.format }), ...(look !== undefined && { look }) };
}
