import { isResultSheet } from '../annotation/marks.ts';
import type { CellSelection } from '../model/cell-selection.ts';
import type { RawCell } from '../model/raw-workbook.ts';
import { findPersonalData } from '../text/personal-data.ts';
import { isFigure } from './figures.ts';
import { isMetaName } from './meta.ts';
import { hasOurCodes, ourNames } from './our-traces.ts';

/** Sheets of forms have some thousands. */
const GLANCE = 20_000;

/**
 * What a check needs of a workbook, given how its row codes begin (see {@link rowCodesOf}): all of our own sheets; of others
 * their beginning, the number of their figures, and texts that may identify a person.
 */
export function selectCells(rowCodes: readonly string[], glance = GLANCE): CellSelection {
  const codes = new Set(rowCodes);
  return {
    glance,
    isOursByNames: (names, sheets) => sheets.some(isMetaName) || ourNames(names).length > 0,
    isOursByCells: (sheets) => hasOurCodes(sheets, codes),
    keepsWhole: (sheet, names) =>
      isMetaName(sheet.name) ||
      isResultSheet(sheet) ||
      ourNames(names).some(({ target }) => target?.sheet === sheet.name) ||
      hasOurCodes([sheet], codes),
    judge,
  };
}

function judge(cell: RawCell): 'kept' | 'counted' | 'dropped' {
  if (cell.type === 'text' && identifiesAPerson(cell.value)) return 'kept';
  return isFigure(cell) ? 'counted' : 'dropped';
}

function identifiesAPerson(text: string): boolean {
  const { idNumber, phoneNumber, birthDate } = findPersonalData(text, { landlines: false });
  return idNumber !== undefined || phoneNumber !== undefined || birthDate === true;
}
