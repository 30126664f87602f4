import type { FindingCode } from '../../../core/findings/messages/index.ts';

/** Input that passes, and a mutation of it that fails with exactly this code at exactly this place and nothing else. */
export interface FindingCase {
  readonly code: FindingCode;
  /** What is wrong, as a test name; unique within its code. */
  readonly name: string;
  /** Findings of the input before the mutation: none at all. */
  clean(): Findings;
  /** Findings of the mutated input: exactly one, of this code. */
  faulty(): Findings;
  /** Where the finding must be; null = it concerns the file and names no sheet. */
  readonly at: { readonly sheet: string; readonly cell?: string } | null;
  /** Codes that honestly accompany this one (a moved row is found by its code, and said); keep this rare. */
  readonly besides?: readonly FindingCode[];
}

/** A finding as far as a case looks at it; null and absent mean the same. */
export interface PlacedFinding {
  readonly code: string;
  readonly at: { readonly sheet?: string | null; readonly cell?: string | null };
}

type Findings = readonly PlacedFinding[] | Promise<readonly PlacedFinding[]>;
