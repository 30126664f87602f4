import type { Lang } from '../../../core/model/ids.ts';
import type { ObjectiveReport, VerdictCounts, VerdictLevel } from '../../../core/report/model.ts';
import { countedVerdict } from '../../../core/words/words.ts';
import { rect, svg } from './svg.ts';

const WIDTH = 300;
const HEIGHT = 18;

/** Verdicts in the order they are stacked, and the count of each. */
export const STACK: readonly (readonly [VerdictLevel, keyof VerdictCounts])[] = [
  ['reached', 'reached'],
  ['reached-in-part', 'reachedInPart'],
  ['not-reached', 'notReached'],
  ['cannot-tell', 'cannotTell'],
  ['not-applicable', 'notApplicable'],
];

/**
 * Indicators by verdict, side by side; every objective on the same scale. Not reached is hatched too, so that it is told
 * apart in black and white.
 */
export function statusBar(
  { heading, counts }: Pick<ObjectiveReport, 'heading' | 'counts'>,
  most: number,
  lang: Lang,
): string {
  const told = STACK.map(([level, key]) => `${counts[key]} ${countedVerdict(level, lang)}`);
  const label = `${heading}: ${told.join(', ')}`;
  const one = WIDTH / Math.max(1, most);
  let x = 0;
  const shapes: string[] = [];
  for (const [level, key] of STACK) {
    const width = counts[key] * one;
    if (width === 0) continue;
    shapes.push(rect(`fill ${level}`, x, 0, width - 1, HEIGHT));
    if (level === 'not-reached') shapes.push(rect('hatch', x, 0, width - 1, HEIGHT));
    x += width;
  }
  return svg({ width: WIDTH, height: HEIGHT, label, kind: 'stack' }, shapes);
}
