import { findElement, findPeriod, findUnit, rowsOf } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { SINGLE_ROW } from '../model/ids.ts';
import type { Lang } from '../model/ids.ts';
import { VALUE_HEADINGS } from '../form/printed-words.ts';
import type { FindingPlace } from './finding.ts';

/**
 * The place in the row's own words: "Trẻ đẻ ra sống, Nữ"; "Số cơ quan, Cấp xã". Undefined when the finding is about no
 * particular row. The only value column of a row goes without saying.
 */
export function humanPath(catalogue: Catalogue, at: FindingPlace, lang: Lang): string | undefined {
  const element = at.element === undefined ? undefined : findElement(catalogue, at.element);
  if (!element) return undefined;
  const column = at.column === 'value' || at.column === 'yes_no' ? undefined : at.column;
  return [element.label[lang], rowLabel(catalogue, at, lang), column && VALUE_HEADINGS[column][lang]]
    .filter(Boolean)
    .join(', ');
}

function rowLabel(catalogue: Catalogue, at: FindingPlace, lang: Lang): string | undefined {
  const { element: id, row, unit: unitId, period: periodId } = at;
  if (id === undefined || row === undefined || row === SINGLE_ROW) return undefined;
  const element = findElement(catalogue, id);
  const unit = unitId === undefined ? undefined : findUnit(catalogue, unitId);
  const period = periodId === undefined ? undefined : findPeriod(catalogue, periodId);
  if (!element || !unit || !period) return row;
  return rowsOf(element, unit, period).find((r) => r.id === row)?.label[lang] ?? row;
}
