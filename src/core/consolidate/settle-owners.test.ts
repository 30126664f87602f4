import { describe, expect, test } from 'vitest';
import { filedSubmission } from '../../dev/testkit/filed-submissions.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { findPeriod } from '../catalogue/catalogue.ts';
import type { CellValues } from '../example/province.ts';
import type { Consolidation } from '../model/results.ts';
import { consolidate } from './consolidate.ts';

/* On 1 March 2025 the labour department's tasks went to home affairs; the data close on 14 June. */
const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', {
  base: '.',
  overlays: ['2025-03-01-departments'],
});
const found = findPeriod(catalogue, '2025-H1');
if (!found) throw new Error('no period');
const period = found;

const employed = (wage: number, all: number): CellValues =>
  new Map([
    ['ntge.wage_employed._.female', wage],
    ['ntge.employed._.female', all],
  ]);

function run(files: Readonly<Record<string, CellValues>>): Consolidation {
  const submissions = Object.entries(files).map(([unit, values]) =>
    filedSubmission(catalogue, unit, '2025-H1', values),
  );
  return consolidate({
    catalogue,
    hash,
    overlays: ['2025-03-01-departments'],
    period,
    asOf: '2025-06-20',
    submissions,
    earlier: [],
    extensions: [],
    waivers: [],
    revision: 1,
    reason: null,
  });
}

const wageShare = (result: Consolidation) => result.indicators.find((i) => i.id === '2.1');
const codes = (result: Consolidation) => result.findings.map((f) => f.code);

describe('a department dissolved within the window', () => {
  test('is not due; its tasks are its successor’s', () => {
    const result = run({ 'so-noi-vu': employed(60, 100) });
    expect(result.units.some((u) => u.id === 'so-ldtbxh')).toBe(false);
    expect(wageShare(result)).toMatchObject({ owner: 'so-noi-vu', value: 60, level: 'reached' });
  });

  test('still counts for what its successor left blank, and is said not to be due', () => {
    const result = run({ 'so-ldtbxh': employed(55, 100) });
    expect(wageShare(result)).toMatchObject({
      owner: 'so-noi-vu',
      value: 55,
      sources: [{ file: 'so-ldtbxh.xlsx' }, { file: 'so-ldtbxh.xlsx' }],
    });
    expect(result.units.find((u) => u.id === 'so-ldtbxh')).toMatchObject({ dueBefore: null });
    const owed = (one: Consolidation) =>
      one.observations.filter((o) => o.unit === 'so-noi-vu' && o.required && o.element.endsWith('employed'));
    expect(owed(run({ 'so-noi-vu': new Map() })).length - owed(result).length, 'cells of which both').toBe(2);
    expect(codes(result)).toEqual(['province/not-due']);
  });

  test('is never added to its successor', () => {
    const result = run({ 'so-ldtbxh': employed(60, 100), 'so-noi-vu': employed(60, 100) });
    expect(wageShare(result)).toMatchObject({ numerator: 60, denominator: 100 });
    expect(codes(result)).not.toContain('province/owners-disagree');
  });

  test('and its successor with another figure: neither is used', () => {
    const result = run({ 'so-ldtbxh': employed(55, 100), 'so-noi-vu': employed(60, 100) });
    expect(wageShare(result)).toMatchObject({ level: 'cannot-tell', reason: 'rejected', value: null });
    expect(result.findings.find((f) => f.code === 'province/owners-disagree')).toMatchObject({
      unit: 'so-noi-vu',
      element: 'wage-employed',
      found: 60,
      expected: 55,
    });
    expect(result.observations.filter((o) => o.status === 'rejected')).toHaveLength(2);
  });

  test('every indicator has its owner of the cut-off', () => {
    for (const { id, owner } of run({}).indicators) {
      expect(owner, id).not.toBe('');
      expect(['so-ldtbxh', 'so-khdt', 'so-tttt'], id).not.toContain(owner);
    }
  });
});
