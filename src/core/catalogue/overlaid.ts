import type { Catalogue } from '../model/catalogue.ts';
import type { Overlay } from '../model/overlay.ts';
import type { Problem } from '../problems/problem.ts';
import { checkCatalogue } from './checks.ts';
import { applyOverlays, overlayMisfits } from './overlays.ts';

/** A catalogue with overlays laid over it, and what is wrong with it then; the first kind of trouble alone is told. */
export interface Overlaid {
  readonly catalogue: Catalogue;
  readonly problems: readonly Problem[];
}

/** Lays overlays over a catalogue: they must fit it, and what comes out must pass every check of a catalogue. */
export function layOver(plain: Catalogue, overlays: readonly Overlay[]): Overlaid {
  const misfits = overlays.flatMap((overlay) => overlayMisfits(plain, overlay));
  const catalogue = applyOverlays(plain, overlays);
  return { catalogue, problems: misfits.length > 0 ? misfits : checkCatalogue(catalogue) };
}
