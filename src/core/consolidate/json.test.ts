import { expect, it } from 'vitest';
import type { Consolidation } from '../model/results.ts';
import { consolidationPieces, consolidationToText } from './json.ts';

const EMPTY: Consolidation = {
  schema: 'ntge/consolidation/1',
  catalogue: { id: 'a', version: '1.0.0', hash: 'h', overlays: ['x', 'y'] },
  period: '2025',
  asOf: '2025-12-20',
  revision: 1,
  reason: null,
  previous: null,
  basis: { files: [], register: [], settings: '', earlier: [] },
  units: [],
  observations: [],
  indicators: [],
  planIndicators: [],
  tasks: [],
  taskTotals: [],
  findings: [],
  reconciliations: [],
  narratives: [],
};

function withNarratives(count: number): Consolidation {
  const source = { file: 'a.xlsx', sheet: 'Thuyết minh', cell: 'C5', sha256: 's' };
  const narratives = Array.from({ length: count }, (_, i) => ({
    unit: `u${i}`,
    field: 'results' as const,
    text: `Dòng "${i}"\n]  {`,
    source,
  }));
  return { ...EMPTY, narratives };
}

it.each([0, 1, 49, 50, 51, 100, 1234])('%d entries are as many lines of one JSON', (count) => {
  const consolidation = withNarratives(count);
  const text = consolidationToText(consolidation);
  expect(JSON.parse(text)).toEqual(consolidation);
  expect(text.split('\n').filter((line) => line.startsWith('{"unit":"u'))).toHaveLength(count);
});

it('has a line for each key', () => {
  expect(consolidationToText(withNarratives(1))).toBe(`{
"schema": "ntge/consolidation/1",
"catalogue": {"id":"a","version":"1.0.0","hash":"h","overlays":["x","y"]},
"period": "2025",
"asOf": "2025-12-20",
"revision": 1,
"reason": null,
"previous": null,
"basis": {"files":[],"register":[],"settings":"","earlier":[]},
"units": [],
"observations": [],
"indicators": [],
"planIndicators": [],
"tasks": [],
"taskTotals": [],
"findings": [],
"reconciliations": [],
"narratives": [
{"unit":"u0","field":"results","text":"Dòng \\"0\\"\\n]  {","source":{"file":"a.xlsx","sheet":"Thuyết minh","cell":"C5","sha256":"s"}}
]
}
`);
});

it('gives the same pieces each time they are asked for, none of them large', () => {
  const pieces = consolidationPieces(withNarratives(5000));
  expect([...pieces]).toEqual([...pieces]);
  expect(Math.max(...[...pieces].map(({ length }) => length))).toBeLessThan(20_000);
});
