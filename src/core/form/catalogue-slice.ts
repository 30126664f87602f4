import { findElement } from '../catalogue/catalogue.ts';
import type { Catalogue, Element, Indicator } from '../model/catalogue.ts';
import type { WorkbookLayout } from '../model/layout.ts';

/**
 * The part of a catalogue that judging one unit's workbook takes, for the hidden sheet of a workbook whose catalogue does not
 * ship with the program: what the unit is asked, whole; of everything else the names that a text could be taken for.
 */
export function catalogueSlice(catalogue: Catalogue, layout: WorkbookLayout): Catalogue {
  const blocks = layout.sheets.flatMap((sheet) => sheet.blocks);
  const asked = new Set(blocks.map(({ element }) => element));
  // What is asked may be a part of, or be held against, what is not.
  for (const id of asked) {
    const element = findElement(catalogue, id);
    for (const other of [element?.partOf?.element, element?.reconcile?.against])
      if (other !== undefined) asked.add(other);
  }
  const indicators = catalogue.indicators.filter(({ formula }) =>
    elementsOf(formula).some((element) => asked.has(element)),
  );
  return {
    ...catalogue,
    questions: [],
    units: catalogue.units.map((unit) => (unit.id === layout.unit ? unit : { ...unit, communes: [] })),
    elements: catalogue.elements.map((element) =>
      asked.has(element.id) ? { ...element, questions: [] } : nameOnly(element),
    ),
    indicators: (indicators.length > 0 ? indicators : catalogue.indicators.slice(0, 1)).map((one) => ({
      ...one,
      questions: [],
    })),
  };
}

function elementsOf(formula: Indicator['formula']): readonly string[] {
  return 'element' in formula ? [formula.element] : [formula.numerator.element, formula.denominator.element];
}

/** An element of others: its definition is nothing that could be taken for something else. */
function nameOnly(element: Element): Element {
  return { ...element, definition: element.label, questions: [] };
}
