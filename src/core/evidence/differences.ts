import type { Consolidation } from '../model/results.ts';

/** What of a stored result is held against what, and the lists that say it. */
export const COMPARED = {
  lateness: ['units'],
  observations: ['observations', 'narratives'],
  indicators: ['indicators', 'planIndicators'],
  result: ['findings', 'reconciliations'],
} as const satisfies Readonly<Record<string, readonly (keyof Consolidation)[]>>;

export type Compared = keyof typeof COMPARED;

/** The first place where a stored result and the same made anew differ; null where they agree. */
export function firstDifference(
  stored: Consolidation,
  anew: Consolidation,
  compared: Compared,
): string | null {
  for (const key of COMPARED[compared]) {
    const [a, b]: readonly (readonly object[])[] = [stored[key], anew[key]];
    const length = Math.max(a?.length ?? 0, b?.length ?? 0);
    for (let i = 0; i < length; i++) {
      const [before, after] = [entryText(a?.[i]), entryText(b?.[i])];
      if (before !== after) return `${key}: ${nameOf(a?.[i] ?? b?.[i] ?? {})}: ${changes(a?.[i], b?.[i])}`;
    }
  }
  return null;
}

/** The words of a finding may be of another version; its code and facts are what it says. */
function entryText(entry: object | undefined): string {
  return JSON.stringify(entry && 'message' in entry ? { ...entry, message: '', fix: '' } : (entry ?? null));
}

const NAMES = ['id', 'unit', 'element', 'row', 'column', 'field', 'code', 'sheet', 'cell'];

function nameOf(entry: object): string {
  const values = new Map(Object.entries(entry));
  return NAMES.flatMap((name) => {
    const value: unknown = values.get(name);
    return typeof value === 'string' ? [value] : [];
  }).join(' ');
}

function changes(stored: object | undefined, anew: object | undefined): string {
  if (!stored || !anew) return stored ? 'stored → –' : '– → recomputed';
  const now = new Map(Object.entries(anew));
  const told = Object.entries(stored).flatMap(([key, value]) => {
    const [before, after] = [JSON.stringify(value), JSON.stringify(now.get(key))];
    return before === after ? [] : [`${key} ${before ?? ''} → ${after ?? ''}`];
  });
  return told.join(', ');
}
