import * as z from 'zod';
import { told } from './told.ts';
import { provenance, share } from './result-parts.ts';
import { LIKELIHOODS, MEASURE_COLUMNS, TASK_STATUSES } from './answers.ts';

/** Tasks and forecasts as a consolidation holds them. */

const measureColumn = z
  .enum(MEASURE_COLUMNS)
  .describe('value: the only figure of the measure. total, male, female: persons by sex.');

const measureJsonSchema = z.strictObject({
  id: z.string().describe('Id of the measure within its task.'),
  column: measureColumn,
  value: told(z.number().int(), 'The value; null where there is none.'),
  source: told(provenance.clone(), 'The cell it was read from; null where nothing was.'),
});

const TIMINGS = [
  'done-in-time',
  'done-late',
  'done-undated',
  'in-time',
  'overdue',
  'not-due',
  'not-applicable',
  'unanswered',
] as const;
export type TaskTiming = (typeof TIMINGS)[number];

export const taskJsonSchema = z.strictObject({
  id: z.string().describe('Id of the task in the catalogue.'),
  unit: z.string().describe('The unit that answers.'),
  status: z
    .enum(TASK_STATUSES)
    .nullable()
    .describe('As the unit chose; null: not answered, or not understood (a finding says so).'),
  result: z.string().describe("The result in the unit's own words; empty when it wrote none."),
  document: z
    .string()
    .describe('Number and symbol of the document that shows it; empty: the unit alone says so.'),
  doneOn: z.iso.date().nullable().describe('Day it was done; null when not said.'),
  note: told(z.string(), "In the unit's own words; empty when it wrote none."),
  measures: z
    .array(measureJsonSchema)
    .describe('Figures that go with it, a cell each; what is blank, or not understood, is left out.'),
  isDue: z
    .boolean()
    .describe("False: the plan's days for it begin after the cut-off, and no answer is due yet."),
  dueBy: z.iso
    .date()
    .nullable()
    .describe(
      "Day by which the plan wants it done: the last of its days, else the day the plan's targets are due.",
    ),
  timing: z
    .enum(TIMINGS)
    .describe(
      'Each entry has exactly one, so they add up. done-in-time, done-late: done by dueBy, or after it. done-undated: done, ' +
        'without a day. in-time, overdue: not done, and dueBy is not past, or past, at the cut-off. not-due: its days have not ' +
        'begun. not-applicable, unanswered: as the status says.',
    ),
  daysLate: z.number().int().positive().nullable().describe('Days after dueBy, for done-late and overdue.'),
  source: provenance
    .nullable()
    .describe('The cell of its status; null when nothing that could be read was sent.'),
});

export const taskTotalJsonSchema = z.strictObject({
  task: told(z.string(), 'Id of the task.'),
  measure: told(z.string(), 'Id of the measure within its task.'),
  column: measureColumn,
  value: z
    .number()
    .int()
    .nullable()
    .describe('Sum over the units that gave the figure; null when none did: missing is never zero.'),
  coverage: told(
    share('Units that gave the figure.', 'Units that were asked.'),
    'Of how many units the sum is.',
  ),
});

export const forecastJsonSchema = z
  .strictObject({
    value: z
      .number()
      .nullable()
      .describe("In the indicator's unit; null when only the likelihood or a note was given."),
    likelihood: z
      .enum(LIKELIHOODS)
      .nullable()
      .describe(
        'will: the target will be reached. hard: hard to reach. wont: will not be reached. null: not said.',
      ),
    note: told(z.string(), "In the unit's own words; empty when it wrote none."),
    source: told(provenance.clone(), 'The cell it was read from; null where nothing was.'),
  })
  .describe('In a part-year period, where the owner gave one: what it expects of the whole year.');

export type TaskResult = z.infer<typeof taskJsonSchema>;
export type TaskTotal = z.infer<typeof taskTotalJsonSchema>;
export type Forecast = z.infer<typeof forecastJsonSchema>;
