import { findElement, rowsOf } from '../catalogue/catalogue.ts';
import type { Element, Unit } from '../model/catalogue.ts';
import type { ObservationJson } from '../model/results.ts';
import type { ReportContext } from './context.ts';
import { femaleShareChart, isCountedBySex, owners, shareFigure, verdictChart } from './chart-tables.ts';
import type {
  ChartFacts,
  Figure,
  ObjectiveReport,
  SexReport,
  SexSide,
  SubmissionCounts,
  VerdictCounts,
} from './model.ts';
import { elementName, rowName } from './names.ts';

/** What charts and key numbers show beyond the tables: rates, and every count given for women and men. */
export function chartFacts(
  context: ReportContext,
  objectives: readonly ObjectiveReport[],
  { verdicts, submissions, cells }: ChartCounts,
): ChartFacts {
  const { titles } = context.fixed.charts;
  const [verdictTable, shareTable] = [verdictChart(context, objectives), femaleShareChart(context)];
  return {
    rates: {
      reached: rate(context, verdicts.reached, verdicts.total),
      received: rate(context, submissions.received, submissions.total),
      onTime: rate(context, submissions.onTime, submissions.total),
      filled: rate(context, cells.filled, cells.due),
    },
    sexes: context.catalogue.elements.flatMap((element) => sexReports(context, element)),
    captions: {
      verdicts: verdictTable.categories.length === 0 ? '' : titles.verdicts,
      femaleShare: shareTable.categories.length === 0 ? '' : titles.femaleShare,
    },
    verdicts: verdictTable,
    femaleShare: shareTable,
  };
}

interface ChartCounts {
  readonly verdicts: VerdictCounts;
  readonly submissions: SubmissionCounts;
  readonly cells: { readonly filled: number; readonly due: number };
}

/** A share with one decimal; no figure where there is no whole. */
function rate(context: ReportContext, part: number, whole: number): Figure {
  return shareFigure(context, part, [whole]);
}

/** Rows of an element counted for both sexes, from the unit whose figure is the province's. */
function sexReports(context: ReportContext, element: Element): readonly SexReport[] {
  if (!isCountedBySex(element)) return [];
  return owners(context, element).flatMap((unit) => ownersRows(context, element, unit));
}

function ownersRows(context: ReportContext, element: Element, unit: Unit): readonly SexReport[] {
  const rows = rowsOf(element, unit, context.period);
  return rows.flatMap(({ id: row }) => {
    const [female, male] = (['female', 'male'] as const).map((column) =>
      context.consolidation.observations.find(
        (o) => o.element === element.id && o.unit === unit.id && o.row === row && o.column === column,
      ),
    );
    return sexReport(context, element, row, female, male);
  });
}

/** Nothing where one side is not known, or nobody was counted. */
function sexReport(
  context: ReportContext,
  element: Element,
  row: string,
  female: ObservationJson | undefined,
  male: ObservationJson | undefined,
): readonly SexReport[] {
  if (typeof female?.value !== 'number' || typeof male?.value !== 'number') return [];
  const both = [female.value, male.value];
  if (both.every((count) => count === 0)) return [];
  const side = (observation: ObservationJson, count: number): SexSide => ({
    count: context.figure(count),
    share: shareFigure(context, count, both),
    file: observation.source?.file ?? '',
    sheet: observation.source?.sheet ?? '',
    cell: observation.source?.cell ?? '',
    sha256: observation.source?.sha256 ?? '',
  });
  const name = elementName(context, element.id);
  const inside = rowName(context, element.id, female.unit, row);
  return [
    {
      id: `${element.id}.${row}`,
      objective: element.objective,
      content: inside === '' ? name : `${name} (${context.words.lowerFirst(inside)})`,
      unit: context.text(findElement(context.catalogue, element.id)?.unit ?? { vi: '', en: '' }),
      owner: context.unitName(female.unit),
      female: side(female, female.value),
      male: side(male, male.value),
    },
  ];
}
