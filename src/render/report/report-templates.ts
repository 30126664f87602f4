import type { Lang } from '../../core/model/ids.ts';

/** Formats made from a template that the office may change. */
export type TemplateFormat = 'docx' | 'html' | 'md';

/**
 * Files a template is looked for in, the first that is there wins; the last is built in. Text templates take the fixed
 * words of either language, so that one is built in for both; an office that changes its words has one a language.
 */
const NAMES: Readonly<Record<TemplateFormat, Readonly<Record<Lang, readonly string[]>>>> = {
  docx: { vi: ['bao-cao.docx'], en: ['bao-cao.en.docx'] },
  html: { vi: ['bao-cao.html.hbs'], en: ['bao-cao.en.html.hbs', 'bao-cao.html.hbs'] },
  md: { vi: ['bao-cao.md.hbs'], en: ['bao-cao.en.md.hbs', 'bao-cao.md.hbs'] },
};

/** Names of a template in the office's `templates` folder, in the order they are looked for. */
export function templateNames(format: TemplateFormat, lang: Lang): readonly string[] {
  return NAMES[format][lang];
}

/** Every built-in template of the report. */
export const REPORT_TEMPLATES: readonly string[] = [
  ...new Set(Object.values(NAMES).flatMap((both) => Object.values(both).flatMap((names) => names.slice(-1)))),
];
