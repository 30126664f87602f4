import { posix, win32 } from 'node:path';

/** What Windows takes names for; the rules are the same wherever the program runs, since workspaces travel. */

/** A path typed as `"C:\Báo cáo\"`: Windows hands over the quotation mark, and often what was typed after it. */
export interface SwallowedQuote {
  readonly path: string;
  /** What came after the mark: other words of the command, or nothing. */
  readonly rest: string;
}

/** Only a Windows path is looked at: elsewhere, and in a text, a quotation mark is one. */
export function swallowedQuote(argument: string): SwallowedQuote | undefined {
  const [, path, rest] = /^((?:[a-z]:\\|\\\\)[^"]*)"(.*)$/is.exec(argument) ?? [];
  return path === undefined || rest === undefined ? undefined : { path, rest: rest.trim() };
}

/** Names of devices: Windows writes into them whatever the folder and whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\s*\..*|\s*)$/i;
const ENDING = /[. ]$/;
// oxlint-disable-next-line no-control-regex -- these are among what Windows forbids
const FORBIDDEN = /[<>:"|?*\u0000-\u001f]/;

/** The part of a path that no file or folder on Windows can have, and why. */
export interface ImpossibleName {
  readonly name: string;
  readonly why: 'reserved' | 'ending' | 'forbidden';
}

/** Looks at what is to be made: every part of a relative path, of an absolute one the last; its folders are there already. */
export function impossibleName(path: string): ImpossibleName | undefined {
  const parts = path.split(/[\\/]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  for (const name of win32.isAbsolute(path) ? parts.slice(-1) : parts) {
    if (RESERVED.test(name)) return { name, why: 'reserved' };
    if (ENDING.test(name)) return { name, why: 'ending' };
    if (FORBIDDEN.test(name)) return { name, why: 'forbidden' };
  }
  return undefined;
}

/** More letters make paths that some programs on Windows cannot open. */
const NAME_LETTERS = 80;

/** Words as the name of a file or a folder that every system can have. */
export function possibleName(words: string): string {
  const letters = words
    .normalize('NFC')
    .split(new RegExp(`(?:${FORBIDDEN.source}|[\\\\/])+`))
    .join('-');
  const name = Array.from(letters)
    .slice(0, NAME_LETTERS)
    .join('')
    .trim()
    .replace(/[. ]+$/, '');
  return name === '' || RESERVED.test(name) ? `_${name}` : name;
}

/** Before a path of Windows that is taken as it stands: the mark in it is no wildcard. */
const AS_IT_STANDS = /^\\\\[?.]\\/;

/** The deepest folder of a pattern without a wildcard, and the pattern below it with forward slashes. */
export function splitPattern(
  pattern: string,
  platform: string = process.platform,
): { readonly base: string; readonly rest: string } {
  const system = platform === 'win32' ? win32 : posix;
  const isPattern = (path: string): boolean =>
    /[*?]/.test(platform === 'win32' ? path.replace(AS_IT_STANDS, '') : path);
  let base = pattern;
  while (isPattern(base) && system.dirname(base) !== base) base = system.dirname(base);
  return { base, rest: system.relative(base, pattern).split(system.sep).join('/') };
}
