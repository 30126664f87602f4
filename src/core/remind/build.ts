import { consolidatorOf } from '../catalogue/catalogue.ts';
import { daysLeft } from '../calendar/due-date.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { CalendarDate, Lang, UnitId } from '../model/ids.ts';
import type { Consolidation, UnitResult } from '../model/results.ts';
import type { Letterhead } from '../model/workspace.ts';
import { reportContext } from '../report/context.ts';
import type { ReportContext } from '../report/context.ts';
import { documentFrame } from '../report/frame.ts';
import type { DocumentFrame } from '../report/model.ts';
import { sameWords } from '../text/compare.ts';
import { formatLongDate } from '../text/format.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { reportingRate } from '../calendar/timeliness.ts';
import type { LetterFrame, ReminderLetter, ReminderReason, Reminders } from './model.ts';
import { dueWords, errorTasks, reasonOf, reminderUnit, unitFacts } from './units.ts';
import type { UnitBasis } from './units.ts';
import { en } from './wording/en.ts';
import { vi } from './wording/vi.ts';
import type { LetterFacts, LetterWording } from './wording/wording.ts';

/** How the letters are to be written. */
export interface ReminderOptions {
  readonly lang: Lang;
  /** each: a letter to every unit. one: a single letter to all, with an annex. */
  readonly form: 'each' | 'one';
  /** Only these units; all when absent. */
  readonly units?: ReadonlySet<UnitId>;
  /** Last day to send; left blank for the clerk when absent. */
  readonly until?: CalendarDate;
  /** The workspace's own line for the head of every document. */
  readonly notice?: string;
}

/**
 * Letters to the units that are overdue, late or sent errors, by the consolidation of the day. A unit that is in order or
 * not due yet gets none, nor does the office that writes.
 */
export function buildReminders(
  catalogue: Catalogue,
  consolidation: Consolidation,
  letterhead: Letterhead,
  options: ReminderOptions,
): Reminders {
  const basis = letterBasis(catalogue, consolidation, letterhead, options);
  const concerned = consolidation.units.flatMap((unit): readonly Concerned[] => {
    const reason = reasonOf(unit);
    return reason && (options.units?.has(unit.id) ?? true) ? [{ unit, reason }] : [];
  });
  const [own] = concerned.filter(({ unit }) => isWriter(basis, unit));
  const others = concerned.filter((one) => one !== own);
  return {
    letters:
      options.form === 'each'
        ? others.map((one) => letterToOne(basis, one))
        : others.length
          ? [letterToAll(basis, others)]
          : [],
    own: own ? reminderUnit(basis, own.unit, own.reason, 1) : null,
  };
}

interface Concerned {
  readonly unit: UnitResult;
  readonly reason: ReminderReason;
}

/** What every letter of a day is made from. */
export interface LetterBasis extends UnitBasis {
  readonly words: LetterWording;
  readonly letterhead: Letterhead;
  readonly head: DocumentFrame;
  readonly symbol: string;
  readonly archive: string;
  /** Whom a unit asks; '' where the workspace does not say. */
  readonly contact: string;
  readonly notice: string;
}

export function letterBasis(
  catalogue: Catalogue,
  consolidation: Consolidation,
  letterhead: Letterhead,
  options: Pick<ReminderOptions, 'lang' | 'until' | 'notice'>,
): LetterBasis {
  const context = reportContext(catalogue, consolidation, options.lang);
  return {
    context,
    words: { vi, en }[options.lang],
    until: untilWords(context, options),
    letterhead,
    head: documentFrame(context, letterhead),
    symbol: letterSymbol(letterhead.symbol),
    archive: letterhead.archive,
    contact: sanitizeText(letterhead.contact),
    notice: options.notice ?? '',
  };
}

/** The symbol of a report names its kind first ("BC-SLĐTBXH"); a letter's names the issuer, then who drafted it. */
function letterSymbol(symbol: string): string {
  return sanitizeText(symbol).replace(/^BC-/iu, '');
}

/** The office does not write to itself: it is the issuer by name, or the unit that consolidates. */
export function isWriter({ context, letterhead }: LetterBasis, { id }: Pick<UnitResult, 'id'>): boolean {
  const { catalogue, period } = context;
  const { issuer } = letterhead;
  const unit = catalogue.units.find((u) => u.id === id);
  if (issuer) return unit !== undefined && sameWords(unit.name.vi, issuer);
  return consolidatorOf(catalogue, period.cutOff)?.id === id;
}

function untilWords(
  { lang, consolidation }: ReportContext,
  { until }: Pick<ReminderOptions, 'until'>,
): string {
  const words = { vi, en }[lang];
  return until === undefined
    ? words.untilBlank(consolidation.asOf.slice(0, 4))
    : words.until(formatLongDate(until, lang));
}

function letterToOne(basis: LetterBasis, { unit, reason }: Concerned): ReminderLetter {
  const { words } = basis;
  const about = unitFacts(basis, unit, reason);
  const facts = letterFacts(basis, unit, about.unit);
  const tasks = reason === 'faulty' ? errorTasks(basis, unit) : [];
  return {
    ...commonParts(basis, facts, new Set([reason])),
    unitIds: [unit.id],
    frame: frameOf(basis, new Set([reason]), [about.unit]),
    situation: [words.situation(facts, about)],
    groups: [],
    requests: words.requests(facts, about),
    tableLead: tasks.length ? words.tableLead : '',
    tasks: tasks.map((task, i) => ({ order: i + 1, ...task })),
    units: [reminderUnit(basis, unit, reason, 1)],
  };
}

const REASONS: readonly ReminderReason[] = ['missing', 'faulty', 'late'];

function letterToAll(basis: LetterBasis, concerned: readonly Concerned[]): ReminderLetter {
  const { context, words } = basis;
  const { period, consolidation } = context;
  const facts = letterFacts(basis, {
    dueBefore: period.due.date,
    dueInclusive: period.due.inclusive,
    extension: null,
  });
  const reasons = new Set(concerned.map(({ reason }) => reason));
  const ordered = REASONS.flatMap((reason) => concerned.filter((one) => one.reason === reason));
  const units = ordered.map(({ unit, reason }, i) => reminderUnit(basis, unit, reason, i + 1));
  const { have, due } = reportingRate(consolidation.units);
  const groups = REASONS.flatMap((reason) => {
    const of = ordered.filter((one) => one.reason === reason);
    return of.length
      ? [words.group({ reason, units: of.map(({ unit }) => unitFacts(basis, unit, reason)) })]
      : [];
  });
  return {
    ...commonParts(basis, facts, reasons),
    unitIds: concerned.map(({ unit }) => unit.id),
    // By rank, as on every letter; the annex groups them by what they have to do.
    frame: frameOf(
      basis,
      reasons,
      concerned.map(({ unit, reason }) => unitFacts(basis, unit, reason).unit),
    ),
    situation: [words.situationOfAll(facts, have, due)],
    groups: groups.map((line, i) => `- ${line}${i === groups.length - 1 ? '.' : ';'}`),
    requests: words.requestsOfAll(facts, reasons),
    tableLead: '',
    tasks: [],
    units,
  };
}

export function letterFacts(
  basis: LetterBasis,
  due: Pick<UnitResult, 'dueBefore' | 'dueInclusive' | 'extension'>,
  unit = '',
): LetterFacts {
  const { context, head, until } = basis;
  const { catalogue, consolidation, period, lang } = context;
  return {
    issuer: head.issuer,
    contact: basis.contact || '…'.repeat(12),
    unit,
    period: context.words.periodInText(context.text(period.label)),
    subject: context.text(catalogue.plan.subject),
    citation: context.text(catalogue.plan.citation),
    due: dueWords(basis, due),
    extension: sanitizeText(due.extension ?? ''),
    asOf: formatLongDate(consolidation.asOf, lang),
    until,
  };
}

function commonParts(basis: LetterBasis, facts: LetterFacts, reasons: ReadonlySet<ReminderReason>) {
  const { context, words } = basis;
  // What is only late needs no help with the workbook.
  const needsHelp = reasons.has('missing') || reasons.has('faulty');
  return {
    lang: context.lang,
    notice: sanitizeText(basis.notice),
    period: { id: context.period.id, label: context.text(context.period.label) },
    opening: words.opening(facts),
    request: words.request(facts, reasons),
    contact: needsHelp ? words.contact(facts) : '',
    closing: words.closing(facts),
  };
}

/** The last three words stay on one line: the subject's column is narrow. */
const keepEnd = (text: string): string => text.replace(/ (\S+) (\S+)$/u, '\u00a0$1\u00a0$2');

/** More addressees than this stand in the annex alone. */
const ADDRESSED_AT_MOST = 5;

function frameOf(
  { context, words, head, symbol, archive }: LetterBasis,
  reasons: ReadonlySet<ReminderReason>,
  units: readonly string[],
): LetterFrame {
  const year = context.consolidation.asOf.slice(0, 4);
  const period = context.words.periodInText(context.text(context.period.label));
  const several = units.length > 1 && units.length <= ADDRESSED_AT_MOST;
  const only = units.length > ADDRESSED_AT_MOST ? words.listedInAnnex : words.addressee(units[0] ?? '');
  return {
    parentBody: head.parentBody,
    issuer: head.issuer,
    issuerHead: head.issuerHead,
    number: words.number(symbol),
    about: keepEnd(words.about(reasons, { period, subject: context.text(context.catalogue.plan.subject) })),
    placeAndDate: head.placeAndDate,
    addressee: several ? '' : only,
    addressees: several ? units.map((unit, i) => `- ${unit}${i === units.length - 1 ? '.' : ';'}`) : [],
    capacity: head.capacity,
    signer: head.signer,
    recipients: context.words.recipients([], sanitizeText(archive)),
    annexReference: words.annexReference(symbol, year, head.issuer),
  };
}

/** Units from which something is due later than the day: none is written to them, and that is worth saying. */
export function notDueYet({ units, asOf }: Consolidation): readonly UnitResult[] {
  return units.filter(
    ({ submission, dueBefore, dueInclusive }) =>
      submission === 'not-due' &&
      dueBefore !== null &&
      daysLeft({ date: dueBefore, inclusive: dueInclusive }, asOf) >= 0,
  );
}
