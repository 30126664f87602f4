import { askedElements, findElement, lastDayOf, unitsDue } from '../catalogue/catalogue.ts';
import type { AskedElement } from '../catalogue/catalogue.ts';
import { definedName } from '../form/layout.ts';
import type { Catalogue, Element, Period, Unit } from '../model/catalogue.ts';
import type { ColumnId, RowId, UnitId } from '../model/ids.ts';
import { communesOn } from '../catalogue/overlays.ts';
import { exampleAnswers } from './answers.ts';
import { allocate } from './allocate.ts';
import { between, chance } from './chance.ts';
import { provinceFigures } from './figures.ts';
import type { ProvinceFigures } from './figures.ts';

/**
 * An invented province for one period: every figure every unit is asked for, plausible and free of contradictions.
 * Sizes come from the catalogue's `typical`, shares from its targets, so any catalogue yields a province. Local units'
 * figures add up to the owner's, cross-checks agree, and the same seed gives the same figures.
 */

/** Value of an input cell by its defined name. */
export type CellValues = ReadonlyMap<string, number | boolean | string>;

/** News items of a commune in a quarter: what most publish at least, and the most any does. */
const ITEMS = { enough: 4, most: 9 };
/** How often a commune publishes too few. */
const TOO_FEW = 0.08;

interface Invented {
  readonly catalogue: Catalogue;
  readonly period: Period;
  readonly seed: string;
  readonly units: readonly Unit[];
  readonly locals: readonly Unit[];
  readonly figure: ProvinceFigures;
}

/** Figures of every unit due in the period. */
export function exampleProvince(
  catalogue: Catalogue,
  period: Period,
  seed: string,
): ReadonlyMap<UnitId, CellValues> {
  const units = unitsDue(catalogue, period);
  const invented: Invented = {
    catalogue,
    period,
    seed,
    units,
    locals: units.filter((u) => u.kind === 'local'),
    figure: provinceFigures(catalogue, period, seed),
  };
  return new Map(units.map((unit) => [unit.id, unitValues(invented, unit)]));
}

function unitValues(invented: Invented, unit: Unit): CellValues {
  const { catalogue, period, seed } = invented;
  const values = new Map<string, number | boolean | string>(exampleAnswers(catalogue, unit, period, seed));
  for (const asked of askedElements(catalogue, unit, period)) {
    const { element, rows, columns } = asked;
    for (const { id: row } of rows) {
      for (const column of columns) {
        const name = definedName({ kind: 'value', element: element.id, row, column });
        values.set(name, unitValue(invented, unit, asked, row, column));
      }
      const source = element.sources?.[0];
      if (source) values.set(definedName({ kind: 'source', element: element.id, row }), source.label.vi);
    }
  }
  return values;
}

function unitValue(
  invented: Invented,
  unit: Unit,
  { element, role }: AskedElement,
  row: RowId,
  column: ColumnId,
): number | boolean {
  if (element.columns === 'yn') return true;
  if (element.rows === 'communes') return newsItems(invented.seed, unit.id, row, column);
  if (element.rows === 'quarters') return quarterFigure(invented, element, row);
  if (role === 'local') return localFigure(invented, unit, element, row, column);
  if (role === 'contributor') return contribution(invented, unit, element, row, column);
  return invented.figure(element, row, column);
}

/** A local unit's part of the province's figure; all parts add up to it and none exceeds its own whole. */
function localFigure(invented: Invented, unit: Unit, element: Element, row: RowId, column: ColumnId): number {
  const { catalogue, locals, figure } = invented;
  const whole = element.partOf && findElement(catalogue, element.partOf.element);
  const wholes = whole && locals.map((u) => localFigure(invented, u, whole, row, column));
  const total = figure(element, row, column);
  const parts = allocate(total, wholes ?? localWeights(locals, total), wholes);
  return parts[locals.findIndex((u) => u.id === unit.id)] ?? 0;
}

/** A few bodies for each local unit are spread evenly; larger numbers follow the number of communes. */
function localWeights(locals: readonly Unit[], total: number): readonly number[] {
  const even = total <= 3 * locals.length;
  return locals.map((u) => (even ? 1 : Math.max(1, u.communes.length)));
}

function contribution(
  invented: Invented,
  unit: Unit,
  element: Element,
  row: RowId,
  column: ColumnId,
): number {
  const { figure, units, seed } = invented;
  const part = (figure(element, row, column) / units.length) * between(0.5, 1.5, seed, unit.id, element.id);
  return element.decimal ? Math.round(part * 10) / 10 : Math.round(part);
}

/** `quarter` is a column of the communes' own table, and a row where quarters are rows. */
function newsItems(seed: string, unit: UnitId, commune: RowId, quarter: string): number {
  const least = chance(seed, unit, commune, quarter, 'few') < TOO_FEW ? 1 : ITEMS.enough;
  return Math.floor(between(least, ITEMS.most + 1, seed, unit, commune, quarter));
}

/** Figures a quarter that must agree with what the communes report: their number, and how many published enough. */
function quarterFigure(invented: Invented, element: Element, quarter: RowId): number {
  const { catalogue, period } = invented;
  const communes = communesOn(catalogue, lastDayOf(quarter, period) ?? period.cutOff);
  if (element.partOf === undefined) return communes.length;
  return communes.filter(
    ({ unit, commune }) => newsItems(invented.seed, unit.id, commune.id, quarter) >= ITEMS.enough,
  ).length;
}
