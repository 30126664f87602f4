import type { Lang } from '../../core/model/ids.ts';
import type { Status, UnitStatus } from '../../core/model/status.ts';
import { byUrgency } from '../../core/register/submission-table.ts';
import { formatDate, formatNumber } from '../../core/text/format.ts';
import { escapeHtml, htmlPage } from '../html-text.ts';
import {
  STATUS_HEADINGS,
  dueSentence,
  filledWords,
  taskWords,
  orDash,
  ratesSentence,
  sinceYesterday,
  statusNotes,
  statusTitle,
  unitName,
  unitNotes,
  unreadNotes,
} from './status-words.ts';
import type { StatusWordsOptions } from './status-words.ts';
import { dueWords, stateWords } from '../timeliness-words.ts';

const STYLE = `
body{font:16px/1.5 "Segoe UI",Arial,sans-serif;margin:0;color:#1b1b1b;background:#fff}
main{max-width:80rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.4rem}
table{border-collapse:collapse;width:100%;margin:1rem 0}
th,td{border:1px solid #b8b8b8;padding:.4rem .6rem;text-align:left;vertical-align:top}
thead th{background:#f0f0f0}tbody th{font-weight:400;min-width:14rem}td.figure{text-align:right;white-space:nowrap}td.date,td.state{white-space:nowrap}
.bad{color:#9c0006;font-weight:600}.late{color:#7a4b00;font-weight:600}.good{color:#1e6b2e;font-weight:600}
@media print{main{padding:0;max-width:none}tr{break-inside:avoid}thead{display:table-header-group}}
`;

const HEADINGS = [
  'unit',
  'state',
  'due',
  'received',
  'revision',
  'errors',
  'warnings',
  'filled',
  'tasks',
  'note',
] as const;

/** One page to print or mail: the table in the order of urgency, the rates, the notes. */
export function renderStatusHtml(status: Status, options: StatusWordsOptions): string {
  const { lang } = options;
  const title = statusTitle(status, options);
  const strangers = [...statusNotes({ ...status, units: [] }, options), ...unreadNotes(status, lang)];
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<p>${escapeHtml(dueSentence(status, lang))}</p>`,
    ...[ratesSentence(status, lang), sinceYesterday(status, options)]
      .filter(Boolean)
      .map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
    `<table>\n<thead><tr>${HEADINGS.map((h) => `<th scope="col">${STATUS_HEADINGS[h][lang]}</th>`).join('')}</tr></thead>`,
    `<tbody>\n${byUrgency(status.units)
      .map((unit) => unitRow(unit, options))
      .join('\n')}\n</tbody>\n</table>`,
    ...strangers.map((note) => `<p class="bad">${escapeHtml(note)}</p>`),
  ].join('\n');
  return htmlPage(title, lang, STYLE, body);
}

function unitRow(unit: UnitStatus, options: StatusWordsOptions): string {
  const { lang } = options;
  const cells = [
    `<td class="state ${classOf(unit)}">${escapeHtml(stateWords(unit, lang))}</td>`,
    `<td class="date">${escapeHtml(dueCell(unit, lang))}</td>`,
    `<td class="date">${unit.receivedOn === null ? '–' : escapeHtml(formatDate(unit.receivedOn, lang))}</td>`,
    figure(unit.revision === null ? '–' : formatNumber(unit.revision, lang)),
    figure(orDash(unit, unit.errors, lang), unit.errors > 0),
    figure(orDash(unit, unit.warnings, lang)),
    figure(filledWords(unit, lang)),
    figure(taskWords(unit, lang)),
    `<td>${escapeHtml(unitNotes(unit, lang).join('; '))}</td>`,
  ];
  return `<tr><th scope="row">${escapeHtml(unitName(unit, options))}</th>${cells.join('')}</tr>`;
}

function dueCell({ dueBefore, dueInclusive }: UnitStatus, lang: Lang): string {
  return dueBefore === null ? '–' : dueWords(dueBefore, dueInclusive, lang);
}

function figure(text: string, isBad = false): string {
  return `<td class="figure${isBad ? ' bad' : ''}">${text}</td>`;
}

function classOf({ submission }: UnitStatus): string {
  if (submission === 'missing') return 'bad';
  return submission === 'on-time' ? 'good' : 'late';
}
