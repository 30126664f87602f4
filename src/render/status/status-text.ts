import type { Bilingual } from '../../core/model/ids.ts';
import { byUrgency } from '../../core/register/submission-table.ts';
import { reasonOf } from '../../core/remind/units.ts';
import type { Status, UnitStatus } from '../../core/model/status.ts';
import { formatDate } from '../../core/text/format.ts';
import type { Paint } from '../paint.ts';
import {
  STATUS_HEADINGS,
  dueSentence,
  filledWords,
  orDash,
  ratesSentence,
  sinceYesterday,
  statusNotes,
  statusTitle,
  taskWords,
  unitName,
} from './status-words.ts';
import type { StatusWordsOptions } from './status-words.ts';
import { stateWords } from '../timeliness-words.ts';
import { wrap } from '../wrap.ts';

/** How the table of submissions is shown on a screen. */
export interface StatusTextOptions extends StatusWordsOptions {
  readonly columns: number;
  readonly paint: Paint;
}

/** The table, what is most urgent first; then the rates, what must be known besides, and what to do next. */
export function renderStatusText(status: Status, options: StatusTextOptions): string {
  const { lang, columns, paint } = options;
  const notes = statusNotes(status, options).map((note) => wrap(note, columns, '    ', '  - '));
  const parts = [
    `${paint.strong(wrap(statusTitle(status, options), columns, ''))}\n${wrap(dueSentence(status, lang), columns, '')}`,
    tableText(status, options),
    [
      wrap(ratesSentence(status, lang), columns, ''),
      wrap(sinceYesterday(status, options), columns, ''),
      ...notes,
    ]
      .filter(Boolean)
      .join('\n'),
    nextStep(status, options),
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

interface Column {
  readonly heading: keyof typeof STATUS_HEADINGS;
  readonly text: (unit: UnitStatus, options: StatusTextOptions) => string;
  readonly isFigure?: boolean;
  /** Left out where the screen is narrower than this. */
  readonly from?: number;
}

const COLUMNS: readonly Column[] = [
  { heading: 'unit', text: unitName },
  { heading: 'state', text: (unit, { lang }) => stateWords(unit, lang) },
  {
    heading: 'received',
    text: ({ receivedOn }, { lang }) => (receivedOn === null ? '–' : formatDate(receivedOn, lang)),
  },
  {
    heading: 'revision',
    text: ({ revision }) => (revision === null ? '–' : String(revision)),
    isFigure: true,
    from: 100,
  },
  { heading: 'errors', text: (unit, { lang }) => orDash(unit, unit.errors, lang), isFigure: true },
  {
    heading: 'warnings',
    text: (unit, { lang }) => orDash(unit, unit.warnings, lang),
    isFigure: true,
    from: 100,
  },
  { heading: 'filled', text: (unit, { lang }) => filledWords(unit, lang), isFigure: true },
  { heading: 'tasks', text: (unit, { lang }) => taskWords(unit, lang), isFigure: true, from: 100 },
];

const GAP = '  ';
/** A name is never broken into narrower lines than this. */
const NARROWEST_NAME = 24;

function tableText({ units }: Status, options: StatusTextOptions): string {
  const { lang, columns, paint } = options;
  const shown = COLUMNS.filter(({ from = 0 }) => columns >= from);
  const rows = byUrgency(units).map((unit) => ({ unit, cells: shown.map((c) => c.text(unit, options)) }));
  const head = shown.map(({ heading }) => STATUS_HEADINGS[heading][lang]);
  const widths = head.map((word, i) => Math.max(word.length, ...rows.map((r) => r.cells[i]?.length ?? 0)));
  const others = widths.slice(1).reduce((sum, width) => sum + width + GAP.length, 0);
  const name = Math.max(NARROWEST_NAME, Math.min(widths[0] ?? 0, columns - others));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => {
        const width = i === 0 ? name : (widths[i] ?? 0);
        return shown[i]?.isFigure ? cell.padStart(width) : cell.padEnd(width);
      })
      .join(GAP)
      .trimEnd();
  return [
    paint.strong(line(head)),
    ...rows.map(({ unit, cells: [unitCell = '', ...rest] }) => {
      const [first = '', ...more] = wrap(unitCell, name, '  ', '').split('\n');
      const colour = colourOf(unit, paint);
      return [line([first, ...rest]), ...more].map((text) => colour(text)).join('\n');
    }),
  ].join('\n');
}

function colourOf(unit: UnitStatus, paint: Paint): Paint['good'] {
  if (unit.submission === 'missing' || unit.errors > 0) return paint.error;
  if (unit.submission === 'late' || unit.submission === 'unknown-date') return paint.warning;
  return unit.submission === 'not-due' ? paint.faint : paint.good;
}

/** What to do, and the command for it on a line of its own, to be copied. */
function nextStep(status: Status, { lang, columns, paint }: StatusTextOptions): string {
  const { words, command } = nextWords(status);
  return paint.strong(`${wrap(words[lang], columns, '')}\n  ntge ${command[lang]}`);
}

function nextWords({ units, period }: Status): { readonly words: Bilingual; readonly command: Bilingual } {
  const missing = units.filter((u) => reasonOf(u) === 'missing').length;
  const faulty = units.filter((u) => reasonOf(u) === 'faulty').length;
  const undecided = units.filter((u) => u.submission === 'undecided').length;
  const awaited = units.filter((u) => u.submission === 'not-due' && u.dueBefore !== null).length;
  const same = (command: string): Bilingual => ({ vi: command, en: command });
  if (missing + faulty > 0)
    return {
      words: {
        vi: `Bước tiếp theo: ${counted([missing, 'đơn vị chưa nộp'], [faulty, 'đơn vị phải sửa'])}; soạn thư và tệp trả lại`,
        en: `Next: ${counted([missing, 'missing'], [faulty, 'to correct'])}; write the letters and what goes back`,
      },
      command: same(`return --period ${period}`),
    };
  if (undecided > 0)
    return {
      words: {
        vi: `Bước tiếp theo: xem sổ nhận, ${undecided} đơn vị chưa xác định được bản có hiệu lực`,
        en: `Next: see the register, of ${undecided} it is not certain which file counts`,
      },
      command: same(`receipt list --period ${period}`),
    };
  if (awaited > 0)
    return {
      words: {
        vi: `Còn chờ ${awaited} đơn vị, chưa đến hạn. Có tệp mới thì vào sổ`,
        en: `Waiting for ${awaited} units, not due yet. Register what comes`,
      },
      command: { vi: 'receive TỆP', en: 'receive FILE' },
    };
  return {
    words: { vi: 'Bước tiếp theo: tổng hợp', en: 'Next: consolidate' },
    command: same(`consolidate --period ${period}`),
  };
}

function counted(...parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');
}
