import * as z from 'zod';
import type { ElementId, IndicatorId, PeriodId, UnitId } from './ids.ts';

/** What the schemas of catalogue and overlay are made of. */

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const slugText = z.string().regex(slug, 'lower-case letters, digits and single hyphens');
/* The flavour exists only for the compiler: at run time an id is the string zod has checked. */
export const unitId = slugText as z.ZodType<UnitId, string>;
export const elementId = slugText as z.ZodType<ElementId, string>;
export const indicatorId = z.string().regex(/^[1-9]\.[0-9]+[a-z]?(?:-[mf])?$/) as z.ZodType<
  IndicatorId,
  string
>;
export const periodId = z.string().regex(/^\d{4}(?:-(?:H1|H2))?$/) as z.ZodType<PeriodId, string>;
export const calendarDate = z.iso.date();
export const bilingual = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
/** How far a definition can be trusted: read in the law itself; used so in reports; our assumption to be confirmed. */
export const confidence = z.enum(['certain', 'likely', 'assumption']);

/** First and last day on which something holds; both inclusive, absent = unbounded. */
export const validity = { validFrom: calendarDate.optional(), validTo: calendarDate.optional() };
