import { findElement } from '../catalogue.ts';
import type { Catalogue, Element } from '../../model/catalogue.ts';
import type { Check } from '../../model/relations.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import { runTest, strayCells, TEST_KINDS } from '../../relations/own-tests.ts';
import { relationOf } from '../../relations/relation.ts';
import type { Relation } from '../../relations/relation.ts';
import { termsOf } from '../../relations/terms.ts';
import type { Term } from '../../relations/terms.ts';
import { compareVersions } from '../version.ts';
import { columnIds } from './elements.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';

/** The checks of a catalogue name cells that exist and can be compared, and their own tests come out as they say. */
export function* checkRelations(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const [i, check] of catalogue.checks.entries()) {
    const path: ValuePath = ['checks', i];
    const wrong = [
      ...sideTrouble(catalogue, check, 'left', path),
      ...sideTrouble(catalogue, check, 'right', path),
    ];
    yield* wrong;
    if (check.since !== undefined && compareVersions(check.since, catalogue.version) > 0)
      yield problemAt(catalogue, 'catalogue/check-since', [...path, 'since'], {
        since: check.since,
        version: catalogue.version,
      });
    const relation = wrong.length ? undefined : relationOf(catalogue, check);
    if (!relation) continue;
    const unlike = [...unlikeSides(catalogue, relation, path)];
    yield* unlike;
    if (unlike.length === 0) yield* failedTests(catalogue, check, relation, path);
  }
}

/** Terms that cannot be read, and references to what is not there. */
function* sideTrouble(
  catalogue: Catalogue,
  check: Check,
  side: 'left' | 'right',
  path: ValuePath,
): Generator<CatalogueProblem> {
  const at = [...path, side];
  for (const term of termsOf(check[side])) {
    if (typeof term === 'string') yield problemAt(catalogue, 'catalogue/check-term', at, { term });
    else if (term.kind === 'cells') yield* cellTrouble(catalogue, check, term, at);
  }
}

function* cellTrouble(
  catalogue: Catalogue,
  { each }: Check,
  { element: id, row, column }: Extract<Term, { kind: 'cells' }>,
  at: ValuePath,
): Generator<CatalogueProblem> {
  const element = findElement(catalogue, id);
  if (!element) {
    yield unknownReference(
      catalogue,
      at,
      id,
      catalogue.elements.map((e) => e.id),
    );
    return;
  }
  const rows = rowIds(element);
  if (row !== undefined && row !== '*' && rows && !rows.includes(row))
    yield problemAt(catalogue, 'catalogue/no-row', at, { element: id, row });
  const open = element.columns === 'one' ? ['value'] : (each ?? ['total']);
  const missing = (column ? [column] : open).find((one) => !columnIds(element).includes(one));
  if (missing !== undefined)
    yield problemAt(catalogue, 'catalogue/no-column', at, { element: id, column: missing });
}

/** Undefined for communes, which differ from unit to unit. */
function rowIds({ rows }: Element): readonly string[] | undefined {
  if (rows === undefined) return ['-'];
  if (rows === 'quarters') return ['q1', 'q2', 'q3', 'q4'];
  if (rows === 'months') return Array.from({ length: 12 }, (_, i) => `m${String(i + 1).padStart(2, '0')}`);
  return Array.isArray(rows) ? rows.map(({ id }) => id) : undefined;
}

/** Figures of different units of measure do not compare, and rates do not add up. */
function* unlikeSides(
  catalogue: Catalogue,
  { left, right, eachRowOf }: Relation,
  path: ValuePath,
): Generator<CatalogueProblem> {
  const elements = [...left, ...right].flatMap((term) =>
    term.kind === 'cells' ? (findElement(catalogue, term.element) ?? []) : [],
  );
  const units = [...new Set(elements.map(({ unit }) => unit.vi))];
  if (units.length > 1) yield problemAt(catalogue, 'catalogue/check-units', path, { units });
  for (const side of [left, right]) {
    const cells = side.filter((term) => term.kind === 'cells');
    const rate = elements.find(({ unit }) => /[%‰/]/.test(unit.vi));
    const first = cells[0];
    const isSum = cells.length > 1 || (first && !eachRowOf && isOfRows(catalogue, first));
    if (rate && isSum)
      yield problemAt(catalogue, 'catalogue/check-sum-of-rates', path, {
        element: rate.id,
        unit: rate.unit.vi,
      });
  }
}

function isOfRows(catalogue: Catalogue, { element, row }: Extract<Term, { kind: 'cells' }>): boolean {
  return (row === undefined || row === '*') && findElement(catalogue, element)?.rows !== undefined;
}

function* failedTests(
  catalogue: Catalogue,
  check: Check,
  relation: Relation,
  path: ValuePath,
): Generator<CatalogueProblem> {
  for (const kind of TEST_KINDS)
    for (const [i, cells] of check.tests[kind].entries()) {
      const at = [...path, 'tests', kind, i];
      const [stray] = strayCells(catalogue, relation, cells);
      if (stray !== undefined) yield problemAt(catalogue, 'catalogue/check-test-cell', at, { cell: stray });
      else if (runTest(catalogue, relation, cells) !== kind)
        yield problemAt(catalogue, 'catalogue/check-test', at, {
          expected: kind,
          found: runTest(catalogue, relation, cells),
        });
    }
}
