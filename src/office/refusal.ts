import type { FileProblem, FileProblemCode, FileProblemParams } from '../core/model/file-problem.ts';

/**
 * How the layers below `readWorkbook` give up on a file: thrown from deep inside a parser's callback, turned into a
 * value at the one public door. Never leaves `io/xlsx` as an exception of the reader.
 */
export class Refusal extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.code);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

/** A problem whose parameters are checked against its code. */
export function fileProblem<Code extends FileProblemCode>(
  code: Code,
  params: FileProblemParams[Code],
): FileProblem {
  return { code, params: { ...params } };
}

/** Gives up on the file. */
export function refuse<Code extends FileProblemCode>(code: Code, params: FileProblemParams[Code]): never {
  throw new Refusal(fileProblem(code, params));
}

/** Why what was thrown while reading makes a file useless; a defect of ours costs one file, and is named for what it is. */
export function problemOf(error: unknown): FileProblem {
  if (error instanceof Refusal) return error.problem;
  const detail = error instanceof Error ? error.message : String(error);
  return fileProblem('file/reader-failed', { detail });
}
