import * as z from 'zod';
import type { ReportModel } from './model.ts';

/** What `ntge report --format json` writes: the report model. Names are fixed; outside programs rely on them. */

const figureShape = { value: z.number().nullable(), text: z.string() };
const figure = z.strictObject(figureShape);
const texts = z.array(z.string());

const placeShape = { file: z.string(), sheet: z.string(), cell: z.string(), sha256: z.string() };

const sourceCell = z.strictObject({
  indicator: z.string(),
  order: z.string(),
  role: z.string(),
  content: z.string(),
  value: figure,
  unit: z.string(),
  reportedBy: z.string(),
  ...placeShape,
  fileShort: z.string(),
});

const level = z.enum(['reached', 'reached-in-part', 'not-reached', 'cannot-tell', 'not-applicable']);
const direction = z.enum(['better', 'flat', 'worse', 'unknown']);

const measure = z.strictObject({
  id: z.string(),
  order: z.string(),
  objective: z.number(),
  planIndicator: z.string(),
  label: z.string(),
  short: z.string(),
  unit: z.string(),
  owner: z.strictObject({ id: z.string(), name: z.string() }),
  target: z.strictObject({
    ...figureShape,
    op: z.enum(['<', '<=', '>', '>=']).nullable(),
    short: z.string(),
  }),
  numerator: figure,
  denominator: figure,
  factor: z.number().nullable(),
  result: z.strictObject({ ...figureShape, withUnit: z.string() }),
  previous: z.strictObject({ ...figureShape, period: z.string() }),
  change: figure,
  level,
  verdict: z.string(),
  reason: z.string().nullable(),
  direction,
  directionText: z.string(),
  distance: figure,
  achievement: figure,
  progress: figure,
  baseline: figure,
  coverage: z.strictObject({ have: z.number(), due: z.number(), text: z.string() }),
  estimate: z.boolean(),
  partYear: z.boolean(),
  sentence: z.string(),
  note: z.string(),
  sources: z.array(sourceCell),
});

const indicator = z.strictObject({
  id: z.string(),
  order: z.string(),
  name: z.string(),
  partsText: z.string(),
  level,
  verdict: z.string(),
  text: z.string(),
  hasParts: z.boolean(),
  measures: z.array(measure),
});

const narrativesShape = {
  entries: z.array(
    z.strictObject({
      unitIds: texts,
      units: z.string(),
      first: z.string(),
      others: texts,
      sources: z.array(z.strictObject(placeShape)),
    }),
  ),
  note: z.string(),
};
const narratives = z.strictObject(narrativesShape);

const counts = z.strictObject({
  total: z.number(),
  reached: z.number(),
  reachedInPart: z.number(),
  notReached: z.number(),
  cannotTell: z.number(),
  notApplicable: z.number(),
});

const objective = z.strictObject({
  number: z.number(),
  title: z.string(),
  heading: z.string(),
  summary: z.string(),
  counts,
  indicators: z.array(indicator),
  narratives,
});

const submission = z.strictObject({
  order: z.number(),
  unitId: z.string(),
  unit: z.string(),
  due: z.string(),
  received: z.string(),
  state: z.enum(['on-time', 'late', 'missing', 'not-due', 'unknown-date']),
  stateText: z.string(),
  daysLate: z.number().nullable(),
  filled: z.number(),
  required: z.number(),
  filledText: z.string(),
  errors: figure,
  warnings: figure,
  note: z.string(),
  file: z.string(),
  daysFromDue: z.number().nullable(),
});

const finding = z.strictObject({
  unit: z.string(),
  place: z.string(),
  message: z.string(),
  fix: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  waiver: z.string(),
});

const dataNotes = z.strictObject({
  intro: z.string(),
  missing: z.array(z.strictObject({ unit: z.string(), content: z.string(), state: z.string() })),
  missingNote: z.string(),
  rejected: z.array(finding),
  rejectedNote: z.string(),
  warnings: z.array(finding),
  warningsNote: z.string(),
  waived: z.array(finding),
  waivedNote: z.string(),
  reconciliations: z.array(
    z.strictObject({
      content: z.string(),
      owner: z.string(),
      ownerValue: figure,
      against: z.string(),
      otherValue: figure,
      difference: figure,
      result: z.string(),
    }),
  ),
  reconciliationsNote: z.string(),
  sources: z.array(sourceCell),
  sourcesNote: z.string(),
});

const frame = z.strictObject({
  parentBody: z.string(),
  issuer: z.string(),
  issuerHead: z.string(),
  number: z.string(),
  placeAndDate: z.string(),
  subject: z.string(),
  subjectLines: texts,
  addressee: z.string(),
  addressees: texts,
  basis: texts,
  opening: z.string(),
  closing: z.string(),
  capacity: texts,
  signer: z.string(),
  recipients: texts,
  annexReference: z.string(),
});

const side = z.strictObject({ count: figure, share: figure, ...placeShape });
const chartTable = z.strictObject({
  title: z.string(),
  categories: texts,
  series: z.array(z.strictObject({ name: z.string(), values: z.array(z.number()) })),
});

const charts = z.strictObject({
  rates: z.strictObject({ reached: figure, received: figure, onTime: figure, filled: figure }),
  sexes: z.array(
    z.strictObject({
      id: z.string(),
      objective: z.number(),
      content: z.string(),
      unit: z.string(),
      owner: z.string(),
      female: side,
      male: side,
    }),
  ),
  verdicts: chartTable,
  femaleShare: chartTable,
});

export const reportModelSchema = z.strictObject({
  schema: z.literal('ntge/report/1'),
  lang: z.enum(['vi', 'en']),
  edition: z.enum(['internal', 'public']),
  editionNote: z.string(),
  catalogue: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  period: z.strictObject({
    id: z.string(),
    label: z.string(),
    inText: z.string(),
    cutOff: z.string(),
    previous: z.string(),
  }),
  revision: z.number().int(),
  asOf: z.strictObject({ date: z.iso.date(), text: z.string() }),
  frame,
  counts: z.strictObject({
    indicators: counts,
    submissions: z.strictObject({
      total: z.number(),
      received: z.number(),
      onTime: z.number(),
      late: z.number(),
      missing: z.number(),
      unknownDate: z.number(),
      notDue: z.number(),
    }),
    directions: z.strictObject({ better: z.number(), flat: z.number(), worse: z.number() }),
    cells: z.strictObject({ filled: z.number(), due: z.number() }),
  }),
  summary: texts,
  leadership: narratives,
  objectives: z.array(objective),
  otherResults: z.strictObject({ ...narrativesShape, heading: z.string() }),
  difficulties: z.strictObject({ facts: texts, units: narratives }),
  nextSteps: narratives,
  proposals: narratives,
  submissions: z.array(submission),
  dataNotes,
  charts,
}) satisfies z.ZodType<ReportModel>;
