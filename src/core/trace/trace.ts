import { wordFormula, wordReporters } from '../catalogue-view/words.ts';
import type { Naming } from '../catalogue-view/words.ts';
import { humanPath } from '../findings/human-path.ts';
import { wordsOfJson } from '../findings/json.ts';
import type { Catalogue, Element, Indicator } from '../model/catalogue.ts';
import type { Lang } from '../model/ids.ts';
import type {
  Consolidation,
  FindingJson,
  IndicatorResult,
  ObservationJson,
  Reconciliation,
} from '../model/results.ts';
import { reportContext } from '../report/context.ts';
import type { ReportContext } from '../report/context.ts';
import { measureReport } from '../report/measures.ts';
import type { MeasureReport } from '../report/model.ts';
import { elementName, rowName } from '../report/names.ts';
import { formatDate } from '../text/format.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { calculationOf } from './calculation.ts';
import { figuresLeftOut, findingsOn, roleOf, tracedFigure, usedFigures } from './figures.ts';
import type { FigureFacts } from './figures.ts';
import type { Traced } from './find.ts';
import { sayIn } from './model.ts';
import type { Receipts, Trace, TracedFinding, TracedReconciliation, TraceFact, TracePart } from './model.ts';

/** What a trace is made from. */
export interface TraceBasis {
  readonly catalogue: Catalogue;
  readonly consolidation: Consolidation;
  readonly receipts: Receipts;
  readonly lang: Lang;
}

/** How the figures that an id names were made. Pure; words and numbers are those of the report. */
export function traceOf(traced: Traced, basis: TraceBasis): Trace {
  const { catalogue, consolidation, receipts, lang } = basis;
  const context = reportContext(catalogue, consolidation, lang);
  const { id, version, hash } = consolidation.catalogue;
  return {
    schema: 'ntge/trace/1',
    lang,
    id: sanitizeText(traced.id),
    kind: traced.kind,
    period: { id: context.period.id, label: context.text(context.period.label) },
    revision: consolidation.revision,
    asOf: consolidation.asOf,
    catalogue: { id, version, hash },
    parts: partsOf(traced, { context, receipts }),
  };
}

function partsOf(traced: Traced, facts: FigureFacts): readonly TracePart[] {
  if (traced.kind === 'element') return [elementPart(facts, traced.element)];
  if (traced.kind === 'cell') return cellParts(facts, traced.observations);
  if (traced.kind === 'unit') return [unitPart(facts, traced.unit.id)];
  return traced.results.map((result) => indicatorPart(facts, result));
}

const EMPTY = {
  facts: [],
  result: null,
  submission: null,
  calculation: null,
  figures: [],
  leftOut: [],
  findings: [],
  reconciliations: [],
} as const satisfies Partial<TracePart>;

function indicatorPart(facts: FigureFacts, result: IndicatorResult): TracePart {
  const { context } = facts;
  const indicator = context.indicator(result.id);
  const measure = measureReport(context, result, { order: '', variant: 0, comparisonExpected: false });
  const figures = usedFigures(facts, result);
  const elements = elementsOf(indicator);
  const owners = [result.owner, ...figures.map((f) => f.unit)];
  return {
    ...EMPTY,
    id: result.id,
    title: measure.label,
    facts: indicatorFacts(context, indicator, result, measure),
    result,
    calculation: calculationOf({ context, result, measure, figures }),
    figures,
    leftOut: figuresLeftOut(facts, result),
    findings: tracedFindings(context, (f) => concerns(f, elements, owners)),
    reconciliations: tracedReconciliations(context, (r) => elements.includes(r.element)),
  };
}

function elementsOf({ formula }: Indicator): readonly string[] {
  return 'element' in formula
    ? [formula.element]
    : [...new Set([formula.numerator.element, formula.denominator.element])];
}

/** Findings about these elements, and those about a whole file of the units that answer for them. */
function concerns(found: FindingJson, elements: readonly string[], units: readonly string[]): boolean {
  if (found.element !== undefined) return elements.includes(found.element);
  return found.sheet === null && found.severity === 'error' && units.includes(found.unit ?? '');
}

function indicatorFacts(
  context: ReportContext,
  indicator: Indicator,
  result: IndicatorResult,
  measure: MeasureReport,
): readonly TraceFact[] {
  const { catalogue, lang } = context;
  const say = sayIn(lang);
  const remarks = [
    result.estimate ? say('có số ước thực hiện', 'an estimate is among the figures') : '',
    result.partYear ? say('tính cho cả năm, kỳ này chưa đủ năm', 'a yearly rate in part of a year') : '',
  ];
  return filled([
    [say('Kết quả', 'Result'), measure.result.withUnit],
    [say('Đánh giá', 'Verdict'), measure.verdict],
    [say('Mục tiêu', 'Target'), result.target ? measure.target.text : measure.target.short],
    [say('Cách hiểu', 'Meaning'), context.text(indicator.definition)],
    [say('Công thức', 'Formula'), wordFormula(catalogue, indicator.formula, lang)],
    [say('Kế hoạch', 'Plan'), indicator.plan],
    [say('Cơ quan báo cáo', 'Reported by'), context.unitName(result.owner)],
    [
      say('Số liệu đã có', 'Figures available'),
      result.coverage.due === 0 ? '' : `${result.coverage.have}/${result.coverage.due}`,
    ],
    [say('Lưu ý', 'Note'), remarks.filter(Boolean).join('; ')],
  ]);
}

function elementPart(facts: FigureFacts, element: Element): TracePart {
  const { context } = facts;
  const observations = context.consolidation.observations.filter((o) => o.element === element.id);
  return {
    ...EMPTY,
    id: element.id,
    title: elementName(context, element.id),
    facts: elementFacts(context, element),
    figures: observations.map((o) => figureWithRole(facts, o)),
    findings: tracedFindings(context, (f) => f.element === element.id),
    reconciliations: tracedReconciliations(context, (r) => r.element === element.id),
  };
}

function elementFacts(context: ReportContext, element: Element): readonly TraceFact[] {
  const { catalogue, lang } = context;
  const say = sayIn(lang);
  const users = catalogue.indicators.filter((i) => elementsOf(i).includes(element.id)).map((i) => i.id);
  return filled([
    [say('Đếm gì', 'What is counted'), context.text(element.definition)],
    [say('Đơn vị tính', 'Unit of measure'), context.text(element.unit)],
    [say('Kế hoạch', 'Plan'), element.plan],
    [say('Ai nhập', 'Filled by'), wordReporters(element, lang, namesIn(context, element)).join('; ')],
    [say('Dùng cho chỉ tiêu', 'Used by'), users.join(', ')],
  ]);
}

/** An officer knows units and rows by their names. */
const namesIn = ({ unitName, words, lang }: ReportContext, { rows }: Element): Naming => ({
  unit: unitName,
  row: (id) => {
    const named = Array.isArray(rows) ? rows.find((row) => row.id === id) : undefined;
    return named ? words.lowerFirst(named.label[lang]) : id;
  },
});

const ROLE_WORDS = {
  owner: { vi: 'Số của tỉnh', en: "The province's figure" },
  contributor: { vi: 'Cộng vào số của tỉnh', en: "Added into the province's figure" },
  local: { vi: 'Để đối chiếu', en: 'To reconcile' },
  'cross-check': { vi: 'Để đối chiếu', en: 'To reconcile' },
} as const;

function figureWithRole(facts: FigureFacts, o: ObservationJson) {
  const role = roleOf(facts.context, o);
  const figure = tracedFigure(facts, o);
  return role ? { ...figure, useText: ROLE_WORDS[role][facts.context.lang] } : figure;
}

/** One part for each element named, with the figures asked for alone. */
function cellParts(facts: FigureFacts, observations: readonly ObservationJson[]): readonly TracePart[] {
  const { context } = facts;
  return [...new Set(observations.map((o) => o.element))].map((id) => {
    const own = observations.filter((o) => o.element === id);
    const rows = new Set(own.map((o) => o.row));
    const nearby = new Set(own.flatMap((o) => findingsOn(context.consolidation.findings, o)));
    return {
      ...EMPTY,
      id,
      title: elementName(context, id),
      facts: elementFacts(context, context.element(id)),
      figures: own.map((o) => figureWithRole(facts, o)),
      findings: tracedFindings(context, (f) => nearby.has(f)),
      reconciliations: tracedReconciliations(context, (r) => r.element === id && rows.has(r.row)),
    };
  });
}

function unitPart(facts: FigureFacts, unit: string): TracePart {
  const { context } = facts;
  const { observations } = context.consolidation;
  const submission = context.unitResult(unit) ?? null;
  return {
    ...EMPTY,
    id: unit,
    title: context.unitName(unit),
    facts: submission ? unitFacts(facts, unit) : [],
    submission,
    figures: observations.filter((o) => o.unit === unit).map((o) => figureWithRole(facts, o)),
    findings: tracedFindings(context, (f) => f.unit === unit),
    reconciliations: tracedReconciliations(context, (r) => r.owner === unit || r.units.includes(unit)),
  };
}

function unitFacts({ context, receipts }: FigureFacts, id: string): readonly TraceFact[] {
  const { words, lang } = context;
  const unit = context.unitResult(id);
  if (!unit) return [];
  const say = sayIn(lang);
  const receipt = unit.file === null ? undefined : receipts.get(unit.file);
  const owned = context.consolidation.indicators.filter((i) => i.owner === id).map((i) => i.id);
  return filled([
    [say('Tình trạng', 'Submission'), words.submissionState(unit)],
    [
      say('Hạn gửi', 'Due'),
      unit.dueBefore === null ? '' : words.due(formatDate(unit.dueBefore, lang), unit.dueInclusive),
    ],
    [say('Gia hạn', 'Extension'), sanitizeText(unit.extension ?? '')],
    [say('Ngày nhận', 'Received'), unit.receivedOn === null ? '' : formatDate(unit.receivedOn, lang)],
    [say('Bổ sung ngày', 'Corrected on'), unit.revisedOn === null ? '' : formatDate(unit.revisedOn, lang)],
    [say('Tệp', 'File'), sanitizeText(unit.file ?? '')],
    [say('Tên tệp gốc', 'Original name'), sanitizeText(receipt?.originalName ?? '')],
    ['SHA-256', unit.sha256 ?? ''],
    [say('Số liệu bắt buộc đã có', 'Required figures'), `${unit.filled}/${unit.due}`],
    [say('Phụ trách chỉ tiêu', 'Answers for'), owned.join(', ')],
  ]);
}

function filled(facts: readonly (readonly [label: string, value: string])[]): readonly TraceFact[] {
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}

function tracedFindings(
  context: ReportContext,
  wanted: (found: FindingJson) => boolean,
): readonly TracedFinding[] {
  return context.consolidation.findings.filter(wanted).map((found) => tracedFinding(context, found));
}

function tracedFinding(context: ReportContext, found: FindingJson): TracedFinding {
  const { catalogue, words, lang } = context;
  const { unit, period, element, row, column, sheet, cell, waived } = found;
  const path = humanPath(
    catalogue,
    {
      ...(unit !== undefined && { unit }),
      ...(period !== undefined && { period }),
      ...(element !== undefined && { element }),
      ...(row !== undefined && { row }),
      ...(isColumn(column) && { column }),
    },
    lang,
  );
  const { message, fix } = wordsOfJson(found, lang);
  const who = unit === undefined ? sanitizeText(found.file ?? '') : context.unitName(unit);
  const where = sheet === null ? '' : words.cellPlace(sanitizeText(sheet), cell ?? '');
  return {
    code: found.code,
    severity: found.severity,
    place: [who, where, path ?? ''].filter(Boolean).join(', '),
    message: sanitizeText(message),
    fix: sanitizeText(fix),
    waiver: waived
      ? sanitizeText(
          words.notes.waiver(waived.by, waived.why, waived.document, formatDate(waived.until, lang)),
        )
      : '',
  };
}

const COLUMNS = ['total', 'male', 'female', 'value', 'yes_no', 'q1', 'q2', 'q3', 'q4'] as const;

/** A stored finding has lost the type of its column. */
function isColumn(column: string | undefined): column is (typeof COLUMNS)[number] {
  return COLUMNS.some((known) => known === column);
}

function tracedReconciliations(
  context: ReportContext,
  wanted: (reconciliation: Reconciliation) => boolean,
): readonly TracedReconciliation[] {
  return context.consolidation.reconciliations.filter(wanted).map((r) => ({
    text: reconciliationText(context, r),
    result: r.result,
    ownerValue: r.ownerValue,
    otherValue: r.otherValue,
  }));
}

function reconciliationText(context: ReportContext, r: Reconciliation): string {
  const { words } = context;
  const say = sayIn(context.lang);
  const inside = [rowName(context, r.element, r.owner, r.row), words.columns[r.column] ?? '']
    .filter(Boolean)
    .map((word) => words.lowerFirst(word));
  const name = elementName(context, r.element) + (inside.length ? ` (${inside.join(', ')})` : '');
  const against = words.notes.against(r.against, words.list(r.units.map(context.unitInText)));
  const other = `${words.lowerFirst(against)}: ${context.figure(r.otherValue).text}`;
  const have =
    r.coverage.have < r.coverage.due
      ? say(
          ` (mới có ${r.coverage.have}/${r.coverage.due} số)`,
          ` (${r.coverage.have} of ${r.coverage.due} figures)`,
        )
      : '';
  const difference =
    r.result === 'differs'
      ? ` ${context.figure(r.difference === null ? null : Math.abs(r.difference)).text}`
      : '';
  return `${name}: ${context.unitInText(r.owner)}: ${context.figure(r.ownerValue).text}; ${other}${have}. ${words.notes.result(r.result)}${difference}.`;
}
