import type { FindingPlace } from '../../findings/finding.ts';
import { NARRATIVE_FIELDS } from '../../model/layout.ts';
import type { RuleContext } from '../context.ts';
import { aboutPersons } from '../../submission/side-texts.ts';
import type { Rule } from '../rule.ts';

/** Notes, sources and narrative name nobody by number or date of birth. The cover's contact is meant to. */
export const personalDataRule: Rule = {
  codes: ['privacy/id-number', 'privacy/phone-number', 'privacy/birth-date'],
  *check(context) {
    for (const { text, place, sensitive } of texts(context)) {
      const found = aboutPersons(text, place, sensitive);
      yield* found.length ? found : ['passed' as const];
    }
  },
};

interface FreeText {
  readonly text: string;
  readonly place: FindingPlace;
  readonly sensitive: boolean;
}

function* texts({ submission, asked, placeInRow, placeOfText }: RuleContext): Iterable<FreeText> {
  for (const row of submission.rows) {
    const sensitive = asked.get(row.element)?.element.sensitive ?? false;
    if (row.source !== '') yield { text: row.source, place: placeInRow(row, row.sourceAt), sensitive };
    if (row.note !== '') yield { text: row.note, place: placeInRow(row, row.noteAt), sensitive };
  }
  for (const { result, document, note } of submission.tasks)
    for (const cell of [result, document, note])
      if (cell.text !== '') yield { text: cell.text, place: placeOfText(cell), sensitive: false };
  for (const { note } of submission.forecasts)
    if (note.text !== '') yield { text: note.text, place: placeOfText(note), sensitive: false };
  for (const field of NARRATIVE_FIELDS) {
    const cell = submission.narrative[field];
    if (cell && cell.text !== '') yield { text: cell.text, place: placeOfText(cell), sensitive: false };
  }
}
