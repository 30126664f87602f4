import type { Proof } from '../../core/evidence/proof.ts';
import type { PeriodId } from '../../core/model/ids.ts';
import { CannotRun } from '../../core/problems/cannot-run.ts';
import { listConsolidations } from '../../io/workspace/consolidations.ts';
import type { StoredConsolidation } from '../../io/workspace/consolidations.ts';
import { listPublished, readPublished } from '../../io/workspace/published.ts';
import { sealOfFile } from '../../io/workspace/seal.ts';

/** `published/2025-H1.r1-2.json`: period, revision, and the number of the edition among those of the revision. */
const NAME = /^published\/(.+)\.r([1-9]\d*)(?:-([1-9]\d*))?\.json$/;

/**
 * Every record of a public edition of these periods, and those whose name says no period: its seal, its place, and the
 * consolidation it was made from.
 */
export async function provePublished(
  workspace: string,
  periods: ReadonlySet<PeriodId>,
): Promise<readonly Proof[]> {
  const names = await listPublished(workspace);
  const stored = names.length > 0 ? await listConsolidations(workspace) : [];
  const asked = names.filter((name) => periods.has(NAME.exec(name)?.[1] ?? '') || !NAME.test(name));
  return Promise.all(asked.map(async (name) => proveRecord(workspace, name, names, stored)));
}

async function proveRecord(
  workspace: string,
  name: string,
  names: readonly string[],
  stored: readonly StoredConsolidation[],
): Promise<Proof> {
  const what = `published ${name}`;
  const fails = (detail: string): Proof => ({ what, ok: false, detail });
  const [, period, revision, number = '1'] = NAME.exec(name) ?? [];
  const record = await readPublished(workspace, name).catch((error: unknown) => {
    if (error instanceof CannotRun) return null;
    throw error;
  });
  if (record === null) return fails('edited after it was stored');
  if (record.period !== period || String(record.revision) !== revision)
    return fails(`says ${record.period}.r${record.revision}`);
  const before = `published/${period}.r${revision}${number === '2' ? '' : `-${Number(number) - 1}`}.json`;
  if (Number(number) > 1 && !names.includes(before)) return fails(`${before} is gone`);
  const source = stored.find((one) => one.period === period && String(one.revision) === revision);
  if (!source) return fails('the consolidation it was made from is gone');
  if (sealOfFile(source.path) !== record.consolidation)
    return fails('made from another consolidation than there is');
  return { what, ok: true, detail: `withheld ${record.withheld.length}` };
}
