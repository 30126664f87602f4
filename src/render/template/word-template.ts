/** Word templates: checked against the fields, then filled from the data. */
import type { Lang } from '../../core/model/ids.ts';
import { checkDocx, fillDocx, type FillOutcome } from '../../office/docx-fill/docx-fill.ts';
import type { TemplateProblem } from '../../office/docx-fill/problem.ts';
import { projectData, type FieldTree } from './fields.ts';
import { createTemplateLanguage } from './helpers.ts';
import { docxData, tagLanguage } from './tag-language.ts';

export interface WordTemplateOptions {
  readonly lang: Lang;
  /** The fields a template may use; anything else in the data is out of its reach. */
  readonly fields: FieldTree;
  /** The document's title, for its properties. */
  readonly title?: string;
}

/** Every problem of a Word template at once. */
export async function checkWordTemplate(
  template: Uint8Array,
  fields: FieldTree,
): Promise<readonly TemplateProblem[]> {
  // The check does not compute anything, so the language of the numbers does not matter.
  return checkDocx(template, tagLanguage(fields, await createTemplateLanguage('vi')));
}

/** Fills a Word template; with one error in it nothing is rendered. The same template and data give the same bytes. */
export async function renderWordTemplate(
  template: Uint8Array,
  data: object,
  { lang, fields, title }: WordTemplateOptions,
): Promise<FillOutcome> {
  const language = await createTemplateLanguage(lang);
  return fillDocx(
    template,
    tagLanguage(fields, language),
    docxData(projectData(data, fields), language),
    title,
  );
}
