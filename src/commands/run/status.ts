import { resolve } from 'node:path';
import { CannotRun } from '../../core/problems/cannot-run.ts';
import type { Period } from '../../core/model/catalogue.ts';
import type { CalendarDate, UnitId } from '../../core/model/ids.ts';
import type { Status } from '../../core/model/status.ts';
import type { Receipt } from '../../core/model/workspace.ts';
import { needsAction, statusOf } from '../../core/register/submission-table.ts';
import type { ExitCode, Session } from '../../host.ts';
import { writeWhole } from '../../io/files.ts';
import { revisionsOf } from '../../io/workspace/submissions.ts';
import { renderStatus } from '../../render/status/status.ts';
import type { StatusFormat } from '../../render/status/status.ts';
import { consolidationOfDay } from './consolidation-of-day.ts';
import { needDate } from './dates.ts';
import { needPeriod, openWorkspace } from './open.ts';
import type { Opened } from './open.ts';

/** Options of `ntge status`. */
export interface StatusOptions {
  readonly period: string;
  readonly asOf?: string;
  readonly strict?: boolean;
  readonly format?: StatusFormat;
  readonly output?: string;
}

/** Shows who has sent what by a day. With `strict`, exit code 1 when somebody is overdue or sent errors. */
export async function runStatus(session: Session, options: StatusOptions): Promise<ExitCode> {
  const format = options.format ?? 'text';
  if (format === 'xlsx' && options.output === undefined) throw needsOutput();
  const opened = await openWorkspace(session);
  const period = needPeriod(opened.catalogue, options.period);
  const asOf = options.asOf === undefined ? session.host.today : needDate(options.asOf);
  const status = await readStatus(session, opened, period, asOf);
  await deliver(session, opened, { status, period, format, output: options.output });
  return options.strict && needsAction(status) ? 1 : 0;
}

async function readStatus(
  session: Session,
  opened: Opened,
  period: Period,
  asOf: CalendarDate,
): Promise<Status> {
  const { catalogue, config } = opened;
  const { extensions } = config;
  const consolidation = await consolidationOfDay(session, opened, period, asOf);
  const units = consolidation.units.map(({ id }) => id);
  const receipts = await receiptsBy(opened.folder, period, units, asOf);
  return statusOf(consolidation, { catalogue, period, extensions, receipts });
}

async function receiptsBy(
  folder: string,
  period: Period,
  units: readonly UnitId[],
  asOf: CalendarDate,
): Promise<ReadonlyMap<UnitId, readonly Receipt[]>> {
  const receipts = new Map<UnitId, readonly Receipt[]>();
  for (const unit of units) {
    const held = await revisionsOf(folder, period.id, unit);
    const all = held.flatMap(({ receipt }) => receipt ?? []);
    receipts.set(
      unit,
      all.filter(({ receivedOn }) => receivedOn <= asOf),
    );
  }
  return receipts;
}

interface Delivery {
  readonly status: Status;
  readonly period: Period;
  readonly format: StatusFormat;
  readonly output: string | undefined;
}

async function deliver(
  { host, lang, colour }: Session,
  { catalogue }: Opened,
  { status, period, format, output }: Delivery,
): Promise<void> {
  const rendered = await renderStatus(format, status, {
    catalogue,
    period,
    lang,
    columns: output === undefined ? host.stdout.columns : 100,
    colour: colour && output === undefined,
  });
  if (output === undefined) {
    host.stdout.write(typeof rendered === 'string' ? rendered : '');
    return;
  }
  await writeWhole(resolve(host.cwd, output), rendered);
  host.stderr.write(lang === 'vi' ? `Đã ghi kết quả vào ${output}\n` : `Result written to ${output}\n`);
}

function needsOutput(): CannotRun {
  return new CannotRun(
    { vi: 'dạng xlsx cần tên tệp để ghi kết quả', en: 'the xlsx format needs a file to write to' },
    { vi: 'Ví dụ: --format xlsx -o tinh-hinh.xlsx', en: 'For example: --format xlsx -o status.xlsx' },
  );
}
