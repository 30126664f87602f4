import type { FindingCode } from '../../core/findings/messages/index.ts';

/**
 * The registry of finding cases: for every code, input that passes and a mutation of it that fails with exactly that
 * code at exactly that place and nothing else. `finding-cases.test.ts` runs them all and complains about any code of the table
 * without a case.
 *
 * To add cases: write a file `cases/<group>.ts` (file, identity, structure, value, rules …) that exports an array of
 * FindingCase, and add one line to CASE_GROUPS below.
 */
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

/** One loader for each file of cases; loaded only by tests. */
export const CASE_GROUPS: Readonly<Record<string, () => Promise<readonly FindingCase[]>>> = {
  file: async () => (await import('./cases/file.ts')).fileCases,
  reading: async () => (await import('./cases/reading.ts')).readingCases,
  rules: async () => (await import('./cases/rules.ts')).ruleCases,
  province: async () => (await import('./cases/province.ts')).provinceCases,
};
