import { ANNOTATION_WORDS } from '../../core/annotation/words.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { FindingGroup } from '../../core/findings/group.ts';
import { humanPath } from '../../core/findings/human-path.ts';
import { fixOf, messageOf, titleOf } from '../../core/findings/words.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Lang } from '../../core/model/ids.ts';
import { formatNumber } from '../../core/text/format.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { acceptedText, manyText } from '../../render/findings/findings-words.ts';
import type { Surroundings } from '../surroundings.ts';
import { PAGE_WORDS } from '../words.ts';
import { element } from './element.ts';
import { surroundingsTable } from './surroundings-table.ts';

export interface FindingBasis {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  readonly surroundingsOf: (finding: Finding) => Surroundings | null;
}

/** Findings told together, as one entry of the list. */
export function groupView(group: FindingGroup, basis: FindingBasis): HTMLElement {
  const [first] = group.findings;
  if (!first) return element('li');
  if (!group.many) return entry(first, findingParts(first, basis));
  const { lang } = basis;
  return entry(first, [
    element('p', { class: 'what' }, manyText(group, lang)),
    toDo(first, lang),
    element(
      'details',
      {},
      element('summary', {}, PAGE_WORDS[lang].places),
      element(
        'ul',
        { class: 'places' },
        group.findings.map((finding) => placeLine(finding, basis)),
      ),
    ),
  ]);
}

function entry({ severity, code, waived }: Finding, parts: readonly Node[]): HTMLElement {
  const kind = waived ? 'accepted' : severity;
  return element('li', { class: `finding ${kind}` }, parts, element('p', { class: 'code' }, code));
}

function placeLine(finding: Finding, basis: FindingBasis): HTMLElement {
  return element(
    'li',
    {},
    whereLine(finding, basis),
    element('p', { class: 'what' }, sanitizeText(messageOf(finding, basis.lang))),
  );
}

function findingParts(finding: Finding, basis: FindingBasis): readonly Node[] {
  const { lang } = basis;
  const parts = [
    whereLine(finding, basis),
    element('p', { class: 'what' }, sanitizeText(messageOf(finding, lang))),
    sideBySide(finding, lang) ?? figures(finding, lang),
    toDo(finding, lang),
    finding.waived && element('p', { class: 'do' }, acceptedText(finding.waived, lang)),
    cellsAround(finding, basis),
  ];
  return parts.filter((part) => part !== undefined);
}

/** Cell, and the row in its own words. */
function whereLine(finding: Finding, { catalogue, lang }: FindingBasis): HTMLElement {
  const { cell } = finding.at;
  const path = humanPath(catalogue, finding.at, lang) ?? titleOf(finding, lang);
  return element('p', { class: 'where' }, cell && element('span', { class: 'cell' }, cell), path);
}

function toDo(finding: Finding, lang: Lang): HTMLElement {
  return element(
    'p',
    { class: 'do' },
    element('strong', {}, PAGE_WORDS[lang].doNow),
    ' ',
    fixOf(finding, lang),
  );
}

/** Printed cells as they were issued, beside what came back. */
function sideBySide({ params }: Finding, lang: Lang): HTMLElement | undefined {
  const [places, issued, returned] = [
    listed(params['places']),
    listed(params['issued']),
    listed(params['returned']),
  ];
  if (!places || !issued || !returned) return undefined;
  const words = PAGE_WORDS[lang].sideBySide;
  const word = (text = ''): string => sanitizeText(text) || PAGE_WORDS[lang].blank;
  return table(
    [words.place, words.issued, words.returned],
    places.map((place, index) => [word(place), word(issued[index]), word(returned[index])]),
  );
}

const listed = (param: Finding['params'][string] | undefined): readonly string[] | undefined =>
  typeof param === 'object' ? param : undefined;

/** What was found beside what was expected, where both are known. */
function figures({ found, expected, difference }: Finding, lang: Lang): HTMLElement | undefined {
  if (found === undefined || expected === undefined) return undefined;
  const { headings } = ANNOTATION_WORDS[lang];
  const heads = [headings.found, headings.expected];
  const cells = [figure(found, lang), figure(expected, lang)];
  if (difference === undefined) return table(heads, [cells]);
  return table([...heads, headings.difference], [[...cells, figure(difference, lang)]]);
}

/** Floating-point dust is not shown. */
function figure(value: number | string, lang: Lang): string {
  return typeof value === 'string' ? sanitizeText(value) : formatNumber(Number(value.toPrecision(12)), lang);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  return element(
    'div',
    { class: 'wide' },
    element(
      'table',
      { class: 'beside' },
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          heads.map((head) => element('th', { scope: 'col' }, head)),
        ),
      ),
      element(
        'tbody',
        {},
        rows.map((cells) =>
          element(
            'tr',
            {},
            cells.map((cell) => element('td', {}, cell)),
          ),
        ),
      ),
    ),
  );
}

function cellsAround(finding: Finding, { lang, surroundingsOf }: FindingBasis): HTMLElement | undefined {
  const surroundings = surroundingsOf(finding);
  const { sheet, cell } = finding.at;
  if (!surroundings || sheet === undefined || cell === undefined) return undefined;
  const words = PAGE_WORDS[lang];
  return element(
    'details',
    { class: 'around' },
    element('summary', {}, words.showCells),
    surroundingsTable(surroundings, words.cellsOf(sanitizeText(sheet), cell), lang),
  );
}
