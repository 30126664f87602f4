import type { Lang } from '../core/model/ids.ts';
import type { CannotRun } from '../core/problems/cannot-run.ts';
import type { ProblemJson } from '../core/model/outputs.ts';
import type { Problem } from '../core/problems/problem.ts';
import { problemFix, problemLine, problemMessage } from '../core/problems/words.ts';

/** `ntge.yaml dòng 3, mục notice: …`, and what to do on a line of its own. */
export function renderProblem(problem: Problem, lang: Lang): string {
  const fix = problemFix(problem, lang);
  return [problemLine(problem, lang), ...(fix === undefined ? [] : [`  -> ${fix}`])].join('\n');
}

/** Why a command stopped, for a person: what it is, its parts one by one, what to do. */
export function renderCannotRun({ problem, details }: CannotRun, lang: Lang): string {
  const fix = problemFix(problem, lang);
  return [
    `ntge: ${problemLine(problem, lang)}`,
    ...details.map((detail) => renderProblem(detail, lang)),
    ...(fix === undefined ? [] : [fix]),
    '',
  ].join('\n');
}

/** The same for a machine: one line. */
export function renderCannotRunJson({ problem, details }: CannotRun, lang: Lang): string {
  return `${JSON.stringify({ problems: [problem, ...details].map((one) => problemToJson(one, lang)) })}\n`;
}

export function problemToJson(problem: Problem, lang: Lang): ProblemJson {
  const { code, params, at } = problem;
  const fix = problemFix(problem, lang);
  return { code, message: problemMessage(problem, lang), ...(fix !== undefined && { fix }), ...at, params };
}
