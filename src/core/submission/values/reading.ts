import type { Finding } from '../../findings/finding.ts';

/** What a value cell was understood as. `filled`: it holds something, even if that could not be understood. */
export interface ReadValue {
  readonly value: number | boolean | null;
  readonly filled: boolean;
  readonly findings: readonly Finding[];
}

export const BLANK: ReadValue = { value: null, filled: false, findings: [] };

/** Something stands there that cannot be a value, and the findings say why. */
export function refused(...findings: readonly Finding[]): ReadValue {
  return { value: null, filled: true, findings };
}

export function taken(value: number | boolean, ...findings: readonly Finding[]): ReadValue {
  return { value, filled: true, findings };
}
