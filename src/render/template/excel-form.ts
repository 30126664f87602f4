/** The office's own Excel forms: checked against the fields, then filled from the data, like its Word templates. */
import type { Lang } from '../../core/model/ids.ts';
import { formatNumber } from '../../core/text/format.ts';
import type { FillOutcome } from '../../office/docx-fill/docx-fill.ts';
import {
  fileProblem,
  isError,
  plain,
  problemAt,
  type TemplateProblem,
} from '../../office/docx-fill/problem.ts';
import type { TagLanguage, TagValues } from '../../office/docx-fill/language.ts';
import { Refusal } from '../../office/refusal.ts';
import { checkCell, fillCellText, onlyExpression } from '../../office/xlsx-fill/cell-template.ts';
import { fillForm, openForm, strayTexts, taggedCells } from '../../office/xlsx-fill/form-cells.ts';
import type { FilledCell, FormBook } from '../../office/xlsx-fill/form-cells.ts';
import { projectData, type FieldTree } from './fields.ts';
import { createTemplateLanguage } from './helpers.ts';
import { docxData, tagLanguage } from './tag-language.ts';
import { cellPart } from './problem-words.ts';

export interface ExcelFormOptions {
  readonly lang: Lang;
  readonly fields: FieldTree;
}

/** Every problem of a form at once. */
export async function checkExcelForm(
  bytes: Uint8Array,
  fields: FieldTree,
): Promise<readonly TemplateProblem[]> {
  const opened = open(bytes);
  return 'problem' in opened
    ? [opened.problem]
    : problemsOf(opened, tagLanguage(fields, await createTemplateLanguage('vi')));
}

/** Fills a form; with one error in it nothing is filled. The same form and data give the same bytes. */
export async function renderExcelForm(
  bytes: Uint8Array,
  data: object,
  { lang, fields }: ExcelFormOptions,
): Promise<FillOutcome> {
  const book = open(bytes);
  if ('problem' in book) return { ok: false, problems: [book.problem] };
  const templates = await createTemplateLanguage(lang);
  const language = tagLanguage(fields, templates);
  const problems = problemsOf(book, language);
  if (problems.some(isError)) return { ok: false, problems };
  const { values } = docxData(projectData(data, fields), templates);
  const filled = fillForm(book, (text) => valueOf(text, language, values));
  return { ok: true, bytes: filled, warnings: problems };
}

function open(bytes: Uint8Array): FormBook | { readonly problem: TemplateProblem } {
  try {
    return openForm(bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { problem: fileProblem('not-an-xlsx') };
  }
}

function problemsOf(book: FormBook, language: TagLanguage): readonly TemplateProblem[] {
  return [
    ...taggedCells(book).flatMap(({ sheet, cell, text }) => checkCell(text, cellPart(sheet, cell), language)),
    ...strayTexts(book).map(({ part, tag }) => problemAt(plain('tag-not-filled'), { part, tag })),
  ];
}

/** A cell that is one tag holds the number it stands for, where it stands for one: nothing is added up as text. */
function valueOf(text: string, language: TagLanguage, values: TagValues): FilledCell {
  const filled = fillCellText(text, language, values);
  const expression = onlyExpression(text);
  if (expression === undefined) return filled;
  if (filled === '') return null;
  if (language.scope.read(expression).isNumber) return Number(filled);
  return writtenNumber(filled, language.lang) ?? filled;
}

/** A written number with a decimal point and without marks of thousands. */
const PLAIN: Readonly<Record<Lang, (text: string) => string>> = {
  vi: (text) => text.replaceAll('.', '').replace(',', '.'),
  en: (text) => text.replaceAll(',', ''),
};

/** The number that is printed exactly so: "1.234,50", but neither "05" nor "1.1". */
function writtenNumber(text: string, lang: Lang): number | undefined {
  const plainText = PLAIN[lang](text);
  const sign = plainText.startsWith('+') ? '+' : '';
  const decimals = plainText.split('.')[1]?.length ?? 0;
  if (!/^[-+]?\d{1,15}(?:\.\d{1,9})?$/.test(plainText)) return undefined;
  const value = Number(plainText);
  return sign + formatNumber(value, lang, decimals) === text ? value : undefined;
}
