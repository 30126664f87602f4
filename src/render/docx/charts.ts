/** Charts drawn in Word: their data and embedded workbook are replaced, their look is the template's. */
import type { CategoryChartDataPatchOptions } from 'docx/charts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { fixZipDates } from './zip-dates.ts';
import { templateProblem, type TemplateProblem } from './problems.ts';

/** Data of one chart, as the report model gives it. */
export interface ChartData {
  /** What the chart shows, said in its alt text. */
  readonly title: string;
  readonly categories: readonly string[];
  /** One value for each category; null leaves a gap, never a zero. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

export type FillOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/**
 * Fills the charts whose alt text holds `{{tag}}`; loads the chart library on first use.
 *
 * @param charts - the tag between the braces, as typed in the alt text → its data
 */
export async function fillCharts(
  bytes: Uint8Array,
  charts: Readonly<Record<string, ChartData>>,
): Promise<FillOutcome> {
  const [{ patchDocument }, { ChartDataPatch }] = await Promise.all([import('docx'), import('docx/charts')]);
  let current: Uint8Array = bytes;
  const problems: TemplateProblem[] = [];
  for (const [tag, data] of Object.entries(charts)) {
    try {
      const patch = new ChartDataPatch(cleanData(data));
      current = await patchDocument({ outputType: 'uint8array', data: current, patches: { [tag]: patch } });
    } catch {
      problems.push(templateProblem('chart-refused', { part: 'word/document.xml', tag: `{{${tag}}}` }));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, bytes: await fixZipDates(current) };
}

/** Names are text of the catalogue or of a sender, and go into XML like any other. */
function cleanData({ title, categories, series }: ChartData): CategoryChartDataPatchOptions {
  return {
    description: sanitizeText(title),
    categories: categories.map(sanitizeText),
    series: series.map(({ name, values }) => ({ name: sanitizeText(name), values })),
  };
}

/** The chart data at a dotted path of the model; throws when the model holds none there, which is its own mistake. */
export function chartDataAt(view: object, path: string): ChartData {
  let value: unknown = view;
  for (const step of path.split('.'))
    value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  if (!isChartData(value)) throw new TypeError(`report model: no chart data at ${path}`);
  return value;
}

function isChartData(value: unknown): value is ChartData {
  if (typeof value !== 'object' || value === null) return false;
  return (
    'title' in value &&
    'categories' in value &&
    'series' in value &&
    Array.isArray(value.categories) &&
    Array.isArray(value.series)
  );
}
