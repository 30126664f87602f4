import { consolidate } from '../../core/consolidate/consolidate.ts';
import type { Period } from '../../core/model/catalogue.ts';
import type { CalendarDate } from '../../core/model/ids.ts';
import type { Consolidation } from '../../core/model/results.ts';
import type { Session } from '../../host.ts';
import { gatherSubmissions } from './gather.ts';
import type { Gathered } from './gather.ts';
import type { Opened } from './open.ts';

/**
 * What a consolidation of the workspace's submissions would say on a day, with what had been received by then. Nothing
 * is stored: what is told of that day and the report's annex never disagree.
 */
export async function consolidationOfDay(
  session: Session,
  opened: Opened,
  period: Period,
  asOf: CalendarDate,
): Promise<{ readonly consolidation: Consolidation; readonly gathered: Gathered }> {
  const { catalogue, hash, overlays, config } = opened;
  const { extensions, waivers } = config;
  const gathered = await gatherSubmissions(session, opened, { period, asOf, paths: [] });
  const { submissions, register, earlier } = gathered;
  const consolidation = consolidate({
    catalogue,
    hash,
    overlays,
    period,
    asOf,
    submissions,
    register,
    earlier,
    extensions,
    waivers,
    revision: 1,
    reason: null,
  });
  return { consolidation, gathered };
}
