import { StringDecoder } from 'node:string_decoder';
import { filePieces } from '../file-pieces.ts';

/** A key of the outermost object and its value; of a list, one entry at a time. */
export interface StoredMember {
  readonly key: string;
  readonly value: unknown;
}

/** The text is not laid out as `consolidate` lays it out: JSON all the same, perhaps. */
export class OtherLayout extends Error {}

/** The text of a UTF-8 file in pieces of some hundred kilobytes; no letter is cut in two. */
export function* textPieces(path: string): Generator<string, void> {
  const decoder = new StringDecoder('utf8');
  for (const piece of filePieces(path)) yield decoder.write(piece);
  yield decoder.end();
}

/**
 * The members of a stored consolidation, from the pieces of its text, so that one entry is held at a time. It knows the
 * ends of entries by the layout of `consolidationPieces`: the keys in their order, two spaces a level, each bracket on a line
 * of its own. Throws OtherLayout where the text is laid out otherwise, and a SyntaxError where it is no JSON.
 */
export function* storedMembers(
  pieces: Iterator<string>,
  keys: readonly string[],
): Generator<StoredMember, void> {
  const text = new Unread(pieces);
  for (const [index, key] of keys.entries()) {
    text.skip(`${index === 0 ? '{' : ','}\n  ${JSON.stringify(key)}: `);
    if (text.skips('[\n')) {
      do yield { key, value: JSON.parse(`${text.until('\n    }')}}`) };
      while (text.skips(',\n'));
      text.skip('\n  ]');
    } else if (text.skips('{\n')) yield { key, value: JSON.parse(`{${text.until('\n  }')}}`) };
    else if (!text.skips('[]')) yield { key, value: JSON.parse(text.line()) };
  }
  text.skip('\n}\n');
  text.end();
}

/** The rest of a text that comes in pieces. */
class Unread {
  #pieces: Iterator<string>;
  #text = '';
  #at = 0;

  constructor(pieces: Iterator<string>) {
    this.#pieces = pieces;
  }

  /** Goes on behind the words when they come next. */
  skips(words: string): boolean {
    while (this.#text.length - this.#at < words.length && this.#more());
    if (!this.#text.startsWith(words, this.#at)) return false;
    this.#at += words.length;
    return true;
  }

  skip(words: string): void {
    if (!this.skips(words)) throw new OtherLayout();
  }

  /** What stands before the words; goes on behind them. */
  until(words: string): string {
    const found = this.#indexOf(words);
    const before = this.#text.slice(this.#at, found);
    this.#at = found + words.length;
    return before;
  }

  /** The rest of the line without the comma that ends it; goes on before that. */
  line(): string {
    const found = this.#indexOf('\n');
    const end = this.#text[found - 1] === ',' ? found - 1 : found;
    const before = this.#text.slice(this.#at, end);
    this.#at = end;
    return before;
  }

  end(): void {
    while (this.#at === this.#text.length) if (!this.#more()) return;
    throw new OtherLayout();
  }

  #indexOf(words: string): number {
    let from = this.#at;
    for (;;) {
      const found = this.#text.indexOf(words, from);
      if (found >= 0) return found;
      // The words may lie across the end of what has been read.
      const unread = this.#text.length - this.#at;
      if (!this.#more()) throw new OtherLayout();
      from = Math.max(0, unread - words.length + 1);
    }
  }

  /** Reads another piece and forgets what has been passed; false at the end. */
  #more(): boolean {
    const next = this.#pieces.next();
    if (next.done) return false;
    this.#text = this.#text.slice(this.#at) + next.value;
    this.#at = 0;
    return true;
  }
}
