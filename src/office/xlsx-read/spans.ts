import type { Span } from '../../core/model/raw-workbook.ts';
import { refuse } from '../refusal.ts';

/** Collects spans in the order they come, joining neighbours; never expands one. */
export class SpanList {
  readonly spans: Span[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(from: number, to: number): void {
    const last = this.spans.at(-1);
    if (last !== undefined && from >= last.from && from <= last.to + 1) {
      this.spans[this.spans.length - 1] = { from: last.from, to: Math.max(last.to, to) };
      return;
    }
    if (this.spans.length >= this.#limit)
      refuse('file/too-large', { kind: 'extras', what: 'hidden', limit: this.#limit });
    this.spans.push({ from, to });
  }
}
