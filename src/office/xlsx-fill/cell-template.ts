/** One cell of a form as a template of its own: the tags, blocks and mistakes of Word templates, in a single text. */
import { checkPart } from '../docx-fill/part-check.ts';
import { fillPart } from '../docx-fill/part-fill.ts';
import { foldPart } from '../docx-fill/part-fold.ts';
import type { TagLanguage, TagValues } from '../docx-fill/language.ts';
import { isError, plain, type TemplateProblem } from '../docx-fill/problem.ts';
import { problemOf } from '../docx-fill/part-check.ts';
import { plainText, scanPart } from '../docx-fill/tag-scan.ts';
import { element } from '../xml/xml-tree.ts';
import type { XmlElement } from '../xml/xml-tree.ts';

/** The text as a document of one paragraph. */
const documentOf = (text: string): XmlElement =>
  element('w:document', {}, [
    element('w:p', {}, [element('w:r', {}, [element('w:t', {}, [{ type: 'text', text }])])]),
  ]);

const planOf = (text: string, place: string, language: TagLanguage) =>
  checkPart(scanPart(place, documentOf(text)), language);

/** Every mistake of a cell's text; `place` is where it stands. */
export function checkCell(text: string, place: string, language: TagLanguage): readonly TemplateProblem[] {
  const plan = planOf(text, place, language);
  if (plan.problems.some(isError)) return plan.problems;
  const folded = foldPart(plan);
  return 'root' in folded
    ? plan.problems
    : [...plan.problems, problemOf(folded.open, plain('block-crosses'))];
}

/** The text of a cell without mistakes, filled. */
export function fillCellText(text: string, language: TagLanguage, values: TagValues): string {
  const folded = foldPart(planOf(text, '', language));
  if (!('root' in folded)) throw new Error('a cell was filled that has mistakes');
  return fillPart(folded, values)
    .children.flatMap((child) => (child.type === 'element' ? [plainText(child)] : []))
    .join('\n');
}

/** The one expression a cell consists of: `{{expression}}` and nothing else. */
export function onlyExpression(text: string): string | undefined {
  return /^\s*\{\{\s*([^{}#/!]+?)\s*\}\}\s*$/u.exec(text)?.[1];
}
