import { sharing } from '../text/shared.ts';
import type { CheckedFigures } from '../validate/checked-file.ts';

/**
 * Holds the names that files have in common once: each comes with its own. One such function serves a whole batch.
 */
export function sharingNames(): (checked: CheckedFigures) => CheckedFigures {
  const shared = sharing();
  return (checked) => {
    if (!checked.submission) return checked;
    const rows = checked.submission.rows.map((row) => ({
      ...row,
      element: shared(row.element),
      row: shared(row.row),
      values: row.values.map((value) => ({
        ...value,
        sheet: shared(value.sheet),
        cell: shared(value.cell),
      })),
    }));
    return { ...checked, submission: { ...checked.submission, rows } };
  };
}
