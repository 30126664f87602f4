import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotRun } from '../../core/cannot-run.ts';
import type { PeriodId } from '../../core/model/ids.ts';
import type { Consolidation } from '../../core/model/results.ts';
import type { EarlierObservation } from '../../core/validate/earlier.ts';
import { createWhole, isCode } from '../files.ts';
import type { Content } from '../files.ts';

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
  const names = await readdir(folder).catch((error: unknown) => {
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

/** Reads and checks a stored consolidation. A damaged one stops the command: it is never used in part. */
export async function readConsolidation(stored: StoredConsolidation): Promise<Consolidation> {
  const { consolidationJsonSchema } = await import('../../core/model/results.ts');
  const text = await readFile(stored.path, 'utf8');
  try {
    return consolidationJsonSchema.parse(JSON.parse(text));
  } catch {
    const name = consolidationName(stored.period, stored.revision);
    throw new CannotRun(
      {
        vi: `tệp ${name} đã bị sửa hoặc hỏng nên không dùng được`,
        en: `${name} was edited or is damaged and cannot be used`,
      },
      {
        vi: 'Chuyển tệp đó ra khỏi thư mục consolidated rồi chạy lại "ntge consolidate".',
        en: 'Move the file out of the consolidated folder and run "ntge consolidate" again.',
      },
    );
  }
}

/** The latest revision of each period, in period order. */
export async function latestConsolidations(workspace: string): Promise<readonly StoredConsolidation[]> {
  const latest = new Map((await listConsolidations(workspace)).map((c) => [c.period, c]));
  return [...latest.values()];
}

/** The figures of the latest consolidation of every period, for the rules across periods; none where there is none. */
export async function latestObservations(
  workspace: string,
): Promise<ReadonlyMap<PeriodId, readonly EarlierObservation[]>> {
  return observationsByPeriod(
    await Promise.all((await latestConsolidations(workspace)).map(readConsolidation)),
  );
}

/** The figures of consolidations, one of each period. */
export function observationsByPeriod(
  consolidations: readonly Consolidation[],
): ReadonlyMap<PeriodId, readonly EarlierObservation[]> {
  return new Map(consolidations.map((c) => [c.period, c.observations]));
}

/**
 * Stores a consolidation under its own revision number, only if that number is free.
 * Returns false when somebody else has just taken it.
 */
export async function storeConsolidation(
  workspace: string,
  content: Content,
  period: PeriodId,
  revision: number,
): Promise<boolean> {
  return createWhole(join(workspace, consolidationName(period, revision)), content);
}
