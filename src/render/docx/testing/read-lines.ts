/** A Word file as an officer reads it, for tests. */
import { openDocx, partText } from '../package.ts';
import { plainText } from '../scan.ts';
import { isElement, parseXml, walk, type XmlElement } from '../xml-tree.ts';

/** Body, headers, footers and notes as lines: a paragraph a line, a table row as `| a | b |`. */
export async function readLines(bytes: Uint8Array): Promise<string[]> {
  const opened = await openDocx(bytes);
  if (!opened.ok) throw new Error(opened.problem.message.en);
  const { parts, filled } = opened.file;
  return filled.flatMap((name) => toLines(parseXml(partText(parts, name))));
}

function toLines(node: XmlElement): string[] {
  return node.children.filter(isElement).flatMap((child) => {
    if (child.name === 'w:p') return [plainText(child)];
    if (child.name !== 'w:tr') return toLines(child);
    const cells = [...walk(child)].filter((n) => n.name === 'w:tc' && n.parent === child);
    return [`| ${cells.map((cell) => toLines(cell).join(' / ')).join(' | ')} |`];
  });
}
