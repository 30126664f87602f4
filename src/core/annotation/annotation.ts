import { NOTE_FIRST_LINE, NOTE_LAST_LINE } from './marks.ts';
import { findPeriod, findUnit } from '../catalogue/catalogue.ts';
import { ANNOTATION_WORDS, verdict } from './words.ts';
import type { ResultTexts } from './words.ts';
import { countFindings, isForOffice } from '../findings/count.ts';
import type { Severity } from '../findings/definition.ts';
import type { Finding } from '../findings/finding.ts';
import { humanPath } from '../findings/human-path.ts';
import { fixOf, messageOf, titleOf } from '../findings/words.ts';
import { WORDS } from '../words/words.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { CalendarDate, Lang } from '../model/ids.ts';
import { formatDate, formatNumber } from '../text/format.ts';
import { sanitizeText } from '../text/sanitize.ts';
import type { FileFindings } from '../validate/checked-file.ts';

/** What a coloured copy shows: cells to colour, notes to write, and the sheet that lists everything. */
export interface Annotation {
  readonly cells: readonly AnnotatedCell[];
  readonly sheet: ResultSheet;
}

/** One cell with findings. */
export interface AnnotatedCell {
  readonly sheet: string;
  readonly cell: string;
  /** The worst of its findings'. */
  readonly severity: Severity;
  /** Lines joined by `\n`, from our first line to our last. */
  readonly note: string;
}

/** The first sheet of the copy, ready to be drawn: every text decided. */
export interface ResultSheet {
  readonly name: string;
  readonly title: string;
  /** File, unit, period, day of the check. */
  readonly about: string;
  /** What the result means. */
  readonly verdict: string;
  readonly isGood: boolean;
  /** One for each severity: how many, and what the colour stands for. */
  readonly legend: readonly { readonly severity: Severity; readonly text: string }[];
  /** How to work with the copy. */
  readonly howTo: string;
  /** What is said where a coloured cell could be given no note: at its findings, and to the reader. */
  readonly noteless: { readonly atFinding: string; readonly howTo: string };
  readonly headings: ResultTexts;
  /** Errors, then warnings, then notes, then what was accepted. */
  readonly rows: readonly ResultRow[];
}

export interface ResultRow {
  /** Null for a finding that was accepted: no colour. */
  readonly severity: Severity | null;
  readonly texts: ResultTexts;
  /** Where the link leads; undefined for the file as a whole. */
  readonly target: { readonly sheet: string; readonly cell: string } | undefined;
}

export interface AnnotationBasis {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  /** The day of the check. */
  readonly asOf: CalendarDate;
  /** The copy no longer carries the digital signature that the file had. */
  readonly signatureDropped: boolean;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Excel shows no more of a note. */
const LONGEST_NOTE = 8000;

/** Turns the findings of a file into what its coloured copy shows: the copy goes to the unit, so what is the unit's to mend. */
export function planAnnotation(all: FileFindings, basis: AnnotationBasis): Annotation {
  const checked = { ...all, findings: all.findings.filter((finding) => !isForOffice(finding)) };
  const open = checked.findings.filter((finding) => !finding.waived);
  const waived = checked.findings.filter((finding) => finding.waived);
  const ordered = SEVERITIES.flatMap((severity) => open.filter((one) => one.severity === severity));
  return {
    cells: annotatedCells(ordered, basis.lang),
    sheet: resultSheet(checked, [...ordered, ...waived], basis),
  };
}

/** The findings come worst first, so the first of a cell is its worst. */
function annotatedCells(findings: readonly Finding[], lang: Lang): AnnotatedCell[] {
  const byCell = new Map<string, { sheet: string; cell: string; findings: Finding[] }>();
  for (const finding of findings) {
    const { sheet, cell } = finding.at;
    if (sheet === undefined || cell === undefined) continue;
    const key = `${cell}!${sheet}`;
    const known = byCell.get(key);
    if (known) known.findings.push(finding);
    else byCell.set(key, { sheet, cell, findings: [finding] });
  }
  return [...byCell.values()].map(({ sheet, cell, findings: own }) => ({
    sheet,
    cell,
    severity: own[0]?.severity ?? 'info',
    note: noteOf(own, lang),
  }));
}

function noteOf(findings: readonly Finding[], lang: Lang): string {
  const doNow = { vi: 'Cần làm: ', en: 'Do now: ' }[lang];
  const lines = findings.map((finding) => {
    const kind = WORDS[lang].severities[finding.severity].toUpperCase();
    return `${kind}: ${messageOf(finding, lang)}\n${doNow}${fixOf(finding, lang)}`;
  });
  const body = sanitizeText(lines.join('\n\n'));
  const shown = body.length > LONGEST_NOTE ? `${body.slice(0, LONGEST_NOTE)}…` : body;
  // Words quoted from the sender must not end our part of the note early.
  return [NOTE_FIRST_LINE[lang], shown.replaceAll(NOTE_LAST_LINE, 'ntge'), NOTE_LAST_LINE].join('\n');
}

const SHEET_NAME = { vi: 'Kết quả kiểm tra', en: 'Check result' } as const;

function resultSheet(
  checked: FileFindings,
  findings: readonly Finding[],
  { catalogue, lang, asOf, signatureDropped }: AnnotationBasis,
): ResultSheet {
  const counts = countFindings(checked.findings);
  const words = ANNOTATION_WORDS[lang];
  const unit = checked.unit === null ? undefined : findUnit(catalogue, checked.unit)?.name[lang];
  const period = checked.period === null ? undefined : findPeriod(catalogue, checked.period)?.label[lang];
  return {
    name: SHEET_NAME[lang],
    title: words.title,
    about: [
      words.file(baseName(checked.file)),
      ...(unit === undefined ? [] : [words.unit(unit)]),
      ...(period === undefined ? [] : [words.period(period)]),
      words.asOf(formatDate(asOf, lang)),
    ]
      .map(sanitizeText)
      .join('   ·   '),
    verdict: verdict(checked.isUsable, counts, lang),
    isGood: counts.error === 0 && counts.warning === 0,
    legend: SEVERITIES.map((severity) => ({
      severity,
      text: `${WORDS[lang].severities[severity]}: ${formatNumber(counts[severity], lang)} – ${words.legend[severity]}`,
    })),
    howTo: signatureDropped ? `${words.howTo} ${words.signature}` : words.howTo,
    noteless: words.noteless,
    headings: words.headings,
    rows: findings.map((finding, index) => resultRow(finding, index + 1, catalogue, lang)),
  };
}

function resultRow(finding: Finding, number: number, catalogue: Catalogue, lang: Lang): ResultRow {
  const { at, waived, severity, found, expected, difference, code } = finding;
  const { sheet, cell } = at;
  const words = ANNOTATION_WORDS[lang];
  const texts: ResultTexts = {
    number: formatNumber(number, lang),
    severity: waived ? words.accepted : WORDS[lang].severities[severity],
    place: [sheet, cell].filter(Boolean).join(', ') || words.wholeFile,
    path: humanPath(catalogue, at, lang) ?? titleOf(finding, lang),
    message: messageOf(finding, lang),
    fix: waived
      ? words.acceptedBy(waived.by, waived.document, formatDate(waived.until, lang))
      : fixOf(finding, lang),
    found: figure(found, lang),
    expected: figure(expected, lang),
    difference: figure(difference, lang),
    code,
  };
  return {
    severity: waived ? null : severity,
    texts: mapTexts(texts, sanitizeText),
    target: sheet === undefined ? undefined : { sheet, cell: cell ?? 'A1' },
  };
}

/** The list once it is known which cells could be given no note: their message stands here alone. */
export function markNoteless(
  sheet: ResultSheet,
  cells: readonly Pick<AnnotatedCell, 'sheet' | 'cell'>[],
): ResultSheet {
  if (cells.length === 0) return sheet;
  const isNoteless = ({ target }: ResultRow): boolean =>
    cells.some(({ sheet: name, cell }) => name === target?.sheet && cell === target.cell);
  return {
    ...sheet,
    howTo: `${sheet.howTo} ${sheet.noteless.howTo}`,
    rows: sheet.rows.map((row) =>
      isNoteless(row)
        ? { ...row, texts: { ...row.texts, place: `${row.texts.place}\n${sheet.noteless.atFinding}` } }
        : row,
    ),
  };
}

function mapTexts(texts: ResultTexts, change: (text: string) => string): ResultTexts {
  return {
    number: change(texts.number),
    severity: change(texts.severity),
    place: change(texts.place),
    path: change(texts.path),
    message: change(texts.message),
    fix: change(texts.fix),
    found: change(texts.found),
    expected: change(texts.expected),
    difference: change(texts.difference),
    code: change(texts.code),
  };
}

/** Floating-point dust is not shown. */
function figure(value: number | string | undefined, lang: Lang): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : formatNumber(Number(value.toPrecision(12)), lang);
}

/** The name the sender gave it: a copy of a copy is still of that file. */
function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(COPY_NAME, '$1');
}

/** `name.kiem-tra.xlsx`, `name.kiem-tra-2.xlsx`: what coloured copies are called. */
const COPY_NAME = /\.kiem-tra(?:-\d+)?(\.[^.]*)$/i;

/** True when a file is called as coloured copies are: a hint, no proof. */
export function hasCopyName(file: string): boolean {
  return COPY_NAME.test(file);
}

/** Name of the coloured copy of a file; `number` from 2 on when the name is taken. */
export function copyName(file: string, number: number): string {
  const suffix = number === 1 ? '.kiem-tra' : `.kiem-tra-${number}`;
  const plain = file.replace(COPY_NAME, '$1');
  const dot = plain.lastIndexOf('.');
  return dot <= 0 ? `${plain}${suffix}.xlsx` : `${plain.slice(0, dot)}${suffix}${plain.slice(dot)}`;
}
