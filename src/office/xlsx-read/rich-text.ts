import type { XmlAttributes } from '../xml/xml.ts';
import { decodeEscapes, detach } from '../xml/xml.ts';

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

  start(): void {
    this.#text = '';
    this.#runs = 0;
    this.#inside = false;
    this.#pieces = 0;
    this.#isDoubled = false;
  }

  /** For elements inside the item; false to pass over them. */
  open(name: string, _attributes?: XmlAttributes): boolean {
    if (name === 't') {
      this.#inside = true;
      this.#pieces++;
      this.#isDoubled ||= this.#pieces > 1;
      return true;
    }
    if (name !== 'r') return false;
    this.#runs++;
    this.#pieces = 0;
    return true;
  }

  close(name: string): void {
    if (name === 't') this.#inside = false;
  }

  add(text: string): void {
    if (this.#inside) this.#text += text;
  }

  get text(): string {
    return decodeEscapes(detach(this.#text));
  }

  /** True when one run (or the item without runs) holds two texts: joined they would say what nobody wrote. */
  get isDoubled(): boolean {
    return this.#isDoubled;
  }

  /** True when formatting changes within the text: one run alone only formats the whole. */
  get isRich(): boolean {
    return this.#runs > 1;
  }
}
