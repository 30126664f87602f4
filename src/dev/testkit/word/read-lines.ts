/** A Word file as an officer reads it, for tests. */
import { openDocx, partText } from '../../../office/docx-fill/docx-package.ts';
import { plainText } from '../../../office/docx-fill/tag-scan.ts';
import { isElement, parseTree, walk, type XmlElement } from '../../../office/xml/xml-tree.ts';

/** Body, headers, footers and notes as lines: a paragraph a line, a table row as `| a | b |`. */
export function readLines(bytes: Uint8Array): string[] {
  const opened = openDocx(bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  const { parts, filled } = opened.file;
  return filled.flatMap((name) => toLines(parseTree(partText(parts, name))));
}

function toLines(node: XmlElement): string[] {
  return node.children.filter(isElement).flatMap((child) => {
    if (child.name === 'w:p') return [plainText(child)];
    if (child.name !== 'w:tr') return toLines(child);
    const cells = [...walk(child)].filter((n) => n.name === 'w:tc' && n.parent === child);
    return [`| ${cells.map((cell) => toLines(cell).join(' / ')).join(' | ')} |`];
  });
}
