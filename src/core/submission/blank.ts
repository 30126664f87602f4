import type { SubmissionFigures } from '../validate/checked-file.ts';

/** Did the form come back with nothing in it? What stands on the cover alone reports nothing. */
export function isBlankForm({
  rows,
  narrative,
}: Pick<SubmissionFigures, 'narrative'> & { readonly rows: readonly BlankRow[] }): boolean {
  const isSilent = Object.values(narrative).every((entry) => !entry?.text);
  return isSilent && rows.every(isBlankRow);
}

type BlankRow = Pick<SubmissionFigures['rows'][number], 'values' | 'status' | 'source' | 'note'>;

function isBlankRow({ values, status, source, note }: BlankRow): boolean {
  return status === null && source === '' && note === '' && values.every(({ filled }) => !filled);
}
