import { describe, expect, test } from 'vitest';
import {
  fieldTreeFaults,
  isTelexSafe,
  listFields,
  projectData,
  resolvePath,
  type FieldTree,
} from './fields.ts';
import { nearest } from '../../core/text/nearest.ts';
import { SAMPLE_DATA, SAMPLE_FIELDS } from '../../dev/testkit/word/sample-fields.ts';

const UNIT = SAMPLE_FIELDS.find((field) => field.name === 'units');
const UNIT_FIELDS: FieldTree = UNIT?.kind === 'list' && UNIT.items !== 'text' ? UNIT.items : [];

describe('resolvePath', () => {
  const inUnit = [SAMPLE_FIELDS, UNIT_FIELDS];
  test.each([
    ['title', [SAMPLE_FIELDS], 0, ['title'], 'text'],
    ['co_quan.name', [SAMPLE_FIELDS], 0, ['co_quan', 'name'], 'text'],
    ['units.length', [SAMPLE_FIELDS], 0, ['units', 'length'], 'number'],
    ['don_vi.so_luong', [SAMPLE_FIELDS], 0, ['don_vi', 'so_luong'], 'number'],
    ['name in a unit', inUnit, 0, ['name'], 'text'],
    ['../title', inUnit, 1, ['title'], 'text'],
    ['this', inUnit, 0, [], 'object'],
    ['title in a unit', inUnit, 0, ['title'], 'unknown'],
    ['../../title', inUnit, 2, ['title'], 'unknown'],
    ['title.length', [SAMPLE_FIELDS], 0, ['title', 'length'], 'unknown'],
    ['a chart', [SAMPLE_FIELDS], 0, ['charts', 'status'], 'chart'],
  ] as const)('%s', (_name, scopes, depth, parts, kind) => {
    expect(resolvePath({ data: false, depth, parts }, scopes).kind).toBe(kind);
  });
});

test.each([
  ['chi_tieu', true],
  ['ket_qua', true],
  ['neu', true],
  ['moi', true],
  ['khong', true],
  ['if', false],
  ['else', false],
  ['narratives', false],
  ['year', false],
  ['week', false],
  ['add', false],
  ['dinhd', false],
])('%s survives a Telex keyboard: %s', (word, safe) => {
  // `f` after i is the falling tone: `if` becomes `ì`.
  expect(isTelexSafe(word)).toBe(safe);
});

test.each([
  ['titel', ['title', 'count'], 'title'],
  ['Chỉ_Tiêu', ['chi_tieu', 'ket_qua'], 'chi_tieu'],
  ['đơnvị', ['don_vi'], 'don_vi'],
  ['zzzz', ['title'], undefined],
])('nearest to %s among %j is %s', (typed, names, expected) => {
  expect(nearest(typed, names)).toBe(expected);
});

describe('projectData', () => {
  const view = projectData({ ...SAMPLE_DATA, secret: 1 }, SAMPLE_FIELDS);

  test('gives every field under both names and nothing else', () => {
    expect(view['ten']).toBe('BÁO CÁO');
    expect(view['title']).toBe('BÁO CÁO');
    expect(view['don_vi']).toBe(view['don_vi']);
    expect('secret' in view).toBe(false);
    expect('constructor' in view).toBe(false);
  });

  test('goes into lists and objects', () => {
    expect(JSON.stringify(view['don_vi'])).toContain('"viec":[{"name":"Tập huấn","ten":"Tập huấn"}');
    expect(Reflect.get(Object(view['don_vi']), 'so_luong')).toBe(2);
  });

  test('keeps what is absent absent', () => {
    expect(projectData({}, SAMPLE_FIELDS)['count']).toBeUndefined();
    expect(projectData({ count: 0 }, SAMPLE_FIELDS)['con_so']).toBe(0);
  });

  test('refuses data of another shape', () => {
    expect(() => projectData({ units: 'x' }, SAMPLE_FIELDS)).toThrow('units should be a list');
  });
});

test('listFields gives full paths with both names', () => {
  const lines = listFields(SAMPLE_FIELDS).map(({ path, aliasPath, kind }) => `${path} ${aliasPath} ${kind}`);
  expect(lines).toContain('units.tasks.name don_vi.viec.ten text');
  expect(lines).toContain('charts.status bieu_do.ket_qua chart');
});

test('fieldTreeFaults finds names used twice, names of helpers and unsafe aliases', () => {
  const field = { kind: 'text', sample: '', description: { vi: '', en: '' } } as const;
  const tree: FieldTree = [
    { ...field, name: 'year', alias: 'years' },
    { ...field, name: 'upper', alias: 'nam' },
    { ...field, name: 'male', alias: 'nam' },
  ];
  expect(fieldTreeFaults(tree, new Set(['upper']))).toEqual([
    'nam: used twice',
    'upper: also a helper',
    'years: changed by a Telex keyboard',
  ]);
  expect(fieldTreeFaults(SAMPLE_FIELDS, new Set())).toEqual([]);
});
