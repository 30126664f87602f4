import * as z from 'zod';

/**
 * The entries of the register of received files: a receipt beside every filed workbook, and a correction beside a receipt
 * for everything that was put right since. Entries are never changed and never deleted. Each carries the hash of its own
 * content, and the hashes of the entries that no other one had named when it was made: whoever rewrites or removes one
 * has to rewrite everything that came after it.
 */

const date = z.iso.date();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** An entry of the period's register by its place (`so-y-te/r1`, `so-y-te/r1.c2`) and the hash it carries. */
const entryLinkSchema = z.strictObject({ entry: z.string(), hash });

/** Of the entry itself without this key; see `sealedText`. */
const chain = { previous: z.array(entryLinkSchema), hash };

/** Receipt beside each filed submission: `r1.json`. */
export const receiptSchema = z.strictObject({
  schema: z.literal('ntge/receipt/2'),
  unit: z.string(),
  period: z.string(),
  revision: z.number().int().min(1),
  /** Ngày đến: the day the file reached the office. */
  receivedOn: date,
  /** Ngày vào sổ: the day it was filed, which may be later. */
  filedOn: date,
  /** Of the workbook's bytes. */
  sha256: hash,
  /** Bytes. */
  size: z.number().int().min(1),
  /** File name as the sender wrote it. */
  originalName: z.string(),
  /** Who registered it. */
  filedBy: z.string(),
  /** The zip or the mail that it lay in, as that file was received. */
  container: z
    .strictObject({
      /** File name of the zip or the mail. */
      name: z.string(),
      sha256: hash,
      /** Of a mail: the day on which the office's server received it. */
      receivedOn: date.optional(),
    })
    .optional(),
  /** How it came, where it was not by mail to the office's address. */
  via: z.string().optional(),
  /** Number and symbol of the unit's document, as the cover says. */
  documentNumber: z.string().optional(),
  /** Ngày văn bản: the day the unit signed it, as the cover says. */
  signedOn: date.optional(),
  /** The form came back untouched: it was received, and is no submission. */
  blank: z.literal(true).optional(),
  /** What was doubtful when it was filed, and was confirmed by whoever filed it. */
  confirmed: z.array(z.string()).optional(),
  ...chain,
});

/** What holds of a revision besides its receipt. */
const standingSchema = z.strictObject({
  /** Null where no receipt can be read. */
  receivedOn: date.nullable(),
  /** recall: the unit took it back (thu hồi). slip: the office filed the wrong thing. null: it stands. */
  withdrawn: z.enum(['recall', 'slip']).nullable(),
});

/** A correction of a revision, `r1.c1.json`: what, when, who, why; what held before and what holds now. */
export const correctionSchema = z.strictObject({
  schema: z.literal('ntge/receipt-correction/1'),
  unit: z.string(),
  period: z.string(),
  revision: z.number().int().min(1),
  /** Number among the corrections of the revision. */
  number: z.number().int().min(1),
  what: z.enum(['redate', 'withdraw', 'restore']),
  before: standingSchema,
  after: standingSchema,
  reason: z.string().min(1),
  by: z.string(),
  /** The day it was made. */
  on: date,
  /** Entries of the revision that were lost or damaged by then: known, and settled by this. */
  settles: z.array(z.string()).optional(),
  ...chain,
});

export type EntryLink = z.infer<typeof entryLinkSchema>;
export type Receipt = z.infer<typeof receiptSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Standing = z.infer<typeof standingSchema>;
