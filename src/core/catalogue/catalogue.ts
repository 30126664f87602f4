import type {
  Catalogue,
  Commune,
  Element,
  Indicator,
  Period,
  Reporter,
  ReporterRole,
  Unit,
} from '../model/catalogue.ts';
import type { Task } from '../model/tasks.ts';
import { oncePer } from '../collections/once-per.ts';
import { SINGLE_ROW } from '../model/ids.ts';
import type {
  Bilingual,
  CalendarDate,
  ColumnId,
  ElementId,
  IndicatorId,
  PeriodId,
  RowId,
  UnitId,
} from '../model/ids.ts';

/** Questions asked of a parsed catalogue. All pure; "on a day" means validity dates are inclusive at both ends. */

/** One row of an element as a unit sees it in a period. */
export interface ElementRow {
  readonly id: RowId;
  readonly label: Bilingual;
  /** Blank is a finding when true. */
  readonly required: boolean;
}

/** What one unit is asked about one element in one period. */
export interface AskedElement {
  readonly element: Element;
  readonly role: ReporterRole;
  readonly rows: readonly ElementRow[];
  readonly columns: readonly ColumnId[];
}

/** The period with this id or alias (`2025-FY`), of the plan or before it. */
export function findPeriod(catalogue: Catalogue, idOrAlias: string): Period | undefined {
  return allPeriods(catalogue).find((p) => p.id === idOrAlias || p.aliases.includes(idOrAlias));
}

/** Every period, earlier ones first. */
export function allPeriods(catalogue: Catalogue): readonly Period[] {
  return [...catalogue.earlierPeriods, ...catalogue.periods];
}

/** True for a period before the plan: it may be filled for comparison, but nothing is due. */
export function isEarlierPeriod(catalogue: Catalogue, period: PeriodId): boolean {
  return catalogue.earlierPeriods.some((p) => p.id === period);
}

/** A nation has thousands of units, and every file asks for some of them. */
const unitsById = oncePer(byId<UnitId, Unit>);
const elementsById = oncePer(byId<ElementId, Element>);

/** The first of each id, as a search from the start finds it. */
function byId<Id, T extends { readonly id: Id }>(items: readonly T[]): ReadonlyMap<Id, T> {
  return new Map(items.toReversed().map((item) => [item.id, item]));
}

/** Of the catalogue's units, and of those it only knows by name. */
export function findUnit(catalogue: Catalogue, id: UnitId): Unit | undefined {
  return unitsById(catalogue.units).get(id) ?? catalogue.also.find((unit) => unit.id === id);
}

export function findTask(catalogue: Catalogue, id: string): Task | undefined {
  return catalogue.tasks.find((task) => task.id === id);
}

export function findElement(catalogue: Catalogue, id: ElementId): Element | undefined {
  return elementsById(catalogue.elements).get(id);
}

export function findIndicator(catalogue: Catalogue, id: IndicatorId): Indicator | undefined {
  return catalogue.indicators.find((i) => i.id === id);
}

/** True when the validity dates include the day. */
export function isValidOn(
  item: { validFrom?: CalendarDate | undefined; validTo?: CalendarDate | undefined },
  day: CalendarDate,
): boolean {
  return (item.validFrom ?? '0000') <= day && day <= (item.validTo ?? '9999');
}

/** Units that report for the period: those in existence at its data cut-off, in catalogue order. */
export function unitsDue(catalogue: Catalogue, period: Period): readonly Unit[] {
  return catalogue.units.filter((u) => isValidOn(u, period.cutOff));
}

/** The unit that answers for the indicator on that day; undefined only in a catalogue that fails its checks. */
export function ownerOf(indicator: Indicator, day: CalendarDate): UnitId | undefined {
  return indicator.owners.find((o) => isValidOn(o, day))?.unit;
}

/** The consolidating unit on that day. */
export function consolidatorOf(catalogue: Catalogue, day: CalendarDate): Unit | undefined {
  return catalogue.units.find(
    (u) =>
      u.consolidator &&
      isValidOn(u, day) &&
      isValidOn({ validFrom: u.consolidatorFrom, validTo: u.consolidatorTo }, day),
  );
}

/**
 * The day whose organisation decides what a unit is asked: the period's cut-off, or the unit's last day when it ended
 * before. A dissolved unit's submission still counts for what it answered for.
 */
export function dayAsked(unit: Unit, period: Period): CalendarDate {
  return unit.validTo !== undefined && unit.validTo < period.cutOff ? unit.validTo : period.cutOff;
}

/** Does this reporter entry address the unit on the day that counts for it? Nothing is asked of a unit that ended before the window. */
function addresses(reporter: Reporter, unit: Unit, period: Period): boolean {
  const day = dayAsked(unit, period);
  if (day < period.window.from || !isValidOn(reporter, day)) return false;
  if (reporter.units === 'all') return true;
  if (reporter.units === 'local') return unit.kind === 'local';
  return reporter.units.includes(unit.id);
}

/** Everything the unit is asked in the period, in catalogue order. Rows and columns the period cannot fill are left out. */
export function askedElements(catalogue: Catalogue, unit: Unit, period: Period): readonly AskedElement[] {
  return catalogue.elements.flatMap((element) => {
    const reporter = element.reporters.find((r) => addresses(r, unit, period));
    if (!reporter) return [];
    const rows = rowsOf(element, unit, period)
      .filter((row) => !reporter.rows || reporter.rows.includes(row.id))
      .map((row) => ({ ...row, required: row.required && reporter.required }));
    const columns = columnsOf(element, unit, period);
    return rows.length && columns.length ? [{ element, role: reporter.role, rows, columns }] : [];
  });
}

const QUARTER_LABELS: Readonly<Record<string, Bilingual>> = {
  q1: { vi: 'Quý I', en: 'Quarter 1' },
  q2: { vi: 'Quý II', en: 'Quarter 2' },
  q3: { vi: 'Quý III', en: 'Quarter 3' },
  q4: { vi: 'Quý IV', en: 'Quarter 4' },
};

/** `q2` → "Quý II", `m05` → "Tháng 5". */
export function stretchLabel(id: string): Bilingual {
  if (!id.startsWith('m')) return QUARTER_LABELS[id] ?? { vi: id, en: id };
  const number = Number(id.slice(1));
  return { vi: `Tháng ${number}`, en: `Month ${number}` };
}

const COMMUNE_TYPES: Readonly<Record<Commune['type'], Bilingual>> = {
  commune: { vi: 'Xã', en: 'commune' },
  ward: { vi: 'Phường', en: 'ward' },
  township: { vi: 'Thị trấn', en: 'township' },
};

/** "Xã Phước Bình", "Phước Bình commune". */
function communeLabel({ type, name }: Commune): Bilingual {
  return { vi: `${COMMUNE_TYPES[type].vi} ${name}`, en: `${name} ${COMMUNE_TYPES[type].en}` };
}

/** The rows of an element for a unit in a period; a single-row element has the row `-` labelled like itself. */
export function rowsOf(element: Element, unit: Unit, period: Period): readonly ElementRow[] {
  if (element.rows === undefined) return [{ id: SINGLE_ROW, label: element.label, required: true }];
  if (element.rows === 'quarters' || element.rows === 'months')
    return period[element.rows].map(({ id }) => ({
      id,
      label: stretchLabel(id),
      required: isClosed(id, period),
    }));
  if (element.rows === 'communes')
    return unit.communes
      .filter((c) => isValidOn(c, dayAsked(unit, period)))
      .map((c) => ({ id: c.id, label: communeLabel(c), required: true }));
  return element.rows.filter((row) => isValidOn(row, dayAsked(unit, period)));
}

/**
 * The value columns of an element for a unit in a period, in sheet order. Of quarters those on whose last day the unit
 * was there: nobody answers for a quarter before its time, or after it.
 */
function columnsOf(element: Element, unit: Unit, period: Period): readonly ColumnId[] {
  const columns: Readonly<Record<Element['columns'], readonly ColumnId[]>> = {
    sex: ['total', 'male', 'female'],
    mf: ['male', 'female'],
    one: ['value'],
    yn: ['yes_no'],
    quarters: period.quarters.filter(({ to }) => isValidOn(unit, to)).map(({ id }) => id),
  };
  return columns[element.columns];
}

/**
 * True when the quarter or month (`q2`, `m05`) was over at the period's data cut-off. An open one is asked, marked
 * provisional, and does not enter a verdict. Anything that is neither a quarter nor a month is closed.
 */
export function isClosed(rowOrColumn: string, period: Period): boolean {
  const end = lastDayOf(rowOrColumn, period);
  return end === undefined || end <= period.cutOff;
}

/** The last day of one of the period's quarters or months (`q2`, `m05`); undefined for anything else. */
export function lastDayOf(rowOrColumn: string, { quarters, months }: Period): CalendarDate | undefined {
  // Two or three letters; asked of every row and column of every file, and nearly all are longer.
  if (rowOrColumn.length > 3) return undefined;
  const stretches: readonly { readonly id: string; readonly to: CalendarDate }[] =
    rowOrColumn.length === 2 ? quarters : months;
  return stretches.find(({ id }) => id === rowOrColumn)?.to;
}
