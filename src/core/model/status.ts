import * as z from 'zod';
import { share } from './result-parts.ts';
import { findingJsonSchema, unitResultJsonSchema } from './results.ts';
import { told } from './told.ts';

/** The JSON that `ntge status` writes. Names are fixed: outside programs rely on them. */

const units = () => share('Units of which it is true.', 'Units from which something is due.');

export const statusJsonSchema = z.strictObject({
  schema: told(z.literal('ntge/status/1'), 'Name and version of this form.'),
  period: told(z.string(), 'Id of the period.'),
  asOf: told(z.iso.date(), 'The day up to which it looks.'),
  due: told(
    z
      .strictObject({
        date: told(z.iso.date(), 'The day.'),
        inclusive: told(z.boolean(), 'True where the day itself still keeps the date.'),
        daysLeft: told(z.number().int(), '0 on the last day that keeps it, negative afterwards.'),
      })
      .nullable(),
    "The period's own due date; null for a period before the plan, when nothing is due.",
  ),
  units: told(
    z.array(
      z.strictObject({
        ...unitResultJsonSchema.shape,
        daysLeft: told(
          z.number().int().nullable(),
          'Days left to send, extension included; null when something came or nothing is due.',
        ),
        tasks: told(
          z.strictObject({
            answered: told(z.number().int(), 'Of those, answered with a status.'),
            due: told(z.number().int(), "Tasks whose answer is due: the plan's days for them have begun."),
          }),
          'Tasks of the plan; both 0 where the period asks none.',
        ),
        neverIssued: told(
          z.number().int(),
          "Cells asked now that the unit's workbook never had: it was issued before the questions changed.",
        ),
        revisions: told(
          z.array(
            z.strictObject({
              revision: told(z.number().int(), 'Its number, from 1.'),
              signedOn: told(
                z.iso.date().nullable(),
                'Ngày văn bản: signed by the unit, as its cover says; null where it does not.',
              ),
              receivedOn: told(z.iso.date(), 'Ngày đến, as corrected.'),
              filedOn: told(z.iso.date(), 'Ngày vào sổ.'),
              daysLate: told(
                z.number().int().nullable(),
                'Days after the date that was due, 0 where it was kept; null where nothing came or nothing was due.',
              ),
              withdrawn: told(
                z.enum(['recall', 'slip']).nullable(),
                'As in a correction; null where it stands.',
              ),
              blank: told(z.boolean(), 'True where an untouched form came.'),
            }),
          ),
          'Every registered revision up to the day, oldest first.',
        ),
      }),
    ),
    'Each unit of the period, in the order of the catalogue.',
  ),
  rates: told(
    z.strictObject({
      received: told(units(), 'Sent.'),
      onTime: told(units(), 'Sent in time.'),
      onTimeAndValid: told(units(), 'Sent in time and free of errors.'),
    }),
    'Out of the units from which something is due: sent; sent in time; sent in time and free of errors, with nothing put right after the due date.',
  ),
  office: told(
    z.array(findingJsonSchema),
    'What the office itself has to see to: its register, files put there by hand.',
  ),
  unidentified: told(
    z.array(
      z.strictObject({
        file: told(z.string(), 'Path inside the workspace.'),
        codes: told(z.array(z.string()), 'Codes of the findings about it.'),
      }),
    ),
    "Files in the period's folder that do not say whose they are.",
  ),
  unread: told(
    z.array(findingJsonSchema),
    'Files below `submissions/` from which nothing is read: no workbooks, or outside the folders of the register. Each says what to do.',
  ),
});

export type Status = z.infer<typeof statusJsonSchema>;
export type UnitStatus = Status['units'][number];
