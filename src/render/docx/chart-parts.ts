/** The parts behind a chart drawn in Word: the chart itself, its workbook, and what ties them to the document. */
import type { FieldTree } from '../template/fields.ts';
import { chartKey, findChartField, findCharts } from './chart-tags.ts';
import { partText, toBytes } from './package.ts';
import {
  ancestor,
  childElements,
  ownText,
  parseXml,
  replaceElement,
  serializeXml,
  walk,
  type XmlElement,
} from './xml-tree.ts';

type Parts = Map<string, Uint8Array>;

/**
 * Gives charts their tags back: LibreOffice drops a chart's alt text when it saves, but keeps its sample data. A chart
 * whose first category is the name of a chart field (as in the built-in templates) is that field's.
 */
export function restoreChartTags(
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
  root: XmlElement,
  fields: FieldTree,
): void {
  for (const { drawing, tag } of findCharts(root)) {
    if (tag !== undefined) continue;
    const sample = sampleName(parts, name, drawing);
    const properties = [...walk(drawing)].find((node) => node.name === 'wp:docPr');
    if (sample === undefined || properties === undefined || !findChartField(sample, fields)) continue;
    properties.attributes['descr'] = `{{${sample}}}`;
  }
}

/** First category of the chart's sample data. */
function sampleName(
  parts: ReadonlyMap<string, Uint8Array>,
  name: string,
  drawing: XmlElement,
): string | undefined {
  const target = relationsOf(parts, name).find(({ id }) => id === chartId(drawing))?.target;
  if (target === undefined || !parts.has(target)) return undefined;
  try {
    const nodes = [...walk(parseXml(partText(parts, target)))];
    const categories = nodes.find((node) => node.name === 'c:cat');
    const first = categories && [...walk(categories)].find((node) => node.name === 'c:v');
    return first && ownText(first).normalize('NFC').trim();
  } catch {
    return undefined;
  }
}

/** Takes the charts with those tags out of a part, with everything behind them: there is nothing to show in them. */
export function removeCharts(parts: Parts, name: string, root: XmlElement, keys: ReadonlySet<string>): void {
  for (const { drawing } of findCharts(root)) {
    const key = chartKey(drawing);
    if (key === undefined || !keys.has(key)) continue;
    removeRelated(parts, name, chartId(drawing));
    const paragraph = ancestor(drawing, 'w:p');
    replaceElement(drawing, []);
    if (paragraph !== undefined && isIdle(paragraph)) replaceElement(paragraph, []);
  }
}

const KEEPS = new Set(['w:t', 'w:drawing', 'w:pict', 'w:object', 'w:sectPr', 'w:br', 'w:fldChar']);

/** Empty, and not what keeps two tables apart or ends a cell. */
function isIdle(paragraph: XmlElement): boolean {
  const siblings = paragraph.parent === undefined ? [] : childElements(paragraph.parent);
  const followed = siblings[siblings.indexOf(paragraph) + 1]?.name === 'w:p';
  return followed && ![...walk(paragraph)].some((node) => KEEPS.has(node.name));
}

function chartId(drawing: XmlElement): string | undefined {
  return [...walk(drawing)].find((node) => node.name === 'c:chart')?.attributes['r:id'];
}

interface Relation {
  readonly id: string | undefined;
  /** Name of the part. */
  readonly target: string;
  readonly node: XmlElement;
}

function relationsOf(parts: ReadonlyMap<string, Uint8Array>, name: string): readonly Relation[] {
  const file = relationsFile(name);
  if (!parts.has(file)) return [];
  return childElements(parseXml(partText(parts, file))).map((node) => ({
    id: node.attributes['Id'],
    target: resolve(name, node.attributes['Target'] ?? ''),
    node,
  }));
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
const relationsFile = (name: string): string =>
  `${folderOf(name)}_rels/${name.slice(folderOf(name).length)}.rels`;

/** A target is relative to the folder of its part, or starts at the root. */
function resolve(name: string, target: string): string {
  return new URL(target, `file:///${name}`).pathname.slice(1);
}

function removeRelated(parts: Parts, name: string, id: string | undefined): void {
  const relation = relationsOf(parts, name).find((one) => one.id === id);
  if (relation === undefined) return;
  const { node, target } = relation;
  const root = node.parent;
  replaceElement(node, []);
  if (root !== undefined) parts.set(relationsFile(name), toBytes(serializeXml(root)));
  const behind = relationsOf(parts, target).map((one) => one.target);
  const gone = [target, relationsFile(target), ...behind];
  for (const part of gone) parts.delete(part);
  forgetTypes(parts, gone);
}

const CONTENT_TYPES = '[Content_Types].xml';

function forgetTypes(parts: Parts, gone: readonly string[]): void {
  const root = parseXml(partText(parts, CONTENT_TYPES));
  for (const node of childElements(root, 'Override'))
    if (gone.includes((node.attributes['PartName'] ?? '').slice(1))) replaceElement(node, []);
  parts.set(CONTENT_TYPES, toBytes(serializeXml(root)));
}
