import type { Bilingual } from '../model/ids.ts';
import type { RowStatus } from '../model/submission.ts';
import { LIKELIHOODS, TASK_STATUSES } from '../model/answers.ts';
import type { Likelihood, TaskStatus } from '../model/answers.ts';
import { withoutEnd, withoutMarks } from '../text/common.ts';
import { remembered } from '../text/remembered.ts';

/**
 * The words a workbook's drop-downs offer, and what each stands for. The writer prints them, the reader looks them up:
 * one table, so that a word added here is both offered and understood.
 */

/** Every status, in the order the drop-down offers them. */
export const STATUSES: readonly RowStatus[] = ['official', 'estimate', 'none', 'unavailable'];

/** Words of the status drop-down. */
export const STATUS_WORDS: Readonly<Record<RowStatus, Bilingual>> = {
  official: { vi: 'Số chính thức', en: 'Official figure' },
  estimate: { vi: 'Ước thực hiện', en: 'Estimate' },
  none: { vi: 'Không phát sinh', en: 'Nothing arising' },
  unavailable: { vi: 'Chưa có số liệu', en: 'Not available yet' },
};

/** Words of the yes/no drop-down. */
export const YES_NO_WORDS: Readonly<Record<'yes' | 'no', Bilingual>> = {
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
};

/** Words of the drop-down of a task's status, in the order it offers them. */
export const TASK_STATUS_WORDS: Readonly<Record<TaskStatus, Bilingual>> = {
  done: { vi: 'Đã thực hiện', en: 'Done' },
  ongoing: { vi: 'Đang thực hiện', en: 'In progress' },
  'not-yet': { vi: 'Chưa thực hiện', en: 'Not begun' },
  'not-applicable': { vi: 'Không thuộc phạm vi', en: 'Not applicable' },
};

/** Words of the drop-down of a forecast's likelihood. */
export const LIKELIHOOD_WORDS: Readonly<Record<Likelihood, Bilingual>> = {
  will: { vi: 'Sẽ đạt', en: 'Will be reached' },
  hard: { vi: 'Khó đạt', en: 'Hard to reach' },
  wont: { vi: 'Không đạt', en: 'Will not be reached' },
};

/** Other ways people write the same; none could be taken for another. */
const TASK_STATUS_SYNONYMS: Readonly<Record<TaskStatus, readonly string[]>> = {
  done: ['done', 'đã hoàn thành', 'hoàn thành', 'đã làm', 'đã thực hiện xong', 'đã triển khai xong'],
  ongoing: ['ongoing', 'đang làm', 'đang triển khai', 'đang thực hiện dở'],
  'not-yet': ['not-yet', 'not yet', 'chưa làm', 'chưa triển khai', 'chưa bắt đầu'],
  'not-applicable': ['not-applicable', 'không áp dụng', 'không liên quan', 'không thuộc phạm vi đơn vị'],
};
const LIKELIHOOD_SYNONYMS: Readonly<Record<Likelihood, readonly string[]>> = {
  will: ['will', 'đạt', 'có khả năng đạt', 'chắc chắn đạt', 'dự kiến đạt'],
  hard: ['hard', 'khó đạt được', 'khó có khả năng đạt'],
  wont: ['wont', "won't", 'không thể đạt', 'không có khả năng đạt', 'sẽ không đạt'],
};

/** Other ways people write the same statuses; none could be taken for another. */
const STATUS_SYNONYMS: Readonly<Record<RowStatus, readonly string[]>> = {
  official: ['official', 'chính thức', 'số liệu chính thức'],
  estimate: ['ước', 'ước tính', 'số ước', 'số ước thực hiện', 'estimated'],
  none: ['none', 'không có phát sinh'],
  unavailable: ['unavailable', 'not available', 'chưa có', 'không có số liệu'],
};

/**
 * A word as it is compared: without accents, case, repeated spaces or closing punctuation, so that "không phát sinh."
 * typed by hand, in decomposed Unicode or without accents, is the drop-down's word.
 */
export const foldWord = remembered((text) =>
  withoutEnd(
    withoutMarks(text.normalize('NFD')).replaceAll(/[đĐ]/g, 'd').toLowerCase().replaceAll(/\s+/g, ' ').trim(),
    '.,;:!',
  ),
);

function byWord<T extends string>(
  ids: readonly T[],
  words: Readonly<Record<T, Bilingual>>,
  synonyms: Readonly<Record<T, readonly string[]>>,
): ReadonlyMap<string, T> {
  return new Map(
    ids.flatMap((id) =>
      [words[id].vi, words[id].en, ...synonyms[id]].map((word): [string, T] => [foldWord(word), id]),
    ),
  );
}

const STATUS_BY_WORD = byWord(STATUSES, STATUS_WORDS, STATUS_SYNONYMS);

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  [foldWord(YES_NO_WORDS.yes.vi), true],
  [foldWord(YES_NO_WORDS.yes.en), true],
  [foldWord(YES_NO_WORDS.no.vi), false],
  [foldWord(YES_NO_WORDS.no.en), false],
]);

const TASK_STATUS_BY_WORD = byWord(TASK_STATUSES, TASK_STATUS_WORDS, TASK_STATUS_SYNONYMS);
const LIKELIHOOD_BY_WORD = byWord(LIKELIHOODS, LIKELIHOOD_WORDS, LIKELIHOOD_SYNONYMS);

/** The status of a task that a text stands for, in either language; null when it is none. */
export function readTaskStatusWord(text: string): TaskStatus | null {
  return TASK_STATUS_BY_WORD.get(foldWord(text)) ?? null;
}

/** The likelihood that a text stands for, in either language; null when it is none. */
export function readLikelihoodWord(text: string): Likelihood | null {
  return LIKELIHOOD_BY_WORD.get(foldWord(text)) ?? null;
}

/** The status a cell's text stands for, in either language; null when it is none of them. */
export function readStatusWord(text: string): RowStatus | null {
  return STATUS_BY_WORD.get(foldWord(text)) ?? null;
}

/** Yes or no in either language; null when it is neither. */
export function readYesNoWord(text: string): boolean | null {
  return YES_NO.get(foldWord(text)) ?? null;
}

/** The choice (a source of live births …) whose label in either language, or id, the text is; null when none. */
export function readChoice<T extends { readonly id: string; readonly label: Bilingual }>(
  choices: readonly T[],
  text: string,
): T | null {
  const word = foldWord(text);
  const found = choices.find(({ id, label }) => [id, label.vi, label.en].some((w) => foldWord(w) === word));
  return found ?? null;
}
