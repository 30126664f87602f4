import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { LARGE, pair, provinceWith } from '../../../dev/testkit/province-with.ts';
import type { Counts } from '../../../dev/testkit/province-with.ts';
import { publishedChain, publishedEdition } from '../../../dev/testkit/public-edition.ts';
import { equation, recover } from '../../../dev/testkit/recover-figures.ts';
import type { Equation } from '../../../dev/testkit/recover-figures.ts';
import { loadCatalogue } from '../../../io/catalogue-files.ts';
import { findElement } from '../../catalogue/catalogue.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Consolidation, ObservationJson } from '../../model/results.ts';
import { BLANK_LETTERHEAD } from '../../model/default-workspace.ts';
import { buildReport } from '../build.ts';

let catalogue: Catalogue;
let threshold: number;

beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' }));
  threshold = catalogue.smallCellThreshold;
});

const idOf = (o: { element: string; row: string; column: string; unit: string }): string =>
  [o.element, o.row, o.column, o.unit].join('/');

const province = (
  counts: Counts,
  earlier: readonly Consolidation[] = [],
  periodId = '2025-H1',
): Consolidation => provinceWith(catalogue, counts, { earlier, periodId });

/** The public edition, when these were published before, one after the other. */
const publish = (consolidation: Consolidation, earlier: readonly Consolidation[] = []): Consolidation =>
  publishedEdition(catalogue, consolidation, {
    published: publishedChain(catalogue, earlier),
    isApproved: () => true,
  }).consolidation;

const isSensitive = (o: ObservationJson): boolean => findElement(catalogue, o.element)?.sensitive ?? false;

interface Remainder {
  readonly name: string;
  readonly whole: string;
  readonly part: string;
  /** Null when either is not known. */
  readonly count: number | null;
}

/** Those of a whole who are not in its part: a count of the same persons, never below zero. */
function remaindersIn({ observations }: Consolidation): Remainder[] {
  return observations.filter(isSensitive).flatMap((o) => {
    const above = findElement(catalogue, o.element)?.partOf;
    const whole = observations.find(
      (w) => w.element === above?.element && w.row === o.row && w.column === o.column && w.unit === o.unit,
    );
    if (!whole) return [];
    const known = typeof whole.value === 'number' && typeof o.value === 'number';
    const count = known ? Number(whole.value) - Number(o.value) : null;
    return [{ name: `${idOf(whole)} less ${idOf(o)}`, whole: idOf(whole), part: idOf(o), count }];
  });
}

/** Everything the public edition says about sensitive counts, as equations. */
function publishedFacts(published: Consolidation): Equation[] {
  const sensitive = published.observations.filter(isSensitive);
  const rows = new Map(sensitive.map((o) => [[o.element, o.row, o.unit].join('/'), o]));
  const cell = (o: ObservationJson, column: string): string => idOf({ ...o, column });
  return [
    ...sensitive.flatMap((o) => (typeof o.value === 'number' ? [equation([[1, idOf(o)]], o.value)] : [])),
    ...[...rows.values()].flatMap((o) =>
      findElement(catalogue, o.element)?.columns === 'sex'
        ? [
            equation(
              [
                [1, cell(o, 'male')],
                [1, cell(o, 'female')],
                [-1, cell(o, 'total')],
              ],
              0,
            ),
          ]
        : [],
    ),
    ...remaindersIn(published).map(({ name, whole, part }) =>
      equation(
        [
          [1, whole],
          [-1, part],
          [-1, name],
        ],
        0,
      ),
    ),
    ...published.indicators.flatMap((result) => indicatorFacts(published, result)),
    ...published.reconciliations.flatMap(
      ({ result, element, row, column, owner, units, ownerValue, otherValue }) => {
        if (!findElement(catalogue, element)?.sensitive) return [];
        const at = (unit: string): string => idOf({ element, row, column, unit });
        const others = units.map((unit) => [1, at(unit)] as const);
        return [
          ...(ownerValue === null ? [] : [equation([[1, at(owner)]], ownerValue)]),
          ...(otherValue === null ? [] : [equation(others, otherValue)]),
          ...(result === 'agrees' ? [equation([...others, [-1, at(owner)]], 0)] : []),
        ];
      },
    ),
  ];
}

function indicatorFacts(published: Consolidation, result: Consolidation['indicators'][number]): Equation[] {
  const formula = catalogue.indicators.find(({ id }) => id === result.id)?.formula;
  if (formula?.type !== 'ratio') return [];
  const term = ({ element, column }: typeof formula.numerator, sign: number) =>
    published.observations
      .filter(
        (o) => o.element === element && o.column === column && o.unit === result.owner && isSensitive(o),
      )
      .filter((o) => typeof o.value === 'number' || o.status === 'suppressed')
      .map((o) => [sign, idOf(o)] as const);
  const [top, bottom] = [term(formula.numerator, 1), term(formula.denominator, 1)];
  if (top.length === 0) return [];
  const facts: Equation[] = [];
  if (result.numerator !== null) facts.push(equation(top, result.numerator));
  if (result.denominator !== null && bottom.length > 0) facts.push(equation(bottom, result.denominator));
  const share = result.value === null ? null : result.value / formula.factor;
  if (share !== null && bottom.length > 0)
    facts.push(equation([...top, ...bottom.map(([, name]) => [-share, name] as const)], 0));
  return facts;
}

/** Small counts, and small differences of a whole and its part, that the published figures narrow down too far. */
function given(original: Consolidation, published: Consolidation): string[] {
  const unknowns = [
    ...published.observations.filter(isSensitive).map(idOf),
    ...remaindersIn(published).map(({ name }) => name),
  ];
  const found = recover(unknowns, publishedFacts(published));
  const counts = [
    ...original.observations.filter(isSensitive).map((o) => ({ name: idOf(o), count: o.value })),
    ...remaindersIn(original),
  ];
  return counts
    .filter(({ count }) => typeof count === 'number' && count >= 1 && count < threshold)
    .filter(({ name }) => {
      const { low, high } = found.get(name) ?? { low: 0, high: 0 };
      return high - low < threshold - 1;
    })
    .map(({ name, count }) => `${name} = ${String(count)}`);
}

const reasonOf = (published: Consolidation, id: string): string | null =>
  published.indicators.find((i) => i.id === id)?.reason ?? null;

describe('what is withheld', () => {
  test('nothing, when every count and every difference of whole and part is zero or large', () => {
    const whole = province(LARGE);
    const published = publish(whole);
    expect(published.observations.map((o) => o.value)).toEqual(whole.observations.map((o) => o.value));
    expect(published.indicators.map((i) => i.value)).toEqual(whole.indicators.map((i) => i.value));
  });

  test.each([
    [
      'a sex',
      pair('violence-victims-supported', 'domestic', 2, 37),
      'violence-victims-supported/domestic',
      '3.2a',
    ],
    ['a row of two', pair('violence-victims', 'other', 0, 4), 'violence-victims/other', '3.2a'],
    [
      'a total',
      pair('trafficking-returnees-supported', '-', 0, 1),
      'trafficking-returnees-supported/-',
      '3.3',
    ],
    [
      'a few of a sex left out of the part',
      pair('violence-victims-supported', 'domestic', 7, 38),
      'violence-victims-supported/domestic',
      '3.2a',
    ],
    [
      'a few left out of the part in all',
      pair('violence-perpetrators-counselled', 'other', 19, 0),
      'violence-perpetrators-counselled/other',
      '3.2b',
    ],
    ['a count of deaths', { 'maternal-deaths/-/value': 3 }, 'maternal-deaths/-', '4.2'],
  ])('%s: the whole row, and the indicator with its verdict', (_name, small, row, indicator) => {
    const published = publish(province({ ...LARGE, ...small }));
    const gone = published.observations.filter((o) => idOf(o).startsWith(`${row}/`));
    expect(gone.length).toBeGreaterThan(0);
    // Nobody of a whole in which there was nobody: this follows, and stays.
    for (const { value, status, source } of gone.filter((o) => o.value !== 0))
      expect({ value, status, source }).toEqual({ value: null, status: 'suppressed', source: null });
    expect(published.indicators.find((i) => i.id === indicator)).toMatchObject({
      value: null,
      numerator: null,
      denominator: null,
      level: 'cannot-tell',
      reason: 'suppressed',
      direction: 'unknown',
      distance: null,
      achievement: null,
      sources: [],
    });
  });

  test.each([
    ['victims of trafficking', 9, 'suppressed'],
    ['victims of trafficking', 10, null],
    ['victims of violence', 4, 'suppressed'],
    ['victims of violence', 5, null],
  ])('the threshold of %s: %i', (of, count, reason) => {
    const [whole, indicator] =
      of === 'victims of trafficking'
        ? ['trafficking-returnees/-', '3.3']
        : ['violence-victims/other', '3.2a'];
    const [element = '', row = ''] = whole.split('/');
    const counts = { ...pair(element, row, 0, count), ...pair(`${element}-supported`, row, 0, count) };
    expect(reasonOf(publish(province({ ...LARGE, ...counts })), indicator)).toBe(reason);
  });

  test('of a part and its whole, the part only', () => {
    const small = { ...LARGE, ...pair('violence-victims-supported', 'domestic', 7, 38) };
    const stays = publish(province(small)).observations.filter((o) => o.element === 'violence-victims');
    expect(stays.map((o) => o.value)).not.toContain(null);
  });

  test('not a part that is its whole: zero is published', () => {
    const all = { ...LARGE, ...pair('violence-victims-supported', 'domestic', 12, 40) };
    const published = publish(province(all));
    expect(published.observations.filter((o) => o.status === 'suppressed')).toEqual([]);
    expect(published.indicators.find((i) => i.id === '3.2a')?.value).toBe(100);
  });

  test("a part that leaves a few of another unit's count of the same whole", () => {
    const other = {
      'trafficking-returnees/-/female/cong-an': 21,
      'trafficking-returnees/-/male/cong-an': 18,
    };
    const published = publish(province({ ...LARGE, ...other }));
    const gone = published.observations.filter((o) => o.status === 'suppressed').map((o) => o.element);
    expect(new Set(gone)).toEqual(new Set(['trafficking-returnees-supported']));
  });

  test('the same count of another unit, and what compares the two', () => {
    const small = { ...LARGE, ...pair('trafficking-returnees', '-', 3, 9) };
    const published = publish(province(small));
    const units = published.observations.filter((o) => o.element === 'trafficking-returnees');
    expect(new Set(units.map((o) => o.unit))).toEqual(new Set(['so-ldtbxh', 'cong-an']));
    expect(units.every((o) => o.status === 'suppressed')).toBe(true);
    expect(published.reconciliations.filter((r) => r.element === 'trafficking-returnees')).toEqual([]);
  });

  test('the earlier value, unless the earlier edition held it', () => {
    const former = province(
      { ...LARGE, ...pair('violence-victims-supported', 'domestic', 1, 30) },
      [],
      '2024-H1',
    );
    const now = province(LARGE, [former]);
    expect(now.indicators.find((i) => i.id === '3.2a')?.previous).not.toBeNull();
    const kept = { id: '3.2a', previous: null, direction: 'unknown' };
    expect(publish(now, [former]).indicators.find((i) => i.id === '3.2a')).toMatchObject(kept);
    expect(publish(now, []).indicators.find((i) => i.id === '3.2a')).toMatchObject(kept);
    expect(publish(now, [former]).indicators.find((i) => i.id === '1.1')?.previous).not.toBeNull();
  });

  test('a year that grew by a small count since its half', () => {
    const half = province(LARGE);
    const year = province({ ...LARGE, ...pair('violence-victims', 'domestic', 15, 50) }, [], '2025');
    expect(reasonOf(publish(year, [half]), '3.2a')).toBe('suppressed');
    expect(reasonOf(publish(year, []), '3.2a')).not.toBe('suppressed');
  });

  test('a year in which those left out of a part grew by a small count', () => {
    const half = province(LARGE);
    const counts = {
      ...pair('violence-victims', 'domestic', 32, 60),
      ...pair('violence-victims-supported', 'domestic', 24, 55),
    };
    const year = province({ ...LARGE, ...counts }, [], '2025');
    expect(reasonOf(publish(year, [half]), '3.2a')).toBe('suppressed');
    expect(reasonOf(publish(year, []), '3.2a')).not.toBe('suppressed');
  });
});

const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 40 }));

describe('nobody can work a withheld count out', { tags: ['slow'] }, () => {
  test('by linear arithmetic on everything published', () => {
    const counts = fc
      .record(Object.fromEntries(Object.keys(LARGE).map((key) => [key, count])))
      .map((record): Counts => record);
    fc.assert(
      fc.property(counts, fc.boolean(), fc.nat(3), (some, differs, offset) => {
        const own = some['trafficking-returnees/-/female'] ?? 0;
        const other = differs ? { 'trafficking-returnees/-/female/cong-an': own + offset } : {};
        const original = province({ ...partsWithinWholes(some), ...other });
        expect(given(original, publish(original))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('the attack itself works: it finds every small count of an edition that withholds one cell only', () => {
    const original = province({ ...LARGE, ...pair('violence-victims', 'domestic', 2, 40) });
    const naive = {
      ...original,
      observations: original.observations.map((o) =>
        isSensitive(o) && typeof o.value === 'number' && o.value > 0 && o.value < threshold
          ? { ...o, value: null, status: 'suppressed' as const }
          : o,
      ),
    };
    expect(given(original, naive)).toContain('violence-victims/domestic/male/so-vhttdl = 2');
  });

  test('the attack itself works: it finds a small difference of a published whole and its published part', () => {
    const supported = pair('violence-victims-supported', 'domestic', 7, 38);
    const original = province({ ...LARGE, ...supported });
    expect(given(original, original)).toEqual([
      'violence-victims/domestic/female/so-vhttdl less violence-victims-supported/domestic/female/so-vhttdl = 2',
    ]);
    expect(given(original, publish(original))).toEqual([]);
  });

  test('other counts give the very same edition', () => {
    const one = province({ ...LARGE, ...pair('violence-victims-supported', 'domestic', 2, 30) });
    const two = province({ ...LARGE, ...pair('violence-victims-supported', 'domestic', 11, 4) });
    const nearlyAll = province({ ...LARGE, ...pair('violence-victims-supported', 'domestic', 12, 39) });
    expect(publish(one)).toEqual(publish(two));
    expect(publish(one)).toEqual(publish(nearlyAll));
    const deaths = [1, 4].map((n) => publish(province({ ...LARGE, 'maternal-deaths/-/value': n })));
    expect(deaths[0]).toEqual(deaths[1]);
  });
});

/** Random counts made possible: nobody is supported who was not a victim. */
function partsWithinWholes(counts: Counts): Counts {
  return Object.fromEntries(
    Object.entries(counts).map(([key, value]) => {
      const whole = counts[key.replace('-supported', '').replace('-counselled', '')] ?? value;
      return [key, Math.min(value, whole)];
    }),
  );
}

describe('what units wrote', () => {
  test('beside their figures and on their covers is not published; a source that the catalogue offers is', () => {
    const told = province({});
    const written = {
      ...told,
      units: told.units.map((unit) => ({
        ...unit,
        cover: unit.cover && { ...unit.cover, reporter: 'Bà X' },
      })),
      observations: told.observations.map((o) => ({
        ...o,
        note: 'Bà X, tổ 2',
        statedSource: o.statedSource ?? 'Bà X',
      })),
    };
    const published = publish(written);
    expect(JSON.stringify(published)).not.toContain('Bà X');
    expect(JSON.stringify(published)).toContain('"statedSource":"Đăng ký khai sinh (hộ tịch)"');
    expect(JSON.stringify(written)).toContain('Bà X');
  });

  const told = (unit: string, text: string): string => {
    const consolidation = province({ ...LARGE, 'maternal-deaths/-/value': 3 });
    const [narrative] = consolidation.narratives;
    if (!narrative) throw new Error('no narrative');
    const published = publish({
      ...consolidation,
      narratives: [{ ...narrative, unit, field: 'results', text }],
    });
    return published.narratives[0]?.text ?? '';
  };

  test.each([
    ['a withheld number', 'so-tttt', 'Mở 24 lớp. Có 03 ca tử vong. Xong.', 'Mở 24 lớp. Xong.'],
    ['any other small count', 'so-gddt', 'Có 2 em bỏ học.', ''],
    ['as a word', 'so-gddt', 'Trong đó ba người đã mất.', ''],
    ['in another unit', 'so-gddt', 'Trường ghi nhận 3 em nghỉ học.', ''],
    ['a sensitive subject with any digit', 'so-ldtbxh', 'Hỗ trợ nạn nhân bị mua bán trở về: 17 người.', ''],
    ['full-width digits', 'so-gddt', 'Có ３ em.', ''],
    ['under a sensitive objective', 'so-ldtbxh', 'Mục tiêu 3: hỗ trợ 12 chị.', ''],
    ['a unit with sensitive objectives only', 'so-vhttdl', 'Tư vấn 120 phụ nữ.', ''],
  ])('%s is left out, though approved', (_name, unit, text, expected) => {
    expect(told(unit, text)).toBe(expected);
  });

  test.each([
    ['a number of things', 'so-gddt', 'Tổ chức 03 lớp tập huấn tại 02 huyện.'],
    ['another number', 'so-gddt', 'Mở 24 lớp cho 1.120 học sinh.'],
    ['a date', 'so-gddt', 'Ban hành Kế hoạch số 3/KH-SGDĐT ngày 03/3/2025.'],
    ['a sensitive subject without a figure', 'so-ldtbxh', 'Đã hỗ trợ nạn nhân bị mua bán trở về.'],
    ['another objective', 'so-ldtbxh', 'Mục tiêu 2: Tư vấn việc làm cho 3.120 lao động nữ.'],
  ])('%s stays', (_name, unit, text) => {
    expect(told(unit, text)).toBe(text);
  });
});

test('the report says which edition it is, and why a result is not there', () => {
  const published = publish(province({ ...LARGE, 'maternal-deaths/-/value': 3 }));
  const report = buildReport(catalogue, published, BLANK_LETTERHEAD, {
    lang: 'vi',
    edition: 'public',
  });
  expect(report.editionNote).toContain('Bản công khai');
  const deaths = report.objectives
    .flatMap((o) => o.indicators.flatMap((i) => i.measures))
    .find((m) => m.id === '4.2');
  expect(deaths).toMatchObject({
    verdict: 'Không công bố',
    note: 'Số nhỏ, không công bố',
    result: { value: null, text: '–' },
    numerator: { value: null, text: '–' },
  });
  expect(deaths?.sentence).toMatch(/không công bố kết quả/);
});

test('what is not published is not said to lack data', () => {
  const small = {
    ...pair('violence-victims-supported', 'domestic', 2, 30),
    ...pair('violence-perpetrators', 'domestic', 45, 3),
    'maternal-deaths/-/value': 3,
  };
  const published = publish(province({ ...LARGE, ...small }));
  const report = (lang: 'vi' | 'en') =>
    buildReport(catalogue, published, BLANK_LETTERHEAD, { lang, edition: 'public' });
  const [vi, en] = [report('vi'), report('en')];
  expect(vi.summary[1]).toContain('02 chỉ tiêu không công bố kết quả');
  expect(en.summary[1]).toContain('2 not published');
  expect(vi.objectives[2]?.summary).toContain('01 chỉ tiêu không công bố kết quả');
  expect(vi.objectives[2]?.indicators[1]?.text).toBe('Chỉ tiêu 2: không công bố kết quả, cụ thể:');
  const wanting = vi.difficulties.facts.filter((fact) => fact.includes('tử vong mẹ'));
  expect(wanting).toEqual([
    expect.stringMatching(/^Các chỉ tiêu không công bố kết quả do số liệu nhỏ \(02 chỉ tiêu\): /),
  ]);
  expect(en.difficulties.facts.some((fact) => fact.includes('not published'))).toBe(true);
});

test('findings, and what is held against sensitive figures, are not in it', () => {
  const consolidation = province({
    ...LARGE,
    ...pair('trafficking-returnees', '-', 9, 9),
    'trafficking-returnees/-/male/cong-an': 7,
  });
  expect(consolidation.findings.some((f) => f.element === 'trafficking-returnees')).toBe(true);
  const published = publish(consolidation);
  expect(published.findings).toEqual([]);
  expect(published.reconciliations.filter((r) => r.element === 'trafficking-returnees')).toEqual([]);
});

test.each([
  ['not reached', 8, 'người gây bạo lực được tư vấn'],
  ['reached', 40, 'người bị bạo lực được hỗ trợ'],
])('a part that is not published is not named beside one that is %s', (_name, counselled, named) => {
  const small = {
    ...pair('violence-victims-supported', 'domestic', 2, 30),
    ...pair('violence-perpetrators-counselled', 'domestic', counselled, 0),
    ...pair('violence-perpetrators-counselled', 'other', 15, 0),
  };
  const published = publish(province({ ...LARGE, ...small }));
  const { difficulties } = buildReport(catalogue, published, BLANK_LETTERHEAD, {
    lang: 'vi',
    edition: 'public',
  });
  const facts = difficulties.facts.filter((fact) => fact.includes('bạo lực'));
  expect(facts).toEqual([expect.stringContaining(`chỉ tiêu 2, mục tiêu 3 (${named})`)]);
});

test('an earlier figure that is not published is not said to be lacking', () => {
  const former = province(
    { ...LARGE, ...pair('violence-victims-supported', 'domestic', 1, 30) },
    [],
    '2024-H1',
  );
  const published = publish(province(LARGE, [former]), [former]);
  const report = buildReport(catalogue, published, BLANK_LETTERHEAD, {
    lang: 'vi',
    edition: 'public',
  });
  const measures = report.objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures));
  const supported = measures.find(({ id }) => id === '3.2a');
  expect(supported?.previous.text).toBe('–');
  expect(supported?.sentence).not.toMatch(/kỳ trước|2024/);
});
