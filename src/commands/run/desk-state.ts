import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { INBOX } from '../../core/desk/actions.ts';
import type { DeskState } from '../../core/desk/state.ts';
import { openPeriod } from '../../core/desk/state.ts';
import type { Period } from '../../core/model/catalogue.ts';
import type { PeriodId } from '../../core/model/ids.ts';
import type { UnitStatus } from '../../core/model/status.ts';
import { canonicalJson } from '../../core/text/canonical-json.ts';
import type { Session } from '../../host.ts';
import { exists } from '../../io/files.ts';
import { latestConsolidations, readConsolidation } from '../../io/workspace/consolidations.ts';
import { countUnfiled } from '../../io/workspace/inbox.ts';
import { periodsWithSubmissions } from '../../io/workspace/submissions.ts';
import { basisOf } from './gather.ts';
import type { Gathered } from './gather.ts';
import { needPeriod, openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { callListName, RETURN_FOLDER } from './return.ts';
import { statusOn } from './status.ts';
import { DEFAULT_FOLDER } from './template.ts';

/** How the work stands in a workspace, of the period that was chosen or is open; undefined for a catalogue without periods. */
export async function deskState(session: Session, chosen?: PeriodId): Promise<DeskState | undefined> {
  const opened = await openWorkspace(session);
  const period = await periodOf(session, opened, chosen);
  if (!period) return undefined;
  const { status, gathered } = await statusOn(session, opened, period, session.host.today);
  const consolidated = await consolidatedOf(opened, period, gathered);
  const count = (is: (unit: UnitStatus) => boolean): number => status.units.filter(is).length;
  const errors = status.units.reduce((sum, unit) => sum + unit.errors, 0);
  return {
    period,
    due: status.due,
    hasForms: (await formsIn(opened.folder)).has(period.id),
    received: status.rates.received,
    late: count(({ submission }) => submission === 'late'),
    missing: count(({ submission }) => submission === 'missing'),
    faulty: count((unit) => unit.errors > 0 || unit.submission === 'blank'),
    errors,
    isReturned: await isReturned(session, period),
    office: status.office.filter(({ severity }) => severity === 'error').length + status.unidentified.length,
    unfiled: await countUnfiled(opened.folder, INBOX),
    consolidated,
    hasReport: consolidated !== null && (await hasReport(opened.folder, period, consolidated.revision)),
  };
}

async function periodOf(
  { host }: Session,
  { catalogue, folder }: Opened,
  chosen: PeriodId | undefined,
): Promise<Period | undefined> {
  if (chosen !== undefined) return needPeriod(catalogue, chosen);
  const begun = new Set([...(await formsIn(folder)), ...(await periodsWithSubmissions(folder))]);
  return openPeriod(catalogue, begun, host.today);
}

/** Periods whose forms lie in the workspace. */
async function formsIn(folder: string): Promise<ReadonlySet<PeriodId>> {
  return new Set(await readdir(join(folder, DEFAULT_FOLDER)).catch((): string[] => []));
}

async function consolidatedOf(
  opened: Opened,
  period: Period,
  gathered: Gathered,
): Promise<DeskState['consolidated']> {
  const stored = (await latestConsolidations(opened.folder)).find((one) => one.period === period.id);
  if (!stored) return null;
  const { basis, catalogue } = await readConsolidation(stored);
  const now = basisOf(opened, gathered);
  const isCurrent = catalogue.hash === opened.hash && canonicalJson(basis) === canonicalJson(now);
  return { revision: stored.revision, isCurrent };
}

async function isReturned({ host, lang, workspace }: Session, { id }: Period): Promise<boolean> {
  return exists(join(workspace, RETURN_FOLDER, id, callListName(host.today, lang)));
}

async function hasReport(folder: string, { id }: Period, revision: number): Promise<boolean> {
  return exists(join(folder, 'reports', id, `bao-cao-${id}-r${revision}.docx`));
}
