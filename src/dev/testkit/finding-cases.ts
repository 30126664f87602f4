import type { FindingCase } from './cases/finding-case.ts';

/**
 * The registry of finding cases: every code has some. `finding-cases.test.ts` runs them all and complains about any code of
 * the table without a case.
 *
 * To add cases: write a file `cases/<group>.ts` (file, identity, structure, value, rules …) that exports an array of
 * FindingCase, and add one line below.
 */
export const CASE_GROUPS: Readonly<Record<string, () => Promise<readonly FindingCase[]>>> = {
  file: async () => (await import('./cases/file.ts')).fileCases,
  reading: async () => (await import('./cases/reading.ts')).readingCases,
  rules: async () => (await import('./cases/rules.ts')).ruleCases,
  tasks: async () => (await import('./cases/tasks.ts')).taskCases,
  province: async () => (await import('./cases/province.ts')).provinceCases,
};
