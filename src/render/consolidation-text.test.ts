import { describe, expect, test } from 'vitest';
import { consolidate } from '../core/consolidate/consolidate.ts';
import type { ConsolidationInput } from '../core/consolidate/consolidate.ts';
import { findPeriod } from '../core/catalogue.ts';
import { diffConsolidations } from '../core/diff/consolidations.ts';
import { finding } from '../core/findings/finding.ts';
import { exampleSubmissions } from '../dev/filed-submissions.ts';
import { loadCatalogue } from '../io/catalogue-files.ts';
import { renderChangesText } from './changes-text.ts';
import { renderConsolidationText } from './consolidation-text.ts';
import { PLAIN } from './paint.ts';

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
const period = findPeriod(catalogue, '2025-H1');
if (!period) throw new Error('no period');
const file = (unit: string, more: object) => (s: ReturnType<typeof exampleSubmissions>[number]) =>
  s.unit === unit ? { ...s, ...more } : s;
const submissions = exampleSubmissions(catalogue, '2025-H1', 'screen')
  .map((s) => ({ ...s, receivedOn: '2025-06-10', revision: 1 }))
  .filter((s) => s.unit !== 'so-gddt')
  .map(file('cong-an', { receivedOn: '2025-06-17' }))
  .map(
    file('so-y-te', {
      findings: [
        finding(
          'consistency/sex-sum',
          { total: 5, male: 2, female: 2, sum: 4 },
          {
            unit: 'so-y-te',
            element: 'live-births',
            row: '-',
            column: 'total',
            sheet: 'Mục tiêu 4',
            cell: 'D5',
          },
        ),
      ],
    }),
  );
const input: ConsolidationInput = {
  catalogue,
  hash,
  overlays: [],
  period,
  asOf: '2025-06-20',
  submissions,
  earlier: [],
  extensions: [],
  waivers: [],
  revision: 1,
  reason: null,
};
const consolidation = consolidate(input);
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
    await expect(text).toMatchFileSnapshot(`../../fixtures/consolidation/screen-${lang}-${columns}.txt`);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
  });

  test('says when nothing changed', () => {
    expect(render('vi', 80, false)).toContain('không ghi bản mới');
    expect(render('en', 80, false)).toContain('no new revision');
  });
});

describe('changes on the screen', () => {
  test.each(['vi', 'en'] as const)('in %s', async (lang) => {
    const before = consolidate({
      ...input,
      submissions: submissions
        .filter((s) => s.unit !== 'so-tttt')
        .map(file('so-y-te', { findings: [] }))
        .map(file('so-noi-vu', { submission: null })),
    });
    const text = renderChangesText(diffConsolidations(before, consolidation), {
      catalogue,
      period: '2025-H1',
      lang,
      columns: 80,
    });
    await expect(text).toMatchFileSnapshot(`../../fixtures/consolidation/changes-${lang}.txt`);
  });

  test('a changed catalogue is said first', () => {
    const other = { ...consolidation, catalogue: { ...consolidation.catalogue, hash: 'other' } };
    const text = renderChangesText(diffConsolidations(other, consolidation), {
      catalogue,
      period: '2025-H1',
      lang: 'vi',
      columns: 80,
    });
    expect(text).toBe('  Danh mục đã thay đổi');
  });
});
