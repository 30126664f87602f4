import type { TextRun } from '../../core/model/raw-workbook.ts';
import { FontLook } from './font-look.ts';
import type { XmlAttributes } from '../xml/xml.ts';
import { decodeEscapes, detach } from '../xml/xml.ts';

/** What is passed over inside a run: everything but its text and the properties of its font. */
const INSIDE_RUN = new Set(['t', 'rPr']);

/**
 * Collects the text of a string item (`si`, `is`, `text`): plain `t`, or runs `r` with a `t` each. Phonetic runs
 * (`rPh`) are a reading aid, not content. Spaces are kept with or without `xml:space`: they are what was sent.
 */
export class RichText {
  #text = '';
  #runs = 0;
  #inside = false;
  #pieces = 0;
  #isDoubled = false;
  /** Where each run begins, and its font when it has one. */
  #starts: { at: number; font: FontLook | undefined }[] = [];
  #font: FontLook | undefined;

  start(): void {
    this.#text = '';
    this.#runs = 0;
    this.#inside = false;
    this.#pieces = 0;
    this.#isDoubled = false;
    if (this.#starts.length > 0) this.#starts = [];
    this.#font = undefined;
  }

  /** For elements inside the item; false to pass over them. */
  open(name: string, attributes: XmlAttributes): boolean {
    if (this.#font) {
      this.#font.property(name, attributes);
      return false;
    }
    if (name === 'r') {
      this.#runs++;
      this.#pieces = 0;
      this.#starts.push({ at: this.#text.length, font: undefined });
      return true;
    }
    if (!INSIDE_RUN.has(name)) return false;
    if (name === 't') {
      this.#inside = true;
      this.#pieces++;
      this.#isDoubled ||= this.#pieces > 1;
    } else this.#openFont();
    return true;
  }

  close(name: string): void {
    if (name === 't') this.#inside = false;
    else if (name === 'rPr') this.#font = undefined;
  }

  add(text: string): void {
    if (this.#inside) this.#text += text;
  }

  get text(): string {
    return decodeEscapes(detach(this.#text));
  }

  /** The pieces of the text; undefined when all of it is seen as it is. */
  get runs(): readonly TextRun[] | undefined {
    const looks = this.#starts.map(({ font }) => font?.on());
    if (!looks.some((look) => look !== undefined)) return undefined;
    return this.#starts.map(({ at }, run) => {
      const text = decodeEscapes(detach(this.#text.slice(at, this.#starts[run + 1]?.at)));
      const look = looks[run];
      return { text, ...(look !== undefined && { look }) };
    });
  }

  /** True when one run (or the item without runs) holds two texts: joined they would say what nobody wrote. */
  get isDoubled(): boolean {
    return this.#isDoubled;
  }

  /** True when formatting changes within the text: one run alone only formats the whole. */
  get isRich(): boolean {
    return this.#runs > 1;
  }

  #openFont(): void {
    this.#font = new FontLook();
    const run = this.#starts.at(-1);
    if (run) run.font = this.#font;
  }
}
