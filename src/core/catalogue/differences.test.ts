import { assert, constantFrom, nat, property } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { diffCatalogues } from './differences.ts';
import type { Catalogue } from '../model/catalogue.ts';

let plan: Catalogue;
let national: Catalogue;
beforeAll(async () => {
  plan = (await loadCatalogue('ninh-thuan-2025', { base: '.' })).catalogue;
  national = (await loadCatalogue('quoc-gia-2021-2030', { base: '.' })).catalogue;
});

function words(before: Catalogue, after: Catalogue): string[] {
  return diffCatalogues(before, after).map(({ kind, list, id, path }) =>
    [kind, list, id, path].filter(Boolean).join(' '),
  );
}

describe('diffCatalogues', () => {
  it('finds nothing between equal catalogues', () => {
    expect(diffCatalogues(plan, structuredClone(plan))).toEqual([]);
  });

  it.each<[string, (draft: Catalogue) => void, string[]]>([
    ['a target', (d) => void (d.indicators[0]!.target!.value = 65), ['changed indicators 1.1 target.value']],
    ['a target that went', (d) => void delete d.indicators[0]!.target, ['removed indicators 1.1 target']],
    [
      'a baseline that came',
      (d) => void (d.indicators[0]!.baseline = 56.52),
      ['added indicators 1.1 baseline'],
    ],
    ['an indicator removed', (d) => void d.indicators.shift(), ['removed indicators 1.1']],
    ['two units swapped', (d) => void d.units.unshift(...d.units.splice(1, 1)), ['moved units']],
    [
      'a commune renamed',
      (d) => void (d.units[11]!.communes[0]!.name = 'Khác'),
      ['changed units phan-rang-thap-cham communes.do-vinh.name'],
    ],
    ['a title', (d) => void (d.title.vi = 'Khác'), ['changed title vi']],
    ['an alias more', (d) => void d.periods[0]!.aliases.push('H1'), ['changed periods 2025-H1 aliases']],
    ['the threshold', (d) => void (d.smallCellThreshold = 10), ['changed smallCellThreshold']],
  ])('names %s', (_what, edit, expected) => {
    const draft = structuredClone(plan);
    edit(draft);
    expect(words(plan, draft)).toEqual(expected);
  });

  it('shows where the national targets differ from the plan', () => {
    const targets = diffCatalogues(plan, national).filter(
      (c) => c.list === 'indicators' && /^target\.(op|value)$/.test(c.path),
    );
    expect(targets.map((c) => `${c.id} ${c.path} ${String(c.before)} → ${String(c.after)}`)).toEqual([
      '3.4 target.value 100 → 70',
      '4.1 target.op < → <=',
      '4.1 target.value 110 → 111',
      '4.2 target.op < → <=',
      '4.2 target.value 35 → 42',
      '5.4b target.value 20 → 30',
    ]);
    expect(words(plan, national)).toContain('added indicators 4.4');
  });

  it('mirrors itself when the catalogues are exchanged', { tags: ['slow'] }, () => {
    const lists = ['units', 'elements', 'indicators', 'questions'] as const;
    assert(
      property(constantFrom(...lists), nat(), constantFrom(...lists), nat(), (l1, n1, l2, n2) => {
        const draft = structuredClone(plan);
        draft[l1].splice(n1 % draft[l1].length, 1);
        draft[l2].reverse();
        draft[l2].splice(n2 % draft[l2].length, 1);
        const turn = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved' };
        const there = diffCatalogues(plan, draft).map((c) => `${c.kind} ${c.list} ${c.id} ${c.path}`);
        const back = diffCatalogues(draft, plan).map((c) => `${turn[c.kind]} ${c.list} ${c.id} ${c.path}`);
        expect(back.toSorted()).toEqual(there.toSorted());
      }),
      { numRuns: 30 },
    );
  });
});
