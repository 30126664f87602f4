import type { Consolidation } from '../model/results.ts';

/** The bytes of a stored consolidation: two spaces, keys in their fixed order, one newline at the end. */
export function consolidationToText(consolidation: Consolidation): string {
  return [...consolidationPieces(consolidation)].join('');
}

/** The same text in pieces, made as they are asked for: a nation's would fill a hundred megabytes at once. */
export function consolidationPieces(consolidation: Consolidation): Iterable<string> {
  return { [Symbol.iterator]: () => pieces(consolidation) };
}

/** Entries of a list in one piece: some thirty kilobytes, so that each is gone as soon as it is written. */
const ENTRIES = 50;

function* pieces(consolidation: Consolidation): Generator<string, void> {
  let before = '{\n';
  for (const [key, value] of Object.entries(consolidation)) {
    for (const piece of Array.isArray(value) ? listPieces(key, value) : [member(key, value)]) {
      yield before + piece;
      before = '';
    }
    before = ',\n';
  }
  yield '\n}\n';
}

/** Every stretch is written as a whole list; the brackets where two of them meet give way to a comma. */
function* listPieces(key: string, list: readonly unknown[]): Generator<string, void> {
  const opening = `  ${JSON.stringify(key)}: [`.length;
  const closing = '\n  ]'.length;
  for (let from = 0; from === 0 || from < list.length; from += ENTRIES) {
    const text = member(key, list.slice(from, from + ENTRIES));
    const isLast = from + ENTRIES >= list.length;
    yield (from === 0 ? '' : ',') + text.slice(from === 0 ? 0 : opening, isLast ? undefined : -closing);
  }
}

/** One key of the outermost object as `JSON.stringify` writes it there. */
function member(key: string, value: unknown): string {
  return JSON.stringify({ [key]: value }, null, 2).slice('{\n'.length, -'\n}'.length);
}
