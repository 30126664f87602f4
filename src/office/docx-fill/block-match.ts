/**
 * Matches the ends of blocks, and where they do not match finds the one mistake that explains the most: a lost `{{/each}}`
 * makes every later tag wrong, so the place is looked for at which one more closing tag leaves the fewest of them so.
 */
import { bestRepair } from './block-repair.ts';
import type { Pair, ReadStep, Step, TagFault } from './block-steps.ts';
import { ANYTHING, walkSteps } from './block-walk.ts';
import type { ReadTag, TagScope } from './language.ts';

export interface Matching {
  readonly pairs: readonly Pair[];
  readonly reads: readonly ReadStep[];
  readonly faults: readonly TagFault[];
}

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
