/** The tagged cells of an office's own workbook: found, and put in again with what the tags stand for. */
import type { XmlElement } from '../xml/xml-tree.ts';
import {
  childElements,
  element,
  isElement,
  ownText,
  parseTree,
  serializeTree,
  walk,
} from '../xml/xml-tree.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { PackageEditor } from '../xlsx-annotate/package-editor.ts';
import { readPart } from '../xlsx-read/package.ts';
import { readWorkbookPart } from '../xlsx-read/workbook-part.ts';
import { openZip } from '../zip/zip.ts';

/** A cell with braces in its text. */
export interface TaggedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

/** What a cell becomes: a number, a text, or empty. */
export type FilledCell = string | number | null;

/** A workbook being filled. */
export interface FormBook {
  readonly editor: PackageEditor;
  readonly mainPart: string;
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly stringsPart: string | undefined;
}

/** @throws Refusal for bytes that are no workbook */
export function openForm(bytes: Uint8Array): FormBook {
  const editor = new PackageEditor(openZip(bytes, DEFAULT_LIMITS), DEFAULT_LIMITS);
  const mainPart = editor.relationships('').find(({ type }) => type === 'officeDocument')?.target ?? '';
  const { sheets } = readWorkbookPart(readPart(editor.pack, mainPart), DEFAULT_LIMITS);
  const inside = editor.relationships(mainPart).filter(({ external }) => !external);
  return {
    editor,
    mainPart,
    sheets: sheets.flatMap(({ name, relationship }) => {
      const part = inside.find(({ id }) => id === relationship)?.target;
      return part !== undefined && editor.has(part) ? [{ name, part }] : [];
    }),
    stringsPart: inside.find(({ type, target }) => type === 'sharedStrings' && editor.has(target))?.target,
  };
}

const hasBrace = (text: string): boolean => /[{}]/.test(text);
/** Name without its namespace's prefix. */
const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

/** Text of a string: its runs, without the readings of East Asian words. */
const stringText = (item: XmlElement): string =>
  item.children
    .filter(isElement)
    .filter((child) => localName(child) !== 'rPh')
    .map((child) => (localName(child) === 't' ? ownText(child) : stringText(child)))
    .join('');

function sharedStrings({ editor, stringsPart }: FormBook): readonly XmlElement[] {
  if (stringsPart === undefined || !hasBrace(editor.text(stringsPart))) return [];
  return childElements(parseTree(editor.text(stringsPart))).filter((item) => localName(item) === 'si');
}

const cellsIn = (root: XmlElement): readonly XmlElement[] =>
  [...walk(root)].filter((node) => localName(node) === 'c');
const childOf = (cell: XmlElement, name: string): XmlElement | undefined =>
  cell.children.filter(isElement).find((child) => localName(child) === name);

/** The text a cell holds itself; undefined for numbers and formulas. */
function cellText(cell: XmlElement, strings: readonly string[]): string | undefined {
  if (childOf(cell, 'f')) return undefined;
  const { t } = cell.attributes;
  const value = childOf(cell, 'v');
  if (t === 's') return strings[Number(value ? ownText(value) : -1)];
  const inline = childOf(cell, 'is');
  if (t === 'inlineStr') return inline && stringText(inline);
  return t === 'str' && value ? ownText(value) : undefined;
}

/** Every cell with a brace in its text, sheet by sheet. */
export function taggedCells(book: FormBook): readonly TaggedCell[] {
  const strings = sharedStrings(book).map(stringText);
  return book.sheets.flatMap(({ name, part }) =>
    cellsIn(parseTree(book.editor.text(part))).flatMap((cell): readonly TaggedCell[] => {
      const text = cellText(cell, strings);
      return text !== undefined && hasBrace(text)
        ? [{ sheet: name, cell: cell.attributes['r'] ?? '', text }]
        : [];
    }),
  );
}

/** Places besides cells where a tag would stay as it is: formulas, headers, remarks, names of sheets. */
export function strayTexts({
  editor,
  sheets,
  stringsPart,
}: FormBook): readonly { part: string; tag: string }[] {
  const own = new Set(sheets.map(({ part }) => part.toLowerCase()));
  return editor
    .partsLike(/\.(?:xml|rels|vml)$/i)
    .filter((part) => part !== stringsPart && editor.text(part).includes('{{'))
    .flatMap((part) => {
      const text = editor.text(part);
      const outside = own.has(part.toLowerCase())
        ? text.replace(/<(\w+:)?(is|v)>[\s\S]*?<\/\1?\2>/g, '')
        : text;
      return [...outside.matchAll(/\{\{[^{}<]*\}\}/g)].map(([tag]) => ({ part, tag }));
    });
}

/**
 * The workbook with every tagged cell filled; of all else the packed bytes are taken over. Formulas lose their stored
 * results, which were those of the empty form: whoever opens it computes them.
 */
export function fillForm(book: FormBook, valueOf: (text: string) => FilledCell): Uint8Array {
  const { editor, sheets, stringsPart, mainPart } = book;
  const strings = sharedStrings(book).map(stringText);
  let computes = false;
  for (const { part } of sheets) {
    const root = parseTree(editor.text(part));
    const cells = cellsIn(root);
    const filled = cells.map((cell) => fillCell(cell, strings, valueOf));
    const forgot = cells.map(forgetResult);
    if (forgot.includes(true)) computes = true;
    if (filled.includes(true) || forgot.includes(true)) editor.write(part, serializeTree(root));
  }
  if (stringsPart !== undefined) fillStrings(editor, stringsPart, valueOf);
  if (computes) editor.write(mainPart, computedOnLoad(editor.text(mainPart)));
  return editor.finish();
}

/** A text stays a shared one, which is filled with its kind; a number or nothing is put into the cell. */
function fillCell(
  cell: XmlElement,
  strings: readonly string[],
  valueOf: (text: string) => FilledCell,
): boolean {
  const text = cellText(cell, strings);
  if (text === undefined || !hasBrace(text)) return false;
  const value = valueOf(text);
  if (cell.attributes['t'] === 's' && typeof value === 'string') return false;
  const prefix = cell.name.slice(0, -1);
  delete cell.attributes['t'];
  cell.children = [];
  if (value === null) return true;
  if (typeof value === 'number')
    cell.children = [element(`${prefix}v`, {}, [{ type: 'text', text: String(value) }])];
  else {
    cell.attributes['t'] = 'inlineStr';
    cell.children = [element(`${prefix}is`, {}, [textElement(prefix, value)])];
  }
  return true;
}

const textElement = (prefix: string, text: string): XmlElement =>
  element(`${prefix}t`, { 'xml:space': 'preserve' }, [{ type: 'text', text }]);

function fillStrings(editor: PackageEditor, part: string, valueOf: (text: string) => FilledCell): void {
  const root = parseTree(editor.text(part));
  for (const item of childElements(root).filter((child) => localName(child) === 'si')) {
    const text = stringText(item);
    if (!hasBrace(text)) continue;
    const prefix = item.name.slice(0, -2);
    const value = valueOf(text);
    const written = textElement(prefix, typeof value === 'string' ? value : '');
    const [look] = [...walk(item)].filter((node) => localName(node) === 'rPr');
    item.children = look === undefined ? [written] : [element(`${prefix}r`, {}, [look, written])];
  }
  editor.write(part, serializeTree(root));
}

/** A stored result of the empty form would be a wrong figure for whoever does not compute. */
function forgetResult(cell: XmlElement): boolean {
  if (!childOf(cell, 'f')) return false;
  const before = cell.children.length;
  cell.children = cell.children.filter((child) => !isElement(child) || localName(child) !== 'v');
  if (cell.children.length !== before) delete cell.attributes['t'];
  return true;
}

/** Where the schema wants `calcPr`: behind these (ECMA-376 part 1, 18.2.27). */
const BEFORE_CALCULATION = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];

function computedOnLoad(workbook: string): string {
  const root = parseTree(workbook);
  const children = childElements(root);
  const known = children.find((child) => localName(child) === 'calcPr');
  if (known) known.attributes['fullCalcOnLoad'] = '1';
  else {
    const [last] = BEFORE_CALCULATION.flatMap(
      (name) => children.find((child) => localName(child) === name) ?? [],
    );
    const prefix = root.name.slice(0, root.name.length - localName(root).length);
    const at = last === undefined ? root.children.length : root.children.indexOf(last) + 1;
    root.children.splice(at, 0, element(`${prefix}calcPr`, { fullCalcOnLoad: '1' }));
  }
  return serializeTree(root);
}
