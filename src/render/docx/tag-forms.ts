/** Which kind of tag the words between two braces are: a value, one end of a block, a comment, or nothing we allow. */
import { nearest } from '../../core/text/nearest.ts';
import { BLOCK_WORDS, type BlockKind } from '../template/helpers.ts';

export type TagForm =
  | { readonly kind: 'value'; readonly expression: string }
  | { readonly kind: 'open'; readonly word: string; readonly block: BlockKind; readonly expression: string }
  | { readonly kind: 'close'; readonly word: string; readonly block: BlockKind | undefined }
  | { readonly kind: 'comment' }
  | { readonly kind: 'unknown-block'; readonly word: string; readonly suggestion: string }
  | {
      readonly kind: 'refused';
      readonly code: 'raw-tag' | 'unsupported-tag' | 'else-tag' | 'syntax' | 'tag-across-lines';
    };

/** `else`, what Telex makes of it, and the Vietnamese words someone may try. */
const ELSE = /^(?:\^|else\b|éle\b|khac\b|khác\b|nguoc_lai\b)/iu;

/** Sorts a tag by its first characters. */
export function readTag(inner: string): TagForm {
  if (inner.startsWith('!')) return { kind: 'comment' };
  if (/[\n\t]/.test(inner)) return { kind: 'refused', code: 'tag-across-lines' };
  if (/^[{&]|\}$/.test(inner)) return { kind: 'refused', code: 'raw-tag' };
  if (ELSE.test(inner)) return { kind: 'refused', code: 'else-tag' };
  if (/^(?:[>=*~-]|#\s*[>*])/.test(inner)) return { kind: 'refused', code: 'unsupported-tag' };
  if (inner.startsWith('#')) return readOpening(inner.slice(1).trim());
  if (inner.startsWith('/')) return readClosing(inner.slice(1).trim());
  return inner === '' ? { kind: 'refused', code: 'syntax' } : { kind: 'value', expression: inner };
}

function readOpening(text: string): TagForm {
  const [, word = '', expression = ''] = /^(\S+)\s*(.*)$/su.exec(text) ?? [];
  const block = BLOCK_WORDS.get(word);
  if (block === undefined) return { kind: 'unknown-block', word, suggestion: nearestBlock(word) };
  return expression === '' ? { kind: 'refused', code: 'syntax' } : { kind: 'open', word, block, expression };
}

function readClosing(word: string): TagForm {
  return { kind: 'close', word, block: BLOCK_WORDS.get(word) };
}

/** `ì` is `if` on a Telex keyboard; `nếu` is `neu` with its accents. */
function nearestBlock(word: string): string {
  return word === 'ì' ? 'neu' : (nearest(word, [...BLOCK_WORDS.keys()]) ?? '');
}
