// @module-tag slow
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { exposedCounts } from '../../../../dev/testkit/attacked-provinces.ts';
import { consolidationsOf, story } from '../../../../dev/testkit/province-stories.ts';
import { loadCatalogue } from '../../../../io/catalogue-files.ts';
import { thresholdOf } from '../../../catalogue/sensitive.ts';
import type { Catalogue } from '../../../model/catalogue.ts';
import { unitFigureKey } from '../../../model/keys.ts';
import type { Consolidation, ObservationJson } from '../../../model/results.ts';
import { rowKey } from '../cells.ts';
import { withheldRows } from '../withheld-rows.ts';
import { Audit } from './audit.ts';
import { caseOf } from './case.ts';
import type { Case, Secret } from './case.ts';
import type { Statement } from './statement.ts';
import { toldCounts } from './told.ts';
import { decide } from './withholding.ts';
import type { PublishedEdition } from './withholding.ts';

/* Random provinces, published edition by edition, and attacked with everything a reader may know. */

/** More with NTGE_PROVINCES=300. */
const PROVINCES = Number(process.env['NTGE_PROVINCES'] ?? 40);

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' }));
});

type Publisher = (one: Consolidation, before: readonly PublishedEdition[]) => ReadonlySet<string> | null;

/** Publishes a story edition by edition; one that is refused is not published. */
function publishedBy(publisher: Publisher, all: readonly Consolidation[]): PublishedEdition[] {
  const editions: PublishedEdition[] = [];
  for (const consolidation of all) {
    const withheld = publisher(consolidation, editions);
    if (withheld) editions.push({ consolidation, withheld });
  }
  return editions;
}

const audited: Publisher = (one, before) => {
  const decision = decide(catalogue, one, before);
  return decision.ok ? decision.withholding.cells : null;
};

const cellsOfRows = (one: Consolidation, rows: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(one.observations.filter((o) => rows.has(rowKey(o))).map(unitFigureKey));

const isSmall = ({ element, value }: Pick<ObservationJson, 'element' | 'value'>): boolean =>
  typeof value === 'number' && value >= 1 && value < thresholdOf(catalogue, element);

/** Withholds rows with small counts, then the smallest others, while an audit that overlooks something finds it too little. */
const overlooking =
  (overlook: (of: Case) => Case): Publisher =>
  (one, before) => {
    const of = overlook(caseOf(catalogue, [...before.map(({ consolidation }) => consolidation), one]));
    const withheld = new Set(one.observations.filter(isSmall).map(rowKey));
    const sizeOf = ({ value }: ObservationJson): number => Number(value);
    const others = one.observations.toSorted((a, b) => sizeOf(a) - sizeOf(b)).map(rowKey);
    const editions = (): PublishedEdition[] => [
      ...before,
      { consolidation: one, withheld: cellsOfRows(one, withheld) },
    ];
    const exposed = (): boolean => {
      const published = new Set(
        editions().flatMap((edition) =>
          edition.consolidation.observations
            .filter((o) => !edition.withheld.has(unitFigureKey(o)))
            .map((o) => of.counts.indexOf(edition.consolidation, o)),
        ),
      );
      const audit = new Audit(of);
      audit.tellOnly(toldCounts(of, (count) => published.has(count)));
      return of.secrets.some((secret) => audit.outcome(secret).state !== 'kept');
    };
    for (const row of others) if (exposed()) withheld.add(row);
    return exposed() ? null : cellsOfRows(one, withheld);
  };

const withoutSecrets = (kind: Secret['kind']) =>
  overlooking((of) => ({ ...of, secrets: of.secrets.filter((s) => s.kind !== kind) }));

/** Without what a reader knows of the counts besides the printed ones. */
const withoutStatements = (isKept: (one: Statement) => boolean) =>
  overlooking((of) => ({
    ...of,
    about: of.about.map((links) =>
      links.filter(({ statement }) => {
        const one = of.statements[statement];
        return one !== undefined && isKept(one);
      }),
    ),
  }));

/** The publisher with one of its protections switched off. */
const CARELESS: Readonly<Record<string, Publisher>> = {
  'all but single small cells': (one) => new Set(one.observations.filter(isSmall).map(unitFigureKey)),
  'all but rows with small counts': (one) =>
    cellsOfRows(one, new Set(one.observations.filter(isSmall).map(rowKey))),
  'what the rules allow, without an audit': (one, before) =>
    cellsOfRows(
      one,
      withheldRows(
        catalogue,
        one,
        before.map(({ consolidation }) => consolidation),
      ),
    ),
  'each edition as if it were the first': (one) => audited(one, []),
  'what an audit allows that forgets what wholes leave of their parts': withoutSecrets('rest'),
  'what an audit allows that forgets what grew since the half-year': withoutSecrets('growth'),
  'what an audit allows that forgets that sexes and places add up': withoutStatements(({ op }) => op !== '='),
  'what an audit allows that forgets that parts lie in wholes, half-years in years': withoutStatements(
    ({ op }) => op !== '>=',
  ),
};

describe('random provinces', () => {
  test('no withheld count keeps fewer values than the threshold', { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(story, (one) => {
        const published = publishedBy(audited, consolidationsOf(catalogue, one));
        expect(exposedCounts(catalogue, published)).toEqual([]);
      }),
      { numRuns: PROVINCES },
    );
  });

  test('few editions are refused', () => {
    const stories = fc.sample(story, { numRuns: 20, seed: 16 });
    const all = stories.flatMap((one) => consolidationsOf(catalogue, one));
    const published = stories.flatMap((one) => publishedBy(audited, consolidationsOf(catalogue, one)));
    expect(published.length / all.length).toBeGreaterThan(0.85);
  });

  test('the simple publisher that forgets nothing is safe too', { timeout: 120_000 }, () => {
    const publisher = overlooking((of) => of);
    for (const one of fc.sample(story, { numRuns: 8, seed: 16 }))
      expect(exposedCounts(catalogue, publishedBy(publisher, consolidationsOf(catalogue, one)))).toEqual([]);
  });

  test.each(Object.keys(CARELESS))(
    'the attack succeeds on one that publishes %s',
    { timeout: 120_000 },
    (name) => {
      const publisher = CARELESS[name];
      if (!publisher) throw new Error(name);
      const stories = fc.sample(story, { numRuns: 60, seed: 16 });
      const broken = stories.find(
        (one) =>
          exposedCounts(catalogue, publishedBy(publisher, consolidationsOf(catalogue, one))).length > 0,
      );
      expect(broken).toBeDefined();
    },
  );
});
