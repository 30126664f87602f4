import { isBlocking } from '../findings/count.ts';
import type { Finding, ValueKey } from '../findings/finding.ts';
import { figureKey } from '../model/keys.ts';
import type { Submission } from '../model/submission.ts';

/**
 * What is said and what counts are two decisions. A finding that merely follows from another is not said; the values it speaks
 * of stay out all the same. `every` are the findings of all rules when none keeps silent for another: each error among them
 * that was not said puts its values among those that the errors it follows from affect. What follows from nothing that was said
 * is said.
 */
export function withConsequences(
  said: readonly Finding[],
  every: readonly Finding[],
  submission: Submission,
): readonly Finding[] {
  const known = new Set(said.map(identity));
  const silent = every.filter((one) => isBlocking(one) && !known.has(identity(one)));
  const more = new Map<Finding, ValueKey[]>();
  const unexplained: Finding[] = [];
  for (const one of silent) {
    const keys = valuesOf(one, submission);
    const causes = said.filter((told) => isBlocking(told) && touches(told, keys));
    if (causes.length === 0) unexplained.push(one);
    for (const cause of causes) more.set(cause, [...(more.get(cause) ?? []), ...keys]);
  }
  if (silent.length === 0) return said;
  return [...said.map((one) => affecting(one, more.get(one) ?? [])), ...unexplained];
}

function identity({ code, at }: Finding): string {
  return [code, at.sheet, at.cell, at.element, at.row, at.column].join('\n');
}

/** Every value that a finding speaks of. */
function valuesOf({ at, affects = [] }: Finding, { rows }: Submission): readonly ValueKey[] {
  const { element, row, column } = at;
  if (element === undefined || row === undefined) return affects;
  if (column !== undefined) return [{ element, row, column }, ...affects];
  const values = rows.find((one) => one.element === element && one.row === row)?.values ?? [];
  return [...values.map((value) => ({ element, row, column: value.column })), ...affects];
}

/** A finding that speaks of the same rows is what another was left out for. */
function touches({ at, affects = [] }: Finding, keys: readonly ValueKey[]): boolean {
  const rows = new Set(keys.map(({ element, row }) => figureKey({ element, row })));
  const { element, row } = at;
  if (element !== undefined && row !== undefined && rows.has(figureKey({ element, row }))) return true;
  return affects.some((key) => rows.has(figureKey({ element: key.element, row: key.row })));
}

function affecting(one: Finding, more: readonly ValueKey[]): Finding {
  if (more.length === 0) return one;
  const all = new Map([...(one.affects ?? []), ...more].map((key) => [figureKey(key), key]));
  return { ...one, affects: [...all.values()] };
}
