import { basename, dirname, join } from 'node:path';
import { copyName } from '../../core/annotation/annotation.ts';
import type { Period } from '../../core/model/catalogue.ts';
import type { CalendarDate, Lang, UnitId } from '../../core/model/ids.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { buildReminders, letterBasis } from '../../core/remind/build.ts';
import { callsOf } from '../../core/return/call-list.ts';
import { returnKits } from '../../core/return/kit.ts';
import type { ReturnKit } from '../../core/return/kit.ts';
import { onlyMailAddress } from '../../core/return/mail-address.ts';
import { mailSubject, mailText, shortMessage } from '../../core/return/messages.ts';
import type { ReturnedFile, ReturnJson } from '../../core/return/schema.ts';
import { formatDate } from '../../core/text/format.ts';
import { letterheadOn } from '../../core/workspace/letterhead.ts';
import type { ExitCode, Session } from '../../host.ts';
import { writeBeside } from '../../io/files-beside.ts';
import { possibleName } from '../../io/path-rules.ts';
import { utf8 } from '../../office/bytes.ts';
import { writeDraft } from '../../office/mail/draft.ts';
import type { MailAttachment } from '../../office/mail/draft.ts';
import { renderCallListDocx } from '../../render/return/call-list-docx.ts';
import { renderReturnText } from '../../render/return/return-text.ts';
import { tellBlanks } from './blanks.ts';
import { consolidationOfDay } from './consolidation-of-day.ts';
import { needDate } from './dates.ts';
import type { Gathered } from './gather.ts';
import { answerDay, drawLetters, tellOthers } from './letters.ts';
import { needUnit, openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { openResult } from './open-result.ts';
import type { OpenOptions } from './open-result.ts';
import { whileTelling } from './progress.ts';
import type { Tell } from './progress.ts';
import { copyOfKit } from './return-copy.ts';
import { pathFromHere } from './standing.ts';
import { workPeriod } from './work-period.ts';

/** Options of `ntge return`. */
export interface ReturnOptions extends OpenOptions {
  readonly period?: string;
  readonly unit?: readonly string[];
  readonly asOf?: string;
  readonly until?: string;
  readonly format: 'text' | 'json';
}

/** Folder of the workspace for what goes back, one folder a period inside it, one a unit inside that. */
export const RETURN_FOLDER = 'tra-lai';
/** What goes to a unit is in Vietnamese, whatever the screen speaks. */
const UNITS_LANGUAGE: Lang = 'vi';

/** Everything the kits of a run are made from. */
interface Returning {
  readonly session: Session;
  readonly opened: Opened;
  readonly period: Period;
  readonly asOf: CalendarDate;
  readonly until: CalendarDate | undefined;
  readonly units: ReadonlySet<UnitId> | undefined;
  readonly consolidation: Consolidation;
  readonly gathered: Gathered;
}

/** Writes what goes back to each unit, and whom to call. Nobody to write to is said, and is no error. */
export async function runReturn(session: Session, options: ReturnOptions): Promise<ExitCode> {
  const opened = await openWorkspace(session);
  const period = await workPeriod(session, opened, options.period);
  const asOf = options.asOf === undefined ? session.host.today : needDate(session, options.asOf);
  const until = answerDay(session, options.until, asOf);
  const named = options.unit?.map((id) => needUnit(session, opened.catalogue, id).id);
  const { consolidation, gathered } = await consolidationOfDay(session, opened, period, asOf);
  const units = named && new Set(named);
  const returning = { session, opened, period, asOf, until, units, consolidation, gathered };
  const { own } = remindersIn(returning, session.lang);
  tellOthers(session, { letters: [], own }, consolidation);
  const kits = kitsIn(returning, UNITS_LANGUAGE);
  const going = { vi: 'Đang soạn cho các đơn vị', en: 'Writing to the units' };
  const result = await whileTelling(session, going, async (tell) => writeKits(returning, kits, tell));
  if (!result) return 2;
  show(returning, result, options.format);
  if (result.units.length === 0) return 0;
  tellBlanks(session, opened, asOf, ['reminder']);
  await openResult(session, options, join(opened.folder, RETURN_FOLDER, period.id));
  return 0;
}

function remindersIn({ opened, consolidation, asOf, until, units }: Returning, lang: Lang) {
  return buildReminders(opened.catalogue, consolidation, letterheadOn(opened.config, asOf), {
    lang,
    form: 'each',
    notice: opened.config.notice,
    ...(units && { units }),
    ...(until !== undefined && { until }),
  });
}

function kitsIn(returning: Returning, lang: Lang): readonly ReturnKit[] {
  const { opened, consolidation, asOf, until, units, gathered } = returning;
  const head = letterheadOn(opened.config, asOf);
  const basis = letterBasis(opened.catalogue, consolidation, head, {
    lang,
    ...(until !== undefined && { until }),
  });
  const contacts = gathered.submissions.flatMap(({ unit, submission }) => {
    const contact = submission?.cover.contact;
    return unit !== null && contact ? [[unit, contact] as const] : [];
  });
  return returnKits(basis, {
    letters: remindersIn(returning, lang).letters,
    contacts: new Map(contacts),
    hasAnswerDay: until !== undefined,
    ...(units && { units }),
  });
}

/** Every letter is drawn before the first file is written: undefined, and nothing written, where their template is wrong. */
async function writeKits(
  returning: Returning,
  kits: readonly ReturnKit[],
  tell: Tell,
): Promise<ReturnJson | undefined> {
  const { session, opened, period, asOf } = returning;
  const letters = await drawLetters(
    session,
    opened,
    kits.flatMap(({ letter }) => letter ?? []),
    { form: 'each', asOf },
  );
  if (!letters) return undefined;
  const units: ReturnJson['units'] = [];
  const folders = foldersOf(kits);
  for (const [i, kit] of kits.entries()) {
    tell(i + 1, kits.length);
    const letter = letters.find((one) => one.letter === kit.letter) ?? null;
    const folder = `${RETURN_FOLDER}/${period.id}/${folders.get(kit.unit) ?? kit.unit}`;
    units.push(await writeKit(returning, kit, { letter, folder }));
  }
  const callList = kits.length > 0 ? await writeCalls(returning) : null;
  return { schema: 'ntge/return/1', period: period.id, asOf, units, callList };
}

/** Two units of one name, the former and the new one of a reorganisation, have a folder each. */
function foldersOf(kits: readonly ReturnKit[]): ReadonlyMap<UnitId, string> {
  const taken = new Set<string>();
  return new Map(
    kits.map(({ unit, name }) => {
      const plain = possibleName(name);
      const folder = taken.has(plain.toLowerCase()) ? `${plain} (${unit})` : plain;
      taken.add(plain.toLowerCase());
      return [unit, folder];
    }),
  );
}

interface KitPlace {
  readonly letter: MailAttachment | null;
  /** Path inside the workspace. */
  readonly folder: string;
}

async function writeKit(
  returning: Returning,
  kit: ReturnKit,
  { letter, folder }: KitPlace,
): Promise<ReturnJson['units'][number]> {
  const { opened, period, asOf, gathered } = returning;
  const { copy, why } = await copyOfKit(kit, {
    opened,
    gathered,
    asOf,
    name: copyName(`${basename(folder)} - ${period.id}.xlsx`, 1),
    lang: UNITS_LANGUAGE,
  });
  const to = onlyMailAddress(kit.contact?.text ?? '');
  const enclosed = { copy: copy?.name ?? null, letter: letter?.name ?? null };
  const mail = writeDraft({
    to: to ?? '',
    subject: mailSubject(kit),
    text: mailText(kit, enclosed),
    day: asOf,
    attachments: [copy, letter].flatMap((one) => one ?? []),
  });
  const message = `\uFEFF${shortMessage(kit, enclosed)}`;
  const files: ReturnedFile[] = [];
  const write = async (kind: ReturnedFile['kind'], name: string, bytes: Uint8Array): Promise<void> =>
    void files.push(await writeIn(returning, `${folder}/${name}`, kind, bytes));
  if (copy) await write('copy', copy.name, copy.bytes);
  if (letter) await write('letter', letter.name, letter.bytes);
  await write('mail', `thu-${period.id}-${kit.unit}-${asOf}.eml`, utf8(mail));
  await write('message', `tin-nhan-${period.id}-${kit.unit}-${asOf}.txt`, utf8(message));
  return {
    unit: kit.unit,
    name: kit.name,
    reason: kit.reason,
    errors: kit.errorCount,
    warnings: kit.warningCount,
    to: to ?? null,
    files,
    noCopy: why,
  };
}

async function writeIn(
  { opened }: Returning,
  file: string,
  kind: ReturnedFile['kind'],
  bytes: Uint8Array,
): Promise<ReturnedFile> {
  const nameOf = kind === 'copy' ? copyName : undefined;
  const { path, state } = await writeBeside(join(opened.folder, file), bytes, nameOf);
  return { kind, file: `${dirname(file)}/${basename(path)}`, state };
}

export function callListName(asOf: CalendarDate, lang: Lang): string {
  return { vi: `danh-sach-goi-${asOf}.docx`, en: `danh-sach-goi-${asOf}.en.docx` }[lang];
}

/** The list is the office's own, so in the language of its screen. */
async function writeCalls(returning: Returning): Promise<ReturnedFile> {
  const { session, period, asOf } = returning;
  const { lang } = session;
  const calls = callsOf(kitsIn(returning, lang), lang);
  const bytes = renderCallListDocx(calls, { period, asOf, lang });
  return writeIn(returning, `${RETURN_FOLDER}/${period.id}/${callListName(asOf, lang)}`, 'call-list', bytes);
}

function show(
  { session, opened, period, asOf }: Returning,
  result: ReturnJson,
  format: 'text' | 'json',
): void {
  const { host, lang } = session;
  if (format === 'json') {
    host.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  if (result.units.length === 0) {
    const day = formatDate(asOf, lang);
    host.stdout.write(
      {
        vi: `Đến ngày ${day} không có gì phải trả lại đơn vị.\n`,
        en: `On ${day} there is nothing to return to a unit.\n`,
      }[lang],
    );
    return;
  }
  const placeOf = (inside: string): string => pathFromHere(session, inside);
  host.stdout.write(
    renderReturnText(result, {
      catalogue: opened.catalogue,
      period,
      lang,
      columns: host.stdout.columns,
      placeOf,
    }),
  );
}
