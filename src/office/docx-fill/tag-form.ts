/** Which kind of tag the words between two braces are: a value, a part of a block, a comment, or nothing we allow. */
import { nearest } from '../../core/text/nearest.ts';
import type { BlockKind } from './language.ts';
import { plain, type TemplateFault } from './problem.ts';

export interface OpenForm {
  readonly kind: 'open';
  readonly word: string;
  /** `any`: a word that names no block and resembles none; whatever closes it will do. */
  readonly block: BlockKind | 'any';
  readonly expression: string;
  readonly fault?: TemplateFault;
}

export interface CloseForm {
  readonly kind: 'close';
  readonly word: string;
  readonly block: BlockKind | undefined;
}

export type TagForm =
  | { readonly kind: 'value'; readonly expression: string }
  | OpenForm
  | CloseForm
  | { readonly kind: 'else' }
  | { readonly kind: 'comment' }
  | { readonly kind: 'refused'; readonly fault: TemplateFault };

export type BlockWords = ReadonlyMap<string, BlockKind>;

const ELSE_WORDS: ReadonlySet<string> = new Set(['else', 'khac']);
/** Other ways to say `else`, what Telex makes of it, and an `else` with a condition. */
const OTHER_ELSE = /^(?:\^|else\b|éle\b|khac\b|khác\b|nguoc_lai\b)/iu;

/** Sorts a tag by its first characters. */
export function readTag(inner: string, blocks: BlockWords): TagForm {
  if (inner.startsWith('!')) return { kind: 'comment' };
  if (/[\n\t]/.test(inner)) return { kind: 'refused', fault: plain('tag-across-lines') };
  if (/^[{&]|\}$/.test(inner)) return { kind: 'refused', fault: plain('raw-tag') };
  if (ELSE_WORDS.has(inner)) return { kind: 'else' };
  if (OTHER_ELSE.test(inner)) return { kind: 'refused', fault: plain('else-tag') };
  if (/^(?:[>=*~-]|#\s*[>*])/.test(inner)) return { kind: 'refused', fault: plain('unsupported-tag') };
  if (inner.startsWith('#')) return readOpening(inner.slice(1).trim(), blocks);
  if (inner.startsWith('/')) return readClosing(inner.slice(1).trim(), blocks);
  return inner === '' ? { kind: 'refused', fault: plain('syntax') } : { kind: 'value', expression: inner };
}

function readOpening(text: string, blocks: BlockWords): OpenForm {
  const [, word = '', expression = ''] = /^(\S*)\s*(.*)$/su.exec(text) ?? [];
  const block = blocks.get(word);
  if (block === undefined) return unknownBlock(word, expression, blocks);
  const form = { kind: 'open', word, block, expression } as const;
  return expression === '' ? { ...form, fault: plain('syntax') } : form;
}

function unknownBlock(word: string, expression: string, blocks: BlockWords): OpenForm {
  const suggestion = nearestBlock(word, blocks);
  const fault = { code: 'unknown-block', params: { name: word, suggestion } } as const;
  return { kind: 'open', word, block: blocks.get(suggestion) ?? 'any', expression, fault };
}

/** `ì` is `if` on a Telex keyboard; `nếu` is `neu` with its accents. */
const nearestBlock = (word: string, blocks: BlockWords): string =>
  word === 'ì' ? 'neu' : (nearest(word, [...blocks.keys()]) ?? '');

const readClosing = (word: string, blocks: BlockWords): CloseForm => ({
  kind: 'close',
  word,
  block: blocks.get(word),
});
