import type { CauseKind } from './wording/wording.ts';

/** A line that opens objective or subjective causes: "Nguyên nhân khách quan:", "- Chủ quan:". */
const CAUSE_LINE =
  /^(?:[\p{L}\d]{1,3}[.)] ?)?(?:(?:về )?nguyên nhân |causes? )?(khách quan|chủ quan|objective|subjective)(?: causes?)? ?[:.–-] ?/iu;

const KINDS: Readonly<Record<string, CauseKind>> = {
  'khách quan': 'objective',
  objective: 'objective',
  'chủ quan': 'subjective',
  subjective: 'subjective',
};

/** Paragraphs about difficulties as the unit itself splits them; what stands under neither heading stays by itself. */
export function byCause(
  paragraphs: readonly string[],
): ReadonlyMap<CauseKind | 'difficulty', readonly string[]> {
  const parts = new Map<CauseKind | 'difficulty', string[]>();
  let current: CauseKind | 'difficulty' = 'difficulty';
  for (const paragraph of paragraphs) {
    const named = CAUSE_LINE.exec(paragraph);
    if (named) current = KINDS[(named[1] ?? '').toLowerCase()] ?? current;
    const words = named ? paragraph.slice(named[0].length) : paragraph;
    if (words !== '') parts.set(current, [...(parts.get(current) ?? []), words]);
  }
  return parts;
}
