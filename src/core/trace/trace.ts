import type { Catalogue, Element } from '../model/catalogue.ts';
import type { Task } from '../model/tasks.ts';
import { TASK_ELEMENT, measureElement } from '../form/answer-rows.ts';
import type { Lang } from '../model/ids.ts';
import type { Consolidation, FindingJson, IndicatorResult, ObservationJson } from '../model/results.ts';
import { keepsExplanations } from '../consolidate/explanations.ts';
import { reportContext } from '../report/context.ts';
import { measureReport } from '../report/measures.ts';
import { elementName } from '../report/names.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { calculationOf } from './calculation.ts';
import { elementFacts, elementsOf, indicatorFacts, unitFacts } from './facts.ts';
import { figuresLeftOut, findingsOn, roleOf, tracedFigure, usedFigures } from './figures.ts';
import type { FigureFacts } from './figures.ts';
import type { Traced } from './find.ts';
import { sayIn } from './model.ts';
import { taskFacts } from './task.ts';
import type { Receipts, Trace, TraceFact, TracePart } from './model.ts';
import { tracedFindings, tracedReconciliations } from './remarks.ts';

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
    parts: partsOf(traced, { context, receipts }).map((part) =>
      keepsExplanations(consolidation) ? part : { ...part, facts: [...part.facts, notKept(lang)] },
    ),
  };
}

function notKept(lang: Lang): TraceFact {
  const say = sayIn(lang);
  return {
    label: say('Ghi chú, nguồn số liệu của đơn vị', 'Notes and stated sources'),
    value: say(
      'không có trong bản tổng hợp này, do bản ntge cũ lập; chạy lại ntge consolidate để lưu',
      'not kept in this consolidation, made by an earlier ntge; run ntge consolidate again to keep them',
    ),
  };
}

function partsOf(traced: Traced, facts: FigureFacts): readonly TracePart[] {
  if (traced.kind === 'element') return [elementPart(facts, traced.element)];
  if (traced.kind === 'cell') return cellParts(facts, traced.observations);
  if (traced.kind === 'task') return [taskPart(facts, traced.task)];
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
  const measure = measureReport(context, result, {
    order: '',
    letter: '',
    variant: 0,
    comparisonExpected: false,
  });
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

/** Findings about these elements, and those about a whole file of the units that answer for them. */
function concerns(found: FindingJson, elements: readonly string[], units: readonly string[]): boolean {
  if (found.element !== undefined) return elements.includes(found.element);
  return found.sheet === null && found.severity === 'error' && units.includes(found.unit ?? '');
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

/** Figures of a task stand in its sums, not among those of data elements. */
function taskPart({ context }: FigureFacts, task: Task): TracePart {
  return {
    ...EMPTY,
    id: task.id,
    title: context.text(task.label),
    facts: taskFacts(context, task),
    findings: tracedFindings(
      context,
      ({ element, row }) =>
        (element === TASK_ELEMENT && row === task.id) || element === measureElement(task.id),
    ),
  };
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
