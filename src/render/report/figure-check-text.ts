import type { Lang } from '../../core/model/ids.ts';
import type { FigureCheck } from '../../core/report/check/compare-figures.ts';
import { excerpt } from '../template/problem-wording.ts';

interface Checked {
  readonly file: string;
  readonly period: string;
  readonly revision: number;
  /** Pictures that nothing could be read of. */
  readonly pictures: number;
}

/** What a check of a finished report found: every figure that differs, every one that nothing answers to, and the counts. */
export function renderFigureCheck(check: FigureCheck, checked: Checked, lang: Lang): string {
  const words = WORDS[lang];
  const { changed, unmatched } = check;
  return [
    words.head(checked),
    ...(changed.length > 0 ? ['', words.changed(changed.length)] : []),
    ...changed.map((one) => `- ${words.differs(one.found, one.expected)} ${quoted(one.sentence)}`),
    ...(unmatched.length > 0 ? ['', words.unmatched(unmatched.length)] : []),
    ...unmatched.map((one) => `- ${one.found} ${quoted(one.sentence)}`),
    ...(checked.pictures > 0 ? ['', words.pictures(checked.pictures)] : []),
    '',
    words.sum(check),
    '',
  ].join('\n');
}

const quoted = (sentence: string): string => `“${excerpt(sentence)}”`;

const WORDS = {
  vi: {
    head: ({ file, period, revision }: Checked) =>
      `${file}: đối chiếu số liệu với kết quả tổng hợp kỳ ${period}, bản ${revision}.`,
    changed: (count: number) => `${count} số không còn khớp với kết quả tổng hợp:`,
    differs: (found: string, expected: string) => `${found}, nay là ${expected}:`,
    unmatched: (count: number) =>
      `${count} số không đối chiếu được (câu viết thêm hoặc viết lại), cần người xem:`,
    pictures: (count: number) => `${count} hình chèn thêm không đọc được số bên trong, cần người xem.`,
    sum: ({ agreeing, changed, unmatched, references }: FigureCheck) =>
      `Khớp ${agreeing}, không khớp ${changed.length}, không đối chiếu được ${unmatched.length}; ${references} ngày tháng, số văn bản không phải số liệu tổng hợp.`,
  },
  en: {
    head: ({ file, period, revision }: Checked) =>
      `${file}: figures held against the consolidation of ${period}, revision ${revision}.`,
    changed: (count: number) => `Figures that are no longer those of the consolidation: ${count}`,
    differs: (found: string, expected: string) => `${found}, now ${expected}:`,
    unmatched: (count: number) =>
      `Figures that could not be compared (sentences added or written anew), to be looked at: ${count}`,
    pictures: (count: number) => `Pictures put in, whose figures cannot be read, to be looked at: ${count}`,
    sum: ({ agreeing, changed, unmatched, references }: FigureCheck) =>
      `Agree: ${agreeing}, differ: ${changed.length}, not compared: ${unmatched.length}; dates and numbers of documents, which are no figures: ${references}.`,
  },
} as const;
