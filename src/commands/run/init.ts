import { mkdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { CannotRun, cannotRun } from '../../core/problems/cannot-run.ts';
import { INBOX } from '../../core/desk/actions.ts';
import { openPeriod } from '../../core/desk/state.ts';
import { consolidatorOf } from '../../core/catalogue/catalogue.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { CalendarDate, Lang } from '../../core/model/ids.ts';
import { DEFAULT_WORKSPACE } from '../../core/model/default-workspace.ts';
import { provinceOn } from '../../core/catalogue/overlays.ts';
import { commandLine } from '../../core/text/command-line.ts';
import { tidy } from '../../core/text/compare.ts';
import { workspaceFile } from '../../core/workspace/new-file.ts';
import type { NewWorkspace } from '../../core/workspace/new-file.ts';
import type { ExitCode, Session } from '../../host.ts';
import { BUILT_IN_OVERLAYS, loadCatalogue } from '../../io/catalogue-files.ts';
import { exists, createWhole } from '../../io/files.ts';
import { patiently } from '../../io/patience.ts';
import { writeTrouble } from '../../io/system-trouble.ts';
import { renderCannotRun } from '../../render/problems.ts';
import { needDate } from './dates.ts';
import { CONFIG_FILE } from '../../io/workspace/config-file.ts';

/** Options of `ntge init`; what is absent is asked on a terminal, or taken from the catalogue, or left blank. */
export interface InitOptions {
  readonly catalogue?: string;
  readonly overlay?: readonly string[];
  readonly province?: string;
  readonly parentBody?: string;
  readonly issuer?: string;
  readonly symbol?: string;
  readonly place?: string;
  readonly addressee?: readonly string[];
  readonly recipient?: readonly string[];
  readonly archive?: string;
  readonly capacity?: readonly string[];
  readonly signer?: string;
  readonly notice?: string;
  readonly planNumber?: string;
  readonly planDate?: string;
  readonly contact?: string;
}

/** Folders a workspace begins with. */
const FOLDERS = ['submissions', 'consolidated', 'reports', INBOX];

/** Makes a workspace in a new or existing folder. A folder that is one already is left as it is (exit code 2). */
export async function runInit(
  session: Session,
  named: string | undefined,
  options: InitOptions,
): Promise<ExitCode> {
  const { host, lang } = session;
  const folder = named === undefined ? session.folder : resolve(session.folder, named);
  // Told before anything is asked; `create` makes sure of it.
  const shown = relative(host.cwd, folder) || '.';
  if (await exists(join(folder, CONFIG_FILE))) throw existsAlready(shown);
  const settings = await settingsOf(session, folder, options);
  const isNew = await create(folder, workspaceFile(settings));
  if (!isNew) throw existsAlready(shown);
  const { catalogue } = await loadCatalogue(settings.catalogue, {
    base: folder,
    overlays: settings.overlays,
  });
  host.stdout.write(made(shown, openPeriod(catalogue, new Set(), host.today)?.id ?? '', lang));
  return 0;
}

async function create(folder: string, text: string): Promise<boolean> {
  try {
    // The settings come last: while they are not there, it is no workspace, and the same command makes it.
    for (const name of FOLDERS) await patiently('open', () => mkdir(join(folder, name), { recursive: true }));
    return await createWhole(join(folder, CONFIG_FILE), text);
  } catch (error) {
    const why = writeTrouble(error);
    if (!why) throw error;
    throw cannotRun('workspace/cannot-make', { folder, why });
  }
}

async function settingsOf(session: Session, folder: string, options: InitOptions): Promise<NewWorkspace> {
  const catalogue = options.catalogue ?? DEFAULT_WORKSPACE.catalogue;
  const named = options.overlay?.flatMap((one) => one.split(',')).filter(Boolean);
  // Refuses what does not exist before anything is written or asked.
  const planDate = line(options.planDate) && needDate(session, line(options.planDate));
  await loadCatalogue(catalogue, { base: folder, overlays: named ?? [] });
  const overlays = named ?? (await askOverlays(session, catalogue, folder));
  const loaded = await loadCatalogue(catalogue, { base: folder, overlays });
  const known = suggestions(loaded.catalogue, session.host.today, { ...options, planDate });
  const answers = await ask(session, known, options);
  const plan = { number: answers.planNumber, date: answers.planDate };
  return { catalogue, overlays, notice: line(options.notice), plan, letterhead: letterhead(answers) };
}

/** Asks about each built-in reorganisation that fits the catalogue; where nobody answers, the plan's organisation stays. */
async function askOverlays({ host, lang }: Session, catalogue: string, folder: string): Promise<string[]> {
  const chosen: string[] = [];
  if (!host.ask) return chosen;
  for (const id of BUILT_IN_OVERLAYS) {
    const loaded = await loadCatalogue(catalogue, { base: folder, overlays: [...chosen, id] }).catch(
      (error: unknown) => {
        if (error instanceof CannotRun) return undefined;
        throw error;
      },
    );
    const overlay = loaded?.overlays.at(-1);
    if (!overlay) continue;
    const question = {
      vi: `Áp dụng "${overlay.title.vi}"? (c = có, Enter = không) `,
      en: `Apply "${overlay.title.en}"? (y = yes, Enter = no) `,
    }[lang];
    if (/^(?:c|có|co|y|yes)$/i.test(line(await host.ask(question)))) chosen.push(id);
  }
  return chosen;
}

/** The lines that are asked for; each a text, '' = left for the clerk. */
interface Answers {
  readonly parentBody: string;
  readonly issuer: string;
  readonly symbol: string;
  readonly place: string;
  readonly capacity: string;
  readonly signer: string;
  /** Several bodies are separated by /. */
  readonly addressee: string;
  readonly recipient: string;
  readonly archive: string;
  readonly contact: string;
  readonly planNumber: string;
  readonly planDate: string;
}

/** What the options say, or else what the catalogue knows of the province and of who consolidates today. */
function suggestions(catalogue: Catalogue, today: CalendarDate, options: InitOptions): Answers {
  const province = line(options.province) || provinceOn(catalogue, today).vi;
  const place = province.replace(/^(tỉnh|thành phố)\s+/i, '');
  const consolidator = consolidatorOf(catalogue, today) ?? catalogue.units.find((u) => u.consolidator);
  return {
    parentBody: line(
      options.parentBody ?? `Ủy ban nhân dân ${place === province ? `tỉnh ${place}` : province}`,
    ),
    issuer: line(options.issuer ?? consolidator?.name.vi),
    symbol: line(options.symbol),
    place: line(options.place ?? place),
    capacity: (options.capacity ?? []).join(' / '),
    signer: line(options.signer),
    addressee: (options.addressee ?? []).join(' / '),
    recipient: (options.recipient ?? []).join(' / '),
    archive: line(options.archive),
    contact: line(options.contact),
    planNumber: line(options.planNumber),
    planDate: line(options.planDate),
  };
}

const QUESTIONS: readonly (readonly [keyof Answers, Readonly<Record<Lang, string>>])[] = [
  ['parentBody', { vi: 'Cơ quan chủ quản', en: 'Parent body' }],
  ['issuer', { vi: 'Cơ quan ban hành báo cáo', en: 'Body that issues the report' }],
  ['symbol', { vi: 'Ký hiệu văn bản, ví dụ BC-SLĐTBXH', en: 'Document symbol, e.g. BC-SLĐTBXH' }],
  ['place', { vi: 'Địa danh', en: 'Place of signing' }],
  [
    'capacity',
    {
      vi: 'Quyền hạn, chức vụ người ký; nhiều dòng thì cách nhau bằng dấu /',
      en: "Signer's capacity; several lines are separated by /",
    },
  ],
  ['signer', { vi: 'Họ tên người ký', en: "Signer's name" }],
  [
    'addressee',
    {
      vi: 'Kính gửi; nhiều nơi thì cách nhau bằng dấu /',
      en: 'Addressees; several are separated by /',
    },
  ],
  [
    'recipient',
    {
      vi: 'Nơi nhận (không kể "Như trên" và "Lưu"); nhiều nơi thì cách nhau bằng dấu /',
      en: 'Recipients; several are separated by /',
    },
  ],
  ['archive', { vi: 'Dòng lưu, ví dụ VT, LĐVL', en: 'Archive line, e.g. VT, LĐVL' }],
  [
    'contact',
    {
      vi: 'Đầu mối để các đơn vị hỏi: phòng hoặc người, điện thoại',
      en: 'Contact for the units: room or person, telephone',
    },
  ],
  ['planNumber', { vi: 'Số của Kế hoạch, ví dụ 456/KH-UBND', en: 'Number of the plan, e.g. 456/KH-UBND' }],
  ['planDate', { vi: 'Ngày của Kế hoạch, ví dụ 21/02/2025', en: 'Date of the plan, e.g. 21/02/2025' }],
];

/** Asks for what no option gave, where somebody is there to answer; Enter keeps the suggestion. */
async function ask(session: Session, known: Answers, options: InitOptions): Promise<Answers> {
  const { host, lang } = session;
  if (!host.ask) return known;
  const answers: Record<keyof Answers, string> = { ...known };
  for (const [key, words] of QUESTIONS) {
    if (options[key] !== undefined) continue;
    const suggestion = known[key] ? ` [${known[key]}]` : '';
    const question = `${words[lang]}${suggestion}: `;
    answers[key] =
      key === 'planDate' ? await askDate(session, question) : line(await host.ask(question)) || known[key];
  }
  return answers;
}

/** The last question: a slip in it must not cost the answers before. Asked until it is a day, or left blank (''). */
async function askDate(session: Session, question: string): Promise<string> {
  for (;;) {
    const answer = line(await session.host.ask?.(question));
    if (answer === '') return '';
    try {
      return needDate(session, answer);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      session.host.stderr.write(renderCannotRun(error, session.lang));
    }
  }
}

function letterhead(answers: Answers): NewWorkspace['letterhead'] {
  const { parentBody, issuer, symbol, place, capacity, signer, archive, contact } = answers;
  return {
    parentBody,
    issuer,
    symbol,
    place,
    addressees: several(answers.addressee),
    recipients: several(answers.recipient),
    archive,
    signer: { capacity: several(capacity), name: signer },
    contact,
  };
}

/** Lines given as one, separated by strokes with space around them or by strokes alone. */
function several(text: string): string[] {
  return text
    .split(text.includes(' / ') ? ' / ' : '/')
    .map(line)
    .filter(Boolean);
}

/** One line of text as it is kept. */
function line(text: string | undefined): string {
  return tidy(text ?? '').replaceAll(/\s+/g, ' ');
}

function existsAlready(folder: string): CannotRun {
  return cannotRun('workspace/exists', { path: join(folder, CONFIG_FILE) });
}

function made(folder: string, period: string, lang: Lang): string {
  const where = folder === '.' ? [] : ['-C', folder.replaceAll('\\', '/')];
  const command = commandLine(['ntge', ...where, 'template', '--period', period]);
  return {
    vi: `Đã lập thư mục làm việc ${folder}
  ${CONFIG_FILE}     thiết lập, có giải thích từng mục; mở bằng Notepad để sửa
  thu-den/      bỏ vào đây tệp, thư đơn vị gửi đến, chờ vào sổ
  submissions/  báo cáo đã vào sổ, giữ nguyên từng byte
  consolidated/ kết quả tổng hợp, mỗi lần một bản
  reports/      báo cáo đã lập

Bước tiếp theo: lập biểu mẫu gửi các đơn vị
  ${command}
`,
    en: `Made the workspace ${folder}
  ${CONFIG_FILE}     settings, every key explained; edit with a text editor
  thu-den/      for files and mails that came in and are not registered yet
  submissions/  what was registered, byte for byte
  consolidated/ consolidated results, a revision each
  reports/      reports

Next: make the workbooks for the units
  ${command}
`,
  }[lang];
}
