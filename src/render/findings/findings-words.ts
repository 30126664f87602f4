import type { Severity } from '../../core/findings/definition.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { FindingGroup } from '../../core/findings/group.ts';
import { titleOf } from '../../core/findings/words.ts';
import type { Lang } from '../../core/model/ids.ts';
import { formatDate, formatNumber } from '../../core/text/format.ts';
import type { Tally } from '../../core/validate/checked-file.ts';
import { WORDS } from '../../core/words/words.ts';

/** What the screen and the pages say of findings, in the same words. */

export const severityWord = (severity: Severity, count: number, lang: Lang): string =>
  WORDS[lang].severities[severity] + { vi: '', en: count === 1 ? '' : 's' }[lang];

/** `2 lỗi`; `2 errors`, `1 error`. */
export function amount(count: number, severity: Severity, lang: Lang): string {
  return `${formatNumber(count, lang)} ${severityWord(severity, count, lang).toLowerCase()}`;
}

export const NOTHING_WRONG: Readonly<Record<Lang, string>> = { vi: 'không có lỗi', en: 'nothing wrong' };

/** Above the files that lay where workbooks were looked for and are none. */
export function othersText(count: number, lang: Lang): string {
  return {
    vi: `${count} tệp không phải bảng tính, số liệu trong đó không được đọc:`,
    en:
      count === 1
        ? '1 file is no workbook; no figures are read from it:'
        : `${count} files are no workbooks; no figures are read from them:`,
  }[lang];
}

/** Above the files that no command reads where they lie. */
export function outOfPlaceText(count: number, lang: Lang): string {
  return {
    vi: `${count} tệp nằm ngoài các thư mục của sổ nhận, không được đọc và không được tính:`,
    en:
      count === 1
        ? '1 file lies outside the folders of the register; it is not read and does not count:'
        : `${count} files lie outside the folders of the register; they are not read and do not count:`,
  }[lang];
}

/** How many checks passed, failed, and could not be made. */
export function tallyText({ passed, failed, notChecked }: Tally, lang: Lang): string {
  const n = (value: number) => formatNumber(value, lang);
  return {
    vi: `phép kiểm tra: ${n(passed)} đạt, ${n(failed)} không đạt, ${n(notChecked)} chưa kiểm tra được`,
    en: `checks: ${n(passed)} passed, ${n(failed)} failed, ${n(notChecked)} could not be made`,
  }[lang];
}

/** Places named when many findings of one kind are told in one line. */
const FIRST_FEW = 3;

/** What many findings of one kind have in common: how many there are, and where the first few. */
export function manyText({ findings }: FindingGroup, lang: Lang): string {
  const [first] = findings;
  if (!first) return '';
  const count = formatNumber(findings.length, lang);
  const places = placesText(findings.slice(0, FIRST_FEW));
  const rest = formatNumber(findings.length - FIRST_FEW, lang);
  return {
    vi: `${titleOf(first, lang)}: ${count} chỗ (${places} và ${rest} chỗ khác).`,
    en: `${titleOf(first, lang)}: ${count} places (${places} and ${rest} more).`,
  }[lang];
}

/** `Mục tiêu 4: D5, D6; Mục tiêu 5: D7`. */
function placesText(findings: readonly Finding[]): string {
  const bySheet = new Map<string, string[]>();
  for (const { at } of findings) {
    const cells = bySheet.get(at.sheet ?? '') ?? [];
    cells.push(at.cell ?? '');
    bySheet.set(at.sheet ?? '', cells);
  }
  return [...bySheet].map(([sheet, cells]) => `${sheet}: ${cells.join(', ')}`).join('; ');
}

/** Who accepted a finding, by what, until when. */
export function acceptedText({ by, document, until }: NonNullable<Finding['waived']>, lang: Lang): string {
  return {
    vi: `Đã được ${by} chấp nhận theo ${document}, đến hết ngày ${formatDate(until, lang)}.`,
    en: `Accepted by ${by} (${document}) until ${formatDate(until, lang)}.`,
  }[lang];
}
