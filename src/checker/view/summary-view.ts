import { countFindings } from '../../core/findings/count.ts';
import type { Severity } from '../../core/findings/definition.ts';
import type { Lang } from '../../core/model/ids.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { amount, NOTHING_WRONG } from '../../render/findings/findings-words.ts';
import type { FileCheck } from '../check.ts';
import { stateOf } from '../standing.ts';
import { PAGE_WORDS } from '../words.ts';
import { element } from './element.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Of several files the summary says enough of one without findings. */
export const hasView = ({ findings }: FileCheck['checked']): boolean => findings.length > 0;

/** Several files: each with its state and a way to what was found in it. */
export function summaryView(checks: readonly FileCheck[], lang: Lang): HTMLElement {
  const words = PAGE_WORDS[lang];
  const faulty = checks.filter(({ checked }) => countFindings(checked.findings).error > 0).length;
  return element(
    'nav',
    { class: 'summary', 'aria-label': words.results },
    element('h2', { id: 'summary', tabindex: '-1' }, words.toCorrect(faulty, checks.length)),
    element(
      'ul',
      {},
      checks.map(({ checked }, index) => {
        const state = stateOf(checked);
        const name = sanitizeText(checked.file);
        const link = hasView(checked) ? element('a', { href: `#file-${index + 1}` }, name) : name;
        return element(
          'li',
          { class: state },
          element('span', { class: 'state' }, words.state[state]),
          link,
          element('span', { class: 'counts' }, countsText(checked, lang)),
        );
      }),
    ),
  );
}

function countsText({ findings }: FileCheck['checked'], lang: Lang): string {
  const counts = countFindings(findings);
  const found = SEVERITIES.filter((severity) => counts[severity] > 0);
  return found.map((severity) => amount(counts[severity], severity, lang)).join(', ') || NOTHING_WRONG[lang];
}
