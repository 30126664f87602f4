import { findElement } from '../catalogue/catalogue.ts';
import type { ValueKey } from '../findings/finding.ts';
import type { Catalogue, Element } from '../model/catalogue.ts';
import { SINGLE_ROW } from '../model/ids.ts';
import type { RowId } from '../model/ids.ts';
import type { Check } from '../model/relations.ts';
import { cellsOf, judge } from './judge.ts';
import type { Figures, Judgement } from './judge.ts';
import type { Relation } from './relation.ts';
import { termsOf } from './terms.ts';

/** The three kinds of tests a check brings with it. */
export const TEST_KINDS = ['pass', 'fail', 'undecided'] as const;
export type TestKind = (typeof TEST_KINDS)[number];

/** What the relation says of a test's figures: fail as soon as one judgement fails, pass as soon as one passes. */
export function runTest(
  catalogue: Catalogue,
  relation: Relation,
  cells: Check['tests']['pass'][number],
): TestKind {
  const outcomes = [...judge(relation, figuresOf(catalogue, relation, cells))].map(({ outcome }) => outcome);
  if (outcomes.includes('failed')) return 'fail';
  return outcomes.includes('passed') ? 'pass' : 'undecided';
}

/** Cells named in a test that the relation does not look at, as they are written. */
export function strayCells(
  catalogue: Catalogue,
  relation: Relation,
  cells: Check['tests']['pass'][number],
): readonly string[] {
  const figures = figuresOf(catalogue, relation, {});
  const read = new Set([...judge(relation, figures)].flatMap(cellsJudged).map(keyText));
  return Object.keys(cells).filter((name) => {
    const keys = keysOf(catalogue, relation, name);
    return name !== COMMUNES && (keys.length === 0 || !keys.every((key) => read.has(keyText(key))));
  });
}

const COMMUNES = 'catalogue.communes';

function cellsJudged({ left, right }: Judgement): readonly ValueKey[] {
  return [...left.cells, ...right.cells];
}

function figuresOf(catalogue: Catalogue, relation: Relation, cells: Check['tests']['pass'][number]): Figures {
  const values = new Map<string, number | null>();
  for (const [name, value] of Object.entries(cells))
    for (const key of keysOf(catalogue, relation, name)) values.set(keyText(key), value);
  return {
    ...shapeOf(catalogue),
    figure: (key) => values.get(keyText(key)) ?? null,
    communes: () => cells[COMMUNES] ?? undefined,
  };
}

function shapeOf(catalogue: Catalogue): Pick<Figures, 'element' | 'rows'> {
  return { element: (id) => findElement(catalogue, id), rows: anyRows };
}

/** The rows an element can have in some period; of communes an invented one. */
function anyRows({ rows }: Element): readonly RowId[] {
  if (rows === undefined) return [SINGLE_ROW];
  if (rows === 'quarters') return ['q1', 'q2', 'q3', 'q4'];
  if (rows === 'months') return ['m01', 'm02'];
  if (rows === 'communes') return ['-'];
  return rows.map(({ id }) => id);
}

/** The cells a name of a test stands for: in every column and row under test that it leaves open. */
function keysOf(catalogue: Catalogue, { each, eachRowOf }: Relation, name: string): readonly ValueKey[] {
  const [term] = termsOf([name]);
  if (typeof term !== 'object' || term.kind !== 'cells') return [];
  const columns = each.length ? each : [undefined];
  const rows = eachRowOf ? anyRows(eachRowOf) : [undefined];
  return rows.flatMap((row) =>
    columns.flatMap((column) =>
      cellsOf(term, shapeOf(catalogue), { ...(row !== undefined && { row }), ...(column && { column }) }),
    ),
  );
}

function keyText({ element, row, column }: ValueKey): string {
  return `${element}\n${row}\n${column}`;
}
