import type { Catalogue } from '../../model/catalogue.ts';
import { problem } from '../../problems/problem.ts';
import type { PathProblem } from '../../problems/problem.ts';
import { valueAt } from '../../problems/value-at.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import type { ParamsOf, ProblemCode } from '../../problems/table.ts';

/** Something a schema cannot see: entries of a catalogue that do not fit together. The path leads into the parsed catalogue. */
export type CatalogueProblem = PathProblem;

/** A check reads the catalogue and yields what is wrong with it. */
export type CatalogueCheck = (catalogue: Catalogue) => Iterable<CatalogueProblem>;

/** Makes a problem at a path of the catalogue, which it names in a person's words: `indicators 4.1`. */
export function problemAt<Code extends ProblemCode>(
  catalogue: Catalogue,
  code: Code,
  path: ValuePath,
  params: ParamsOf<Code>,
): CatalogueProblem {
  return { ...problem(code, params, { entry: entryAt(catalogue, path) }), path };
}

/** A reference to something that is not there, with the nearest word that is. */
export function unknownReference(
  catalogue: Catalogue,
  path: ValuePath,
  named: string,
  known: Iterable<string>,
): CatalogueProblem {
  return problemAt(catalogue, 'catalogue/unknown-reference', path, { named, known: [...known] });
}

/** The entry a path lies in, as a person finds it in the file: the list's name and the entry's id. */
export function entryAt(data: unknown, path: ValuePath): string {
  const [top, index] = path;
  if (top === undefined) return '';
  if (typeof index !== 'number') return String(top);
  const item = valueAt(data, [top, index]);
  const id = valueAt(item, ['id']) ?? valueAt(item, ['number']);
  return `${top} ${typeof id === 'string' || typeof id === 'number' ? id : `#${index + 1}`}`;
}
