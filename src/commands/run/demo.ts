import { mkdir, readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import { DEMO_STORY, demoWorkbooks } from '../../core/example/demo.ts';
import type { DemoWorkbook } from '../../core/example/demo.ts';
import { isCalendarDate } from '../../core/calendar/calendar.ts';
import { buildLayout, definedName } from '../../core/form/layout.ts';
import type { Period, Unit } from '../../core/model/catalogue.ts';
import type { Consolidation } from '../../core/model/results.ts';
import type { ExitCode, Host, Session } from '../../host.ts';
import { writeWhole } from '../../io/files.ts';
import { isCode } from '../../io/system-error.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';
import { latestConsolidations, readConsolidation } from '../../io/workspace/consolidations.ts';
import { fileSubmission } from '../../io/workspace/filing.ts';
import { demoStory } from '../../render/demo-text.ts';
import type { DemoFiles } from '../../render/demo-text.ts';
import { runConsolidate } from './consolidate.ts';
import { needPeriod, openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { runReport } from './report.ts';
import { RETURN_FOLDER, runReturn } from './return.ts';
import { runStatus } from './status.ts';
import { runTemplate } from './template.ts';
import { runValidate } from './validate.ts';

/** Folder the demo is written to when none is named. */
const DEFAULT_FOLDER = 'ntge-demo';
/** Where the units' e-mailed files lie, as an office would keep them, and the one that was never sent. */
const SENT = 'tep-gui-ve';
const UNSENT = 'chua-gui';
const CHECK_PAGE = 'ket-qua-kiem-tra.html';
const STATUS_FILE = 'tinh-hinh-nop.txt';
const RESULT_FILE = 'ket-qua-tong-hop.txt';

/** Settings of the invented workspace; every document says at its head that the figures are invented. */
const SETTINGS = `# Thư mục ví dụ do "ntge demo" lập. Mọi số liệu và văn bản trong thư mục này đều là ví dụ minh họa.
schema: ntge/workspace/1
catalogue: ninh-thuan-2025
notice: SỐ LIỆU VÍ DỤ, KHÔNG PHẢI SỐ LIỆU THẬT
letterhead:
  parentBody: Ủy ban nhân dân tỉnh Ninh Thuận
  issuer: Sở Lao động - Thương binh và Xã hội
  symbol: BC-SLĐTBXH
  place: Ninh Thuận
  addressees: [Ủy ban nhân dân tỉnh Ninh Thuận, Bộ Lao động - Thương binh và Xã hội]
  recipients: ["Các sở, ban, ngành; UBND các huyện, thành phố", Lãnh đạo Sở]
  archive: VT
  signer:
    capacity: [GIÁM ĐỐC]
`;

/** Makes the whole story in a new folder and tells it on the screen. Exit code 0: the faults in it are meant. */
export async function runDemo(session: Session, named: string | undefined): Promise<ExitCode> {
  const folder = await newFolder(session, named);
  await writeWhole(join(folder, 'ntge.yaml'), SETTINGS);
  const demo: Session = { ...session, folder, workspace: folder };
  const opened = await openWorkspace(demo);
  const [earlier, period] = [DEMO_STORY.earlier, DEMO_STORY.period].map((id) =>
    needPeriod(opened.catalogue, id),
  );
  if (!earlier || !period) throw new Error('the demo needs its two periods');

  note(session, { vi: 'Đang lập kỳ trước để so sánh …', en: 'Making the earlier period …' }[session.lang]);
  await sendIn(opened, earlier);
  await quietly(demo, earlier.due.date, (s) => runConsolidate(s, [], { period: earlier.id, format: 'text' }));

  note(
    session,
    { vi: 'Đang lập biểu mẫu và tệp gửi về …', en: 'Making workbooks and returns …' }[session.lang],
  );
  await quietly(demo, DEMO_STORY.asOf, (s) => runTemplate(s, { period: period.id, format: 'text' }));
  const sent = await sendIn(opened, period);

  note(
    session,
    { vi: 'Đang kiểm tra, tổng hợp, lập báo cáo …', en: 'Checking, consolidating, reporting …' }[
      session.lang
    ],
  );
  const sentFolder = join(folder, SENT, period.id);
  await quietly(demo, DEMO_STORY.asOf, (s) =>
    runValidate(s, [sentFolder], { format: 'html', output: join(folder, CHECK_PAGE), period: period.id }),
  );
  const consolidated = await quietly(demo, DEMO_STORY.asOf, (s) =>
    runConsolidate(s, [], { period: period.id, format: 'text' }),
  );
  await writeWhole(join(folder, RESULT_FILE), consolidated);
  const status = await quietly(demo, DEMO_STORY.asOf, (s) => runStatus(s, { period: period.id }));
  await writeWhole(join(folder, STATUS_FILE), status);
  await quietly(demo, DEMO_STORY.asOf, (s) => runReturn(s, { period: period.id, format: 'text' }));
  for (const format of ['docx', 'html', 'xlsx', 'md', 'json'] as const) {
    await quietly(demo, DEMO_STORY.asOf, (s) =>
      runReport(s, { format, period: period.id, edition: 'internal' }),
    );
  }
  const files: DemoFiles = {
    folder: relative(session.host.cwd, folder) || '.',
    sent: `${SENT}/${period.id}`,
    unsent: `${UNSENT}/${period.id}/${(await readdir(join(folder, UNSENT, period.id)))[0] ?? ''}`,
    checkPage: CHECK_PAGE,
    statusFile: STATUS_FILE,
    resultFile: RESULT_FILE,
    returned: `${RETURN_FOLDER}/${period.id}`,
    reports: (await readdir(join(folder, 'reports', period.id)))
      .sort()
      .map((f) => `reports/${period.id}/${f}`),
  };
  session.host.stdout.write(
    demoStory(opened.catalogue, await latest(folder, period), sent, files, session.lang),
  );
  return 0;
}

/** Writes the filled workbooks as the units mailed them, and files those that were sent. */
async function sendIn(opened: Opened, period: Period): Promise<readonly DemoWorkbook[]> {
  const workbooks = demoWorkbooks(opened.catalogue, period);
  for (const workbook of workbooks) {
    const { unit, values, hands, receivedOn } = workbook;
    const bytes = await writeWorkbook(
      opened.catalogue,
      opened.hash,
      buildLayout(opened.catalogue, unit, period),
      { values, hands },
    );
    const name = fileName(unit, period);
    await writeWhole(join(opened.folder, receivedOn ? SENT : UNSENT, period.id, name), bytes);
    if (!receivedOn) continue;
    await fileSubmission(opened.folder, bytes, {
      unit: unit.id,
      period: period.id,
      receivedOn,
      originalName: name,
      filedBy: 'demo',
      filedOn: receivedOn,
      ...documentOf(values),
    });
  }
  return workbooks;
}

/** What a unit calls its file. */
function fileName(unit: Unit, period: Period): string {
  return `${unit.name.vi} - ${period.id}.xlsx`;
}

async function latest(folder: string, period: Period): Promise<Consolidation> {
  const stored = (await latestConsolidations(folder)).find((c) => c.period === period.id);
  if (!stored) throw new Error(`no consolidation of ${period.id}`);
  return readConsolidation(stored);
}

/** Runs a command of the story on its own day, keeping its words off the screen; returns what it wrote. */
async function quietly(
  session: Session,
  today: string,
  run: (session: Session) => Promise<ExitCode>,
): Promise<string> {
  const written: string[] = [];
  const stdout = { write: (text: string) => void written.push(text), isTerminal: false, columns: 100 };
  const host: Host = { ...session.host, today, stdout, stderr: { ...stdout, write: () => undefined } };
  if ((await run({ ...session, host, colour: false })) === 2) throw new Error(written.join(''));
  return written.join('');
}

/** The named folder if it is new or empty, or the first free name beside the usual one: nothing is ever overwritten. */
async function newFolder(session: Session, named: string | undefined): Promise<string> {
  const wanted = resolve(session.host.cwd, named ?? DEFAULT_FOLDER);
  for (let number = 1; number < 1000; number += 1) {
    const folder = number === 1 ? wanted : `${wanted}-${number}`;
    if (await isFree(folder)) {
      await mkdir(folder, { recursive: true });
      return folder;
    }
    if (named !== undefined) break;
  }
  throw cannotRun('output/demo-folder-not-empty', { folder: wanted });
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return true;
    throw error;
  }
}

function note(session: Session, text: string): void {
  session.host.stderr.write(`${text}\n`);
}

/** Number and day of the unit's document, as its cover says. */
function documentOf(values: DemoWorkbook['values']): { documentNumber?: string; signedOn?: string } {
  const text = (field: 'document_number' | 'signed_on'): string =>
    String(values.get(definedName({ kind: 'cover', field })) ?? '');
  const [documentNumber, signedOn] = [text('document_number'), text('signed_on')];
  return { ...(documentNumber && { documentNumber }), ...(isCalendarDate(signedOn) && { signedOn }) };
}
