import type { ReportContext } from './context.ts';
import { NAMED_AT_MOST } from './wording/wording.ts';

/**
 * Names of units inside a sentence. Many are folded, so that the sentence does not drown in them: all but a few of those
 * it could be, or all local units at once.
 */
export function unitNames(context: ReportContext, ids: readonly string[], all: readonly string[]): string {
  const { words } = context;
  const others = all.filter((id) => !ids.includes(id));
  if (ids.length > NAMED_AT_MOST && others.length <= NAMED_AT_MOST)
    return words.everyUnit(others.map(context.unitInText));
  const locals = context.catalogue.units.filter((u) => u.kind === 'local' && all.includes(u.id));
  const areAllLocal = locals.length > 1 && locals.every((u) => ids.includes(u.id));
  const isFolded = (id: string): boolean => areAllLocal && locals.some((u) => u.id === id);
  const names = [
    ...ids.filter((id) => !isFolded(id)).map(context.unitInText),
    ...(areAllLocal ? [words.everyLocal] : []),
  ];
  return words.list(names);
}
