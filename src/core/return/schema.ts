import * as z from 'zod';
import { told } from '../model/told.ts';

/** The JSON that `ntge return` writes. Names are fixed: outside programs rely on them. */

const writtenFile = z.strictObject({
  kind: told(z.enum(['copy', 'letter', 'mail', 'message', 'call-list']), 'What it is.'),
  file: told(z.string(), 'Path inside the workspace.'),
  state: told(
    z.enum(['new', 'same', 'beside']),
    'new; the same bytes were there; or another file has the name and was kept: this one lies beside it.',
  ),
});

export const returnJsonSchema = z.strictObject({
  schema: told(z.literal('ntge/return/1'), 'Name and version of this form.'),
  period: told(z.string(), 'Id of the period.'),
  asOf: told(z.iso.date(), 'The day up to which it looks.'),
  units: told(
    z.array(
      z.strictObject({
        unit: told(z.string(), 'Id of the unit.'),
        name: told(z.string(), 'Its name.'),
        reason: told(
          z.enum(['missing', 'faulty', 'late', 'questions']),
          'missing, faulty, late: as the letters say. questions: warnings alone.',
        ),
        errors: told(z.number().int(), 'Errors in its file.'),
        warnings: told(z.number().int(), 'Warnings in its file.'),
        to: told(z.string().nullable(), 'Address in the mail; null where the cover gives none, or several.'),
        files: told(z.array(writtenFile), 'What was written for it.'),
        noCopy: told(
          z.string().nullable(),
          'Why there is no coloured copy though there is something to show; null otherwise.',
        ),
      }),
    ),
    'Units to which something goes back.',
  ),
  callList: told(writtenFile.nullable(), 'Null when nothing goes back to anybody.'),
});

export type ReturnJson = z.infer<typeof returnJsonSchema>;
export type ReturnedFile = z.infer<typeof writtenFile>;
