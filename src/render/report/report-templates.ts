import type { Lang } from '../../core/model/ids.ts';

/** What is made from a template that the office may change: the report in three formats, the internal dossier in two. */
export type TemplateKind = 'docx' | 'html' | 'md' | 'dossier-docx' | 'dossier-md';

/**
 * Files a template is looked for in, the first that is there wins; the last is built in. Text templates take the fixed
 * words of either language, so that one is built in for both; an office that changes its words has one a language.
 */
const NAMES: Readonly<Record<TemplateKind, Readonly<Record<Lang, readonly string[]>>>> = {
  docx: { vi: ['bao-cao.docx'], en: ['bao-cao.en.docx'] },
  html: { vi: ['bao-cao.html.hbs'], en: ['bao-cao.en.html.hbs', 'bao-cao.html.hbs'] },
  md: { vi: ['bao-cao.md.hbs'], en: ['bao-cao.en.md.hbs', 'bao-cao.md.hbs'] },
  'dossier-docx': { vi: ['ho-so-so-lieu.docx'], en: ['ho-so-so-lieu.en.docx'] },
  'dossier-md': { vi: ['ho-so-so-lieu.md.hbs'], en: ['ho-so-so-lieu.en.md.hbs', 'ho-so-so-lieu.md.hbs'] },
};

/** Names of a template in the office's `templates` folder, in the order they are looked for. */
export function templateNames(kind: TemplateKind, lang: Lang): readonly string[] {
  return NAMES[kind][lang];
}

/** Every built-in template of the report. */
export const REPORT_TEMPLATES: readonly string[] = [
  ...new Set(Object.values(NAMES).flatMap((both) => Object.values(both).flatMap((names) => names.slice(-1)))),
];
