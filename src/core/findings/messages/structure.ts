import { structureFoundFindings } from './structure-found.ts';
import { structureDoubtFindings } from './structure-doubt.ts';

/** Whether the workbook still has its sheets, rows and cells, and where. */
export const structureFindings = {
  ...structureFoundFindings,
  ...structureDoubtFindings,
};
