import type { Catalogue } from '../model/catalogue.ts';

/**
 * The catalogue with further units reporting as well: those of `also` that an office names, after the plan's own units, in the
 * catalogue's order. They are asked what the plan asks of everybody: narrative, common tasks, budget. Ids that are unknown, or
 * report anyway, change nothing; a catalogue without any stays the very same value.
 */
export function withFurtherUnits(catalogue: Catalogue, ids: readonly string[]): Catalogue {
  const named = new Set(ids);
  const further = catalogue.also.filter(({ id }) => named.has(id));
  if (further.length === 0) return catalogue;
  return {
    ...catalogue,
    units: [...catalogue.units, ...further],
    also: catalogue.also.filter(({ id }) => !named.has(id)),
  };
}
