import type { Formula, Indicator, Term } from '../../model/catalogue.ts';
import type { ElementId } from '../../model/ids.ts';

/** An element a formula uses, the column it reads (none for yes/no) and the rows it adds up (all when absent). */
export interface FormulaPart {
  readonly element: ElementId;
  readonly column?: Term['column'];
  readonly rows?: readonly string[] | undefined;
  /** Where in the indicator it is written. */
  readonly path: readonly string[];
}

/** The elements an indicator is computed from. */
export function indicatorParts({ formula }: Pick<Indicator, 'formula'>): readonly FormulaPart[] {
  if (formula.type === 'all-yes' || formula.type === 'closed-months')
    return [{ element: formula.element, path: ['formula', 'element'] }];
  return (['numerator', 'denominator'] as const).map((side) => termPart(formula, side));
}

function termPart(
  formula: Extract<Formula, { numerator: Term }>,
  side: 'numerator' | 'denominator',
): FormulaPart {
  return { ...formula[side], path: ['formula', side] };
}
