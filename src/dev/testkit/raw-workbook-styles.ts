import type { ConditionalLook, Look, RawCell } from '../../core/model/raw-workbook.ts';
import { MAIN } from '../../office/xlsx-read/workbook-fixture.ts';
import { escapeXml } from '../../office/xml/xml-scan.ts';

/** What makes letters look so, as the properties of a font. */
const FONTS: Readonly<Record<Look, string>> = {
  struck: '<strike/>',
  raised: '<vertAlign val="superscript"/>',
  lowered: '<vertAlign val="subscript"/>',
  invisible: '<color rgb="FFFFFFFF"/>',
};
const LOOKS: readonly Look[] = ['struck', 'raised', 'lowered', 'invisible'];

/** Properties of a run of letters. */
export const runFont = (look: Look | undefined): string =>
  look === undefined ? '' : `<rPr>${FONTS[look]}</rPr>`;

/** Formats of a workbook's own have numbers from here on. */
const FIRST_FORMAT = 164;

/** The formats and looks of a workbook's cells, collected while its sheets are written, and the part that holds them. */
export class Styles {
  readonly #formats: string[] = [];
  readonly #cells = ['<xf numFmtId="0" fontId="0"/>'];
  readonly #conditional: string[] = [];

  /** The number of a cell's style. */
  ofCell({ format, look }: Pick<RawCell, 'format' | 'look'>): number {
    const font = look === undefined ? 0 : LOOKS.indexOf(look) + 1;
    const number = format === undefined ? 0 : this.#format(format);
    return placeIn(this.#cells, `<xf numFmtId="${number}" fontId="${font}"/>`);
  }

  /** The number of a style that cells get on a condition. */
  ofCondition({ format, look }: Pick<ConditionalLook, 'format' | 'look'>): number {
    const font = look === undefined ? '' : `<font>${FONTS[look]}</font>`;
    const code =
      format === undefined
        ? ''
        : `<numFmt numFmtId="${this.#format(format)}" formatCode="${escapeXml(format)}"/>`;
    return placeIn(this.#conditional, `<dxf>${font}${code}</dxf>`);
  }

  #format(code: string): number {
    return FIRST_FORMAT + placeIn(this.#formats, code);
  }

  part(): string {
    const formats = this.#formats.map(
      (code, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escapeXml(code)}"/>`,
    );
    const fonts = ['<font/>', ...LOOKS.map((look) => `<font>${FONTS[look]}</font>`)];
    return [
      `<styleSheet xmlns="${MAIN}">`,
      `<numFmts>${formats.join('')}</numFmts><fonts>${fonts.join('')}</fonts>`,
      `<cellXfs>${this.#cells.join('')}</cellXfs><dxfs>${this.#conditional.join('')}</dxfs>`,
      '</styleSheet>',
    ].join('');
  }
}

/** Where an entry stands in a list, to which it is added if need be. */
function placeIn(list: string[], entry: string): number {
  const at = list.indexOf(entry);
  return at >= 0 ? at : list.push(entry) - 1;
}
