import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { countFindings } from '../../core/findings/count.ts';
import type { Severity } from '../../core/findings/definition.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { humanPath } from '../../core/findings/human-path.ts';
import { fixOf, messageOf, titleOf } from '../../core/findings/words.ts';
import { WORDS } from '../../core/words/words.ts';
import type { Lang } from '../../core/model/ids.ts';
import { formatNumber } from '../../core/text/format.ts';
import type { FileFindings } from '../../core/validate/checked-file.ts';
import { forFile } from './findings-options.ts';
import { acceptedText } from './findings-words.ts';
import type { FindingsOptions } from './findings-options.ts';
import { escapeHtml, htmlPage } from '../html-text.ts';

const STYLE = `
body{font:16px/1.5 "Segoe UI",Arial,sans-serif;margin:0;color:#1b1b1b;background:#fff}
main{max-width:70rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin:2rem 0 .25rem;overflow-wrap:anywhere}
table{border-collapse:collapse;width:100%;margin:.75rem 0}
th,td{border:1px solid #b8b8b8;padding:.4rem .6rem;text-align:left;vertical-align:top}
th{background:#f0f0f0}td.count{text-align:right}
.error{color:#9c0006;font-weight:600}.warning{color:#7a4b00;font-weight:600}.info{color:#1a4f8b;font-weight:600}
.good{color:#1e6b2e;font-weight:600}.code{color:#595959;font-size:.85rem}.fix{margin:.25rem 0 0}
.waived{color:#595959}
@media print{main{padding:0;max-width:none}tr{break-inside:avoid}thead{display:table-header-group}}
`;

interface Words {
  readonly title: string;
  readonly file: string;
  readonly unit: string;
  readonly period: string;
  readonly kind: string;
  readonly place: string;
  readonly what: string;
  readonly clean: string;
  readonly summary: string;
  readonly doNow: string;
}

const PAGE_WORDS: Readonly<Record<Lang, Words>> = {
  vi: {
    title: 'Kết quả kiểm tra tệp báo cáo',
    file: 'Tệp',
    unit: 'Đơn vị',
    period: 'Kỳ báo cáo',
    kind: 'Mức độ',
    place: 'Vị trí',
    what: 'Nội dung và cách xử lý',
    clean: 'Không có lỗi.',
    summary: 'Tóm tắt',
    doNow: 'Cần làm:',
  },
  en: {
    title: 'Result of the check of filled workbooks',
    file: 'File',
    unit: 'Unit',
    period: 'Period',
    kind: 'Severity',
    place: 'Place',
    what: 'What was found, and what to do',
    clean: 'Nothing wrong.',
    summary: 'Summary',
    doNow: 'Do now:',
  },
};

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** One page to mail: summary first, then every finding of every file. */
export function renderFindingsHtml(files: readonly FileFindings[], options: FindingsOptions): string {
  const words = PAGE_WORDS[options.lang];
  const body = [
    `<h1>${words.title}</h1>`,
    summaryTable(files, options),
    // In a batch the summary says enough of a file without findings.
    ...files.flatMap((file, index) => (hasSection(file, files) ? [fileSection(file, index, options)] : [])),
  ].join('\n');
  return htmlPage(words.title, options.lang, STYLE, body);
}

function hasSection({ findings }: FileFindings, all: readonly FileFindings[]): boolean {
  return findings.length > 0 || all.length === 1;
}

function summaryTable(files: readonly FileFindings[], options: FindingsOptions): string {
  const words = PAGE_WORDS[options.lang];
  const severities = SEVERITIES.map((s) => `<th scope="col">${WORDS[options.lang].severities[s]}</th>`);
  const rows = files.map((file, index) => {
    const counts = countFindings(file.findings);
    const cells = SEVERITIES.map(
      (s) => `<td class="count${counts[s] > 0 ? ` ${s}` : ''}">${formatNumber(counts[s], options.lang)}</td>`,
    );
    const { unit, period } = namesOf(file, forFile(options, file));
    const name = escapeHtml(file.file);
    const link = hasSection(file, files) ? `<a href="#t${index + 1}">${name}</a>` : name;
    return `<tr><th scope="row">${link}</th><td>${unit}</td><td>${period}</td>${cells.join('')}</tr>`;
  });
  return `<h2>${words.summary}</h2>
<table>
<thead><tr><th scope="col">${words.file}</th><th scope="col">${words.unit}</th><th scope="col">${words.period}</th>${severities.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function namesOf(file: FileFindings, { catalogue, lang }: FindingsOptions): { unit: string; period: string } {
  const unit = file.unit === null ? undefined : findUnit(catalogue, file.unit);
  const period = file.period === null ? undefined : findPeriod(catalogue, file.period);
  return { unit: escapeHtml(unit?.name[lang] ?? '–'), period: escapeHtml(period?.label[lang] ?? '–') };
}

function fileSection(file: FileFindings, index: number, shared: FindingsOptions): string {
  const options = forFile(shared, file);
  const words = PAGE_WORDS[options.lang];
  const { unit, period } = namesOf(file, options);
  const heading = `<h2 id="t${index + 1}">${escapeHtml(file.file)}</h2>\n<p>${unit} · ${period}</p>`;
  if (file.findings.length === 0) return `${heading}\n<p class="good">${words.clean}</p>`;
  const ordered = SEVERITIES.flatMap((s) => file.findings.filter((f) => f.severity === s));
  return `${heading}
<table>
<thead><tr><th scope="col">${words.kind}</th><th scope="col">${words.place}</th><th scope="col">${words.what}</th></tr></thead>
<tbody>
${ordered.map((finding) => findingRow(finding, options)).join('\n')}
</tbody>
</table>`;
}

function findingRow(finding: Finding, { catalogue, lang }: FindingsOptions): string {
  const words = PAGE_WORDS[lang];
  const { at, waived } = finding;
  const place = [at.sheet, at.cell].filter(Boolean).join(', ');
  const path = humanPath(catalogue, at, lang) ?? titleOf(finding, lang);
  const accepted = waived ? `<p class="waived">${escapeHtml(acceptedText(waived, lang))}</p>` : '';
  return `<tr${waived ? ' class="waived"' : ''}><td class="${waived ? 'waived' : finding.severity}">${WORDS[lang].severities[finding.severity]}</td><td>${escapeHtml(place)}</td><td><strong>${escapeHtml(path)}</strong><br>${escapeHtml(messageOf(finding, lang))}<p class="fix"><strong>${words.doNow}</strong> ${escapeHtml(fixOf(finding, lang))}</p>${accepted}<span class="code">${finding.code}</span></td></tr>`;
}
