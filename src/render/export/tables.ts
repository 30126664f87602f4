import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { Consolidation, IndicatorResult } from '../../core/model/results.ts';
import { observationRows } from '../../core/report/observations.ts';
import type { ObservationRow } from '../../core/report/observations.ts';
import { CSV_COLUMNS } from '../report/csv/columns.ts';
import type { ColumnMeaning, ExportTable, TableValue } from './table.ts';

/** One consolidation to export, with the catalogue it was made with. */
export interface ExportedPeriod {
  readonly catalogue: Catalogue;
  readonly consolidation: Consolidation;
  /** False where a later revision of the period is stored. */
  readonly current: boolean;
}

/** A column and where its value comes from. */
interface Column<Row> extends ColumnMeaning {
  readonly of: (row: Row, of: ExportedPeriod) => TableValue;
}

type Type = ColumnMeaning['type'];

const column = <Row>(
  name: string,
  type: Type,
  [vi, en]: readonly [vi: string, en: string],
  of: Column<Row>['of'],
  required = false,
): Column<Row> => ({ name, type, about: { vi, en }, of, required });

/** Of which consolidation a row is: first in every table. */
const ORIGIN: readonly Column<unknown>[] = [
  column(
    'period',
    'string',
    ['mã kỳ báo cáo', 'reporting period'],
    (_, { consolidation }) => consolidation.period,
    true,
  ),
  column(
    'revision',
    'integer',
    ['lần tổng hợp', 'revision of the consolidation'],
    (_, { consolidation }) => consolidation.revision,
    true,
  ),
  column(
    'current',
    'boolean',
    ['lần tổng hợp mới nhất của kỳ', 'it is the latest revision of the period'],
    (_, { current }) => current,
    true,
  ),
  column(
    'as_of',
    'date',
    ['ngày tổng hợp', 'day up to which it looks'],
    (_, { consolidation }) => consolidation.asOf,
    true,
  ),
];

const OBSERVATION_COLUMNS: readonly Column<ObservationRow>[] = [
  ...ORIGIN,
  ...CSV_COLUMNS.filter(({ name }) => name !== 'period').map(({ of, ...meaning }) => ({
    ...meaning,
    of: (row: ObservationRow, { consolidation }: ExportedPeriod) => of(row, consolidation.period),
  })),
];

const LEVELS = ['reached', 'not-reached', 'cannot-tell', 'not-applicable'];

/** An indicator's result with its name in the language of the export. */
type NamedResult = IndicatorResult & { readonly name: string | null };

const INDICATOR_COLUMNS: readonly Column<NamedResult>[] = [
  ...ORIGIN,
  column('indicator', 'string', ['mã chỉ tiêu', 'indicator'], (r) => r.id, true),
  column('indicator_name', 'string', ['tên chỉ tiêu', 'name of the indicator'], (r) => r.name),
  column(
    'plan_indicator',
    'string',
    ['mã chỉ tiêu trong kế hoạch', 'indicator of the plan'],
    (r) => r.planIndicator,
    true,
  ),
  column('objective', 'integer', ['mục tiêu', 'objective'], (r) => r.objective, true),
  column('owner', 'string', ['đơn vị chủ trì', 'unit in charge'], (r) => r.owner, true),
  column('value', 'number', ['giá trị, không làm tròn', 'value, not rounded'], (r) => r.value),
  column('numerator', 'number', ['tử số', 'numerator'], (r) => r.numerator),
  column('denominator', 'number', ['mẫu số', 'denominator'], (r) => r.denominator),
  column(
    'factor',
    'number',
    ['hệ số: giá trị = hệ số × tử số ÷ mẫu số', 'value = factor × numerator ÷ denominator'],
    (r) => r.factor,
  ),
  column(
    'target_operator',
    'string',
    ['dấu so sánh của mục tiêu', 'operator of the target'],
    (r) => r.target?.op ?? null,
  ),
  column('target', 'number', ['mục tiêu', 'target'], (r) => r.target?.value ?? null),
  column(
    'target_by',
    'date',
    ['ngày phải đạt mục tiêu', 'day the target is due'],
    (r) => r.target?.by ?? null,
  ),
  { ...column<NamedResult>('level', 'string', ['mức đạt', 'verdict'], (r) => r.level, true), values: LEVELS },
  column('reason', 'string', ['vì sao chưa đánh giá được', 'why there is no verdict'], (r) => r.reason),
  column(
    'direction',
    'string',
    ['so với kỳ trước', 'against the comparable earlier period'],
    (r) => r.direction,
    true,
  ),
  column(
    'previous',
    'number',
    ['giá trị kỳ trước', 'value of the comparable earlier period'],
    (r) => r.previous,
  ),
  column('previous_period', 'string', ['kỳ trước', 'the comparable earlier period'], (r) => r.previousPeriod),
  column('distance', 'number', ['giá trị − mục tiêu', 'value − target'], (r) => r.distance),
  column(
    'short_by',
    'integer',
    ['số còn thiếu để đạt', 'whole number wanting to reach the target'],
    (r) => r.shortBy ?? null,
  ),
  column('have', 'integer', ['số ô đã có', 'figures at hand'], (r) => r.coverage.have, true),
  column('due', 'integer', ['số ô cần có', 'figures needed'], (r) => r.coverage.due, true),
  column('estimate', 'boolean', ['có số ước thực hiện', 'an estimate entered'], (r) => r.estimate, true),
  column(
    'part_year',
    'boolean',
    ['kỳ chưa hết năm', 'the period is part of a year'],
    (r) => r.partYear,
    true,
  ),
];

function named({ catalogue, consolidation }: ExportedPeriod, lang: Lang): readonly NamedResult[] {
  const names = new Map<string, string>(catalogue.indicators.map(({ id, label }) => [id, label[lang]]));
  return consolidation.indicators.map((one) => ({ ...one, name: names.get(one.id) ?? null }));
}

/** The tables of these consolidations, rows in their order: every figure of every unit, and every indicator. */
export function exportTables(periods: readonly ExportedPeriod[], lang: Lang): readonly ExportTable[] {
  return [
    table(
      'observations',
      ['Số liệu của các đơn vị, mỗi ô một dòng', 'Figures of the units, one row a cell'],
      OBSERVATION_COLUMNS,
      periods,
      ({ catalogue, consolidation }) => observationRows(catalogue, consolidation, lang),
      ['period', 'revision', 'unit', 'element', 'row', 'column'],
    ),
    table(
      'indicators',
      ['Kết quả các chỉ tiêu', 'Results of the indicators'],
      INDICATOR_COLUMNS,
      periods,
      (period) => named(period, lang),
      ['period', 'revision', 'indicator'],
    ),
  ];
}

function table<Row>(
  name: string,
  [vi, en]: readonly [vi: string, en: string],
  columns: readonly Column<Row>[],
  periods: readonly ExportedPeriod[],
  rowsOf: (period: ExportedPeriod) => readonly Row[],
  key: readonly string[],
): ExportTable {
  const rows = periods.flatMap((period) =>
    rowsOf(period).map((row) => columns.map(({ of }) => of(row, period))),
  );
  return { name, title: { vi, en }, columns, rows, key };
}
