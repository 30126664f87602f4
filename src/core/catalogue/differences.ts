import { canonicalJson } from '../text/canonical-json.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { isRecord } from '../collections/is-record.ts';

/** One difference between two catalogues. */
export interface CatalogueChange {
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** The list it is in, or the top-level key. */
  readonly list: string;
  /** Id of the entry; empty for a top-level key. */
  readonly id: string;
  /** Path inside the entry (`target.value`, `rows.commune.label.vi`); empty when the whole entry came or went. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Lists whose entries are told apart by a key rather than by their position. */
const KEYS: Readonly<Record<string, string>> = { objectives: 'number', taskHeadings: 'number' };

/**
 * What differs from one catalogue to another: entries by id, values by path, and order. Sorted by list as the catalogue
 * has them, then in the order of the later catalogue; what was removed comes last in its list.
 */
export function diffCatalogues(before: Catalogue, after: Catalogue): readonly CatalogueChange[] {
  const [a, b] = [asRecord(before), asRecord(after)];
  return keysOf(b, a).flatMap((key) => diffTop(key, a[key], b[key]));
}

function diffTop(list: string, before: unknown, after: unknown): readonly CatalogueChange[] {
  if (!isEntryList(before, list) || !isEntryList(after, list))
    return diffValue(before, after, '').map((change) => ({ list, id: '', ...change }));
  const [old, current] = [byId(before, list), byId(after, list)];
  const changes = [...current].flatMap(([id, entry]): readonly CatalogueChange[] => {
    const earlier = old.get(id);
    if (earlier === undefined) return [{ kind: 'added', list, id, path: '', after: entry }];
    return diffValue(earlier, entry, '').map((change) => ({ list, id, ...change }));
  });
  const gone = [...old].filter(([id]) => !current.has(id));
  return [
    ...changes,
    ...moved(list, [...old.keys()], [...current.keys()]),
    ...gone.map(([id, entry]): CatalogueChange => ({ kind: 'removed', list, id, path: '', before: entry })),
  ];
}

type ValueChange = Omit<CatalogueChange, 'list' | 'id'>;

function diffValue(before: unknown, after: unknown, path: string): readonly ValueChange[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  if (before === undefined) return [{ kind: 'added', path, after }];
  if (after === undefined) return [{ kind: 'removed', path, before }];
  if (isEntryList(before, '') && isEntryList(after, '')) return diffEntries(before, after, path);
  if (isRecord(before) && isRecord(after))
    return keysOf(after, before).flatMap((key) => diffValue(before[key], after[key], join(path, key)));
  return [{ kind: 'changed', path, before, after }];
}

function diffEntries(
  before: readonly unknown[],
  after: readonly unknown[],
  path: string,
): readonly ValueChange[] {
  const [old, current] = [byId(before, ''), byId(after, '')];
  const ids = [...current.keys(), ...[...old.keys()].filter((id) => !current.has(id))];
  const changes = ids.flatMap((id) => diffValue(old.get(id), current.get(id), join(path, id)));
  return changes.length
    ? changes
    : [{ kind: 'moved', path, before: [...old.keys()], after: [...current.keys()] }];
}

/** Entries both have, in another order: the order is that of the forms and the report, so it is a change of its own. */
function moved(
  list: string,
  before: readonly string[],
  after: readonly string[],
): readonly CatalogueChange[] {
  const [kept, now] = [before.filter((id) => after.includes(id)), after.filter((id) => before.includes(id))];
  return kept.join('\n') === now.join('\n')
    ? []
    : [{ kind: 'moved', list, id: '', path: '', before: kept, after: now }];
}

function byId(entries: readonly unknown[], list: string): ReadonlyMap<string, unknown> {
  return new Map(entries.map((entry) => [idOf(entry, list) ?? '', entry]));
}

function idOf(entry: unknown, list: string): string | undefined {
  if (!isRecord(entry)) return undefined;
  const id = entry[KEYS[list] ?? 'id'];
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;
}

/** A list whose entries all have an id of their own. */
function isEntryList(value: unknown, list: string): value is readonly unknown[] {
  if (!Array.isArray(value)) return false;
  const ids = value.map((entry: unknown) => idOf(entry, list));
  return ids.every((id) => id !== undefined) && new Set(ids).size === ids.length;
}

function keysOf(first: object, second: object): readonly string[] {
  return [...new Set([...Object.keys(first), ...Object.keys(second)])];
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function asRecord(catalogue: Catalogue): Readonly<Record<string, unknown>> {
  return { ...catalogue };
}
