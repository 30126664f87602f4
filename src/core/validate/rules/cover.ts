import { finding } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import { COVER_LABELS, NARRATIVE_LABELS } from '../../form/printed-words.ts';
import { COVER_FIELDS, NARRATIVE_FIELDS } from '../../model/layout.ts';
import type { RuleContext } from '../context.ts';
import type { Outcome, Rule } from '../rule.ts';
import { isHandedOut } from './required.ts';

/** The cover says who reports, under which document, signed when. */
export const coverRule: Rule = {
  codes: ['cover/missing-field'],
  *check(context) {
    for (const field of COVER_FIELDS) {
      const cell = context.submission.cover[field];
      // Unit and period are read, and reported on, as the identity of the file.
      if (!cell || context.isCellReported(cell) || isHandedOut(context.submission)) yield 'not-checked';
      else if (cell.text !== '') yield 'passed';
      else
        yield finding(
          'cover/missing-field',
          { field: toName(COVER_LABELS[field]) },
          context.placeOfText(cell),
        );
    }
  },
};

/** Signed after the period began and not after the day of the check. */
export const signedRule: Rule = {
  codes: ['cover/signed-too-early', 'cover/signed-in-future'],
  *check(context) {
    yield checkSigned(context);
  },
};

function checkSigned({ submission, period, asOf, placeOfText }: RuleContext): Outcome {
  const signed = submission.signedOn;
  const cell = submission.cover.signed_on;
  if (signed === null || !cell) return 'not-checked';
  const { from } = period.window;
  if (signed < from)
    return finding('cover/signed-too-early', { signed, from }, placeOfText(cell), {
      found: signed,
      expected: from,
    });
  if (asOf !== null && signed > asOf)
    return finding('cover/signed-in-future', { signed, asOf }, placeOfText(cell), {
      found: signed,
      expected: asOf,
    });
  return 'passed';
}

/** At least one part of the narrative is written: the province's report quotes it. */
export const narrativeRule: Rule = {
  codes: ['required/narrative-blank'],
  *check({ submission, placeOfText }) {
    const cells = NARRATIVE_FIELDS.flatMap((field) => submission.narrative[field] ?? []);
    const first = submission.narrative.results ?? cells[0];
    if (!first || isHandedOut(submission)) yield 'not-checked';
    else if (cells.some(({ text }) => text !== '')) yield 'passed';
    else {
      const parts = NARRATIVE_FIELDS.map((field) => NARRATIVE_LABELS[field].vi);
      yield finding('required/narrative-blank', { parts }, placeOfText(first));
    }
  },
};
