import { describe, expect, it } from 'vitest';
import { onCalendar } from '../../dev/testkit/calendar-reading.ts';
import { smallCatalogue } from '../../dev/testkit/small-catalogue.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { allPeriods, askedElements, isEarlierPeriod, ownerOf, unitsDue } from '../catalogue/catalogue.ts';
import { askedTasks, measureColumns } from '../catalogue/tasks.ts';
import { buildLayout, columnLetter, definedName, rowWord } from './layout.ts';
import type { Period } from '../model/catalogue.ts';
import { COVER_FIELDS, NARRATIVE_FIELDS, ROW_FIELDS } from '../model/layout.ts';

const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });

const all = [catalogue, smallCatalogue].flatMap((of) =>
  allPeriods(of).flatMap((period) =>
    unitsDue(of, period).map((unit) => ({
      title: `${of.id}, ${unit.id}, ${period.id}`,
      of,
      unit,
      period,
      layout: buildLayout(of, unit, period),
      asked: askedElements(of, unit, period),
    })),
  ),
);

/** A1-like or R1C1-like words, which Excel refuses as names. */
const LOOKS_LIKE_A_CELL = /^(?:[A-Z]{1,3}\d+|R\d*C\d*)$/i;

describe.each(all)('layout of $title', ({ of, unit, period, layout, asked }) => {
  it('asks every cell exactly once', () => {
    const expected = asked.flatMap(({ element, rows, columns }) =>
      rows.flatMap((row) => [
        ...columns.map((column) => definedName({ kind: 'value', element: element.id, row: row.id, column })),
        ...ROW_FIELDS.data.map((kind) => definedName({ kind, element: element.id, row: row.id })),
      ]),
    );
    const forms = [
      ...COVER_FIELDS.map((field) => definedName({ kind: 'cover', field })),
      ...NARRATIVE_FIELDS.map((field) => definedName({ kind: 'narrative', field })),
    ];
    const tasks = askedTasks(of, unit, period).flatMap(({ task }) => [
      ...ROW_FIELDS.tasks.map((kind) => definedName({ kind, element: 'task', row: task.id })),
      ...task.measures.flatMap((measure) =>
        measureColumns(measure).map((column) =>
          definedName({ kind: 'value', element: `task.${task.id}`, row: measure.id, column }),
        ),
      ),
    ]);
    const owned = of.indicators.filter((one) => period.partYear && ownerOf(one, period.cutOff) === unit.id);
    const forecasts = isEarlierPeriod(of, period.id)
      ? []
      : owned.flatMap(({ id, formula }) => [
          ...ROW_FIELDS.forecast.map((kind) => definedName({ kind, element: 'forecast', row: String(id) })),
          ...(formula.type === 'all-yes'
            ? []
            : [definedName({ kind: 'value', element: 'forecast', row: String(id), column: 'value' })]),
        ]);
    expect(layout.fields.map((f) => f.name).sort()).toEqual(
      [...expected, ...forms, ...tasks, ...forecasts].sort(),
    );
  });

  it('gives no address, name or code twice', () => {
    const addresses = layout.fields.map(({ sheet, cell }) => `${sheet}!${cell}`);
    const codes = layout.sheets.flatMap((s) => s.blocks.flatMap((b) => b.rows.map((r) => r.code)));
    const names = layout.fields.map(({ name }) => name.toLowerCase());
    for (const list of [addresses, codes, names]) expect(new Set(list).size).toBe(list.length);
  });

  it('gives names that Excel takes', () => {
    for (const { name } of layout.fields) {
      expect(name).toMatch(/^[a-z_][a-z0-9_.]*$/);
      expect(name).not.toMatch(LOOKS_LIKE_A_CELL);
      expect(name.length).toBeLessThanOrEqual(255);
    }
  });

  it('keeps rows apart, below the heading and within the sheet', () => {
    for (const sheet of layout.sheets) {
      const used = sheet.blocks.flatMap((block) => [
        ...[block.titleAt, block.headingAt].flatMap((at) => at ?? []),
        ...block.rows.map(({ at }) => at),
      ]);
      expect(new Set(used).size).toBe(used.length);
      expect(used).toEqual([...used].sort((a, b) => a - b));
      expect(Math.min(...used)).toBeGreaterThan(sheet.headingAt);
      expect(Math.max(...used)).toBe(sheet.lastRow);
    }
  });

  it('puts values in value columns only, and each value in its own', () => {
    for (const sheet of layout.sheets) {
      for (const row of sheet.blocks.flatMap((block) => block.rows)) {
        const letters = row.values.map(({ cell }) => cell.replace(/\d+$/, ''));
        expect(new Set(letters).size).toBe(letters.length);
        expect(sheet.columns.values).toEqual(expect.arrayContaining(letters));
      }
      expect(sheet.name.length).toBeLessThanOrEqual(31);
    }
  });
});

describe('names and letters', () => {
  it.each([
    [{ kind: 'value', element: 'wage-employed', row: '-', column: 'female' }, 'ntge.wage_employed._.female'],
    [
      { kind: 'value', element: 'key-bodies', row: 'commune', column: 'value' },
      'ntge.key_bodies.commune.value',
    ],
    [
      { kind: 'value', element: 'commune-news-items', row: 'an-hai', column: 'q2' },
      'ntge.commune_news_items.an_hai.q2',
    ],
    [{ kind: 'status', element: 'communes-with-news', row: 'q1' }, 'ntge.communes_with_news.q1.status'],
    [{ kind: 'cover', field: 'signed_on' }, 'ntge.cover.signed_on'],
    [{ kind: 'narrative', field: 'next_steps' }, 'ntge.narrative.next_steps'],
  ] as const)('%j is %s', (role, name) => {
    expect(definedName(role)).toBe(name);
  });

  it.each([
    ['live-births', '-', 'live-births'],
    ['key-bodies', 'commune', 'key-bodies.commune'],
  ])('the ids of %s, %s are %s in one word', (element, row, code) => {
    expect(rowWord(element, row)).toBe(code);
  });

  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
  ])('column %i is %s', (number, letters) => {
    expect(columnLetter(number)).toBe(letters);
  });
});

it('marks what is not over at the cut-off as provisional', () => {
  const [unit] = catalogue.units.filter((u) => u.id === 'so-tttt');
  const [half] = catalogue.periods.filter((p) => p.id === '2025-H1');
  if (!unit || !half) throw new Error('the catalogue has lost them');
  const provisional = (period: Period) =>
    buildLayout(catalogue, unit, period)
      .sheets.flatMap((s) => s.blocks.flatMap((b) => b.rows))
      .filter((r) => r.provisional)
      .map((r) => r.formerCode);
  expect(provisional(half)).toEqual([]);
  expect(provisional(onCalendar(half))).toEqual([
    'communes.q2',
    'communes-with-news.q2',
    'broadcast-months.m06',
  ]);
});

it('names the cells of tasks and forecasts as the guide has them', () => {
  const names = [
    definedName({ kind: 'status', element: 'task', row: 'own-plan' }),
    definedName({ kind: 'done_on', element: 'task', row: 'own-plan' }),
    definedName({ kind: 'value', element: 'task.own-plan', row: 'news-items', column: 'value' }),
    definedName({ kind: 'value', element: 'task.own-plan', row: 'participants', column: 'female' }),
    definedName({ kind: 'value', element: 'forecast', row: '5.2a-m', column: 'value' }),
    definedName({ kind: 'likelihood', element: 'forecast', row: '5.2a-m' }),
  ];
  expect(names).toEqual([
    'ntge.task.own_plan.status',
    'ntge.task.own_plan.done_on',
    'ntge.task.own_plan.news_items',
    'ntge.task.own_plan.participants.female',
    'ntge.forecast.5_2a_m.value',
    'ntge.forecast.5_2a_m.likelihood',
  ]);
});
