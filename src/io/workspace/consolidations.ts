import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import { earlierPeriodReader } from '../../core/consolidate/earlier-period.ts';
import type { EarlierPeriod } from '../../core/consolidate/earlier-period.ts';
import type { MemberReader } from '../../core/consolidate/members.ts';
import type { Period } from '../../core/model/catalogue.ts';
import type { PeriodId } from '../../core/model/ids.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { once } from '../../core/text/once.ts';
import { textLines } from '../file-pieces.ts';
import { createWhole } from '../files.ts';
import { isCode } from '../system-error.ts';
import { madeOnce } from '../kept/values.ts';
import { patiently } from '../patience.ts';
import { sha256OfFile } from '../sha256.ts';
import { sealOfFile, sealed } from './seal.ts';

/** One stored consolidation: `consolidated/2025-H1.r1.json`. */
export interface StoredConsolidation {
  readonly period: PeriodId;
  readonly revision: number;
  readonly path: string;
}

/** Name of a consolidation inside the workspace. */
export function consolidationName(period: PeriodId, revision: number): string {
  return `consolidated/${period}.r${revision}.json`;
}

/** Every consolidation of the workspace, by period, then revision. */
export async function listConsolidations(workspace: string): Promise<readonly StoredConsolidation[]> {
  const folder = join(workspace, 'consolidated');
  const names = await patiently('open', () => readdir(folder)).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  });
  return names
    .flatMap((name) => {
      const match = /^(.+)\.r([1-9]\d*)\.json$/.exec(name);
      return match?.[1] && match[2] && !name.startsWith('.')
        ? [{ period: match[1], revision: Number(match[2]), path: join(folder, name) }]
        : [];
    })
    .sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : a.revision - b.revision));
}

/** The latest revision of the period whose latest was stored last, as the files' own times say; undefined when there is none. */
export async function consolidatedLast(
  all: readonly StoredConsolidation[],
): Promise<StoredConsolidation | undefined> {
  const latest = [...new Map(all.map((one) => [one.period, one] as const)).values()];
  const dated = await Promise.all(
    latest.map(async (one) => ({ one, at: (await patiently('open', () => stat(one.path))).mtimeMs })),
  );
  return dated.toSorted((a, b) => a.at - b.at).at(-1)?.one;
}

/** Reads and checks a stored consolidation. A damaged one stops the command: it is never used in part. */
export async function readConsolidation(stored: StoredConsolidation): Promise<Consolidation> {
  const { consolidationJsonSchema } = await import('../../core/model/results.ts');
  const text = await patiently('open', () => readFile(stored.path, 'utf8'));
  sealOf(stored);
  try {
    return consolidationJsonSchema.parse(JSON.parse(text));
  } catch {
    throw damaged(stored);
  }
}

/**
 * Reads and checks a stored consolidation without holding it: `reader` looks at its members. A damaged one stops the command,
 * whatever had been looked at by then.
 */
export async function readThrough<T>(stored: StoredConsolidation, reader: MemberReader<T>): Promise<T> {
  const { storedMembers } = await import('../../core/consolidate/stored-members.ts');
  sealOf(stored);
  try {
    for (const member of storedMembers(textLines(stored.path))) reader.take(member);
  } catch (error) {
    // A system's error says itself what it is.
    throw error instanceof Error && 'syscall' in error ? error : damaged(stored);
  }
  return reader.end();
}

/** The hash that a stored consolidation carries. Throws CannotRun when not a byte before it may be believed. */
export function sealOf(stored: StoredConsolidation): string {
  const seal = sealOfFile(stored.path);
  if (seal === null) throw damaged(stored);
  return seal;
}

function damaged({ period, revision }: StoredConsolidation): CannotRun {
  return cannotRun('store/damaged-consolidation', { name: consolidationName(period, revision) });
}

/** The latest revision of each period, in period order. */
export async function latestConsolidations(workspace: string): Promise<readonly StoredConsolidation[]> {
  const latest = new Map((await listConsolidations(workspace)).map((c) => [c.period, c]));
  return [...latest.values()];
}

/** A nation's figures are a tenth of its consolidation, and a checked file with its hash need not be checked again. */
function readEarlier(stored: StoredConsolidation, kept: string | undefined): Promise<EarlierPeriod> {
  const read = (): Promise<EarlierPeriod> => readThrough(stored, earlierPeriodReader());
  return kept === undefined ? read() : madeOnce(kept, ['earlier period', sha256OfFile(stored.path)], read);
}

/** What is known of the periods that one is held against: the same window a year before, and what it continues. */
export type EarlierPeriods = (period: Period) => Promise<readonly EarlierPeriod[]>;

/**
 * Reads the latest consolidations of earlier periods when they are first asked for, each once. `kept` is the folder of what
 * earlier runs have read of them.
 */
export function earlierPeriodsIn(workspace: string, kept?: string): EarlierPeriods {
  const latest = once(() => latestConsolidations(workspace));
  const read = new Map<PeriodId, Promise<EarlierPeriod>>();
  return async ({ previous, continues }) => {
    const wanted = (await latest()).filter(({ period }) => period === previous || period === continues);
    return Promise.all(
      wanted.map((stored) => {
        const known = read.get(stored.period) ?? readEarlier(stored, kept);
        read.set(stored.period, known);
        return known;
      }),
    );
  };
}

/**
 * Stores a consolidation under its own revision number, only if that number is free.
 * Returns false when somebody else has just taken it.
 */
export async function storeConsolidation(
  workspace: string,
  content: Iterable<string>,
  period: PeriodId,
  revision: number,
): Promise<boolean> {
  return createWhole(join(workspace, consolidationName(period, revision)), sealed(content));
}
