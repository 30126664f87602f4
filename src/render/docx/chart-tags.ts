/** Charts drawn in Word carry their tag in the alt text: `{{charts.status}}`. */
import { nearest } from '../../core/text/nearest.ts';
import { findField, type Field, type FieldTree } from '../template/fields.ts';
import type { PartPlan } from './analyse.ts';
import { templateProblem, type TemplateProblem } from './problems.ts';
import { plainText, type ScannedPart } from './scan.ts';
import { ancestor, walk, type XmlElement } from './xml-tree.ts';

export interface ChartTag {
  /** Between the braces, as typed: the key under which the library finds the drawing. */
  readonly key: string;
  /** The tag trimmed and in NFC: the path of a chart field. */
  readonly path: string;
  readonly drawing: XmlElement;
}

const TAG = /\{\{([^{}]*)\}\}/;

/** Every chart of the part with its tag, if it has one. */
export function findCharts(
  root: XmlElement,
): { readonly drawing: XmlElement; readonly tag: ChartTag | undefined }[] {
  const charts = [...walk(root)].filter((node) => node.name === 'c:chart');
  const drawings = charts
    .map((chart) => ancestor(chart, 'w:drawing'))
    .filter((drawing) => drawing !== undefined);
  return drawings.map((drawing) => ({ drawing, tag: tagOf(drawing) }));
}

/** What stands between the braces in a drawing's alt text. */
export function chartKey(drawing: XmlElement): string | undefined {
  const properties = [...walk(drawing)].find((node) => node.name === 'wp:docPr');
  const alt = `${properties?.attributes['descr'] ?? ''} ${properties?.attributes['title'] ?? ''}`;
  return TAG.exec(alt)?.[1];
}

function tagOf(drawing: XmlElement): ChartTag | undefined {
  const key = chartKey(drawing);
  return key === undefined ? undefined : { key, path: key.normalize('NFC').trim(), drawing };
}

/** Problems of the alt texts of a part: chart without tag, with an unknown one, inside a block; tag on something else. */
export function checkAltTexts(plan: PartPlan, fields: FieldTree): TemplateProblem[] {
  return [...checkCharts(plan, fields), ...checkOtherDrawings(plan.part)];
}

/** Only charts are filled through their alt text; a picture's tag would stay where a screen reader reads it out. */
function checkOtherDrawings({ name, root }: ScannedPart): TemplateProblem[] {
  const drawings = [...walk(root)].filter((node) => node.name === 'w:drawing');
  const others = drawings.filter((drawing) => ![...walk(drawing)].some((node) => node.name === 'c:chart'));
  return others.flatMap((drawing) => {
    const tag = tagOf(drawing);
    const paragraph = plainText(ancestor(drawing, 'w:p') ?? drawing);
    return tag === undefined
      ? []
      : [templateProblem('tag-not-filled', { part: name, paragraph, tag: `{{${tag.key}}}` })];
  });
}

function checkCharts({ part, plan }: PartPlan, fields: FieldTree): TemplateProblem[] {
  const inBlock = insideBlocks(part.root, plan);
  return findCharts(part.root).flatMap(({ drawing, tag }) => {
    const paragraph = plainText(ancestor(drawing, 'w:p') ?? drawing);
    if (tag === undefined) return [templateProblem('chart-without-tag', { part: part.name, paragraph })];
    const where = { part: part.name, paragraph, tag: `{{${tag.key}}}` };
    const known = findChartField(tag.path, fields) !== undefined;
    const unknown = known
      ? []
      : [templateProblem('chart-unknown', where, tag.path, nearest(tag.path, chartNames(fields)) ?? '')];
    return inBlock(drawing) ? [...unknown, templateProblem('chart-in-block', where)] : unknown;
  });
}

/** The chart field at a dotted path, by either name of each step. */
export function findChartField(path: string, fields: FieldTree): Field | undefined {
  const [first = '', ...rest] = path.split('.');
  const field = findField(fields, first);
  if (field?.kind === 'object' && rest.length > 0) return findChartField(rest.join('.'), field.fields);
  return field?.kind === 'chart' && rest.length === 0 ? field : undefined;
}

function chartNames(fields: FieldTree): string[] {
  return fields.flatMap((field) => {
    if (field.kind === 'chart') return [field.name, field.alias];
    if (field.kind !== 'object') return [];
    return chartNames(field.fields).flatMap((inner) => [`${field.name}.${inner}`, `${field.alias}.${inner}`]);
  });
}

/** Whether an element comes between the tags of some block, in document order. */
function insideBlocks(root: XmlElement, plan: PartPlan['plan']): (node: XmlElement) => boolean {
  const order = new Map([...walk(root)].map((node, i) => [node, i]));
  const at = (node: XmlElement): number => order.get(node) ?? -1;
  const blocks = plan.filter((planned) => planned.kind === 'block');
  const ranges = blocks.map((b) => [at(b.open.paragraph.element), at(b.close.paragraph.element)] as const);
  return (node) => ranges.some(([from, to]) => at(node) > from && at(node) < to);
}
