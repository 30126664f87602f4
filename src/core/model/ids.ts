/**
 * Identifiers are plain strings at run time, flavoured for the compiler: a literal fits everywhere, but a unit id
 * cannot be passed where an element id is expected.
 */
type Flavoured<Name extends string> = string & { readonly __id?: Name };

/** Reporting unit, e.g. `so-y-te`, `bac-ai`. */
export type UnitId = Flavoured<'unit'>;
/** Period, e.g. `2025-H1`, `2025`. */
export type PeriodId = Flavoured<'period'>;
/** Data element, e.g. `live-births`. */
export type ElementId = Flavoured<'element'>;
/** Measured quantity, e.g. `4.1`, `3.2a`, `5.2a-m`. */
export type IndicatorId = Flavoured<'indicator'>;
/** Row of an element: a category id (`commune`, `q1`, `an-hai`), or `-` when the element has a single row. */
export type RowId = Flavoured<'row'>;
/** The row of an element that has no second breakdown. */
export const SINGLE_ROW: RowId = '-';

/** Value column of a data cell. */
export type ColumnId = 'total' | 'male' | 'female' | 'value' | 'yes_no' | 'q1' | 'q2' | 'q3' | 'q4';

/** Calendar date `YYYY-MM-DD`: no time, no zone. */
export type CalendarDate = string;

/** The two languages ntge speaks; Vietnamese is the default. */
export type Lang = 'vi' | 'en';
/** The language that offices write in: their settings, letterheads and workbooks. */
export const OFFICE_LANG: Lang = 'vi';
/** One text in both languages; `{ vi: …, en: … }[lang]` is how the program chooses, everywhere. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}
