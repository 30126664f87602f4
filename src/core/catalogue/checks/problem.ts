import type { Catalogue } from '../../model/catalogue.ts';
import type { Bilingual } from '../../model/ids.ts';
import { nearest } from '../../text/nearest.ts';
import { valueAt } from '../../problems/schema-words.ts';
import type { ValuePath } from '../../problems/schema-words.ts';

/** Something a schema cannot see: entries of a catalogue that do not fit together. */
export interface CatalogueProblem {
  readonly kind: ProblemKind;
  /** Place in the parsed catalogue. */
  readonly path: ValuePath;
  /** The same place in a person's words: `indicators 4.1`. */
  readonly entry: string;
  readonly message: Bilingual;
}

export type ProblemKind =
  | 'duplicate-id'
  | 'reserved-id'
  | 'duplicate-label'
  | 'blank-text'
  | 'unknown-reference'
  | 'dates-reversed'
  | 'period-dates'
  | 'period-cycle'
  | 'part-year'
  | 'consolidator'
  | 'owner-gap'
  | 'owner-overlap'
  | 'owner-not-in-force'
  | 'owner-not-asked'
  | 'narrative-only'
  | 'nobody-asked'
  | 'element-owner'
  | 'asked-twice'
  | 'part-of'
  | 'limits'
  | 'formula'
  | 'target'
  | 'baseline'
  | 'plausible'
  | 'unit-without-communes';

/** A check reads the catalogue and yields what is wrong with it. */
export type CatalogueCheck = (catalogue: Catalogue) => Iterable<CatalogueProblem>;

/** Makes a problem at a path of the catalogue. */
export function problemAt(
  catalogue: Catalogue,
  kind: ProblemKind,
  path: ValuePath,
  message: Bilingual,
): CatalogueProblem {
  return { kind, path, entry: entryAt(catalogue, path), message };
}

/** A reference to something that is not there, with the nearest word that is. */
export function unknownReference(
  catalogue: Catalogue,
  path: ValuePath,
  word: string,
  known: Iterable<string>,
): CatalogueProblem {
  const candidates = [...known];
  const near = nearest(word, candidates);
  return problemAt(
    catalogue,
    'unknown-reference',
    path,
    near
      ? { vi: `không có "${word}"; có phải "${near}"?`, en: `there is no "${word}"; did you mean "${near}"?` }
      : {
          vi: `không có "${word}"; có: ${candidates.join(', ')}`,
          en: `there is no "${word}"; there are: ${candidates.join(', ')}`,
        },
  );
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
