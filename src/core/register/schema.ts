import * as z from 'zod';
import { figureChangeSchema, textChangeSchema } from '../diff/schema.ts';
import { correctionSchema, receiptSchema } from '../model/register.ts';
import { findingJsonSchema, unitResultJsonSchema } from '../model/results.ts';
import { told } from '../model/told.ts';
import type { Described } from '../report/schema/field.ts';

/** The JSON that `ntge receive` and `ntge receipt list` write. */

const text = (description: string) => told(z.string(), description);
const dateOrNull = (description: string) => told(z.iso.date().nullable(), description);
const standing = () =>
  told(correctionSchema.shape.after.clone(), 'The revision as corrected since it was filed.');
const receipt = (description: string) => told(receiptSchema.clone(), description);

export const registerJsonSchema = z.strictObject({
  schema: told(z.literal('ntge/register/1'), 'Name and version of this form.'),
  period: text('Id of the period.'),
  lines: told(
    z.array(
      z.strictObject({
        number: told(z.number().int(), 'Running number (số đến) in the order of filing.'),
        unit: text('Id of the unit.'),
        revision: told(z.number().int(), "Number among the unit's submissions."),
        receipt: receipt('The receipt as it was made.'),
        standing: standing(),
        counts: told(z.boolean(), 'It is the revision of its unit that counts.'),
        corrections: told(z.array(correctionSchema), 'What was put right, oldest first.'),
      }),
    ),
    'One line a filed submission.',
  ),
});

const counts = () =>
  told(
    z.strictObject({
      error: told(z.number().int(), 'Errors.'),
      warning: told(z.number().int(), 'Warnings.'),
      info: told(z.number().int(), 'Remarks.'),
    }),
    'Findings in the file, by severity.',
  );

const file = text('Name of the file as it was given.');
const unit = text('Id of the unit.');
const period = text('Id of the period.');
const figures = told(z.array(figureChangeSchema), 'Figures that differ.');
const texts = told(z.array(textChangeSchema), 'Texts that differ.');
const latest = told(
  z.number().int().nullable(),
  "The unit's revision that counts now; null where none stands.",
);

const { submission, receivedOn, revisedOn, dueBefore, dueInclusive, extension, daysLate, readingsDiffer } =
  unitResultJsonSchema.shape;

const filed = z.strictObject({
  file,
  outcome: told(
    z.enum(['filed', 'already-filed']),
    'filed: put into the register by this run. already-filed: the same bytes were there.',
  ),
  receipt: receipt('The receipt.'),
  stored: text('Where the original is kept, inside the workspace.'),
  latest,
  timeliness: told(
    z.strictObject({
      submission,
      receivedOn,
      revisedOn,
      dueBefore,
      dueInclusive,
      extension,
      daysLate,
      readingsDiffer,
    }),
    'When it was due and when it came.',
  ),
  counts: counts(),
  standing: standing(),
  mailedOn: dateOrNull("Of a mail: the day the office's server received it; null where it is not known."),
  sameDocument: told(
    z
      .strictObject({
        revision: told(z.number().int(), 'Its number.'),
        receivedOn: told(z.iso.date(), 'Its day of receipt.'),
      })
      .nullable(),
    'A revision with other figures under the very number and date of this document; null where there is none.',
  ),
  register: told(
    z.array(z.strictObject({ fault: text('Code of the fault.'), file: text('File it is about.') })),
    "What is wrong with the unit's register besides.",
  ),
  changes: told(
    z
      .strictObject({ since: told(z.number().int(), 'Revision it is compared with.'), figures, texts })
      .nullable(),
    'What changed against the revision before; null for the first, or where that one cannot be read.',
  ),
});

const doubt = z.strictObject({
  code: told(
    z.enum(['before-filed', 'before-window', 'before-signing', 'old-period', 'other-name']),
    'Why it has to be confirmed.',
  ),
  revision: told(z.number().int().optional(), 'before-filed: the revision received later.'),
  receivedOn: told(z.iso.date().optional(), 'before-filed: its day of receipt.'),
  from: told(z.iso.date().optional(), 'before-window: first day of the period.'),
  signedOn: told(z.iso.date().optional(), 'before-signing: day of signing.'),
  due: told(z.iso.date().optional(), 'old-period: day on which the period was due.'),
  message: text('The same in words.'),
});

export const receivedJsonSchema = z.strictObject({
  schema: told(z.literal('ntge/received/1'), 'Name and version of this form.'),
  files: told(
    z.array(
      z.union([
        filed,
        z.strictObject({
          file,
          outcome: told(z.literal('unchanged-copy'), 'A coloured copy in which nobody changed anything.'),
          receipt: receipt('Of the revision it was made of.'),
          latest,
          counts: counts(),
        }),
        z.strictObject({
          file,
          outcome: told(
            z.literal('refused'),
            'Not taken: it is not known whose it is, or it is not the one asked for.',
          ),
          findings: told(z.array(findingJsonSchema), 'Why.'),
        }),
        z.strictObject({
          file,
          outcome: told(z.literal('not-stored'), 'In order, but could not be stored.'),
          why: text('Why, in words.'),
        }),
        z.strictObject({
          file,
          outcome: told(z.literal('unconfirmed'), 'Not filed: what is doubtful about it was not confirmed.'),
          unit,
          period,
          receivedOn: told(z.iso.date(), 'Day of receipt it would have had.'),
          doubts: told(z.array(doubt), 'What has to be confirmed.'),
        }),
        z.strictObject({
          file,
          outcome: told(
            z.literal('rival'),
            'One of several different files of a unit and period: none was filed.',
          ),
          unit,
          period,
          documentNumber: text("Number of the unit's document; '' where the cover has none."),
          signedOn: dateOrNull('Day of signing; null where the cover has none.'),
          savedOn: told(z.string().nullable(), 'Day and time the file was saved on this computer.'),
          others: told(z.array(z.string()), 'The other files.'),
          differs: told(
            z.strictObject({ figures, texts }).nullable(),
            'What the first of the others says differently; null where it cannot be compared.',
          ),
        }),
      ]),
    ),
    'What became of each file, in the order given.',
  ),
});

export type RegisterJson = Described<typeof registerJsonSchema>;
export type ReceivedJson = Described<typeof receivedJsonSchema>;
