/** What a finished Word file says: its paragraphs, table rows and charts as texts, in the order they are read. */
import { openDocx, partText, type DocxPackage } from '../docx-fill/docx-package.ts';
import { ancestor, findElement, isElement, ownText, parseTree, walk } from '../xml/xml-tree.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import type { TemplateProblem } from '../docx-fill/problem.ts';

/** A paragraph outside tables, a row of a table with its cells side by side, or a point of a chart. */
interface DocxLine {
  readonly kind: 'paragraph' | 'row' | 'point';
  readonly text: string;
}

export interface DocxText {
  readonly lines: readonly DocxLine[];
  /** Pictures, of which nothing can be read; by content, so that two files can be compared. */
  readonly pictures: readonly Uint8Array[];
}

export type DocxTextOutcome =
  { readonly ok: true; readonly text: DocxText } | { readonly ok: false; readonly problem: TemplateProblem };

/** Reads body, headers, footers, notes and charts. What is deleted but still tracked is not read. */
export function readDocxText(bytes: Uint8Array): DocxTextOutcome {
  const opened = openDocx(bytes);
  if (!opened.ok) return opened;
  const { parts, filled } = opened.file;
  const pictures = [...parts.keys()].filter((name) => name.startsWith('word/media/')).sort();
  return {
    ok: true,
    text: {
      lines: [...filled.flatMap((name) => linesOf(partText(parts, name))), ...chartLines(opened.file)],
      pictures: pictures.flatMap((name) => parts.get(name) ?? []),
    },
  };
}

/** What is not read: deleted words, the place words were moved from, the copy of a text box for old programs. */
const UNREAD: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText']);
const BREAKS: ReadonlyMap<string, string> = new Map([
  ['w:br', ' '],
  ['w:cr', ' '],
  ['w:tab', ' '],
  ['w:noBreakHyphen', '-'],
]);

function linesOf(xml: string): readonly DocxLine[] {
  return linesUnder(parseTree(xml));
}

function linesUnder(node: XmlElement): readonly DocxLine[] {
  return node.children.filter(isElement).flatMap((child): readonly DocxLine[] => {
    if (UNREAD.has(child.name)) return [];
    if (child.name === 'w:p') return [{ kind: 'paragraph', text: wordsOf(child) }, ...linesUnder(child)];
    if (child.name !== 'w:tr') return linesUnder(child);
    const cells = child.children
      .filter(isElement)
      .flatMap((cell) => (cell.name === 'w:tc' ? [cell] : cellsIn(cell)));
    return [{ kind: 'row', text: cells.map(allWords).join(' | ') }];
  });
}

/** Cells inside a content control of a row. */
const cellsIn = (node: XmlElement): readonly XmlElement[] =>
  [...walk(node)].filter((one) => one.name === 'w:tc');

const allWords = (cell: XmlElement): string =>
  linesUnder(cell)
    .map(({ text }) => text)
    .join(' ');

/** Words of a paragraph itself; a text box inside it has paragraphs of its own. */
function wordsOf(node: XmlElement): string {
  if (node.name === 'w:t') return ownText(node);
  return node.children
    .filter(isElement)
    .filter(({ name }) => !UNREAD.has(name) && name !== 'w:txbxContent')
    .map((child) => (child.parent?.name === 'w:r' ? BREAKS.get(child.name) : undefined) ?? wordsOf(child))
    .join('');
}

/** Points of charts as "series, category: value", decimals with a point as charts keep them. */
function chartLines({ parts }: DocxPackage): readonly DocxLine[] {
  const names = [...parts.keys()].filter((name) => /^word\/charts\/chart[^/]*\.xml$/.test(name)).sort();
  return names.flatMap((name) =>
    [...walk(parseTree(partText(parts, name)))].filter((node) => node.name === 'c:ser').flatMap(seriesLines),
  );
}

function seriesLines(series: XmlElement): readonly DocxLine[] {
  const [name = ''] = pointsOf(series, 'c:tx').values();
  const categories = pointsOf(series, 'c:cat');
  return [...pointsOf(series, 'c:val')].map(([at, value]) => ({
    kind: 'point',
    text: `${name}, ${categories.get(at) ?? ''}: ${value}`,
  }));
}

/** Index → text of the points of a part of a series. */
function pointsOf(series: XmlElement, part: string): ReadonlyMap<string, string> {
  const holder = findElement(series, part);
  const values = holder === undefined ? [] : [...walk(holder)].filter(({ name }) => name === 'c:v');
  return new Map(values.map((node) => [ancestor(node, 'c:pt')?.attributes['idx'] ?? '0', ownText(node)]));
}
