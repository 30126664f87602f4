import type { Period } from '../../core/model/catalogue.ts';
import type { CalendarDate } from '../../core/model/ids.ts';
import type { Status } from '../../core/model/status.ts';
import { needsAction, statusOf } from '../../core/register/submission-table.ts';
import type { ExitCode, Session } from '../../host.ts';
import { STATUS_RENDERERS } from '../../render/status/status.ts';
import type { StatusFormat } from '../../render/status/status.ts';
import { consolidationOfDay } from './consolidation-of-day.ts';
import { needDate } from './dates.ts';
import type { Gathered } from './gather.ts';
import { openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { chooseOutput, deliver } from './output.ts';
import type { OutputOptions } from './output.ts';
import { fromHere } from './standing.ts';
import { workPeriod } from './work-period.ts';

/** Options of `ntge status`. */
export interface StatusOptions extends OutputOptions<StatusFormat> {
  readonly period?: string;
  readonly asOf?: string;
  readonly strict?: boolean;
}

/** Shows who has sent what by a day. With `strict`, exit code 1 when somebody is overdue or sent errors. */
export async function runStatus(session: Session, options: StatusOptions): Promise<ExitCode> {
  const output = chooseOutput(session, options, {
    formats: STATUS_RENDERERS,
    usual: 'text',
    filesOnly: ['xlsx'],
  });
  const opened = await openWorkspace(session);
  const period = await workPeriod(session, opened, options.period);
  const asOf = options.asOf === undefined ? session.host.today : needDate(session, options.asOf);
  const { status } = await statusOn(session, opened, period, asOf);
  const shown = { ...output, catalogue: opened.catalogue, period, lang: session.lang };
  const rendered = await STATUS_RENDERERS[output.format](status, shown);
  const isText = output.format === 'text' && typeof rendered === 'string';
  await deliver(session, output, isText ? fromHere(session, rendered) : rendered);
  return options.strict && needsAction(status) ? 1 : 0;
}

/** Who had sent what by a day, and the files that say so. */
export async function statusOn(
  session: Session,
  opened: Opened,
  period: Period,
  asOf: CalendarDate,
): Promise<{ readonly status: Status; readonly gathered: Gathered }> {
  const { catalogue, config } = opened;
  const { extensions } = config;
  const { consolidation, gathered } = await consolidationOfDay(session, opened, period, asOf);
  const revisions = new Map(
    [...gathered.register.units].map(([unit, register]) => [unit, register.revisions]),
  );
  const { unread } = gathered;
  const status = statusOf(consolidation, { catalogue, period, extensions, revisions, unread });
  return { status, gathered };
}
