import type { ChartData } from '../../office/docx-fill/language.ts';

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
