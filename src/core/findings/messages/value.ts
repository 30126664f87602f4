import { valueNumberFindings } from './value-numbers.ts';
import { valueAnswerFindings } from './value-answers.ts';

/** What stands in a single cell, and whether it can be what the cell asks for. */
export const valueFindings = {
  ...valueNumberFindings,
  ...valueAnswerFindings,
};
