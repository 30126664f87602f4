import { sharing } from '../text/shared.ts';
import type { CheckedFigures, CheckedFile, RowFigures } from '../validate/checked-file.ts';

/**
 * Leaves out of checked files what a consolidation does not look at: thousands of them are held until the last one is read.
 * One such function serves a whole batch, so that the names its files have in common are held once.
 */
export function figuresOnly(): (checked: CheckedFile) => CheckedFigures {
  const shared = sharing();
  return (checked) => {
    if (!checked.submission) return { ...checked, submission: null };
    const { file, sha256, unit, period, isColouredCopy, cover, narrative, rows } = checked.submission;
    const figures = rows.map((row) => rowFigures(row, shared));
    const submission = { file, sha256, unit, period, isColouredCopy, cover, narrative, rows: figures };
    return { ...checked, submission };
  };
}

function rowFigures(
  { element, row, required, status, source, note, values }: RowFigures,
  shared: (text: string) => string,
): RowFigures {
  return {
    element: shared(element),
    row: shared(row),
    required,
    status,
    source,
    note,
    values: values.map((value) => ({ ...value, sheet: shared(value.sheet), cell: shared(value.cell) })),
  };
}
