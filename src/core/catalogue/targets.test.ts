import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { findIndicator, findPeriod } from './catalogue.ts';
import { targetDate, targetFor } from './targets.ts';

describe('targetFor', () => {
  it.each([
    ['ninh-thuan-2025', '4.1', '2025', '<110'],
    ['ninh-thuan-2025', '4.1', '2024', '<110'],
    ['ninh-thuan-2025', '5.1a', '2025', 'none'],
    ['quoc-gia-2021-2030', '4.1', '2024', '<=111'],
    ['quoc-gia-2021-2030', '4.1', '2025-H1', '<=111'],
    ['quoc-gia-2021-2030', '4.1', '2026-H1', '<=109'],
    ['quoc-gia-2021-2030', '3.3', '2026', '>=100'],
    ['quoc-gia-2021-2030', '5.2a-m', '2025', '>90'],
    ['quoc-gia-2021-2030', '5.3', '2025', '>30'],
    ['quoc-gia-2021-2030', '5.3', '2026', '>40'],
    ['quoc-gia-2021-2030', '4.4', '2026', 'none'],
  ])('%s: %s in %s is %s', async (id, indicatorId, periodId, expected) => {
    const { catalogue } = await loadCatalogue(id, { base: '.' });
    const indicator = findIndicator(catalogue, indicatorId);
    const period = findPeriod(catalogue, periodId);
    if (!indicator || !period) throw new Error('not in the catalogue');
    const target = targetFor(indicator, period);
    expect(target ? `${target.op}${target.value}` : 'none').toBe(expected);
  });

  it.each([
    ['ninh-thuan-2025', '2025-H1', '2025-12-31'],
    ['ninh-thuan-2025', '2025', '2025-12-31'],
    ['quoc-gia-2021-2030', '2025', '2025-12-31'],
    ['quoc-gia-2021-2030', '2026-H1', '2030-12-31'],
  ])('the targets of %s are due for %s on %s', async (id, periodId, expected) => {
    const { catalogue } = await loadCatalogue(id, { base: '.' });
    const period = findPeriod(catalogue, periodId);
    expect(period && targetDate(catalogue, period)).toBe(expected);
  });

  it('the strategy states its goals in I.2', async () => {
    const { catalogue } = await loadCatalogue('quoc-gia-2021-2030', { base: '.' });
    const { objectives, elements, indicators } = catalogue;
    const articles = [...objectives, ...elements.filter((e) => e.objective > 0), ...indicators].map(
      (e) => e.plan,
    );
    expect(articles.filter((article) => !article.startsWith('I.2.'))).toEqual([]);
  });

  it('judges by the last target once all are past', async () => {
    const { catalogue } = await loadCatalogue('quoc-gia-2021-2030', { base: '.' });
    const indicator = findIndicator(catalogue, '1.1');
    const period = findPeriod(catalogue, '2026');
    if (!indicator || !period) throw new Error('not in the catalogue');
    const later = { ...period, window: { from: '2031-01-01', to: '2031-12-31' } };
    expect(targetFor(indicator, later)?.value).toBe(75);
  });
});
