import { addDays } from '../calendar/calendar.ts';
import { isValidOn } from './catalogue.ts';
import type { Catalogue, Change, Commune, Element, Indicator, Reporter, Unit } from '../model/catalogue.ts';
import { problem } from '../problems/problem.ts';
import type { Problem } from '../problems/problem.ts';
import type { Bilingual, CalendarDate, ElementId, Lang, RowId, UnitId } from '../model/ids.ts';
import type { Overlay, Transfer } from '../model/overlay.ts';
import type { Assignment, Task } from '../model/tasks.ts';

/**
 * Reorganisations laid over a catalogue. Nothing is removed: what ends gets a last day, what begins a first day, so a
 * question about a day of the year is answered by the organisation of that day.
 */

/**
 * The catalogue with overlays applied, whatever order they are given in. Each stands on its own: it changes only what it
 * names, so any of them may be on without the others. Call `overlayMisfits` first: what an overlay names must exist.
 */
export function applyOverlays(catalogue: Catalogue, overlays: readonly Overlay[]): Catalogue {
  return overlays
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.id, b.id))
    .reduce(applyOverlay, catalogue);
}

/** Why an overlay cannot be laid over this catalogue; empty when it can. */
export function overlayMisfits(catalogue: Catalogue, overlay: Overlay): readonly Problem[] {
  const units = [...catalogue.units, ...overlay.units].map((u) => u.id);
  const misfits: Problem[] = [];
  const { id: named, from: day } = overlay;
  const bodies = [...overlay.ends, ...overlay.transfers.flatMap((t) => [t.from, t.to]), overlay.consolidator];
  for (const unit of new Set(bodies))
    if (unit !== undefined && !units.includes(unit))
      misfits.push(problem('catalogue/overlay-unknown-unit', { overlay: named, unit }));
  for (const unit of overlay.units)
    if (catalogue.units.some((u) => u.id === unit.id))
      misfits.push(problem('catalogue/overlay-unit-exists', { overlay: named, unit: unit.id }));
  for (const { from, indicators } of overlay.transfers)
    for (const id of indicators) {
      const owners = catalogue.indicators.find((i) => i.id === id)?.owners ?? [];
      if (!owners.some((o) => o.unit === from && isValidOn(o, overlay.from)))
        misfits.push(
          problem('catalogue/overlay-not-owner', { overlay: named, from: day, indicator: id, unit: from }),
        );
    }
  return misfits;
}

/** True when an overlay fits and the units that it ends are still there on its day: no other has done its work already. */
export function isToCome(catalogue: Catalogue, overlay: Overlay): boolean {
  const stands = (id: UnitId): boolean =>
    catalogue.units.some((unit) => unit.id === id && isValidOn(unit, overlay.from));
  return overlayMisfits(catalogue, overlay).length === 0 && overlay.ends.every(stands);
}

/**
 * Units that answered for an element's row on any day between two dates, the latest first. A submission of an earlier
 * one still counts for what it owned, where the later one has sent nothing for the row.
 */
export function ownersBetween(
  catalogue: Catalogue,
  element: ElementId,
  row: RowId,
  from: CalendarDate,
  to: CalendarDate,
): readonly UnitId[] {
  const reporters = catalogue.elements.find((e) => e.id === element)?.reporters ?? [];
  return reporters
    .filter((r) => r.role === 'owner' && (!r.rows || r.rows.includes(row)) && meets(r, from, to))
    .toSorted((a, b) => compare(b.validFrom ?? '', a.validFrom ?? ''))
    .flatMap((r) => (Array.isArray(r.units) ? r.units : []));
}

/** The communes that exist on a day, in catalogue order. A name or code found here means what it meant that day. */
export function communesOn(
  catalogue: Catalogue,
  day: CalendarDate,
): readonly { readonly unit: Unit; readonly commune: Commune }[] {
  return catalogue.units
    .filter((unit) => isValidOn(unit, day))
    .flatMap((unit) => unit.communes.filter((c) => isValidOn(c, day)).map((commune) => ({ unit, commune })));
}

/** The province's name on a day. */
export function provinceOn(catalogue: Catalogue, day: CalendarDate): Bilingual {
  return changesUpTo(catalogue, day).findLast((c) => c.province)?.province ?? catalogue.province;
}

/** A line naming bodies (addressee, recipient) as it reads on a day: bodies replaced since are named by their successor. */
export function renameOn(catalogue: Catalogue, line: string, day: CalendarDate, lang: Lang): string {
  return changesUpTo(catalogue, day)
    .flatMap((change) => change.renames)
    .reduce((text, { from, to }) => text.replaceAll(from[lang], to[lang]), line);
}

function changesUpTo(catalogue: Catalogue, day: CalendarDate): readonly Change[] {
  return (catalogue.changes ?? []).filter((change) => change.from <= day);
}

/**
 * Each transfer with everything that goes with it: one that lists nothing takes all that its `from` unit answers for on that
 * day, but for what another transfer of the unit lists.
 */
function wholeTransfers(catalogue: Catalogue, { from: day, transfers }: Overlay): Transfer[] {
  return transfers.map((transfer) => {
    const { length } = [...transfer.indicators, ...transfer.elements, ...transfer.tasks];
    if (length > 0) return transfer;
    const others = transfers.filter((other) => other !== transfer && other.from === transfer.from);
    const owns = ({ owners, id }: Indicator): boolean =>
      owners.some((o) => o.unit === transfer.from && isValidOn(o, day)) &&
      !others.some((other) => other.indicators.includes(id));
    const isAsked = ({ reporters, id }: Element): boolean =>
      reporters.some((r) => Array.isArray(r.units) && r.units.includes(transfer.from) && isValidOn(r, day)) &&
      !others.some((other) => other.elements.includes(id));
    const isGiven = ({ assigned, id }: Task): boolean =>
      assigned.some((a) => Array.isArray(a.units) && a.units.includes(transfer.from) && isValidOn(a, day)) &&
      !others.some((other) => other.tasks.includes(id));
    return {
      ...transfer,
      indicators: catalogue.indicators.filter(owns).map(({ id }) => id),
      elements: catalogue.elements.filter(isAsked).map(({ id }) => id),
      tasks: catalogue.tasks.filter(isGiven).map(({ id }) => id),
    };
  });
}

function applyOverlay(catalogue: Catalogue, written: Overlay): Catalogue {
  const overlay = { ...written, transfers: wholeTransfers(catalogue, written) };
  return {
    ...catalogue,
    units: [
      ...catalogue.units.map((unit) => changeUnit(unit, overlay)),
      ...overlay.units.map((u) => begin(u, overlay)),
    ],
    elements: catalogue.elements.map((element) => changeElement(element, overlay)),
    tasks: catalogue.tasks.map((task) => changeTask(task, overlay)),
    indicators: catalogue.indicators.map((indicator) => changeIndicator(indicator, overlay)),
    changes: [...(catalogue.changes ?? []), changeOf(overlay)],
  };
}

function changeOf(overlay: Overlay): Change {
  const { id, from, title, basis, confirmed, province, renames } = overlay;
  return { overlay: id, from, title, basis, confirmed, renames, ...(province && { province }) };
}

function changeUnit(unit: Unit, overlay: Overlay): Unit {
  const ended = overlay.ends.includes(unit.id)
    ? { ...close(unit, overlay), communes: unit.communes.map((c) => close(c, overlay)) }
    : unit;
  const receives = overlay.transfers.some(
    (t) => t.to === unit.id && (t.indicators.length || t.elements.length),
  );
  return changeConsolidator(receives ? { ...ended, narrativeOnly: false } : ended, overlay);
}

function changeConsolidator(unit: Unit, overlay: Overlay): Unit {
  if (overlay.consolidator === undefined) return unit;
  if (unit.id === overlay.consolidator)
    return unit.consolidator ? unit : { ...unit, consolidator: true, consolidatorFrom: overlay.from };
  const current = unit.consolidator && (unit.consolidatorTo ?? '9999') >= overlay.from;
  return current ? { ...unit, consolidatorTo: lastDayBefore(overlay) } : unit;
}

function begin(unit: Unit, overlay: Overlay): Unit {
  const validFrom = unit.validFrom ?? overlay.from;
  return {
    ...unit,
    validFrom,
    communes: unit.communes.map((c) => ({ ...c, validFrom: c.validFrom ?? validFrom })),
  };
}

function changeElement(element: Element, overlay: Overlay): Element {
  const ending = overlay.endsRows.find((e) => e.element === element.id)?.rows ?? [];
  const rows = Array.isArray(element.rows)
    ? element.rows.map((row) => (ending.includes(row.id) ? close(row, overlay) : row))
    : element.rows;
  const transfers = overlay.transfers.filter((t) => t.elements.includes(element.id));
  const reporters = element.reporters.flatMap((reporter) => handOver(reporter, transfers, overlay));
  return { ...element, reporters, ...(rows && { rows }) };
}

function changeTask(task: Task, overlay: Overlay): Task {
  const transfers = overlay.transfers.filter((t) => t.tasks.includes(task.id));
  return { ...task, assigned: task.assigned.flatMap((one) => handOver(one, transfers, overlay)) };
}

/** Who is asked for an element or given a task, split at the overlay's day: the old units up to it, the new ones from it on. */
function handOver<T extends Reporter | Assignment>(
  given: T,
  transfers: readonly Transfer[],
  overlay: Overlay,
): readonly T[] {
  const { units } = given;
  if (!Array.isArray(units) || !isValidOn(given, overlay.from)) return [given];
  const moved = units.map((unit) => transfers.find((t) => t.from === unit)?.to ?? unit);
  if (moved.every((unit, i) => unit === units[i])) return [given];
  return [close(given, overlay), { ...given, units: [...new Set(moved)], validFrom: overlay.from }];
}

function changeIndicator(indicator: Indicator, overlay: Overlay): Indicator {
  const transfers = overlay.transfers.filter((t) => t.indicators.includes(indicator.id));
  const owners = indicator.owners.flatMap((owner) => {
    const to = transfers.find((t) => t.from === owner.unit)?.to;
    return to !== undefined && isValidOn(owner, overlay.from)
      ? [close(owner, overlay), { ...owner, unit: to, validFrom: overlay.from }]
      : [owner];
  });
  return { ...indicator, owners };
}

/** Ends a dated thing the day before the overlay's, unless it ended earlier. */
function close<T extends { validTo?: CalendarDate | undefined }>(item: T, overlay: Overlay): T {
  const last = lastDayBefore(overlay);
  return (item.validTo ?? '9999') <= last ? item : { ...item, validTo: last };
}

function lastDayBefore(overlay: Overlay): CalendarDate {
  return addDays(overlay.from, -1);
}

function meets(
  item: { validFrom?: CalendarDate | undefined; validTo?: CalendarDate | undefined },
  from: CalendarDate,
  to: CalendarDate,
): boolean {
  return (item.validFrom ?? '0000') <= to && from <= (item.validTo ?? '9999');
}

/** Ids and dates sort by their code units, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
