import * as z from 'zod';
import { bilingual, calendarDate, confidence, slugText, unitId, validity } from './schema-parts.ts';

/** What the plan asks of each unit besides figures: tasks, each with its answer on the sheet `Nhiệm vụ`. */

/** Code of a task's row on the form: 8 and two digits, e.g. `8.03`; its measures are `8.03.1`, `8.03.2`. */
const taskCode = z.string().regex(/^8\.\d\d$/);

/** A heading of the plan under which the report puts tasks, e.g. III.4 information and communication. */
export const taskHeadingSchema = z.strictObject({
  number: z.number().int().min(1).max(20),
  plan: z.string().min(1),
  title: bilingual,
});

/** A figure that goes with a task: whole numbers, optional, summed for the province. */
const taskMeasure = z.strictObject({
  id: slugText,
  label: bilingual,
  /** Unit of measure, e.g. `lớp`. */
  unit: bilingual,
  /** one: a single figure. sex: total, male, female. */
  columns: z.enum(['one', 'sex']),
  /** What the plan expects of the whole province, e.g. 8 collectives. */
  expected: z.number().int().positive().optional(),
  /** A usual size of one unit's figure in a year: for invented examples, and to tell a figure of another scale. */
  typical: z.number().int().positive().optional(),
  /** Small counts may identify a person: taken out of the public edition. */
  sensitive: z.boolean().default(false),
});

/** Who is given a task, from when to when; an overlay hands it over. */
const assignment = z.strictObject({
  /** Unit ids, or `local` (every local unit) or `all`. */
  units: z.union([z.array(unitId).min(1), z.enum(['local', 'all'])]),
  ...validity,
});

export const taskSchema = z.strictObject({
  id: slugText,
  code: taskCode,
  /** Article of the plan, e.g. `VI.1.d`. */
  plan: z.string().min(1),
  /** Number of the heading the report puts it under. */
  heading: z.number().int().min(1),
  label: bilingual,
  assigned: z.array(assignment).min(1),
  /** Days the plan sets for it; absent = the whole year. Before the first of them no answer is due. */
  window: z.strictObject({ from: calendarDate, to: calendarDate }).optional(),
  measures: z.array(taskMeasure).default([]),
  confidence,
});

export type Task = z.infer<typeof taskSchema>;
export type TaskMeasure = Task['measures'][number];
export type Assignment = Task['assigned'][number];
