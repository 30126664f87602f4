import * as z from 'zod';
import type { Described } from '../report/schema/field.ts';
import { consolidationJsonSchema, findingJsonSchema, indicatorResultJsonSchema } from '../model/results.ts';
import { told } from '../model/told.ts';

/** The JSON that `ntge diff` writes: what differs between two things of one kind, or every consolidated period side by side. */

const text = (description: string) => told(z.string(), description);

/** One thing as it was and as it is. */
const changeOf = <S extends z.ZodType>(schema: S, description: string) =>
  told(
    z.array(
      z.strictObject({
        before: told(schema.nullable(), 'As it was; null where it did not exist.'),
        after: told(schema.nullable(), 'As it is; null where it does not exist.'),
      }),
    ),
    description,
  );

const frame = {
  schema: told(z.literal('ntge/diff/1'), 'Name and version of this form.'),
  before: text('The earlier of the two, as it was named or found.'),
  after: text('The later of the two, as it was named or found.'),
};

const { units, observations, narratives, catalogue } = consolidationJsonSchema.shape;

const consolidations = z.strictObject({
  ...frame,
  kind: told(z.literal('consolidation'), 'Two consolidations were compared.'),
  reason: told(
    z.string().nullable().optional(),
    'Why the later revision differs; null where none was given. Absent for two periods.',
  ),
  catalogue: told(
    z
      .strictObject({
        before: told(catalogue.clone(), 'As it was.'),
        after: told(catalogue.clone(), 'As it is.'),
      })
      .nullable(),
    'The catalogues, where they differ; null where both were made with one.',
  ),
  units: changeOf(units.element, 'Units whose submission, its time or its counts changed.'),
  figures: changeOf(
    observations.element,
    'Figures whose value or status changed; one that merely moved to another cell is not among them.',
  ),
  indicators: changeOf(
    indicatorResultJsonSchema,
    'Indicators whose value, sums, verdict or direction changed.',
  ),
  findings: changeOf(findingJsonSchema, 'Findings that came or went.'),
  narratives: changeOf(narratives.element, "Units' texts that changed."),
  explanations: changeOf(
    z.strictObject({
      unit: text('Id of the unit.'),
      field: text('What it wrote: live-births.-.note, live-births.-.source, cover.contact.'),
      text: text('Its words; numbers of persons are masked.'),
    }),
    'Notes, stated sources and cover fields that changed; none where one of the two did not keep them.',
  ),
  isEmpty: told(z.boolean(), 'True where nothing of the above changed.'),
});

const answer = z.strictObject({
  value: told(z.union([z.number(), z.boolean(), z.null()]), 'The value; null where none can be read.'),
  status: told(
    z.enum(['official', 'estimate', 'none', 'unavailable']).nullable(),
    'Status of the row; null where none was chosen.',
  ),
  unreadable: told(z.boolean(), 'Something is typed that could not be understood.'),
});

const changeKind = () =>
  told(z.enum(['added', 'changed', 'removed']), 'added: was blank. removed: is blank now.');

const subject = z.union([
  z.strictObject({
    of: told(z.enum(['cover', 'narrative']), 'Sheet of the text.'),
    field: text('Name of the field.'),
  }),
  z.strictObject({
    of: told(z.enum(['source', 'note']), 'Column of the text.'),
    element: text('Id of the data element.'),
    row: text('Id of the row.'),
  }),
]);

export const figureChangeSchema = z.strictObject({
  kind: changeKind(),
  element: text('Id of the data element.'),
  row: text('Id of the row; - for the only one.'),
  column: text('Id of the column.'),
  at: told(
    z.strictObject({ sheet: text('Name of the sheet.'), cell: text('Address of the cell.') }),
    'Cell of the later workbook, or of the earlier one where the later has none.',
  ),
  before: told(answer.nullable(), 'As it was; null where the cell was blank.'),
  after: told(answer.nullable(), 'As it is; null where the cell is blank.'),
});

export const textChangeSchema = z.strictObject({
  kind: changeKind(),
  subject: told(subject, 'What the text belongs to.'),
  before: text("As it was; '' where there was none."),
  after: text("As it is; '' where there is none."),
});

const workbooks = z.strictObject({
  ...frame,
  kind: told(z.literal('workbook'), 'Two workbooks of one unit were compared.'),
  unit: text('Id of the unit.'),
  figures: told(z.array(figureChangeSchema), 'Figures that differ, in the order of the later workbook.'),
  texts: told(z.array(textChangeSchema), 'Texts that differ.'),
  isEmpty: told(z.boolean(), 'True where nothing of the above changed.'),
});

const catalogues = z.strictObject({
  ...frame,
  kind: told(z.literal('catalogue'), 'Two catalogues were compared.'),
  changes: told(
    z.array(
      z.strictObject({
        kind: told(z.enum(['added', 'removed', 'changed', 'moved']), 'What happened to it.'),
        list: text('The list it is in, or the top-level key.'),
        id: text('Id of the entry; empty for a top-level key.'),
        path: text('Path inside the entry: target.value. Empty where the whole entry came or went.'),
        before: told(z.unknown().optional(), 'As it was; absent where it came.'),
        after: told(z.unknown().optional(), 'As it is; absent where it went.'),
      }),
    ),
    'Every difference, by list as the catalogue has them.',
  ),
});

export const diffJsonSchema = z.union([consolidations, workbooks, catalogues]);

const share = (description: string) =>
  told(
    z.strictObject({
      have: told(z.number().int(), 'Units of which it is true.'),
      due: told(z.number().int(), 'Units from which something was due.'),
    }),
    description,
  );

const { value, numerator, denominator, level, direction } = indicatorResultJsonSchema.shape;

export const trendJsonSchema = z.strictObject({
  schema: told(z.literal('ntge/trend/1'), 'Name and version of this form.'),
  periods: told(
    z.array(
      z.strictObject({
        period: text('Id of the period.'),
        revision: told(z.number().int(), 'Revision of its latest consolidation.'),
        received: share('Units that sent something.'),
        onTime: share('Units that sent it in time.'),
      }),
    ),
    'Consolidated periods; half-years first, then years, oldest first. Only periods of one kind are comparable.',
  ),
  indicators: told(
    z.array(
      z.strictObject({
        id: text('Id of the indicator.'),
        results: told(
          z.array(z.strictObject({ value, numerator, denominator, level, direction }).nullable()),
          'One for each period, in their order; null where the period does not have the indicator.',
        ),
      }),
    ),
    'Indicators in the order of the catalogue; what it no longer has comes last.',
  ),
});

export type DiffJson = Described<typeof diffJsonSchema>;
export type TrendJson = Described<typeof trendJsonSchema>;
