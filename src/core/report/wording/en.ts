import { formatNumber } from '../../text/format.ts';
import { YES_NO_WORDS } from '../../form/answer-words.ts';
import { assessed, countedVerdict, WORDS } from '../../words/words.ts';
import type { Verdict } from '../../words/words.ts';
import { detailsEn } from './details-en.ts';
import { tasksEn } from './tasks-en.ts';
import { joinEn, joinNamesEn, sentenceEn } from './sentence-en.ts';
import { fullStop, lowerFirst, upperFirst, NAMED_AT_MOST, onlyLevel, stateOf, tallied } from './wording.ts';
import type {
  AnnexKind,
  DataFacts,
  MeasureFacts,
  OverviewFacts,
  SubmissionFacts,
  VerdictTally,
  Wording,
} from './wording.ts';

const TARGETS: Readonly<Record<'<' | '<=' | '>' | '>=', (value: string) => string>> = {
  '<': (v) => `below ${v}`,
  '<=': (v) => `at most ${v}`,
  '>': (v) => `above ${v}`,
  '>=': (v) => (v === '100%' ? v : `at least ${v}`),
};

const BLANK = '\u2003';

const ANNEXES: Readonly<Record<AnnexKind, string>> = {
  indicators: 'each indicator',
  sexes: 'figures by sex',
  tasks: 'tasks by unit',
  submissions: 'who reported when',
  budget: 'money by unit',
  trends: 'results over the periods',
};

const count = (value: number): string => formatNumber(value, 'en');
const many = (n: number, one: string, more: string): string => `${count(n)} ${n === 1 ? one : more}`;

const verdictList = (counts: VerdictTally): string =>
  joinEn(tallied(counts).map(([n, verdict]) => `${count(n)} ${assessed(verdict, 'en')}`));

const ALL_ALIKE: Readonly<Record<Verdict, string>> = {
  reached: 'are reached',
  'reached-in-part': 'are reached in part only',
  'not-reached': 'are not reached',
  'cannot-tell': 'lack the data to be assessed',
  withheld: 'are not published',
  'not-applicable': 'had nothing arise in the period',
};

/** ", against the target for 2025": before what is counted, where targets are due later. */
const against = ({ goal }: VerdictTally): string => (goal ? `, ${goal.against}` : '');

/** The same after a verdict that all have. */
const againstAfter = (counts: VerdictTally): string => {
  const only = onlyLevel(counts);
  return counts.goal && (only === 'reached' || only === 'not-reached' || only === 'reached-in-part')
    ? ` ${counts.goal.against}`
    : '';
};

const missingUnits = (facts: SubmissionFacts): string =>
  facts.missing.length > NAMED_AT_MOST
    ? `${count(facts.missing.length)} units (see Annex ${facts.annex})`
    : joinNamesEn(facts.missing);

const lateUnits = (facts: SubmissionFacts): string =>
  facts.late.length > NAMED_AT_MOST
    ? `see Annex ${facts.annex}`
    : joinNamesEn(
        facts.late.map(({ unit, days }) => (days === null ? unit : `${unit}, ${many(days, 'day', 'days')}`)),
      );

function submissions(facts: SubmissionFacts): string {
  const { counts, asOf } = facts;
  if (counts.total === 0)
    return `As of ${asOf}, ${many(counts.received, 'unit has', 'units have')} provided figures for this period, for which the ${facts.plan} sets no due date.`;
  if (counts.onTime === counts.total)
    return `As of ${asOf}, all ${count(counts.total)} reporting units have submitted their reports on time.`;
  if (counts.late === counts.total)
    return `As of ${asOf}, all ${count(counts.total)} reporting units have submitted their reports, all of them late (${lateUnits(facts)}).`;
  if (counts.received === 0)
    return `As of ${asOf}, none of the ${count(counts.total)} reporting units has submitted its report.`;
  const came = [
    counts.onTime > 0 ? `${count(counts.onTime)} on time` : '',
    counts.late > 0 ? `${count(counts.late)} late (${lateUnits(facts)})` : '',
    counts.unknownDate > 0 ? `${count(counts.unknownDate)} on a date not recorded` : '',
  ].filter(Boolean);
  const absent = [
    counts.missing > 0 ? `not submitted: ${missingUnits(facts)}` : '',
    counts.notDue > 0 ? `not yet due: ${many(counts.notDue, 'unit', 'units')}` : '',
  ].filter(Boolean);
  const who =
    counts.received === counts.total
      ? `all ${count(counts.total)} reporting units have submitted their reports`
      : `${count(counts.received)} of the ${count(counts.total)} reporting units ${counts.received === 1 ? 'has submitted its report' : 'have submitted their reports'}`;
  return fullStop([`As of ${asOf}, ${who}: ${joinEn(came)}`, ...absent].join('; '));
}

function overallVerdict(counts: VerdictTally, plan: string): string {
  const only = onlyLevel(counts);
  return only === null
    ? `Of the ${many(counts.total, 'indicator', 'indicators')} of the ${plan}${against(counts)}: ${verdictList(counts)}.`
    : `All ${count(counts.total)} indicators of the ${plan} ${ALL_ALIKE[only]}${againstAfter(counts)}.`;
}

function overview(facts: OverviewFacts): readonly string[] {
  const { verdicts, directions } = facts;
  const total = directions.better + directions.flat + directions.worse;
  const moves = [
    directions.better > 0 ? `${count(directions.better)} improved` : '',
    directions.flat > 0 ? `${count(directions.flat)} did not change` : '',
    directions.worse > 0 ? `${count(directions.worse)} got worse` : '',
  ].filter(Boolean);
  const small =
    facts.small > 0 ? `, leaving out ${count(facts.small)} with few cases and large variation` : '';
  return [
    overallVerdict(verdicts, facts.plan),
    total > 0
      ? `Compared with ${facts.previous}, of the ${many(total, 'quantity', 'quantities')} that can be compared${small}, ${joinEn(moves)}.`
      : '',
  ].filter(Boolean);
}

function dataOverview({ cells, ...facts }: DataFacts): readonly string[] {
  const data = [
    facts.rejected > 0
      ? `${many(facts.rejected, 'figure contains an error and was', 'figures contain errors or contradict one another and were')} kept out of the consolidation`
      : '',
    facts.differing > 0 ? `${many(facts.differing, 'figure differs', 'figures differ')} between sources` : '',
  ].filter(Boolean);
  const more = facts.rejected > 1 ? '; one error can concern several figures' : '';
  const unavailable =
    facts.unavailable > 0 ? `, ${count(facts.unavailable)} of them marked as not available` : '';
  return [
    `Figures up to ${facts.cutOff}, submissions as of ${facts.asOf}; consolidation no. ${facts.revision}, by the catalogue of indicators ${facts.catalogue}.`,
    cells.due > 0
      ? `The units filled ${count(cells.filled)} of ${count(cells.due)} required cells${unavailable}${data.length ? `; ${joinEn(data)}${more}` : ''}.`
      : '',
  ].filter(Boolean);
}

function note(f: MeasureFacts): string {
  const why = {
    missing: f.ownerMissing ? 'No report received' : 'Figures missing',
    unavailable: 'Not available for the period',
    rejected: 'Figures under review',
    'partial-coverage': `${f.coverage.have} of ${f.coverage.due} figures`,
    'part-year': 'Yearly rate; provisional',
    'zero-denominator': 'Denominator is 0',
    'none-arising': f.kind === 'all-yes' ? 'Nothing it applies to' : WORDS.en.verdicts['not-applicable'],
    'no-target': 'No target',
    'nothing-closed': 'No quarter or month completed yet',
    'still-open': `A ${f.kind === 'closed-months' ? 'month' : 'quarter'} is not over`,
    suppressed: 'Small counts, not published',
  } as const;
  return [
    f.reason === null ? '' : why[f.reason],
    f.kind === 'lowest-quarter' && f.value !== null ? 'Lowest quarter' : '',
    f.value === null ? '' : upperFirst(f.qualifier),
    f.small ? 'Few cases, large variation' : '',
    f.short === null ? '' : `Short by ${f.short}`,
    f.estimate ? 'Estimate' : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function submissionTrouble(facts: SubmissionFacts): string {
  const { late, missing } = facts;
  if (late.length === 0 && missing.length === 0) return '';
  const parts = [
    missing.length ? `no report from ${missingUnits(facts)}` : '',
    late.length ? `${many(late.length, 'report came late', 'reports came late')} (${lateUnits(facts)})` : '',
  ].filter(Boolean);
  const wanting = [missing.length ? 'incomplete' : '', late.length ? 'late' : ''].filter(Boolean);
  return `Reporting was ${wanting.join(' and partly ')}: ${parts.join('; ')}.`;
}

const refs = (lead: string, items: readonly string[]): string =>
  items.length ? `${lead} (${count(items.length)}): ${items.join('; ')}.` : '';

function reconciledEn(agrees: number, differs: number): string {
  if (differs === 0) return agrees === 1 ? 'it agrees' : 'all agree';
  if (agrees === 0) return differs === 1 ? 'it differs' : 'all differ';
  return `${many(agrees, 'agrees', 'agree')}, ${many(differs, 'differs', 'differ')}`;
}

/** The English report. */
export const en: Wording = {
  ...tasksEn,
  ...detailsEn,
  count,
  notAvailable: '–',
  blankLine: '…………………………',
  target: (op, value) => TARGETS[op](value),
  withUnit: (value, unit) => (unit === '%' ? `${value}%` : `${value} ${unit}`),
  difference: (value, unit) => (unit === '%' ? `${value} percentage points` : `${value} ${unit}`),
  pair: (numerator, top, bottom, unit) =>
    numerator === 'female'
      ? `female ${top}, male ${bottom} ${unit}`
      : `male ${top}, female ${bottom} ${unit}`,
  ratio: (top, bottom, unit) => `${top}/${bottom} ${unit}`.trimEnd(),
  months: (top, bottom) => `${top} of ${bottom} completed months`,
  // English names are plurals of what is counted: the unit would say it twice.
  schoolYear: (years) => `school year ${years}`,
  named: (label, value) => `${lowerFirst(label)}: ${value}`,
  sentence: sentenceEn,
  note,
  answer: { yes: YES_NO_WORDS.yes.en, no: YES_NO_WORDS.no.en },
  columns: {
    total: 'total',
    male: 'male',
    female: 'female',
    q1: 'quarter 1',
    q2: 'quarter 2',
    q3: 'quarter 3',
    q4: 'quarter 4',
  },

  objectiveHeading: (number, title) => `Objective ${number}: ${title}`,
  objectiveSummary: (counts) => {
    const only = onlyLevel(counts);
    return only === null
      ? `The objective has ${many(counts.total, 'indicator', 'indicators')}${against(counts)}: ${verdictList(counts)}.`
      : `All ${count(counts.total)} indicators of the objective ${ALL_ALIKE[only]}${againstAfter(counts)}.`;
  },
  indicatorName: (number) => (number === null ? 'Indicator' : `Indicator ${number}`),
  indicatorRef: (objective, number, labels) =>
    `${number === null ? 'the indicator of' : `indicator ${number},`} objective ${objective} (${labels.map(lowerFirst).join('; ')})`,
  partsIntro: (name, level, parts) => {
    if (level === 'reached' && parts.reached === parts.total)
      return `${name}: reached in ${parts.total === 2 ? 'both' : `all ${count(parts.total)}`} parts${againstAfter(parts)}:`;
    const differing =
      onlyLevel(parts) === null ? ` (of ${count(parts.total)} parts: ${verdictList(parts)})` : '';
    const plain =
      level === 'cannot-tell' ? 'not enough data to assess' : WORDS.en.verdicts[level].toLowerCase();
    const verdict = parts.goal && level === 'not-reached' ? parts.goal.missed : plain;
    return `${name}: ${verdict}${differing}:`;
  },
  withheldIntro: (name) => `${name}: the results are not published:`,
  partsRow: (name, parts) => `${name}, in ${count(parts)} parts:`,

  submissions,
  overview,
  dataOverview,
  notReached: (items, goal) =>
    refs(goal ? `Indicators of which ${goal.missed}` : `Indicators ${assessed('not-reached', 'en')}`, items),
  inPart: (items) => refs(`Indicators ${assessed('reached-in-part', 'en')}, with what is wanting`, items),
  cannotTell: (items, yearly) => {
    if (yearly.length === 0) return refs(`Indicators ${assessed('cannot-tell', 'en')}`, items);
    if (items.length === 0) return refs('Yearly indicators, not assessed in this period', yearly);
    const all = count(items.length + yearly.length);
    return `Indicators ${assessed('cannot-tell', 'en')} (${all}): ${items.join('; ')}; and, being yearly and not assessed in this period: ${yearly.join('; ')}.`;
  },
  notPublished: (items) =>
    refs('Indicators whose results are not published, because the counts are small', items),
  allAlike: overallVerdict,
  submissionTrouble,

  periodInText: (label) => `the ${lowerFirst(label)}`,
  publicNote: `Public edition: small counts on sensitive matters, and figures they could be worked out from, are not published; summary tables and charts count the indicators concerned among those ${countedVerdict('cannot-tell', 'en')}`,
  editionNote: 'Internal edition with sensitive figures; not for publication',
  peoplesCommittee: (province) => `People's Committee of ${province}`,
  formerProvince: (province) => `the area of the former ${province}`,
  place: (province) => province.replace(/\s+(province|city)$/iu, ''),
  documentNumber: (symbol) => `No.:${BLANK.repeat(4)}/${symbol || 'BC-……'}`,
  placeAndDate: (place, year) => `${place},${BLANK.repeat(7)}${year}`,
  subject: (f) => [`Implementation of the ${f.carriedOut}`, `in ${f.province} in ${f.period}`],
  basis: (text) => `Pursuant to ${text};`,
  opening: (f) =>
    `Carrying out ${f.citation}${f.reported ? ', and on the basis of the reports of the reporting units' : ''}, the ${f.issuer} has consolidated and reports the results of ${f.period} as follows:`,
  closing: (f) =>
    f.addressees === ''
      ? `This is the report on ${f.period}.`
      : `The ${f.issuer} respectfully submits this report on ${f.period} to ${f.addressees}.`,
  addressed: (name) => `the ${name}`,
  recipients: (others, archive) => [
    '- As above;',
    ...others.map((line) => `- ${line.replace(/[;.\s]+$/u, '')};`),
    `- Archive: ${archive.replace(/[;.\s]+$/u, '') || 'VT'}.`,
  ],
  annexReference: (f) =>
    `(Attached to Report No.${BLANK.repeat(3)}/${f.number || 'BC-……'} of${BLANK.repeat(5)}${f.year} of the ${f.issuer})`,

  revisionNote: (revision, reason) =>
    `The figures are those of consolidation no. ${revision}, which replaces no. ${revision - 1}${reason === '' ? '' : `; reason: ${reason}`}.`,
  annexesNote: (annexes) =>
    `(See ${joinEn(annexes.map(([kind, number]) => `Annex\u00a0${number} for ${ANNEXES[kind]}`))}.)`,

  nothingPublished: 'Nothing is published in this section.',
  emptySection: {
    leadership: 'The units sent nothing on leadership and steering.',
    results: 'The units sent nothing on activities.',
    difficulties: 'The units named no difficulty.',
    proposals: 'The units made no proposal.',
    next_steps: 'The units sent nothing on next steps.',
  },
  nobodyReported: 'Nothing yet: no unit has submitted its report.',
  noOtherResults: 'The activities are given under each objective above.',
  otherResultsHeading: () => 'Activities of departments, organisations and local units',
  submissionState: (unit) =>
    unit.daysLate === null || unit.submission !== 'late'
      ? WORDS.en.states[stateOf(unit)]
      : `${many(unit.daysLate, 'day', 'days')} ${WORDS.en.states.late.toLowerCase()}`,
  due: (date, inclusive) => (inclusive ? `By ${date}` : `Before ${date}`),
  extension: (document) => `Extended by ${document}`,
  registerCorrected: (count) => `${many(count, 'correction', 'corrections')} in the register`,
  revised: (date) => `Corrected on ${date}`,
  readingsDiffer: 'Received on the due date itself: one day late read as “before”, on time read as “by”',

  cellPlace: (sheet, cell) => (cell === '' ? sheet : `${sheet}, cell ${cell}`),

  notes: {
    intro:
      'The figures were provided by the reporting units. A blank cell means that there is no figure; it is never counted as 0.',
    wholeSubmission: 'All figures',
    nothingMissing: 'No required figure is missing.',
    nothingRejected: 'No figure was kept out because of an error.',
    nothingWarned: 'Nothing needs a second look.',
    nothingWaived: 'None.',
    nothingReconciled: 'No figure is subject to reconciliation.',
    noSources: 'No figure has been consolidated yet.',
    wholeForm: 'The whole form',
    noRemarks: 'No unit wrote a state, a source or a note beside a figure.',
    noOthers: 'There are no other figures.',
    missing: 'Left blank',
    unavailable: 'Reported as not available',
    waiver: (by, why, document, until) => `Accepted by ${by} under ${document} until ${until}: ${why}`,
    reconciled: ({ agrees, differs, 'not-checked': unchecked }) => {
      const checked = agrees + differs;
      const parts = [
        checked > 0
          ? `${many(checked, 'figure was', 'figures were')} reconciled between the owner and other sources: ${reconciledEn(agrees, differs)}`
          : '',
        unchecked > 0
          ? `${many(unchecked, 'figure', 'figures')} could not be reconciled because a source lacks figures`
          : '',
      ].filter(Boolean);
      return `${parts.join('; ')}${differs + unchecked > 0 ? ':' : '.'}`;
    },
    against: (kind, names) =>
      ({
        'local-sum': 'Sum of the local units',
        'cross-check': names,
        'commune-items': 'Items of each commune',
      })[kind],
  },
  except: (names) => `without ${names.join(', ')}`,
  objectiveShort: (number) => `Objective ${number}`,
  everyUnit: (except) =>
    `all reporting units${except.length === 0 ? '' : ` (except ${joinNamesEn(except)})`}`,
  everyLocal: 'all local units',
  join: joinEn,
  list: joinNamesEn,
  localInText: (name) => name,
  lowerFirst,
};
