import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { countFindings } from '../../core/findings/count.ts';
import type { Severity } from '../../core/findings/definition.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { groupFindings } from '../../core/findings/group.ts';
import type { FindingGroup } from '../../core/findings/group.ts';
import { humanPath } from '../../core/findings/human-path.ts';
import { fixOf, messageOf, titleOf } from '../../core/findings/words.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Bilingual, Lang } from '../../core/model/ids.ts';
import { formatNumber } from '../../core/text/format.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import type { FileFindings } from '../../core/validate/checked-file.ts';
import type { Paint } from '../paint.ts';
import { forFile } from './findings-options.ts';
import type { FindingsOptions } from './findings-options.ts';
import { acceptedText, amount, manyText, NOTHING_WRONG, severityWord, tallyText } from './findings-words.ts';
import { joinOrStack, wrap } from '../wrap.ts';

/** How findings are shown on a screen or in a text file. */
export interface TextOptions {
  readonly catalogue: Catalogue;
  readonly catalogueOf?: NonNullable<FindingsOptions['catalogueOf']>;
  readonly lang: Lang;
  readonly columns: number;
  readonly paint: Paint;
}

/** The whole result: file by file, then, for several files, a summary; the last line says what to do next. */
export function renderFindingsText(sent: readonly FileFindings[], options: TextOptions): string {
  // What a sender typed, or called a file, must not steer the terminal.
  const files = sent.map((file) => ({ ...file, file: sanitizeText(file.file) }));
  // In a batch the summary says enough of a file without findings.
  const told = files.length > 1 ? files.filter(({ findings }) => findings.length > 0) : files;
  const parts = told.map((file) => fileText(file, options));
  if (files.length > 1) parts.push(summaryText(files, options));
  parts.push(`${nextStep(files, options)}\n`);
  return parts.join('\n');
}

function fileText(checked: FileFindings, shared: TextOptions): string {
  const options = forFile(shared, checked);
  const waived = checked.findings.filter((finding) => finding.waived);
  const open = checked.findings.filter((finding) => !finding.waived);
  const lines = [headline(checked, options), countLine(checked, options)];
  let severity: Severity | undefined;
  let sheet: string | undefined;
  for (const group of groupFindings(open)) {
    if (group.severity !== severity) {
      severity = group.severity;
      sheet = undefined;
      lines.push('', severityLine(severity, open, options));
    }
    const here = sheetOf(group);
    if (here !== undefined && here !== sheet) lines.push(`  ${options.paint.strong(here)}`);
    sheet = here;
    lines.push(group.many ? groupText(group, options) : oneText(group.findings, options));
  }
  if (waived.length > 0) lines.push('', ...waivedText(waived, options));
  return `${lines.join('\n')}\n`;
}

function headline(checked: FileFindings, { catalogue, lang, columns, paint }: TextOptions): string {
  const unit = checked.unit === null ? undefined : findUnit(catalogue, checked.unit);
  const period = checked.period === null ? undefined : findPeriod(catalogue, checked.period);
  const whose = [unit?.name[lang], period?.label[lang]].filter(Boolean).join(' · ');
  return joinOrStack([paint.strong(checked.file), ...(whose ? [whose] : [])], ' · ', columns, '  ');
}

function countLine(checked: FileFindings, options: TextOptions): string {
  const { lang, columns, paint } = options;
  const found = `  ${countsText(checked, options)}`;
  if (!checked.isUsable) return found;
  return joinOrStack([found, paint.faint(tallyText(checked.checked, lang))], ' · ', columns, '  ');
}

/** `2 lỗi, 1 cảnh báo`, or that nothing is wrong. */
function countsText({ findings }: FileFindings, { lang, paint }: TextOptions): string {
  const counts = countFindings(findings);
  const found = (['error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => paint[severity](amount(counts[severity], severity, lang)));
  return found.length > 0 ? found.join(', ') : paint.good(NOTHING_WRONG[lang]);
}

function severityLine(severity: Severity, open: readonly Finding[], { lang, paint }: TextOptions): string {
  const count = open.filter((finding) => finding.severity === severity).length;
  const word = severityWord(severity, count, lang);
  return `  ${paint[severity](`${word} (${formatNumber(count, lang)})`)}`;
}

function sheetOf({ findings, many }: FindingGroup): string | undefined {
  return many ? undefined : findings[0]?.at.sheet;
}

/** Cell and the row's own words, what was found, what to do. */
function oneText([finding]: readonly Finding[], options: TextOptions): string {
  if (!finding) return '';
  const { catalogue, lang, columns, paint } = options;
  const cell = finding.at.cell ?? '';
  const path = humanPath(catalogue, finding.at, lang);
  const place = cell ? `${paint.strong(cell.padEnd(4))} ` : '';
  return [
    wrap(path ?? titleOf(finding, lang), columns, '         ', `    ${place}`),
    wrap(sanitizeText(messageOf(finding, lang)), columns, '         '),
    wrap(fixOf(finding, lang), columns, '         ', '      -> '),
    paint.faint(`         ${finding.code}`),
  ].join('\n');
}

/** Many of one kind: how many, the first few places, what to do. */
function groupText(group: FindingGroup, { lang, columns, paint }: TextOptions): string {
  const [first] = group.findings;
  if (!first) return '';
  return [
    wrap(manyText(group, lang), columns, '         ', '    '),
    wrap(fixOf(first, lang), columns, '         ', '      -> '),
    paint.faint(`         ${group.code}`),
  ].join('\n');
}

function placeText({ at }: Finding): string {
  return [at.sheet, at.cell].filter(Boolean).join('!');
}

function waivedText(waived: readonly Finding[], { lang, columns, paint }: TextOptions): readonly string[] {
  const title = { vi: 'Đã được chấp nhận', en: 'Accepted' }[lang];
  return [
    paint.strong(`  ${title} (${formatNumber(waived.length, lang)})`),
    ...waived.map((finding) => {
      const why = finding.waived ? acceptedText(finding.waived, lang) : '';
      const text = `${placeText(finding)} ${sanitizeText(messageOf(finding, lang))} ${why}`;
      return wrap(text.trim(), columns, '         ', '    ');
    }),
  ];
}

/** Longer names push their counts aside rather than everybody's. */
const NAME_WIDTH = 45;

function summaryText(files: readonly FileFindings[], options: TextOptions): string {
  const { lang, columns, paint } = options;
  const width = Math.min(NAME_WIDTH, Math.max(...files.map(({ file }) => file.length)));
  const unusable = { vi: ' (chưa dùng được tệp này)', en: ' (this file cannot be used)' }[lang];
  const lines = files.map((file) => {
    const counts = `${countsText(file, options)}${!file.isUsable ? unusable : ''}`;
    return joinOrStack([`  ${file.file.padEnd(width)}`, counts], '  ', columns, '    ');
  });
  const count = formatNumber(files.length, lang);
  const title = { vi: `Tóm tắt ${count} tệp`, en: `Summary of ${count} files` }[lang];
  return [paint.strong(title), ...lines, ''].join('\n');
}

/** The one thing to do now. */
function nextStep(files: readonly FileFindings[], { lang, columns, paint }: TextOptions): string {
  const faulty = files.filter((file) => countFindings(file.findings).error > 0);
  const warned = files.some((file) => countFindings(file.findings).warning > 0);
  const words = faulty.length > 0 ? faultyWords(files.length, faulty) : cleanWords(files.length, warned);
  return (faulty.length > 0 ? paint.error : paint.good)(wrap(words[lang], columns, ''));
}

function faultyWords(all: number, faulty: readonly FileFindings[]): Bilingual {
  const [first] = faulty;
  if (all > 1)
    return {
      vi: `Việc tiếp theo: ${faulty.length} trong ${all} tệp có lỗi; gửi lại cho đơn vị lập tệp để sửa.`,
      en: `Next: ${faulty.length} of ${all} files ${faulty.length === 1 ? 'has' : 'have'} errors; return to the unit to be corrected.`,
    };
  if (first && !first.isUsable)
    return {
      vi: 'Việc tiếp theo: chưa lấy được số liệu nào từ tệp này; làm theo hướng dẫn nêu trên rồi kiểm tra lại.',
      en: 'Next: no figure was taken from this file; do as said above and check again.',
    };
  return {
    vi: 'Việc tiếp theo: mở tệp, sửa các lỗi nêu trên, lưu lại rồi chạy lại lệnh kiểm tra trước khi gửi.',
    en: 'Next: open the file, correct the errors above, save it and check again before sending.',
  };
}

function cleanWords(all: number, warned: boolean): Bilingual {
  if (warned)
    return {
      vi: 'Không có lỗi. Việc tiếp theo: xem lại các cảnh báo; nếu số liệu đúng, giải thích ở cột Ghi chú rồi gửi.',
      en: 'No errors. Next: look at the warnings; if the figures are right, explain them in the notes and send.',
    };
  return all === 1
    ? { vi: 'Tệp không có lỗi, có thể gửi.', en: 'Nothing wrong: the file can be sent.' }
    : { vi: 'Tất cả các tệp đều không có lỗi.', en: 'Nothing wrong in any file.' };
}
