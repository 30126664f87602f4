import * as z from 'zod';
import { forecastJsonSchema, taskJsonSchema, taskTotalJsonSchema } from './task-results.ts';
import { place, provenance } from './result-parts.ts';
import { told } from './told.ts';

/**
 * The JSON that `ntge validate` and `ntge consolidate` write. Names are fixed: outside programs rely on them. The
 * published JSON Schema is made from these.
 */

const severity = z.enum(['error', 'warning', 'info']);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const figure = z.union([z.number(), z.string()]);

export const findingJsonSchema = z.strictObject({
  code: z.string(),
  severity,
  message: z.string(),
  fix: z.string(),
  /** The facts the words are made of: lets a reader say the same in the other language. */
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
  file: z.string().optional(),
  unit: z.string().optional(),
  period: z.string().optional(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  indicator: z.string().optional(),
  element: z.string().optional(),
  row: z.string().optional(),
  column: z.string().optional(),
  found: figure.optional(),
  expected: figure.optional(),
  difference: z.number().optional(),
  /** Present when a waiver of the workspace covers the finding: who, why, document, until. */
  waived: z
    .strictObject({ by: z.string(), why: z.string(), document: z.string(), until: z.iso.date() })
    .optional(),
});

export const validationJsonSchema = z.strictObject({
  schema: z.literal('ntge/validation/1'),
  files: z.array(
    z.strictObject({
      file: z.string(),
      sha256: z.string().nullable(),
      /** Null when the file does not say whose it is. */
      unit: z.string().nullable(),
      period: z.string().nullable(),
      findings: z.array(findingJsonSchema),
      checked: z.strictObject({ passed: z.number(), failed: z.number(), notChecked: z.number() }),
      counts: z.strictObject({ error: z.number(), warning: z.number(), info: z.number() }),
    }),
  ),
});

const observationJsonSchema = z.strictObject({
  element: z.string(),
  row: z.string(),
  column: z.string(),
  unit: z.string(),
  value: z.union([z.number(), z.boolean(), z.null()]),
  /** suppressed: taken out of a public edition; never in a stored consolidation. */
  status: z.enum(['official', 'estimate', 'none', 'unavailable', 'missing', 'rejected', 'suppressed']),
  provisional: z.boolean(),
  required: z.boolean(),
  note: told(
    z.string().optional(),
    "What the unit wrote in the row's note: of a figure that is unavailable, the reason. Numbers that identify a person are masked. Absent: nothing, or `cover` of the unit is absent too.",
  ),
  statedSource: told(
    z.string().optional(),
    'Source of the figure as the unit names it. Absent: as for `note`.',
  ),
  source: provenance.nullable(),
});

const coverJsonSchema = z.strictObject({
  reporter: told(z.string(), "Who filled in the form. '' where nothing was written, as in all of these."),
  contact: told(z.string(), 'Telephone number or e-mail address; numbers of persons are masked.'),
  documentNumber: told(z.string(), 'Number of the document that came with the workbook.'),
  signedOn: told(z.iso.date().nullable(), 'Day it was signed; null where none could be read.'),
  dataSource: told(z.string(), 'Where the figures of the workbook come from.'),
});

export const unitResultJsonSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /**
   * blank: an untouched form came. undecided: the office's register is damaged, or several files could count.
   * unknown-date: a file without a receipt.
   */
  submission: z.enum(['on-time', 'late', 'missing', 'blank', 'undecided', 'not-due', 'unknown-date']),
  /** Day the unit's first submission of the period came: what timeliness rests on, whatever was corrected since. */
  receivedOn: z.iso.date().nullable(),
  /** Day the file that counts came, when it is a later revision; null when it is the first. */
  revisedOn: z.iso.date().nullable(),
  /** The date before which (or by which, when `dueInclusive`) the submission was due, extension included. */
  dueBefore: z.iso.date().nullable(),
  dueInclusive: z.boolean(),
  /** Document that extended the due date. */
  extension: z.string().nullable(),
  daysLate: z.number().int().nullable(),
  /** On the day itself the strict and the inclusive reading differ: true then. */
  readingsDiffer: z.boolean(),
  file: z.string().nullable(),
  sha256: z.string().nullable(),
  /** Revision of the submission in the workspace; null when not registered. */
  revision: z.number().int().nullable(),
  /** What was put right in the register about the unit's receipts, in the order of revisions and corrections. */
  corrections: z.array(
    z.strictObject({
      revision: z.number().int(),
      what: z.enum(['redate', 'withdraw', 'restore']),
      /** Days of receipt before and after, null where none was known. */
      receivedBefore: z.iso.date().nullable(),
      receivedAfter: z.iso.date().nullable(),
      /** recall: the unit took it back. slip: the office filed the wrong thing. */
      withdrawn: z.enum(['recall', 'slip']).nullable(),
      reason: z.string(),
      by: z.string(),
      on: z.iso.date(),
    }),
  ),
  cover: told(
    coverJsonSchema.nullable().optional(),
    'Cover of the workbook that counts; null where none does. Absent: consolidated by a version that kept no explanations (cover, notes, stated sources).',
  ),
  /** Of the unit's own; what is wrong with the office's folders is not among them. */
  errors: z.number().int(),
  warnings: z.number().int(),
  /** Required cells answered (value, or a status that accounts for the blank) and required cells asked. */
  filled: z.number().int(),
  due: z.number().int(),
});

export const indicatorResultJsonSchema = z.strictObject({
  id: z.string(),
  planIndicator: z.string(),
  objective: z.number().int(),
  owner: z.string(),
  /** In the indicator's unit, as the nearest double of the exact fraction; null when it cannot be computed. */
  value: z.number().nullable(),
  /** Sums as submitted; null when nothing usable was submitted. Qualitative: rows answered yes, rows asked. */
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  factor: z.number().nullable(),
  target: z
    .strictObject({
      op: z.enum(['<', '<=', '>', '>=']),
      value: z.number(),
      /** Day the target is due; null where the catalogue names none. */
      by: z.iso.date().nullable(),
    })
    .nullable(),
  level: z.enum(['reached', 'not-reached', 'cannot-tell', 'not-applicable']),
  /** Why it is cannot-tell or not-applicable; null otherwise. */
  reason: z
    .enum([
      'missing',
      'unavailable',
      'rejected',
      'partial-coverage',
      'part-year',
      'zero-denominator',
      'none-arising',
      'no-target',
      'nothing-closed',
      // Of a year: every quarter or month that is over holds, and one is not over at the cut-off.
      'still-open',
      'suppressed',
    ])
    .nullable(),
  direction: z.enum(['better', 'flat', 'worse', 'unknown']),
  /** Value of the comparable earlier period. */
  previous: z.number().nullable(),
  previousPeriod: z.string().nullable(),
  /** value − target, in the indicator's unit. */
  distance: z.number().nullable(),
  /** Whole number wanting to reach the target (bodies, months, answers), where whole numbers decide. */
  shortBy: z.number().int().positive().optional(),
  /** actual ÷ target; target ÷ actual where lower is better. Not capped. */
  achievement: z.number().nullable(),
  /** (actual − baseline) ÷ (target − baseline); null without a baseline. */
  progress: z.number().nullable(),
  coverage: z.strictObject({ have: z.number().int(), due: z.number().int() }),
  /** True when any figure used is an estimate (ước thực hiện). */
  estimate: z.boolean(),
  partYear: z.boolean(),
  /** Decimals that show the value on the right side of its target. */
  decimals: z.number().int(),
  forecast: forecastJsonSchema.optional(),
  sources: z.array(z.strictObject({ ...place.shape, role: z.enum(['numerator', 'denominator']) })),
});

const planIndicatorResultJsonSchema = z.strictObject({
  id: z.string(),
  objective: z.number().int(),
  parts: z.array(z.string()),
  /** reached-in-part: some parts are reached, at least one is known not to be (or cannot be told). */
  level: z.enum(['reached', 'reached-in-part', 'not-reached', 'cannot-tell', 'not-applicable']),
});

const reconciliationJsonSchema = z.strictObject({
  element: z.string(),
  row: z.string(),
  column: z.string(),
  owner: z.string(),
  ownerValue: z.number().nullable(),
  /** What the owner's figure is held against: the sum of the local units, or another unit's own figure. */
  against: z.enum(['local-sum', 'cross-check', 'commune-items']),
  units: z.array(z.string()),
  otherValue: z.number().nullable(),
  difference: z.number().nullable(),
  coverage: z.strictObject({ have: z.number().int(), due: z.number().int() }),
  result: z.enum(['agrees', 'differs', 'not-checked']),
});

const narrativeJsonSchema = z.strictObject({
  unit: z.string(),
  field: z.enum(['leadership', 'results', 'difficulties', 'proposals', 'next_steps']),
  text: z.string(),
  source: provenance,
});

export const consolidationJsonSchema = z.strictObject({
  schema: z.literal('ntge/consolidation/1'),
  catalogue: z.strictObject({
    id: z.string(),
    version: z.string(),
    hash: z.string(),
    /** Overlays switched on, in order. */
    overlays: z.array(z.string()),
  }),
  period: z.string(),
  asOf: z.iso.date(),
  revision: z.number().int().min(1),
  /** Why this revision differs from the former; null for the first. */
  reason: z.string().nullable(),
  /** Hash that the former revision carries; null for the first. */
  previous: hash.nullable(),
  /** What it was made from: enough to make it again. */
  basis: z.strictObject({
    /** Every file that was looked at. */
    files: z.array(z.strictObject({ file: z.string(), sha256: hash.nullable() })),
    /** Head of the register: these entries and all that came before them were known. */
    register: z.array(z.strictObject({ entry: z.string(), hash })),
    /** Of the extensions and waivers of `ntge.yaml`. */
    settings: z.string(),
    earlier: z.array(z.strictObject({ period: z.string(), revision: z.number().int() })),
  }),
  units: z.array(unitResultJsonSchema),
  observations: z.array(observationJsonSchema),
  indicators: z.array(indicatorResultJsonSchema),
  planIndicators: z.array(planIndicatorResultJsonSchema),
  tasks: z
    .array(taskJsonSchema)
    .default([])
    .describe(
      'Each task of the plan in each unit that was asked it, by task and unit; empty in those stored before tasks were asked.',
    ),
  taskTotals: z
    .array(taskTotalJsonSchema)
    .default([])
    .describe('Figures of the tasks, summed for the province.'),
  findings: z.array(findingJsonSchema),
  reconciliations: z.array(reconciliationJsonSchema),
  narratives: z.array(narrativeJsonSchema),
  /** SHA-256 of the text of the file before this key; in every stored one. */
  hash: hash.optional(),
});

export type FindingJson = z.infer<typeof findingJsonSchema>;
export type ValidationJson = z.infer<typeof validationJsonSchema>;
export type ObservationJson = z.infer<typeof observationJsonSchema>;
export type CoverJson = z.infer<typeof coverJsonSchema>;
export type UnitResult = z.infer<typeof unitResultJsonSchema>;
export type IndicatorResult = z.infer<typeof indicatorResultJsonSchema>;
export type PlanIndicatorResult = z.infer<typeof planIndicatorResultJsonSchema>;
export type Reconciliation = z.infer<typeof reconciliationJsonSchema>;
export type NarrativeJson = z.infer<typeof narrativeJsonSchema>;
export type Consolidation = z.infer<typeof consolidationJsonSchema>;
