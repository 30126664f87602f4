import { answerCellFindings } from './answer-cells.ts';
import { formulaCellFindings } from './formula-cells.ts';
import { numberCellFindings } from './number-cells.ts';
import { seenCellFindings } from './seen-cells.ts';

/** What stands in a single cell, and whether it can be what the cell asks for. */
export const valueFindings = {
  ...numberCellFindings,
  ...formulaCellFindings,
  ...answerCellFindings,
  ...seenCellFindings,
};
