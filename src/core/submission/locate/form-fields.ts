import { COVER_FIELDS, NARRATIVE_FIELDS, SHEET_NAMES } from '../../model/layout.ts';
import type { CoverField, NarrativeField } from '../../model/layout.ts';
import type { Bilingual } from '../../model/ids.ts';
import type { CellPlace, FoundBy } from '../../model/submission.ts';
import { COVER_LABELS, NARRATIVE_LABELS } from '../../form/printed-words.ts';
import { groupBy } from '../../collections/group-by.ts';
import { compareKey, sameWords } from '../../text/compare.ts';
import { remembered } from '../../text/remembered.ts';
import { cellAt } from '../address.ts';
import { textOf } from '../values/text.ts';
import type { IndexedSheet, WorkbookIndex } from '../workbook-index.ts';

/** A cell of the cover or the narrative, found. */
export interface FoundField<Field> extends CellPlace {
  readonly field: Field;
  readonly foundBy: FoundBy;
}

/** The cells of a form sheet that were found, and the sheet when it is there at all. */
export interface FoundForm<Field> {
  readonly sheet: IndexedSheet | undefined;
  readonly fields: readonly FoundField<Field>[];
  /** Cells with two readings: the name leads to one, the label stands in front of another, and they differ. */
  readonly disputed: readonly DisputedField<Field>[];
  /** Fields whose cell is there and not taken: their label, or the head of their sheet, says something else. */
  readonly withheld: readonly Field[];
}

/** A cell that its name and its label place differently; nothing of it is taken. */
interface DisputedField<Field> {
  readonly field: Field;
  readonly byName: CellPlace;
  readonly byLabel: CellPlace;
}

/** Finds the cover's cells by defined name, then by the label in front of them. */
export function findCover(index: WorkbookIndex): FoundForm<CoverField> {
  return findForm(index, 'cover', COVER_FIELDS, COVER_LABELS);
}

/** Finds the narrative's cells likewise. */
export function findNarrative(index: WorkbookIndex): FoundForm<NarrativeField> {
  return findForm(index, 'narrative', NARRATIVE_FIELDS, NARRATIVE_LABELS);
}

function findForm<Field extends string>(
  index: WorkbookIndex,
  kind: 'cover' | 'narrative',
  all: readonly Field[],
  labels: Readonly<Record<Field, Bilingual>>,
): FoundForm<Field> {
  const targets = new Map(all.map((field) => [field, index.target(`ntge.${kind}.${field}`)]));
  const named = [...targets.values()].find((target) => target !== undefined)?.sheet;
  const sheet =
    index.sheets.find(({ name }) => sameWords(name, SHEET_NAMES[kind])) ??
    index.sheets.find(({ name }) => name === named);
  const fields: FoundField<Field>[] = [];
  const disputed: DisputedField<Field>[] = [];
  const labelled = groupBy(sheet?.labels ?? [], ({ text }) => firstLineKey(text));
  for (const field of all) {
    const byName = targets.get(field);
    const cell = besideLabel(labelled, labels[field]);
    const byLabel = sheet && cell !== undefined ? { sheet: sheet.name, cell } : undefined;
    if (byName && byLabel && differ(index, byName, byLabel)) disputed.push({ field, byName, byLabel });
    else if (byName) fields.push({ field, ...byName, foundBy: 'name' });
    else if (byLabel) fields.push({ field, ...byLabel, foundBy: 'heading' });
  }
  return { sheet, fields, disputed, withheld: [] };
}

/** Two places of the same content are no two readings. */
function differ(index: WorkbookIndex, a: CellPlace, b: CellPlace): boolean {
  const textAt = ({ sheet, cell }: CellPlace): string =>
    textOf(index.sheets.find(({ name }) => name === sheet)?.raw.cells.get(cell));
  return (a.sheet !== b.sheet || a.cell !== b.cell) && textAt(a) !== textAt(b);
}

/** A label's explanation stands on the lines under it. */
export const firstLineKey = remembered((text) => compareKey(text.trim().split('\n')[0] ?? ''));

/** The cell to the right of the label; undefined when the label is gone or stands there twice. */
function besideLabel(
  labelled: ReadonlyMap<string, IndexedSheet['labels']>,
  label: Bilingual,
): string | undefined {
  const wanted = new Set([compareKey(label.vi), compareKey(label.en)]);
  const hits = [...wanted].flatMap((key) => labelled.get(key) ?? []);
  const [hit] = hits;
  return hit && hits.length === 1 ? cellAt({ row: hit.row, column: hit.column + 1 }) : undefined;
}
