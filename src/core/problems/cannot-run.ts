import type { Bilingual } from '../model/ids.ts';

/**
 * Trouble that stops a command: usage, an unreadable workspace, a bad catalogue. Shown as a sentence with exit code 2.
 * Words may be given in both languages by code that does not know which one is spoken.
 */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
  readonly words: Bilingual;
  /** What to do now. */
  readonly hint: Bilingual | undefined;

  constructor(words: string | Bilingual, hint?: string | Bilingual) {
    const both = toBilingual(words);
    super(both.en);
    this.words = both;
    this.hint = hint === undefined ? undefined : toBilingual(hint);
  }
}

function toBilingual(words: string | Bilingual): Bilingual {
  return typeof words === 'string' ? { vi: words, en: words } : words;
}
