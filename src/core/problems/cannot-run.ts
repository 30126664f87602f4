import type { Problem, ProblemPlace } from './problem.ts';
import { problem } from './problem.ts';
import type { ParamsOf, ProblemCode } from './table.ts';

/**
 * Trouble that stops a command (exit code 2): usage, a workspace that is none, a bad catalogue. It holds no words: they are
 * looked up where it is shown.
 */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
  readonly problem: Problem;
  /** What the problem consists of, one by one: every mistake of a file. */
  readonly details: readonly Problem[];

  constructor(head: Problem, details: readonly Problem[] = []) {
    super([head, ...details].map(({ code }) => code).join(', '));
    this.problem = head;
    this.details = details;
  }
}

/** Stops the command for a problem without details. */
export function cannotRun<Code extends ProblemCode>(
  code: Code,
  params: ParamsOf<Code>,
  at?: ProblemPlace,
): CannotRun {
  return new CannotRun(problem(code, params, at));
}
