import type { Finding } from '../findings/finding.ts';
import type { CheckedFigures } from '../validate/checked-file.ts';
import { diffSubmissions } from './submissions.ts';

/**
 * Is this a coloured copy in which nobody has changed anything, beside the file it was made of? Told by what the two say,
 * never by their names: every figure, status and text is the same, and so is every error and warning (a cell that
 * cannot be read is no figure, but what stands in it is in its finding). A copy that was corrected in the least is a file
 * of its own.
 */
export function isUnchangedCopy(copy: CheckedFigures, of: CheckedFigures): boolean {
  if (!copy.submission?.isColouredCopy || !of.submission) return false;
  if (copy.unit !== of.unit || copy.period !== of.period) return false;
  return (
    diffSubmissions(of.submission, copy.submission).isEmpty &&
    complaints(copy.findings) === complaints(of.findings)
  );
}

/** Errors and warnings as one text, without the name of the file. */
function complaints(findings: readonly Finding[]): string {
  const told = findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, params, at, found }) => {
      const { sheet, cell, element, row, column } = at;
      return JSON.stringify([code, params, sheet, cell, element, row, column, found]);
    });
  return told.sort().join('\n');
}
