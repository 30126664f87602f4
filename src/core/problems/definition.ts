import type { Bilingual, Lang } from '../model/ids.ts';

/** What a problem's words are made of: the names and figures of this one occurrence. */
export type ProblemParams = Readonly<Record<string, string | number | readonly string[] | Bilingual>>;

/** Of a problem whose words need no more than its code. */
export type NoFacts = Readonly<Record<string, never>>;

type Sentence<P> = Readonly<Record<Lang, (params: P) => string>>;

/** One code of the one table of problems: everything ntge says about it. */
export interface ProblemDefinition<P extends ProblemParams> {
  /** What was found and what was expected; where it stands is told apart. */
  readonly message: Sentence<P>;
  /** What to do now, down to what to type. Absent where the message itself says it. */
  readonly fix?: Sentence<P>;
}

/** Keeps the parameter type of each entry of the table. */
export function defineProblem<P extends ProblemParams>(
  definition: ProblemDefinition<P>,
): ProblemDefinition<P> {
  return definition;
}
