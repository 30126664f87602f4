import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_OVERLAYS, loadCatalogue } from '../../io/catalogue-files.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { findPeriod, findUnit, unitsDue } from './catalogue.ts';
import { askedTasks, taskDueBy } from './tasks.ts';

async function load(overlays: readonly string[] = []): Promise<Catalogue> {
  return (await loadCatalogue('ninh-thuan-2025', { base: resolve('.'), overlays })).catalogue;
}

function asked(catalogue: Catalogue, unit: string, period: string): string[] {
  const [one, when] = [findUnit(catalogue, unit), findPeriod(catalogue, period)];
  if (!one || !when) throw new Error(`${unit} ${period}`);
  return askedTasks(catalogue, one, when).map(({ task, isDue }) => `${task.id}${isDue ? '' : ' (later)'}`);
}

describe('the tasks of a unit', () => {
  it('are those the plan gives it and those it gives to everybody, the coming ones marked', async () => {
    const catalogue = await load();
    expect(asked(catalogue, 'so-tu-phap', '2025-H1')).toEqual([
      'own-plan',
      'own-activities',
      'action-month (later)',
      'own-awards',
      'legal-mainstreaming',
      'legal-appraisal',
      'legal-staff-training',
    ]);
    expect(asked(catalogue, 'bac-ai', '2025')).toEqual([
      'own-plan',
      'own-activities',
      'action-month',
      'own-awards',
      'international-womens-day',
      'family-day',
      'vietnamese-womens-day',
    ]);
    expect(asked(catalogue, 'bac-ai', '2024-H1')).toEqual([]);
  });

  it.each([[[]], [[BUILT_IN_OVERLAYS[0]]], [[BUILT_IN_OVERLAYS[1]]], [[...BUILT_IN_OVERLAYS]]])(
    'leave none of the plan without a unit in either period, overlays %j',
    async (overlays) => {
      const catalogue = await load(overlays);
      for (const period of catalogue.periods) {
        const given = new Set(
          unitsDue(catalogue, period).flatMap((unit) =>
            askedTasks(catalogue, unit, period).map(({ task }) => task.id),
          ),
        );
        expect(catalogue.tasks.map(({ id }) => id).filter((id) => !given.has(id))).toEqual([]);
      }
    },
  );

  it('go over with a function, and stay with the unit that was dissolved for what it did', async () => {
    const catalogue = await load(['2025-03-01-departments']);
    expect(asked(catalogue, 'so-noi-vu', '2025-H1')).toContain('plan-rollout');
    expect(asked(catalogue, 'so-ldtbxh', '2025-H1')).toContain('plan-rollout');
    expect(asked(catalogue, 'so-ldtbxh', '2025-H1')).toContain('international-womens-day (later)');
    expect(asked(catalogue, 'so-tai-chinh', '2025')).toContain('statistics-cooperation');
    expect(asked(catalogue, 'so-vhttdl', '2025')).toContain('media-guidance');
  });

  it('are due by the last of their days, else when the targets of the plan are', async () => {
    const catalogue = await load();
    const period = catalogue.periods[0];
    const dueBy = (id: string) => {
      const task = catalogue.tasks.find((one) => one.id === id);
      return task && period && taskDueBy(catalogue, task, period);
    };
    expect(dueBy('own-plan')).toBe('2025-12-31');
    expect(dueBy('action-month')).toBe('2025-12-15');
  });
});
