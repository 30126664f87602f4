import * as z from 'zod';
import { findingJsonSchema, unitResultJsonSchema } from './results.ts';

/** The JSON that `ntge status` writes. Names are fixed: outside programs rely on them. */

const share = z.strictObject({ have: z.number().int(), due: z.number().int() });

export const statusJsonSchema = z.strictObject({
  schema: z.literal('ntge/status/1'),
  period: z.string(),
  asOf: z.iso.date(),
  /** The period's own due date; null for a period before the plan, when nothing is due. */
  due: z
    .strictObject({
      date: z.iso.date(),
      inclusive: z.boolean(),
      /** 0 on the last day that keeps it, negative afterwards. */
      daysLeft: z.number().int(),
    })
    .nullable(),
  units: z.array(
    z.strictObject({
      ...unitResultJsonSchema.shape,
      /** Days left to send, extension included; null when something came or nothing is due. */
      daysLeft: z.number().int().nullable(),
      /** Cells asked now that the unit's workbook never had: it was issued before the questions changed. */
      neverIssued: z.number().int(),
      /** Every registered revision up to the day, oldest first. */
      revisions: z.array(
        z.strictObject({
          revision: z.number().int(),
          /** Ngày văn bản: signed by the unit, as its cover says; null where it does not. */
          signedOn: z.iso.date().nullable(),
          /** Ngày đến, as corrected. */
          receivedOn: z.iso.date(),
          /** Ngày vào sổ. */
          filedOn: z.iso.date(),
          daysLate: z.number().int().nullable(),
          withdrawn: z.enum(['recall', 'slip']).nullable(),
          blank: z.boolean(),
        }),
      ),
    }),
  ),
  /** Out of the units from which something is due: sent; sent in time; sent in time and free of errors, with nothing put right after the due date. */
  rates: z.strictObject({ received: share, onTime: share, onTimeAndValid: share }),
  /** Files in the period's folder that do not say whose they are. */
  /** What the office itself has to see to: its register, files put there by hand. */
  office: z.array(findingJsonSchema),
  unidentified: z.array(z.strictObject({ file: z.string(), codes: z.array(z.string()) })),
});

export type Status = z.infer<typeof statusJsonSchema>;
export type UnitStatus = Status['units'][number];
