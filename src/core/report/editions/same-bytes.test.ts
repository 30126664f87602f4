// @module-tag slow
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { LARGE, pair, provinceWith } from '../../../dev/testkit/province-with.ts';
import type { Counts } from '../../../dev/testkit/province-with.ts';
import { publishedChain, publishedEdition } from '../../../dev/testkit/public-edition.ts';
import { renderSample } from '../../../dev/testkit/report-samples.ts';
import { loadCatalogue } from '../../../io/catalogue-files.ts';
import { renderExport } from '../../../render/export/export.ts';
import { exportTables } from '../../../render/export/tables.ts';
import { BLANK_LETTERHEAD } from '../../model/default-workspace.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Consolidation } from '../../model/results.ts';
import { buildReport } from '../build.ts';
import type { PublicEdition } from './public.ts';

/* Two provinces that differ only in what is withheld, and in the files it came in, publish the same bytes. */

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' }));
});

/** Rows that are withheld for a small count, whatever their other counts are. */
const HIDDEN: readonly (readonly [element: string, row: string, least: number])[] = [
  ['violence-victims', 'other', 1],
  ['violence-victims-supported', 'domestic', 1],
  ['violence-perpetrators', 'other', 1],
  ['violence-perpetrators-counselled', 'domestic', 1],
  ['trafficking-returnees-supported', '-', 1],
];

const some = fc.integer({ min: 1, max: 4 });
const more = fc.integer({ min: 1, max: 6 });

/** Which rows have a small count, and of each of the two provinces what it is. */
const twins = fc.record({
  isHidden: fc.tuple(...HIDDEN.map(() => fc.boolean())),
  one: fc.tuple(...HIDDEN.map(() => fc.tuple(some, more))),
  other: fc.tuple(...HIDDEN.map(() => fc.tuple(some, more))),
  deaths: fc.tuple(some, some),
  lang: fc.constantFrom('vi', 'en'),
});

function countsOf(
  isHidden: readonly boolean[],
  small: readonly (readonly [number, number])[],
  deaths: number,
): Counts {
  return HIDDEN.reduce<Counts>(
    (counts, [element, row], i) => {
      const [male, female] = small[i] ?? [1, 1];
      return isHidden[i] ? { ...counts, ...pair(element, row, male, female) } : counts;
    },
    { ...LARGE, 'maternal-deaths/-/value': deaths },
  );
}

/** The province as two others might have sent it: other files, other remarks beside the figures that are withheld. */
const province = (counts: Counts, sender: string, earlier: readonly Consolidation[] = []): Consolidation =>
  provinceWith(catalogue, counts, {
    earlier,
    change: (file) => {
      const own = { file: `${sender}/${file.file}`, sha256: sender.repeat(64).slice(0, 64) };
      return { ...file, ...own, submission: file.submission && { ...file.submission, ...own } };
    },
  });

const edition = (consolidation: Consolidation, former: readonly Consolidation[]): PublicEdition =>
  publishedEdition(catalogue, consolidation, {
    published: publishedChain(catalogue, former),
    isApproved: (sentence) => !/\d{3}/.test(sentence),
  });

const FORMATS = ['docx', 'html', 'md', 'xlsx', 'csv', 'json'] as const;

/** Everything that leaves the house of an edition, by name. */
async function published(
  consolidation: Consolidation,
  lang: 'vi' | 'en',
): Promise<ReadonlyMap<string, string>> {
  const model = buildReport(catalogue, consolidation, BLANK_LETTERHEAD, { lang, edition: 'public' });
  const reports = FORMATS.map(async (format) => {
    const bytes = await renderSample({ catalogue, consolidation, model }, format);
    return [format, Buffer.from(bytes).toString('latin1')] as const;
  });
  const tables = exportTables([{ catalogue, consolidation, current: true }], lang);
  const files = await renderExport(tables, 'csv', {
    lang,
    title: catalogue.title[lang],
    edition: 'public',
    catalogue: { id: catalogue.id, version: catalogue.version },
  });
  return new Map([
    ...(await Promise.all(reports)),
    ...files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('latin1')] as const),
  ]);
}

test('in every format, docx to export', { timeout: 240_000 }, async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(twins, async ({ isHidden, one, other, deaths, lang }) => {
      const former = provinceWith(catalogue, LARGE, { periodId: '2024-H1' });
      const counts = [countsOf(isHidden, one, deaths[0]), countsOf(isHidden, other, deaths[1])] as const;
      const [a, b] = [province(counts[0], 'a', [former]), province(counts[1], 'b', [former])];
      const [of, and] = [edition(a, [former]), edition(b, [former])];
      fc.pre(JSON.stringify([...of.withholding.cells]) === JSON.stringify([...and.withholding.cells]));
      const [left, right] = [
        await published(of.consolidation, lang),
        await published(and.consolidation, lang),
      ];
      compared++;
      expect([...left.keys()].filter((name) => left.get(name) !== right.get(name))).toEqual([]);
    }),
    { numRuns: 6 },
  );
  expect(compared).toBe(6);
});

describe('what does not pass into a public edition would tell the two apart', () => {
  const NOT_PASSED: Readonly<
    Record<string, (all: Consolidation, passed: Consolidation) => Partial<Consolidation>>
  > = {
    figures: ({ observations }) => ({ observations }),
    'results and verdicts': ({ indicators }) => ({ indicators }),
    'what stands about the files of the units': ({ units }) => ({ units }),
    'the cells that figures came from': (all, passed) => ({
      observations: passed.observations.map((o, i) => ({
        ...o,
        source: all.observations[i]?.source ?? null,
      })),
    }),
    findings: ({ findings }) => ({ findings }),
    'what sensitive figures are held against': ({ reconciliations }) => ({ reconciliations }),
  };

  test.each(Object.keys(NOT_PASSED))('%s', (name) => {
    const all = [2, 3].map((n) =>
      province(
        {
          ...LARGE,
          ...pair('violence-victims', 'other', n, 9),
          ...pair('trafficking-returnees', '-', n, 19),
          // The police count one more than the department in one of the two.
          'trafficking-returnees/-/male/cong-an': 3,
          'maternal-deaths/-/value': n,
        },
        String(n),
      ),
    );
    const passed = all.map((one) => edition(one, []).consolidation);
    expect(passed[0]).toEqual(passed[1]);
    const leaky = all.map((one, i) => ({ ...passed[i], ...NOT_PASSED[name]?.(one, passed[i] ?? one) }));
    expect(leaky[0]).not.toEqual(leaky[1]);
  });
});
