import { describe, expect, it, test } from 'vitest';
import { smallCatalogue } from '../../dev/testkit/small-catalogue.ts';
import { nearestPeriod, nearestUnit, recognisePeriod, recogniseUnit } from './recognise.ts';

describe('a unit is recognised', () => {
  test.each([
    ['so-y-te', 'so-y-te'],
    ['Sở Y tế', 'so-y-te'],
    ['SỞ Y TẾ ', 'so-y-te'],
    ['department of health', 'so-y-te'],
    ['Sở LĐTBXH', 'so-ldtbxh'],
    ['Sở Giáo dục', undefined],
    ['', undefined],
  ])('by %j: %j', (text, id) => {
    expect(recogniseUnit(smallCatalogue, text)?.id).toBe(id);
  });

  it('by no name that several have, however often', () => {
    const [first, ...others] = smallCatalogue.units;
    if (!first) throw new Error('the catalogue has no units');
    const namesakes = ['a', 'b', 'c'].map((id) => ({ ...first, id }));
    const catalogue = { ...smallCatalogue, units: [...namesakes, ...others] };
    expect(recogniseUnit(catalogue, 'Sở Y tế')).toBeUndefined();
    expect(recogniseUnit(catalogue, 'b')?.id).toBe('b');
  });

  it('by one name that it gives itself twice', () => {
    const units = smallCatalogue.units.map((unit) => ({ ...unit, aliases: [unit.name.vi, unit.name.en] }));
    expect(recogniseUnit({ ...smallCatalogue, units }, 'Sở Y tế')?.id).toBe('so-y-te');
  });
});

test.each([
  ['2025-FY', '2025'],
  ['năm 2025', '2025'],
  ['2024', undefined],
])('a period is recognised by %j: %j', (text, id) => {
  expect(recognisePeriod(smallCatalogue, text)?.id).toBe(id);
});

test.each([
  ['Sở Y té', 'Sở Y tế'],
  ['SỞ Y TẾ', 'Sở Y tế'],
  ['deparment of health', 'Department of Health'],
])('the unit name nearest to %j is %j', (text, name) => {
  expect(nearestUnit(smallCatalogue, text)).toBe(name);
});

it('knows the nearest period', () => {
  expect(nearestPeriod(smallCatalogue, '2025-H')).toBe('2025-H1');
});
