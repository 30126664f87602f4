import { allPeriods } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { OFFICE_LANG } from '../model/ids.ts';
import type { Lang } from '../model/ids.ts';
import type { Consolidation } from '../model/results.ts';
import type { Letterhead } from '../model/workspace.ts';
import { formatDate, formatLongDate } from '../text/format.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { annexNumbers } from './annexes.ts';
import { budgetReports } from './budget.ts';
import { chartFacts } from './charts.ts';
import { reportContext } from './context.ts';
import type { ReportContext } from './context.ts';
import { dataNotes } from './data-notes.ts';
import { documentFrame } from './frame.ts';
import { commonInEnglish } from './letterhead-en.ts';
import type { Edition, IndicatorReport, ObjectiveReport, ReportModel } from './model.ts';
import { difficultySections, narrativeSection, resultsByObjective } from './narratives.ts';
import {
  countVerdicts,
  indicatorRefs,
  isWithheld,
  isYearly,
  objectiveReports,
  tallyOf,
} from './objectives.ts';
import { submissionFacts, submissionReports } from './submissions.ts';
import { sexData } from './sex-data.ts';
import { taskReports } from './tasks.ts';
import { trends } from './trends.ts';
import type { EarlierResults } from './trends.ts';
import { onlyLevel } from './wording/wording.ts';
import type { DataFacts, OverviewFacts, SubmissionFacts } from './wording/wording.ts';

export interface ReportOptions {
  readonly lang: Lang;
  readonly edition: Edition;
  /** Results of earlier periods, in any order; those that can be compared make the trends. */
  readonly earlier?: readonly EarlierResults[];
  /** The workspace's own line for the head of every document, e.g. "DỰ THẢO". */
  readonly notice?: string;
}

/**
 * The whole report of one consolidation: every figure and sentence decided here, once, for all formats. Pure; the
 * consolidation is not changed.
 *
 * @throws Error when the catalogue is not the one the consolidation was made with (an id it does not know)
 */
export function buildReport(
  catalogue: Catalogue,
  consolidation: Consolidation,
  letterhead: Letterhead,
  options: ReportOptions,
): ReportModel {
  const context = reportContext(catalogue, consolidation, options.lang, options.edition);
  const { words } = context;
  const results = resultsByObjective(context);
  const objectives = objectiveReports(context, results);
  const submissions = submissionFacts(context);
  const overview = overviewFacts(context, objectives);
  const data = dataFacts(context);
  const series = trends(
    context,
    options.earlier ?? [],
    objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures)),
  );
  const budget = budgetReports(context);
  const number = catalogue.objectives.length + 1;
  return {
    ...identity(context, options),
    frame: documentFrame(context, letterhead),
    counts: countsOf(objectives, submissions, overview, data),
    revisionNote: revisionNote(context, options),
    summary: [words.submissions(submissions), ...words.overview(overview)],
    leadership: narrativeSection(context, 'leadership'),
    objectives,
    otherResults: {
      ...(results.get(0) ?? { entries: [], note: '' }),
      heading: words.otherResultsHeading(number),
    },
    trends: series,
    tasks: taskReports(context),
    budget,
    difficulties: {
      facts: difficultyFacts(context, objectives, submissions),
      ...difficultySections(context),
    },
    nextSteps: narrativeSection(context, 'next_steps'),
    proposals: narrativeSection(context, 'proposals'),
    annexes: annexNumbers(context, {
      budget: budget.some(({ units }) => units.length > 0),
      trends: series.rows.length > 0,
    }),
    sexData: sexData(context),
    submissions: submissionReports(context),
    dataNotes: {
      // Counts of what is wrong would tell of senders' files.
      overview: options.edition === 'internal' ? words.dataOverview(data) : [],
      ...dataNotes(context, objectives),
    },
    charts: chartFacts(context, objectives, {
      submissions: submissions.counts,
      verdicts: overview.verdicts,
      cells: data.cells,
    }),
  };
}

function countsOf(
  objectives: readonly ObjectiveReport[],
  submissions: SubmissionFacts,
  overview: OverviewFacts,
  data: DataFacts,
): ReportModel['counts'] {
  return {
    indicators: countVerdicts(objectives.flatMap((o) => o.indicators.map((i) => i.level))),
    submissions: submissions.counts,
    directions: overview.directions,
    cells: data.cells,
  };
}

/** Which report it is: of what, when, for whom. */
function identity(
  context: ReportContext,
  options: ReportOptions,
): Pick<
  ReportModel,
  'schema' | 'lang' | 'edition' | 'editionNote' | 'catalogue' | 'period' | 'revision' | 'asOf'
> {
  const { consolidation, words } = context;
  const { id, version, hash } = consolidation.catalogue;
  return {
    schema: 'ntge/report/1',
    lang: options.lang,
    edition: options.edition,
    editionNote: [noticeOf(options), options.edition === 'internal' ? words.editionNote : words.publicNote]
      .filter(Boolean)
      .join(' · '),
    catalogue: { id, version, hash },
    period: periodFacts(context),
    revision: consolidation.revision,
    asOf: { date: consolidation.asOf, text: formatLongDate(consolidation.asOf, options.lang) },
  };
}

/** Why the figures differ from those of the former revision; the office's own words of it are not published. */
function revisionNote({ consolidation, words }: ReportContext, { edition }: ReportOptions): string {
  const { revision, reason } = consolidation;
  if (revision === 1) return '';
  return words.revisionNote(revision, edition === 'public' ? '' : sanitizeText(reason ?? ''));
}

const noticeOf = ({ notice, lang }: ReportOptions): string =>
  notice === undefined || lang === OFFICE_LANG ? (notice ?? '') : commonInEnglish(notice);

function periodFacts(context: ReportContext): ReportModel['period'] {
  const { period, words, lang, catalogue } = context;
  const label = context.text(period.label);
  const previous = allPeriods(catalogue).find((p) => p.id === previousId(context));
  return {
    id: period.id,
    label,
    inText: words.periodInText(label),
    cutOff: formatDate(period.cutOff, lang),
    previous: previous ? words.periodInText(context.text(previous.label)) : '',
  };
}

/** The earlier period the results were held against: theirs first, then the period's own. */
function previousId({ consolidation, period }: ReportContext): string | undefined {
  const used = consolidation.indicators.find((i) => i.previousPeriod !== null)?.previousPeriod;
  return used ?? period.previous;
}

function overviewFacts(context: ReportContext, objectives: readonly ObjectiveReport[]): OverviewFacts {
  const measures = objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures));
  const moved = (direction: string): number =>
    measures.filter((m) => m.direction === direction && m.reason === null).length;
  return {
    verdicts: { ...tallyOf(objectives.flatMap((o) => o.indicators)), goal: context.goalOf() },
    plan: context.plan,
    directions: { better: moved('better'), flat: moved('flat'), worse: moved('worse') },
    previous: periodFacts(context).previous,
    small: measures.filter((m) => m.small && m.direction === 'unknown' && m.change.value !== null).length,
  };
}

function dataFacts({ consolidation, period, lang }: ReportContext): DataFacts {
  const { units, observations, reconciliations, asOf, revision, catalogue } = consolidation;
  return {
    cutOff: formatDate(period.cutOff, lang),
    asOf: formatLongDate(asOf, lang),
    revision,
    catalogue: `${catalogue.id} ${catalogue.version}`,
    cells: {
      filled: units.reduce((sum, u) => sum + u.filled, 0),
      due: units.reduce((sum, u) => sum + u.due, 0),
    },
    unavailable: observations.filter((o) => o.required && o.status === 'unavailable').length,
    rejected: observations.filter((o) => o.status === 'rejected').length,
    differing: reconciliations.filter((r) => r.result === 'differs').length,
  };
}

function difficultyFacts(
  context: ReportContext,
  objectives: readonly ObjectiveReport[],
  submissions: SubmissionFacts,
): readonly string[] {
  const { words } = context;
  return [...verdictFacts(context, objectives), words.submissionTrouble(submissions)].filter(Boolean);
}

/** The indicators that are wanting, by verdict; when all are alike one sentence says it. */
function verdictFacts(context: ReportContext, objectives: readonly ObjectiveReport[]): readonly string[] {
  const { words } = context;
  const counts = tallyOf(objectives.flatMap((o) => o.indicators));
  const only = onlyLevel(counts);
  if (only === 'reached' || only === 'not-applicable') return [];
  if (only !== null) return [words.allAlike({ ...counts, goal: context.goalOf() }, context.plan)];
  const named = (isMeant: (indicator: IndicatorReport) => boolean): readonly string[] =>
    indicatorRefs(context, objectives, isMeant);
  return [
    words.notReached(
      named((i) => i.level === 'not-reached'),
      context.goalOf(),
    ),
    words.inPart(named((i) => i.level === 'reached-in-part')),
    words.cannotTell(
      named((i) => i.level === 'cannot-tell' && !isYearly(i) && !isWithheld(i)),
      named(isYearly),
    ),
    words.notPublished(named(isWithheld)),
  ];
}
