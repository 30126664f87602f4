import type { SubmissionReport } from '../../../core/report/model.ts';
import { circle, line, rect, svg } from './svg.ts';

const WIDTH = 200;
const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
const MARGIN = 10;

/** Days shown: from the earliest receipt to the latest, the due date among them. */
export interface StripScale {
  readonly from: number;
  readonly to: number;
}

/** One scale for all rows, so that they can be compared down the column. */
export function stripScale(submissions: readonly SubmissionReport[]): StripScale {
  const days = submissions.map((s) => s.daysFromDue).filter((day) => day !== null);
  return { from: Math.min(-1, ...days), to: Math.max(1, ...days) };
}

/**
 * One submission around its due date (the vertical line, after the last day in time): dot = in time; square with a tail
 * from the line = late. Nothing but the line where the day is not known.
 */
export function deadlineStrip(submission: SubmissionReport, { from, to }: StripScale): string {
  const place = (day: number): number => MARGIN + ((day - from) / (to - from)) * (WIDTH - 2 * MARGIN);
  const due = place(0.5);
  const { daysFromDue: day, state } = submission;
  const shapes = [line('axis', MARGIN, MIDDLE, WIDTH - MARGIN, MIDDLE), line('due', due, 0, due, HEIGHT)];
  if (day !== null && state === 'late')
    shapes.push(
      line('tail', due, MIDDLE, place(day), MIDDLE),
      rect('late', place(day) - 5, MIDDLE - 5, 10, 10),
    );
  else if (day !== null) shapes.push(circle('in-time', place(day), MIDDLE, 5));
  return svg({ width: WIDTH, height: HEIGHT, label: stripLabel(submission), kind: 'strip' }, shapes);
}

const stripLabel = ({ due, received, stateText }: SubmissionReport): string =>
  `${due}; ${received}; ${stateText}`;
