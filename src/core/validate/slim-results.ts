import type { CheckedFigures, CheckedFile, FileFindings, RowFigures } from './checked-file.ts';

/** A checked file without its figures. */
export function findingsOf({ submission, ...file }: CheckedFile): FileFindings {
  return { ...file, isUsable: submission !== null };
}

/** A checked file without what a consolidation does not look at: thousands of them are held until the last one is read. */
export function figuresOf(checked: CheckedFile): CheckedFigures {
  if (!checked.submission) return { ...checked, submission: null };
  const { file, sha256, unit, period, isColouredCopy, cover, signedOn, narrative, rows, tasks, forecasts } =
    checked.submission;
  const submission = {
    file,
    sha256,
    unit,
    period,
    isColouredCopy,
    cover,
    signedOn,
    narrative,
    rows: rows.map(rowFigures),
    tasks,
    forecasts,
  };
  return { ...checked, submission };
}

function rowFigures({ element, row, required, status, source, note, values }: RowFigures): RowFigures {
  return { element, row, required, status, source, note, values };
}
