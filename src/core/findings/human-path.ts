import { findElement, findPeriod, findTask, findUnit, rowsOf } from '../catalogue/catalogue.ts';
import { FORECAST_ELEMENT, TASK_ELEMENT, isMeasure, taskOfMeasure } from '../form/answer-rows.ts';
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
  if (!element) return answerPath(catalogue, at, lang);
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

/** The place on the sheet of tasks or forecasts: a task; a figure of one, with its sex; an indicator. */
function answerPath(
  catalogue: Catalogue,
  { element = '', row, column }: FindingPlace,
  lang: Lang,
): string | undefined {
  if (row === undefined) return undefined;
  if (element === TASK_ELEMENT) return findTask(catalogue, row)?.label[lang];
  if (element === FORECAST_ELEMENT)
    return catalogue.indicators.find(({ id }) => id === String(row))?.short[lang];
  if (!isMeasure(element)) return undefined;
  const task = findTask(catalogue, taskOfMeasure(element));
  const measure = task?.measures.find(({ id }) => id === row);
  const sex = column === undefined || column === 'value' ? undefined : VALUE_HEADINGS[column][lang];
  return [task?.label[lang], measure?.label[lang], sex].filter(Boolean).join(', ') || undefined;
}
