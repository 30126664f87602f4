import type { ProblemParams } from './definition.ts';
import type { ParamsOf, ProblemCode } from './table.ts';
import type { ValuePath } from './value-at.ts';

/** Where a problem stands in a file that a person wrote. */
export interface ProblemPlace {
  /** As a person names it: relative to the folder it belongs to. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** The entry in the file's own words: `extensions 1 until`, `indicators 4.1`. */
  readonly entry?: string;
}

/** Something besides a workbook that is not as it should be; its words come from the table by code. */
export interface Problem {
  readonly code: ProblemCode;
  readonly params: ProblemParams;
  readonly at: ProblemPlace;
}

/** A problem of a value that was parsed, before its file and line are known. */
export interface PathProblem extends Problem {
  readonly path: ValuePath;
}

/** A problem whose params are those its code's words need. */
export function problem<Code extends ProblemCode>(
  code: Code,
  params: ParamsOf<Code>,
  at: ProblemPlace = {},
): Problem {
  return { code, params, at };
}
