import { humanPath } from '../../core/findings/human-path.ts';
import type {
  Answer,
  ChangeKind,
  FigureChange,
  SubmissionDiff,
  TextChange,
} from '../../core/diff/submissions.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Bilingual, Lang, PeriodId, UnitId } from '../../core/model/ids.ts';
import { COVER_LABELS, NARRATIVE_LABELS } from '../../core/form/printed-words.ts';
import { formatNumber } from '../../core/text/format.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { STATUS_WORDS, YES_NO_WORDS } from '../../core/form/answer-words.ts';
import type { Paint } from '../paint.ts';
import { wrap } from '../wrap.ts';

/** How a difference between two workbooks is shown on a screen. */
export interface SubmissionDiffOptions {
  readonly catalogue: Catalogue;
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly lang: Lang;
  readonly columns: number;
  readonly paint: Paint;
}

const KINDS: Readonly<Record<ChangeKind, Bilingual>> = {
  added: { vi: 'thêm', en: 'added' },
  changed: { vi: 'sửa', en: 'changed' },
  removed: { vi: 'bỏ', en: 'removed' },
};

/** `số liệu 2 sửa, 1 thêm; phần chữ 1 chỗ khác`: how much differs. */
export function submissionDiffCounts({ figures, texts }: SubmissionDiff, lang: Lang): string {
  const kinds = (['changed', 'added', 'removed'] as const)
    .map((kind) => ({ kind, count: figures.filter((f) => f.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${formatNumber(count, lang)} ${KINDS[kind][lang]}`);
  const ofFigures =
    kinds.length > 0
      ? `${{ vi: 'số liệu', en: 'figures' }[lang]} ${kinds.join(', ')}`
      : { vi: 'số liệu như cũ', en: 'figures as before' }[lang];
  if (texts.length === 0) return ofFigures;
  const amount = formatNumber(texts.length, lang);
  return `${ofFigures}; ${{ vi: `phần chữ ${amount} chỗ khác`, en: `texts ${amount} changed` }[lang]}`;
}

/** One line for every figure and text that differs. */
export function submissionDiffLines(diff: SubmissionDiff, options: SubmissionDiffOptions): readonly string[] {
  const width = Math.max(...Object.values(KINDS).map((word) => word[options.lang].length));
  const lines = [
    ...diff.figures.map((change) => [change.kind, figureLine(change, options)] as const),
    ...diff.texts.map((change) => [change.kind, textLine(change, options)] as const),
  ];
  return lines.map(([kind, text]) => {
    const word = KINDS[kind][options.lang].padEnd(width);
    const [first = '', ...rest] = wrap(text, options.columns, ' '.repeat(width + 6), `    ${word}  `).split(
      '\n',
    );
    return [first.replace(word, options.paint.strong(word)), ...rest].join('\n');
  });
}

function figureLine(change: FigureChange, { catalogue, unit, period, lang }: SubmissionDiffOptions): string {
  const { element, row, column, at } = change;
  const path = humanPath(catalogue, { element, row, column, unit, period }, lang) ?? `${element} ${row}`;
  const values = `${answerText(change.before, lang)} → ${answerText(change.after, lang)}`;
  return `${path} (${at.sheet}, ${at.cell}): ${values}`;
}

function answerText(answer: Answer | null, lang: Lang): string {
  if (answer === null) return { vi: 'trống', en: 'blank' }[lang];
  const { value, status, unreadable } = answer;
  if (unreadable) return { vi: 'không đọc được', en: 'not understood' }[lang];
  const mark = status === null || status === 'official' ? '' : STATUS_WORDS[status][lang].toLowerCase();
  if (value === null) return mark || { vi: 'trống', en: 'blank' }[lang];
  const text =
    typeof value === 'boolean' ? YES_NO_WORDS[value ? 'yes' : 'no'][lang] : formatNumber(value, lang);
  return mark ? `${text} (${mark})` : text;
}

function textLine(change: TextChange, options: SubmissionDiffOptions): string {
  return `${subjectWords(change, options)}: ${quoted(change.before, options.lang)} → ${quoted(change.after, options.lang)}`;
}

function subjectWords(
  { subject }: TextChange,
  { catalogue, unit, period, lang }: SubmissionDiffOptions,
): string {
  if (subject.of === 'cover') return COVER_LABELS[subject.field][lang];
  if (subject.of === 'narrative') return NARRATIVE_LABELS[subject.field][lang];
  const { element, row, of } = subject;
  const path = humanPath(catalogue, { element, row, unit, period }, lang) ?? `${element} ${row}`;
  const word = of === 'note' ? { vi: 'ghi chú', en: 'note' } : { vi: 'nguồn', en: 'source' };
  return `${path}, ${word[lang]}`;
}

/** Longest text shown; the files themselves have the rest. */
const SHOWN = 60;

function quoted(text: string, lang: Lang): string {
  if (text === '') return { vi: 'trống', en: 'blank' }[lang];
  const line = sanitizeText(text).replaceAll(/\s+/g, ' ');
  return `"${line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line}"`;
}
