import { NAMED_AT_MOST } from '../../report/wording/wording.ts';
import type { ReminderReason } from '../model.ts';
import { isOnlyLate } from './wording.ts';
import type { GroupFacts, LetterFacts, LetterWording, SubjectFacts, UnitFacts } from './wording.ts';
import { upperFirst } from '../../text/upper-first.ts';
import { counted } from '../../text/english-plural.ts';

const BLANK = '\u2003';
const DOTS = '……';

const days = (count: number): string => counted(count, 'day');
const dashed = (lines: readonly string[]): readonly string[] =>
  lines.map((line, i) => `- ${line}${i === lines.length - 1 ? '.' : ';'}`);

function about(reasons: ReadonlySet<ReminderReason>, { period, subject }: SubjectFacts): string {
  if (reasons.has('missing') && reasons.has('faulty'))
    return `Re: reports on ${subject} for ${period} to be sent or corrected`;
  if (reasons.has('missing')) return `Re: overdue report on ${subject} for ${period}`;
  if (reasons.has('faulty')) return `Re: correction of the report on ${subject} for ${period}`;
  return `Re: keeping the due date of reports on ${subject}`;
}

function errorsOf({ errors, blanks }: UnitFacts): string {
  if (blanks === errors) return counted(errors, 'required item left blank', 'required items left blank');
  const of = blanks > 0 ? `, ${blanks} of them ${blanks === 1 ? 'a blank' : 'blanks'}` : '';
  return `${counted(errors, 'error', 'errors')}${of}`;
}

function situation({ issuer, asOf }: LetterFacts, unit: UnitFacts): string {
  const { daysLate, received } = unit;
  if (unit.reason === 'missing')
    return `By the end of ${asOf} the ${issuer} had received no report from the ${unit.unit} (${days(daysLate)} overdue).`;
  const came = received === null ? '' : ` on ${received}`;
  const late = daysLate > 0 ? `, ${days(daysLate)} late` : '';
  const head = `The ${issuer} received the report of the ${unit.unit}${came}${late}.`;
  if (unit.reason === 'late') return head;
  return `${head} The check found ${errorsOf(unit)}; the figures concerned were kept out of the consolidation.`;
}

const REQUESTS = {
  missing: ({ issuer, until }: LetterFacts) =>
    `prepare the report in the workbook provided and send it to the ${issuer} ${until}`,
  faulty: ({ issuer, until }: LetterFacts, where: string) =>
    `review and correct what is listed in ${where}, in the file already sent, and send it again to the ${issuer} ${until}`,
  late: 'keep the due date in the coming periods',
} as const;

const STATUS_HINT =
  'Where nothing arose or no figure is available yet, choose that status in the workbook; do not leave it blank';

const CHECK_FIRST =
  'Before sending, check the workbook with the page kiem-tra.html that came with the form (in a browser, without a network)';

const explain = ({ issuer }: LetterFacts): string =>
  `Where a figure is right as it stands, explain it in writing to the ${issuer}, with evidence`;

function requests(facts: LetterFacts, { reason, daysLate, blanks }: UnitFacts): readonly string[] {
  if (reason === 'missing') return dashed([upperFirst(REQUESTS.missing(facts)), STATUS_HINT, CHECK_FIRST]);
  if (reason === 'late') return [];
  return dashed([
    upperFirst(REQUESTS.faulty(facts, 'the table below')),
    ...(blanks > 0 ? [STATUS_HINT] : []),
    CHECK_FIRST,
    explain(facts),
    ...(daysLate > 0 ? [upperFirst(REQUESTS.late)] : []),
  ]);
}

const GROUPS: Readonly<Record<ReminderReason, string>> = {
  missing: 'No report received',
  faulty: 'Reports with errors or blanks',
  late: 'Reports received after the due date',
};

const AUDIENCE: Readonly<Record<ReminderReason, string>> = {
  missing: 'Units that have not reported',
  faulty: 'Units whose reports have errors',
  late: 'Units that reported late',
};

const named = (units: GroupFacts['units']): string =>
  units
    .map((u) => (u.reason !== 'missing' && u.daysLate > 0 ? `${u.unit} (${days(u.daysLate)} late)` : u.unit))
    .join(', ');

/** The English letter. */
export const en: LetterWording = {
  number: (symbol) => `No.:${BLANK.repeat(4)}/${symbol || DOTS}-${DOTS}`,
  about,
  addressee: (unit) => `${unit}.`,
  listedInAnnex: 'The units listed in the annex.',
  annexReference: (symbol, year, issuer) =>
    `(Attached to Letter No.${BLANK.repeat(3)}/${symbol || DOTS}-${DOTS} of${BLANK.repeat(5)}${year} of the ${issuer})`,

  due: (date, inclusive) => (inclusive ? `by ${date}` : `before ${date}`),
  until: (date) => `by ${date}`,
  untilBlank: (year) => `by ${DOTS} ${DOTS} ${year}`,

  opening: ({ citation, period, due, extension }) =>
    `Under ${citation}, the report on ${period} was due ${due}${extension ? ` (extended by ${extension})` : ''}.`,
  situation,
  situationOfAll: ({ asOf }, received, due) =>
    `By the end of ${asOf}, ${received} of ${due} units had reported. The following remain:`,
  group: ({ reason, units }) =>
    `${GROUPS[reason]} (${counted(units.length, 'unit', 'units')}): ${units.length > NAMED_AT_MOST ? 'listed in the annex' : named(units)}`,
  request: ({ issuer, unit }, reasons) => {
    const head = `So that the province's report can be completed in time, the ${issuer} asks`;
    if (isOnlyLate(reasons)) return `${head} ${unit ? `the ${unit}` : 'these units'} to ${REQUESTS.late}.`;
    return `${head} ${unit ? `the ${unit} to` : 'for the following (details in the annex)'}:`;
  },
  requests,
  requestsOfAll: (facts, reasons) =>
    dashed([
      ...(reasons.has('missing') ? [`${AUDIENCE.missing}: ${REQUESTS.missing(facts)}`] : []),
      ...(reasons.has('faulty')
        ? [`${AUDIENCE.faulty}: ${REQUESTS.faulty(facts, 'the annex')}`, explain(facts)]
        : []),
      ...(reasons.has('late') && !isOnlyLate(reasons) ? [`${AUDIENCE.late}: ${REQUESTS.late}`] : []),
      ...(reasons.has('missing') || reasons.has('faulty') ? [STATUS_HINT, CHECK_FIRST] : []),
    ]),
  tableLead: 'To be corrected or completed:',
  contact: ({ issuer, contact }) => `For any question please contact the ${issuer} (${contact}).`,
  closing: ({ issuer }) => `The ${issuer} counts on your cooperation.`,

  heading: (u) => {
    const late = u.daysLate > 0 ? `received ${days(u.daysLate)} late` : '';
    const state = {
      missing: `no report, ${days(u.daysLate)} overdue`,
      faulty: [errorsOf(u), late].filter(Boolean).join('; '),
      late,
    }[u.reason];
    return `${u.unit}: ${state}`;
  },
  task: {
    report: (period) => `Report on ${period}`,
    missing: (due, daysLate) => `Not received; due ${due}, ${days(daysLate)} overdue.`,
    send: (until) => `Prepare and send the report ${until}.`,
    late: (received, daysLate) => `Received ${received}, ${days(daysLate)} late.`,
    inTime: 'Keep the due date in the coming periods.',
  },
  cells: (sheet, cells) =>
    cells.length ? `${sheet}, ${cells.length === 1 ? 'cell' : 'cells'}\u00a0${cells.join(', ')}` : sheet,
};
