/** Fills a Word template, or says everything that is wrong with it: bytes in, bytes out, each part read once. */
import { utf8 } from '../bytes.ts';
import { parseTree, serializeTree } from '../xml/xml-tree.ts';
import { fillCharts } from './chart-fill.ts';
import { checkAltTexts, restoreChartTags } from './chart-tags.ts';
import { openDocx, partText, saveDocx, type DocxPackage, type Parts } from './docx-package.ts';
import type { DocxData, TagLanguage } from './language.ts';
import { keepLastRows } from './last-rows.ts';
import { checkPart, problemOf } from './part-check.ts';
import { fillPart } from './part-fill.ts';
import { foldPart, type FoldedPart } from './part-fold.ts';
import { fileProblem, isError, plain, problemAt, type TemplateProblem } from './problem.ts';
import { checkRendered, makeIdsUnique } from './rendered-check.ts';
import { scanPart, unfilledTags } from './tag-scan.ts';
import { setTitle } from './title.ts';

export type FillOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly warnings: readonly TemplateProblem[] }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/** Every problem of a template, errors and warnings, part by part; never throws for a bad template. */
export function checkDocx(template: Uint8Array, language: TagLanguage): readonly TemplateProblem[] {
  const opened = openDocx(template);
  return opened.ok ? readTemplate(opened.file, language).problems : [opened.problem];
}

/**
 * Fills a Word template. The same template and data give the same bytes; the template is checked first, and with one
 * error nothing is filled. `title` becomes the document's own, in its properties. Charts whose alt text names one get its data; without data they go.
 *
 * @throws what `data` throws: a mistake of the model, not of the template
 */
export function fillDocx(
  template: Uint8Array,
  language: TagLanguage,
  data: DocxData,
  title?: string,
): FillOutcome {
  const opened = openDocx(template);
  if (!opened.ok) return { ok: false, problems: [opened.problem] };
  const { parts: folded, problems } = readTemplate(opened.file, language);
  if (problems.some(isError)) return { ok: false, problems };
  const parts: Parts = new Map(opened.file.parts);
  if (title !== undefined) setTitle(parts, title);
  let drawings = 0;
  const faults = folded.flatMap((part) =>
    finishPart(part, parts, { language, data, nextDrawing: () => ++drawings }),
  );
  return faults.length > 0
    ? { ok: false, problems: faults }
    : { ok: true, bytes: saveDocx(parts), warnings: problems };
}

/** A template understood: its parts ready to be filled when there is no error, and every problem found. */
interface TemplateReading {
  readonly parts: readonly FoldedPart[];
  readonly problems: readonly TemplateProblem[];
}

function readTemplate(file: DocxPackage, language: TagLanguage): TemplateReading {
  const read = file.filled.map((name) => readPart(file, name, language));
  const problems = [...read.flatMap((part) => part.problems), ...strayTags(file)];
  return { parts: read.flatMap(({ parts }) => parts), problems: withoutRepeats(problems) };
}

function readPart(file: DocxPackage, name: string, language: TagLanguage): TemplateReading {
  try {
    const root = parseTree(partText(file.parts, name));
    if (name === file.main && root.name !== 'w:document')
      return { parts: [], problems: [fileProblem('not-a-docx')] };
    restoreChartTags(file.parts, name, root, language.charts);
    const plan = checkPart(scanPart(name, root), language);
    const problems = [...plan.problems, ...checkAltTexts(plan, language.charts)];
    if (problems.some(isError)) return { parts: [], problems };
    const folded = foldPart(plan);
    return 'root' in folded
      ? { parts: [folded], problems }
      : { parts: [], problems: [...problems, problemOf(folded.open, plain('block-crosses'))] };
  } catch {
    return { parts: [], problems: [problemAt(plain('broken'), { part: name })] };
  }
}

/** Tags in parts that are never filled: comments, charts, properties, field lists. */
function strayTags({ parts, filled }: DocxPackage): TemplateProblem[] {
  const names = [...parts.keys()].filter((name) => /\.(?:xml|rels)$/.test(name) && !filled.includes(name));
  return names.sort().flatMap((name) => strayTagsOf(parts, name));
}

function strayTagsOf(parts: DocxPackage['parts'], name: string): TemplateProblem[] {
  try {
    const text = partText(parts, name);
    if (!/\{\{|%7B%7B/i.test(text)) return [];
    const root = parseTree(text);
    const inTexts = scanPart(name, root).tags.map((tag) => problemOf(tag, plain('tag-not-filled')));
    return [...unfilledTags(name, root), ...inTexts];
  } catch {
    return [problemAt(plain('broken'), { part: name })];
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

interface Finishing {
  readonly language: TagLanguage;
  readonly data: DocxData;
  readonly nextDrawing: () => number;
}

/** Fills one part and puts it among the parts; whatever is wrong with it then. */
function finishPart(
  folded: FoldedPart,
  parts: Parts,
  { language, data, nextDrawing }: Finishing,
): TemplateProblem[] {
  const { name } = folded;
  const root = fillPart(folded, data.values);
  const refused = fillCharts({ parts, part: name, root, lang: language.lang }, language.charts, data);
  keepLastRows(root);
  makeIdsUnique(root, nextDrawing);
  parts.set(name, utf8(serializeTree(root)));
  return [...refused, ...checkRendered(name, root)];
}
