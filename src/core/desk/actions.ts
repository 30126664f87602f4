import type { Bilingual } from '../model/ids.ts';
import { formatNumber } from '../text/format.ts';
import type { DeskState } from './state.ts';

/** One thing to do at the desk: its words, and the command it runs. */
export interface DeskAction {
  readonly words: Bilingual;
  /** Without `ntge`. */
  readonly argv: readonly string[];
  /** What stands behind the command and is asked for first. */
  readonly asks?: DeskQuestion;
}

export type DeskQuestion = 'file' | 'folder' | 'figure';

/** Folder of a workspace for what came in and is not registered yet. */
export const INBOX = 'thu-den';

const CHOICES = 3;

const always = (vi: string, en: string, argv: readonly string[], asks?: DeskQuestion): DeskAction => ({
  words: { vi, en },
  argv,
  ...(asks && { asks }),
});

const counted = (count: number, vi: string, en: string): Bilingual => ({
  vi: vi.replace('#', formatNumber(count, 'vi')),
  en: en.replace('#', formatNumber(count, 'en')),
});

const checkFile = always('Kiểm tra một tệp báo cáo', 'Check a workbook', ['validate'], 'file');
const receiveFile = always(
  'Vào sổ tệp, thư đơn vị gửi đến',
  'Register a file or a mail',
  ['receive'],
  'file',
);

/** The next actions, the most pressing first. */
export function nextActions(state: DeskState): readonly DeskAction[] {
  const { period, hasForms, received, missing, faulty, unfiled, consolidated, hasReport } = state;
  const P = ['--period', period.id];
  const isStale = received.have > 0 && consolidated?.isCurrent !== true;
  const open = missing + faulty;
  const pressing = [
    !hasForms &&
      received.have === 0 && {
        words: { vi: 'Lập biểu mẫu gửi các đơn vị', en: "Make the units' workbooks" },
        argv: ['template', ...P],
      },
    unfiled > 0 && {
      words: counted(unfiled, `Vào sổ # tệp mới trong ${INBOX}`, `Register # new in ${INBOX}`),
      argv: ['receive', INBOX],
    },
    open > 0 &&
      !state.isReturned && {
        words: counted(
          open,
          'Soạn thư, bản tô màu trả lại # đơn vị',
          'Write to # units, with coloured copies',
        ),
        argv: ['return', ...P],
      },
    isStale && {
      words: { vi: 'Tổng hợp toàn tỉnh', en: 'Consolidate the province' },
      argv: ['consolidate', ...P],
    },
    consolidated !== null &&
      !hasReport && {
        words: counted(
          consolidated.revision,
          'Lập báo cáo Word từ bản tổng hợp #',
          'Write the report of revision #',
        ),
        argv: ['report', '--format', 'docx', ...P, '--open'],
      },
  ].filter((one) => one !== false);
  const usual = [statusOf(P), receiveFile, checkFile];
  return [...pressing, ...usual].slice(0, CHOICES);
}

const statusOf = (P: readonly string[]): DeskAction =>
  always('Xem tình hình từng đơn vị', 'See how each unit stands', ['status', ...P]);

/** Everything else, in the order of the work. */
export function allActions({ period }: DeskState): readonly DeskAction[] {
  const P = ['--period', period.id];
  return [
    checkFile,
    receiveFile,
    always('Lập biểu mẫu gửi các đơn vị', "Make the units' workbooks", ['template', ...P]),
    statusOf(P),
    always('Xem sổ nhận', 'See the register', ['receipt', 'list', ...P]),
    always('Soạn mọi thứ trả lại đơn vị', 'Write what goes back to units', ['return', ...P]),
    always('Tổng hợp toàn tỉnh', 'Consolidate the province', ['consolidate', ...P]),
    always('Lập báo cáo Word', 'Write the report', ['report', '--format', 'docx', ...P, '--open']),
    always('Xem một con số lấy từ đâu', 'See where a figure comes from', ['trace', ...P], 'figure'),
    always('Kiểm chứng sổ nhận và số liệu', 'Prove register and figures', ['verify', ...P]),
  ];
}

/** Where there is no workspace. */
export const FIRST_ACTIONS: readonly DeskAction[] = [
  checkFile,
  always('Lập thư mục làm việc mới', 'Make a workspace', ['init'], 'folder'),
  always('Xem thử bằng số liệu ví dụ', 'Play the demo', ['demo']),
];
