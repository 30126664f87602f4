import type { Consolidation, CoverJson } from '../model/results.ts';

/** Something a unit wrote beside its figures: a row's note, its stated source, or a field of the cover. */
export interface Explanation {
  readonly unit: string;
  /** `live-births.-.note`, `cover.contact`. */
  readonly field: string;
  readonly text: string;
}

/** False of a consolidation made by a version that kept no notes, stated sources and covers: it does not say that there were none. */
export function keepsExplanations({ units }: Pick<Consolidation, 'units'>): boolean {
  return units.every(({ file, cover }) => file === null || cover !== undefined);
}

/** A consolidation as a version before explanations were kept would have made it. */
export function withoutExplanations(consolidation: Consolidation): Consolidation {
  return {
    ...consolidation,
    units: consolidation.units.map(({ cover: _cover, ...unit }) => unit),
    observations: consolidation.observations.map(({ note: _note, statedSource: _source, ...o }) => o),
  };
}

/** Every explanation of a consolidation, once a row: covers first, then the rows in their order. */
export function explanationsOf({
  units,
  observations,
}: Pick<Consolidation, 'units' | 'observations'>): readonly Explanation[] {
  const ofCovers = units.flatMap(({ id, cover }) => (cover ? coverTexts(id, cover) : []));
  const ofRows = observations.flatMap(({ unit, element, row, note, statedSource }) => [
    explanation(unit, `${element}.${row}.note`, note),
    explanation(unit, `${element}.${row}.source`, statedSource),
  ]);
  const all = [...ofCovers, ...ofRows.filter(({ text }) => text !== '')];
  // A row's note stands at each of its figures.
  return [...new Map(all.map((one) => [JSON.stringify([one.unit, one.field]), one])).values()];
}

function coverTexts(unit: string, cover: CoverJson): readonly Explanation[] {
  const texts = Object.entries(cover).map(([field, text]) => explanation(unit, `cover.${field}`, text));
  return texts.filter(({ text }) => text !== '');
}

const explanation = (unit: string, field: string, text: string | null | undefined): Explanation => ({
  unit,
  field,
  text: text ?? '',
});
