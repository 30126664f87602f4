import type { CalendarDate, Lang } from '../model/ids.ts';

/**
 * The report as a value: every figure computed, rounded and written out, every label chosen. Renderers only place
 * what stands here; all formats therefore carry the same figures.
 *
 * Texts are ready to print: NFC, no character that XML forbids, at most `\n` as line end. A figure keeps its number
 * beside its text, for charts and tables of numbers.
 */

/** internal: every figure. public: small counts of sensitive elements are withheld. */
export type Edition = 'internal' | 'public';

/** A number and how it is printed; `text` is '' (or a dash in tables) when there is none. */
export interface Figure {
  readonly value: number | null;
  readonly text: string;
}

export type VerdictLevel = 'reached' | 'reached-in-part' | 'not-reached' | 'cannot-tell' | 'not-applicable';

/** One cell a figure came from. */
export interface SourceCell {
  /** Indicator the figure serves. */
  readonly indicator: string;
  /** Its number in the annex table. */
  readonly order: string;
  /** Numerator or denominator, in words. */
  readonly role: string;
  /** Data element, row and column in words. */
  readonly content: string;
  readonly value: Figure;
  readonly unit: string;
  /** Unit that reported the figure. */
  readonly reportedBy: string;
  readonly file: string;
  /** File name shortened for a narrow column: without the folder of the period. */
  readonly fileShort: string;
  readonly sheet: string;
  readonly cell: string;
  readonly sha256: string;
}

/** One measured quantity, e.g. `3.2a`. */
export interface MeasureReport {
  readonly id: string;
  /** Number in the annex table: `7`, `7a`. */
  readonly order: string;
  readonly objective: number;
  readonly planIndicator: string;
  readonly label: string;
  readonly short: string;
  readonly unit: string;
  readonly owner: { readonly id: string; readonly name: string };
  /** `value` in the indicator's unit; `text` as in "từ 60% trở lên". */
  readonly target: Figure & { readonly op: '<' | '<=' | '>' | '>=' | null; readonly short: string };
  readonly numerator: Figure;
  readonly denominator: Figure;
  readonly factor: number | null;
  /** `text` without the unit, `withUnit` with it. */
  readonly result: Figure & { readonly withUnit: string };
  readonly previous: Figure & { readonly period: string };
  /** Change against the earlier period: difference of the two printed figures. */
  readonly change: Figure;
  readonly level: VerdictLevel;
  readonly verdict: string;
  readonly reason: string | null;
  readonly direction: 'better' | 'flat' | 'worse' | 'unknown';
  readonly directionText: string;
  readonly distance: Figure;
  /** actual ÷ target, printed as a percentage. */
  readonly achievement: Figure;
  /** Share of the way from the baseline to the target, printed as a percentage. */
  readonly progress: Figure;
  readonly baseline: Figure;
  readonly coverage: { readonly have: number; readonly due: number; readonly text: string };
  readonly estimate: boolean;
  readonly partYear: boolean;
  /** The sentence of section II, with its full stop. */
  readonly sentence: string;
  /** Column "Ghi chú": why it cannot be told, estimate, coverage. */
  readonly note: string;
  readonly sources: readonly SourceCell[];
}

/** One indicator of the plan, measured by one or more quantities. */
export interface IndicatorReport {
  readonly id: string;
  /** Number in the annex table. */
  readonly order: string;
  /** "Chỉ tiêu 2". */
  readonly name: string;
  /** Row of the annex table above the parts; '' for a single quantity. */
  readonly partsText: string;
  readonly level: VerdictLevel;
  readonly verdict: string;
  /** Paragraph of section II: the sentence itself, or the line that introduces the parts. */
  readonly text: string;
  readonly hasParts: boolean;
  readonly measures: readonly MeasureReport[];
}

/** What one unit (or several, in the same words) wrote. */
export interface NarrativeEntry {
  readonly unitIds: readonly string[];
  /** Names of the units, joined. */
  readonly units: string;
  /** First paragraph and the others, without the sender's bullets. */
  readonly first: string;
  readonly others: readonly string[];
  readonly sources: readonly {
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
    readonly sha256: string;
  }[];
}

/** The narratives of one section; `note` says so when nobody wrote anything. */
export interface NarrativeSection {
  readonly entries: readonly NarrativeEntry[];
  readonly note: string;
}

/** One specific objective of the plan. */
export interface ObjectiveReport {
  readonly number: number;
  readonly title: string;
  /** "Mục tiêu 1: Trong lĩnh vực chính trị". */
  readonly heading: string;
  /** How many of its indicators are reached; '' for an objective with a single one. */
  readonly summary: string;
  readonly counts: VerdictCounts;
  readonly indicators: readonly IndicatorReport[];
  readonly narratives: NarrativeSection;
}

export interface VerdictCounts {
  readonly total: number;
  readonly reached: number;
  readonly reachedInPart: number;
  readonly notReached: number;
  readonly cannotTell: number;
  readonly notApplicable: number;
}

/** One line of Annex II. */
export interface SubmissionReport {
  readonly order: number;
  readonly unitId: string;
  readonly unit: string;
  readonly due: string;
  readonly received: string;
  readonly state: 'on-time' | 'late' | 'missing' | 'not-due' | 'unknown-date';
  readonly stateText: string;
  readonly daysLate: number | null;
  readonly filled: number;
  readonly required: number;
  readonly filledText: string;
  readonly errors: Figure;
  readonly warnings: Figure;
  readonly note: string;
  readonly file: string;
  /** Calendar days from the last day in time to the day of receipt: 0 or less is in time; null when either is unknown. */
  readonly daysFromDue: number | null;
}

export interface SubmissionCounts {
  readonly total: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly unknownDate: number;
  readonly notDue: number;
}

/** Figures that are not there, and why. */
export interface MissingReport {
  readonly unit: string;
  readonly content: string;
  readonly state: string;
}

/** A finding that kept a value out, asks for a second look, or was accepted with a waiver. */
export interface FindingReport {
  readonly unit: string;
  /** Sheet and cell. */
  readonly place: string;
  readonly message: string;
  readonly fix: string;
  readonly severity: 'error' | 'warning' | 'info';
  /** Who accepted it, why, by which document, until when; '' when nobody did. */
  readonly waiver: string;
}

export interface ReconciliationReport {
  readonly content: string;
  readonly owner: string;
  readonly ownerValue: Figure;
  readonly against: string;
  readonly otherValue: Figure;
  readonly difference: Figure;
  readonly result: string;
}

/** Annex III. */
export interface DataNotes {
  readonly intro: string;
  readonly missing: readonly MissingReport[];
  readonly missingNote: string;
  readonly rejected: readonly FindingReport[];
  readonly rejectedNote: string;
  readonly warnings: readonly FindingReport[];
  readonly warningsNote: string;
  readonly waived: readonly FindingReport[];
  readonly waivedNote: string;
  readonly reconciliations: readonly ReconciliationReport[];
  readonly reconciliationsNote: string;
  readonly sources: readonly SourceCell[];
  readonly sourcesNote: string;
}

/** Head and foot of the document; blanks are em spaces for the clerk. */
export interface DocumentFrame {
  readonly parentBody: string;
  readonly issuer: string;
  /** The same for the narrow column of the letterhead: spaces that keep its lines of even length. */
  readonly issuerHead: string;
  /** "Số:      /BC-SLĐTBXH". */
  readonly number: string;
  /** "Ninh Thuận, ngày      tháng      năm 2025". */
  readonly placeAndDate: string;
  /** Subject of the title, without "BÁO CÁO". */
  readonly subject: string;
  /** The same on the lines it is printed on. */
  readonly subjectLines: readonly string[];
  /** First addressee when there is only one; '' otherwise. */
  readonly addressee: string;
  /** The addressees as lines when there are several, each with its ; or full stop. */
  readonly addressees: readonly string[];
  /** "Căn cứ …;" lines. */
  readonly basis: readonly string[];
  readonly opening: string;
  readonly closing: string;
  /** Lines above the signer's name. */
  readonly capacity: readonly string[];
  readonly signer: string;
  /** Lines of "Nơi nhận", each with its mark of punctuation. */
  readonly recipients: readonly string[];
  /** "(Kèm theo Báo cáo số …)". */
  readonly annexReference: string;
}

/** One sex's count, its share of both, and the cell it was read from. */
export interface SexSide {
  readonly count: Figure;
  /** `value` from 0 to 1, `text` as a percentage. */
  readonly share: Figure;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly sha256: string;
}

/** A figure counted for women and men. */
export interface SexReport {
  readonly id: string;
  readonly objective: number;
  readonly content: string;
  readonly unit: string;
  readonly owner: string;
  readonly female: SexSide;
  readonly male: SexSide;
}

/** What a chart drawn in Word shows; no categories when there is nothing to show. */
export interface ChartTable {
  /** What it shows and its figures in words: the alternative text. */
  readonly title: string;
  readonly categories: readonly string[];
  /** One value a category, as printed beside its bar. */
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** Key numbers and what charts show beyond the tables. Rates: `value` from 0 to 1, `text` as a percentage. */
export interface ChartFacts {
  readonly rates: {
    readonly reached: Figure;
    readonly received: Figure;
    readonly onTime: Figure;
    readonly filled: Figure;
  };
  readonly sexes: readonly SexReport[];
  /** Number of indicators by verdict, objective by objective. */
  readonly verdicts: ChartTable;
  /** Women's share of what is counted by sex, in per cent with at most one decimal. */
  readonly femaleShare: ChartTable;
}

export interface ReportModel {
  readonly schema: 'ntge/report/1';
  readonly lang: Lang;
  readonly edition: Edition;
  /** Printed on the first page: the workspace's notice, and which edition it is. */
  readonly editionNote: string;
  readonly catalogue: { readonly id: string; readonly version: string; readonly hash: string };
  readonly period: {
    readonly id: string;
    readonly label: string;
    /** Inside a sentence: "6 tháng đầu năm 2025". */
    readonly inText: string;
    readonly cutOff: string;
    readonly previous: string;
  };
  readonly revision: number;
  readonly asOf: { readonly date: CalendarDate; readonly text: string };
  readonly frame: DocumentFrame;
  readonly counts: {
    readonly indicators: VerdictCounts;
    readonly submissions: SubmissionCounts;
    readonly directions: { readonly better: number; readonly flat: number; readonly worse: number };
    readonly cells: { readonly filled: number; readonly due: number };
  };
  /** Paragraphs of the main facts. */
  readonly summary: readonly string[];
  readonly leadership: NarrativeSection;
  readonly objectives: readonly ObjectiveReport[];
  /** Results of units that answer for no single objective. */
  readonly otherResults: NarrativeSection & { readonly heading: string };
  /** What the figures show, then what the units wrote. */
  readonly difficulties: { readonly facts: readonly string[]; readonly units: NarrativeSection };
  readonly nextSteps: NarrativeSection;
  readonly proposals: NarrativeSection;
  readonly submissions: readonly SubmissionReport[];
  readonly dataNotes: DataNotes;
  readonly charts: ChartFacts;
}
