/**
 * What may move the cursor of a terminal, start a command of its own, or turn the text around it: control characters (C0 but
 * for tab and line feed, DEL, C1) and the marks of writing direction (UAX #9). A carriage return that ends a line is none.
 */
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const UNSEEN = /\r\n|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The program's own: colours (see `Paint`), and going back to the start of a line to write it anew. */
// oxlint-disable-next-line no-control-regex -- as above
const OWN = /(\u001b\[(?:1|2|22|3[1-6]|39)m|\r\u001b\[K)/;

/**
 * A text as a terminal, or what reads the program's output, may have it: such characters are written as JSON writes them
 * (`\u202e`), so that a JSON text means what it meant and a person sees that there is one.
 */
export function visibleText(text: string): string {
  return text.replace(UNSEEN, (found) => (found === '\r\n' ? found : escaped(found)));
}

/** The same, where the program may colour its text and write a line anew. */
export function visibleOnTerminal(text: string): string {
  return text
    .split(OWN)
    .map((part, at) => (at % 2 === 1 ? part : visibleText(part)))
    .join('');
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
