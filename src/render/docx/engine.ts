/** Renders any report model with any Word template, or says everything that is wrong with the template. */
import type { DXT } from 'docxtemplater';
import type { Lang } from '../../core/model/ids.ts';
import { projectData, type FieldTree } from '../template/fields.ts';
import { createTemplateLanguage, type TemplateLanguage } from '../template/helpers.ts';
import { removeCharts } from './chart-parts.ts';
import { findCharts, findChartField } from './chart-tags.ts';
import { chartDataAt, fillCharts, type ChartData } from './charts.ts';
import { readTemplate, type TemplateReading } from './check.ts';
import { tagParser } from './evaluate.ts';
import { keepLastRows } from './last-rows.ts';
import { libraryProblems } from './library-errors.ts';
import { breakLines, removeVanishing } from './lines.ts';
import { restoreBraces } from './marks.ts';
import { openDocx, partText, saveDocx, toBytes, toZip, type DocxPackage } from './package.ts';
import { checkRendered, makeIdsUnique } from './post-checks.ts';
import { preparePart, type TagTable } from './prepare.ts';
import { templateProblem, type TemplateProblem } from './problems.ts';
import { ownText, parseXml, serializeXml, setText, walk, type XmlElement } from './xml-tree.ts';

export interface RenderDocxOptions {
  readonly lang: Lang;
  /** The fields a template may use; anything else in the data is out of its reach. */
  readonly fields: FieldTree;
  /** The template language when the caller already has one; otherwise one is made for `lang`. */
  readonly language?: TemplateLanguage;
}

export type RenderOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly warnings: readonly TemplateProblem[] }
  | { readonly ok: false; readonly problems: readonly TemplateProblem[] };

/**
 * Fills a Word template. The same template and data give the same bytes; the template is checked first, and with one
 * error nothing is rendered. Charts whose alt text holds a chart field's tag get that field's data; without data they go.
 */
export async function renderDocx(
  template: Uint8Array,
  data: object,
  options: RenderDocxOptions,
): Promise<RenderOutcome> {
  const opened = await openDocx(template);
  if (!opened.ok) return { ok: false, problems: [opened.problem] };
  const language = options.language ?? (await createTemplateLanguage(options.lang));
  const reading = readTemplate(opened.file, options.fields, language);
  if (reading.problems.some(({ severity }) => severity === 'error'))
    return { ok: false, problems: reading.problems };
  const view = projectData(data, options.fields);
  const charts = collectCharts(reading, view, options.fields);
  const parts = await fillParts(opened.file, reading, view, language);
  if (!(parts instanceof Map)) return { ok: false, problems: parts };
  const [drawn, empty] = [
    charts.filter(([, data]) => !isEmpty(data)),
    charts.filter(([, data]) => isEmpty(data)),
  ];
  const faults = finishParts(parts, opened.file.filled, new Set(empty.map(([key]) => key)));
  if (faults.length > 0) return { ok: false, problems: faults };
  return addCharts(await saveDocx(parts), drawn, reading.problems);
}

async function addCharts(
  bytes: Uint8Array,
  charts: readonly ChartEntry[],
  warnings: readonly TemplateProblem[],
): Promise<RenderOutcome> {
  if (charts.length === 0) return { ok: true, bytes, warnings };
  const filled = await fillCharts(bytes, Object.fromEntries(charts));
  return filled.ok ? { ...filled, warnings } : filled;
}

/** Chart tag as typed, and its data. */
type ChartEntry = readonly [key: string, data: ChartData];

const isEmpty = ({ categories, series }: ChartData): boolean =>
  categories.length === 0 || series.length === 0;

function collectCharts({ plans }: TemplateReading, view: object, fields: FieldTree): ChartEntry[] {
  const tags = plans
    .flatMap(({ part }) => findCharts(part.root).map(({ tag }) => tag))
    .filter((tag) => tag !== undefined);
  const known = tags.filter(({ path }) => findChartField(path, fields) !== undefined);
  return [...new Map(known.map(({ key, path }) => [key, chartDataAt(view, path)]))];
}

/** The prepared parts with every tag filled, or what the library found wrong with their structure. */
async function fillParts(
  file: DocxPackage,
  reading: TemplateReading,
  view: object,
  language: TemplateLanguage,
): Promise<Map<string, Uint8Array> | TemplateProblem[]> {
  const table: TagTable = [];
  const parts = new Map(file.parts);
  for (const plan of reading.plans) {
    preparePart(plan, table);
    parts.set(plan.part.name, toBytes(serializeXml(plan.part.root)));
  }
  try {
    return await runLibrary(parts, file.filled, tagParser(table, language), view);
  } catch (error) {
    return libraryProblems(error, file.main);
  }
}

/** Runs docxtemplater over the parts. Fresh objects every time: its modules keep state. */
async function runLibrary(
  parts: ReadonlyMap<string, Uint8Array>,
  filled: readonly string[],
  parser: (tag: string) => DXT.Parser,
  view: object,
): Promise<Map<string, Uint8Array>> {
  const { default: Docxtemplater } = await import('docxtemplater');
  const document = new Docxtemplater(await toZip(parts), {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    errorLogging: false,
    parser,
    nullGetter: ({ value }) => {
      throw new Error(`tag ${value} has no value`);
    },
    syntax: { changeDelimiterPrefix: null },
    modules: [onlyOurParts(filled)],
  });
  const rendered = document.render(view).getZip();
  const result = new Map(parts);
  for (const name of filled) {
    const content = rendered.file(name)?.asUint8Array();
    if (content !== undefined) result.set(name, content);
  }
  return result;
}

/** Keeps the library to the parts we have checked, and takes out the module through which data could insert XML. */
function onlyOurParts(names: readonly string[]): DXT.Module {
  return {
    name: 'only-our-parts',
    // Last, so that the list of modules is not shortened under the library's own loop.
    priority: -1000,
    optionsTransformer(options, document) {
      const raw = document.modules.findIndex((module) => module['name'] === 'RawXmlModule');
      if (raw >= 0) document.modules.splice(raw, 1);
      document.targets = [...names];
      return options;
    },
  };
}

/** Line ends, unique ids and checks over the rendered parts, which are replaced in place. */
function finishParts(
  parts: Map<string, Uint8Array>,
  names: readonly string[],
  emptyCharts: ReadonlySet<string>,
): TemplateProblem[] {
  let drawings = 0;
  return names.flatMap((name) => {
    const root = parsePart(parts, name);
    if (root === undefined) return [templateProblem('bad-output', { part: name }, 'XML')];
    removeVanishing(root);
    removeCharts(parts, name, root, emptyCharts);
    breakLines(root);
    keepLastRows(root);
    makeIdsUnique(root, () => ++drawings);
    const problems = checkRendered(name, root);
    for (const node of walk(root)) restoreNode(node);
    parts.set(name, toBytes(serializeXml(root)));
    return problems;
  });
}

function parsePart(parts: ReadonlyMap<string, Uint8Array>, name: string): XmlElement | undefined {
  try {
    return parseXml(partText(parts, name));
  } catch {
    return undefined;
  }
}

function restoreNode(node: XmlElement): void {
  const text = ownText(node);
  const restored = restoreBraces(text);
  if (restored !== text) setText(node, restored);
}
