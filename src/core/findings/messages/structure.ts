import { structureFoundFindings } from './structure-found.ts';
import { structureDoubtFindings } from './structure-doubt.ts';
import { structureCopiesFindings } from './structure-copies.ts';
import { structurePrintedFindings } from './structure-printed.ts';
import { structureRowsFindings } from './structure-rows.ts';
import { structureUnseenFindings } from './structure-unseen.ts';

/** Whether the workbook still has its sheets, rows and cells, and where. */
export const structureFindings = {
  ...structureFoundFindings,
  ...structurePrintedFindings,
  ...structureRowsFindings,
  ...structureCopiesFindings,
  ...structureDoubtFindings,
  ...structureUnseenFindings,
};
