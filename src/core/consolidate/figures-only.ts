import type { CheckedFigures, CheckedFile, RowFigures } from '../validate/checked-file.ts';

/** Of equal texts the one seen first. */
type Shared = (text: string) => string;

/**
 * Leaves out of checked files what a consolidation does not look at: thousands of them are held until the last one is read.
 * One such function serves a whole batch, so that the names its files have in common are held once.
 */
export function figuresOnly(): (checked: CheckedFile) => CheckedFigures {
  const known = new Map<string, string>();
  const shared: Shared = (text) => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
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
  shared: Shared,
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
