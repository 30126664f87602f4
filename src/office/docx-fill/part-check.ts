/** Understands a part of a template: sorts its tags, matches blocks, follows every path, and says all that is wrong at once. */
import { matchBlocks } from './block-match.ts';
import type { Pair, ReadStep, Step, TagFault } from './block-steps.ts';
import { blockSpan, type BlockSpan } from './block-span.ts';
import type { BlockKind, TagLanguage, TagScope } from './language.ts';
import { plain, problemAt, type TemplateFault, type TemplateProblem } from './problem.ts';
import { readTag, type TagForm } from './tag-form.ts';
import type { ScannedPart, ScannedTag } from './tag-scan.ts';

/** A tag to fill: a value, or the parts of a block. */
export type PlannedTag =
  | { readonly kind: 'value'; readonly tag: ScannedTag; readonly argument: string }
  | { readonly kind: 'comment'; readonly tag: ScannedTag }
  | PlannedBlock;

export interface PlannedBlock {
  readonly kind: 'block';
  readonly block: BlockKind;
  readonly open: ScannedTag;
  readonly close: ScannedTag;
  /** `{{else}}`. */
  readonly divider: ScannedTag | undefined;
  readonly span: BlockSpan;
  readonly argument: string;
}

export interface PartPlan {
  readonly part: ScannedPart;
  /** Complete only when there are no errors. */
  readonly plan: readonly PlannedTag[];
  readonly problems: readonly TemplateProblem[];
}

interface SortedTag {
  readonly tag: ScannedTag;
  readonly form: TagForm;
}

/** Plan and problems of one part. */
export function checkPart(part: ScannedPart, language: TagLanguage): PartPlan {
  const sorted = part.tags.map((tag) => ({ tag, form: readTag(tag.inner, language.blocks) }));
  const { pairs, reads, faults } = matchBlocks(sorted.flatMap(toStep), language.scope);
  const found = [...sorted.flatMap((one) => ownFaults(one, language.scope)), ...faults];
  const inOrder = found.sort((a, b) => part.tags.indexOf(a.tag) - part.tags.indexOf(b.tag));
  return {
    part,
    plan: [...comments(sorted), ...values(reads), ...pairs.flatMap(toBlock)],
    problems: [...part.problems, ...inOrder.map(({ tag, fault }) => problemOf(tag, fault))],
  };
}

/** The problem of a tag, with its paragraph's words. */
export const problemOf = ({ paragraph, raw }: ScannedTag, fault: TemplateFault): TemplateProblem =>
  problemAt(fault, { part: paragraph.part, paragraph: paragraph.text, tag: raw });

function toStep({ tag, form }: SortedTag): Step[] {
  // A damaged tag counts where it begins or ends a block, so that its loss is not a second mistake.
  const counts =
    tag.damage === undefined || (form.kind === 'open' && form.fault === undefined) || isEnd(form);
  if (!counts || form.kind === 'comment' || form.kind === 'refused') return [];
  return [{ ...form, tag }];
}

const isEnd = (form: TagForm): boolean => form.kind === 'close' && form.block !== undefined;

/** What is wrong with a tag by itself, wherever it stands. */
function ownFaults({ tag, form }: SortedTag, scope: TagScope): TagFault[] {
  if (tag.damage !== undefined) return damageFault(tag, form, scope).map((fault) => ({ tag, fault }));
  if (form.kind === 'refused') return [{ tag, fault: form.fault }];
  return form.kind === 'open' && form.fault !== undefined ? [{ tag, fault: form.fault }] : [];
}

function damageFault({ damage, inner, raw }: ScannedTag, form: TagForm, scope: TagScope): TemplateFault[] {
  if (damage === undefined) return [];
  if (damage !== 'single-brace') return [plain(damage)];
  if (isMeantAsTag(form, scope)) return [{ code: 'single-brace', params: { meant: `{{${inner}}}` } }];
  return /^\{.*\}$/s.test(raw) ? [plain('words-in-braces')] : [];
}

/** Words in single braces are a tag when they name a block, or a field of the whole data or of an item of one of its lists. */
function isMeantAsTag(form: TagForm, scope: TagScope): boolean {
  if (form.kind === 'else' || isEnd(form)) return true;
  if (form.kind === 'open') return form.fault === undefined;
  return form.kind === 'value' && namesField(form.expression, scope, 0);
}

/** Lists in lists in lists: no model is deeper. */
const MAX_DEPTH = 4;

function namesField(expression: string, scope: TagScope, depth: number): boolean {
  const [fault] = scope.read(expression).faults;
  const isKnown = fault === undefined || (fault.code === 'unknown-field' && fault.params.suggestion !== '');
  if (isKnown) return true;
  if (depth === MAX_DEPTH) return false;
  const inner = scope.lists('each').map((list) => scope.read(list).items);
  return inner.some((items) => items !== undefined && namesField(expression, items, depth + 1));
}

const comments = (sorted: readonly SortedTag[]): PlannedTag[] =>
  sorted.flatMap(({ tag, form }) => (form.kind === 'comment' ? [{ kind: 'comment', tag }] : []));

const values = (reads: readonly ReadStep[]): PlannedTag[] =>
  reads.flatMap(({ step, read: { argument } }) =>
    step.kind === 'value' ? [{ kind: 'value', tag: step.tag, argument }] : [],
  );

function toBlock({ open, close, divider, argument }: Pair): PlannedBlock[] {
  if (open.tag === undefined || close.tag === undefined || open.block === 'any') return [];
  const span = blockSpan(open.tag, close.tag);
  if (span === undefined) return [];
  const { block, tag } = open;
  return [{ kind: 'block', block, open: tag, close: close.tag, divider: divider?.tag, span, argument }];
}
