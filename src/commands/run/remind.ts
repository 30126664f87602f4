import { basename, join, resolve } from 'node:path';
import { letterheadOn } from '../../core/workspace/letterhead.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import { buildReminders } from '../../core/remind/build.ts';
import { formatDate } from '../../core/text/format.ts';
import type { ExitCode, Session } from '../../host.ts';
import { writeBeside } from '../../io/files-beside.ts';
import { tellBlanks } from './blanks.ts';
import { consolidationOfDay } from './consolidation-of-day.ts';
import { needDate } from './dates.ts';
import { answerDay, drawLetters, tellOthers } from './letters.ts';
import { needUnit, openWorkspace } from './open.ts';
import { openResult } from './open-result.ts';
import type { OpenOptions } from './open-result.ts';
import { whileTelling } from './progress.ts';
import { workPeriod } from './work-period.ts';

/** Options of `ntge remind`. */
export interface RemindOptions extends OpenOptions {
  readonly period?: string;
  readonly unit?: readonly string[];
  readonly asOf?: string;
  readonly until?: string;
  readonly each?: boolean;
  readonly one?: boolean;
  readonly output?: string;
  readonly fields?: boolean;
}

/** Writes the letters to units that are overdue, late or sent errors. Nobody to write to is said, and is no error. */
export async function runRemind(session: Session, options: RemindOptions): Promise<ExitCode> {
  if (options.fields) return listFields(session);
  const form = formOf(options);
  const opened = await openWorkspace(session);
  const period = await workPeriod(session, opened, options.period);
  const asOf = options.asOf === undefined ? session.host.today : needDate(session, options.asOf);
  const until = answerDay(session, options.until, asOf);
  const units = options.unit?.map((id) => needUnit(session, opened.catalogue, id).id);
  const { consolidation } = await consolidationOfDay(session, opened, period, asOf);
  const reminders = buildReminders(opened.catalogue, consolidation, letterheadOn(opened.config, asOf), {
    lang: session.lang,
    form,
    notice: opened.config.notice,
    ...(units && { units: new Set(units) }),
    ...(until !== undefined && { until }),
  });
  tellOthers(session, reminders, consolidation);
  if (reminders.letters.length === 0) return tellNobody(session, asOf, units);
  const folder =
    options.output === undefined
      ? join(session.workspace, 'reports', period.id, 'don-doc')
      : resolve(session.host.cwd, options.output);
  const going = { vi: 'Đang lập công văn', en: 'Writing the letters' };
  const letters = await whileTelling(session, going, async (_, telling) =>
    drawLetters(telling, opened, reminders.letters, { form, asOf }),
  );
  if (!letters) return 2;
  for (const { name, bytes } of letters) await writeOne(session, join(folder, name), bytes);
  tellBlanks(session, opened, asOf, ['reminder']);
  await openResult(session, options, folder);
  return 0;
}

function formOf({ each, one }: RemindOptions): 'each' | 'one' {
  if (each && one) throw cannotRun('usage/each-or-one', {});
  return one ? 'one' : 'each';
}

async function listFields({ host, lang }: Session): Promise<ExitCode> {
  const { renderFieldList } = await import('../../render/report/report-fields-md.ts');
  const { REMINDER_FIELDS } = await import('../../render/reminder/reminder-fields.ts');
  host.stdout.write(renderFieldList(REMINDER_FIELDS, lang));
  return 0;
}

async function writeOne({ host, lang }: Session, path: string, bytes: Uint8Array): Promise<void> {
  const name = basename(path);
  const written = await writeBeside(path, bytes);
  host.stdout.write(`${written.path}\n`);
  if (written.state === 'same')
    host.stderr.write(
      {
        vi: `${name}: đã có đúng nội dung này, không ghi lại.\n`,
        en: `${name}: already there with this very content.\n`,
      }[lang],
    );
  if (written.state === 'beside')
    host.stderr.write(
      {
        vi: `${name} đã có và khác bản vừa lập (có thể đã sửa tay): giữ nguyên tệp đó, bản mới ghi bên cạnh.\n`,
        en: `${name} is there and differs from what was just made (perhaps edited by hand): it was kept, the new one is beside it.\n`,
      }[lang],
    );
}

function tellNobody({ host, lang }: Session, asOf: string, units: readonly string[] | undefined): ExitCode {
  const day = formatDate(asOf, lang);
  const of = units ? ` (${units.join(', ')})` : '';
  host.stdout.write(
    {
      vi: `Đến ngày ${day} không có đơn vị nào${of} phải đôn đốc.\n`,
      en: `On ${day} there is no unit${of} to remind.\n`,
    }[lang],
  );
  return 0;
}
