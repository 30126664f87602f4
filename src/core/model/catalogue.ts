import * as z from 'zod';
import { boundSchema, checkSchema } from './relations.ts';
import {
  bilingual,
  calendarDate,
  confidence,
  elementId,
  indicatorId,
  periodId,
  slugText,
  unitId,
  validity,
} from './schema-parts.ts';
import { taskHeadingSchema, taskSchema } from './tasks.ts';

/**
 * The catalogue as a person writes it (YAML) and as the program runs on it: reporting periods, reporting units, data
 * elements, indicators, open questions. The zod schemas yield the types, the editor's JSON Schema and the messages.
 */

/** First and last day, both counted. */
const days = { from: calendarDate, to: calendarDate };

const periodSchema = z.strictObject({
  id: periodId,
  aliases: z.array(z.string()).default([]),
  label: bilingual,
  /** Days the figures cover: by Decree 09/2019/NĐ-CP art. 12 from 15 December of the year before. */
  window: z.strictObject(days),
  /** Last day counted in the figures (Decree 09/2019/NĐ-CP art. 12: data close on the 14th). */
  cutOff: calendarDate,
  /** `inclusive: false` reads "trước ngày": a submission received on the date itself is one day late. */
  due: z.strictObject({ date: calendarDate, inclusive: z.boolean() }),
  /** Quarters and months asked, each with its first and last day; they fill the window. */
  quarters: z.array(z.strictObject({ id: z.enum(['q1', 'q2', 'q3', 'q4']), ...days })),
  months: z.array(z.strictObject({ id: z.string().regex(/^m(?:0[1-9]|1[0-2])$/), ...days })),
  /** Last closed school year at the cut-off, e.g. `2023-2024`. */
  schoolYear: z.string().regex(/^\d{4}-\d{4}$/),
  /** True when the window covers less than a year: yearly rates are then shown as part-year. */
  partYear: z.boolean(),
  /** Same window a year earlier: comparable for every figure. */
  previous: periodId.optional(),
  /** Earlier period inside the same year whose cumulative flows this one continues (H1 for the year). */
  continues: periodId.optional(),
});

/** What people call a row by: number of the objective (7: budget) and two digits, e.g. `4.03`. Never given to another row. */
const rowCode = z.string().regex(/^[1-7]\.\d\d$/);

const commune = z.strictObject({
  id: slugText,
  /** Code of the General Statistics Office's list; names and codes are reused, so it holds only with the dates. */
  code: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  name: z.string().min(1),
  type: z.enum(['commune', 'ward', 'township']),
  /** Code of the commune's row on its unit's form. */
  rowCode: rowCode.optional(),
  ...validity,
});

export const unitSchema = z.strictObject({
  id: unitId,
  name: bilingual,
  /** `province` is used by other catalogues (a ministry's), never by this plan. */
  kind: z.enum(['department', 'police', 'front', 'agency', 'local']),
  /** Article of the plan that names the unit, e.g. `VI.1.e`. */
  plan: z.string().min(1),
  /** Gathers the province's report. */
  consolidator: z.boolean().default(false),
  /** First and last day on which it does; absent = as long as the unit exists. */
  consolidatorFrom: calendarDate.optional(),
  consolidatorTo: calendarDate.optional(),
  /** Reports no indicator, only narrative and budget. */
  narrativeOnly: z.boolean().default(false),
  /** Administrative code of a local unit. */
  code: z.string().optional(),
  /** Other ways people write the name; compared without accents' position, case or punctuation. */
  aliases: z.array(z.string()).default([]),
  communes: z.array(commune).default([]),
  ...validity,
});

const category = z.strictObject({
  id: slugText,
  label: bilingual,
  /** False: the row may be left blank by everybody (no owner in the plan). */
  required: z.boolean().default(true),
  /** A usual size of this row for the whole province and year: for invented examples only. */
  typical: z.number().positive().optional(),
  /** A row is asked while it holds (the district level until it was abolished). */
  ...validity,
});

/** Who is asked for an element, for which rows, from when to when. */
const reporter = z.strictObject({
  /** Unit ids, or `local` (every local unit) or `all`. */
  units: z.union([z.array(unitId), z.enum(['local', 'all'])]),
  /**
   * owner: its figure is the province's. contributor: the province is the sum of all contributors.
   * local: the sum is reconciled against the owner. cross-check: the figure is reconciled against the owner.
   */
  role: z.enum(['owner', 'contributor', 'local', 'cross-check']),
  /** Rows asked; all when absent. */
  rows: z.array(slugText).optional(),
  required: z.boolean().default(true),
  ...validity,
});

/** Other names that prose in Vietnamese calls it by, each of nothing else. */
const synonyms = z.array(z.string().min(1)).optional();

const elementSchema = z.strictObject({
  id: elementId,
  /** Number of the plan's specific objective (1-6); 0 for what belongs to none (budget). */
  objective: z.number().int().min(0).max(6),
  /** Code of the element's only row. Without codes the rows are numbered in catalogue order. */
  code: rowCode.optional(),
  /** Codes of its rows, by the row's id. */
  codes: z.record(slugText, rowCode).optional(),
  /** Article of the plan, e.g. `II.2.b CT1`. */
  plan: z.string().min(1),
  label: bilingual,
  synonyms,
  definition: bilingual,
  unit: bilingual,
  /** sex: total, male, female. mf: male, female. one: value. yn: yes/no. quarters: one value a quarter. */
  columns: z.enum(['sex', 'mf', 'one', 'yn', 'quarters']),
  /** Second breakdown: own categories, or one row for each quarter, month or commune of the unit; absent = one row. */
  rows: z.union([z.array(category).min(1), z.enum(['quarters', 'months', 'communes'])]).optional(),
  /** stock: at the cut-off. flow: since the window began. survey: of a survey year. school-year: of the last closed one. */
  kind: z.enum(['stock', 'flow', 'survey', 'school-year']),
  /** Decimals allowed; otherwise whole numbers. */
  decimal: z.boolean().default(false),
  /** Small counts may identify a person: suppressed in the public edition. */
  sensitive: z.boolean().default(false),
  /**
   * Of a sensitive element, in place of the catalogue's threshold: where even a larger count points at persons. It holds for
   * the parts ("of which") of the element too.
   */
  smallCellThreshold: z.number().int().min(2).optional(),
  /** "Of which" of another element: each cell must not exceed the whole's (same row and column unless `column` is given). */
  partOf: z
    .strictObject({
      element: elementId,
      column: z.enum(['total', 'male', 'female', 'value']).optional(),
      /** What is usually mixed up when the part exceeds the whole; said with the finding. */
      hint: bilingual.optional(),
    })
    .optional(),
  /**
   * Rows with at least so many are counted and held against another element: communes with 4 news items or more in a
   * quarter (a column here) against the owner's number of such communes in that quarter (a row there).
   */
  reconcile: z.strictObject({ against: elementId, atLeast: z.number().int().positive() }).optional(),
  /** Ranges of a single value that hold without any history (hours in a week, the population of the province). */
  bounds: z.array(boundSchema).default([]),
  /** Largest believable factor between two comparable periods, both ways; outside is a warning. */
  maxChange: z.number().gt(1).optional(),
  /** Counts below this are too small for the change rule. */
  maxChangeFrom: z.number().optional(),
  /** A usual size for the whole province and year, both sexes together: for invented examples only, never a check. */
  typical: z.number().positive().optional(),
  /** Source words the unit must choose from in the source column (live births: registration or health). */
  sources: z.array(z.strictObject({ id: slugText, label: bilingual })).optional(),
  /** Setting printed with the element, e.g. the age band 15-19. */
  parameter: z
    .strictObject({
      id: slugText,
      value: z.string(),
      label: bilingual,
      /** The value in words, where it is not a number. */
      text: bilingual.optional(),
    })
    .optional(),
  reporters: z.array(reporter).min(1),
  confidence,
  questions: z.array(slugText).default([]),
});

/** A sum of cells of one element over rows: every row unless `rows` is given. */
const term = z.strictObject({
  element: elementId,
  column: z.enum(['total', 'male', 'female', 'value']),
  rows: z.array(slugText).optional(),
});

const formula = z.discriminatedUnion('type', [
  /** factor × numerator ÷ denominator. */
  z.strictObject({
    type: z.literal('ratio'),
    numerator: term,
    denominator: term,
    factor: z.number().positive(),
  }),
  /** Every row of a yes/no element is yes. */
  z.strictObject({ type: z.literal('all-yes'), element: elementId }),
  /** The lowest closed quarter of factor × numerator ÷ denominator, both with a row a quarter. */
  z.strictObject({
    type: z.literal('lowest-quarter'),
    numerator: term,
    denominator: term,
    factor: z.number().positive(),
  }),
  /** Closed months answered yes ÷ closed months × factor. */
  z.strictObject({ type: z.literal('closed-months'), element: elementId, factor: z.number().positive() }),
]);

const target = z.strictObject({
  op: z.enum(['<', '<=', '>', '>=']),
  value: z.number(),
  /** Day the target is due; absent = the plan's (`plan.targetsBy`). */
  by: calendarDate.optional(),
});

const indicatorSchema = z.strictObject({
  id: indicatorId,
  /** The plan's own indicator this is (a part of), e.g. `3.2` for `3.2a`. */
  planIndicator: z.string().min(1),
  objective: z.number().int().min(1).max(6),
  plan: z.string().min(1),
  label: bilingual,
  /** Short form for charts and narrow columns. */
  short: bilingual,
  synonyms,
  definition: bilingual,
  unit: bilingual,
  formula,
  /** Absent: qualitative (all-yes) or without a target in the plan. */
  target: target.optional(),
  /** Further targets of other years (national strategy 2030). */
  otherTargets: z.array(target).default([]),
  /** Value before the plan, in the indicator's unit. */
  baseline: z.number().optional(),
  /** Which way is better; from the target's operator when there is one. */
  better: z.enum(['higher', 'lower']),
  decimals: z.number().int().min(0).max(6),
  owners: z.array(z.strictObject({ unit: unitId, ...validity })).min(1),
  /** A yearly rate: at part-year the count is shown and the verdict is cannot-tell. */
  yearlyRate: z.boolean().default(false),
  /** Believable range; outside is a warning. */
  plausible: z
    .strictObject({ min: z.number(), max: z.number(), minDenominator: z.number().default(1) })
    .optional(),
  confidence,
  source: bilingual.optional(),
  questions: z.array(slugText).default([]),
});

const objectiveSchema = z.strictObject({
  number: z.number().int().min(1).max(6),
  plan: z.string().min(1),
  title: bilingual,
});

/** Something the plan leaves open: its words, our setting, what changes if the answer differs. */
const questionSchema = z.strictObject({
  id: slugText,
  about: z.array(z.string()).min(1),
  question: bilingual,
  planWords: z.string().min(1),
  setting: bilingual,
  effect: bilingual,
});

/** A reorganisation that was applied: the names in force from its day on. */
const changeSchema = z.strictObject({
  overlay: z.string().min(1),
  from: calendarDate,
  title: bilingual,
  basis: z.array(bilingual),
  /** False: taken from the law and other provinces; the province's own resolution was not seen. */
  confirmed: z.boolean(),
  /** The province's name from that day. */
  province: bilingual.optional(),
  /** Bodies that took another body's place: addressees and recipients of a report. */
  renames: z.array(z.strictObject({ from: bilingual, to: bilingual })),
});

export const catalogueSchema = z.strictObject({
  schema: z.literal('ntge/catalogue/1'),
  id: slugText,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  title: bilingual,
  province: bilingual,
  /** Document the catalogue carries out, as cited in the report's legal basis. */
  plan: z.strictObject({
    /** What kind of document it is, inside a sentence: "Kế hoạch", "Chiến lược". */
    kind: bilingual,
    /** What it is about: "bình đẳng giới". */
    subject: bilingual,
    /** What is carried out with it, as the title of the report names it: "Chiến lược quốc gia về bình đẳng giới". */
    carriedOut: bilingual,
    title: bilingual,
    citation: bilingual,
    basis: z.array(bilingual),
    /** Days on which its targets are due, in order; a period is held against the nearest one not past. */
    targetsBy: z.array(calendarDate).default([]),
  }),
  /** Counts of sensitive elements from 1 up to (not including) this are suppressed in the public edition. */
  smallCellThreshold: z.number().int().min(2),
  objectives: z.array(objectiveSchema).min(1),
  periods: z.array(periodSchema).min(1),
  /** Periods before the plan: may be filled and consolidated for comparison, are due from nobody. */
  earlierPeriods: z.array(periodSchema).default([]),
  units: z.array(unitSchema).min(1),
  /** Further units known by name, from which nothing is due; an own catalogue moves those that report into `units`. */
  also: z.array(unitSchema).default([]),
  elements: z.array(elementSchema).min(1),
  indicators: z.array(indicatorSchema).min(1),
  /** Headings of the plan that group its tasks in the report. */
  taskHeadings: z.array(taskHeadingSchema).default([]),
  /** What the plan asks of units besides figures. */
  tasks: z.array(taskSchema).default([]),
  /** How figures of one submission stand to each other, besides "of which". */
  checks: z.array(checkSchema).default([]),
  questions: z.array(questionSchema).default([]),
  /** Written by overlays, not by hand: what changed on which day, for names that depend on the date. */
  changes: z.array(changeSchema).optional(),
});

export type Catalogue = z.infer<typeof catalogueSchema>;
export type Period = z.infer<typeof periodSchema>;
export type Unit = z.infer<typeof unitSchema>;
export type Commune = z.infer<typeof commune>;
export type Element = z.infer<typeof elementSchema>;
export type Reporter = z.infer<typeof reporter>;
export type ReporterRole = Reporter['role'];
export type Indicator = z.infer<typeof indicatorSchema>;
export type Formula = Indicator['formula'];
export type Term = z.infer<typeof term>;
export type Target = z.infer<typeof target>;
export type Objective = z.infer<typeof objectiveSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Change = z.infer<typeof changeSchema>;
