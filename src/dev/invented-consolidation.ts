import { findElement, rowsOf } from '../core/catalogue.ts';
import { allocate } from '../core/example/allocate.ts';
import { buildLayout } from '../core/layout.ts';
import type { Catalogue, Indicator, Period, Term, Unit } from '../core/model/catalogue.ts';
import type {
  Consolidation,
  FindingJson,
  IndicatorResult,
  NarrativeJson,
  ObservationJson,
  PlanIndicatorResult,
  UnitResult,
} from '../core/model/results.ts';

/**
 * A consolidation for tests of the report, put together without reading workbooks: every figure is stated here, so a
 * test knows what the report must say. All figures are invented.
 */

type Result = Partial<IndicatorResult> & { readonly numerator: number; readonly denominator: number };

/** What each quantity amounts to; every case of the report's sentences occurs. */
const FIGURES: Readonly<Record<string, Result>> = {
  '1.1': { numerator: 83, denominator: 140, previous: 57.86, direction: 'better' },
  '2.1': { numerator: 71_240, denominator: 139_500, previous: 50.4, direction: 'better', estimate: true },
  '2.2': { numerator: 45_120, denominator: 139_500, previous: 33.05, direction: 'better', estimate: true },
  '2.3': { numerator: 1_134, denominator: 4_200, previous: 27, direction: 'flat' },
  '3.1': { numerator: 15.5, denominator: 8.6, previous: 1.76, direction: 'worse' },
  '3.2a': { numerator: 44, denominator: 48, previous: 85.71, direction: 'better' },
  '3.2b': { numerator: 17, denominator: 41, previous: 43.9, direction: 'worse' },
  '3.3': { numerator: 0, denominator: 0, level: 'not-applicable', reason: 'none-arising' },
  '3.4': { numerator: 2, denominator: 2, previous: 100, direction: 'flat' },
  '4.1': { numerator: 2_361, denominator: 2_153, previous: 110.2, direction: 'better' },
  '4.2': { numerator: 2, denominator: 4_514, level: 'cannot-tell', reason: 'part-year', partYear: true },
  '4.3': { numerator: 98, denominator: 21_300, level: 'cannot-tell', reason: 'part-year', partYear: true },
  '5.1a': { numerator: 4, denominator: 4 },
  '5.1b': { numerator: 1, denominator: 1 },
  '5.2a-m': { numerator: 712, denominator: 780, previous: 90.11, direction: 'better' },
  '5.2a-f': { numerator: 748, denominator: 790, previous: 94.7, direction: 'worse' },
  '5.2b-m': { numerator: 521, denominator: 655, previous: 80.9, direction: 'worse' },
  '5.2b-f': { numerator: 602, denominator: 680, previous: 86.2, direction: 'better' },
  '5.3': { numerator: 611, denominator: 1_870, previous: 31.1, direction: 'better' },
  '5.4a': { numerator: 402, denominator: 871, previous: 45.9, direction: 'better' },
  '5.4b': { numerator: 7, denominator: 44, previous: 700 / 44, direction: 'flat' },
  '6.1': { numerator: 391_000, denominator: 611_300, previous: 61.2, direction: 'better' },
  '6.2a': { numerator: 612, denominator: 640, previous: 94.1, direction: 'better' },
  '6.2b': { numerator: 590, denominator: 640, previous: 92.3, direction: 'worse' },
  '6.3': { numerator: 58, denominator: 62, previous: 91.94, direction: 'better' },
  '6.4': { numerator: 5, denominator: 5, previous: 100, direction: 'flat' },
};

/** A province where nearly everybody reported: one late, one on the day itself, one missing, narratives, findings. */
export function inventedConsolidation(
  catalogue: Catalogue,
  period: Period,
  changes: Readonly<Record<string, Partial<IndicatorResult>>> = {},
): Consolidation {
  const units = catalogue.units.map((unit, i) => unitResult(unit, i));
  const indicators = catalogue.indicators.map((indicator) =>
    indicatorResult(indicator, period, FIGURES[indicator.id] ?? { numerator: 1, denominator: 2 }),
  );
  const observations = once(
    catalogue.indicators.flatMap((indicator, i) =>
      observationsOf(catalogue, period, indicator, indicators[i]),
    ),
  );
  const results = indicators.map((result) => ({
    ...result,
    sources: result.sources.length ? result.sources : sourcesOf(catalogue, result, observations),
    ...changes[result.id],
  }));
  return {
    schema: 'ntge/consolidation/1',
    catalogue: { id: catalogue.id, version: catalogue.version, hash: '0'.repeat(64), overlays: [] },
    period: period.id,
    asOf: '2025-06-20',
    revision: 1,
    reason: null,
    units,
    observations: [...observations, ...blanks(catalogue, period)],
    indicators: results,
    planIndicators: planResults(results),
    findings: FINDINGS_FOUND,
    reconciliations: [
      reconciliation('key-bodies', 'commune', 'so-noi-vu', 124, 124),
      reconciliation('key-bodies-with-women', 'commune', 'so-noi-vu', 71, 69),
    ],
    narratives: narratives(),
  };
}

/** The same province before anything came. */
export function emptyConsolidation(catalogue: Catalogue, period: Period): Consolidation {
  const full = inventedConsolidation(catalogue, period);
  return {
    ...full,
    asOf: '2025-06-30',
    units: full.units.map((unit) => ({
      ...unit,
      submission: 'missing',
      receivedOn: null,
      daysLate: null,
      readingsDiffer: false,
      file: null,
      sha256: null,
      revision: null,
      errors: 0,
      warnings: 0,
      filled: 0,
    })),
    observations: [],
    indicators: full.indicators.map((result) => noResult(result, 'missing')),
    planIndicators: full.planIndicators.map((plan) => ({ ...plan, level: 'cannot-tell' })),
    findings: [],
    reconciliations: [],
    narratives: [],
  };
}

/** Everybody sent, and nothing can be used. */
export function faultyConsolidation(catalogue: Catalogue, period: Period): Consolidation {
  const full = inventedConsolidation(catalogue, period);
  return {
    ...full,
    asOf: '2025-06-30',
    units: full.units.map((unit) => ({
      ...unit,
      submission: 'late',
      dueBefore: '2025-06-15',
      receivedOn: '2025-06-26',
      daysLate: 12,
      readingsDiffer: false,
      extension: null,
      file: fileOf(unit.id, period),
      sha256: shaOf(unit.id),
      revision: 1,
      filled: unit.due,
      errors: 9,
      warnings: 4,
    })),
    observations: full.observations.map((o) => ({ ...o, value: null, status: 'rejected' })),
    indicators: full.indicators.map((result) => noResult(result, 'rejected')),
    planIndicators: full.planIndicators.map((plan) => ({ ...plan, level: 'cannot-tell' })),
    findings: full.units.flatMap((unit) => FINDINGS_FOUND.map((f) => ({ ...f, unit: unit.id }))),
    reconciliations: full.reconciliations.map((r) => ({
      ...r,
      ownerValue: null,
      difference: null,
      result: 'not-checked',
    })),
  };
}

function noResult(result: IndicatorResult, reason: 'missing' | 'rejected'): IndicatorResult {
  return {
    ...result,
    value: null,
    numerator: null,
    denominator: null,
    level: 'cannot-tell',
    reason,
    direction: 'unknown',
    previous: null,
    previousPeriod: null,
    distance: null,
    achievement: null,
    progress: null,
    coverage: { have: 0, due: 2 },
    estimate: false,
    sources: [],
  };
}

const fileOf = (unit: string, period: Period): string => `submissions/${period.id}/${unit}/r1.xlsx`;
const shaOf = (unit: string): string =>
  Array.from(unit, (letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64);

function unitResult(unit: Unit, at: number): UnitResult {
  const sent = {
    id: unit.id,
    name: unit.name.vi,
    submission: 'on-time' as const,
    receivedOn: `2025-06-${String(6 + (at % 8)).padStart(2, '0')}`,
    revisedOn: null,
    dueBefore: '2025-06-15',
    dueInclusive: false,
    extension: null,
    daysLate: 0,
    readingsDiffer: false,
    file: `submissions/2025-H1/${unit.id}/r1.xlsx`,
    sha256: shaOf(unit.id),
    revision: 1,
    errors: 0,
    warnings: at % 3 === 0 ? 1 : 0,
    filled: 12 + at,
    due: 12 + at,
  };
  if (unit.id === 'thuan-nam')
    return {
      ...sent,
      submission: 'missing',
      receivedOn: null,
      daysLate: null,
      file: null,
      sha256: null,
      revision: null,
      warnings: 0,
      filled: 0,
    };
  if (unit.id === 'bac-ai')
    return { ...sent, submission: 'late', receivedOn: '2025-06-18', daysLate: 4, errors: 1, filled: 20 };
  if (unit.id === 'so-tai-chinh')
    return { ...sent, submission: 'late', receivedOn: '2025-06-15', daysLate: 1, readingsDiffer: true };
  if (unit.id === 'ninh-hai')
    return {
      ...sent,
      dueBefore: '2025-06-18',
      receivedOn: '2025-06-17',
      extension: 'Công văn số 512/SLĐTBXH-BĐG ngày 10/6/2025',
    };
  return sent;
}

function indicatorResult(indicator: Indicator, period: Period, figures: Result): IndicatorResult {
  const { numerator, denominator } = figures;
  const factor = 'factor' in indicator.formula ? indicator.formula.factor : null;
  const value = factor === null || denominator === 0 ? null : (factor * numerator) / denominator;
  const target = indicator.target ? { op: indicator.target.op, value: indicator.target.value } : null;
  const told = figures.level === undefined;
  const distance = told && value !== null && target ? value - target.value : null;
  return {
    id: indicator.id,
    planIndicator: indicator.planIndicator,
    objective: indicator.objective,
    owner: indicator.owners[0]?.unit ?? '',
    value,
    factor,
    target,
    level: reaches(value, target, numerator, denominator) ? 'reached' : 'not-reached',
    reason: null,
    direction: 'unknown',
    previous: null,
    previousPeriod: figures.previous === undefined ? null : (period.previous ?? null),
    distance,
    achievement:
      told && value !== null && target
        ? indicator.better === 'lower'
          ? target.value / value
          : value / target.value
        : null,
    progress: null,
    coverage: { have: 2, due: 2 },
    estimate: false,
    partYear: period.partYear,
    decimals: indicator.decimals,
    sources: [],
    ...figures,
  };
}

const HOLDS = {
  '<': (a: number, b: number) => a < b,
  '<=': (a: number, b: number) => a <= b,
  '>': (a: number, b: number) => a > b,
  '>=': (a: number, b: number) => a >= b,
} as const;

function reaches(
  value: number | null,
  target: IndicatorResult['target'],
  numerator: number,
  denominator: number,
): boolean {
  return value === null || target === null
    ? numerator === denominator
    : HOLDS[target.op](value, target.value);
}

function planResults(results: readonly IndicatorResult[]): PlanIndicatorResult[] {
  const ids = [...new Set(results.map((r) => r.planIndicator))];
  return ids.map((id) => {
    const parts = results.filter((r) => r.planIndicator === id);
    return {
      id,
      objective: parts[0]?.objective ?? 0,
      parts: parts.map((p) => p.id),
      level: together(parts.map((p) => p.level)),
    };
  });
}

function together(levels: readonly IndicatorResult['level'][]): PlanIndicatorResult['level'] {
  const [first = 'cannot-tell'] = levels;
  if (levels.every((level) => level === first)) return first;
  return levels.includes('reached') ? 'reached-in-part' : 'not-reached';
}

function terms({ formula }: Indicator): readonly { role: 'numerator' | 'denominator'; term: Term }[] {
  return 'numerator' in formula
    ? [
        { role: 'numerator', term: formula.numerator },
        { role: 'denominator', term: formula.denominator },
      ]
    : [];
}

function observationsOf(
  catalogue: Catalogue,
  period: Period,
  indicator: Indicator,
  result: IndicatorResult | undefined,
): ObservationJson[] {
  const unit = catalogue.units.find((u) => u.id === result?.owner);
  if (!unit || !result) return [];
  if (!('numerator' in indicator.formula))
    return cellsOf(catalogue, period, unit, indicator.formula.element, 'yes_no').map((cell, i) => ({
      ...cell,
      value: i < (result.numerator ?? 0),
    }));
  return terms(indicator).flatMap(({ role, term }) => {
    const cells = cellsOf(catalogue, period, unit, term.element, term.column);
    const total = result[role] ?? 0;
    const shares = Number.isInteger(total)
      ? allocate(
          total,
          cells.map(() => 1),
        )
      : [total];
    return cells.map((cell, i) => ({ ...cell, value: shares[i] ?? 0 }));
  });
}

/** An element two indicators use is one observation. */
function once(all: readonly ObservationJson[]): readonly ObservationJson[] {
  return [...new Map(all.map((o) => [[o.element, o.row, o.column, o.unit].join(), o])).values()];
}

/** One observation a row of an element, at its cell of a fresh workbook. */
function cellsOf(
  catalogue: Catalogue,
  period: Period,
  unit: Unit,
  elementId: string,
  column: string,
): Omit<ObservationJson, 'value'>[] {
  const layout = buildLayout(catalogue, unit, period);
  const element = findElement(catalogue, elementId);
  const rows = element ? rowsOf(element, unit, period) : [];
  return rows.flatMap((row) => {
    const field = layout.fields.find(
      ({ role }) =>
        role.kind === 'value' && role.element === elementId && role.row === row.id && role.column === column,
    );
    if (!field) return [];
    const source = {
      file: fileOf(unit.id, period),
      sheet: field.sheet,
      cell: field.cell,
      sha256: shaOf(unit.id),
    };
    return [
      {
        element: elementId,
        row: row.id,
        column,
        unit: unit.id,
        status: 'official',
        provisional: false,
        required: row.required,
        source,
      },
    ];
  });
}

function sourcesOf(
  catalogue: Catalogue,
  result: IndicatorResult,
  observations: readonly ObservationJson[],
): IndicatorResult['sources'] {
  const indicator = catalogue.indicators.find((i) => i.id === result.id);
  if (!indicator) return [];
  return terms(indicator).flatMap(({ role, term }) =>
    observations
      .filter((o) => o.element === term.element && o.column === term.column && o.unit === result.owner)
      .flatMap(({ source }) =>
        source ? [{ file: source.file, sheet: source.sheet, cell: source.cell, role }] : [],
      ),
  );
}

/** Cells without a figure: left blank, and reported as not available. */
function blanks(catalogue: Catalogue, period: Period): ObservationJson[] {
  const unit = catalogue.units.find((u) => u.id === 'ninh-son');
  const invest = catalogue.units.find((u) => u.id === 'so-khdt');
  return [
    ...(unit
      ? ['q1', 'q2'].flatMap((column) =>
          cellsOf(catalogue, period, unit, 'commune-news-items', column).slice(0, 3),
        )
      : []
    ).map((cell) => ({ ...cell, value: null, status: 'missing' as const })),
    ...(invest ? cellsOf(catalogue, period, invest, 'budget', 'value') : []).map((cell) => ({
      ...cell,
      value: null,
      status: 'unavailable' as const,
    })),
  ];
}

function reconciliation(
  element: string,
  row: string,
  owner: string,
  ownerValue: number,
  otherValue: number,
): Consolidation['reconciliations'][number] {
  return {
    element,
    row,
    column: 'value',
    owner,
    ownerValue,
    against: 'local-sum',
    units: ['bac-ai', 'ninh-son'],
    otherValue,
    difference: ownerValue - otherValue,
    coverage: { have: 6, due: 7 },
    result: ownerValue === otherValue ? 'agrees' : 'differs',
  };
}

const found = (
  unit: string,
  severity: FindingJson['severity'],
  message: string,
  fix: string,
): FindingJson => ({
  code: `test/${severity}`,
  severity,
  message,
  fix,
  params: {},
  unit,
  period: '2025-H1',
  sheet: 'MT3',
  cell: 'E9',
});

const FINDINGS_FOUND: FindingJson[] = [
  found(
    'bac-ai',
    'error',
    'Số cơ quan có lãnh đạo chủ chốt là nữ (19) lớn hơn tổng số cơ quan (18).',
    'Kiểm tra lại hai ô và sửa ô sai.',
  ),
  found(
    'so-vhttdl',
    'warning',
    'Số người bị bạo lực giảm 3,2 lần so với cùng kỳ (48 so với 154).',
    'Kiểm tra lại; nếu đúng, ghi lý do vào cột ghi chú.',
  ),
  {
    ...found('so-y-te', 'error', 'Nam (2.361) cộng nữ (2.153) khác tổng số (4.515).', 'Sửa một trong ba ô.'),
    waived: {
      by: 'Sở Lao động - Thương binh và Xã hội',
      why: 'một trẻ chưa xác định giới tính',
      document: 'Công văn số 88/SYT-DS ngày 16/6/2025',
      until: '2025-12-31',
    },
  },
];

const TEXTS: readonly (readonly [string, NarrativeJson['field'], string])[] = [
  [
    'so-ldtbxh',
    'leadership',
    'Tham mưu Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai năm 2025 và Công văn hướng dẫn các địa phương xây dựng kế hoạch.\n- Tổ chức 02 lớp tập huấn cho 120 cán bộ làm công tác bình đẳng giới cấp xã.',
  ],
  [
    'so-y-te',
    'leadership',
    'Ban hành Kế hoạch số 12/KH-SYT ngày 14/02/2025 về công tác bình đẳng giới trong ngành y tế.',
  ],
  [
    'bac-ai',
    'leadership',
    'Ủy ban nhân dân huyện đã ban hành kế hoạch triển khai thực hiện công tác bình đẳng giới năm 2025 đến các xã.',
  ],
  [
    'ninh-son',
    'leadership',
    '- Ủy ban nhân dân huyện đã ban hành kế hoạch triển khai thực hiện công tác bình đẳng giới năm 2025 đến các xã.',
  ],
  [
    'so-y-te',
    'results',
    'Tổ chức 24 buổi truyền thông về mất cân bằng giới tính khi sinh tại 07 huyện, thành phố.',
  ],
  [
    'so-ldtbxh',
    'results',
    'Mục tiêu 2: Tư vấn việc làm cho 3.120 lao động nữ.\nMục tiêu 6: Cấp phát 10.000 tờ rơi tuyên truyền về bình đẳng giới.\n',
  ],
  [
    'ubmttq',
    'results',
    'Phối hợp tổ chức 15 buổi giám sát việc thực hiện chính sách về bình đẳng giới ở cơ sở.',
  ],
  [
    'bac-ai',
    'difficulties',
    'Đội ngũ làm công tác bình đẳng giới cấp xã chủ yếu kiêm nhiệm, thường xuyên thay đổi.',
  ],
  [
    'so-vhttdl',
    'difficulties',
    'Số liệu về bạo lực gia đình phải thu thập qua nhiều khâu, chưa kết nối giữa các ngành.',
  ],
  [
    'so-gddt',
    'next_steps',
    'Tiếp tục lồng ghép nội dung về giới vào hoạt động ngoại khóa trong năm học 2025-2026.',
  ],
  [
    'so-ldtbxh',
    'next_steps',
    'Tổ chức Tháng hành động vì bình đẳng giới (từ ngày 15/11 đến ngày 15/12).\nKiểm tra việc thực hiện pháp luật về bình đẳng giới tại 03 huyện.',
  ],
  [
    'so-noi-vu',
    'proposals',
    'Đề nghị Bộ Nội vụ hướng dẫn thống nhất cách xác định cơ quan có lãnh đạo chủ chốt là nữ.',
  ],
];

function narratives(): NarrativeJson[] {
  return TEXTS.map(([unit, field, text], i) => ({
    unit,
    field,
    text,
    source: {
      file: `submissions/2025-H1/${unit}/r1.xlsx`,
      sheet: 'Thuyết minh',
      cell: `B${4 + i}`,
      sha256: shaOf(unit),
    },
  }));
}
