import { askedElements, unitsDue } from '../catalogue/catalogue.ts';
import { definedName } from '../form/layout.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import type { CalendarDate, ColumnId, ElementId, RowId } from '../model/ids.ts';
import { STATUS_WORDS } from '../form/answer-words.ts';
import { exampleForms, signedOn } from './cover.ts';
import { exampleProvince } from './province.ts';
import type { CellValues } from './province.ts';

/** The story that `ntge demo` tells: an invented province where almost everything goes well. */

const SEED = 'ntge-demo';

/** What goes wrong in the demo's main period. */
export const DEMO_STORY = {
  faulty: ['so-gddt', 'ninh-phuoc'],
  late: { unit: 'thuan-bac', receivedOn: '2025-06-17' },
  missing: 'thuan-nam',
  period: '2025-H1',
  earlier: '2024-H1',
  /** The day the demo is played on. */
  asOf: '2025-06-18',
} as const;

/** One unit's filled workbook in the demo. */
export interface DemoWorkbook {
  readonly unit: Unit;
  readonly values: CellValues;
  /** What was done to some of the cells besides typing, by defined name. */
  readonly hands: ReadonlyMap<string, { readonly format: string } | { readonly struck: string }>;
  /** Null: filled in, but never sent. */
  readonly receivedOn: CalendarDate | null;
}

/** Every unit's filled workbook for a period; only the story's own period has mistakes, a late and a missing one. */
export function demoWorkbooks(catalogue: Catalogue, period: Period): readonly DemoWorkbook[] {
  const figures = exampleProvince(catalogue, period, SEED);
  const inStory = period.id === DEMO_STORY.period;
  return unitsDue(catalogue, period).map((unit) => {
    const values = new Map([...(figures.get(unit.id) ?? []), ...exampleForms(unit, period, SEED)]);
    answerWithoutFigures(catalogue, unit, period, values);
    if (inStory) plantMistakes(unit, values);
    const hands = inStory ? handsOf(unit) : new Map();
    return {
      unit,
      values,
      hands,
      receivedOn: inStory ? receivedOn(unit, period) : signedOn(unit, period, SEED),
    };
  });
}

function receivedOn(unit: Unit, period: Period): CalendarDate | null {
  if (unit.id === DEMO_STORY.missing) return null;
  return unit.id === DEMO_STORY.late.unit ? DEMO_STORY.late.receivedOn : signedOn(unit, period, SEED);
}

/** Surveys have no half-year result, trafficking did not occur, and one count is still an estimate: as units really answer. */
function answerWithoutFigures(
  catalogue: Catalogue,
  unit: Unit,
  period: Period,
  values: Map<string, number | boolean | string>,
): void {
  for (const { element, rows, columns } of askedElements(catalogue, unit, period)) {
    const unavailable = element.kind === 'survey' && period.partYear;
    const none = element.id.startsWith('trafficking-');
    const estimate = element.id === 'population-reached';
    if (!unavailable && !none && !estimate) continue;
    for (const { id: row } of rows) {
      const status = unavailable ? 'unavailable' : none ? 'none' : 'estimate';
      values.set(definedName({ kind: 'status', element: element.id, row }), STATUS_WORDS[status].vi);
      if (unavailable) {
        const note = 'Kết quả điều tra lao động, việc làm công bố theo năm; chưa có số liệu 6 tháng.';
        values.set(definedName({ kind: 'note', element: element.id, row }), note);
      }
      if (estimate) continue;
      for (const column of columns) values.delete(valueName(element.id, row, column));
    }
  }
}

/** The slips people really make: a total that is not the sum, a comma for thousands, a part above its whole, a blank. */
function plantMistakes(unit: Unit, values: Map<string, number | boolean | string>): void {
  if (unit.id === DEMO_STORY.faulty[0]) {
    add(values, valueName('minority-primary-completers', '-', 'total'), 90);
    values.set(valueName('minority-secondary-entrants', '-', 'male'), '1,234');
  }
  if (unit.id === DEMO_STORY.faulty[1]) {
    const whole = values.get(valueName('organisations', 'commune', 'value'));
    if (typeof whole === 'number')
      values.set(valueName('organisations-informed', 'commune', 'value'), whole + 12);
    values.delete(valueName('key-bodies', 'district', 'value'));
  }
}

/** A figure in thousands by its format alone, and a correction beside the figure it replaces. */
function handsOf(unit: Unit): DemoWorkbook['hands'] {
  if (unit.id !== DEMO_STORY.faulty[1]) return new Map();
  return new Map([
    [valueName('budget', 'allocated', 'value'), { format: '#,##0,' }],
    [valueName('organisations', 'district', 'value'), { struck: '12' }],
  ]);
}

function add(values: Map<string, number | boolean | string>, name: string, amount: number): void {
  const value = values.get(name);
  if (typeof value === 'number') values.set(name, value + amount);
}

function valueName(element: ElementId, row: RowId, column: ColumnId): string {
  return definedName({ kind: 'value', element, row, column });
}
