import * as z from 'zod';
import { bilingual, slugText, unitId, validity } from './schema-parts.ts';

/** What a catalogue knows of the size of its figures and of how they stand to each other: data, judged without code. */

/** How a finding of the catalogue's own counts: an error keeps the figures out of the consolidation. */
const severity = z.enum(['error', 'warning']);

export const boundSchema = z
  .strictObject({
    min: z.number().optional().describe('Smallest value that can be, in the unit of measure of the element.'),
    max: z.number().optional().describe('Largest value that can be.'),
    units: z
      .union([z.array(unitId).min(1), z.enum(['department', 'police', 'front', 'local'])])
      .optional()
      .describe('Units, or a kind of unit, for which it holds; all when absent.'),
    rows: z.array(slugText).min(1).optional().describe('Rows for which it holds; all when absent.'),
    columns: z
      .array(z.enum(['total', 'male', 'female', 'value', 'q1', 'q2', 'q3', 'q4']))
      .min(1)
      .optional()
      .describe('Columns for which it holds; all when absent.'),
    severity: severity.default('error'),
    source: bilingual.describe('Where the size is known from; printed with the finding.'),
    ...validity,
  })
  .describe('A range of one value that holds without any history, in a half-year as in a year.');

/**
 * A side: cells and numbers to be added. A cell is `element`, `element.row`, `element.column` or `element.row.column`; `-`
 * is the only row, `*` all rows; a factor may stand before it (`100 * maternal-deaths`). `catalogue.communes` is the number
 * of communes the catalogue knows.
 */
const side = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
  .describe(
    'Cells to be added, as "a + b" or as a list: element, element.row, element.column, element.row.column.',
  );

/** Values of cells by `element.row.column`; null is an empty cell, and so is one that is not named. */
const testCells = z.record(z.string().min(1), z.number().nullable());

export const checkSchema = z
  .strictObject({
    id: slugText,
    left: side,
    op: z.enum(['<', '<=', '=', '>=', '>', '!=']),
    right: side,
    each: z
      .array(z.enum(['total', 'male', 'female']))
      .min(1)
      .optional()
      .describe('Checked once for each of these columns, in cells that name none.'),
    eachRow: z
      .boolean()
      .default(false)
      .describe('Checked once for each row of the first element, in cells that name none.'),
    empty: z
      .enum(['undecided', 'left-out', 'zero'])
      .default('undecided')
      .describe(
        'What an empty cell means. undecided: the check is not made. left-out: the others are added, a side without any is not checked. zero: it counts as 0.',
      ),
    roundedTo: z
      .number()
      .positive()
      .optional()
      .describe('The figures may be rounded to this (0.1, 1000): only what no rounding explains fails.'),
    since: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/)
      .optional()
      .describe(
        'Version of the catalogue in which the check came or became stricter. Forms issued with an earlier one are held by it one degree less until their due date: an error is a warning, a warning a note.',
      ),
    severity,
    message: bilingual.describe('What is wrong when it fails, as one sentence; the figures are added.'),
    source: bilingual.describe('Why it must hold: the definition, the law, the arithmetic.'),
    tests: z
      .strictObject({
        pass: z.array(testCells).min(1),
        fail: z.array(testCells).min(1),
        undecided: z.array(testCells).min(1),
      })
      .describe('Invented figures that show it works; without them the check does not load.'),
  })
  .describe('How figures of one submission stand to each other.');

export type Bound = z.infer<typeof boundSchema>;
export type Check = z.infer<typeof checkSchema>;
