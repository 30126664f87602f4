import type { Consolidation } from '../model/results.ts';

/**
 * The text of a stored consolidation: JSON with a line for each key and for each entry of a list, keys in their fixed order, one
 * newline at the end. So whoever compares or searches lines sees one figure, one indicator, one finding in each, and
 * stored-members.ts can read it an entry at a time.
 */
export function consolidationToText(consolidation: Consolidation): string {
  return [...consolidationPieces(consolidation)].join('');
}

/** The same text in pieces, made as they are asked for: a nation's would fill tens of megabytes at once. */
export function consolidationPieces(consolidation: Consolidation): Iterable<string> {
  return { [Symbol.iterator]: () => pieces(consolidation) };
}

/** Entries of a list in one piece: some twenty kilobytes, so that each is gone as soon as it is written. */
const ENTRIES = 50;

function* pieces(consolidation: Consolidation): Generator<string, void> {
  let before = '{\n';
  for (const [key, value] of Object.entries(consolidation)) {
    yield `${before}${JSON.stringify(key)}: `;
    if (Array.isArray(value) && value.length > 0) yield* listPieces(value);
    else yield JSON.stringify(value);
    before = ',\n';
  }
  yield '\n}\n';
}

function* listPieces(list: readonly unknown[]): Generator<string, void> {
  for (let from = 0; from < list.length; from += ENTRIES) {
    const lines = list.slice(from, from + ENTRIES).map((entry) => JSON.stringify(entry));
    yield (from === 0 ? '[\n' : ',\n') + lines.join(',\n');
  }
  yield '\n]';
}
