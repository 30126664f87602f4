import type { Look } from '../../core/model/raw-workbook.ts';
import { isTrue } from '../xml/xml.ts';
import type { XmlAttributes } from '../xml/xml.ts';
import { BLACK, isVisible, readColour, WHITE } from './colours.ts';
import type { Rgb } from './colours.ts';

/** Letters below this size, in points, are dots. */
const SMALLEST = 4;

/** Collects what the properties of a font (`font`, `rPr`) do to the letters. */
export class FontLook {
  #mark: Look | undefined;
  #isTiny = false;
  #ink: Rgb = BLACK;

  property(name: string, attributes: XmlAttributes): void {
    const { val } = attributes;
    if (name === 'strike') {
      if (val === undefined || isTrue(val)) this.#mark = 'struck';
    } else if (name === 'vertAlign') {
      if (val === 'superscript') this.#mark ??= 'raised';
      if (val === 'subscript') this.#mark ??= 'lowered';
    } else if (name === 'sz') this.#isTiny = Number(val) < SMALLEST;
    else if (name === 'color') this.#ink = readColour(attributes) ?? BLACK;
  }

  /** On a ground of the given colour. */
  on(ground: Rgb = WHITE): Look | undefined {
    return this.#isTiny || !isVisible(this.#ink, ground) ? 'invisible' : this.#mark;
  }
}
