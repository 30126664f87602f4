import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace } from '../../findings/finding.ts';
import type { RawCell, RawSheet } from '../../model/raw-workbook.ts';
import { readNumber } from '../values/number.ts';
import type { NumberCell } from '../values/number.ts';
import { refused } from '../values/reading.ts';
import type { ReadValue } from '../values/reading.ts';
import { readYesNo } from '../values/yes-no.ts';
import { formatFinding } from './formats.ts';
import { formulaFinding } from './formulas.ts';
import type { Calculation } from './formulas.ts';
import { lookFinding, storedIn } from './looks.ts';
import { showText } from './number-format.ts';

/** The value of a cell, if what is stored there and what is seen there are the same; else why not, with both. */
export function readSeen(
  cell: RawCell | undefined,
  asks: NumberCell | 'yes-no',
  at: FindingPlace,
  sheet: RawSheet,
  calculation: Calculation,
): ReadValue {
  const look = cell && lookFinding(cell, at);
  if (look) return refused(look);
  const read = asks === 'yes-no' ? readYesNo(cell, at) : readNumber(cell, asks, at);
  if (!cell || read.value === null) return read;
  const { decimal, measure } = asks === 'yes-no' ? { decimal: false, measure: '' } : asks;
  const told =
    formulaFinding(cell, sheet, calculation, at) ??
    formatFinding({ cell, value: read.value, decimal, measure }, sheet, at);
  if (!told) return read;
  return told.severity === 'error' ? refused(told) : { ...read, findings: [...read.findings, told] };
}

/** Why a word, such as a status, is not what is seen in its cell. */
export function unseenWord(cell: RawCell | undefined, at: FindingPlace): Finding | undefined {
  if (!cell || cell.type !== 'text') return undefined;
  const look = lookFinding(cell, at);
  if (look || cell.format === undefined) return look;
  const shown = showText(cell.format, cell.value);
  if (shown.trim() === cell.value.trim()) return undefined;
  const params = { stored: storedIn(cell), shown, format: cell.format, by: 'format' } as const;
  return finding('value/shown-otherwise', params, at);
}
