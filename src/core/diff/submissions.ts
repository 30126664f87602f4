import type { ColumnId, ElementId, RowId } from '../model/ids.ts';
import { COVER_FIELDS, NARRATIVE_FIELDS } from '../model/layout.ts';
import type { CoverField, NarrativeField } from '../model/layout.ts';
import type { CellPlace, RowStatus, SubmittedValue } from '../model/submission.ts';
import type { RowFigures, SubmissionFigures } from '../validate/checked-file.ts';

/** added: was blank. removed: is blank now. */
export type ChangeKind = 'added' | 'changed' | 'removed';

/** What stands in a value cell with the status of its row; a blank cell without a status is no answer. */
export interface Answer {
  readonly value: number | boolean | null;
  readonly status: RowStatus | null;
  /** Something is typed that could not be understood. */
  readonly unreadable: boolean;
}

export interface FigureChange {
  readonly kind: ChangeKind;
  readonly element: ElementId;
  readonly row: RowId;
  readonly column: ColumnId;
  /** Cell of the later workbook, or of the earlier one when the later has none. */
  readonly at: CellPlace;
  readonly before: Answer | null;
  readonly after: Answer | null;
}

/** What a text belongs to. */
type TextSubject =
  | { readonly of: 'cover'; readonly field: CoverField }
  | { readonly of: 'narrative'; readonly field: NarrativeField }
  | { readonly of: 'source' | 'note'; readonly element: ElementId; readonly row: RowId };

export interface TextChange {
  readonly kind: ChangeKind;
  readonly subject: TextSubject;
  /** '' where there is none. */
  readonly before: string;
  readonly after: string;
}

/** What two workbooks of one unit say differently; where a cell stands does not matter. */
export interface SubmissionDiff {
  readonly figures: readonly FigureChange[];
  readonly texts: readonly TextChange[];
  readonly isEmpty: boolean;
}

/** Compares two submissions value by value, in the order of the later one; what only the earlier one has comes last. */
export function diffSubmissions(before: SubmissionFigures, after: SubmissionFigures): SubmissionDiff {
  const figures = changes(figuresOf(before), figuresOf(after), (b, a) => {
    const place = a ?? b;
    const kind = kindOf(b?.answer ?? null, a?.answer ?? null);
    if (!place || !kind) return [];
    const { element, row, column, at } = place;
    return [{ kind, element, row, column, at, before: b?.answer ?? null, after: a?.answer ?? null }];
  });
  const texts = changes(textsOf(before), textsOf(after), (b, a) => {
    const subject = (a ?? b)?.subject;
    const [old, current] = [b?.text ?? '', a?.text ?? ''];
    const kind = kindOf(old || null, current || null);
    return subject && kind ? [{ kind, subject, before: old, after: current }] : [];
  });
  return { figures, texts, isEmpty: figures.length + texts.length === 0 };
}

function changes<T, C>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  changeOf: (before: T | undefined, after: T | undefined) => readonly C[],
): readonly C[] {
  const gone = [...before].filter(([key]) => !after.has(key));
  return [
    ...[...after].flatMap(([key, item]) => changeOf(before.get(key), item)),
    ...gone.flatMap(([, item]) => changeOf(item, undefined)),
  ];
}

function kindOf<T>(before: T | null, after: T | null): ChangeKind | undefined {
  if (before === null) return after === null ? undefined : 'added';
  if (after === null) return 'removed';
  return JSON.stringify(before) === JSON.stringify(after) ? undefined : 'changed';
}

interface Figure extends Pick<FigureChange, 'element' | 'row' | 'column' | 'at'> {
  readonly answer: Answer | null;
}

function figuresOf({ rows }: SubmissionFigures): ReadonlyMap<string, Figure> {
  return new Map(
    rows.flatMap((row) =>
      row.values.map((value): [string, Figure] => {
        const { element, row: id } = row;
        const { column, sheet, cell } = value;
        const figure = { element, row: id, column, at: { sheet, cell }, answer: answerOf(row, value) };
        return [`${element}/${id}/${column}`, figure];
      }),
    ),
  );
}

function answerOf({ status }: RowFigures, { value, filled }: SubmittedValue): Answer | null {
  if (!filled && status === null) return null;
  return { value, status, unreadable: filled && value === null };
}

interface Text {
  readonly subject: TextSubject;
  readonly text: string;
}

function textsOf({ cover, narrative, rows }: SubmissionFigures): ReadonlyMap<string, Text> {
  const texts: readonly Text[] = [
    ...COVER_FIELDS.map((field) => ({
      subject: { of: 'cover', field } as const,
      text: cover[field]?.text ?? '',
    })),
    ...rows.flatMap(({ element, row, source, note }) => [
      { subject: { of: 'source', element, row } as const, text: source },
      { subject: { of: 'note', element, row } as const, text: note },
    ]),
    ...NARRATIVE_FIELDS.map((field) => ({
      subject: { of: 'narrative', field } as const,
      text: narrative[field]?.text ?? '',
    })),
  ];
  return new Map(texts.map((one) => [JSON.stringify(one.subject), one]));
}
