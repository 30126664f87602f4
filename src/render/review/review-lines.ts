import { groupBy } from '../../core/collections/group-by.ts';
import type { ReviewedSentence } from '../../core/report/editions/public.ts';

/** A sentence as the office decides about it: once, whoever wrote it. */
export interface ReviewLine extends Pick<ReviewedSentence, 'sentence' | 'state' | 'refusal' | 'marks'> {
  /** Ids of the units that wrote it, and the sections it stands in, in the order of the consolidation. */
  readonly units: readonly string[];
  readonly sections: readonly ReviewedSentence['section'][];
}

/** Each sentence once, for an approval is for its words; twice where one unit may say it and another may not. */
export function reviewLines(sentences: readonly ReviewedSentence[]): readonly ReviewLine[] {
  const same = groupBy(sentences, ({ sentence, state, refusal, marks }) =>
    JSON.stringify([sentence, state, refusal, marks]),
  );
  return [...same.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const { sentence, state, refusal, marks } = first;
    return {
      sentence,
      state,
      refusal,
      marks,
      units: [...new Set(all.map(({ unit }) => unit))],
      sections: [...new Set(all.map(({ section }) => section))],
    };
  });
}
