import { addDays, formatISO, parseISO } from 'date-fns';
import { definedName } from '../form/layout.ts';
import type { Period, Unit } from '../model/catalogue.ts';
import type { CalendarDate } from '../model/ids.ts';
import { COVER_FIELDS } from '../model/layout.ts';
import type { CoverField } from '../model/layout.ts';
import { exampleNarrative } from './narrative.ts';
import { between } from './chance.ts';
import type { CellValues } from './province.ts';

/** Cover and narrative of an invented workbook, by defined name. Nobody real is named. */
export function exampleForms(unit: Unit, period: Period, seed: string): CellValues {
  const number = Math.floor(between(100, 999, seed, unit.id, period.id, 'document'));
  const cover: Partial<Record<CoverField, string>> = {
    reporter: 'Cán bộ đầu mối (ví dụ)',
    contact: `${unit.id}@example.vn`,
    document_number: `${number}/BC-VD`,
    signed_on: signedOn(unit, period, seed),
    data_source: 'Số liệu minh họa, không phải số liệu thật',
  };
  const values = new Map<string, string>();
  for (const field of COVER_FIELDS) {
    const text = cover[field];
    if (text) values.set(definedName({ kind: 'cover', field }), text);
  }
  for (const [field, text] of exampleNarrative(unit, period, seed)) {
    values.set(definedName({ kind: 'narrative', field }), text);
  }
  return values;
}

/** A day or a few before the due date. */
export function signedOn(unit: Unit, period: Period, seed: string): CalendarDate {
  const early = Math.floor(between(2, 9, seed, unit.id, period.id, 'signed'));
  return formatISO(addDays(parseISO(period.due.date), -early), { representation: 'date' });
}
