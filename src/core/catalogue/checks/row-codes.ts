import type { Catalogue, Element } from '../../model/catalogue.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import { codePrefix, givenCode, rowIdsOf } from '../row-codes.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';
import { overlap } from './spans.ts';
import type { Dated } from './spans.ts';

/** A code, where it is written, and the days on which its row is there. */
interface GivenCode extends Dated {
  readonly code: string;
  readonly path: ValuePath;
  readonly prefix: number | undefined;
}

/** Codes of rows begin with their objective, belong to rows that exist, leave none of an element out, and differ. */
export function* checkRowCodes(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const [i, element] of catalogue.elements.entries()) yield* checkElementCodes(catalogue, element, i);
  const seen = new Map<string, GivenCode[]>();
  for (const given of givenCodes(catalogue)) {
    const { code, path, prefix } = given;
    if (prefix !== undefined && !code.startsWith(`${prefix}.`))
      yield problemAt(catalogue, 'catalogue/row-code-prefix', path, { code, prefix });
    const same = seen.get(code) ?? [];
    const first = same.find((other) => overlap(other, given));
    if (first)
      yield problemAt(catalogue, 'catalogue/row-code-twice', path, {
        word: code,
        other: first.path.join('.'),
      });
    seen.set(code, [...same, given]);
  }
}

function* checkElementCodes(
  catalogue: Catalogue,
  element: Element,
  index: number,
): Generator<CatalogueProblem> {
  const { code, codes } = element;
  if (code === undefined && codes === undefined) return;
  const rows = rowIdsOf(element) ?? [];
  for (const row of Object.keys(codes ?? {}))
    if (!rows.includes(row)) yield unknownReference(catalogue, ['elements', index, 'codes', row], row, rows);
  const without = rows.filter((row) => givenCode(element, row) === undefined);
  if (without.length > 0)
    yield problemAt(
      catalogue,
      'catalogue/row-without-code',
      ['elements', index, code === undefined ? 'codes' : 'code'],
      { rows: without },
    );
}

function givenCodes(catalogue: Catalogue): readonly GivenCode[] {
  const ofElements = catalogue.elements.flatMap((element, i): GivenCode[] => {
    const prefix = codePrefix(element);
    const rows = Array.isArray(element.rows) ? element.rows : [];
    const several = Object.entries(element.codes ?? {}).map(([row, code]): GivenCode => {
      const { validFrom, validTo } = rows.find(({ id }) => id === row) ?? {};
      return { code, prefix, validFrom, validTo, path: ['elements', i, 'codes', row] };
    });
    const { code } = element;
    return code === undefined ? several : [{ code, prefix, path: ['elements', i, 'code'] }, ...several];
  });
  const byCommunes = catalogue.elements.find(({ rows }) => rows === 'communes');
  const prefix = byCommunes && codePrefix(byCommunes);
  const ofCommunes = catalogue.units.flatMap((unit, i) =>
    unit.communes.flatMap(({ rowCode, validFrom, validTo }, j): GivenCode[] => {
      if (rowCode === undefined) return [];
      const path = ['units', i, 'communes', j, 'rowCode'];
      const from = [unit.validFrom ?? '', validFrom ?? ''].toSorted().at(-1);
      const to = [unit.validTo ?? '9999', validTo ?? '9999'].toSorted()[0];
      return [{ code: rowCode, prefix, path, validFrom: from, validTo: to }];
    }),
  );
  return [...ofElements, ...ofCommunes];
}
