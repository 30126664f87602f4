/** Charts drawn in Word: their data and the workbook behind them are replaced, their look is the template's. */
import type { Lang } from '../../core/model/ids.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { columnName } from '../xlsx-read/address.ts';
import {
  ancestor,
  childElements,
  childNamed,
  cloneElement,
  element,
  findElement,
  insertAt,
  isElement,
  replaceElement,
  walk,
  type XmlElement,
} from '../xml/xml-tree.ts';
import { textLabels } from './chart-labels.ts';
import { chartId, findCharts, type ChartDrawing } from './chart-tags.ts';
import { chartWorkbook } from './chart-workbook.ts';
import type { Parts } from './docx-package.ts';
import type { ChartData, DocxData } from './language.ts';
import { plain, problemAt, type TemplateProblem } from './problem.ts';
import { changePart, declareType, firstFree, relate, relationsOf, removeRelated } from './relations.ts';

/** Where charts are filled: the parts of the file and one of them as a tree. */
export interface ChartPlace {
  readonly parts: Parts;
  readonly part: string;
  readonly root: XmlElement;
  readonly lang: Lang;
}

/** Fills the charts whose alt text names one; a chart without data goes, with everything behind it. */
export function fillCharts(place: ChartPlace, known: readonly string[], data: DocxData): TemplateProblem[] {
  return findCharts(place.root).flatMap((chart) => {
    if (chart.name === undefined || !known.includes(chart.name)) return [];
    const table = cleaned(data.chart(chart.name));
    if (table.categories.length === 0 || table.series.length === 0) return removeChart(place, chart);
    return fillChart(place, chart, table);
  });
}

/** Names are text of the catalogue or of a sender, and go into XML like any other. */
const cleaned = ({ title, categories, series }: ChartData): ChartData => ({
  title: sanitizeText(title),
  categories: categories.map(sanitizeText),
  series: series.map(({ name, values }) => ({ name: sanitizeText(name), values })),
});

// --- Without data ----------------------------------------------------------------------------------------------

function removeChart({ parts, part }: ChartPlace, { drawing }: ChartDrawing): TemplateProblem[] {
  removeRelated(parts, part, chartId(drawing));
  const paragraph = ancestor(drawing, 'w:p');
  replaceElement(drawing, []);
  if (paragraph !== undefined && isIdle(paragraph)) replaceElement(paragraph, []);
  return [];
}

const KEEPS = new Set(['w:t', 'w:drawing', 'w:pict', 'w:object', 'w:sectPr', 'w:br', 'w:fldChar']);

/** Empty, and not what keeps two tables apart or ends a cell. */
function isIdle(paragraph: XmlElement): boolean {
  const siblings = paragraph.parent === undefined ? [] : childElements(paragraph.parent);
  const isFollowed = siblings[siblings.indexOf(paragraph) + 1]?.name === 'w:p';
  return isFollowed && ![...walk(paragraph)].some((node) => KEEPS.has(node.name));
}

// --- With data -------------------------------------------------------------------------------------------------

function fillChart(place: ChartPlace, { drawing, raw }: ChartDrawing, data: ChartData): TemplateProblem[] {
  const { parts, part, lang } = place;
  const refused = problemAt(plain('chart-refused'), { part, tag: raw });
  const chartPart = relationsOf(parts, part).find(({ id }) => id === chartId(drawing))?.target ?? '';
  if (!parts.has(chartPart)) return [refused];
  let isFilled = false;
  changePart(parts, chartPart, (root) => {
    isFilled = fillSeries(root, data, lang);
    if (isFilled) attachWorkbook(parts, chartPart, root, tableOf(data));
  });
  describe(drawing, data.title);
  return isFilled ? [] : [refused];
}

/** The alt text says what the chart shows; a title that held the tag instead goes. */
function describe(drawing: XmlElement, title: string): void {
  const attributes = findElement(drawing, 'wp:docPr')?.attributes;
  if (attributes === undefined) return;
  attributes['descr'] = title;
  if (attributes['title']?.includes('{')) delete attributes['title'];
}

const tableOf = ({ categories, series }: ChartData) => [
  ['', ...series.map(({ name }) => name)],
  ...categories.map((category, i) => [category, ...series.map(({ values }) => values[i] ?? null)]),
];

/** Gives the chart one series for each of the data's; false for a chart that is not of categories and values. */
function fillSeries(root: XmlElement, { categories, series }: ChartData, lang: Lang): boolean {
  const drawn = [...walk(root)].filter(({ name }) => name === 'c:ser');
  const [last] = drawn.slice(-1);
  if (last === undefined || drawn.some((node) => findElement(node, 'c:xVal') !== undefined)) return false;
  for (const surplus of drawn.slice(series.length)) replaceElement(surplus, []);
  const added = series.slice(drawn.length).map((_, i) => furtherSeries(last, drawn.length + i));
  replaceElement(last, last.parent === undefined ? [] : [last, ...added]);
  for (const [i, node] of [...drawn, ...added].slice(0, series.length).entries()) {
    const { name, values } = series[i] ?? { name: '', values: [] };
    fillOne(node, {
      name,
      values: categories.map((_, at) => values[at] ?? null),
      categories,
      column: columnName(i + 2),
    });
    labelAsText(node, values, lang);
  }
  return true;
}

/** Like the last one, in the colour Word gives it. */
function furtherSeries(last: XmlElement, index: number): XmlElement {
  const made = cloneElement(last);
  for (const name of ['c:spPr', 'c:dPt', 'c:extLst'])
    for (const node of childElements(made, name)) replaceElement(node, []);
  for (const name of ['c:idx', 'c:order']) {
    const number = childNamed(made, name);
    if (number !== undefined) number.attributes['val'] = String(index);
  }
  return made;
}

interface Series {
  readonly name: string;
  readonly categories: readonly string[];
  readonly values: readonly (number | null)[];
  /** Of the workbook. */
  readonly column: string;
}

function fillOne(node: XmlElement, { name, categories, values, column }: Series): void {
  const last = categories.length + 1;
  const format = findElement(childNamed(node, 'c:val') ?? node, 'c:formatCode');
  setChild(node, element('c:tx', {}, [reference('str', `Sheet1!$${column}$1`, [name])]), [
    'c:idx',
    'c:order',
  ]);
  const before = [...LEADING, 'c:cat'];
  setChild(node, element('c:cat', {}, [reference('str', `Sheet1!$A$2:$A$${last}`, categories)]), LEADING);
  const numbers = reference('num', `Sheet1!$${column}$2:$${column}$${last}`, values.map(digits), format);
  setChild(node, element('c:val', {}, [numbers]), before);
}

const digits = (value: number | null): string | null => (value === null ? null : String(value));

/** What may stand before the categories of a series, whatever the kind of chart (CT_BarSer, CT_LineSer, CT_PieSer …). */
const LEADING = [
  'c:idx',
  'c:order',
  'c:tx',
  'c:spPr',
  'c:invertIfNegative',
  'c:pictureOptions',
  'c:marker',
  'c:explosion',
  'c:dPt',
  'c:dLbls',
  'c:trendline',
  'c:errBars',
];

/** Puts an element in the place of the one of its name, or behind those that stand before it in the schema. */
function setChild(parent: XmlElement, child: XmlElement, before: readonly string[]): void {
  const old = childNamed(parent, child.name);
  if (old !== undefined) {
    replaceElement(old, [child]);
    return;
  }
  const at = parent.children.findLastIndex((node) => isElement(node) && before.includes(node.name));
  insertAt(parent, at + 1, [child]);
}

/** A reference into the workbook with the values Word keeps of it; null leaves a gap. */
function reference(
  kind: 'str' | 'num',
  formula: string,
  values: readonly (string | null)[],
  format?: XmlElement,
): XmlElement {
  const points = values.flatMap((value, i) =>
    value === null ? [] : [element('c:pt', { idx: String(i) }, [textElement('c:v', value)])],
  );
  const own =
    kind === 'str'
      ? []
      : [format === undefined ? textElement('c:formatCode', 'General') : cloneElement(format)];
  const count = element('c:ptCount', { val: String(values.length) });
  return element(`c:${kind}Ref`, {}, [
    textElement('c:f', formula),
    element(`c:${kind}Cache`, {}, [...own, count, ...points]),
  ]);
}

const textElement = (name: string, text: string): XmlElement => element(name, {}, [{ type: 'text', text }]);

/** Labels of the series, or of all series of its kind. */
function labelAsText(series: XmlElement, values: ChartData['series'][number]['values'], lang: Lang): void {
  const labels = childNamed(series, 'c:dLbls') ?? (series.parent && childNamed(series.parent, 'c:dLbls'));
  const texts = labels && textLabels(labels, values, lang);
  if (texts !== undefined) setChild(series, texts, LEADING.slice(0, LEADING.indexOf('c:dLbls')));
}

// --- The workbook behind it ------------------------------------------------------------------------------------

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Replaces the workbook that "Edit data" opens; a chart that has none, or refers to one elsewhere, gets one. */
function attachWorkbook(
  parts: Parts,
  part: string,
  root: XmlElement,
  table: Parameters<typeof chartWorkbook>[0],
): void {
  const id = childNamed(root, 'c:externalData')?.attributes['r:id'];
  const old = relationsOf(parts, part).find((relation) => relation.id === id);
  const isOurs =
    old !== undefined && !old.isExternal && old.kind === 'package' && /\.xlsx$/i.test(old.target);
  if (isOurs) {
    parts.set(old.target, chartWorkbook(table));
    return;
  }
  if (old !== undefined && !old.isExternal) parts.delete(old.target);
  const name = firstFree(
    (n) => `word/embeddings/chart${n}.xlsx`,
    (one) => parts.has(one),
  );
  parts.set(name, chartWorkbook(table));
  declareType(parts, name, SHEET);
  const given = relate(parts, part, {
    part: name,
    kind: 'package',
    ...(old === undefined ? {} : { id: old.id }),
  });
  const data = element('c:externalData', { 'r:id': given }, [element('c:autoUpdate', { val: '0' })]);
  root.attributes['xmlns:r'] ??= 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  setChild(root, data, BEFORE_DATA);
}

/** What stands before it in a chart part (CT_ChartSpace). */
const BEFORE_DATA = [
  'c:date1904',
  'c:lang',
  'c:roundedCorners',
  'mc:AlternateContent',
  'c:style',
  'c:clrMapOvr',
  'c:pivotSource',
  'c:protection',
  'c:chart',
  'c:spPr',
  'c:txPr',
];
