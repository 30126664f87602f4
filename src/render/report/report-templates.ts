import type { Lang } from '../../core/model/ids.ts';

/** Formats made from a template that the office may change. */
export type TemplateFormat = 'docx' | 'html' | 'md';

const NAMES: Readonly<Record<TemplateFormat, Readonly<Record<Lang, string>>>> = {
  docx: { vi: 'bao-cao.docx', en: 'bao-cao.en.docx' },
  html: { vi: 'bao-cao.html.hbs', en: 'bao-cao.en.html.hbs' },
  md: { vi: 'bao-cao.md.hbs', en: 'bao-cao.en.md.hbs' },
};

/** File name of a template, built-in and in the office's `templates` folder alike. */
export function templateName(format: TemplateFormat, lang: Lang): string {
  return NAMES[format][lang];
}

/** Every template of the report. */
export const REPORT_TEMPLATES: readonly string[] = Object.values(NAMES).flatMap((both) =>
  Object.values(both),
);
