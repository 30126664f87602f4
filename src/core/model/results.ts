import * as z from 'zod';
import { forecastJsonSchema, taskJsonSchema, taskTotalJsonSchema } from './task-results.ts';
import { place, provenance, share } from './result-parts.ts';
import { told } from './told.ts';

/**
 * The JSON that `ntge validate` and `ntge consolidate` write. Names are fixed: outside programs rely on them. The
 * published JSON Schema is made from these.
 */

const severity = told(z.enum(['error', 'warning', 'info']), 'Severity.');
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const figure = z.union([z.number(), z.string()]);

export const findingJsonSchema = z.strictObject({
  code: told(z.string(), 'Code of the rule.'),
  severity,
  message: told(z.string(), 'What was found, in words.'),
  fix: told(z.string(), 'What to do, in words.'),
  params: told(
    z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()).readonly()])),
    'The facts the words are made of: lets a reader say the same in the other language.',
  ),
  file: told(z.string().optional(), 'Path of the file, inside the workspace where it lies in one.'),
  unit: told(z.string().optional(), 'Id of the unit.'),
  period: told(z.string().optional(), 'Id of the period.'),
  sheet: told(z.string().nullable(), 'Name of the sheet; null where the finding is about no sheet.'),
  cell: told(z.string().nullable(), 'Address of the cell: B7; null where the finding is about no cell.'),
  indicator: told(z.string().optional(), 'Id of the indicator it is about.'),
  element: told(z.string().optional(), 'Id of the data element.'),
  row: told(z.string().optional(), 'Id of the row; - for the only one.'),
  column: told(z.string().optional(), 'Id of the column.'),
  found: told(figure.optional(), 'What the cell holds.'),
  expected: told(figure.optional(), 'What it should hold.'),
  difference: told(z.number().optional(), 'found − expected.'),
  waived: told(
    z
      .strictObject({
        by: told(z.string(), 'Who accepted it.'),
        why: told(z.string(), 'Why.'),
        document: told(z.string(), 'Document that it rests on.'),
        until: told(z.iso.date(), 'Last day on which it holds.'),
      })
      .optional(),
    'Present when a waiver of the workspace covers the finding: who, why, document, until.',
  ),
});

export const validationJsonSchema = z.strictObject({
  schema: told(z.literal('ntge/validation/1'), 'Name and version of this form.'),
  files: told(
    z.array(
      z.strictObject({
        file: told(z.string(), 'Path of the file, inside the workspace where it lies in one.'),
        sha256: told(
          z.string().nullable(),
          'SHA-256 of the bytes of the file; null where it could not be read.',
        ),
        unit: told(z.string().nullable(), 'Null when the file does not say whose it is.'),
        period: told(z.string().nullable(), 'Id of the period.'),
        findings: told(z.array(findingJsonSchema), 'Every finding, in the order of the workbook.'),
        checked: told(
          z.strictObject({
            passed: told(z.number(), 'Checks that passed.'),
            failed: told(z.number(), 'Checks that failed.'),
            notChecked: told(z.number(), 'Checks that could not be made.'),
          }),
          'How many checks passed, failed, and could not be made.',
        ),
        counts: told(
          z.strictObject({
            error: told(z.number(), 'Errors.'),
            warning: told(z.number(), 'Warnings.'),
            info: told(z.number(), 'Remarks.'),
          }),
          'Findings by severity.',
        ),
      }),
    ),
    'One entry a file.',
  ),
});

const observationJsonSchema = z.strictObject({
  element: told(z.string(), 'Id of the data element.'),
  row: told(z.string(), 'Id of the row; - for the only one.'),
  column: told(z.string(), 'Id of the column.'),
  unit: told(z.string(), 'Id of the unit.'),
  value: told(z.union([z.number(), z.boolean(), z.null()]), 'The value; null where there is none.'),
  status: told(
    z.enum(['official', 'estimate', 'none', 'unavailable', 'missing', 'rejected', 'suppressed']),
    'suppressed: taken out of a public edition; never in a stored consolidation.',
  ),
  provisional: told(z.boolean(), 'Of a quarter or month that was not over at the cut-off.'),
  required: told(z.boolean(), 'False where the figure may stay blank.'),
  note: told(
    z.string().optional(),
    "What the unit wrote in the row's note: of a figure that is unavailable, the reason. Numbers that identify a person are masked. Absent: nothing, or `cover` of the unit is absent too.",
  ),
  statedSource: told(
    z.string().optional(),
    'Source of the figure as the unit names it. Absent: as for `note`.',
  ),
  source: told(provenance.nullable(), 'The cell it was read from; null where nothing was.'),
});

const coverJsonSchema = z.strictObject({
  reporter: told(z.string(), "Who filled in the form. '' where nothing was written, as in all of these."),
  contact: told(z.string(), 'Telephone number or e-mail address; numbers of persons are masked.'),
  documentNumber: told(z.string(), 'Number of the document that came with the workbook.'),
  signedOn: told(z.iso.date().nullable(), 'Day it was signed; null where none could be read.'),
  dataSource: told(z.string(), 'Where the figures of the workbook come from.'),
});

export const unitResultJsonSchema = z.strictObject({
  id: told(z.string(), 'Its id.'),
  name: told(z.string(), 'Its name.'),
  submission: told(
    z.enum(['on-time', 'late', 'missing', 'blank', 'undecided', 'not-due', 'unknown-date']),
    "blank: an untouched form came. undecided: the office's register is damaged, or several files could count. unknown-date: a file without a receipt.",
  ),
  receivedOn: told(
    z.iso.date().nullable(),
    "Day the unit's first submission of the period came: what timeliness rests on, whatever was corrected since.",
  ),
  revisedOn: told(
    z.iso.date().nullable(),
    'Day the file that counts came, when it is a later revision; null when it is the first.',
  ),
  dueBefore: told(
    z.iso.date().nullable(),
    'The date before which (or by which, when `dueInclusive`) the submission was due, extension included.',
  ),
  dueInclusive: told(z.boolean(), 'True where the day itself still keeps the date.'),
  extension: told(z.string().nullable(), 'Document that extended the due date.'),
  daysLate: told(
    z.number().int().nullable(),
    'Days after the date that was due, 0 where it was kept; null where nothing came or nothing was due.',
  ),
  readingsDiffer: told(
    z.boolean(),
    'On the day itself the strict and the inclusive reading differ: true then.',
  ),
  file: told(z.string().nullable(), 'Path of the file, inside the workspace where it lies in one.'),
  sha256: told(z.string().nullable(), 'SHA-256 of the bytes of the file; null where it could not be read.'),
  revision: told(
    z.number().int().nullable(),
    'Revision of the submission in the workspace; null when not registered.',
  ),
  corrections: told(
    z.array(
      z.strictObject({
        revision: told(z.number().int(), 'Its number, from 1.'),
        what: told(z.enum(['redate', 'withdraw', 'restore']), 'What was done.'),
        receivedBefore: told(
          z.iso.date().nullable(),
          'Days of receipt before and after, null where none was known.',
        ),
        receivedAfter: told(z.iso.date().nullable(), 'As receivedBefore, after the correction.'),
        withdrawn: told(
          z.enum(['recall', 'slip']).nullable(),
          'recall: the unit took it back. slip: the office filed the wrong thing.',
        ),
        reason: told(z.string(), 'Why, in the words of whoever did it.'),
        by: told(z.string(), 'Who did it.'),
        on: told(z.iso.date(), 'The day it was made.'),
      }),
    ),
    "What was put right in the register about the unit's receipts, in the order of revisions and corrections.",
  ),
  cover: told(
    coverJsonSchema.nullable().optional(),
    'Cover of the workbook that counts; null where none does. Absent: consolidated by a version that kept no explanations (cover, notes, stated sources).',
  ),
  errors: told(
    z.number().int(),
    "Of the unit's own; what is wrong with the office's folders is not among them.",
  ),
  warnings: told(z.number().int(), 'As errors.'),
  filled: told(
    z.number().int(),
    'Required cells answered (value, or a status that accounts for the blank) and required cells asked.',
  ),
  due: told(z.number().int(), 'Required cells asked.'),
});

export const indicatorResultJsonSchema = z.strictObject({
  id: told(z.string(), 'Its id.'),
  planIndicator: told(z.string(), "The plan's own indicator of which this is (a part)."),
  objective: told(z.number().int(), 'Number of the objective.'),
  owner: told(z.string(), 'Id of the unit in charge.'),
  value: told(
    z.number().nullable(),
    "In the indicator's unit, as the nearest double of the exact fraction; null when it cannot be computed.",
  ),
  numerator: told(
    z.number().nullable(),
    'Sums as submitted; null when nothing usable was submitted. Qualitative: rows answered yes, rows asked.',
  ),
  denominator: told(z.number().nullable(), 'As numerator.'),
  factor: told(z.number().nullable(), 'value = factor × numerator ÷ denominator.'),
  target: told(
    z
      .strictObject({
        op: told(z.enum(['<', '<=', '>', '>=']), 'Operator: the value has to be so against the target.'),
        value: told(z.number(), 'The value; null where there is none.'),
        by: told(z.iso.date().nullable(), 'Day the target is due; null where the catalogue names none.'),
      })
      .nullable(),
    'The target it is held against; null where the plan has none.',
  ),
  level: told(z.enum(['reached', 'not-reached', 'cannot-tell', 'not-applicable']), 'Verdict.'),
  reason: told(
    z
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
    'Why it is cannot-tell or not-applicable; null otherwise.',
  ),
  direction: told(z.enum(['better', 'flat', 'worse', 'unknown']), 'Against the comparable earlier period.'),
  previous: told(z.number().nullable(), 'Value of the comparable earlier period.'),
  previousPeriod: told(z.string().nullable(), 'Id of that period.'),
  distance: told(z.number().nullable(), "value − target, in the indicator's unit."),
  shortBy: told(
    z.number().int().positive().optional(),
    'Whole number wanting to reach the target (bodies, months, answers), where whole numbers decide.',
  ),
  achievement: told(
    z.number().nullable(),
    'actual ÷ target; target ÷ actual where lower is better. Not capped.',
  ),
  progress: told(
    z.number().nullable(),
    '(actual − baseline) ÷ (target − baseline); null without a baseline.',
  ),
  coverage: told(share('At hand.', 'Needed.'), 'Figures at hand and figures needed.'),
  estimate: told(z.boolean(), 'True when any figure used is an estimate (ước thực hiện).'),
  partYear: told(z.boolean(), 'True where the period is part of a year.'),
  decimals: told(z.number().int(), 'Decimals that show the value on the right side of its target.'),
  forecast: forecastJsonSchema.optional(),
  sources: told(
    z.array(
      z.strictObject({
        ...place.shape,
        role: told(z.enum(['numerator', 'denominator']), 'Where it enters.'),
      }),
    ),
    'Cells that entered, each with its part.',
  ),
});

const planIndicatorResultJsonSchema = z.strictObject({
  id: told(z.string(), 'Its id.'),
  objective: told(z.number().int(), 'Number of the objective.'),
  parts: told(z.array(z.string()), 'Ids of its measured quantities.'),
  level: told(
    z.enum(['reached', 'reached-in-part', 'not-reached', 'cannot-tell', 'not-applicable']),
    'reached-in-part: some parts are reached, at least one is known not to be (or cannot be told).',
  ),
});

const reconciliationJsonSchema = z.strictObject({
  element: told(z.string(), 'Id of the data element.'),
  row: told(z.string(), 'Id of the row; - for the only one.'),
  column: told(z.string(), 'Id of the column.'),
  owner: told(z.string(), 'Id of the unit in charge.'),
  ownerValue: told(z.number().nullable(), "The owner's figure; null where there is none."),
  against: told(
    z.enum(['local-sum', 'cross-check', 'commune-items']),
    "What the owner's figure is held against: the sum of the local units, or another unit's own figure.",
  ),
  units: told(z.array(z.string()), 'Ids of the units.'),
  otherValue: told(z.number().nullable(), 'What it is held against; null where there is none.'),
  difference: told(z.number().nullable(), 'found − expected.'),
  coverage: told(share('At hand.', 'Needed.'), 'Figures at hand and figures needed.'),
  result: told(z.enum(['agrees', 'differs', 'not-checked']), 'How it came out.'),
});

const narrativeJsonSchema = z.strictObject({
  unit: told(z.string(), 'Id of the unit.'),
  field: told(
    z.enum(['leadership', 'results', 'difficulties', 'proposals', 'next_steps']),
    'Field of the narrative.',
  ),
  text: told(z.string(), "The unit's words; numbers that identify a person are masked."),
  source: told(provenance.clone(), 'The cell it was read from; null where nothing was.'),
});

export const consolidationJsonSchema = z.strictObject({
  schema: told(z.literal('ntge/consolidation/1'), 'Name and version of this form.'),
  catalogue: told(
    z.strictObject({
      id: told(z.string(), 'Its id.'),
      version: told(z.string(), 'Its version.'),
      hash: told(z.string(), 'Hash of its content.'),
      overlays: told(z.array(z.string()), 'Overlays switched on, in order.'),
    }),
    'The catalogue it was made with.',
  ),
  period: told(z.string(), 'Id of the period.'),
  asOf: told(z.iso.date(), 'The day up to which it looks.'),
  revision: told(z.number().int().min(1), 'Its number, from 1.'),
  reason: told(z.string().nullable(), 'Why this revision differs from the former; null for the first.'),
  previous: told(hash.nullable(), 'Hash that the former revision carries; null for the first.'),
  basis: told(
    z.strictObject({
      files: told(
        z.array(
          z.strictObject({
            file: told(z.string(), 'Path of the file.'),
            sha256: told(hash.nullable(), 'SHA-256 of its bytes; null where it could not be read.'),
          }),
        ),
        'Every file that was looked at.',
      ),
      register: told(
        z.array(
          z.strictObject({
            entry: told(z.string(), 'Place of the entry: so-y-te/r1.'),
            hash: told(hash.clone(), 'The hash it carries.'),
          }),
        ),
        'Head of the register: these entries and all that came before them were known.',
      ),
      settings: told(z.string(), 'Of the extensions, waivers and further units of `ntge.yaml`.'),
      earlier: told(
        z.array(
          z.strictObject({
            period: told(z.string(), 'Id of the period.'),
            revision: told(z.number().int(), 'Revision of its consolidation.'),
          }),
        ),
        'Consolidations of earlier periods that it was compared with.',
      ),
    }),
    'What it was made from: enough to make it again.',
  ),
  units: told(z.array(unitResultJsonSchema), 'Ids of the units.'),
  observations: told(z.array(observationJsonSchema), 'Every figure that was asked, one a cell.'),
  indicators: told(z.array(indicatorResultJsonSchema), 'Every measured quantity.'),
  planIndicators: told(
    z.array(planIndicatorResultJsonSchema),
    'Every indicator of the plan, from its measured quantities.',
  ),
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
  findings: told(z.array(findingJsonSchema), 'Every finding, in the order of the workbook.'),
  reconciliations: told(
    z.array(reconciliationJsonSchema),
    "The owners' figures against those of other units.",
  ),
  narratives: told(z.array(narrativeJsonSchema), "The units' texts."),
  hash: told(hash.optional(), 'SHA-256 of the text of the file before this key; in every stored one.'),
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
