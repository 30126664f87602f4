import { oncePer } from '../../collections/once-per.ts';
import { finding } from '../../findings/finding.ts';
import type { Finding, ValueKey } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import type { Catalogue, Period, Unit } from '../../model/catalogue.ts';
import { NARRATIVE_FIELDS } from '../../model/layout.ts';
import type { NarrativeField } from '../../model/layout.ts';
import type { ElementId } from '../../model/ids.ts';
import type { CellPlace } from '../../model/submission.ts';
import { claimsIn } from '../../prose/claims.ts';
import type { Claim } from '../../prose/claims.ts';
import type { ProseFrame } from '../../prose/scene.ts';
import { formFrame, isPercentage } from '../../prose/subjects.ts';
import type { FormSubject } from '../../prose/subjects.ts';
import type { Token } from '../../prose/tokens.ts';
import { quoted } from '../../text/quote.ts';
import type { RuleContext } from '../context.ts';
import type { RatioIndicator } from '../indicator-terms.ts';
import type { Outcome, Rule } from '../rule.ts';
import { pairOutcomes, sexFiguresOf, sexFiguresOfRow, sexFiguresOfTask } from './prose-sexes.ts';
import { sum, termCells } from './rates.ts';

/** What is proposed, or comes next, has no figure yet. */
const TO_COME: ReadonlySet<NarrativeField> = new Set(['proposals', 'next_steps']);

/** A number that the narrative says of a figure is the figure's, as rounded. */
export const proseRule: Rule = {
  codes: ['consistency/prose-differs'],
  *check(context) {
    const { narrative } = context.submission;
    for (const field of NARRATIVE_FIELDS) {
      const cell = narrative[field];
      if (!cell || !/\d/.test(cell.text)) continue;
      for (const claim of claimsIn(cell.text, frameOf(context)))
        yield claim === 'unclear' || TO_COME.has(field) ? 'not-checked' : judge(context, claim, cell);
      if (!TO_COME.has(field))
        yield* pairOutcomes(cell.text, context.placeOfText(cell), (pair) =>
          sexFiguresOf(context, namedIn(pair.before, frameOf(context))),
        );
    }
    yield* besideFigures(context);
  },
};

/** The note of a row speaks of the row; what was written of a task, of its figures. */
function* besideFigures(context: RuleContext): Generator<Outcome> {
  for (const row of context.submission.rows)
    yield* pairOutcomes(row.note, context.placeInRow(row, row.noteAt), () => sexFiguresOfRow(context, row));
  for (const task of context.submission.tasks)
    for (const cell of [task.result, task.note])
      yield* pairOutcomes(cell.text, context.placeOfText(cell), () => sexFiguresOfTask(context, task));
}

/** The elements that words name. */
function namedIn(tokens: readonly Token[], { names }: ProseFrame<FormSubject>): ReadonlySet<ElementId> {
  const subjects = tokens.flatMap((_, at) => names.longestAt(tokens, at)?.meanings ?? []);
  return new Set(subjects.flatMap((subject) => (subject.kind === 'element' ? subject.element.id : [])));
}

/** The names of a form, laid out once for all files of a batch. */
const framesOf = oncePer<Catalogue, Map<string, ProseFrame<FormSubject>>>(() => new Map());

function frameOf({ catalogue, unit, period }: { catalogue: Catalogue; unit: Unit; period: Period }) {
  const frames = framesOf(catalogue);
  const key = `${unit.id} ${period.id}`;
  const frame = frames.get(key) ?? formFrame(catalogue, unit, period);
  frames.set(key, frame);
  return frame;
}

function judge(context: RuleContext, claim: Claim<FormSubject>, at: CellPlace): Outcome {
  const meant = claim.subjects.filter((subject) => isPercentageOf(subject) === claim.isPercent);
  const [subject, ...others] = meant.length > 0 ? meant : claim.subjects;
  const told = subject && others.length === 0 ? toldOf(context, subject, claim.isPercent) : undefined;
  if (!subject || !told) return 'not-checked';
  if (told.values.some((value) => isWithin(value, claim))) return 'passed';
  const [value] = told.values;
  return value === undefined || told.isOnlySupport
    ? 'not-checked'
    : differs(context, claim, subject, at, { ...told, value });
}

const isPercentageOf = (subject: FormSubject): boolean =>
  subject.kind === 'indicator' && isPercentage(subject.indicator);

function differs(
  context: RuleContext,
  claim: Claim<FormSubject>,
  subject: FormSubject,
  at: CellPlace,
  { value, parts, cells }: Told & { readonly value: number },
): Finding {
  const { label, unit } = subject.kind === 'indicator' ? subject.indicator : subject.element;
  const params = {
    sentence: quoted(claim.sentence),
    stated: claim.text,
    name: toName(label),
    value: Number(value.toFixed(2)),
    unit: toName(unit),
    parts: parts.map(String),
    cells: cells.flatMap((key) => {
      const cell = context.value(key);
      return cell ? [`'${cell.sheet}'!${cell.cell}`] : [];
    }),
  };
  const of =
    subject.kind === 'indicator' ? { indicator: subject.indicator.id } : { element: subject.element.id };
  const place = { ...context.placeOfText(at), ...of };
  return finding('consistency/prose-differs', params, place, { found: claim.text, expected: params.value });
}

/** What the form says of a subject: any of the values may be meant, the first before all. */
interface Told {
  readonly values: readonly number[];
  /** Numerator and denominator of a ratio. */
  readonly parts: readonly number[];
  readonly cells: readonly ValueKey[];
  /** The values can bear a sentence out; that it says another proves nothing. */
  readonly isOnlySupport?: true;
}

function toldOf(context: RuleContext, subject: FormSubject, isPercent: boolean): Told | undefined {
  if (subject.kind === 'element') return isPercent ? undefined : figuresTold(context, subject);
  return ratioTold(context, subject.indicator, isPercent);
}

function ratioTold(context: RuleContext, indicator: RatioIndicator, isPercent: boolean): Told | undefined {
  const { formula, yearlyRate } = indicator;
  const cells = [formula.numerator, formula.denominator].map((term) => termCells(context, term));
  const [numerator, denominator] = cells.map((term) => sum(context, term));
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  const parts = [numerator, denominator];
  // "Nữ thạc sĩ: 350 người" counts; whom else it may count is not certain.
  if (isPercentage(indicator) && !isPercent) return { values: parts, parts, cells: [], isOnlySupport: true };
  if (isPercentage(indicator) !== isPercent || (yearlyRate && context.period.partYear)) return undefined;
  return { values: [(formula.factor * numerator) / denominator], parts, cells: cells.flat() };
}

/** The figure as a whole, then any of its cells: "trẻ đẻ ra sống" may be called by the boys among them. */
function figuresTold(
  context: RuleContext,
  { element, row }: Extract<FormSubject, { kind: 'element' }>,
): Told | undefined {
  const asked = context.asked.get(element.id);
  if (!asked) return undefined;
  const rows = asked.rows.map(({ id }) => id).filter((id) => row === null || id === row);
  const cells = rows.flatMap((id) =>
    asked.columns.map((column): ValueKey => ({ element: element.id, row: id, column })),
  );
  const figures = cells.map((key) => context.figure(key));
  if (figures.some((figure) => figure === undefined)) return undefined;
  const [first] = asked.columns;
  const whole = cells.filter(({ column }) => column === first);
  const total = sum(context, whole);
  const others = asked.columns.slice(1).flatMap(
    (column) =>
      sum(
        context,
        cells.filter((key) => key.column === column),
      ) ?? [],
  );
  if (total === undefined) return undefined;
  const values = [total, ...others, ...figures.flatMap((figure) => figure ?? [])];
  // Money allocated and spent is a sum of nothing.
  const isSumOfKinds = element.decimal && rows.length > 1;
  return { values, parts: [], cells: whole, ...(isSumOfKinds && { isOnlySupport: true }) };
}

/** Above the noise of binary fractions, below anything that is written. */
const NOISE = 1e-9;

function isWithin(value: number, { least, most }: Claim<FormSubject>): boolean {
  return value >= least - NOISE && value <= most + NOISE;
}
