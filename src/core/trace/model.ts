import type { Bilingual, CalendarDate, ElementId, Lang, RowId, UnitId } from '../model/ids.ts';
import type { IndicatorResult, ObservationJson, Reconciliation, UnitResult } from '../model/results.ts';

/** How the figures of one consolidation were made: everything `ntge trace` shows, every number and word decided. */
export interface Trace {
  readonly schema: 'ntge/trace/1';
  readonly lang: Lang;
  /** What was asked for, as the catalogue writes it: `4.1`, `3.2`, `live-births`, `live-births.-.female`, `so-y-te`. */
  readonly id: string;
  readonly kind: TraceKind;
  readonly period: { readonly id: string; readonly label: string };
  readonly revision: number;
  readonly asOf: CalendarDate;
  readonly catalogue: { readonly id: string; readonly version: string; readonly hash: string };
  /** One, or one for each part of a plan indicator. */
  readonly parts: readonly TracePart[];
  /** Present when the submission files were read again. */
  readonly verification?: Verification;
}

type TraceKind = 'indicator' | 'plan-indicator' | 'element' | 'cell' | 'unit';

/** A labelled line for people. */
export interface TraceFact {
  readonly label: string;
  readonly value: string;
}

/** One indicator, data element, figure or unit. */
export interface TracePart {
  readonly id: string;
  readonly title: string;
  /** What it is and by which article of the plan; for a unit, how its submission came. */
  readonly facts: readonly TraceFact[];
  /** The consolidated result of an indicator, for machines; null for the other kinds. */
  readonly result: IndicatorResult | null;
  /** The unit's line of the consolidation; null for the other kinds. */
  readonly submission: UnitResult | null;
  readonly calculation: Calculation | null;
  /** Figures that entered, each with its use; for an element or a unit every figure it has. */
  readonly figures: readonly TracedFigure[];
  /** Figures that ought to have entered and did not; `why` says it. */
  readonly leftOut: readonly TracedFigure[];
  readonly findings: readonly TracedFinding[];
  readonly reconciliations: readonly TracedReconciliation[];
}

/** From the figures to the printed result. */
export interface Calculation {
  /** With the numbers put in: `100 × 2.224 ÷ 2.071 = 107,387735…`. */
  readonly lines: readonly string[];
  /** The exact value in lowest terms, whole numbers as text; null when there is no value. */
  readonly exact: { readonly numerator: string; readonly denominator: string } | null;
  /** As the report prints it, with unit. */
  readonly printed: string;
  /** Decimals printed, and the catalogue's usual number of them. */
  readonly decimals: { readonly printed: number; readonly usual: number };
  /** Why the verdict is what it is. */
  readonly verdict: readonly string[];
  /** The comparable earlier period; null when there is none. */
  readonly previous: string | null;
}

/** One figure with everything known about where it came from. */
export interface TracedFigure {
  /** `live-births.-.female`: with it the figure can be asked for alone. */
  readonly path: string;
  readonly element: ElementId;
  readonly row: RowId;
  readonly column: string;
  readonly unit: UnitId;
  readonly unitName: string;
  readonly content: string;
  readonly value: ObservationJson['value'];
  /** The value as printed, with its unit of measure; a dash when there is none. */
  readonly text: string;
  readonly status: ObservationJson['status'];
  readonly statusText: string;
  readonly use: 'numerator' | 'denominator' | null;
  readonly useText: string;
  readonly source: TracedSource | null;
  /** Why it did not enter; null for one that did. */
  readonly why: string | null;
  /** Present after the file was read again. */
  readonly check?: FigureCheck;
}

/** The cell a figure was read from, and how its file came. */
export interface TracedSource {
  /** Inside the workspace. */
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly sha256: string;
  /** From the receipt; null for a file that was not registered. */
  readonly receivedOn: CalendarDate | null;
  readonly revision: number | null;
  readonly originalName: string | null;
  readonly filedBy: string | null;
}

export interface TracedFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Unit, sheet, cell and row in words. */
  readonly place: string;
  readonly message: string;
  readonly fix: string;
  /** Who accepted it and by which document; '' when nobody did. */
  readonly waiver: string;
}

export interface TracedReconciliation {
  readonly text: string;
  readonly result: Reconciliation['result'];
  readonly ownerValue: number | null;
  readonly otherValue: number | null;
}

/** What a cell holds now, compared with what was consolidated. */
export interface FigureCheck {
  readonly state: 'same' | 'file-missing' | 'file-changed' | 'value-differs';
  /** In words. */
  readonly text: string;
}

interface Verification {
  readonly files: readonly FileCheck[];
  /** True when every file and every cell is as it was consolidated. */
  readonly ok: boolean;
}

/** A submission file as it is now. */
export interface FileCheck {
  readonly file: string;
  /** SHA-256 at the consolidation. */
  readonly sha256: string;
  /** SHA-256 now; null when the file cannot be read. */
  readonly sha256Now: string | null;
  readonly state: 'same' | 'changed' | 'missing';
}

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
