import { CannotRun } from '../../core/problems/cannot-run.ts';

/** Did a person who was asked say yes, in either language? No answer is none. */
export function isYes(answer: string): boolean {
  return /^(?:c|co|có|y|yes)$/i.test(answer.trim().normalize('NFC'));
}

/** The person left a question instead of answering it. */
export function isQuestionLeft(error: unknown): boolean {
  return error instanceof CannotRun && error.problem.code === 'usage/question-left';
}
