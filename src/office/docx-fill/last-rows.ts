/** A table that runs over pages does not leave its last row alone on the next one. */
import { childElements, element, walk, type XmlElement } from '../xml/xml-tree.ts';

/** Tables with fewer rows below their heading than this are left as they are. */
const LONG = 3;

/**
 * Keeps the row before the last of every long table with a repeated heading on the page of the last. Only when filled
 * does a table have its last row, so a template cannot say it.
 */
export function keepLastRows(root: XmlElement): void {
  for (const node of walk(root)) if (node.name === 'w:tbl') keepLastRow(node);
}

function keepLastRow(table: XmlElement): void {
  const rows = childElements(table, 'w:tr');
  const below = rows.filter((row) => !isHeading(row));
  const [before] = below.slice(-2);
  if (below.length === rows.length || below.length < LONG || before === undefined) return;
  for (const node of walk(before)) if (node.name === 'w:p') keepWithNext(node);
}

const isHeading = (row: XmlElement): boolean =>
  childElements(row, 'w:trPr').some((properties) => childElements(properties, 'w:tblHeader').length > 0);

/** `w:keepNext` stands right behind the style in the schema's order. */
function keepWithNext(paragraph: XmlElement): void {
  const properties = childElements(paragraph, 'w:pPr')[0] ?? addProperties(paragraph);
  if (childElements(properties, 'w:keepNext').length > 0) return;
  const style = childElements(properties, 'w:pStyle');
  const keep = element('w:keepNext');
  keep.parent = properties;
  properties.children = [
    ...style,
    keep,
    ...properties.children.filter((node) => !style.some((s) => s === node)),
  ];
}

function addProperties(paragraph: XmlElement): XmlElement {
  const properties = element('w:pPr');
  properties.parent = paragraph;
  paragraph.children = [properties, ...paragraph.children];
  return properties;
}
