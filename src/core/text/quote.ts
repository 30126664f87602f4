import { maskPersonalNumbers } from './personal-data.ts';

/** Characters of a long text that are quoted. */
const SHOWN = 80;

/** A free text as messages quote it: its beginning, without numbers that identify a person. */
export function quoted(text: string): string {
  return shortened(maskPersonalNumbers(text), SHOWN);
}

/** The beginning of a long text, cut between words where there is one in its second half. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const space = text.lastIndexOf(' ', most);
  return `${text.slice(0, space > most / 2 ? space : most)}…`;
}
