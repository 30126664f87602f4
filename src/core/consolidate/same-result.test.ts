import { describe, expect, test } from 'vitest';
import type { Consolidation, FindingJson, NarrativeJson } from '../model/results.ts';
import { membersOf } from './members.ts';
import { sameResultAs } from './same-result.ts';

const finding: FindingJson = {
  code: 'value/negative',
  severity: 'error',
  message: 'Số âm.',
  fix: 'Sửa.',
  params: { found: -1 },
  sheet: 'Mục tiêu 4',
  cell: 'D6',
};
const narrative = (unit: string, text: string): NarrativeJson => ({
  unit,
  field: 'results',
  text,
  source: { file: 'a.xlsx', sheet: 'Thuyết minh', cell: 'C5', sha256: 's' },
});
const RESULT: Consolidation = {
  schema: 'ntge/consolidation/1',
  catalogue: { id: 'a', version: '1.0.0', hash: 'h', overlays: ['x', 'y'] },
  period: '2025',
  asOf: '2025-12-20',
  revision: 2,
  reason: null,
  previous: null,
  basis: { files: [], register: [], settings: '', earlier: [] },
  units: [],
  observations: [],
  indicators: [],
  planIndicators: [],
  tasks: [],
  taskTotals: [],
  findings: [finding],
  reconciliations: [],
  narratives: [narrative('u1', 'một'), narrative('u2', 'hai')],
};

function compare(stored: Consolidation) {
  const reader = sameResultAs(RESULT);
  for (const member of membersOf(stored)) reader.take(member);
  return reader.end();
}

describe('the result is the same', () => {
  test.each<[string, Partial<Consolidation>]>([
    ['as itself', {}],
    [
      'made on another day, as another revision, with a reason',
      { asOf: '2026-01-02', revision: 1, reason: 'x', previous: 'a'.repeat(64), hash: 'b'.repeat(64) },
    ],
    ['with findings in other words', { findings: [{ ...finding, message: 'Below zero.', fix: 'Mend it.' }] }],
  ])('%s', (_, change) => {
    const { revision, reason, asOf, previous, basis } = { ...RESULT, ...change };
    expect(compare({ ...RESULT, ...change })).toEqual({ revision, reason, asOf, previous, basis });
  });
});

describe('the result is another', () => {
  test.each<[string, Partial<Consolidation>]>([
    ['catalogue', { catalogue: { ...RESULT.catalogue, hash: 'i' } }],
    ['period', { period: '2025-H1' }],
    ['finding', { findings: [{ ...finding, params: { found: -2 } }] }],
    ['number of findings: one more', { findings: [finding, finding] }],
    ['number of findings: none', { findings: [] }],
    ['text', { narratives: [narrative('u1', 'một'), narrative('u2', 'ba')] }],
    ['order', { narratives: [narrative('u2', 'hai'), narrative('u1', 'một')] }],
    ['number of texts: one more', { narratives: [...RESULT.narratives, narrative('u3', 'ba')] }],
    ['number of texts: one less', { narratives: RESULT.narratives.slice(0, 1) }],
  ])('with another %s', (_, change) => {
    expect(compare({ ...RESULT, ...change })).toBeNull();
  });
});
