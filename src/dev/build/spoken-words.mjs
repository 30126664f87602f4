import { readFile } from 'node:fs/promises';
import { parseSync, Visitor } from 'oxc-parser';

/** What only the handbook prints of a finding: the reason for the rule, and its example. */
const HANDBOOK_ONLY = new Set(['why', 'example']);

/** An esbuild plugin: of the table of findings what is said of a file, without the handbook. */
export const spokenWords = {
  name: 'spoken-words',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]findings[\\/]messages[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: withoutHandbook(await readFile(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

function withoutHandbook(source, path) {
  const cuts = [];
  new Visitor({
    Property({ key, value, start, end }) {
      if (HANDBOOK_ONLY.has(key.name) && value.type === 'ObjectExpression') cuts.push({ start, end });
    },
  }).visit(parseSync(path, source).program);
  // From the end, so that the places before stay where they are; the comma behind stays for what follows.
  return cuts
    .toReversed()
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^,/, ''), source);
}
