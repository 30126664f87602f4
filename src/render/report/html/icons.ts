import type { VerdictLevel } from '../../../core/report/model.ts';

/** A shape for each verdict, told apart without colour: tick, half disc, cross, empty ring, dash. */
const SHAPES: Readonly<Record<VerdictLevel, string>> = {
  reached: '<circle cx="8" cy="8" r="7"/><path class="cut" d="M4.5 8.2l2.4 2.4 4.6-5"/>',
  'reached-in-part': '<circle class="ring" cx="8" cy="8" r="6"/><path d="M8 2a6 6 0 0 1 0 12z"/>',
  'not-reached': '<rect x="1.5" y="1.5" width="13" height="13"/><path class="cut" d="M5 5l6 6M11 5l-6 6"/>',
  'cannot-tell': '<circle class="ring" cx="8" cy="8" r="6"/>',
  'not-applicable': '<path class="ring" d="M2 8h12"/>',
};

/** Stands before the verdict's word, which says the same. */
export function verdictIcon(level: VerdictLevel): string {
  return `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${SHAPES[level]}</svg>`;
}

/** Patterns that the charts use; a picture of no size. */
export const PATTERNS =
  '<svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-line" width="2" height="6"/></pattern></defs></svg>';
