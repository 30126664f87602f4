/** The check of a Word template before anything is rendered: all its problems at once. */
import type { FieldTree } from '../template/fields.ts';
import { createTemplateLanguage, type TemplateLanguage } from '../template/helpers.ts';
import { analysePart, type PartPlan } from './analyse.ts';
import { restoreChartTags } from './chart-parts.ts';
import { checkAltTexts } from './chart-tags.ts';
import { openDocx, partText, type DocxPackage } from './package.ts';
import { templateProblem, type TemplateProblem } from './problems.ts';
import { scanPart, unfilledTags } from './scan.ts';
import { parseXml } from './xml-tree.ts';

/** A template understood: its parts with their plans, and every problem found. */
export interface TemplateReading {
  readonly plans: readonly PartPlan[];
  readonly problems: readonly TemplateProblem[];
}

/** Every problem of a template, errors and warnings, part by part; never throws for a bad template. */
export async function checkTemplate(template: Uint8Array, fields: FieldTree): Promise<TemplateProblem[]> {
  const opened = await openDocx(template);
  if (!opened.ok) return [opened.problem];
  // The check does not compute anything, so the language of the numbers does not matter.
  return [...readTemplate(opened.file, fields, await createTemplateLanguage('vi')).problems];
}

/** Reads an opened template: finds, parses and resolves every tag of every part. */
export function readTemplate(
  file: DocxPackage,
  fields: FieldTree,
  language: TemplateLanguage,
): TemplateReading {
  const read = file.filled.map((name) => readPart(file, name, fields, language));
  const plans = read.filter((part) => 'plan' in part);
  const filled = read.flatMap((part) =>
    'plan' in part ? [...part.problems, ...checkAltTexts(part, fields)] : [part],
  );
  return { plans, problems: withoutRepeats([...filled, ...strayTags(file)]) };
}

function readPart(
  file: DocxPackage,
  name: string,
  fields: FieldTree,
  language: TemplateLanguage,
): PartPlan | TemplateProblem {
  try {
    const root = parseXml(partText(file.parts, name));
    restoreChartTags(file.parts, name, root, fields);
    return analysePart(scanPart(name, root), fields, language);
  } catch {
    return templateProblem('broken', { part: name });
  }
}

/** Tags in parts that are never filled: comments, charts, properties, field lists. */
function strayTags({ parts, filled }: DocxPackage): TemplateProblem[] {
  const names = [...parts.keys()]
    .filter((name) => /\.(?:xml|rels)$/.test(name) && !filled.includes(name))
    .sort();
  return names.flatMap((name) => strayTagsOf(parts, name));
}

function strayTagsOf(parts: DocxPackage['parts'], name: string): TemplateProblem[] {
  try {
    const text = partText(parts, name);
    if (!/\{\{|%7B%7B/i.test(text)) return [];
    const root = parseXml(text);
    return [
      ...unfilledTags(name, root),
      ...scanPart(name, root).tags.map((tag) =>
        templateProblem('tag-not-filled', { part: name, paragraph: tag.paragraph.text, tag: tag.raw }),
      ),
    ];
  } catch {
    return [templateProblem('broken', { part: name })];
  }
}

/** Word stores a text box twice (for new and old versions); what is wrong in it is said once. */
function withoutRepeats(problems: readonly TemplateProblem[]): TemplateProblem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, part, paragraph, tag }) => {
    const key = JSON.stringify([code, part, paragraph, tag]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
