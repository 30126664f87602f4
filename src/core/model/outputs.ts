import * as z from 'zod';
import type { Described } from '../report/schema/field.ts';
import { catalogueSchema } from './catalogue.ts';
import { findingJsonSchema } from './results.ts';
import { told } from './told.ts';

/** The smaller JSON outputs: why a command could not run, cells as read, the handbook of rules, the catalogue. */

const text = (description: string) => told(z.string(), description);

const problem = z.strictObject({
  code: text('Code of the problem.'),
  message: text('What is wrong.'),
  fix: told(z.string().optional(), 'What to do; absent where the message says it.'),
  file: told(z.string().optional(), 'File it is in.'),
  line: told(z.number().int().optional(), 'Line of that file.'),
  entry: told(z.string().optional(), 'Entry or key it is about.'),
  params: told(z.record(z.string(), z.unknown()), 'The facts the words are made of.'),
});

const problems = told(z.array(problem), 'Each thing that is wrong, the whole before its parts.');

/** Exit code 2 with `--format json`: why the command could not run. */
export const problemsJsonSchema = z.strictObject({ problems });

const cell = z.strictObject({
  type: told(z.enum(['number', 'text', 'boolean', 'date', 'error', 'empty']), 'Kind of value.'),
  value: told(
    z.union([z.number(), z.string(), z.boolean(), z.null()]),
    'The stored value; a date as its ISO text; numbers of persons in texts are masked.',
  ),
  formula: told(z.string().optional(), 'The formula it was computed by.'),
});

const cellsOfWorkbook = z.strictObject({
  sheets: told(
    z.array(
      z.strictObject({
        name: text('Name of the sheet.'),
        state: told(z.enum(['visible', 'hidden', 'veryHidden']), 'Whether a person sees it.'),
        cells: told(
          z.record(z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/), cell),
          'Cells that hold something, by address.',
        ),
      }),
    ),
    'Sheets in the order of the workbook.',
  ),
});

/** A file that cannot be read: why. */
const unreadable = z.strictObject({
  file: text('The file as it was named.'),
  findings: told(z.array(findingJsonSchema), 'Why it cannot be read, and what to do.'),
});

export const cellsJsonSchema = z.union([cellsOfWorkbook, unreadable]);

const fileState = () =>
  told(
    z.enum(['written', 'unchanged', 'kept']),
    'written by this run; there already with this very content; or kept because it holds something else.',
  );

export const templateJsonSchema = z.strictObject({
  schema: told(z.literal('ntge/template/1'), 'Name and version of this form.'),
  period: text('Id of the period.'),
  folder: text('Folder of the workbooks.'),
  files: told(
    z.array(
      z.strictObject({
        unit: text('Id of the unit.'),
        name: text('Its name.'),
        file: text('Name of its workbook.'),
        cells: told(z.number().int(), 'Value cells the unit is asked to fill.'),
        state: fileState(),
      }),
    ),
    'One workbook a unit.',
  ),
  page: told(
    z.strictObject({ file: text('Name of the page.'), state: fileState() }).nullable(),
    'The page with which units check their workbooks; null where it is packed with each.',
  ),
});

export const rulesJsonSchema = z.strictObject({
  chapters: told(
    z.array(
      z.strictObject({
        group: text('First part of the codes.'),
        title: text('Name of the group.'),
        entries: told(
          z.array(
            z.strictObject({
              code: text("Code of the rule; of the catalogue's own, the check's id or the element's."),
              severity: told(z.enum(['error', 'warning', 'info']), 'Severity.'),
              maturity: told(z.enum(['stable', 'new']), 'new: still on trial.'),
              title: text('What the rule looks at.'),
              why: text('Why.'),
              cases: told(
                z.array(
                  z.strictObject({
                    kind: told(
                      z.strictObject({ id: text('Id of the kind.'), title: text('Its name.') }).optional(),
                      'Where the rule tells kinds apart.',
                    ),
                    example: text('An invented occurrence.'),
                    fix: text('What to do then.'),
                  }),
                ),
                'Invented occurrences: one, or one of each kind.',
              ),
            }),
          ),
          'Rules in the order of the handbook.',
        ),
      }),
    ),
    'Groups of rules.',
  ),
});

export const catalogueListJsonSchema = z.strictObject({
  hash: text('Hash of the contents.'),
  ...catalogueSchema.shape,
});

export const catalogueEntriesJsonSchema = z.array(
  z.strictObject({
    kind: told(
      z.enum(['indicator', 'element', 'unit', 'period', 'question', 'commune']),
      'What the entry is.',
    ),
    entry: told(z.record(z.string(), z.unknown()), 'The entry as the catalogue has it.'),
  }),
);

export const catalogueCheckJsonSchema = z.strictObject({
  id: told(z.string().optional(), 'Id of the catalogue; absent where it is not valid.'),
  version: told(z.string().optional(), 'Its version.'),
  hash: told(z.string().optional(), 'Hash of its contents.'),
  problems,
});

export const catalogueReplayJsonSchema = z.strictObject({
  files: told(
    z.array(
      z.strictObject({
        file: text('Name of the workbook.'),
        got: told(z.array(findingJsonSchema), 'Findings it has with the change and had not before.'),
        lost: told(z.array(findingJsonSchema), 'Findings it had before and has no more.'),
      }),
    ),
    'Every workbook that was checked again.',
  ),
});

export type RulesJson = Described<typeof rulesJsonSchema>;
export type ProblemJson = Described<typeof problem>;
