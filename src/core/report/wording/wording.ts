import type { IndicatorResult, Reconciliation, UnitResult } from '../../model/results.ts';
import type { GoalWords } from '../../words/goal-words.ts';
import type { FixedWords, Verdict } from '../../words/words.ts';
import type { ObservationJson } from '../../model/results.ts';
import type { TaskResult, TaskTiming } from '../../model/task-results.ts';
import type { Likelihood } from '../../model/answers.ts';
import type { Figure, SubmissionCounts, VerdictCounts, VerdictLevel } from '../model.ts';

/** Why a period cannot stand beside the report's own. */
export type LeftOutReason = 'calendar' | 'catalogue' | 'units';

/** What the sentence of one measured quantity is made of; numbers are already written out. */
export interface MeasureFacts {
  readonly label: string;
  /** pair: the same figure of women and men (hours, births), not a part of a whole. */
  readonly kind: 'ratio' | 'pair' | 'all-yes' | 'lowest-quarter' | 'closed-months';
  readonly lowerIsBetter: boolean;
  readonly level: IndicatorResult['level'];
  readonly reason: IndicatorResult['reason'];
  readonly estimate: boolean;
  /** With unit: "56,52%". */
  readonly value: string | null;
  /** "52/92 cơ quan"; for a pair "nữ 15,5 giờ/tuần, nam 8,6 giờ/tuần". */
  readonly counts: string | null;
  /** "từ 60% trở lên". */
  readonly target: string | null;
  /** What a sentence calls the target, with the day it is due: "mục tiêu năm 2025". */
  readonly targetName: string;
  /** How a verdict speaks of a target due later; null where the plain words do. */
  readonly goal: GoalWords | null;
  /** What decides how to read the value: "nhóm tuổi 15-19", "năm học 2023-2024"; '' without. */
  readonly qualifier: string;
  /** A rate over so few cases that one more or less moves it far: no better or worse is said of it. */
  readonly small: boolean;
  /** The whole number wanting: "04 cơ quan". */
  readonly short: string | null;
  /** Size of the distance with its unit, and on which side of the target the value lies. */
  readonly distance: { readonly text: string; readonly sign: number } | null;
  /** Change against the earlier period; `text` is null when it disappears in rounding. */
  readonly change: { readonly text: string | null; readonly rises: boolean } | null;
  readonly direction: IndicatorResult['direction'];
  readonly previous: { readonly value: string; readonly period: string } | null;
  /** The period compared with; '' when there is none. */
  readonly previousPeriod: string;
  /** Other quantities of the report have an earlier figure: the lack of one is worth saying. */
  readonly comparisonExpected: boolean;
  /** Why the owner has no figure, in its own words; '' without. */
  readonly givenReason: string;
  readonly owner: string;
  /** The owner's workbook has not come. */
  readonly ownerMissing: boolean;
  readonly coverage: { readonly have: number; readonly due: number };
  /** Numerator and denominator as figures with their own names: "số ca tử vong mẹ là 02 ca". */
  readonly named: { readonly numerator: string; readonly denominator: string } | null;
  readonly denominatorLabel: string;
  /** What the document with the targets is called: "Kế hoạch". */
  readonly plan: string;
  /** Rows of a yes/no element by answer. */
  readonly answers: { readonly yes: readonly string[]; readonly no: readonly string[] };
  /** Alternates from one quantity to the next, so that neighbours do not read alike. */
  readonly variant: 0 | 1;
}

/** Units by how their submission came. */
export interface SubmissionFacts {
  /** What the document that sets the due date is called: "Kế hoạch". */
  readonly plan: string;
  readonly counts: SubmissionCounts;
  readonly late: readonly { readonly unit: string; readonly days: number | null }[];
  readonly missing: readonly string[];
  readonly asOf: string;
  /** Roman number of the annex that lists them. */
  readonly annex: string;
}

/** Counts by verdict; `withheld` of those that cannot be told are told in the internal edition only. */
export interface VerdictTally extends VerdictCounts {
  readonly withheld?: number;
  /** How verdicts speak of targets due later than the period ends. */
  readonly goal?: GoalWords | null;
}

/** Facts of the main-facts paragraphs besides submissions. */
export interface OverviewFacts {
  /** What the document with the indicators is called: "Kế hoạch". */
  readonly plan: string;
  readonly verdicts: VerdictTally;
  readonly directions: { readonly better: number; readonly flat: number; readonly worse: number };
  readonly previous: string;
  /** Quantities that moved, but rest on so few cases that no better or worse is said of them. */
  readonly small: number;
}

/** What the figures rest on; for the internal dossier. */
export interface DataFacts {
  readonly cutOff: string;
  readonly asOf: string;
  readonly revision: number;
  /** Id and version of the catalogue of indicators. */
  readonly catalogue: string;
  readonly cells: { readonly filled: number; readonly due: number };
  /** Required cells whose answer is that there is no figure: they count as filled. */
  readonly unavailable: number;
  readonly rejected: number;
  readonly differing: number;
}

export interface FrameFacts {
  readonly issuer: string;
  readonly province: string;
  readonly period: string;
  readonly citation: string;
  /** What is carried out: "Chiến lược quốc gia về bình đẳng giới". */
  readonly carriedOut: string;
  readonly number: string;
  readonly year: string;
  /** At least one unit has sent its workbook. */
  readonly reported: boolean;
  /** Addressees joined; '' when the report goes to nobody yet. */
  readonly addressees: string;
}

export type AnnexKind = 'indicators' | 'sexes' | 'tasks' | 'submissions' | 'budget' | 'trends';

/** Causes of difficulties as units split them. */
export type CauseKind = 'objective' | 'subjective';

/** Units that are equally far with a task. */
export interface TaskGroup {
  readonly timing: TaskTiming;
  readonly status: TaskResult['status'];
  /** Done by the units' own word, without a document. */
  readonly isClaim: boolean;
  /** Inside a sentence; of those that are late each with its days. */
  readonly names: string;
}

/** One figure of a task, summed for the province. */
interface TaskTotalFacts {
  readonly label: string;
  /** With its unit of measure; null where only parts of it were given. */
  readonly value: string | null;
  readonly female: string | null;
  readonly male: string | null;
  /** What the plan expects. */
  readonly expected: string | null;
}

/** Figures of a task that so many of the units gave. */
export interface TaskTotalGroup {
  readonly coverage: { readonly have: number; readonly due: number };
  readonly parts: readonly string[];
}

/** One column of money, summed over the units that gave it. */
interface BudgetTotal {
  readonly label: string;
  readonly value: Figure;
  readonly units: number;
}

interface ForecastFacts {
  readonly owner: string;
  readonly value: string | null;
  readonly likelihood: string;
  readonly note: string;
}

/** Every phrase of the report in one language. Sentences end with their full stop. */
export interface Wording {
  /** Number in running text: a whole number below ten gets its zero in Vietnamese ("04 tin, bài"). */
  count(value: number): string;
  readonly notAvailable: string;
  /** In place of a signer's office that nobody entered. */
  readonly blankLine: string;
  target(op: '<' | '<=' | '>' | '>=', value: string): string;
  /** Unit of a difference: percentage points, or the unit itself. */
  withUnit(value: string, unit: string): string;
  difference(value: string, unit: string): string;
  pair(numerator: 'male' | 'female', top: string, bottom: string, unit: string): string;
  ratio(top: string, bottom: string, unit: string): string;
  /** Closed months with the thing asked about, of the closed months. */
  months(top: string, bottom: string): string;
  named(label: string, value: string, unit: string): string;
  schoolYear(years: string): string;
  sentence(facts: MeasureFacts): string;
  note(facts: MeasureFacts): string;
  readonly answer: { readonly yes: string; readonly no: string };
  readonly columns: Readonly<Record<string, string>>;

  objectiveHeading(number: number, title: string): string;
  objectiveSummary(counts: VerdictTally): string;
  indicatorName(number: number | null): string;
  indicatorRef(objective: number, number: number | null, labels: readonly string[]): string;
  /** Heads the parts of an indicator; `parts` counts them by verdict. */
  partsIntro(name: string, level: VerdictLevel, parts: VerdictTally): string;
  /** Heads the parts of an indicator that the public edition leaves out whole. */
  withheldIntro(name: string): string;
  partsRow(name: string, parts: number): string;

  submissions(facts: SubmissionFacts): string;
  overview(facts: OverviewFacts): readonly string[];
  dataOverview(facts: DataFacts): readonly string[];
  notReached(refs: readonly string[], goal?: GoalWords | null): string;
  /** The refs name the parts that are not reached. */
  inPart(refs: readonly string[]): string;
  /** The `yearly` ones have figures, but are judged at the end of the year only. */
  cannotTell(refs: readonly string[], yearly: readonly string[]): string;
  /** Those that the public edition leaves out. */
  notPublished(refs: readonly string[]): string;
  /** In place of the lists when all indicators have one verdict. */
  allAlike(counts: VerdictTally, plan: string): string;
  submissionTrouble(facts: SubmissionFacts): string;

  periodInText(label: string): string;
  readonly editionNote: string;
  readonly publicNote: string;
  peoplesCommittee(province: string): string;
  /** The plan's province once it belongs to another. */
  formerProvince(province: string): string;
  place(province: string): string;
  documentNumber(symbol: string): string;
  placeAndDate(place: string, year: string): string;
  /** Two lines that read as one. */
  subject(facts: FrameFacts): readonly [string, string];
  basis(text: string): string;
  opening(facts: FrameFacts): string;
  closing(facts: FrameFacts): string;
  /** An addressee inside the closing sentence. */
  readonly addressed: (name: string) => string;
  recipients(others: readonly string[], archive: string): readonly string[];
  annexReference(facts: FrameFacts): string;
  /** That the figures are those of a later consolidation, and why; `reason` may be ''. */
  revisionNote(revision: number, reason: string): string;
  /** Where the details are; `annexes` are in the order they stand in. */
  annexesNote(annexes: readonly (readonly [kind: AnnexKind, number: string])[]): string;

  /** Of a section of units' words in a public edition. */
  readonly nothingPublished: string;
  readonly emptySection: Readonly<
    Record<'leadership' | 'results' | 'difficulties' | 'proposals' | 'next_steps', string>
  >;
  /** In place of every empty section when no report has come. */
  readonly nobodyReported: string;
  /** When all results stand under their objectives. */
  readonly noOtherResults: string;
  otherResultsHeading(number: number): string;
  submissionState(unit: UnitResult): string;
  /** That receipts of the unit were redated, withdrawn or restored. */
  registerCorrected(count: number): string;
  due(date: string, inclusive: boolean): string;
  extension(document: string): string;
  /** The figures are those of a later revision, received on this date. */
  revised(date: string): string;
  readonly readingsDiffer: string;

  /** The result of one period of a series. */
  trendPoint(value: string, estimate: boolean): string;
  /** The periods of a series in order, what is compared, and which periods are not. */
  trendNote(
    periods: readonly string[],
    leftOut: readonly { readonly label: string; readonly reason: LeftOutReason }[],
  ): string;

  /** Where a finding is. */
  cellPlace(sheet: string, cell: string): string;

  /** Each entry counted once, by how far it is; `claims` of those done rest on the unit's word. */
  taskCounts(total: number, counts: ReadonlyMap<TaskTiming, number>, claims: number): string;
  /** The same under one heading. */
  headingCounts(total: number, counts: ReadonlyMap<TaskTiming, number>): string;
  readonly noTaskAnswered: string;
  /** Without its full stop. */
  taskSentence(label: string, groups: readonly TaskGroup[]): string;
  withDays(unit: string, days: number): string;
  taskTotal(facts: TaskTotalFacts): string;
  /** `isWhole`: of several units, so that their sum is the province's. */
  taskTotals(groups: readonly TaskTotalGroup[], isWhole: boolean): string;
  /** In place of names that the annex gives. */
  unitCount(units: number): string;
  taskState(timing: TaskTiming, status: TaskResult['status'], days: number | null): string;
  readonly selfReported: string;
  budget(label: string, measure: string, totals: readonly BudgetTotal[]): string;
  readonly likelihood: Readonly<Record<Likelihood, string>>;
  forecast(facts: ForecastFacts): string;
  byRow(rows: readonly { name: string; counts: string; value: string | null }[]): string;
  belowLeast(
    least: number,
    unit: string,
    quarters: readonly {
      quarter: string;
      places: readonly { name: string; unit: string; items: number }[];
    }[],
  ): string;
  sourceNamed(source: string): string;
  /** Of the cells of one row: what is not there, or not final. */
  cellsNote(statuses: ReadonlySet<ObservationJson['status']>): string;
  documentOf(number: string, signedOn: string): string;

  readonly notes: {
    readonly intro: string;
    readonly wholeSubmission: string;
    readonly nothingMissing: string;
    readonly nothingRejected: string;
    readonly nothingWarned: string;
    readonly nothingWaived: string;
    readonly nothingReconciled: string;
    readonly noRemarks: string;
    readonly noOthers: string;
    /** What a source on the cover speaks of. */
    readonly wholeForm: string;
    readonly noSources: string;
    readonly missing: string;
    readonly unavailable: string;
    waiver(by: string, why: string, document: string, until: string): string;
    reconciled(counts: Readonly<Record<Reconciliation['result'], number>>): string;
    against(kind: Reconciliation['against'], names: string): string;
  };
  /** Short name of an objective under its column of a chart. */
  /** What a figure leaves out: `không kể xâm hại ngoài gia đình`. */
  except(names: readonly string[]): string;
  objectiveShort(number: number): string;
  /** In place of many names before one sentence: all who reported, or all but a few. */
  everyUnit(except: readonly string[]): string;
  /** In place of all local units. */
  readonly everyLocal: string;
  /** Joins a few names inside a sentence: "a, b và c". */
  readonly join: (items: readonly string[]) => string;
  /** Joins names: "a, b và c", or by semicolons where the names hold commas themselves. */
  list(items: readonly string[]): string;
  /** Name of a local unit inside a sentence: "huyện Bác Ái", "Bac Ai district". */
  readonly localInText: (name: string) => string;
  /** First letter small, for a name inside a sentence; abbreviations and names keep theirs. */
  readonly lowerFirst: (text: string) => string;
}

/** More units than this are not named in a sentence: the annex lists them. */
export const NAMED_AT_MOST = 6;

/** How many of each verdict there is, the withheld ones apart: only what there is. */
export function tallied(counts: VerdictTally): readonly (readonly [number, Verdict])[] {
  const { withheld = 0 } = counts;
  const all: readonly (readonly [number, Verdict])[] = [
    [counts.reached, 'reached'],
    [counts.reachedInPart, 'reached-in-part'],
    [counts.notReached, 'not-reached'],
    [counts.cannotTell - withheld, 'cannot-tell'],
    [withheld, 'withheld'],
    [counts.notApplicable, 'not-applicable'],
  ];
  return all.filter(([n]) => n > 0);
}

/** The verdict that all have; null when they differ. */
export function onlyLevel(counts: VerdictTally): Verdict | null {
  return tallied(counts).find(([n]) => n === counts.total)?.[1] ?? null;
}

/** How a submission came, told apart where nothing was ever due. */
export const stateOf = ({ submission, dueBefore }: UnitResult): keyof FixedWords['states'] =>
  submission === 'not-due' && dueBefore === null ? 'no-due-date' : submission;

/** There is a value, or answers, to put in the sentence beside the verdict. */
export function isTold({ kind, value, answers }: MeasureFacts): boolean {
  return kind === 'all-yes' ? answers.yes.length + answers.no.length > 0 : value !== null;
}

/** The name of a quantity that has a value, with what decides how to read it. */
export const qualifiedLabel = ({ label, value, qualifier }: MeasureFacts): string =>
  value === null || qualifier === '' ? label : `${label} (${qualifier})`;

/** Sentence without a full stop becomes one with it; double marks are avoided. */
export function fullStop(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

export const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Common nouns get a small first letter; "UBND tỉnh", "DTTS" stay. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  if (second !== '' && second !== second.toLowerCase()) return text;
  return first.toLowerCase() + text.slice(first.length);
}

/** "lượt người: 120 người (nữ 70, nam 50)", or the parts alone where there is no whole. */
export function withInside(label: string, value: string | null, inside: readonly string[]): string {
  const parts = inside.filter(Boolean).join('; ');
  if (value === null) return `${label}: ${parts}`;
  return `${label}: ${value}${parts === '' ? '' : ` (${parts})`}`;
}
