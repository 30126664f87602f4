import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { findPeriod } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { UnitId } from '../model/ids.ts';
import { earlierFigures } from './earlier.ts';
import type { EarlierObservation } from './earlier.ts';

/* On 1 March 2025 vocational education went from the labour department to education and training. */
const plain = (await loadCatalogue('ninh-thuan-2025', { base: '.' })).catalogue;
const reorganised = (
  await loadCatalogue('ninh-thuan-2025', { base: '.', overlays: ['2025-03-01-departments'] })
).catalogue;

const KEY = { element: 'vocational-intake', row: 'college', column: 'female' as const };
const reported = (unit: UnitId, value: number | null): EarlierObservation => ({ ...KEY, unit, value });

function halfYearOf(catalogue: Catalogue, unit: UnitId, observations: readonly EarlierObservation[]) {
  const year = findPeriod(catalogue, '2025');
  if (!year) throw new Error('no period');
  const earlier = earlierFigures(catalogue, year, unit, new Map([['2025-H1', observations]]));
  return earlier.find(({ relation }) => relation === 'continues')?.figure(KEY);
}

describe('figures of an earlier period', () => {
  test.each<[string, Catalogue, UnitId, readonly EarlierObservation[], number | undefined]>([
    ['are the unit’s own', plain, 'so-ldtbxh', [reported('so-ldtbxh', 12)], 12],
    ['are nobody else’s', plain, 'so-gddt', [reported('so-ldtbxh', 12)], undefined],
    ['come from the unit whose task was taken over', reorganised, 'so-gddt', [reported('so-ldtbxh', 12)], 12],
    [
      'are its own first, where both reported',
      reorganised,
      'so-gddt',
      [reported('so-ldtbxh', 12), reported('so-gddt', 15)],
      15,
    ],
    [
      'come from the former unit where its own cell was blank',
      reorganised,
      'so-gddt',
      [reported('so-gddt', null), reported('so-ldtbxh', 12)],
      12,
    ],
    [
      'never go to a unit that took over something else',
      reorganised,
      'so-y-te',
      [reported('so-ldtbxh', 12)],
      undefined,
    ],
    ['are unknown in the first year', reorganised, 'so-gddt', [], undefined],
  ])('%s', (_name, catalogue, unit, observations, expected) => {
    expect(halfYearOf(catalogue, unit, observations)).toBe(expected);
  });
});
