import type { Lang } from '../../core/model/ids.ts';
import type { ReminderLetter } from '../../core/remind/model.ts';
import { renderWordTemplate } from '../template/word-template.ts';
import type { TemplateProblem } from '../../office/docx-fill/problem.ts';
import { TemplateRefused } from '../report/report-output.ts';
import { REMINDER_FIELDS } from './reminder-fields.ts';

/** The Word file to fill, and where it was read, for messages. */
interface LetterTemplate {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A letter as a Word file. */
export interface RenderedLetter {
  readonly bytes: Uint8Array;
  /** Mistakes of the template that did not stop the rendering. */
  readonly warnings: readonly TemplateProblem[];
}

/** The letter in the office's template, or the built-in one. Throws TemplateRefused when the template has mistakes. */
export async function renderReminderDocx(
  letter: ReminderLetter,
  template: LetterTemplate,
): Promise<RenderedLetter> {
  const { lang } = letter;
  const outcome = await renderWordTemplate(template.bytes, letter, { lang, fields: REMINDER_FIELDS });
  if (!outcome.ok) throw new TemplateRefused(template.path, outcome.problems);
  return { bytes: outcome.bytes, warnings: outcome.warnings };
}

const NAMES: Readonly<Record<'each' | 'one', Readonly<Record<Lang, string>>>> = {
  each: { vi: 'cong-van-don-doc.docx', en: 'cong-van-don-doc.en.docx' },
  one: { vi: 'cong-van-don-doc-chung.docx', en: 'cong-van-don-doc-chung.en.docx' },
};

/** File name of the template: a letter to one unit, or one to all with an annex. */
export function reminderTemplateName(form: 'each' | 'one', lang: Lang): string {
  return NAMES[form][lang];
}

/** Is it one of the letters' templates, by its name? Copies keep the beginning of theirs. */
export function isReminderTemplate(file: string): boolean {
  return /(?:^|[\\/])cong-van-don-doc[^\\/]*\.docx$/iu.test(file);
}

/** Every template of the letters. */
export const REMINDER_TEMPLATES: readonly string[] = Object.values(NAMES).flatMap((both) =>
  Object.values(both),
);
