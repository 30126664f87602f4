import type { Finding } from '../findings/finding.ts';
import type { Submission, SubmittedText } from '../model/submission.ts';
import { leavingText } from '../text/leaving.ts';

/**
 * A submission as everything after the rules sees it. Only the rules need what its sender wrote to the letter (they tell him of
 * a number that identifies somebody): consolidation, reports, letters, comparisons and traces are all made from this.
 */
export function leavingSubmission(submission: Submission): Submission {
  return {
    ...submission,
    cover: leavingTexts(submission.cover),
    narrative: leavingTexts(submission.narrative),
    rows: submission.rows.map((row) =>
      row.source === '' && row.note === ''
        ? row
        : { ...row, source: leavingText(row.source), note: leavingText(row.note) },
    ),
  };
}

function leavingTexts<Field extends string>(
  texts: Readonly<Partial<Record<Field, SubmittedText>>>,
): Readonly<Partial<Record<Field, SubmittedText>>> {
  const left: Partial<Record<Field, SubmittedText>> = { ...texts };
  for (const field in texts) {
    const own = texts[field];
    if (own) left[field] = { ...own, text: leavingText(own.text) };
  }
  return left;
}

/** A finding quotes its sender: in the facts its words are made of, and in what it found and expected. */
export function leavingFinding(finding: Finding): Finding {
  const { params, found, expected } = finding;
  return {
    ...finding,
    params: Object.fromEntries(Object.entries(params).map(([key, value]) => [key, leavingValue(value)])),
    ...(typeof found === 'string' && { found: leavingText(found) }),
    ...(typeof expected === 'string' && { expected: leavingText(expected) }),
  };
}

function leavingValue(value: Finding['params'][string]): Finding['params'][string] {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? leavingText(value) : value.map(leavingText);
}
