import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { withFurtherUnits } from './also.ts';
import { askedElements, unitsDue } from './catalogue.ts';
import { checkCatalogue } from './checks.ts';
import { askedTasks } from './tasks.ts';

const OVERLAYS = [[], ['2025-03-01-departments'], ['2025-03-01-departments', '2025-07-01-two-tier']];

describe.each(OVERLAYS.map((overlays) => [overlays.join(', ') || 'no overlay', overlays] as const))(
  'further units, with %s',
  (_, overlays) => {
    it('report after the plan’s own, each asked what everybody is asked, and the catalogue still holds', async () => {
      const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.', overlays });
      const ids = catalogue.also.map(({ id }) => id);
      expect(ids.length).toBeGreaterThan(15);
      const all = withFurtherUnits(catalogue, ids);
      expect(all.units.map(({ id }) => id)).toEqual([...catalogue.units.map(({ id }) => id), ...ids]);
      expect(all.also).toEqual([]);
      expect(checkCatalogue(all)).toEqual([]);
      for (const period of all.periods)
        for (const unit of unitsDue(all, period).filter(({ id }) => ids.includes(id))) {
          expect(askedElements(all, unit, period).map(({ element }) => element.id)).toEqual(['budget']);
          const tasks = askedTasks(all, unit, period).map(({ task }) => task);
          expect(tasks.some(({ assigned }) => assigned.some(({ units }) => units === 'all'))).toBe(true);
        }
    });
  },
);

it('changes nothing for names that report anyway or that nobody bears', async () => {
  const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
  for (const ids of [[], ['so-y-te'], ['khong-co']]) expect(withFurtherUnits(catalogue, ids)).toBe(catalogue);
  expect(withFurtherUnits(catalogue, ['tinh-doan', 'hoi-lhpn', 'tinh-doan']).units.slice(-2)).toMatchObject([
    { id: 'hoi-lhpn' },
    { id: 'tinh-doan' },
  ]);
});
