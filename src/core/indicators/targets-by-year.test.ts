import { expect, test } from 'vitest';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { findPeriod } from '../catalogue/catalogue.ts';
import { computeIndicators } from './indicators.ts';

test.each([
  ['ninh-thuan-2025', '2025-H1', { op: '<', value: 110, by: '2025-12-31' }],
  ['ninh-thuan-2025', '2024-H1', null],
  ['quoc-gia-2021-2030', '2025', { op: '<=', value: 111, by: '2025-12-31' }],
  ['quoc-gia-2021-2030', '2026', { op: '<=', value: 109, by: '2030-12-31' }],
])('%s holds 4.1 in %s against its own target', async (id, period, target) => {
  const { catalogue } = await loadCatalogue(id, { base: '.' });
  const results = computeIndicators(catalogue, findPeriod(catalogue, period) ?? expect.fail(), []);
  expect(results.find((r) => r.id === '4.1')?.target).toEqual(target);
});
