import type { Rule } from '../rule.ts';
import { boundsRule } from './bounds.ts';
import { coverRule, narrativeRule, signedRule } from './cover.ts';
import { flowFellRule, identicalRule, jumpRule } from './periods.ts';
import { proseRule } from './prose.ts';
import { personalDataRule } from './personal-data.ts';
import { rateRule, zeroDenominatorRule } from './rates.ts';
import { relationsRule } from './relations.ts';
import { requiredRule } from './required.ts';
import { sexSumRule } from './sex-sum.ts';
import { sourceRule } from './source.ts';
import { statusRule } from './row-status.ts';
import { forecastRule } from './forecasts.ts';
import { taskAnsweredRule, taskDateRule, taskSexRule, taskStatusRule } from './tasks.ts';

/** Every rule of a submission, from the single row outwards: a value that one puts in doubt is not checked by the next. */
export const RULES: readonly Rule[] = [
  coverRule,
  signedRule,
  narrativeRule,
  personalDataRule,
  statusRule,
  requiredRule,
  sourceRule,
  boundsRule,
  sexSumRule,
  relationsRule,
  zeroDenominatorRule,
  rateRule,
  proseRule,
  flowFellRule,
  jumpRule,
  identicalRule,
  taskAnsweredRule,
  taskStatusRule,
  taskDateRule,
  taskSexRule,
  forecastRule,
];
