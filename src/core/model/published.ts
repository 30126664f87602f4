import * as z from 'zod';

/** What is kept of a public edition: the record of it, and the proof that its withheld counts cannot be worked out. */

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const cell = {
  element: z.string().describe('Id of the data element.'),
  row: z.string().describe('Id of the row; - for a single one.'),
  column: z.string().describe('Id of the column.'),
  unit: z.string().describe('Id of the unit.'),
};

/** `published/2025-H1.r1.json`: an edition that went out. */
export const publishedJsonSchema = z.strictObject({
  schema: z.literal('ntge/published/1').describe('Form of this file.'),
  period: z.string().describe('Period of the edition.'),
  revision: z.number().int().min(1).describe('Revision of the consolidation it was made from.'),
  consolidation: hash.describe('Hash that this consolidation carries.'),
  catalogue: z
    .strictObject({
      id: z.string().describe('Id of the catalogue.'),
      version: z.string().describe('Its version.'),
      hash: z.string().describe('Its SHA-256, overlays applied.'),
    })
    .describe('The catalogue whose thresholds held.'),
  withheld: z
    .array(z.strictObject(cell).describe('A figure that was not published.'))
    .describe('Every other figure of the consolidation was published.'),
  hash: hash.optional().describe('SHA-256 of the text of the file before this key; in every stored one.'),
});

const term = z
  .strictObject({
    count: z.number().int().describe('Place of a count in `counts`, from 0.'),
    times: z.string().describe('Whole number it is multiplied with.'),
  })
  .describe('A multiple of a count.');

const secretSchema = z.strictObject({
  terms: z.array(term).describe('The count, or the difference of counts, that is kept.'),
  kind: z
    .enum(['count', 'rest', 'growth'])
    .describe('count: a figure. rest: a whole less its part. growth: since the half-year.'),
  threshold: z
    .number()
    .int()
    .describe('Values it has to keep; one less where a reader of the rule knows more.'),
  worlds: z
    .array(
      z
        .strictObject({
          value: z.string().describe('Value of the secret in this world.'),
          changes: z
            .array(
              z
                .strictObject({
                  count: z.number().int().describe('Place of the count in `counts`.'),
                  value: z.string().describe('Its value in this world.'),
                })
                .describe('A count that differs from the true one.'),
            )
            .describe('Every other count is the true one.'),
        })
        .describe('A world in which all that is published holds.'),
    )
    .describe('One for each value.'),
});

/** The proof of a public edition: internal, for it holds the withheld counts. */
export const publicAuditJsonSchema = z.strictObject({
  schema: z.literal('ntge/public-audit/1').describe('Form of this file.'),
  notice: z.string().describe('That the file stays in the house.'),
  period: z.string().describe('Period of the edition.'),
  revision: z.number().int().min(1).describe('Revision of the consolidation.'),
  counts: z
    .array(
      z
        .strictObject({
          period: z.string().describe('Period of the count.'),
          ...cell,
          value: z.string().describe('The true value.'),
          told: z.boolean().describe('It is published, or follows from what is.'),
        })
        .describe('A count of a sensitive element, or one it is held against.'),
    )
    .describe('Every count that this edition and those before it speak of.'),
  statements: z
    .array(
      z
        .strictObject({
          terms: z.array(term).describe('What is added up.'),
          op: z.enum(['=', '>=']).describe('How the sum stands to the bound.'),
          bound: z.string().describe('Whole number.'),
        })
        .describe('What a reader can rely on beside the printed figures.'),
    )
    .describe('Each holds in every world.'),
  secrets: z
    .array(secretSchema.describe('What is kept.'))
    .describe('Counts that are not published, with the values they can have.'),
});

export type PublishedJson = z.infer<typeof publishedJsonSchema>;
export type PublicAuditJson = z.infer<typeof publicAuditJsonSchema>;
