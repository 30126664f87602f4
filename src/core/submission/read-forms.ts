import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import { toName } from '../findings/name.ts';
import type { Bilingual, CalendarDate } from '../model/ids.ts';
import { COVER_FIELDS, NARRATIVE_FIELDS, SHEET_NAMES } from '../model/layout.ts';
import type { CoverField, NarrativeField } from '../model/layout.ts';
import type { RawCell, RawWorkbook } from '../model/raw-workbook.ts';
import type { Submission, SubmittedText } from '../model/submission.ts';
import { COVER_LABELS, NARRATIVE_LABELS } from '../form/printed-words.ts';
import type { FoundForm } from './locate/form-fields.ts';
import { lookFinding } from './seen/looks.ts';
import { aboutText } from './text-findings.ts';
import { readDate } from './values/date.ts';
import { proseOf } from './values/text.ts';

/** Cover and narrative as understood. */
export interface ReadForms {
  readonly cover: Submission['cover'];
  readonly signedOn: CalendarDate | null;
  readonly narrative: Submission['narrative'];
  readonly findings: readonly Finding[];
}

/** Read, and reported on, as the identity of the file. */
const IDENTITY_FIELDS: ReadonlySet<CoverField> = new Set(['unit', 'period']);

/** Reads the texts of cover and narrative; unit and period are the identity's business. */
export function readForms(
  raw: RawWorkbook,
  cover: FoundForm<CoverField>,
  narrative: FoundForm<NarrativeField>,
  inFile: FindingPlace,
): ReadForms {
  const rawAt = ({ sheet, cell }: { sheet: string; cell: string }) =>
    raw.sheets.find(({ name }) => name === sheet)?.cells.get(cell);
  const signed = cover.fields.find(({ field }) => field === 'signed_on');
  const date = signed && readSigned(rawAt(signed), { ...inFile, sheet: signed.sheet, cell: signed.cell });
  const texts = [
    ...cover.fields.filter(({ field }) => !IDENTITY_FIELDS.has(field) && field !== 'signed_on'),
    ...narrative.fields,
  ];
  return {
    cover: submittedTexts(cover, rawAt),
    signedOn: date?.date ?? null,
    narrative: submittedTexts(narrative, rawAt),
    findings: [
      ...lost(cover, COVER_FIELDS, COVER_LABELS, SHEET_NAMES.cover, inFile),
      ...lost(narrative, NARRATIVE_FIELDS, NARRATIVE_LABELS, SHEET_NAMES.narrative, inFile),
      ...disputed(cover, COVER_LABELS, inFile),
      ...disputed(narrative, NARRATIVE_LABELS, inFile),
      ...(date?.findings ?? []),
      ...becameDates(cover, rawAt, inFile),
      ...texts.flatMap((found) =>
        aboutText(rawAt(found), { ...inFile, sheet: found.sheet, cell: found.cell }),
      ),
    ],
  };
}

/** A day that is struck out, or that nobody can see, is none. */
function readSigned(cell: RawCell | undefined, at: FindingPlace): ReturnType<typeof readDate> {
  const unseen = cell && lookFinding(cell, at);
  return unseen ? { date: null, findings: [unseen] } : readDate(cell, at);
}

function submittedTexts<Field extends string>(
  form: FoundForm<Field>,
  rawAt: (place: { sheet: string; cell: string }) => RawCell | undefined,
): Partial<Record<Field, SubmittedText>> {
  const texts: Partial<Record<Field, SubmittedText>> = {};
  for (const { field, sheet, cell } of form.fields) {
    const raw = rawAt({ sheet, cell });
    texts[field] = { sheet, cell, text: isLostToDate(field, raw) ? '' : proseOf(raw) };
  }
  return texts;
}

/** Fields of words and numbers: a date there is what Excel made of something else. */
function isLostToDate(field: string, raw: RawCell | undefined): raw is RawCell & { type: 'date' } {
  return raw?.type === 'date' && field !== 'signed_on';
}

function becameDates(
  cover: FoundForm<CoverField>,
  rawAt: (place: { sheet: string; cell: string }) => RawCell | undefined,
  inFile: FindingPlace,
): readonly Finding[] {
  return cover.fields.flatMap(({ field, sheet, cell }) => {
    const raw = rawAt({ sheet, cell });
    if (!isLostToDate(field, raw) || IDENTITY_FIELDS.has(field)) return [];
    const [, month = '', day = ''] = raw.value.slice(0, 10).split('-');
    const params = {
      field: toName(COVER_LABELS[field]),
      date: raw.value.slice(0, 10),
      typed: `${Number(day)}/${Number(month)}`,
    };
    return [finding('cover/became-date', params, { ...inFile, sheet, cell }, { found: raw.value })];
  });
}

/** A missing sheet is one finding; missing cells of a sheet that is there are one each. */
function lost<Field extends string>(
  form: FoundForm<Field>,
  all: readonly Field[],
  labels: Readonly<Record<Field, Bilingual>>,
  name: string,
  inFile: FindingPlace,
): readonly Finding[] {
  if (!form.sheet) return [finding('structure/missing-sheet', { sheet: name, cells: all.length }, inFile)];
  const at = { ...inFile, sheet: form.sheet.name };
  return all
    .filter((field) => !form.withheld.includes(field))
    .filter((field) => ![...form.fields, ...form.disputed].some((found) => found.field === field))
    .map((field) => finding('structure/missing-field', { label: toName(labels[field]) }, at));
}

/** Cells placed differently by their name and by their label. */
function disputed<Field extends string>(
  form: FoundForm<Field>,
  labels: Readonly<Record<Field, Bilingual>>,
  inFile: FindingPlace,
): readonly Finding[] {
  return form.disputed.map(({ field, byName, byLabel }) => {
    const params = { label: toName(labels[field]), byName: byName.cell, byLabel: byLabel.cell };
    return finding('structure/field-disagree', params, { ...inFile, ...byLabel });
  });
}
