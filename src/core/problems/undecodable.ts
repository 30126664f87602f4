import type { Undecodable } from '../text/decode.ts';
import { problem } from './problem.ts';
import type { Problem, ProblemPlace } from './problem.ts';

/** The problem of a file whose bytes are no text. */
export function undecodable(why: Undecodable, at: ProblemPlace): Problem {
  if (why === 'word' || why === 'rtf' || why === 'binary') return problem('text/not-text', { kind: why }, at);
  return problem(`text/${why}`, {}, at);
}
