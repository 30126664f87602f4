import { thresholdOf } from '../../../catalogue/sensitive.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import { unitFigureKey } from '../../../model/keys.ts';
import type { Consolidation } from '../../../model/results.ts';
import { rowKey } from '../cells.ts';
import { withheldRows } from '../withheld-rows.ts';
import { Audit } from './audit.ts';
import type { Outcome } from './audit.ts';
import { caseOf } from './case.ts';
import type { Case, Secret } from './case.ts';
import { nearestRows, sizesOf } from './nearest-rows.ts';
import type { RowsOfCase } from './nearest-rows.ts';
import { toldCounts } from './told.ts';

/** A public edition that went out: of which consolidation, and which figures it withheld. */
export interface PublishedEdition {
  readonly consolidation: Consolidation;
  /** By {@link unitFigureKey}. */
  readonly withheld: ReadonlySet<string>;
}

/** What an edition withholds, and the proof that this is enough. */
export interface Withholding {
  /** Withheld figures by {@link unitFigureKey}. */
  readonly cells: ReadonlySet<string>;
  /** Of every count that is kept, the values it can have, each in a world that agrees with all that is published. */
  readonly outcomes: readonly Outcome[];
  /** Counts of the case that are published, or follow from what is. */
  readonly told: ReadonlySet<number>;
  readonly case: Case;
  /** Searches for worlds that this took: a measure of work that no clock disturbs. */
  readonly searches: number;
}

export type Decision =
  | { readonly ok: true; readonly withholding: Withholding }
  /** Counts that cannot be kept, whatever is withheld. */
  | { readonly ok: false; readonly exposed: readonly Outcome[]; readonly case: Case };

/**
 * Decides what an edition withholds beside all that was published before. It begins with what the rules withhold, and
 * withholds more while the audit finds a count that keeps too few values; then it gives back, the largest first, every row
 * that is not needed. An edition that went out before is rendered as it went out, also where a later one tells more. Nothing is
 * published that did not pass the audit as it is. Same input, same decision.
 */
export function decide(
  catalogue: Catalogue,
  consolidation: Consolidation,
  published: readonly PublishedEdition[],
): Decision {
  const draft = draftOf(catalogue, consolidation, published);
  const everything = outcomesOf(draft, new Set(draft.rows.keys()));
  const exposed = everything.filter(({ state }) => state === 'narrowed');
  if (exposed.length > 0) return { ok: false, exposed, case: draft.case };
  // What was told before cannot be kept any more.
  const lost = new Set(everything.filter(({ state }) => state === 'told').map(({ secret }) => secret));
  const secrets = draft.case.secrets.filter((secret) => !lost.has(secret));
  const again = published.findLast((edition) => isSame(edition.consolidation, consolidation));
  const all = new Set(draft.rows.keys());
  const isKept = ({ state, secret }: Outcome): boolean => state === 'kept' || lost.has(secret);
  const chosen = again ? all : chosenRows(draft, secrets, startOf(catalogue, consolidation, published));
  const found = outcomesOf(draft, chosen);
  // The search is short: what it found at first it may miss on another way. Then everything stays withheld, as first audited.
  const [rows, outcomes] = found.every(isKept)
    ? [chosen, found]
    : [all, outcomesOf({ ...draft, audit: new Audit(draft.case) }, all)];
  if (!outcomes.every(isKept)) throw new Error('an edition was decided that does not pass the audit');
  return {
    ok: true,
    withholding: {
      case: draft.case,
      cells: again?.withheld ?? withheldCells(draft, consolidation, rows),
      told: draft.told(rows),
      outcomes: outcomes.filter(({ worlds }) => worlds.size > 0),
      searches: draft.audit.searches,
    },
  };
}

const isSame = (a: Consolidation, b: Consolidation): boolean =>
  a.period === b.period && a.revision === b.revision;

const chosenRows = (
  draft: Draft,
  secrets: readonly Secret[],
  start: ReadonlySet<string>,
): ReadonlySet<string> => narrowed(draft, new Set(secrets), widened(draft, secrets, start));

/** What a reader can find out about every secret when these rows are withheld. */
function outcomesOf({ audit, told, case: of }: Draft, withheld: ReadonlySet<string>): readonly Outcome[] {
  audit.tellOnly(told(withheld));
  return of.secrets.map((secret) => audit.outcome(secret));
}

/** An edition while it is being decided. A row all of which was published before is none of its rows. */
interface Draft extends RowsOfCase {
  /** Rows that are withheld for a count of their own, or with the same figure of another unit. */
  readonly isForced: (row: string) => boolean;
  /** Counts that are told when these rows are withheld. */
  readonly told: (withheld: ReadonlySet<string>) => ReadonlySet<number>;
  readonly audit: Audit;
}

function draftOf(
  catalogue: Catalogue,
  consolidation: Consolidation,
  published: readonly PublishedEdition[],
): Draft {
  const others = published.map((edition) => edition.consolidation);
  const of = caseOf(catalogue, [...new Set([...others, consolidation])]);
  const before = toldBefore(of, published);
  const rows = new Map<string, number[]>();
  const rowOf = new Map<number, string>();
  for (const o of consolidation.observations) {
    const count = of.counts.indexOf(consolidation, o);
    if (count === undefined || !of.counts.all[count]?.isSensitive || before.has(count)) continue;
    rows.set(rowKey(o), [...(rows.get(rowKey(o)) ?? []), count]);
    rowOf.set(count, rowKey(o));
  }
  const told = (withheld: ReadonlySet<string>): ReadonlySet<number> =>
    toldCounts(of, (count) => {
      const row = rowOf.get(count);
      return before.has(count) || (row !== undefined && !withheld.has(row));
    });
  const forced = forcedRows(catalogue, consolidation, rows, of);
  return {
    case: of,
    rows,
    rowOf,
    isForced: (row) => forced.has(row),
    told,
    audit: new Audit(of),
  };
}

function toldBefore(of: Case, published: readonly PublishedEdition[]): ReadonlySet<number> {
  return new Set(
    published.flatMap(({ consolidation, withheld }) =>
      consolidation.observations.flatMap((o) => {
        const count = withheld.has(unitFigureKey(o)) ? undefined : of.counts.indexOf(consolidation, o);
        return count === undefined ? [] : [count];
      }),
    ),
  );
}

/** Rows with a small count of their own, and the rows of units asked for the same figure: most likely it is the same. */
function forcedRows(
  catalogue: Catalogue,
  { reconciliations }: Consolidation,
  rows: ReadonlyMap<string, readonly number[]>,
  { base, counts }: Case,
): ReadonlySet<string> {
  const isSmall = (count: number): boolean => {
    const value = base[count] ?? 0n;
    return value >= 1n && value < BigInt(thresholdOf(catalogue, counts.all[count]?.element ?? ''));
  };
  const forced = new Set([...rows].filter(([, own]) => own.some(isSmall)).map(([row]) => row));
  for (const { against, element, row, owner, units } of reconciliations) {
    if (against !== 'cross-check') continue;
    const keys = [owner, ...units].map((unit) => rowKey({ element, row, unit }));
    if (keys.some((key) => forced.has(key))) for (const key of keys) forced.add(key);
  }
  return forced;
}

/** What the rules withhold; of each period published, the latest edition counts as the earlier one. */
function startOf(
  catalogue: Catalogue,
  consolidation: Consolidation,
  published: readonly PublishedEdition[],
): ReadonlySet<string> {
  const latest = new Map(published.map((edition) => [edition.consolidation.period, edition.consolidation]));
  return withheldRows(catalogue, consolidation, [...latest.values()]);
}

/** Withholds more, row by row, until every secret is kept: in each round those with the fewest values first. */
function widened(draft: Draft, secrets: readonly Secret[], start: ReadonlySet<string>): ReadonlySet<string> {
  const withheld = new Set([...start].filter((row) => draft.rows.has(row)));
  for (;;) {
    draft.audit.tellOnly(draft.told(withheld));
    const narrow = secrets
      .map((secret) => draft.audit.outcome(secret))
      .filter(({ state }) => state !== 'kept')
      .map(({ secret, worlds }) => ({ secret, values: worlds.size }))
      .toSorted((a, b) => a.values - b.values);
    if (narrow.length === 0 || withheld.size === draft.rows.size) return withheld;
    for (const { secret } of narrow) keep(draft, secret, withheld);
  }
}

/** Rows of one step that are tried one by one. */
const MOST_TRIED = 12;

/** Withholds the nearest row that keeps the secret, the smallest counts first; where none alone does, one after the other, at most all. */
function keep({ audit, ...draft }: Draft, secret: Secret, withheld: Set<string>): void {
  while (audit.outcome(secret).state !== 'kept') {
    const near = nearestRows(draft, secret, withheld, MOST_TRIED);
    const best = near.find((row) => {
      const counts = draft.rows.get(row) ?? [];
      audit.untell(counts);
      const isEnough = audit.outcome(secret).state === 'kept';
      audit.tell(counts);
      return isEnough;
    });
    const next = best ?? near[0];
    if (next === undefined) return;
    withheld.add(next);
    audit.untell(draft.rows.get(next) ?? []);
  }
}

/** Rows that are tried to be given back; a larger edition keeps the rest withheld. */
const MOST_GIVEN_BACK = 200;

/** Gives back what need not be withheld: the largest figures first. */
function narrowed(
  { audit, ...draft }: Draft,
  secrets: ReadonlySet<Secret>,
  enough: ReadonlySet<string>,
): ReadonlySet<string> {
  const size = sizesOf(draft.case, draft.rows);
  const withheld = new Set(enough);
  const candidates = [...enough]
    .filter((row) => !draft.isForced(row))
    .toSorted((a, b) => size(b) - size(a) || (a < b ? -1 : 1));
  for (const row of candidates.slice(0, MOST_GIVEN_BACK)) {
    withheld.delete(row);
    const telling = audit.tell(draft.told(withheld));
    const isKept = (secret: Secret): boolean =>
      !secrets.has(secret) || audit.outcome(secret).state === 'kept';
    if ([...telling.touched].every(isKept)) continue;
    withheld.add(row);
    audit.takeBack(telling);
  }
  return withheld;
}

/** The figures of these rows, without those that anybody can tell: zeros that follow, and what was published before. */
function withheldCells(
  { case: of, rows, told }: Draft,
  consolidation: Consolidation,
  withheld: ReadonlySet<string>,
): ReadonlySet<string> {
  const known = told(withheld);
  return new Set(
    consolidation.observations.flatMap((o) => {
      if (!withheld.has(rowKey(o)) || !rows.has(rowKey(o))) return [];
      const count = of.counts.indexOf(consolidation, o);
      return count !== undefined && known.has(count) ? [] : [unitFigureKey(o)];
    }),
  );
}
