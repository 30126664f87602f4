import { problem } from '../../core/problems/problem.ts';
import type { PathProblem } from '../../core/problems/problem.ts';
import { valueAt } from '../../core/problems/value-at.ts';
import type { ValuePath } from '../../core/problems/value-at.ts';
import { isRecord } from '../../core/collections/is-record.ts';

/**
 * `amend` changes entries of included files without copying them: under the name of a list, entries with an `id` and the
 * keys that read otherwise. Each key given replaces that key of the entry with the same id.
 */
export interface Amended {
  /** The catalogue without `amend`, its entries changed. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Where a path of `value` is written: inside `amend` when it was changed there. */
  readonly origin: (path: ValuePath) => ValuePath;
  readonly problems: readonly PathProblem[];
}

export function amend(merged: Readonly<Record<string, unknown>>): Amended {
  const { amend: amendments, ...rest } = merged;
  const value: Record<string, unknown> = rest;
  const problems: PathProblem[] = [];
  const moved = new Map<string, ValuePath>();
  for (const [list, changes] of Object.entries(asGroup(amendments))) {
    const entries = asList(value[list]).slice();
    for (const [j, change] of asList(changes).entries()) {
      const { id, ...keys } = asGroup(change);
      const index = entries.findIndex((entry) => valueAt(entry, ['id']) === id);
      if (index < 0) {
        problems.push({ ...amendsNothing(list, id, entries), path: ['amend', list, j] });
        continue;
      }
      entries[index] = { ...asGroup(entries[index]), ...keys };
      for (const key of Object.keys(keys)) moved.set(`${list}.${index}.${key}`, ['amend', list, j, key]);
    }
    value[list] = entries;
  }
  return {
    value,
    problems,
    origin: (path) => {
      const place = moved.get(path.slice(0, 3).join('.'));
      return place ? [...place, ...path.slice(3)] : path;
    },
  };
}

function amendsNothing(list: string, id: unknown, entries: readonly unknown[]) {
  const known = entries.map((entry) => String(valueAt(entry, ['id'])));
  return problem('catalogue/amends-nothing', { list, named: String(id), known });
}

function asGroup(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? value : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
