import { describe, expect, test } from 'vitest';
import { findPeriod } from '../../core/catalogue/catalogue.ts';
import { diffConsolidations } from '../../core/diff/consolidations.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { inventedConsolidation } from '../../dev/testkit/invented-consolidation.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { renderChangesText } from '../changes/changes-text.ts';
import { renderConsolidationText } from './consolidation-text.ts';
import { PLAIN } from '../paint.ts';

const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
const period = findPeriod(catalogue, '2025-H1');
if (!period) throw new Error('no period');
const consolidation = inventedConsolidation(catalogue, period);

const render = (lang: 'vi' | 'en', columns: number, isNew = true) =>
  renderConsolidationText(consolidation, {
    catalogue,
    lang,
    columns,
    paint: PLAIN,
    stored: { name: 'consolidated/2025-H1.r1.json', isNew },
  });

describe('a consolidation on the screen', () => {
  test.each([
    ['vi', 120],
    ['vi', 80],
    ['en', 120],
    ['en', 80],
  ] as const)('in %s on %d columns', async (lang, columns) => {
    const text = render(lang, columns);
    await expect(text).toMatchFileSnapshot(`../../../fixtures/consolidation/screen-${lang}-${columns}.txt`);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
  });

  test('says when nothing changed', () => {
    expect(render('vi', 80, false)).toContain('không ghi bản mới');
    expect(render('en', 80, false)).toContain('no new revision');
  });
});

describe('changes on the screen', () => {
  const change = (from: Consolidation, to: Consolidation, lang: 'vi' | 'en') =>
    renderChangesText(diffConsolidations(from, to), { catalogue, period: '2025-H1', lang, columns: 80 });

  /** Health sends a correction with an error in it. */
  const later: Consolidation = {
    ...inventedConsolidation(catalogue, period, { '4.1': { numerator: 2400, denominator: 2153 } }),
    units: consolidation.units.map((unit) =>
      unit.id === 'so-y-te' ? { ...unit, revision: 2, errors: 1 } : unit,
    ),
    observations: consolidation.observations.map((o) =>
      o.element === 'live-births' && o.column === 'male'
        ? { ...o, value: 2400, status: 'estimate' }
        : o.element === 'live-births' && o.column === 'female'
          ? { ...o, value: null, status: 'rejected' }
          : o,
    ),
    findings: [],
    narratives: consolidation.narratives.slice(1),
  };

  test.each(['vi', 'en'] as const)('in %s', async (lang) => {
    await expect(change(consolidation, later, lang)).toMatchFileSnapshot(
      `../../../fixtures/consolidation/changes-${lang}.txt`,
    );
  });

  test('figures of a submission that came or went as a whole are not listed one by one', () => {
    const without: Consolidation = {
      ...consolidation,
      units: consolidation.units.map((unit) => (unit.id === 'so-y-te' ? { ...unit, file: null } : unit)),
      observations: consolidation.observations.map((o) =>
        o.unit === 'so-y-te' ? { ...o, value: null, status: 'missing' } : o,
      ),
    };
    expect(change(without, consolidation, 'vi').split('\n')).toHaveLength(1);
  });

  test('a changed catalogue is said first, a change in nothing told as such', () => {
    const other = { ...consolidation, catalogue: { ...consolidation.catalogue, hash: 'other' } };
    expect(change(other, consolidation, 'vi')).toBe('  Danh mục đã thay đổi');
    expect(change(consolidation, consolidation, 'en')).toBe('  Only sources or reconciliations');
  });
});
