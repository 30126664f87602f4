import type { UnitResult } from '../../core/model/results.ts';
import type { Shade } from '../../office/xlsx-draw/table-sheet.ts';

/** How the state of a submission is coloured in every workbook. */
export const STATE_SHADES: Readonly<Record<UnitResult['submission'], Shade>> = {
  'on-time': 'good',
  late: 'part',
  missing: 'bad',
  'not-due': 'none',
  blank: 'bad',
  undecided: 'part',
  'unknown-date': 'none',
};
