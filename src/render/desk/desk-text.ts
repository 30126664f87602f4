import type { DeskAction } from '../../core/desk/actions.ts';
import { INBOX } from '../../core/desk/actions.ts';
import type { DeskState } from '../../core/desk/state.ts';
import type { Lang } from '../../core/model/ids.ts';
import { commandLine } from '../../core/text/command-line.ts';
import { counted } from '../../core/text/english-plural.ts';
import { formatNumber } from '../../core/text/format.ts';
import type { Paint } from '../paint.ts';
import { dueSentence } from '../status/status-words.ts';
import { wrap } from '../wrap.ts';

interface DeskTextOptions {
  readonly lang: Lang;
  readonly columns: number;
  readonly paint: Paint;
}

/** The state of the open period, five lines. */
export function renderDeskState(state: DeskState, { lang, columns, paint }: DeskTextOptions): string {
  const lines = [
    `${state.period.label[lang]}. ${dueSentence({ due: state.due }, lang)}`,
    receivedLine(state, lang),
    errorLine(state, lang),
    inboxLine(state, lang),
    resultLine(state, lang),
  ];
  return `${lines.map((line, i) => (i === 0 ? paint.strong : plain)(wrap(line, columns, '  '))).join('\n')}\n`;
}

const plain = (text: string): string => text;

function receivedLine({ received: { have, due }, late, missing }: DeskState, lang: Lang): string {
  const number = (count: number): string => formatNumber(count, lang);
  const [got, of] = [number(have), number(due)];
  return {
    vi: `Đã nhận ${got}/${of} báo cáo${late > 0 ? `, ${number(late)} muộn` : ''}${missing > 0 ? `; ${number(missing)} đơn vị quá hạn chưa nộp` : ''}.`,
    en: `Received ${got} of ${of}${late > 0 ? `, ${number(late)} late` : ''}${missing > 0 ? `; ${number(missing)} overdue` : ''}.`,
  }[lang];
}

function errorLine({ faulty, errors, office }: DeskState, lang: Lang): string {
  const [units, all, own] = [faulty, errors, office].map((count) => formatNumber(count, lang));
  const ours = {
    vi: office > 0 ? ` Việc của cơ quan: ${own} lỗi trong sổ nhận, thư mục.` : '',
    en: office > 0 ? ` For the office itself: ${counted(office, 'error')} in register or folders.` : '',
  }[lang];
  const theirs = {
    vi: faulty > 0 ? `Còn lỗi: ${units} đơn vị, ${all} lỗi.` : 'Không đơn vị nào có lỗi.',
    en:
      faulty > 0
        ? `With errors: ${counted(faulty, 'unit')}, ${counted(errors, 'error')}.`
        : 'No unit has errors.',
  }[lang];
  return `${theirs}${ours}`;
}

function inboxLine({ unfiled }: DeskState, lang: Lang): string {
  return {
    vi:
      unfiled > 0
        ? `Mới trong thư mục ${INBOX}: ${formatNumber(unfiled, lang)} tệp chưa vào sổ.`
        : `Thư mục ${INBOX}: không có tệp mới.`,
    en:
      unfiled > 0 ? `New in folder ${INBOX}: ${counted(unfiled, 'file')}.` : `Folder ${INBOX}: nothing new.`,
  }[lang];
}

function resultLine({ consolidated, hasReport }: DeskState, lang: Lang): string {
  if (consolidated === null) return { vi: 'Chưa tổng hợp.', en: 'Not consolidated yet.' }[lang];
  const { revision, isCurrent } = consolidated;
  return {
    vi: `Đã tổng hợp bản ${revision}${isCurrent ? '' : ', sau đó đã có thay đổi'}; ${hasReport ? 'đã lập báo cáo' : 'chưa lập báo cáo'}.`,
    en: `Consolidated, revision ${revision}${isCurrent ? '' : ', changed since'}; ${hasReport ? 'reported' : 'no report yet'}.`,
  }[lang];
}

interface ChoicesOptions extends DeskTextOptions {
  /** Where 0 leads. */
  readonly left: 'back' | 'leave';
}

/** Choices by number, each with the command it runs. */
export function renderChoices(
  actions: readonly DeskAction[],
  more: readonly string[],
  { lang, paint, left }: ChoicesOptions,
): string {
  const width = String(actions.length + more.length).length;
  const numbered = (i: number, text: string): string => `  ${String(i).padStart(width)}  ${text}`;
  const under = ' '.repeat(width + 4);
  const lines = actions.flatMap(({ words, argv, asks }, i) => [
    numbered(i + 1, words[lang]),
    paint.faint(`${under}${commandLine(['ntge', ...argv])}${asks ? ` ${ASKED[asks][lang]}` : ''}`),
  ]);
  const others = more.map((words, i) => numbered(actions.length + i + 1, words));
  return `${[...lines, ...others, numbered(0, LEFT[left][lang])].join('\n')}\n`;
}

const LEFT = {
  back: { vi: 'Trở lại', en: 'Back' },
  leave: { vi: 'Thoát', en: 'Leave' },
} as const;

const ASKED = {
  file: { vi: 'TỆP', en: 'FILE' },
  folder: { vi: 'THƯ MỤC', en: 'FOLDER' },
  figure: { vi: 'CHỈ TIÊU', en: 'ID' },
} as const;
