import { allPeriods, isValidOn } from '../catalogue.ts';
import type { Catalogue, Element, Indicator, Reporter, Unit } from '../../model/catalogue.ts';
import { SINGLE_ROW } from '../../model/ids.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import { indicatorParts } from './parts.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';
import { inForce, overlap, spansOf, wordSpan } from './spans.ts';
import type { Dated, Span } from './spans.ts';

/** Every indicator has exactly one owner, a unit that exists, on every day a period concerns. */
export function* checkIndicatorOwners(catalogue: Catalogue): Generator<CatalogueProblem> {
  const unitIds = catalogue.units.map((u) => u.id);
  for (const [i, indicator] of catalogue.indicators.entries()) {
    const unknown = [...indicator.owners.entries()].filter(([, owner]) => !unitIds.includes(owner.unit));
    for (const [j, owner] of unknown)
      yield unknownReference(catalogue, ['indicators', i, 'owners', j, 'unit'], owner.unit, unitIds);
    // What follows from an unknown unit is not another problem.
    if (unknown.length === 0) yield* merged(ownerTrouble(catalogue, indicator, i));
  }
}

function* ownerTrouble(catalogue: Catalogue, indicator: Indicator, i: number): Generator<SpanTrouble> {
  const path: ValuePath = ['indicators', i, 'owners'];
  for (const span of spansOf(catalogue, [...indicator.owners, ...catalogue.units])) {
    const owners = inForce(indicator.owners, span);
    const units = owners.map((o) => o.unit).join(', ');
    if (owners.length === 0)
      yield { span, of: (when) => problemAt(catalogue, 'catalogue/owner-gap', path, { when }) };
    else if (owners.length > 1)
      yield { span, of: (when) => problemAt(catalogue, 'catalogue/owner-overlap', path, { when, units }) };
    else if (!catalogue.units.some((u) => u.id === owners[0]?.unit && isValidOn(u, span.from)))
      yield {
        span,
        of: (when) => problemAt(catalogue, 'catalogue/owner-not-in-force', path, { when, units }),
      };
  }
}

/** On every day the owner of an indicator is asked for every row of the elements it is computed from. */
export function* checkOwnersAsked(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const [i, indicator] of catalogue.indicators.entries())
    for (const part of indicatorParts(indicator)) {
      const element = catalogue.elements.find((e) => e.id === part.element);
      if (element) yield* merged(notAsked(catalogue, indicator, i, element, part.rows));
    }
}

function* notAsked(
  catalogue: Catalogue,
  indicator: Indicator,
  i: number,
  element: Element,
  rows: readonly string[] | undefined,
): Generator<SpanTrouble> {
  for (const span of spansOf(catalogue, [...indicator.owners, ...element.reporters, ...catalogue.units])) {
    const owners = inForce(indicator.owners, span);
    const owner = catalogue.units.find((u) => u.id === owners[0]?.unit && isValidOn(u, span.from));
    if (owners.length !== 1 || !owner) continue;
    const asked = inForce(element.reporters, span).filter(
      (r) => (r.role === 'owner' || r.role === 'contributor') && names(r, owner),
    );
    const missing = (rows ?? rowIds(element, span)).filter(
      (row) => !asked.some((r) => !r.rows || r.rows.includes(row)),
    );
    if (missing.length)
      yield {
        span,
        of: (when) =>
          problemAt(catalogue, 'catalogue/owner-not-asked', ['indicators', i, 'owners'], {
            when,
            unit: owner.id,
            element: element.id,
          }),
      };
  }
}

/** Every element is asked of a unit in every period, and units that report only in words are asked nothing binding. */
export function* checkEveryElementAsked(catalogue: Catalogue): Generator<CatalogueProblem> {
  const unitIds = catalogue.units.map((u) => u.id);
  for (const [i, element] of catalogue.elements.entries()) {
    for (const [j, reporter] of element.reporters.entries())
      for (const [k, id] of Array.isArray(reporter.units) ? reporter.units.entries() : [])
        if (!unitIds.includes(id))
          yield unknownReference(catalogue, ['elements', i, 'reporters', j, 'units', k], id, unitIds);
        else if (reporter.required && catalogue.units.find((u) => u.id === id)?.narrativeOnly)
          yield problemAt(
            catalogue,
            'catalogue/narrative-only',
            ['elements', i, 'reporters', j, 'units', k],
            {
              unit: id,
            },
          );
    const without = allPeriods(catalogue).filter(
      (p) => !catalogue.units.some((u) => isValidOn(u, p.cutOff) && asks(element, u, p.cutOff)),
    );
    if (without.length && element.reporters.every((r) => knownUnits(r, unitIds)))
      yield problemAt(catalogue, 'catalogue/nobody-asked', ['elements', i, 'reporters'], {
        periods: without.map((p) => p.id).join(', '),
      });
  }
}

/**
 * One owner per row and day; figures of others are reconciled against an owner that exists; a figure is either the
 * owner's or the sum of contributors; no unit is asked the same element twice.
 */
export function* checkElementOwners(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const [i, element] of catalogue.elements.entries()) {
    yield* roleTrouble(catalogue, element, i);
    for (const [j, reporter] of element.reporters.entries())
      for (const other of element.reporters.slice(0, j)) {
        const both = catalogue.units.filter(
          (u) =>
            names(reporter, u) && names(other, u) && overlap(reporter, other) && shareDay(u, reporter, other),
        );
        if (both.length)
          yield problemAt(catalogue, 'catalogue/asked-twice', ['elements', i, 'reporters', j], {
            units: both.map((u) => u.id).join(', '),
          });
      }
  }
}

function* roleTrouble(catalogue: Catalogue, element: Element, i: number): Generator<CatalogueProblem> {
  const path = ['elements', i, 'reporters'] as const;
  const roles = new Set(element.reporters.map((r) => r.role));
  if (roles.has('owner') && roles.has('contributor'))
    yield problemAt(catalogue, 'catalogue/owner-and-contributor', path, {});
  else if (!roles.has('owner') && !roles.has('contributor'))
    yield problemAt(catalogue, 'catalogue/only-cross-check', path, {});
  const owners = element.reporters.filter((r) => r.role === 'owner');
  for (const span of spansOf(catalogue, [...owners, ...catalogue.units])) {
    const crowded = rowIds(element, span).find((row) => ownersOfRow(catalogue, owners, row, span).length > 1);
    if (crowded === undefined) continue;
    yield problemAt(catalogue, 'catalogue/row-with-owners', path, {
      when: wordSpan(span),
      row: crowded === SINGLE_ROW ? '' : crowded,
      units: ownersOfRow(catalogue, owners, crowded, span).join(', '),
    });
    return;
  }
}

function ownersOfRow(
  catalogue: Catalogue,
  owners: readonly Reporter[],
  row: string,
  span: Span,
): readonly string[] {
  const current = inForce(owners, span).filter((r) => !r.rows || r.rows.includes(row));
  return catalogue.units
    .filter((u) => isValidOn(u, span.from) && current.some((r) => names(r, u)))
    .map((u) => u.id);
}

/** Rows an element has on the days of a span; quarters, months and communes are taken as one. */
function rowIds(element: Element, span: Span): readonly string[] {
  if (!Array.isArray(element.rows)) return [SINGLE_ROW];
  return inForce(element.rows, span).map((row) => row.id);
}

function asks(element: Element, unit: Unit, day: string): boolean {
  return element.reporters.some((r) => isValidOn(r, day) && names(r, unit));
}

/** Does a reporter entry, whatever its dates, address the unit? */
function names(reporter: Reporter, unit: Unit): boolean {
  if (reporter.units === 'all') return true;
  if (reporter.units === 'local') return unit.kind === 'local';
  return reporter.units.includes(unit.id);
}

function knownUnits(reporter: Reporter, unitIds: readonly string[]): boolean {
  return !Array.isArray(reporter.units) || reporter.units.every((id) => unitIds.includes(id));
}

function shareDay(unit: Dated, a: Dated, b: Dated): boolean {
  const from =
    [unit.validFrom, a.validFrom, b.validFrom]
      .map((d) => d ?? '0000')
      .toSorted()
      .at(-1) ?? '';
  const to = [unit.validTo, a.validTo, b.validTo].map((d) => d ?? '9999').toSorted()[0] ?? '';
  return from <= to;
}

/** Trouble on a stretch of days, to be said once for stretches that follow each other. */
interface SpanTrouble {
  readonly span: Span;
  of(when: string): CatalogueProblem;
}

/** Says each trouble once, with the first and last day it was seen on; several periods repeat the same days. */
function* merged(troubles: Iterable<SpanTrouble>): Generator<CatalogueProblem> {
  const byWords = new Map<string, { first: SpanTrouble; from: string; to: string }>();
  for (const trouble of troubles) {
    const { code, params } = trouble.of('');
    const key = JSON.stringify([code, params]);
    const held = byWords.get(key);
    if (!held) byWords.set(key, { first: trouble, ...trouble.span });
    else {
      held.from = held.from < trouble.span.from ? held.from : trouble.span.from;
      held.to = held.to > trouble.span.to ? held.to : trouble.span.to;
    }
  }
  for (const { first, from, to } of byWords.values()) yield first.of(wordSpan({ from, to }));
}
