import type { Base } from './base.ts';
import type { Random } from './random.ts';

/** A workbook under the hands of the fuzzer. */
export interface Patient {
  readonly base: Base;
  readonly random: Random;
  /** Text of each part; parts may be removed and added. */
  readonly parts: Map<string, string>;
  /** Keys of values whose cells were typed over. */
  readonly typed: Set<string>;
  /** What was done, to be told when something goes wrong. */
  readonly story: string[];
}

/** One random change of the parts. */
export type Edit = (patient: Patient) => void;

/** Replaces one part; says so in the story. */
export function rewrite(patient: Patient, part: string, what: string, change: (xml: string) => string): void {
  const before = patient.parts.get(part);
  if (before === undefined) return;
  patient.parts.set(part, change(before));
  patient.story.push(`${what} in ${part}`);
}
