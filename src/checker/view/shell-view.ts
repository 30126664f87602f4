import type { Lang } from '../../core/model/ids.ts';
import type { CheckerData } from '../../render/checker/checker-data.ts';
import { chosen } from '../chosen-files.ts';
import type { Choice } from '../chosen-files.ts';
import { PAGE_WORDS } from '../words.ts';
import { element } from './element.ts';

export interface ShellBasis {
  readonly data: CheckerData;
  readonly lang: Lang;
  readonly isSlow: boolean;
  readonly results: readonly HTMLElement[];
  readonly onChoose: (choices: readonly Choice[]) => void;
  readonly onLanguage: () => void;
}

/** The whole page: the promise and the one thing to do on top, then what was found, then who made it. */
export function shellView(basis: ShellBasis): HTMLElement[] {
  return [headView(basis), mainView(basis), footView(basis)];
}

function headView({ lang, onLanguage }: ShellBasis): HTMLElement {
  const words = PAGE_WORDS[lang];
  const button = {
    type: 'button',
    class: 'language',
    lang: { vi: 'en', en: 'vi' }[lang],
    onclick: onLanguage,
  };
  return element(
    'header',
    { class: 'top' },
    element('h1', {}, words.title),
    element('button', button, words.otherLanguage),
  );
}

function mainView(basis: ShellBasis): HTMLElement {
  const { lang, isSlow, results } = basis;
  const words = PAGE_WORDS[lang];
  return element(
    'main',
    {},
    element('p', { class: 'promise' }, element('strong', {}, words.stays), ' ', words.staysWhy),
    isSlow && element('p', { class: 'notice' }, words.slow),
    chooseView(basis),
    element('p', { role: 'status' }),
    ...results,
  );
}

function chooseView({ lang, results, onChoose }: ShellBasis): HTMLElement {
  const words = PAGE_WORDS[lang];
  const hasResults = results.length > 0;
  const input = element('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    onchange: () => {
      onChoose(chosen(input.files));
      // The same file, corrected meanwhile, may be chosen again.
      input.value = '';
    },
  });
  return element(
    'div',
    { class: hasResults ? 'choose again' : 'choose' },
    input,
    element(
      'button',
      { type: 'button', class: 'primary', onclick: () => input.click() },
      hasResults ? words.chooseMore : words.choose,
    ),
    element('p', { class: 'drop' }, words.drop),
    element('p', { class: 'dropping-here' }, words.dropHere),
    !hasResults && element('p', { class: 'hint' }, words.hint),
  );
}

function footView({ data, lang }: ShellBasis): HTMLElement {
  const words = PAGE_WORDS[lang];
  const { issuer, contact, catalogue, version } = data;
  return element(
    'footer',
    {},
    issuer !== '' && element('p', {}, `${words.issuedBy} ${issuer}`),
    contact !== '' && element('p', {}, `${words.ask} ${contact}`),
    element('p', {}, words.madeFrom(catalogue.title[lang], catalogue.version, version)),
  );
}
