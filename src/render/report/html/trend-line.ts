import type { TrendReport } from '../../../core/report/model.ts';
import { circle, line, svg } from './svg.ts';

const [WIDTH, HEIGHT] = [150, 40];
/** Room of a dot at each end. */
const MARGIN = 7;

/** The results of a series from left to right, and the target as a level line. A period without a figure leaves a gap. */
export function trendLine({ points, target, text, label }: TrendReport): string {
  const values = points.map(({ value }) => value);
  const known = values.filter((value) => value !== null);
  const height = heightsOf(target.value === null ? known : [...known, target.value]);
  const across = (at: number): number =>
    MARGIN + (at * (WIDTH - 2 * MARGIN)) / Math.max(1, points.length - 1);
  const dots = values.flatMap((value, at) =>
    value === null ? [] : [{ at, x: across(at), y: height(value) }],
  );
  const strokes = dots.flatMap((dot, i) => {
    const next = dots[i + 1];
    return next?.at === dot.at + 1 ? [line('trend', dot.x, dot.y, next.x, next.y)] : [];
  });
  return svg({ width: WIDTH, height: HEIGHT, label: `${label}: ${text}`, kind: 'series' }, [
    target.value === null ? '' : line('goal', 0, height(target.value), WIDTH, height(target.value)),
    ...strokes,
    ...dots.map(({ x, y }) => circle('dot', x, y, 4)),
  ]);
}

/** Place of a figure: the highest above, the lowest below; in the middle when all are alike. */
function heightsOf(values: readonly number[]): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return (value) =>
    low === high ? HEIGHT / 2 : MARGIN + ((high - value) * (HEIGHT - 2 * MARGIN)) / (high - low);
}
