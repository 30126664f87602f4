import type { TextRun } from '../../core/model/raw-workbook.ts';
import { refuse } from '../refusal.ts';
import type { ReadLimits } from '../limits.ts';
import { RichText } from './rich-text.ts';
import type { XmlPart } from '../xml/xml.ts';
import { parseXml } from '../xml/xml.ts';

/** The workbook's table of texts, by index. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** Indexes of those with several runs of formatting. */
  readonly rich: ReadonlySet<number>;
  /** The pieces of those of which some have a look of their own, by index. */
  readonly runs: ReadonlyMap<number, readonly TextRun[]>;
}

export const NO_STRINGS: SharedStrings = { texts: [], rich: new Set(), runs: new Map() };

/** A text of the table; the beta of Excel 2007 had another name for it. */
const ITEMS = new Set(['si', 'sstItem']);

/** @throws Refusal `file/too-large` (texts), or what its XML deserves. The declared count is not trusted. */
export function readSharedStrings(part: XmlPart, limits: ReadLimits): SharedStrings {
  const texts: string[] = [];
  const rich = new Set<number>();
  const runs = new Map<number, readonly TextRun[]>();
  const item = new RichText();
  parseXml(part, limits.depth, {
    open(name, attributes) {
      if (name === 'sst') return true;
      if (!ITEMS.has(name)) return item.open(name, attributes);
      if (texts.length >= limits.sharedStrings)
        refuse('file/too-large', { kind: 'texts', limit: limits.sharedStrings });
      item.start();
      return true;
    },
    close(name) {
      item.close(name);
      if (!ITEMS.has(name)) return;
      if (item.isDoubled)
        refuse('file/damaged', { kind: 'xml', part: part.name, detail: 'two texts in one item' });
      if (item.isRich) rich.add(texts.length);
      if (item.runs) runs.set(texts.length, item.runs);
      texts.push(item.text);
    },
    text: (text) => item.add(text),
  });
  return { texts, rich, runs };
}
