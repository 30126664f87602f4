import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { countFindings } from '../../core/findings/count.ts';
import type { Severity } from '../../core/findings/definition.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { groupFindings } from '../../core/findings/group.ts';
import type { FindingGroup } from '../../core/findings/group.ts';
import { humanPath } from '../../core/findings/human-path.ts';
import { titleOf } from '../../core/findings/words.ts';
import type { Lang } from '../../core/model/ids.ts';
import { formatDate, formatNumber } from '../../core/text/format.ts';
import { upperFirst } from '../../core/text/upper-first.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { severityWord, tallyText } from '../../render/findings/findings-words.ts';
import type { CheckerData } from '../../render/checker/checker-data.ts';
import type { FileCheck } from '../check.ts';
import { pageAgainstForm, stateOf } from '../standing.ts';
import { PAGE_WORDS } from '../words.ts';
import { element } from './element.ts';
import { groupView } from './finding-view.ts';
import type { FindingBasis } from './finding-view.ts';

/** What the page shows a checked file with. */
export interface FileBasis {
  readonly data: CheckerData;
  readonly lang: Lang;
  /** The day of the check. */
  readonly asOf: string;
  /** Its number on the page, from 1. */
  readonly number: number;
  readonly onCopy: (button: HTMLButtonElement) => void;
  readonly onPrint: () => void;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** Everything about one file: what it means, what to do, and each finding. */
export function fileView(check: FileCheck, basis: FileBasis): HTMLElement {
  const { lang, number } = basis;
  const { checked } = check;
  const open = checked.findings.filter(({ waived }) => !waived);
  const accepted = checked.findings.filter(({ waived }) => waived);
  return element(
    'article',
    { class: 'file', 'aria-labelledby': `file-${number}` },
    headOf(check, basis),
    SEVERITIES.flatMap((severity) => severityView(severity, open, { ...findingBasis(check, basis), number })),
    accepted.length > 0 && acceptedView(accepted, findingBasis(check, basis)),
    checked.isUsable && element('p', { class: 'tally' }, upperFirst(tallyText(checked.checked, lang))),
  );
}

function findingBasis({ checked, surroundings }: FileCheck, { data, lang }: FileBasis): FindingBasis {
  const around = new Map(checked.findings.map((finding, index) => [finding, surroundings[index] ?? null]));
  return {
    catalogue: data.catalogue,
    lang,
    surroundingsOf: (finding) => around.get(finding) ?? null,
  };
}

/** The verdict, the first thing to do, and what can be taken along. */
function headOf(check: FileCheck, basis: FileBasis): HTMLElement {
  const { checked, isWorkbook } = check;
  const { lang, number, asOf, onCopy, onPrint } = basis;
  const words = PAGE_WORDS[lang];
  const state = stateOf(checked);
  const { error, warning } = countFindings(checked.findings);
  const against = pageAgainstForm(checked.findings);
  const copy = element('button', { type: 'button', class: 'copy', onclick: () => onCopy(copy) }, words.copy);
  return element(
    'header',
    { class: `verdict ${state}` },
    element('p', { class: 'name' }, sanitizeText(checked.file)),
    element('h2', { id: `file-${number}`, tabindex: '-1' }, words.headline[state](error, warning)),
    whose(checked, basis),
    against && element('p', { class: 'notice' }, words[against]),
    element('p', {}, words.advice[state]),
    state === 'clean' || state === 'warned' ? sending(basis) : firstStep(checked, basis),
    element(
      'p',
      { class: 'actions' },
      isWorkbook && checked.findings.length > 0 && copy,
      element('button', { type: 'button', class: 'quiet', onclick: onPrint }, words.print),
    ),
    element('p', { class: 'day' }, words.checkedOn(formatDate(asOf, lang))),
  );
}

function whose({ unit, period }: FileCheck['checked'], { data, lang }: FileBasis): HTMLElement | undefined {
  const names = [
    unit === null ? undefined : findUnit(data.catalogue, unit)?.name[lang],
    period === null ? undefined : findPeriod(data.catalogue, period)?.label[lang],
  ].filter((name) => name !== undefined);
  return names.length > 0 ? element('p', { class: 'whose' }, names.join(' · ')) : undefined;
}

function sending({ data, lang }: FileBasis): HTMLElement {
  const words = PAGE_WORDS[lang];
  const to = data.issuer === '' ? [] : [words.sendTo(data.issuer)];
  return element('p', {}, [...to, words.officeAlso].join(' '));
}

/** The first error in the order of the list, with a way to it. */
function firstStep(
  { findings }: FileCheck['checked'],
  { data, lang, number }: FileBasis,
): HTMLElement | undefined {
  const first = findings.find(({ severity, waived }) => severity === 'error' && !waived);
  if (!first) return undefined;
  const { sheet, cell } = first.at;
  const words = PAGE_WORDS[lang];
  const path = humanPath(data.catalogue, first.at, lang) ?? titleOf(first, lang);
  const place = sheet !== undefined && cell !== undefined ? [words.at(sanitizeText(sheet), cell)] : [];
  const link = element('a', { href: `#first-${number}` }, [path, ...place].join(', '));
  return element('p', { class: 'begin' }, element('strong', {}, words.begin), ' ', link);
}

/** As on the screen of the command: a heading for the severity, then sheet by sheet. */
function severityView(
  severity: Severity,
  open: readonly Finding[],
  basis: FindingBasis & Pick<FileBasis, 'number'>,
): readonly HTMLElement[] {
  const own = open.filter((finding) => finding.severity === severity);
  if (own.length === 0) return [];
  const { lang, number } = basis;
  const heading = `${severityWord(severity, own.length, lang)} (${formatNumber(own.length, lang)})`;
  return [
    element('h3', { class: severity, id: severity === 'error' && `first-${number}` }, heading),
    ...bySheet(groupFindings(own)).flatMap(([sheet, groups]) => [
      ...(sheet === undefined ? [] : [element('h4', {}, sanitizeText(sheet))]),
      element(
        'ul',
        { class: 'findings' },
        groups.map((group) => groupView(group, basis)),
      ),
    ]),
  ];
}

type SheetGroups = readonly [sheet: string | undefined, groups: readonly FindingGroup[]];

/** Groups that follow each other on one sheet, which many of one kind together do not. */
function bySheet(groups: readonly FindingGroup[]): readonly SheetGroups[] {
  const runs: [string | undefined, FindingGroup[]][] = [];
  for (const group of groups) {
    const sheet = group.many ? undefined : group.findings[0]?.at.sheet;
    const run = runs.at(-1);
    if (run && run[0] === sheet) run[1].push(group);
    else runs.push([sheet, [group]]);
  }
  return runs;
}

function acceptedView(accepted: readonly Finding[], basis: FindingBasis): readonly HTMLElement[] {
  const { lang } = basis;
  const one = (finding: Finding): FindingGroup => ({
    code: finding.code,
    severity: finding.severity,
    findings: [finding],
    many: false,
  });
  return [
    element('h3', {}, `${PAGE_WORDS[lang].accepted} (${formatNumber(accepted.length, lang)})`),
    element(
      'ul',
      { class: 'findings' },
      accepted.map((finding) => groupView(one(finding), basis)),
    ),
  ];
}
