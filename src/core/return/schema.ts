import * as z from 'zod';

/** The JSON that `ntge return` writes. Names are fixed: outside programs rely on them. */

const writtenFile = z.strictObject({
  kind: z.enum(['copy', 'letter', 'mail', 'message', 'call-list']),
  /** Path inside the workspace. */
  file: z.string(),
  /** new; the same bytes were there; or another file has the name and was kept: this one lies beside it. */
  state: z.enum(['new', 'same', 'beside']),
});

export const returnJsonSchema = z.strictObject({
  schema: z.literal('ntge/return/1'),
  period: z.string(),
  asOf: z.iso.date(),
  units: z.array(
    z.strictObject({
      unit: z.string(),
      name: z.string(),
      /** missing, faulty, late: as the letters say. questions: warnings alone. */
      reason: z.enum(['missing', 'faulty', 'late', 'questions']),
      errors: z.number().int(),
      warnings: z.number().int(),
      /** Address in the mail; null where the cover gives none, or several. */
      to: z.string().nullable(),
      files: z.array(writtenFile),
      /** Why there is no coloured copy though there is something to show; null otherwise. */
      noCopy: z.string().nullable(),
    }),
  ),
  /** Null when nothing goes back to anybody. */
  callList: writtenFile.nullable(),
});

export type ReturnJson = z.infer<typeof returnJsonSchema>;
export type ReturnedFile = z.infer<typeof writtenFile>;
