import type { Lang } from '../model/ids.ts';
import type { ProblemDefinition, ProblemParams } from './definition.ts';
import type { Problem } from './problem.ts';
import { PROBLEMS } from './table.ts';

/** What was found and expected in this occurrence. */
export function problemMessage(problem: Problem, lang: Lang): string {
  return definitionOf(problem).message[lang](problem.params);
}

/** What to do now; undefined where the message says it. */
export function problemFix(problem: Problem, lang: Lang): string | undefined {
  return definitionOf(problem).fix?.[lang](problem.params);
}

/** `ntge.yaml dòng 12, mục extensions 1 until`; '' for a problem of no file. */
function problemPlace({ at: { file, line, entry } }: Problem, lang: Lang): string {
  const parts = [
    file === undefined
      ? ''
      : line === undefined
        ? file
        : `${file} ${{ vi: 'dòng', en: 'line' }[lang]} ${line}`,
    entry ? { vi: `mục ${entry}`, en: entry }[lang] : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** `ntge.yaml dòng 12, mục notice: …`: where, and what was found. */
export function problemLine(problem: Problem, lang: Lang): string {
  const place = problemPlace(problem, lang);
  return `${place && `${place}: `}${problemMessage(problem, lang)}`;
}

function definitionOf({ code }: Problem): ProblemDefinition<ProblemParams> {
  // `problem()` has tied the params to the code; the table's type forgets which belong together.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return PROBLEMS[code] as unknown as ProblemDefinition<ProblemParams>;
}
