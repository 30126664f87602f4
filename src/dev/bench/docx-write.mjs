// The docx library alone: the paragraphs and tables of a report that is already written as Markdown. No figures are computed.
import { readFileSync, writeFileSync } from 'node:fs';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';

const [, , from, to] = process.argv;
const children = [];
let rows = [];
for (const line of readFileSync(from, 'utf8').split('\n')) {
  if (line.startsWith('|')) {
    if (!/^[|\s:-]+$/.test(line)) rows.push(line.split('|').slice(1, -1));
    continue;
  }
  if (rows.length > 0) children.push(tableOf(rows));
  rows = [];
  if (line.trim() !== '') children.push(new Paragraph(line));
}
writeFileSync(to, await Packer.toBuffer(new Document({ sections: [{ children }] })));

function tableOf(lines) {
  const cell = (text) => new TableCell({ children: [new Paragraph(text.trim())] });
  return new Table({ rows: lines.map((cells) => new TableRow({ children: cells.map(cell) })) });
}
