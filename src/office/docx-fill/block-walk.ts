import { blockSpan, dividesSpan } from './block-span.ts';
import type { CloseStep, ElseStep, OpenStep, Pair, ReadStep, Step, TagFault } from './block-steps.ts';
import type { ReadTag, TagScope } from './language.ts';
import { plain, type TemplateFault } from './problem.ts';

/** Scope of what is inside a list that is none: nothing in it is wrong, so that one mistake is reported once. */
export const ANYTHING: TagScope = {
  read: () => ({ faults: [], isPrintable: true, isNumber: false, items: ANYTHING, argument: '' }),
  lists: () => [],
};

/** The first place where the blocks do not match. */
interface Broken {
  readonly at: number;
  /** Places of the blocks that are open there, outermost first. */
  readonly open: readonly number[];
}

export interface Walk {
  readonly pairs: Pair[];
  readonly reads: ReadStep[];
  readonly faults: TagFault[];
  /** Steps whose expression has a fault. */
  readonly wrong: Step[];
  /** The scope in front of each step. */
  readonly scopes: TagScope[];
  broken?: Broken;
  /** How much is wrong; the repair that leaves the least is taken. */
  cost: number;
}

interface OpenBlock {
  readonly at: number;
  readonly step: OpenStep;
  readonly argument: string;
  divider?: ElseStep;
}

/** A block that does not match costs most; one that crosses the document's structure more than a name that is not there. */
const COST = { broken: 10, crossing: 2, fault: 1 };

export function walkSteps(steps: readonly Step[], root: TagScope): Walk {
  const walk: Walk = { pairs: [], reads: [], faults: [], wrong: [], scopes: [], cost: 0 };
  const open: OpenBlock[] = [];
  const scopes = [root];
  for (const [at, step] of steps.entries()) {
    const scope = scopes.at(-1) ?? root;
    walk.scopes.push(scope);
    if (step.kind === 'value') readStep(walk, step, scope);
    else if (step.kind === 'open') open.push(openBlock(walk, step, at, scopes));
    else if (step.kind === 'else') divide(walk, step, open.at(-1));
    else closeBlock(walk, step, at, { open, scopes });
  }
  if (open.length > 0) breakAt(walk, steps.length, open);
  return walk;
}

function readStep(walk: Walk, step: ReadStep['step'], scope: TagScope): ReadTag {
  const read = scope.read(step.expression);
  // A tag that has lost its braces is one mistake, whatever else is wrong with it.
  if (step.tag?.damage !== undefined) return read;
  walk.reads.push({ step, read });
  const faults = faultsOf(step, read);
  if (faults.length === 0) return read;
  walk.cost += COST.fault;
  walk.wrong.push(step);
  const { tag } = step;
  if (tag !== undefined) walk.faults.push(...faults.map((fault) => ({ tag, fault })));
  return read;
}

function faultsOf(step: ReadStep['step'], read: ReadTag): readonly TemplateFault[] {
  if (read.faults.length > 0) return read.faults;
  const fault = wrongKind(step, read);
  return fault === undefined ? [] : [fault];
}

/** Only lists are repeated, only texts and numbers printed; a condition may ask about anything. */
function wrongKind(
  step: ReadStep['step'],
  { items, isPrintable }: ReadStep['read'],
): TemplateFault | undefined {
  const params = { name: step.expression };
  if (step.kind === 'value') return isPrintable ? undefined : { code: 'not-printable', params };
  return step.block === 'each' && items === undefined ? { code: 'not-a-list', params } : undefined;
}

function openBlock(walk: Walk, step: OpenStep, at: number, scopes: TagScope[]): OpenBlock {
  const scope = scopes.at(-1) ?? ANYTHING;
  const read =
    step.fault === undefined
      ? readStep(walk, step, scope)
      : step.expression
        ? scope.read(step.expression)
        : undefined;
  if (isLoop(step)) scopes.push(read === undefined ? ANYTHING : itemsOf(read, scope));
  return { at, step, argument: read?.argument ?? '' };
}

const isLoop = ({ block }: OpenStep): boolean => block === 'each' || block === 'any';

/** Where the list's name is misspelt, what is inside is understood as of the list that was probably meant. */
function itemsOf(read: ReadTag, scope: TagScope): TagScope {
  const [fault] = read.faults;
  const suggested = fault?.code === 'unknown-field' ? fault.params.suggestion : '';
  return read.items ?? (suggested === '' ? undefined : scope.read(suggested).items) ?? ANYTHING;
}

function divide(walk: Walk, step: ElseStep, block: OpenBlock | undefined): void {
  const isCondition = block !== undefined && !isLoop(block.step) && block.divider === undefined;
  if (isCondition) block.divider = step;
  else walk.faults.push({ tag: step.tag, fault: plain('else-tag') });
}

interface Nesting {
  readonly open: OpenBlock[];
  readonly scopes: TagScope[];
}

function closeBlock(walk: Walk, step: CloseStep, at: number, { open, scopes }: Nesting): void {
  const block = open.at(-1);
  if (block === undefined || !closes(step, block.step)) {
    breakAt(walk, at, open);
    if (block === undefined) return;
  } else addPair(walk, block, step);
  open.pop();
  if (block !== undefined && isLoop(block.step)) scopes.pop();
}

const closes = (close: CloseStep, open: OpenStep): boolean =>
  close.word === open.word || open.block === 'any' || close.block === open.block;

function addPair(walk: Walk, { step: open, argument, divider }: OpenBlock, close: CloseStep): void {
  const pair: Pair = { open, close, argument };
  walk.pairs.push(divider === undefined ? pair : { ...pair, divider });
  const fault = crossingFault(open, close, divider);
  if (fault === undefined) return;
  walk.faults.push(fault);
  walk.cost += COST.crossing;
}

function crossingFault(
  { tag: open }: OpenStep,
  { tag: close }: CloseStep,
  divider?: ElseStep,
): TagFault | undefined {
  if (open === undefined || close === undefined) return undefined;
  const span = blockSpan(open, close);
  if (span === undefined) return { tag: open, fault: plain('block-crosses') };
  if (divider === undefined || dividesSpan(open, divider.tag, span)) return undefined;
  return { tag: divider.tag, fault: plain('block-crosses') };
}

function breakAt(walk: Walk, at: number, open: readonly OpenBlock[]): void {
  walk.broken ??= { at, open: open.map((block) => block.at) };
  walk.cost += COST.broken * Math.max(1, open.length);
}
