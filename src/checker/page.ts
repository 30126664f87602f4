import { copyName } from '../core/annotation/annotation.ts';
import type { CalendarDate, Lang } from '../core/model/ids.ts';
import { sanitizeText } from '../core/text/sanitize.ts';
import type { CheckerData } from '../render/checker/checker-data.ts';
import { ownName } from '../core/text/contained-name.ts';
import type { OtherFile } from '../office/containers/sent.ts';
import { startChecking } from './checking.ts';
import type { CheckBasis, ChosenFile, FileCheck } from './check.ts';
import { dropped, readChoice } from './chosen-files.ts';
import type { Choice } from './chosen-files.ts';
import { chosenAt } from './inside.ts';
import { fileView } from './view/file-view.ts';
import { shellView } from './view/shell-view.ts';
import { othersView } from './view/others-view.ts';
import { hasView, summaryView } from './view/summary-view.ts';
import { element } from './view/element.ts';
import { PAGE_WORDS } from './words.ts';

/** A file with what was found in it. */
interface Result {
  readonly file: ChosenFile;
  readonly basis: CheckBasis;
  readonly check: FileCheck;
}

/** Việt Nam keeps UTC+7 all year. */
function todayInVietnam(): CalendarDate {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Shows the page in `root` and checks what is chosen. `source`: the program's own text, for its thread. */
export function openPage(root: HTMLElement, data: CheckerData, source: string): void {
  let { lang } = data;
  let results: readonly Result[] = [];
  let others: readonly OtherFile[] = [];
  let isSlow = false;
  let isBusy = false;

  const checking = startChecking(source, () => {
    isSlow = true;
  });
  const shell = (): HTMLElement[] =>
    shellView({ data, lang, isSlow, results: resultViews(), onChoose, onLanguage });
  const draw = (): void => {
    document.documentElement.lang = lang;
    document.title = PAGE_WORDS[lang].title;
    root.replaceChildren(...shell());
  };
  const tell = (text: string): void => root.querySelector('[role=status]')?.replaceChildren(text);
  const resultViews = (): HTMLElement[] => {
    const isAlone = results.length === 1;
    const views = results.map((result, index) =>
      isAlone || hasView(result.check.checked) ? viewOf(result, index) : [],
    );
    const checks = results.map(({ check }) => check);
    return [
      ...(checks.length > 1 ? [summaryView(checks, lang)] : []),
      ...(others.length > 0 ? [othersView(others, lang)] : []),
      ...views.flat(),
    ];
  };
  const viewOf = (result: Result, index: number): HTMLElement =>
    fileView(result.check, {
      data,
      lang,
      asOf: result.basis.asOf,
      number: index + 1,
      onCopy: (button) => void giveCopy(result, button),
      onPrint: () => window.print(),
    });

  const onLanguage = (): void => {
    lang = other(lang);
    draw();
    root.querySelector<HTMLElement>('.language')?.focus();
  };
  const onChoose = (choices: readonly Choice[]): void => {
    if (choices.length > 0 && !isBusy) void check(choices);
  };
  const check = async (choices: readonly Choice[]): Promise<void> => {
    isBusy = true;
    results = [];
    others = [];
    draw();
    const sent = await filesIn(choices);
    const found: Result[] = [];
    const basis = { catalogue: data.catalogue, catalogueHash: data.catalogueHash, asOf: todayInVietnam() };
    for (const [index, file] of sent.files.entries()) {
      tell(PAGE_WORDS[lang].busy(sanitizeText(file.name), index + 1, sent.files.length));
      const done = await checking.run({ kind: 'check', file, basis });
      if (done.kind === 'check') found.push({ file, basis, check: done.check });
    }
    results = found;
    others = sent.others;
    isBusy = false;
    draw();
    tell(PAGE_WORDS[lang].done(found.length));
    const heading = root.querySelector<HTMLElement>('#summary, #file-1');
    heading?.focus({ preventScroll: true });
    heading?.closest('nav, article')?.scrollIntoView();
  };
  /** What the choices stand for: zips and mails are opened. */
  const filesIn = async (choices: readonly Choice[]) => {
    const files: ChosenFile[] = [];
    const besides: OtherFile[] = [];
    for (const choice of choices) {
      tell(PAGE_WORDS[lang].opening(sanitizeText(choice.file.name)));
      const file = await readChoice(choice);
      const done = await checking.run({ kind: 'look', file });
      if (done.kind !== 'look') continue;
      files.push(...done.found.files.map((place) => chosenAt(file, place)));
      besides.push(...done.found.others);
    }
    return { files, others: besides };
  };
  const giveCopy = async ({ file, basis }: Result, button: HTMLButtonElement): Promise<void> => {
    button.disabled = true;
    tell(PAGE_WORDS[lang].copyBusy);
    const done = await checking.run({ kind: 'copy', file, basis, lang });
    button.disabled = false;
    if (done.kind === 'copy' && done.copy) {
      tell('');
      download(copyName(ownName(file.name), 1), done.copy);
    } else tell(PAGE_WORDS[lang].noCopy);
  };

  takeDrops(onChoose);
  draw();
}

const other = (lang: Lang): Lang => (({ vi: 'en', en: 'vi' }) as const)[lang];

/** Files may be dropped anywhere; a browser would open them in place of the page. */
function takeDrops(onChoose: (choices: readonly Choice[]) => void): void {
  const mark = (isOver: boolean): void => void document.documentElement.classList.toggle('dropping', isOver);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => mark(relatedTarget !== null));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    if (event.dataTransfer) onChoose(dropped(event.dataTransfer));
  });
}

/** How long a browser may take to begin with a download. */
const KEPT_MILLISECONDS = 60_000;

function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = element('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MILLISECONDS);
}
