import { copyName } from '../core/annotation/annotation.ts';
import type { CalendarDate, Lang } from '../core/model/ids.ts';
import { sanitizeText } from '../core/text/sanitize.ts';
import type { CheckerData } from '../render/checker/checker-data.ts';
import { ownName } from '../core/text/contained-name.ts';
import type { OtherFile } from '../office/containers/sent.ts';
import { startChecking } from './checking.ts';
import type { Checking } from './checking.ts';
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
  const page = new CheckerPage(root, data, source);
  takeDrops(page.onChoose);
  page.draw();
}

class CheckerPage {
  #root: HTMLElement;
  #data: CheckerData;
  #checking: Checking;
  #lang: Lang;
  #results: readonly Result[] = [];
  #others: readonly OtherFile[] = [];
  #isSlow = false;
  #isBusy = false;

  constructor(root: HTMLElement, data: CheckerData, source: string) {
    this.#root = root;
    this.#data = data;
    this.#lang = data.lang;
    this.#checking = startChecking(source, () => {
      this.#isSlow = true;
    });
  }

  readonly onChoose = (choices: readonly Choice[]): void => {
    if (choices.length > 0 && !this.#isBusy) void this.#check(choices);
  };

  draw(): void {
    document.documentElement.lang = this.#lang;
    document.title = PAGE_WORDS[this.#lang].title;
    const shell = shellView({
      data: this.#data,
      lang: this.#lang,
      isSlow: this.#isSlow,
      results: this.#resultViews(),
      onChoose: this.onChoose,
      onLanguage: () => this.#changeLanguage(),
    });
    this.#root.replaceChildren(...shell);
  }

  #tell(text: string): void {
    this.#root.querySelector('[role=status]')?.replaceChildren(text);
  }

  #changeLanguage(): void {
    this.#lang = other(this.#lang);
    this.draw();
    this.#root.querySelector<HTMLElement>('.language')?.focus();
  }

  #resultViews(): HTMLElement[] {
    const isAlone = this.#results.length === 1;
    const views = this.#results.map((result, index) =>
      isAlone || hasView(result.check.checked) ? this.#viewOf(result, index) : [],
    );
    const checks = this.#results.map(({ check }) => check);
    return [
      ...(checks.length > 1 ? [summaryView(checks, this.#lang)] : []),
      ...(this.#others.length > 0 ? [othersView(this.#others, this.#lang)] : []),
      ...views.flat(),
    ];
  }

  #viewOf(result: Result, index: number): HTMLElement {
    return fileView(result.check, {
      data: this.#data,
      lang: this.#lang,
      asOf: result.basis.asOf,
      number: index + 1,
      onCopy: (button) => void this.#giveCopy(result, button),
      onPrint: () => window.print(),
    });
  }

  async #check(choices: readonly Choice[]): Promise<void> {
    this.#isBusy = true;
    this.#results = [];
    this.#others = [];
    this.draw();
    const sent = await this.#filesIn(choices);
    const found: Result[] = [];
    const { catalogue, catalogueHash } = this.#data;
    const basis = { catalogue, catalogueHash, asOf: todayInVietnam() };
    for (const [index, file] of sent.files.entries()) {
      this.#tell(PAGE_WORDS[this.#lang].busy(sanitizeText(file.name), index + 1, sent.files.length));
      const done = await this.#checking.run({ kind: 'check', file, basis });
      if (done.kind === 'check') found.push({ file, basis, check: done.check });
    }
    this.#results = found;
    this.#others = sent.others;
    this.#isBusy = false;
    this.draw();
    this.#tell(PAGE_WORDS[this.#lang].done(found.length));
    const heading = this.#root.querySelector<HTMLElement>('#summary, #file-1');
    heading?.focus({ preventScroll: true });
    heading?.closest('nav, article')?.scrollIntoView();
  }

  /** What the choices stand for: zips and mails are opened. */
  async #filesIn(choices: readonly Choice[]) {
    const files: ChosenFile[] = [];
    const others: OtherFile[] = [];
    for (const choice of choices) {
      this.#tell(PAGE_WORDS[this.#lang].opening(sanitizeText(choice.file.name)));
      const file = await readChoice(choice);
      const done = await this.#checking.run({ kind: 'look', file });
      if (done.kind !== 'look') continue;
      files.push(...done.found.files.map((place) => chosenAt(file, place)));
      others.push(...done.found.others);
    }
    return { files, others };
  }

  async #giveCopy({ file, basis }: Result, button: HTMLButtonElement): Promise<void> {
    const words = PAGE_WORDS[this.#lang];
    button.disabled = true;
    this.#tell(words.copyBusy);
    const done = await this.#checking.run({ kind: 'copy', file, basis, lang: this.#lang });
    button.disabled = false;
    if (done.kind === 'copy' && done.copy) {
      this.#tell('');
      download(copyName(ownName(file.name), 1), done.copy);
    } else this.#tell(words.noCopy);
  }
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
