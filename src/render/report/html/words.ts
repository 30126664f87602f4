import type { Lang } from '../../../core/model/ids.ts';
import type { MeasureReport, SexReport, VerdictCounts, VerdictLevel } from '../../../core/report/model.ts';

/** What pictures say to those who do not see them, and figures with their units. Everything else is in the template. */
export interface HtmlWords {
  readonly verdicts: Readonly<Record<VerdictLevel, string>>;
  bullet(measure: MeasureReport): string;
  status(heading: string, counts: VerdictCounts): string;
  sexes(report: SexReport): string;
  /** A figure with its unit, as the result is printed. */
  withUnit(text: string, unit: string): string;
  /** A difference of two such figures: of two percentages it is percentage points. */
  difference(text: string, unit: string): string;
}

/** "63,24%", "109,2 bé trai/100 bé gái". */
const withUnit = (text: string, unit: string): string => (unit === '%' ? `${text}%` : `${text} ${unit}`);

export const HTML_WORDS: Readonly<Record<Lang, HtmlWords>> = {
  vi: {
    verdicts: {
      reached: 'Đạt',
      'reached-in-part': 'Đạt một phần',
      'not-reached': 'Chưa đạt',
      'cannot-tell': 'Chưa đủ số liệu',
      'not-applicable': 'Không phát sinh',
    },
    bullet: ({ result, target, previous, baseline, verdict }) =>
      [
        baseline.value === null ? '' : `mức ban đầu ${baseline.text}`,
        previous.value === null ? '' : `kỳ trước ${previous.text}`,
        `kết quả ${result.withUnit}`,
        `mục tiêu ${target.text}`,
        verdict,
      ]
        .filter(Boolean)
        .join('; '),
    status: (heading, c) =>
      `${heading}: ${c.reached} đạt, ${c.reachedInPart} đạt một phần, ${c.notReached} chưa đạt, ${c.cannotTell} chưa đủ số liệu, ${c.notApplicable} không phát sinh`,
    sexes: ({ content, female, male }) =>
      `${content}: nữ ${female.share.text}, nam ${male.share.text}; vạch giữa là 50%`,
    withUnit,
    difference: (text, unit) => (unit === '%' ? `${text} điểm phần trăm` : withUnit(text, unit)),
  },
  en: {
    verdicts: {
      reached: 'Reached',
      'reached-in-part': 'Reached in part',
      'not-reached': 'Not reached',
      'cannot-tell': 'Not enough data',
      'not-applicable': 'Nothing arose',
    },
    bullet: ({ result, target, previous, baseline, verdict }) =>
      [
        baseline.value === null ? '' : `baseline ${baseline.text}`,
        previous.value === null ? '' : `earlier period ${previous.text}`,
        `result ${result.withUnit}`,
        `target ${target.text}`,
        verdict,
      ]
        .filter(Boolean)
        .join('; '),
    status: (heading, c) =>
      `${heading}: ${c.reached} reached, ${c.reachedInPart} reached in part, ${c.notReached} not reached, ${c.cannotTell} without enough data, ${c.notApplicable} where nothing arose`,
    sexes: ({ content, female, male }) =>
      `${content}: women ${female.share.text}, men ${male.share.text}; the middle line is 50%`,
    withUnit,
    difference: (text, unit) => (unit === '%' ? `${text} percentage points` : withUnit(text, unit)),
  },
};
