import type { Field, FieldTree, ScalarField } from '../../template/fields.ts';

type ObjectField = Extract<Field, { kind: 'object' }>;
type ChartField = Extract<Field, { kind: 'chart' }>;
type ListField = Extract<Field, { kind: 'list' }>;

/** Short makers of fields: name in the model, Telex-safe name, what it is in both languages, a sample or the fields inside. */

export const text = (name: string, alias: string, vi: string, en: string, sample: string): ScalarField => ({
  kind: 'text',
  name,
  alias,
  description: { vi, en },
  sample,
});

export const number = (name: string, alias: string, vi: string, en: string, sample: number): ScalarField => ({
  kind: 'number',
  name,
  alias,
  description: { vi, en },
  sample,
});

export const flag = (name: string, alias: string, vi: string, en: string): ScalarField => ({
  kind: 'boolean',
  name,
  alias,
  description: { vi, en },
  sample: true,
});

export const object = (
  name: string,
  alias: string,
  vi: string,
  en: string,
  fields: FieldTree,
): ObjectField => ({ kind: 'object', name, alias, description: { vi, en }, fields });

export const list = (
  name: string,
  alias: string,
  vi: string,
  en: string,
  items: FieldTree | 'text',
): ListField => ({ kind: 'list', name, alias, description: { vi, en }, items });

/** Data of a chart drawn in Word, named in the chart's alternative text. */
export const chart = (name: string, alias: string, vi: string, en: string): ChartField => ({
  kind: 'chart',
  name,
  alias,
  description: { vi, en },
});

/** A number beside the way it is printed. */
export const figure = (
  name: string,
  alias: string,
  vi: string,
  en: string,
  sample: readonly [number, string],
  more: readonly Field[] = [],
): ObjectField =>
  object(name, alias, vi, en, [
    text('text', 'chu', 'Viết để in', 'As printed', sample[1]),
    number('value', 'gia_tri', 'Giá trị số', 'The number', sample[0]),
    ...more,
  ]);

/** The same fields without one, where a model type narrows another. */
export const verdictCounts: FieldTree = [
  number('total', 'tong', 'Tổng số chỉ tiêu', 'Indicators in all', 19),
  number('reached', 'dat', 'Số chỉ tiêu đạt', 'Reached', 8),
  number('reachedInPart', 'dat_mot_phan', 'Số chỉ tiêu đạt một phần', 'Reached in part', 2),
  number('notReached', 'khong_dat', 'Số chỉ tiêu chưa đạt', 'Not reached', 5),
  number('cannotTell', 'thieu_so_lieu', 'Số chỉ tiêu chưa đủ số liệu', 'Not enough data', 3),
  number('notApplicable', 'khong_phat_sinh', 'Số chỉ tiêu không phát sinh', 'Nothing arose', 1),
];
