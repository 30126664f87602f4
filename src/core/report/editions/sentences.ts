import type { Consolidation, NarrativeJson } from '../../model/results.ts';
import type { TaskResult } from '../../model/task-results.ts';
import { paragraphsOf } from '../narratives.ts';
import { NO_SOURCE } from './passing.ts';

/** A sentence that a unit wrote freely, and where. */
export interface UnitSentence {
  readonly unit: string;
  readonly section: NarrativeJson['field'] | 'tasks';
  /** Number of the objective that its passage speaks of, where the unit named one. */
  readonly objective: number | null;
  /** NFC, one line, without the sender's bullet: what an approval is for. */
  readonly sentence: string;
}

/** The sentences of one narrative, in order, each with the paragraph it stands in. */
interface Paragraph {
  readonly objective: number | null;
  readonly sentences: readonly string[];
}

const OBJECTIVE = /(?:mục tiêu|objective)\s*(\d)/iu;

function paragraphsWithObjective(text: string): readonly Paragraph[] {
  let objective: number | null = null;
  return paragraphsOf(text).map((paragraph) => {
    const named = OBJECTIVE.exec(paragraph)?.[1];
    if (named !== undefined) objective = Number(named);
    return { objective, sentences: sentencesOf(paragraph) };
  });
}

/** A mark ends a sentence when a space follows: "1.234" and "14.6.2025" stay whole. A bare "Mục tiêu 2:" is none. */
const sentencesOf = (paragraph: string): readonly string[] =>
  (paragraph.match(/.+?(?:[.!?…;]+(?=\s|$)|$)/gu) ?? [])
    .map((one) => one.trim())
    .filter((one) => one !== '' && !/^(?:mục tiêu|objective)\s*\d\s*[:.–-]?$/iu.test(one));

/** Every sentence that units wrote freely, in the order of the consolidation: narratives, then results of tasks. */
export function unitSentences({ narratives, tasks }: Consolidation): readonly UnitSentence[] {
  return [
    ...narratives.flatMap(({ unit, field: section, text }) => sentencesIn(text, unit, section)),
    ...tasks.flatMap(({ unit, result }) => sentencesIn(result, unit, 'tasks')),
  ];
}

const sentencesIn = (text: string, unit: string, section: UnitSentence['section']): readonly UnitSentence[] =>
  paragraphsWithObjective(text).flatMap(({ objective, sentences }) =>
    sentences.map((sentence) => ({ unit, section, objective, sentence })),
  );

type Passes = (of: UnitSentence) => boolean;

/** The sentences of a task's result that pass. */
export const passingResult = ({ unit, result }: TaskResult, passes: Passes): string =>
  sentencesIn(result, unit, 'tasks')
    .filter(passes)
    .map(({ sentence }) => sentence)
    .join(' ');

/**
 * The narratives with the sentences that pass, and nothing else of them. A paragraph keeps the objective it stands under,
 * in our words; one of which nothing passes is gone.
 */
export function passingNarratives({ narratives }: Consolidation, passes: Passes): readonly NarrativeJson[] {
  return narratives.flatMap(({ unit, field, text }) => {
    const lines = paragraphsWithObjective(text).flatMap(({ objective, sentences }) => {
      const kept = sentences.filter((sentence) => passes({ unit, section: field, objective, sentence }));
      if (kept.length === 0) return [];
      const line = kept.join(' ');
      return [objective === null || OBJECTIVE.test(line) ? line : `Mục tiêu ${objective}: ${line}`];
    });
    return lines.length === 0 ? [] : [{ unit, field, text: lines.join('\n'), source: NO_SOURCE }];
  });
}
