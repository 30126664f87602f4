import type {
  CalendarDate,
  ColumnId,
  ElementId,
  IndicatorId,
  PeriodId,
  RowId,
  UnitId,
} from '../model/ids.ts';
import type { Severity } from './definition.ts';
import { FINDINGS } from './messages/index.ts';
import type { FindingCode, ParamsOf } from './messages/index.ts';

/** Where a finding is: in the file, and on the human path. */
export interface FindingPlace {
  readonly file?: string;
  readonly sheet?: string;
  /** A1 address. */
  readonly cell?: string;
  readonly unit?: UnitId;
  readonly period?: PeriodId;
  readonly indicator?: IndicatorId;
  readonly element?: ElementId;
  readonly row?: RowId;
  readonly column?: ColumnId;
}

/** One value a finding speaks of. */
export interface ValueKey {
  readonly element: ElementId;
  readonly row: RowId;
  readonly column: ColumnId;
}

/** Figures worth comparing by machine; words when they are not numbers. */
export interface FindingFacts {
  readonly found?: number | string;
  readonly expected?: number | string;
  readonly difference?: number;
  /** Values in doubt besides the one at the place: an error keeps them all out of the consolidation. */
  readonly affects?: readonly ValueKey[];
}

/** Who accepted a finding, why, by which document, until when (`ntge.yaml`). */
interface AcceptedBy {
  readonly by: string;
  readonly why: string;
  readonly document: string;
  readonly until: CalendarDate;
}

/** A finding is data; its words come from the table by code. */
export interface Finding extends FindingFacts {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly params: Readonly<Record<string, string | number | readonly string[]>>;
  readonly at: FindingPlace;
  /** Present when a waiver covers it: shown, but no longer counted or blocking. */
  readonly waived?: AcceptedBy;
}

/** Makes a finding of the table's severity. */
export function finding<Code extends FindingCode>(
  code: Code,
  params: ParamsOf<Code>,
  at: FindingPlace,
  facts: FindingFacts = {},
): Finding {
  return { code, severity: FINDINGS[code].severity, params, at, ...facts };
}
