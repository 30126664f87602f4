/** Charts drawn in Word carry their tag in the alt text: `{{charts.status}}`. */
import { nearest } from '../../core/text/nearest.ts';
import { ancestor, findElement, ownText, parseTree, walk, type XmlElement } from '../xml/xml-tree.ts';
import { partText, type ReadonlyParts } from './docx-package.ts';
import type { PartPlan } from './part-check.ts';
import { plain, problemAt, type TemplateFault, type TemplateProblem } from './problem.ts';
import { relationsOf } from './relations.ts';
import { plainText, type ScannedPart } from './tag-scan.ts';

export interface ChartDrawing {
  readonly drawing: XmlElement;
  /** What stands between the braces of its alt text, trimmed and in NFC: the name of a chart. */
  readonly name: string | undefined;
  /** The braces are single ones. */
  readonly isDamaged: boolean;
  /** The tag as typed. */
  readonly raw: string;
}

/** Every chart of the part. */
export const findCharts = (root: XmlElement): readonly ChartDrawing[] =>
  drawingsOf(root).filter(isChart).map(readAltText);

const drawingsOf = (root: XmlElement): XmlElement[] =>
  [...walk(root)].filter(({ name }) => name === 'w:drawing');
const isChart = (drawing: XmlElement): boolean => findElement(drawing, 'c:chart') !== undefined;

function readAltText(drawing: XmlElement): ChartDrawing {
  const { descr = '', title = '' } = findElement(drawing, 'wp:docPr')?.attributes ?? {};
  const [raw = '', inner] = /\{?\{([^{}]*)\}\}?/.exec(`${descr} ${title}`) ?? [];
  const isDamaged = inner !== undefined && !(raw.startsWith('{{') && raw.endsWith('}}'));
  return { drawing, name: inner?.normalize('NFC').trim(), isDamaged, raw };
}

/** Problems of the alt texts of a part: chart without tag, with an unknown one, inside a block; tag on something else. */
export function checkAltTexts(plan: PartPlan, charts: readonly string[]): TemplateProblem[] {
  return [...checkCharts(plan, charts), ...checkOtherDrawings(plan.part)];
}

/** Only charts are filled through their alt text; a picture's tag would stay where a screen reader reads it out. */
function checkOtherDrawings({ name: part, root }: ScannedPart): TemplateProblem[] {
  const others = drawingsOf(root).filter((drawing) => !isChart(drawing));
  return others
    .map(readAltText)
    .filter(({ raw }) => raw.startsWith('{{'))
    .map(({ drawing, raw: tag }) =>
      problemAt(plain('tag-not-filled'), { part, paragraph: wordsAround(drawing), tag }),
    );
}

const wordsAround = (drawing: XmlElement): string => plainText(ancestor(drawing, 'w:p') ?? drawing);

function checkCharts({ part, plan }: PartPlan, charts: readonly string[]): TemplateProblem[] {
  const inBlock = insideBlocks(part.root, plan);
  return findCharts(part.root).flatMap((chart) => {
    const faults = [
      ...tagFaults(chart, charts),
      ...(chart.name !== undefined && inBlock(chart.drawing) ? [plain('chart-in-block')] : []),
    ];
    const at = { part: part.name, paragraph: wordsAround(chart.drawing), tag: chart.raw };
    return faults.map((fault) => problemAt(fault, at));
  });
}

function tagFaults({ name, isDamaged }: ChartDrawing, charts: readonly string[]): TemplateFault[] {
  if (name === undefined) return [plain('chart-without-tag')];
  if (isDamaged) return [{ code: 'single-brace', params: { meant: `{{${name}}}` } }];
  if (charts.includes(name)) return [];
  return [{ code: 'chart-unknown', params: { name, suggestion: nearest(name, charts) ?? '' } }];
}

/** Whether an element comes between the tags of some block, in document order. */
function insideBlocks(root: XmlElement, plan: PartPlan['plan']): (node: XmlElement) => boolean {
  const order = new Map([...walk(root)].map((node, i) => [node, i]));
  const at = (node: XmlElement): number => order.get(node) ?? -1;
  const blocks = plan.filter((planned) => planned.kind === 'block');
  const ranges = blocks.map((b) => [at(b.open.paragraph.element), at(b.close.paragraph.element)] as const);
  return (node) => ranges.some(([from, to]) => at(node) > from && at(node) < to);
}

/** The id by which a drawing refers to its chart. */
export const chartId = (drawing: XmlElement): string =>
  findElement(drawing, 'c:chart')?.attributes['r:id'] ?? '';

/**
 * Gives charts their tags back: LibreOffice drops a chart's alt text when it saves, but keeps its sample data. A chart
 * whose first category is the name of a chart (as in the built-in templates) is that one.
 */
export function restoreChartTags(
  parts: ReadonlyParts,
  part: string,
  root: XmlElement,
  charts: readonly string[],
): void {
  for (const { drawing, name } of findCharts(root)) {
    if (name !== undefined) continue;
    const sample = sampleName(parts, part, drawing);
    const properties = findElement(drawing, 'wp:docPr');
    if (sample === undefined || properties === undefined || !charts.includes(sample)) continue;
    properties.attributes['descr'] = `{{${sample}}}`;
  }
}

/** First category of the chart's sample data. */
function sampleName(parts: ReadonlyParts, part: string, drawing: XmlElement): string | undefined {
  try {
    const target = relationsOf(parts, part).find(({ id }) => id === chartId(drawing))?.target ?? '';
    const categories = findElement(parseTree(partText(parts, target)), 'c:cat');
    const first = categories && findElement(categories, 'c:v');
    return first && ownText(first).normalize('NFC').trim();
  } catch {
    return undefined;
  }
}
