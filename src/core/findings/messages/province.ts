import { provinceFigureFindings } from './province-figures.ts';
import { provinceFileFindings } from './province-files.ts';

/** Submissions of several units beside each other. */
export const provinceFindings = {
  ...provinceFileFindings,
  ...provinceFigureFindings,
};
