import type { Reporter } from 'vitest/node';
import type { NeededProgram } from './programs.ts';
import { NEEDED_PROGRAMS } from './programs.ts';

/** The programs that this machine lacks. Where `CI` is set nothing may be left out: throws, with what brings them. */
export function missingPrograms(): readonly NeededProgram[] {
  const missing = NEEDED_PROGRAMS.filter((program) => !program.isThere());
  if (missing.length > 0 && process.env['CI'])
    throw new Error(`Missing for the tests: ${missing.map(adviceOn).join('; ')}`);
  return missing;
}

const adviceOn = ({ name, packages }: NeededProgram): string => `${name} (apt-get install -y ${packages})`;

/** The tags by which tests name the programs they need; those of a missing program are skipped. */
export const programTags = (
  missing: readonly NeededProgram[],
): { readonly name: string; readonly description: string; readonly skip: boolean }[] =>
  NEEDED_PROGRAMS.map((program) => ({
    name: program.tag,
    description: `needs ${program.name}`,
    skip: missing.includes(program),
  }));

/**
 * Ends the run with each missing program and how many tests it would have run, and with one plain line that any program
 * can read: `tests: 12 passed, 0 failed`, with `, 3 skipped` where there are any.
 */
export function closingLines(missing: readonly NeededProgram[]): Reporter {
  return {
    onTestRunEnd(modules) {
      const tests = modules.flatMap((module) => [...module.children.allTests()]);
      const count = (state: string): number => tests.filter((one) => one.result().state === state).length;
      const broken = modules.filter((module) => module.errors().length > 0).length;
      for (const program of missing) {
        const left = tests.filter((one) => one.tags.includes(program.tag)).length;
        if (left > 0) console.log(`${adviceOn(program)} is missing: ${left} tests skipped`);
      }
      const skipped = count('skipped');
      const rest = skipped > 0 ? `, ${skipped} skipped` : '';
      console.log(`tests: ${count('passed')} passed, ${count('failed') + broken} failed${rest}`);
    },
  };
}
