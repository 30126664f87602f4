/**
 * Words as they are typed on a command line, of Windows' cmd and of a Unix shell alike: what either would take apart stands in
 * double quotes. Letters of any language need none.
 */
export function commandLine(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

const PLAIN = /^[\p{L}\p{M}\p{N}_@+=:,./-]+$/u;

function quoted(word: string): string {
  if (PLAIN.test(word)) return word;
  // Windows has no such names; a shell reads these within quotes.
  return `"${word.replaceAll(/["$`]/g, String.raw`\$&`)}"`;
}

/** The words of a command line as they are taken: what stands in quotation marks is one word, whatever is in it. */
export function commandWords(line: string): readonly string[] {
  const words = line.matchAll(/"((?:[^"\\]|\\.)*)"|[^\s"]+/gs);
  return Array.from(words, ([whole, inside]) => inside?.replaceAll(/\\(["$`])/g, '$1') ?? whole);
}

/** Commands that work on a workspace. */
const IN_WORKSPACE =
  /\bntge (?=(?:template|receive|receipt|status|return|remind|consolidate|report|trace|verify|diff|export)\b)/g;

/** Printed commands for a person who stands elsewhere than in the workspace: each names it, as the command at hand did. */
export function naming(workspace: string, text: string): string {
  return text.replaceAll(IN_WORKSPACE, () => `ntge ${commandLine(['-C', workspace])} `);
}
