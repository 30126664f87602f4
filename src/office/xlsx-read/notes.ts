import { addressOf, parseAddress } from './address.ts';
import type { ReadLimits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import { RichText } from './rich-text.ts';
import type { XmlPart } from '../xml/xml.ts';
import { detach, parseXml } from '../xml/xml.ts';

/** Adds the notes of a legacy comments part to `notes`, by address. Notes at impossible addresses are passed over. */
export function readLegacyNotes(part: XmlPart, limits: ReadLimits, notes: Map<string, string>): void {
  const item = new RichText();
  let address: string | undefined;
  let isText = false;
  parseXml(part, limits.depth, {
    open(name, attributes) {
      if (isText) return item.open(name, attributes);
      if (name === 'comments' || name === 'commentList') return true;
      if (name === 'comment') {
        address = cleanAddress(attributes['ref']);
        return address !== undefined;
      }
      if (name !== 'text' || address === undefined) return false;
      item.start();
      isText = true;
      return true;
    },
    close(name) {
      item.close(name);
      if (name !== 'text' || !isText) return;
      isText = false;
      if (address !== undefined) addNote(notes, address, item.text, limits);
    },
    text: (text) => item.add(text),
  });
}

/**
 * Puts threaded comments in the place of the "your version of Excel…" notes that accompany them; the messages of one
 * thread are joined by line ends, in file order.
 */
export function readThreadedNotes(part: XmlPart, limits: ReadLimits, notes: Map<string, string>): void {
  const threads = new Map<string, string>();
  let address: string | undefined;
  let text: string | undefined;
  parseXml(part, limits.depth, {
    open(name, attributes) {
      if (name === 'ThreadedComments') return true;
      if (name === 'threadedComment') address = cleanAddress(attributes['ref']);
      if (name === 'text') text = '';
      return name === 'threadedComment' || name === 'text';
    },
    close(name) {
      if (name !== 'text' || text === undefined) return;
      const earlier = address === undefined ? undefined : threads.get(address);
      if (address !== undefined) {
        addNote(threads, address, earlier === undefined ? detach(text) : `${earlier}\n${text}`, limits);
      }
      text = undefined;
    },
    text(piece) {
      if (text !== undefined) text += piece;
    },
  });
  for (const [place, thread] of threads) notes.set(place, thread);
}

function addNote(notes: Map<string, string>, address: string, text: string, limits: ReadLimits): void {
  if (notes.size >= limits.extras)
    refuse('file/too-large', { kind: 'extras', what: 'notes', limit: limits.extras });
  notes.set(address, text);
}

function cleanAddress(ref: string | undefined): string | undefined {
  const place = parseAddress(ref ?? '');
  return place < 0 ? undefined : addressOf(place);
}
