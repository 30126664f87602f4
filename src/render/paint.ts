/** How words may be coloured; without colour each returns its text unchanged. Decided once, at the program's edge. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const same = (text: string): string => text;

/** For files, pipes and NO_COLOR. */
export const PLAIN: Paint = {
  error: same,
  warning: same,
  info: same,
  good: same,
  strong: same,
  faint: same,
};

/** The terminal's colours, when asked for; the library that knows them is loaded only then. */
export async function paintFor(colour: boolean): Promise<Paint> {
  if (!colour) return PLAIN;
  const { Chalk } = await import('chalk');
  // The caller has decided that there is colour: 16 colours are there on every terminal.
  const chalk = new Chalk({ level: 1 });
  return {
    error: chalk.red,
    warning: chalk.yellow,
    info: chalk.cyan,
    good: chalk.green,
    strong: chalk.bold,
    faint: chalk.dim,
  };
}

/** Colours are written as escape sequences, which take no room on the screen. */
const ESCAPES = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, 'g');

/** Characters that a text takes on the screen; Vietnamese letters in composed form take one each. */
export function visibleLength(text: string): number {
  return text.replaceAll(ESCAPES, '').normalize('NFC').length;
}
