import type { CloseStep, OpenStep, Step, TagFault } from './block-steps.ts';
import { walkSteps } from './block-walk.ts';
import type { Walk } from './block-walk.ts';
import type { BlockKind, TagScope } from './language.ts';
import type { ScannedTag } from './tag-scan.ts';

interface Repair {
  readonly apply: () => readonly Step[];
  /** What is reported, once the repaired steps are matched; `unsure`: another name would do as well. */
  readonly fault: (repaired: Walk, unsure?: boolean) => TagFault;
  /** Where an opening tag is added. */
  readonly addedAt?: number;
}

/** The repair that leaves the least wrong; of equal ones the first. */
export function bestRepair(
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
