import { allPeriods, findElement, rowsOf } from '../catalogue/catalogue.ts';
import { FINDINGS } from '../findings/messages/index.ts';
import type { Catalogue, Element } from '../model/catalogue.ts';
import type { Bilingual } from '../model/ids.ts';
import type { WorkspaceConfig } from '../model/workspace.ts';
import type { ValuePath } from '../problems/schema-words.ts';
import { nearest } from '../text/nearest.ts';

/** An entry of `ntge.yaml` that names something the catalogue does not have, and so does nothing. */
export interface WorkspaceProblem {
  readonly path: ValuePath;
  readonly message: Bilingual;
}

/** Extensions and waivers whose unit, period, element, row or code does not exist. */
export function checkWorkspace(config: WorkspaceConfig, catalogue: Catalogue): readonly WorkspaceProblem[] {
  const units = catalogue.units.map(({ id }): string => id);
  const periods = allPeriods(catalogue).flatMap(({ id, aliases }): string[] => [id, ...aliases]);
  const elements = catalogue.elements.map(({ id }): string => id);
  const problems: WorkspaceProblem[] = [];
  const check = (path: ValuePath, word: string | undefined, known: readonly string[]): void => {
    if (word !== undefined && !known.includes(word)) problems.push({ path, message: unknown(word, known) });
  };
  config.extensions.forEach(({ unit, period }, i) => {
    check(['extensions', i, 'unit'], unit, units);
    check(['extensions', i, 'period'], period, periods);
  });
  config.waivers.forEach(({ code, unit, period, element, row }, i) => {
    check(['waivers', i, 'code'], code, Object.keys(FINDINGS));
    check(['waivers', i, 'unit'], unit, units);
    check(['waivers', i, 'period'], period, periods);
    check(['waivers', i, 'element'], element, elements);
    const known = element === undefined ? undefined : findElement(catalogue, element);
    if (known) check(['waivers', i, 'row'], row, rowIds(known, catalogue));
  });
  return problems;
}

/** Every row the element has for anybody in any period. */
function rowIds(element: Element, catalogue: Catalogue): readonly string[] {
  const ids = catalogue.units.flatMap((unit) =>
    allPeriods(catalogue).flatMap((period) => rowsOf(element, unit, period).map(({ id }) => id)),
  );
  return [...new Set(ids)];
}

/** Listed in full only when that is short enough to be read. */
const LISTED = 12;

function unknown(word: string, known: readonly string[]): Bilingual {
  const near = nearest(word, known);
  if (near)
    return {
      vi: `không có "${word}"; có phải "${near}"?`,
      en: `there is no "${word}"; did you mean "${near}"?`,
    };
  if (known.length > LISTED)
    return { vi: `không có "${word}" trong danh mục`, en: `the catalogue has no "${word}"` };
  const all = known.join(', ');
  return { vi: `không có "${word}"; có: ${all}`, en: `there is no "${word}"; there are: ${all}` };
}
