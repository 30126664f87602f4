import { finding } from '../../findings/finding.ts';
import type { Element } from '../../model/catalogue.ts';
import type { SubmittedRow } from '../../model/submission.ts';
import { nearest } from '../../text/nearest.ts';
import { quoted } from '../../text/quote.ts';
import { readChoice } from '../../form/answer-words.ts';
import type { RuleContext } from '../context.ts';
import type { Outcome, Rule } from '../rule.ts';

/** Where the catalogue offers sources (live births: registration or health), a row with values names one of them. */
export const sourceRule: Rule = {
  codes: ['required/source-missing', 'required/source-unknown'],
  *check(context) {
    for (const row of context.submission.rows) {
      const sources = context.asked.get(row.element)?.element.sources;
      if (sources && row.values.some((value) => value.filled)) yield checkSource(context, row, sources);
    }
  },
};

function checkSource(
  context: RuleContext,
  row: SubmittedRow,
  sources: NonNullable<Element['sources']>,
): Outcome {
  if (context.isRowInDoubt(row) || context.isCellReported(row.sourceAt)) return 'not-checked';
  if (readChoice(sources, row.source)) return 'passed';
  // The drop-down of the workbook speaks Vietnamese, whatever language the messages are in.
  const choices = sources.map(({ label }) => label.vi);
  const place = context.placeInRow(row, row.sourceAt);
  if (row.source === '') return finding('required/source-missing', { choices }, place);
  const found = quoted(row.source);
  const params = { found, choices, nearest: nearest(row.source, choices) ?? '' };
  return finding('required/source-unknown', params, place, {
    found,
    expected: choices.join('; '),
  });
}
