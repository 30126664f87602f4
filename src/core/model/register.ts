import * as z from 'zod';
import { told } from './told.ts';

/**
 * The entries of the register of received files: a receipt beside every filed workbook, and a correction beside a receipt
 * for everything that was put right since. Entries are never changed and never deleted. Each carries the hash of its own
 * content, and the hashes of the entries that no other one had named when it was made: whoever rewrites or removes one
 * has to rewrite everything that came after it.
 */

const date = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** An entry of the period's register by its place (`so-y-te/r1`, `so-y-te/r1.c2`) and the hash it carries. */
const entryLinkSchema = z.strictObject({
  entry: told(z.string(), 'Place of the entry: so-y-te/r1.'),
  hash: told(hash.clone(), 'The hash it carries.'),
});

/** Of the entry itself without this key; see `sealedText`. */
const chain = {
  previous: told(z.array(entryLinkSchema), 'Entries that no other one had named when this was made.'),
  hash: told(hash.clone(), 'Of the entry itself without this key.'),
};

/** Receipt beside each filed submission: `r1.json`. */
export const receiptSchema = z.strictObject({
  schema: told(z.literal('ntge/receipt/2'), 'Name and version of this form.'),
  unit: told(z.string(), 'Id of the unit.'),
  period: told(z.string(), 'Id of the period.'),
  revision: told(z.number().int().min(1), 'Its number, from 1.'),
  receivedOn: told(date.clone(), 'Ngày đến: the day the file reached the office.'),
  filedOn: told(date.clone(), 'Ngày vào sổ: the day it was filed, which may be later.'),
  sha256: told(hash.clone(), "Of the workbook's bytes."),
  size: told(z.number().int().min(1), 'Bytes.'),
  originalName: told(z.string(), 'File name as the sender wrote it.'),
  filedBy: told(z.string(), 'Who registered it.'),
  container: told(
    z
      .strictObject({
        name: told(z.string(), 'File name of the zip or the mail.'),
        sha256: told(hash.clone(), 'SHA-256 of the bytes of the file; null where it could not be read.'),
        receivedOn: told(date.optional(), "Of a mail: the day on which the office's server received it."),
      })
      .optional(),
    'The zip or the mail that it lay in, as that file was received.',
  ),
  via: told(z.string().optional(), "How it came, where it was not by mail to the office's address."),
  documentNumber: told(z.string().optional(), "Number and symbol of the unit's document, as the cover says."),
  signedOn: told(date.optional(), 'Ngày văn bản: the day the unit signed it, as the cover says.'),
  blank: told(
    z.literal(true).optional(),
    'The form came back untouched: it was received, and is no submission.',
  ),
  confirmed: told(
    z.array(z.string()).optional(),
    'What was doubtful when it was filed, and was confirmed by whoever filed it.',
  ),
  ...chain,
});

/** What holds of a revision besides its receipt. */
const standingSchema = z.strictObject({
  receivedOn: told(date.nullable(), 'Null where no receipt can be read.'),
  withdrawn: told(
    z.enum(['recall', 'slip']).nullable(),
    'recall: the unit took it back (thu hồi). slip: the office filed the wrong thing. null: it stands.',
  ),
});

/** A correction of a revision, `r1.c1.json`: what, when, who, why; what held before and what holds now. */
export const correctionSchema = z.strictObject({
  schema: told(z.literal('ntge/receipt-correction/1'), 'Name and version of this form.'),
  unit: told(z.string(), 'Id of the unit.'),
  period: told(z.string(), 'Id of the period.'),
  revision: told(z.number().int().min(1), 'Its number, from 1.'),
  number: told(z.number().int().min(1), 'Number among the corrections of the revision.'),
  what: told(z.enum(['redate', 'withdraw', 'restore']), 'What was done.'),
  before: told(standingSchema.clone(), 'What held before.'),
  after: told(standingSchema.clone(), 'What holds since.'),
  reason: told(z.string().min(1), 'Why, in the words of whoever did it.'),
  by: told(z.string(), 'Who did it.'),
  on: told(date.clone(), 'The day it was made.'),
  settles: told(
    z.array(z.string()).optional(),
    'Entries of the revision that were lost or damaged by then: known, and settled by this.',
  ),
  ...chain,
});

export type EntryLink = z.infer<typeof entryLinkSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Standing = z.infer<typeof standingSchema>;
