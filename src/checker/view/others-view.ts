import { fixOf, messageOf } from '../../core/findings/words.ts';
import type { Lang } from '../../core/model/ids.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { problemFinding } from '../../core/validate/problem-finding.ts';
import type { OtherFile } from '../../office/containers/sent.ts';
import { othersText } from '../../render/findings/findings-words.ts';
import { element } from './element.ts';

/** What lay in a zip or a mail and is no workbook: each by its name, with what it is and what to do. */
export function othersView(others: readonly OtherFile[], lang: Lang): HTMLElement {
  return element(
    'section',
    { class: 'notice others' },
    element('p', {}, othersText(others.length, lang)),
    element(
      'ul',
      {},
      others.map(({ name, problem }) => {
        const finding = problemFinding(problem, name);
        const what = `${sanitizeText(name)}: ${messageOf(finding, lang)} ${fixOf(finding, lang)}`;
        return element('li', {}, what);
      }),
    ),
  );
}
