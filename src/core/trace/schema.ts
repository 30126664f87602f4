import * as z from 'zod';
import { indicatorResultJsonSchema, unitResultJsonSchema } from '../model/results.ts';
import { told } from '../model/told.ts';

/** The JSON that `ntge trace` writes: how the figures of one consolidation were made, every number and word decided. */

const text = (description: string) => told(z.string(), description);
const textOrNull = (description: string) => told(z.string().nullable(), description);

const source = z.strictObject({
  file: text('Path inside the workspace.'),
  sheet: text('Name of the sheet.'),
  cell: text('Address of the cell: B7.'),
  sha256: text('Hash of the file as it was consolidated.'),
  receivedOn: told(z.iso.date().nullable(), 'Day of receipt; null for a file that was not registered.'),
  revision: told(
    z.number().int().nullable(),
    'Revision in the register; null for a file that was not registered.',
  ),
  originalName: textOrNull('Name under which the file came.'),
  filedBy: textOrNull('Who put it into the register.'),
});

const check = z.strictObject({
  state: told(
    z.enum(['same', 'file-missing', 'file-changed', 'value-differs']),
    'What the cell holds now against what was consolidated.',
  ),
  text: text('The same in words.'),
});

const figure = z.strictObject({
  path: text('live-births.-.female: with it the figure can be asked for alone.'),
  element: text('Id of the data element.'),
  row: text('Id of the row; - for the only one.'),
  column: text('Id of the column.'),
  unit: text('Id of the unit that reported it.'),
  unitName: text('Name of that unit.'),
  content: text('Element, row and column in words.'),
  value: told(z.union([z.number(), z.boolean(), z.null()]), 'The value; null where there is none.'),
  text: text('The value as printed, with its unit of measure; a dash where there is none.'),
  status: told(
    z.enum(['official', 'estimate', 'none', 'unavailable', 'missing', 'rejected', 'suppressed']),
    'Status of the figure.',
  ),
  statusText: text('The status in words.'),
  use: told(z.enum(['numerator', 'denominator']).nullable(), 'Where it enters; null where it does not.'),
  useText: text('The same in words.'),
  source: told(
    source.nullable(),
    'The cell it was read from, and how its file came; null where nothing was submitted.',
  ),
  statedSource: text("Where the figure comes from, as the unit says; '' where it says nothing."),
  note: text("What the unit noted: of an unavailable figure, the reason; '' where nothing."),
  why: textOrNull('Why it did not enter; null for one that did.'),
  check: told(check.optional(), 'Present after the file was read again.'),
});

const calculation = z.strictObject({
  lines: told(z.array(z.string()), 'With the numbers put in: 100 × 2.224 ÷ 2.071 = 107,387735…'),
  exact: told(
    z.strictObject({ numerator: text('Whole number.'), denominator: text('Whole number.') }).nullable(),
    'The exact value in lowest terms, as text; null where there is no value.',
  ),
  printed: text('As the report prints it, with its unit.'),
  decimals: told(
    z.strictObject({
      printed: told(z.number().int(), 'Decimals printed.'),
      usual: told(z.number().int(), 'Decimals that the catalogue gives.'),
    }),
    'Decimals of the printed value.',
  ),
  verdict: told(z.array(z.string()), 'Why the verdict is what it is.'),
  previous: textOrNull('The comparable earlier period; null where there is none.'),
});

const finding = z.strictObject({
  code: text('Code of the rule.'),
  severity: told(z.enum(['error', 'warning', 'info']), 'Severity.'),
  place: text('Unit, sheet, cell and row in words.'),
  message: text('What was found.'),
  fix: text('What to do.'),
  waiver: text("Who accepted it and by which document; '' where nobody did."),
});

const reconciliation = z.strictObject({
  text: text('The comparison in words.'),
  result: told(z.enum(['agrees', 'differs', 'not-checked']), 'How it came out.'),
  ownerValue: told(z.number().nullable(), 'Figure of the unit in charge.'),
  otherValue: told(z.number().nullable(), 'What it is held against.'),
});

const part = z.strictObject({
  id: text('Id of the indicator, element, figure, task or unit.'),
  title: text('Its name.'),
  facts: told(
    z.array(z.strictObject({ label: text('What.'), value: text('Its value in words.') })),
    'What it is and by which article of the plan; for a unit, how its submission came; for a task, the answer of each unit.',
  ),
  result: told(
    indicatorResultJsonSchema.nullable(),
    'The consolidated result of an indicator; null for the other kinds.',
  ),
  submission: told(
    unitResultJsonSchema.nullable(),
    "The unit's line of the consolidation; null for the other kinds.",
  ),
  calculation: told(
    calculation.nullable(),
    'From the figures to the printed result; null where nothing is computed.',
  ),
  figures: told(
    z.array(figure),
    'Figures that entered, each with its use; for an element or a unit every figure it has.',
  ),
  leftOut: told(z.array(figure), 'Figures that ought to have entered and did not; `why` says it.'),
  findings: told(z.array(finding), 'Findings about these figures.'),
  reconciliations: told(z.array(reconciliation), 'Comparisons with the figures of other units.'),
});

const fileCheck = z.strictObject({
  file: text('Path inside the workspace.'),
  sha256: text('Hash at the consolidation.'),
  sha256Now: textOrNull('Hash now; null where the file cannot be read.'),
  state: told(z.enum(['same', 'changed', 'missing']), 'The file now against then.'),
});

export const traceJsonSchema = z.strictObject({
  schema: told(z.literal('ntge/trace/1'), 'Name and version of this form.'),
  lang: told(z.enum(['vi', 'en']), 'Language of the words.'),
  id: text(
    'What was asked for, as the catalogue writes it: 4.1, 3.2, live-births, live-births.-.female, so-y-te.',
  ),
  kind: told(z.enum(['indicator', 'plan-indicator', 'element', 'cell', 'task', 'unit']), 'What that is.'),
  period: told(
    z.strictObject({ id: text('Id of the period.'), label: text('Its name.') }),
    'The period of the consolidation.',
  ),
  revision: told(z.number().int(), 'Revision of the consolidation.'),
  asOf: told(z.iso.date(), 'Day up to which it looked.'),
  catalogue: told(
    z.strictObject({
      id: text('Its id.'),
      version: text('Its version.'),
      hash: text('Hash of its contents.'),
    }),
    'The catalogue it was made with.',
  ),
  parts: told(z.array(part), 'One, or one for each part of a plan indicator.'),
  verification: told(
    z
      .strictObject({
        files: told(z.array(fileCheck), 'The submission files as they are now.'),
        ok: told(z.boolean(), 'True where every file and every cell is as it was consolidated.'),
      })
      .optional(),
    'Present when the submission files were read again.',
  ),
});
