import { askedElements, findUnit, isClosed } from '../catalogue/catalogue.ts';
import type { Formula, ReporterRole, Term } from '../model/catalogue.ts';
import type { FindingJson, IndicatorResult, ObservationJson } from '../model/results.ts';
import type { ReportContext } from '../report/context.ts';
import { observationName } from '../report/names.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { STATUS_WORDS } from '../form/answer-words.ts';
import { figurePath } from './find.ts';
import { sayIn } from './model.ts';
import type { Receipts, TracedFigure, TracedSource } from './model.ts';

/** What figures are told from. */
export interface FigureFacts {
  readonly context: ReportContext;
  readonly receipts: Receipts;
}

type Use = TracedFigure['use'];

/** One observation with its words and its way into the workspace. */
export function tracedFigure(
  { context, receipts }: FigureFacts,
  observation: ObservationJson,
  use: Use = null,
  why: string | null = null,
): TracedFigure {
  const { element, row, column, unit, value, status } = observation;
  return {
    path: figurePath(observation),
    element,
    row,
    column,
    unit,
    unitName: context.unitName(unit),
    content: observationName(context, observation),
    value,
    text: valueText(context, observation),
    status,
    statusText: statusText(context, observation),
    use,
    useText: use === null ? '' : context.fixed.roles[use],
    source: sourceOf(observation, receipts),
    statedSource: sanitizeText(observation.statedSource ?? ''),
    note: sanitizeText(observation.note ?? ''),
    why,
  };
}

function valueText(context: ReportContext, { element, value }: ObservationJson): string {
  const { words } = context;
  if (value === null) return words.notAvailable;
  if (typeof value === 'boolean') return value ? words.answer.yes : words.answer.no;
  return words.withUnit(context.figure(value).text, context.text(context.element(element).unit));
}

function statusText(context: ReportContext, { status, provisional, unit }: ObservationJson): string {
  const say = sayIn(context.lang);
  if (status === 'missing' && context.unitResult(unit)?.file === null)
    return say('đơn vị chưa gửi báo cáo', 'no submission from the unit');
  const word = {
    missing: say('để trống', 'left blank'),
    rejected: say('có lỗi', 'in error'),
    suppressed: say('không công bố', 'not published'),
    official: STATUS_WORDS.official[context.lang].toLowerCase(),
    estimate: STATUS_WORDS.estimate[context.lang].toLowerCase(),
    none: STATUS_WORDS.none[context.lang].toLowerCase(),
    unavailable: STATUS_WORDS.unavailable[context.lang].toLowerCase(),
  }[status];
  return provisional ? `${word}, ${say('tạm tính', 'provisional')}` : word;
}

const UNREGISTERED = { receivedOn: null, revision: null, originalName: null, filedBy: null } as const;

function sourceOf({ source }: ObservationJson, receipts: Receipts): TracedSource | null {
  if (!source) return null;
  const { receivedOn, revision, originalName, filedBy } = receipts.get(source.file) ?? UNREGISTERED;
  return {
    file: sanitizeText(source.file),
    sheet: sanitizeText(source.sheet),
    cell: source.cell,
    sha256: source.sha256,
    receivedOn,
    revision,
    originalName: originalName === null ? null : sanitizeText(originalName),
    filedBy: filedBy === null ? null : sanitizeText(filedBy),
  };
}

/** The figures that entered a result, in its own order. */
export function usedFigures(facts: FigureFacts, result: IndicatorResult): readonly TracedFigure[] {
  return result.sources.flatMap(({ file, sheet, cell, role }) => {
    const observation = facts.context.observationAt(file, sheet, cell);
    return observation ? [tracedFigure(facts, observation, role)] : [];
  });
}

/**
 * The province's own figures that the formula speaks of and that did not enter, each with the reason. What is only held
 * against the province's figure (local sums, cross-checks) stands under the reconciliations instead.
 */
export function figuresLeftOut(facts: FigureFacts, result: IndicatorResult): readonly TracedFigure[] {
  const { context } = facts;
  const used = new Set(
    result.sources.map(({ file, sheet, cell }) => context.observationAt(file, sheet, cell)),
  );
  return formulaTerms(context.indicator(result.id).formula).flatMap(({ use, term }) =>
    context.consolidation.observations
      .filter((o) => isOfTerm(o, term) && !used.has(o) && isOwn(context, o))
      .map((o) => tracedFigure(facts, o, use, whyLeftOut(context, o))),
  );
}

interface FormulaTerm {
  readonly use: 'numerator' | 'denominator';
  readonly term: Pick<Term, 'element' | 'rows'> & { readonly column: string };
}

function formulaTerms(formula: Formula): readonly FormulaTerm[] {
  if ('element' in formula)
    return [{ use: 'numerator', term: { element: formula.element, column: 'yes_no' } }];
  return [
    { use: 'numerator', term: formula.numerator },
    { use: 'denominator', term: formula.denominator },
  ];
}

function isOfTerm(o: ObservationJson, { element, column, rows }: FormulaTerm['term']): boolean {
  return o.element === element && o.column === column && (!rows || rows.includes(o.row));
}

/** Is the figure the province's own, or a part of it? */
function isOwn(context: ReportContext, observation: ObservationJson): boolean {
  const role = roleOf(context, observation);
  return role === 'owner' || role === 'contributor';
}

/** What the unit's figure is for in the period; undefined when nobody asked for it. */
export function roleOf(
  { catalogue, period }: ReportContext,
  { unit: id, element }: ObservationJson,
): ReporterRole | undefined {
  const unit = findUnit(catalogue, id);
  return unit && askedElements(catalogue, unit, period).find((a) => a.element.id === element)?.role;
}

function whyLeftOut(context: ReportContext, o: ObservationJson): string {
  const say = sayIn(context.lang);
  if (!isClosed(o.row, context.period) || !isClosed(o.column, context.period))
    return say(
      'quý hoặc tháng chưa kết thúc tại ngày chốt số liệu',
      'its quarter or month was not over at the cut-off',
    );
  if (o.status === 'rejected') return rejectedBecause(context, o);
  if (o.status === 'unavailable')
    return say('đơn vị báo cáo chưa có số liệu', 'the unit reports that there is no figure yet');
  if (o.status === 'missing' && context.unitResult(o.unit)?.file === null)
    return say('đơn vị chưa gửi báo cáo', 'no submission from the unit');
  if (!o.required)
    return say(
      'dòng không bắt buộc, chỉ tính khi có đủ cả tử số và mẫu số',
      'an optional row, which enters only with both numerator and denominator',
    );
  if (o.status === 'missing')
    return say('để trống, không được hiểu là 0', 'left blank, which is never read as 0');
  if (o.status === 'none') return say('không phát sinh', 'nothing arising');
  return say('chưa có đủ các số đi kèm để tính', 'the figures that belong to it are incomplete');
}

function rejectedBecause(context: ReportContext, o: ObservationJson): string {
  const say = sayIn(context.lang);
  const codes = findingsOn(context.consolidation.findings, o)
    .filter((f) => f.severity === 'error' && !f.waived)
    .map((f) => f.code);
  const list = [...new Set(codes)].join(', ');
  return list
    ? say(`có lỗi (${list}), xem phần phát hiện`, `in error (${list}), see the findings`)
    : say('có lỗi, xem phần phát hiện', 'in error, see the findings');
}

/** Findings of the observation's cell, its row, or (when none is nearer) its element. */
export function findingsOn(
  findings: readonly FindingJson[],
  { unit, element, row, column }: ObservationJson,
): readonly FindingJson[] {
  const own = findings.filter((f) => f.unit === unit && f.element === element);
  const atRow = own.filter((f) => f.row === row && (f.column === undefined || f.column === column));
  return atRow.length ? atRow : own;
}
