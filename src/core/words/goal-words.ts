import type { Period } from '../model/catalogue.ts';
import type { CalendarDate, Lang } from '../model/ids.ts';
import { formatDate } from '../text/format.ts';

/** How a verdict is said of a target that is due later than the period ends; inside a sentence. */
export interface GoalWords {
  readonly reached: string;
  readonly missed: string;
  /** "so với mục tiêu năm 2025": in front of counts of verdicts. */
  readonly against: string;
}

/** What a sentence calls a target due on a day: "mục tiêu năm 2025", or the bare word where no date is known. */
export function targetName(by: CalendarDate | null, lang: Lang): string {
  if (by === null) return { vi: 'mục tiêu', en: 'the target' }[lang];
  const isYearEnd = by.endsWith('-12-31');
  const day = isYearEnd ? by.slice(0, 4) : formatDate(by, lang);
  return { vi: `mục tiêu ${isYearEnd ? 'năm' : 'đến ngày'} ${day}`, en: `the target for ${day}` }[lang];
}

/**
 * The words for a target due on a day; null where the plain verdict says it, because the target is due in the year that
 * the period completes, or no date is known.
 */
export function goalWords(
  by: CalendarDate | null,
  { partYear, window }: Pick<Period, 'partYear' | 'window'>,
  lang: Lang,
): GoalWords | null {
  if (by === null) return null;
  const [due, year] = [by.slice(0, 4), window.to.slice(0, 4)];
  if (due === year && !partYear) return null;
  const isYearEnd = by.endsWith('-12-31');
  const name = isYearEnd ? due : formatDate(by, lang);
  const isThisYearEnd = isYearEnd && due === year;
  const goal = isYearEnd ? `mục tiêu ${due > year ? 'đến ' : ''}năm ${due}` : `mục tiêu đến ngày ${name}`;
  return {
    vi: {
      reached: `đã đạt ${goal}`,
      missed: `chưa đạt ${isThisYearEnd ? `mục tiêu đến cuối năm ${due}` : goal}`,
      against: `so với ${goal}`,
    },
    en: {
      reached: `the target for ${name} is reached`,
      missed: `the target for ${isThisYearEnd ? `the end of ${due}` : name} is not ${due < year ? '' : 'yet '}reached`,
      against: `against the target for ${name}`,
    },
  }[lang];
}
