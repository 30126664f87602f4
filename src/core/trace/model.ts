import type { Bilingual, Lang } from '../model/ids.ts';
import type { Described } from '../report/schema/field.ts';
import type { traceJsonSchema } from './schema.ts';

/** How the figures of one consolidation were made: everything `ntge trace` shows. The schema says what each field is. */
export type Trace = Described<typeof traceJsonSchema>;

/** One indicator, data element, figure or unit. */
export type TracePart = Trace['parts'][number];
/** A labelled line for people. */
export type TraceFact = TracePart['facts'][number];
/** From the figures to the printed result. */
export type Calculation = NonNullable<TracePart['calculation']>;
/** One figure with everything known about where it came from. */
export type TracedFigure = TracePart['figures'][number];
/** The cell a figure was read from, and how its file came. */
export type TracedSource = NonNullable<TracedFigure['source']>;
export type TracedFinding = TracePart['findings'][number];
export type TracedReconciliation = TracePart['reconciliations'][number];
/** What a cell holds now, compared with what was consolidated. */
export type FigureCheck = NonNullable<TracedFigure['check']>;
/** A submission file as it is now. */
export type FileCheck = NonNullable<Trace['verification']>['files'][number];

/** A receipt's part of a source, by the file's path inside the workspace. */
export type Receipts = ReadonlyMap<
  string,
  Pick<TracedSource, 'receivedOn' | 'revision' | 'originalName' | 'filedBy'>
>;

/** Picks the text of a language. */
export type Say = (vi: string, en: string) => string;

/** A {@link Say} for the language. */
export function sayIn(lang: Lang): Say {
  return (vi, en) => pickText({ vi, en }, lang);
}

const pickText = (both: Bilingual, lang: Lang): string => both[lang];
