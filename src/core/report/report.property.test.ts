// @module-tag slow
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { inventedConsolidation } from '../../dev/testkit/invented-consolidation.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { findPeriod } from '../catalogue/catalogue.ts';
import type { Catalogue, Period } from '../model/catalogue.ts';
import { indicatorResultJsonSchema } from '../model/results.ts';
import type { Consolidation, IndicatorResult } from '../model/results.ts';
import { BLANK_LETTERHEAD } from '../model/default-workspace.ts';
import { buildReport } from './build.ts';

let catalogue: Catalogue;
let period: Period;

beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' }));
  const found = findPeriod(catalogue, '2025-H1');
  if (!found) throw new Error('no period');
  period = found;
});

const { level, direction } = indicatorResultJsonSchema.shape;
const reasons = indicatorResultJsonSchema.shape.reason.unwrap().options;
const maybe = fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: null });
const counted = fc.option(fc.nat({ max: 1_000_000 }), { nil: null });

/** Any combination the schema allows, sensible or not: the report must say something for each. */
const anyResult = (): fc.Arbitrary<Partial<IndicatorResult>> =>
  fc.record({
    value: maybe,
    numerator: counted,
    denominator: counted,
    level: fc.constantFrom(...level.options),
    reason: fc.option(fc.constantFrom(...reasons), { nil: null }),
    direction: fc.constantFrom(...direction.options),
    previous: maybe,
    distance: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null }),
    achievement: maybe,
    progress: maybe,
    estimate: fc.boolean(),
    partYear: fc.boolean(),
    decimals: fc.nat({ max: 6 }),
    coverage: fc.record({ have: fc.nat({ max: 9 }), due: fc.nat({ max: 9 }) }),
  });

function report(changes: readonly Partial<IndicatorResult>[], texts: readonly string[], lang: 'vi' | 'en') {
  const full = inventedConsolidation(catalogue, period);
  const consolidation: Consolidation = {
    ...full,
    indicators: full.indicators.map((result, i) => ({ ...result, ...changes[i % changes.length] })),
    narratives: full.narratives.map((n, i) => ({ ...n, text: texts[i % texts.length] ?? '' })),
  };
  return buildReport(catalogue, consolidation, BLANK_LETTERHEAD, { lang, edition: 'internal' });
}

describe.each(['vi', 'en'] as const)('any consolidation makes a whole report (%s)', (lang) => {
  test('every quantity has a sentence that ends once and holds nothing half-made', () => {
    fc.assert(
      fc.property(fc.array(anyResult(), { minLength: 26, maxLength: 26 }), (changes) => {
        const model = report(changes, [''], lang);
        for (const measure of model.objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures))) {
          expect(measure.sentence).toMatch(/[^.]\.$/);
          expect(measure.sentence).not.toMatch(/undefined|null|NaN|Infinity|\s\s|\(\)|\s[,;.]/);
          expect(measure.verdict).not.toBe('');
        }
      }),
      { numRuns: 20 },
    );
  });

  test('whatever units wrote comes out clean, and no figure of it is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 12, maxLength: 12 }),
        (texts) => {
          const model = report([{}], texts, lang);
          const printed = JSON.stringify([
            model.leadership,
            model.objectives.map((o) => o.narratives),
            model.otherResults,
            model.difficulties.units,
            model.nextSteps,
            model.proposals,
          ]);
          // oxlint-disable-next-line no-control-regex
          expect(printed).not.toMatch(/[\u0000-\u0008\u202A-\u202E\uFFFE\uFFFF]|\\u00(?!0a)/i);
        },
      ),
      { numRuns: 20 },
    );
  });
});
