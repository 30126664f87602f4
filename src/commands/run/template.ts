import { carriedBy } from '../../io/catalogue-files.ts';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import { findPeriod, unitsDue } from '../../core/catalogue/catalogue.ts';
import { earlierPeriodReader } from '../../core/consolidate/earlier-period.ts';
import type { EarlierPeriod } from '../../core/consolidate/earlier-period.ts';
import { dueFrom } from '../../core/calendar/due-date.ts';
import { buildLayout, dataSheets } from '../../core/form/layout.ts';
import type { Catalogue, Period, Unit } from '../../core/model/catalogue.ts';
import type { Lang, PeriodId } from '../../core/model/ids.ts';
import type { WorkbookLayout } from '../../core/model/layout.ts';
import { formatNumber } from '../../core/text/format.ts';
import { earlierValues } from '../../core/validate/earlier.ts';
import type { ExitCode, Session } from '../../host.ts';
import { createWhole, writeWhole } from '../../io/files.ts';
import { utf8 } from '../../office/bytes.ts';
import { writeZip } from '../../office/zip/zip-writer.ts';
import { isCheckerPage } from '../../render/checker/checker-html.ts';
import { isCode } from '../../io/system-error.ts';
import type { FormerFigures } from '../../office/xlsx-draw/form.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';
import { latestConsolidations, readThrough } from '../../io/workspace/consolidations.ts';
import { textTable } from '../../render/text-table.ts';
import { wrap } from '../../render/wrap.ts';
import { tellBlanks } from './blanks.ts';
import { CHECKER_FILE, checkerPage } from './checker.ts';
import { needUnit, openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { openResult } from './open-result.ts';
import type { OpenOptions } from './open-result.ts';
import { whileTelling } from './progress.ts';
import { workPeriod } from './work-period.ts';

/** Options of `ntge template`, as commander gives them. */
export interface TemplateOptions extends OpenOptions {
  readonly period?: string;
  readonly unit?: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
  /** One zip for each unit: the form, and the page with which to check it. */
  readonly zip?: boolean;
  readonly format: 'text' | 'json';
}

/** Folder of the workspace that receives the workbooks, one folder a period inside it. */
export const DEFAULT_FOLDER = 'bieu-mau';

/** written: new, or replaced by `--force`. unchanged: the same bytes were there. kept: another file was there. */
type FileState = 'written' | 'unchanged' | 'kept';

interface WrittenFile {
  readonly unit: Unit;
  readonly file: string;
  /** Value cells the unit is asked to fill. */
  readonly cells: number;
  readonly state: FileState;
}

/** Writes the workbooks and lists them. A file that is there already and differs is kept, and the exit code is then 2. */
export async function runTemplate(session: Session, options: TemplateOptions): Promise<ExitCode> {
  const opened = await openWorkspace(session);
  const period = await workPeriod(session, opened, options.period);
  const units = chosenUnits(session, opened, period, options.unit ?? []);
  const folder = options.output
    ? resolve(session.host.cwd, options.output)
    : join(session.workspace, DEFAULT_FOLDER, period.id);
  const former = await formerConsolidation(opened, period);
  const page = utf8(await checkerPage(session, opened));
  const files: WrittenFile[] = [];
  const going = { vi: 'Đang lập biểu mẫu', en: 'Making the workbooks' };
  await whileTelling(session, going, async (tell) => {
    for (const [i, unit] of units.entries()) {
      tell(i + 1, units.length);
      files.push(await writeUnit(opened, { period, unit, folder, former, page }, options));
    }
  });
  const beside = options.zip ? null : await placePage(join(folder, CHECKER_FILE), page, options);
  const shown = relative(session.host.cwd, folder) || '.';
  const { columns } = session.host.stdout;
  session.host.stdout.write(
    options.format === 'json'
      ? `${JSON.stringify(asJson(period.id, shown, files, beside), null, 2)}\n`
      : `${asText(period, shown, files, session)}\n${wrap(pageText(beside, session.lang), columns, '')}\n`,
  );
  tellBlanks(session, opened, session.host.today, ['report', 'reminder']);
  await openResult(session, options, folder);
  const kept = [...files.map(({ state }) => state), beside].filter((state) => state === 'kept');
  if (!kept.length) return 0;
  session.host.stderr.write(keptNote(kept.length, session.lang));
  return 2;
}

function chosenUnits(
  session: Session,
  { catalogue }: Opened,
  period: Period,
  named: readonly string[],
): readonly Unit[] {
  const due = unitsDue(catalogue, period);
  const ids = named.flatMap((one) => one.split(',')).filter(Boolean);
  if (!ids.length) return due;
  const wanted = new Set(ids.map((id) => needUnit(session, catalogue, id).id));
  const chosen = due.filter(({ id }) => wanted.has(id));
  const other = [...wanted].find((id) => !chosen.some((unit) => unit.id === id));
  if (other !== undefined)
    throw cannotRun('usage/unit-not-due', {
      unit: other,
      period: period.id,
      due: due.map((u) => u.id),
    });
  return chosen;
}

interface Order {
  readonly period: Period;
  readonly unit: Unit;
  readonly folder: string;
  readonly former: Former | undefined;
  /** The page with which units check their workbooks. */
  readonly page: Uint8Array<ArrayBuffer>;
}

async function writeUnit(
  { catalogue, hash, config, overlays }: Opened,
  { period, unit, folder, former, page }: Order,
  { force, zip }: TemplateOptions,
): Promise<WrittenFile> {
  const layout = buildLayout(catalogue, unit, period);
  const figures = former && formerFigures(catalogue, former, { layout, period });
  const due = dueFrom(catalogue, unit, period, config.extensions);
  const bytes = await writeWorkbook(catalogue, hash, layout, {
    ...(figures && { former: figures }),
    ...(due && { due }),
    ...carriedBy(config.catalogue, overlays),
  });
  // Both ids are lower-case ASCII or digits, hyphens: a name every system takes.
  const name = `${period.id}_${unit.id}`;
  const form = `${name}.xlsx`;
  const file = zip ? `${name}.zip` : form;
  const content = zip ? zipped(form, bytes, page) : bytes;
  const cells = dataSheets(layout)
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ rows }) => rows)
    .reduce((sum, { values }) => sum + values.length, 0);
  return { unit, file, cells, state: await place(join(folder, file), content, force === true) };
}

function zipped(form: string, bytes: Uint8Array, page: Uint8Array): Uint8Array {
  return writeZip([
    { name: form, content: bytes },
    { name: CHECKER_FILE, content: page },
  ]);
}

/** An older page of ours makes room for the new one: nobody fills anything in there. */
async function placePage(path: string, page: Uint8Array, { force }: TemplateOptions): Promise<FileState> {
  const state = await place(path, page, force === true);
  if (state !== 'kept' || !isCheckerPage(await readFile(path, 'utf8').catch(() => ''))) return state;
  return place(path, page, true);
}

async function place(path: string, bytes: Uint8Array, force: boolean): Promise<FileState> {
  if (await createWhole(path, bytes)) return 'written';
  if (await holds(path, bytes)) return 'unchanged';
  if (!force) return 'kept';
  await writeWhole(path, bytes);
  return 'written';
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return (await readFile(path)).equals(bytes);
  } catch (error) {
    if (isCode(error, 'EISDIR') || isCode(error, 'EACCES')) return false;
    throw error;
  }
}

interface Former {
  readonly period: Period;
  readonly figures: EarlierPeriod['observations'];
}

/** The latest consolidation to compare with: the same months a year earlier, or what this period continues. */
async function formerConsolidation(
  { folder, catalogue }: Opened,
  period: Period,
): Promise<Former | undefined> {
  const stored = await latestConsolidations(folder);
  const found = [period.previous, period.continues]
    .flatMap((id) => stored.filter((one) => one.period === id))
    .at(0);
  const known = found && findPeriod(catalogue, found.period);
  if (!known) return undefined;
  const { observations } = await readThrough(found, earlierPeriodReader());
  return { period: known, figures: observations };
}

/**
 * What was reported then in the cells of the unit's new workbook, by itself or by the unit whose task it took over;
 * undefined when nothing is known.
 */
function formerFigures(
  catalogue: Catalogue,
  { period: earlier, figures }: Former,
  { layout, period }: { readonly layout: WorkbookLayout; readonly period: Period },
): FormerFigures | undefined {
  const known = earlierValues(catalogue, { unit: layout.unit, period, earlier }, figures);
  const values = new Map(
    layout.fields.flatMap(({ role, name }): [string, number | boolean][] => {
      const value = role.kind === 'value' ? (known?.(role) ?? null) : null;
      return value === null ? [] : [[name, value]];
    }),
  );
  return values.size ? { label: earlier.label.vi, values } : undefined;
}

function asJson(
  period: PeriodId,
  folder: string,
  files: readonly WrittenFile[],
  page: FileState | null,
): unknown {
  return {
    schema: 'ntge/template/1',
    period,
    folder,
    files: files.map(({ unit, file, cells, state }) => ({
      unit: unit.id,
      name: unit.name.vi,
      file,
      cells,
      state,
    })),
    page: page && { file: CHECKER_FILE, state: page },
  };
}

const INDENT = '  ';
/** Wider tables are hard to read across. */
const WIDEST = 120;

const WORDS: Readonly<
  Record<Lang, { headings: readonly [string, string, string]; states: Record<FileState, string> }>
> = {
  vi: {
    headings: ['Đơn vị', 'Tệp', 'Ô số liệu'],
    states: { written: '', unchanged: 'đã có, không đổi', kept: 'đã có, giữ nguyên' },
  },
  en: {
    headings: ['Unit', 'File', 'Figures'],
    states: { written: '', unchanged: 'there already, the same', kept: 'there already, kept' },
  },
};

function asText(
  period: Period,
  folder: string,
  files: readonly WrittenFile[],
  { lang, host }: Session,
): string {
  const { headings, states } = WORDS[lang];
  const rows = files.map(({ unit, file, cells, state }) => [
    unit.name[lang],
    file,
    formatNumber(cells, lang).padStart(headings[2].length),
    ...(states[state] ? [states[state]] : []),
  ]);
  const table = textTable([...headings, ''], rows, Math.min(host.stdout.columns, WIDEST) - INDENT.length);
  const written = files.filter(({ state }) => state === 'written').length;
  const title = {
    vi: `Đã ghi ${written} biểu mẫu kỳ ${period.label.vi} vào ${folder}`,
    en: `Wrote ${written} workbook${written === 1 ? '' : 's'} for ${period.label.en} to ${folder}`,
  }[lang];
  const lines = table.split('\n').map((line) => `${INDENT}${line}`);
  return `${wrap(title, host.stdout.columns, '')}\n\n${lines.join('\n')}\n`;
}

/** What is to be sent along with the forms. */
function pageText(beside: FileState | null, lang: Lang): string {
  if (beside === null)
    return {
      vi: `Mỗi tệp .zip gồm biểu mẫu và trang ${CHECKER_FILE} để đơn vị tự kiểm tra trước khi gửi.`,
      en: `Each zip holds the form and ${CHECKER_FILE}, with which the unit checks it before sending.`,
    }[lang];
  return {
    vi: `Gửi kèm biểu mẫu: ${CHECKER_FILE}, trang để đơn vị tự kiểm tra tệp trước khi gửi (mở bằng trình duyệt, không cần mạng).`,
    en: `Send along with the forms: ${CHECKER_FILE}, with which units check their workbooks before sending (in a browser, without a network).`,
  }[lang];
}

function keptNote(kept: number, lang: Lang): string {
  return {
    vi: `ntge: ${kept} tệp đã có từ trước và khác bản vừa lập nên được giữ nguyên (có thể đơn vị đã điền).\nThêm --force để ghi đè, hoặc -o để ghi vào thư mục khác.\n`,
    en: `ntge: ${kept} file${kept === 1 ? ' was' : 's were'} there already and differ${kept === 1 ? 's' : ''} from the new workbook; kept, as a unit may have filled it.\nAdd --force to overwrite, or -o for another folder.\n`,
  }[lang];
}
