/**
 * Somebody's words within a line of Markdown stay words: no heading, table cell, link, emphasis, strike-through, code, html
 * or entity comes of them, and a line break does not end the line.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>|~#]/g, String.raw`\$&`)
    .replaceAll(/&(?=\w+;)/g, String.raw`\&`)
    .replaceAll(/\s*\n\s*/g, ' ');
}
