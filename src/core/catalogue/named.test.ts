import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { periodNamed, unitsNamed } from './named.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' }));
});

describe('units', () => {
  it.each([
    ['so-y-te', ['so-y-te']],
    ['SO-Y-TE', ['so-y-te']],
    ['Sở Y tế', ['so-y-te']],
    ['Sở Y tế'.normalize('NFD'), ['so-y-te']],
    ['so y te', ['so-y-te']],
    ['SỞ Y TẾ', ['so-y-te']],
    ['y tế', ['so-y-te']],
    ['Ninh Hải', ['ninh-hai']],
    ['huyện ninh hải', ['ninh-hai']],
    ['nội vụ', ['so-noi-vu']],
    ['không có', []],
    ['', []],
    ['te', ['so-y-te']],
    ['y t', []],
  ])('%s', (text, ids) => {
    expect(unitsNamed(catalogue, text).units.map(({ id }) => id)).toEqual(ids);
  });

  it('a part that several have names all of them', () => {
    expect(unitsNamed(catalogue, 'Sở').units.length).toBeGreaterThan(5);
    expect(unitsNamed(catalogue, 'ninh').units.length).toBeGreaterThan(1);
  });

  it('every unit is found by its id and by its name, however written', () => {
    for (const { id, name } of catalogue.units)
      for (const text of [id, name.vi, name.en, name.vi.toUpperCase(), name.vi.normalize('NFD')])
        expect(unitsNamed(catalogue, text).units.map((unit) => unit.id)).toEqual([id]);
  });
});

describe('periods', () => {
  it.each([
    '2025-H1',
    '2025-h1',
    'H1-2025',
    'h1/2025',
    '2025H1',
    '2025 h1',
    'H12025',
    '6 tháng đầu năm 2025',

    '6 THÁNG ĐẦU NĂM 2025',
    '6 thang 2025',
    '6T/2025',
    'kỳ báo cáo 6 tháng đầu năm 2025',
    'nửa đầu năm 2025',
    'first half of 2025',
    '6 tháng đầu năm 2025'.normalize('NFD'),
  ])('%s is the first half', (text) => {
    expect(periodNamed(catalogue, text)?.id).toBe('2025-H1');
  });

  it.each(['2025', 'năm 2025', 'cả năm 2025', 'Báo cáo năm 2025', 'year 2025'])('%s is the year', (text) => {
    expect(periodNamed(catalogue, text)?.id).toBe('2025');
  });

  it.each([
    '2025-H2',
    '6 tháng cuối năm 2025',
    'quý 1 năm 2025',
    '9 tháng 2025',
    '2024 2025',
    'H1',
    '',
    '2026',
    '2025-H11',
    '2025-H1 2',
    'xx 2025',
  ])('%s is none', (text) => {
    expect(periodNamed(catalogue, text)).toBeUndefined();
  });
});
