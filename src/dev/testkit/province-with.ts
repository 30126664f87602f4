import { findPeriod } from '../../core/catalogue/catalogue.ts';
import { consolidate } from '../../core/consolidate/consolidate.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Consolidation } from '../../core/model/results.ts';
import type { FiledSubmission } from '../../core/validate/checked-file.ts';
import { exampleSubmissions } from './filed-submissions.ts';

/** The invented province with sensitive counts of a test's choice, consolidated as a real one is. */

/** A count by element/row/column (and unit, where two report it). */
export type Counts = Readonly<Record<string, number>>;

export interface ProvinceOptions {
  readonly earlier?: readonly Consolidation[];
  readonly periodId?: string;
  /** Alters each file before it is consolidated. */
  readonly change?: (file: FiledSubmission) => FiledSubmission;
}

/** The province with these counts in place of the invented ones; totals follow from the sexes. */
export function provinceWith(
  catalogue: Catalogue,
  counts: Counts,
  { earlier = [], periodId = '2025-H1', change = (same) => same }: ProvinceOptions = {},
): Consolidation {
  const period = findPeriod(catalogue, periodId);
  if (!period) throw new Error(periodId);
  const files = submissionsOf(catalogue, periodId);
  return consolidate({
    catalogue,
    hash: '0'.repeat(64),
    overlays: [],
    period,
    asOf: '2025-06-20',
    submissions: files.map((file) => change(changed(file, counts))),
    earlier,
    extensions: [],
    waivers: [],
    revision: 1,
    reason: null,
  });
}

const made = new Map<string, readonly FiledSubmission[]>();

/** The same files for every province of a catalogue and period. */
function submissionsOf(catalogue: Catalogue, periodId: string): readonly FiledSubmission[] {
  const key = `${catalogue.id}/${periodId}`;
  const files = made.get(key) ?? exampleSubmissions(catalogue, periodId, 'public');
  made.set(key, files);
  return files;
}

function changed(file: FiledSubmission, counts: Counts): FiledSubmission {
  const { submission } = file;
  if (!submission) return file;
  const rows = submission.rows.map((row) => ({
    ...row,
    values: row.values.map((value) => {
      const of = (column: string): number | undefined =>
        counts[`${row.element}/${row.row}/${column}/${submission.unit}`] ??
        counts[`${row.element}/${row.row}/${column}`];
      const [male, female] = [of('male'), of('female')];
      const sum = male === undefined || female === undefined ? undefined : male + female;
      const wanted = value.column === 'total' ? sum : of(value.column);
      return wanted === undefined ? value : { ...value, value: wanted, filled: true };
    }),
  }));
  return { ...file, submission: { ...submission, rows } };
}

export const pair = (element: string, row: string, male: number, female: number): Counts => ({
  [`${element}/${row}/male`]: male,
  [`${element}/${row}/female`]: female,
});

/** Counts of which none, nor any difference of whole and part, is small. */
export const LARGE: Counts = {
  ...pair('violence-victims', 'domestic', 12, 40),
  ...pair('violence-victims', 'other', 6, 9),
  ...pair('violence-victims-supported', 'domestic', 7, 35),
  ...pair('violence-victims-supported', 'other', 6, 9),
  ...pair('violence-perpetrators', 'domestic', 45, 7),
  ...pair('violence-perpetrators', 'other', 20, 0),
  ...pair('violence-perpetrators-counselled', 'domestic', 30, 7),
  ...pair('violence-perpetrators-counselled', 'other', 11, 0),
  ...pair('trafficking-returnees', '-', 18, 19),
  ...pair('trafficking-returnees-supported', '-', 18, 19),
  'maternal-deaths/-/value': 0,
};
