/**
 * Matches the ends of blocks, and where they do not match finds the one mistake that explains the most: a lost `{{/each}}`
 * makes every later tag wrong, so the place is looked for at which one more closing tag leaves the fewest of them so.
 */
import type { BlockKind, ReadTag, TagScope } from './language.ts';
import { plain, type TemplateFault } from './problem.ts';
import { blockSpan, dividesSpan } from './block-span.ts';
import type { CloseForm, OpenForm } from './tag-form.ts';
import type { ScannedTag } from './tag-scan.ts';

/** A tag as the matching sees it. Without `tag` it is one that should be there. */
export type Step =
  | { readonly kind: 'value'; readonly tag: ScannedTag; readonly expression: string }
  | { readonly kind: 'else'; readonly tag: ScannedTag }
  | (OpenForm & { readonly tag?: ScannedTag })
  | (CloseForm & { readonly tag?: ScannedTag });

type OpenStep = Extract<Step, { kind: 'open' }>;
type CloseStep = Extract<Step, { kind: 'close' }>;
type ElseStep = Extract<Step, { kind: 'else' }>;

/** Both ends of a block. */
export interface Pair {
  readonly open: OpenStep;
  readonly close: CloseStep;
  readonly divider?: ElseStep;
  readonly argument: string;
}

/** A tag's expression understood in the scope the blocks around give it. */
export interface ReadStep {
  readonly step: Extract<Step, { tag?: ScannedTag; expression: string }>;
  readonly read: ReadTag;
}

/** A fault of one tag. */
export interface TagFault {
  readonly tag: ScannedTag;
  readonly fault: TemplateFault;
}

export interface Matching {
  readonly pairs: readonly Pair[];
  readonly reads: readonly ReadStep[];
  readonly faults: readonly TagFault[];
}

/** Scope of what is inside a list that is none: nothing in it is wrong, so that one mistake is reported once. */
const ANYTHING: TagScope = {
  read: () => ({ faults: [], isPrintable: true, isNumber: false, items: ANYTHING, argument: '' }),
  lists: () => [],
};

/** The steps matched; every mistake of the blocks is a fault of one tag. */
export function matchBlocks(given: readonly Step[], scope: TagScope): Matching {
  const root = remembering(scope);
  const faults: TagFault[] = [];
  const budget = { visits: MAX_VISITS };
  let steps = given;
  let walked = walkSteps(steps, root);
  // Each round takes away one mistake.
  for (let round = 0; walked.broken !== undefined && round < MAX_REPAIRS; round++) {
    const repair = bestRepair(steps, walked, root, budget);
    steps = repair.apply();
    walked = walkSteps(steps, root);
    faults.push(repair.fault(walked));
  }
  return { pairs: walked.pairs, reads: walked.reads, faults: [...faults, ...walked.faults] };
}

/** Of a template with more mistakes in its blocks than this the first ones are said. */
const MAX_REPAIRS = 100;
/** Longer attempts would be felt; a template of ordinary size needs some hundred thousand visits. */
const MAX_VISITS = 1_000_000;

/** Reads every expression once: the same tag is met again in every attempt to repair. */
function remembering(scope: TagScope): TagScope {
  const known = new Map<string, ReadTag>();
  const read = (expression: string): ReadTag => {
    const found = known.get(expression) ?? withItems(scope.read(expression));
    known.set(expression, found);
    return found;
  };
  return { read, lists: (word) => scope.lists(word) };
}

const withItems = (read: ReadTag): ReadTag =>
  read.items === undefined || read.items === ANYTHING ? read : { ...read, items: remembering(read.items) };

// --- One walk over the steps -----------------------------------------------------------------------------------

/** The first place where the blocks do not match. */
interface Broken {
  readonly at: number;
  /** Places of the blocks that are open there, outermost first. */
  readonly open: readonly number[];
}

interface Walk {
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

function walkSteps(steps: readonly Step[], root: TagScope): Walk {
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

// --- Repairs ---------------------------------------------------------------------------------------------------

interface Repair {
  readonly apply: () => readonly Step[];
  /** What is reported, once the repaired steps are matched; `unsure`: another name would do as well. */
  readonly fault: (repaired: Walk, unsure?: boolean) => TagFault;
  /** Where an opening tag is added. */
  readonly addedAt?: number;
}

/** The repair that leaves the least wrong; of equal ones the first. */
function bestRepair(
  steps: readonly Step[],
  walked: Walk,
  root: TagScope,
  budget: { visits: number },
): Repair {
  const affordable = Math.max(1, Math.floor(budget.visits / (steps.length + 1)));
  const repairs = repairsOf(steps, walked).slice(0, affordable);
  budget.visits -= repairs.length * steps.length;
  const costs = repairs.map((repair) => walkSteps(repair.apply(), root).cost);
  const least = costs.reduce((a, b) => Math.min(a, b), Infinity);
  const equal = repairs.filter((_, i) => costs[i] === least);
  const [best] = equal;
  if (best === undefined) throw new Error('blocks that cannot be repaired');
  const unsure =
    best.addedAt !== undefined && equal.some((one) => one !== best && one.addedAt === best.addedAt);
  return { ...best, fault: (repaired) => best.fault(repaired, unsure) };
}

function repairsOf(steps: readonly Step[], walked: Walk): Repair[] {
  const { at, open } = walked.broken ?? { at: 0, open: [] };
  const close = steps[at];
  if (close?.kind !== 'close') return addedCloses(steps, steps.length, open);
  return [
    ...changedClose(steps, close, at, open),
    ...addedCloses(steps, at, open),
    withoutClose(steps, close, at),
    ...addedOpens(steps, close, at, walked),
  ];
}

/** `{{/if}}` typed where `{{/each}}` was meant. */
function changedClose(
  steps: readonly Step[],
  close: CloseStep,
  at: number,
  open: readonly number[],
): Repair[] {
  const opened = steps[open.at(-1) ?? -1];
  const { tag } = close;
  if (opened?.kind !== 'open' || tag === undefined) return [];
  const { word, block } = opened;
  const changed: CloseStep = { ...close, word, block: block === 'any' ? undefined : block };
  const opening = opened.tag?.raw ?? `{{#${word}}}`;
  return [
    {
      apply: () => steps.with(at, changed),
      fault: () => ({ tag, fault: { code: 'block-mismatch', params: { opening } } }),
    },
  ];
}

/** A closing tag that was lost: anywhere from where its block opens to where something does not match, the last place first. */
function addedCloses(steps: readonly Step[], until: number, open: readonly number[]): Repair[] {
  const inner = until === steps.length ? open : open.slice(-1);
  const kinds = new Map<string, OpenStep>();
  for (const at of inner) {
    const step = steps[at];
    if (step?.kind === 'open' && !kinds.has(step.word)) kinds.set(step.word, step);
  }
  const from = (inner[0] ?? 0) + 1;
  return [...kinds.values()].flatMap((opened) =>
    Array.from({ length: until - from + 1 }, (_, i) => addedClose(steps, opened, until - i)),
  );
}

function addedClose(steps: readonly Step[], { word, block }: OpenStep, at: number): Repair {
  const added: CloseStep = { kind: 'close', word, block: block === 'any' ? undefined : block };
  return {
    apply: () => steps.toSpliced(at, 0, added),
    fault: ({ pairs }) => {
      const opened = pairs.find(({ close }) => close === added)?.open;
      const before = steps[at]?.tag?.paragraph.text ?? '';
      const tag = opened?.tag ?? firstTag(steps);
      return {
        tag,
        fault: { code: 'block-unclosed', params: { closing: `{{/${opened?.word ?? word}}}`, before } },
      };
    },
  };
}

function firstTag(steps: readonly Step[]): ScannedTag {
  const tag = steps.find((step) => step.tag !== undefined)?.tag;
  if (tag === undefined) throw new Error('blocks without tags');
  return tag;
}

/** A closing tag too many. */
const withoutClose = (steps: readonly Step[], close: CloseStep, at: number): Repair => ({
  apply: () => steps.toSpliced(at, 1),
  fault: () => unopened(close.tag ?? firstTag(steps), '', ''),
});

const unopened = (tag: ScannedTag, opening: string, before: string): TagFault => ({
  tag,
  fault: { code: 'block-unopened', params: { opening, before } },
});

/** So many tags between a lost opening and the first name that is not there are no block of a report. */
const FARTHEST = 40;

/** A `{{#each …}}` that was lost: it stood somewhere before the first name that is not there, and made it known. */
function addedOpens(steps: readonly Step[], close: CloseStep, at: number, { wrong, scopes }: Walk): Repair[] {
  const { tag, word, block } = close;
  const faulty = new Set(wrong);
  const first = steps.findIndex((step, i) => i < at && faulty.has(step));
  if (block !== 'each' || tag === undefined || first < 0) return [];
  const places = Array.from({ length: Math.min(first, FARTHEST) + 1 }, (_, i) => first - i);
  return places.flatMap((place) =>
    (scopes[place]?.lists(word) ?? []).map((list) => addedOpen(steps, { word, list, tag }, place)),
  );
}

function addedOpen(
  steps: readonly Step[],
  { word, list, tag }: { readonly word: string; readonly list: string; readonly tag: ScannedTag },
  at: number,
): Repair {
  const block: BlockKind = 'each';
  const added: OpenStep = { kind: 'open', word, block, expression: list };
  const before = steps[at]?.tag?.paragraph.text ?? '';
  return {
    apply: () => steps.toSpliced(at, 0, added),
    addedAt: at,
    fault: (_, unsure) => unopened(tag, `{{#${word} ${unsure ? '…' : list}}}`, before),
  };
}
