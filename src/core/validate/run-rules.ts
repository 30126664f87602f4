import { isBlocking } from '../findings/count.ts';
import type { Finding } from '../findings/finding.ts';
import type { Submission } from '../model/submission.ts';
import type { Tally } from './checked-file.ts';
import { withConsequences } from './consequences.ts';
import { buildContext } from './context.ts';
import type { CheckBasis } from './context.ts';
import { nameFileScale } from './file-scale.ts';
import { nameLostThousands } from './lost-thousands.ts';
import type { Rule } from './rule.ts';
import { RULES } from './rules/index.ts';

export interface RuleResults {
  /**
   * Those of reading, then those of the rules. A fraction that is probably a lost thousands mark is named for it, and an error
   * affects the values of what was left out because it follows from it.
   */
  readonly findings: readonly Finding[];
  readonly checked: Tally;
}

/**
 * Runs every rule over a submission. `known` are the findings made while reading: what they put in doubt is not
 * checked again, so no finding merely follows from another.
 */
export function runRules(
  basis: CheckBasis,
  submission: Submission,
  known: readonly Finding[],
  rules: readonly Rule[] = RULES,
): RuleResults {
  const { context, note } = buildContext(basis, submission, known);
  const named = nameLostThousands(known, context);
  const findings: Finding[] = [];
  const checked = { passed: 0, failed: 0, notChecked: 0 };
  for (const rule of rules) {
    for (const outcome of rule.check(context)) {
      if (outcome === 'passed') checked.passed += 1;
      else if (outcome === 'not-checked') checked.notChecked += 1;
      else {
        checked.failed += 1;
        findings.push(outcome);
        note(outcome);
      }
    }
  }
  const all = nameFileScale([...named, ...findings], context);
  if (!all.some(isBlocking)) return { findings: all, checked };
  return {
    findings: withConsequences(all, everyFinding(basis, submission, known, rules), submission),
    checked,
  };
}

/** What the rules find when none of them keeps silent for another. */
function everyFinding(
  basis: CheckBasis,
  submission: Submission,
  known: readonly Finding[],
  rules: readonly Rule[],
): readonly Finding[] {
  const { context } = buildContext(basis, submission, known, true);
  return rules.flatMap((rule) => [...rule.check(context)].filter((outcome) => typeof outcome === 'object'));
}
