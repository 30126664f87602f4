import { ownNoteSpans } from '../../core/annotation/marks.ts';
import { addressOf, parseAddress } from '../xlsx-read/address.ts';
import { decodeEscapes } from '../xml/xml.ts';
import type { Element, Splice } from '../xml/xml-scan.ts';
import {
  appendInside,
  attributeOf,
  childrenOf,
  escapeText,
  openTag,
  prefixOf,
  rootOf,
  splice,
  unescapeXml,
} from '../xml/xml-scan.ts';

const AUTHOR = 'ntge';
/** Author of the stand-ins that Excel writes for threaded comments: their text is not shown, and not to be touched. */
const THREAD_AUTHOR = /^tc=/;

/** A notes part without any note. */
export function emptyNotes(namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors></authors><commentList></commentList></comments>`;
}

/** What became of a notes part. */
export interface ChangedNotes {
  readonly text: string;
  /** Places of notes that are gone, and that are new: their boxes must follow. */
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** Places that take no note of ours: Excel would not show it beside a threaded comment. */
  readonly refused: readonly number[];
  /** How many lines notes of the sender have become longer, or (below 0) shorter, by place: their boxes must follow. */
  readonly grown: ReadonlyMap<number, number>;
}

/** A piece of a note in one look; `look` is its `rPr` element as written. */
interface Run {
  readonly look: string;
  readonly text: string;
}

/**
 * Takes our parts of earlier notes out and puts new ones in: behind what the sender wrote, else as notes of their own.
 * Every other note stays letter for letter.
 */
export function changeNotes(text: string, notes: ReadonlyMap<number, string>): ChangedNotes {
  const root = rootOf(text);
  const prefix = prefixOf(root);
  const parts = childrenOf(text, root);
  const part = (name: string): Element | undefined => parts.find((one) => one.name === prefix + name);
  const authors = part('authors');
  const list = part('commentList');
  if (!authors || !list)
    return { text, removed: [], added: [], refused: [...notes.keys()], grown: new Map() };

  const names = childrenOf(text, authors).map((one) => unescapeXml(text.slice(one.openEnd, one.closeStart)));
  const own = names.indexOf(AUTHOR);
  const author = own < 0 ? names.length : own;
  const splices: Splice[] = [];
  const removed: number[] = [];
  const refused: number[] = [];
  const grown = new Map<number, number>();
  const waiting = new Map(notes);
  for (const comment of childrenOf(text, list)) {
    const opening = openTag(text, comment);
    const place = parseAddress(attributeOf(opening, 'ref') ?? '');
    const body = childrenOf(text, comment).find((one) => one.name === `${prefix}text`);
    if (place < 0 || !body) continue;
    if (THREAD_AUTHOR.test(names[Number(attributeOf(opening, 'authorId'))] ?? '')) {
      if (waiting.delete(place)) refused.push(place);
      continue;
    }
    const runs = readRuns(text, body, prefix);
    const rest = withoutOwn(runs);
    const isOwn = rest !== runs && rest.every((run) => run.text.trim() === '');
    if (isOwn) {
      splices.push({ start: comment.start, end: comment.end, text: '' });
      removed.push(place);
      continue;
    }
    const note = waiting.get(place);
    waiting.delete(place);
    if (note === undefined && rest === runs) continue;
    const content = [...rest, ...(note === undefined ? [] : ownRuns(note, '\n', prefix))];
    grown.set(place, countLines(content) - countLines(runs));
    splices.push({ start: body.openEnd, end: body.closeStart, text: writeRuns(content, prefix) });
  }
  const fresh = [...waiting].map(([place, note]) => freshNote(place, note, author, prefix)).join('');
  if (fresh !== '') splices.push(appendInside(text, list, fresh));
  if (own < 0 && notes.size > 0) {
    splices.push(appendInside(text, authors, `<${prefix}author>${AUTHOR}</${prefix}author>`));
  }
  return { text: splice(text, splices), removed, added: [...waiting.keys()], refused, grown };
}

function readRuns(text: string, body: Element, prefix: string): Run[] {
  return childrenOf(text, body).flatMap((child): Run[] => {
    if (child.name === `${prefix}t`) return [{ look: '', text: textOf(text, child) }];
    if (child.name !== `${prefix}r`) return [];
    const parts = childrenOf(text, child);
    const look = parts.find(({ name }) => name === `${prefix}rPr`);
    const words = parts.filter(({ name }) => name === `${prefix}t`);
    return [
      {
        look: look ? text.slice(look.start, look.end) : '',
        text: words.map((one) => textOf(text, one)).join(''),
      },
    ];
  });
}

function textOf(text: string, { openEnd, closeStart }: Element): string {
  return decodeEscapes(unescapeXml(text.slice(openEnd, closeStart)));
}

function countLines(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0);
}

/** The same array when there is nothing of ours in it. */
function withoutOwn(runs: readonly Run[]): readonly Run[] {
  const spans = ownNoteSpans(runs.map((run) => run.text).join(''));
  if (spans.length === 0) return runs;
  let at = 0;
  return runs.flatMap((run): Run[] => {
    const start = at;
    at += run.text.length;
    const kept = Array.from({ length: run.text.length }, (_, i) => start + i)
      .filter((place) => !spans.some(({ from, to }) => place >= from && place < to))
      .map((place) => run.text[place - start])
      .join('');
    return kept === '' ? [] : [{ look: run.look, text: kept }];
  });
}

/** Ours, in a look of its own: a bold first line. */
function ownRuns(note: string, before: string, prefix: string): Run[] {
  const look = (bold: string): string =>
    `<${prefix}rPr>${bold}<${prefix}sz val="9"/><${prefix}color indexed="81"/><${prefix}rFont val="Tahoma"/><${prefix}family val="2"/></${prefix}rPr>`;
  const end = note.indexOf('\n');
  return [
    { look: look(`<${prefix}b/>`), text: before + note.slice(0, end) },
    { look: look(''), text: note.slice(end) },
  ];
}

function writeRuns(runs: readonly Run[], prefix: string): string {
  return runs
    .map(
      ({ look, text }) =>
        `<${prefix}r>${look}<${prefix}t xml:space="preserve">${escapeText(text)}</${prefix}t></${prefix}r>`,
    )
    .join('');
}

function freshNote(place: number, note: string, author: number, prefix: string): string {
  const runs = writeRuns(ownRuns(note, '', prefix), prefix);
  return `<${prefix}comment ref="${addressOf(place)}" authorId="${author}"><${prefix}text>${runs}</${prefix}text></${prefix}comment>`;
}
