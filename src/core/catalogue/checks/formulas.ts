import type { Catalogue, Element, Indicator } from '../../model/catalogue.ts';
import type { ValuePath } from '../../problems/schema-words.ts';
import { columnIds } from './elements.ts';
import { indicatorParts } from './parts.ts';
import type { FormulaPart } from './parts.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';

/** A formula reads elements that exist, columns and rows they have, and the kind of rows its type needs. */
export function* checkFormulas(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const [i, indicator] of catalogue.indicators.entries())
    for (const part of indicatorParts(indicator)) {
      const element = catalogue.elements.find((e) => e.id === part.element);
      const path: ValuePath = ['indicators', i, ...part.path];
      if (element) yield* partTrouble(catalogue, indicator, part, element, path);
      else
        yield unknownReference(
          catalogue,
          part.path.at(-1) === 'element' ? path : [...path, 'element'],
          part.element,
          catalogue.elements.map((e) => e.id),
        );
    }
}

function* partTrouble(
  catalogue: Catalogue,
  { formula }: Indicator,
  part: FormulaPart,
  element: Element,
  path: ValuePath,
): Generator<CatalogueProblem> {
  const found = (at: ValuePath, vi: string, en: string): CatalogueProblem =>
    problemAt(catalogue, 'formula', at, { vi: `"${element.id}" ${vi}`, en: `"${element.id}" ${en}` });
  const rows = Array.isArray(element.rows) ? element.rows.map((row) => row.id) : [];
  for (const [k, row] of (part.rows ?? []).entries())
    if (!rows.includes(row)) yield unknownReference(catalogue, [...path, 'rows', k], row, rows);
  if (part.column && !columnIds(element).includes(part.column))
    yield found([...path, 'column'], `không có cột "${part.column}"`, `has no column "${part.column}"`);
  if (formula.type === 'lowest-quarter' && element.rows !== 'quarters')
    yield found(path, 'phải có mỗi quý một dòng (rows: quarters)', 'needs a row a quarter (rows: quarters)');
  if (formula.type === 'closed-months' && (element.rows !== 'months' || element.columns !== 'yn'))
    yield found(
      path,
      'phải là câu trả lời có/không từng tháng (rows: months, columns: yn)',
      'needs a yes/no for each month (rows: months, columns: yn)',
    );
  if (formula.type === 'all-yes' && element.columns !== 'yn')
    yield found(path, 'phải là câu trả lời có/không (columns: yn)', 'needs yes/no answers (columns: yn)');
  if (formula.type === 'ratio' && typeof element.rows === 'string')
    yield found(
      path,
      `có mỗi ${element.rows} một dòng, không cộng lại được`,
      `has a row for each of the ${element.rows}, which do not add up`,
    );
}

/** Targets fit the formula and point the way that is better; a baseline lies elsewhere than the target. */
export function* checkTargets(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const [i, indicator] of catalogue.indicators.entries()) {
    const targets = [
      ...(indicator.target ? [{ target: indicator.target, path: ['target'] as ValuePath }] : []),
      ...indicator.otherTargets.map((target, j) => ({ target, path: ['otherTargets', j] as ValuePath })),
    ];
    for (const { target, path } of targets) {
      const wrong = targetTrouble(catalogue, indicator, target);
      if (wrong)
        yield problemAt(catalogue, 'target', ['indicators', i, ...path], { vi: wrong[0], en: wrong[1] });
    }
    const years = targets.map(({ target }) => target.year);
    const twice = years.findIndex((year, j) => years.indexOf(year) !== j);
    if (twice >= 0)
      yield problemAt(catalogue, 'target', ['indicators', i, 'otherTargets'], {
        vi: `năm ${years[twice] ?? 'của kế hoạch'} có hai mục tiêu`,
        en: `the year ${years[twice] ?? 'of the plan'} has two targets`,
      });
    yield* numbersTrouble(catalogue, indicator, i);
  }
}

type TargetOf = NonNullable<Indicator['target']>;

function targetTrouble(
  catalogue: Catalogue,
  indicator: Indicator,
  target: TargetOf,
): readonly [string, string] | undefined {
  const { formula, better } = indicator;
  if (formula.type === 'all-yes')
    return ['chỉ tiêu có/không không có mục tiêu bằng số', 'a yes/no indicator has no numeric target'];
  const way = target.op.startsWith('>') ? 'higher' : 'lower';
  if (way !== better)
    return [`"${target.op}" trái với better: ${better}`, `"${target.op}" contradicts better: ${better}`];
  if (target.value < 0 || (isShare(catalogue, indicator) && target.value > formula.factor))
    return [
      `${target.value} ngoài khoảng có thể có (0 … ${formula.factor})`,
      `${target.value} is outside what is possible (0 … ${formula.factor})`,
    ];
  const { plausible } = indicator;
  if (plausible && (target.value < plausible.min || target.value > plausible.max))
    return [
      `${target.value} ngoài khoảng đáng tin ${plausible.min} … ${plausible.max} của chính chỉ tiêu`,
      `${target.value} is outside the indicator's own believable range ${plausible.min} … ${plausible.max}`,
    ];
  return undefined;
}

function* numbersTrouble(catalogue: Catalogue, indicator: Indicator, i: number): Generator<CatalogueProblem> {
  const { plausible, baseline, target } = indicator;
  if (plausible && plausible.min >= plausible.max)
    yield problemAt(catalogue, 'plausible', ['indicators', i, 'plausible'], {
      vi: `khoảng đáng tin ${plausible.min} … ${plausible.max} bị ngược`,
      en: `the believable range ${plausible.min} … ${plausible.max} is reversed`,
    });
  // Progress divides by target − baseline.
  if (baseline !== undefined && baseline === target?.value)
    yield problemAt(catalogue, 'baseline', ['indicators', i, 'baseline'], {
      vi: `mức xuất phát bằng mục tiêu (${baseline}), không tính được tiến độ`,
      en: `the baseline equals the target (${baseline}), so progress cannot be computed`,
    });
}

/** A share: its numerator is a part of its denominator, so it cannot exceed the factor. */
function isShare(catalogue: Catalogue, { formula }: Indicator): boolean {
  if (formula.type === 'closed-months' || formula.type === 'lowest-quarter') return true;
  if (formula.type !== 'ratio') return false;
  const { numerator, denominator } = formula;
  if (numerator.element === denominator.element) return denominator.column === 'total';
  let id: string | undefined = numerator.element;
  for (let steps = 0; id !== undefined && steps < catalogue.elements.length; steps++) {
    id = catalogue.elements.find((e) => e.id === id)?.partOf?.element;
    if (id === denominator.element) return true;
  }
  return false;
}
