import type { Finding } from '../findings/finding.ts';
import type { FindingCode } from '../findings/messages/index.ts';
import type { RuleContext } from './context.ts';

/** One check made once: it passed, could not be made (a value is missing or already in doubt), or noticed something. */
export type Outcome = 'passed' | 'not-checked' | Finding;

/** A check. It reads and yields; it does not print, throw, change or format anything. */
export interface Rule {
  /** Every code it can yield. */
  readonly codes: readonly FindingCode[];
  /** Consumed lazily: values named by an error it has just yielded are already in doubt when it goes on. */
  check(context: RuleContext): Iterable<Outcome>;
}
