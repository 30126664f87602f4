import type { MeasureReport } from '../../../core/report/model.ts';
import { circle, line, rect, svg } from './svg.ts';
import type { FixedWords } from '../../../core/words/words.ts';

const WIDTH = 280;
const HEIGHT = 30;
const MIDDLE = HEIGHT / 2;
/** Where the worst and the best of the row's figures are drawn. */
const [LEFT, RIGHT] = [14, 266] as const;

/**
 * How far a result has come: thin tick = where it started (baseline, else the earlier period), bar and dot = result, thick
 * line = target. Each row has its own scale, and better is always to the right, also where lower is better. Empty when
 * there is no result or no target.
 */
export function bulletChart(measure: MeasureReport, words: FixedWords['page']): string {
  const { result, target } = measure;
  if (result.value === null || target.value === null || target.op === null) return '';
  const former = measure.baseline.value ?? measure.previous.value;
  const place = scaleOf(former, result.value, target.value, target.op === '<' || target.op === '<=');
  const start = former === null ? LEFT : place(former);
  const [dot, goal] = [place(result.value), place(target.value)];
  const shapes = [
    line('axis', LEFT, MIDDLE, RIGHT, MIDDLE),
    rect(`fill ${measure.level}`, Math.min(start, dot), MIDDLE - 4, Math.abs(dot - start), 8),
    former === null ? '' : line('tick', start, MIDDLE - 9, start, MIDDLE + 9),
    line('target', goal, 2, goal, HEIGHT - 2),
    circle(`dot ${measure.level}`, dot, MIDDLE, 5.5),
  ];
  return svg({ width: WIDTH, height: HEIGHT, label: words.bullet(measure), kind: 'bullet' }, shapes);
}

/** Place of a figure on the row: from the worst of the figures on the left to the best on the right, with room beyond both. */
function scaleOf(
  former: number | null,
  result: number,
  target: number,
  lowerIsBetter: boolean,
): (value: number) => number {
  const origin = former ?? (lowerIsBetter ? Math.max(target, result) * 1.25 : Math.min(0, result));
  const figures = [origin, result, target];
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const room = former === null ? 0 : (high - low) * 0.12;
  const [from, to] = [low - room, high + (high - low) * 0.12];
  return (value) => {
    // All the same: the target is reached, and stays so.
    if (to === from) return RIGHT;
    const share = (value - from) / (to - from);
    const better = lowerIsBetter ? 1 - share : share;
    return LEFT + better * (RIGHT - LEFT);
  };
}
