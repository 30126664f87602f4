import type { Bilingual } from '../model/ids.ts';
import type { RowStatus } from '../model/submission.ts';
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

const STATUS_BY_WORD: ReadonlyMap<string, RowStatus> = new Map(
  STATUSES.flatMap((status) => {
    const { vi, en } = STATUS_WORDS[status];
    return [vi, en, ...STATUS_SYNONYMS[status]].map((word): [string, RowStatus] => [foldWord(word), status]);
  }),
);

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  [foldWord(YES_NO_WORDS.yes.vi), true],
  [foldWord(YES_NO_WORDS.yes.en), true],
  [foldWord(YES_NO_WORDS.no.vi), false],
  [foldWord(YES_NO_WORDS.no.en), false],
]);

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
