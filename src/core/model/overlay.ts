import * as z from 'zod';
import { unitSchema } from './catalogue.ts';
import {
  bilingual,
  calendarDate,
  confidence,
  elementId,
  indicatorId,
  slugText,
  unitId,
} from './schema-parts.ts';

/**
 * An overlay as a person writes it (YAML): one reorganisation, from its day on. The catalogue stays the plan as written;
 * a workspace switches overlays on by name.
 */

/**
 * A function that moves between units, with the indicators, data elements and tasks that go with it. Where it lists none, all that
 * the unit answers for on that day, but for what its other transfers list: then a new indicator needs no line here.
 */
const transfer = z.strictObject({
  function: bilingual,
  from: unitId,
  to: unitId,
  indicators: z.array(indicatorId).default([]),
  elements: z.array(elementId).default([]),
  /** Ids of tasks of the plan. */
  tasks: z.array(slugText).default([]),
  confidence,
});

export const overlaySchema = z.strictObject({
  schema: z.literal('ntge/overlay/1'),
  id: slugText,
  title: bilingual,
  /** First day of the new organisation. */
  from: calendarDate,
  /** Documents it rests on. */
  basis: z.array(bilingual).min(1),
  /** False until the province's own resolution has been read. */
  confirmed: z.boolean(),
  /** What was not found, what was assumed. */
  note: bilingual,
  /** Units whose last day is the day before. */
  ends: z.array(unitId).default([]),
  /** New units; they begin on `from`. */
  units: z.array(unitSchema).default([]),
  /** Rows whose last day is the day before. */
  endsRows: z.array(z.strictObject({ element: elementId, rows: z.array(slugText).min(1) })).default([]),
  transfers: z.array(transfer).default([]),
  /** The unit that consolidates from that day. */
  consolidator: unitId.optional(),
  /** The province's name from that day. */
  province: bilingual.optional(),
  /** Bodies that took another body's place, in addressees and recipients. */
  renames: z.array(z.strictObject({ from: bilingual, to: bilingual })).default([]),
});

export type Overlay = z.infer<typeof overlaySchema>;
export type Transfer = z.infer<typeof transfer>;
