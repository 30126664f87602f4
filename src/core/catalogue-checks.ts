import { checkElementDetails, checkPartOf } from './catalogue-checks/elements.ts';
import { checkFormulas, checkTargets } from './catalogue-checks/formulas.ts';
import { checkIds, checkLabels, checkQuestions, checkReserved } from './catalogue-checks/ids.ts';
import {
  checkElementOwners,
  checkEveryElementAsked,
  checkIndicatorOwners,
  checkOwnersAsked,
} from './catalogue-checks/owners.ts';
import { checkPeriodDates, checkPeriodLinks } from './catalogue-checks/periods.ts';
import type { CatalogueCheck, CatalogueProblem } from './catalogue-checks/problem.ts';
import { checkCommunes, checkConsolidator, checkValidity } from './catalogue-checks/units.ts';
import type { Catalogue } from './model/catalogue.ts';

const CHECKS: readonly CatalogueCheck[] = [
  checkIds,
  checkReserved,
  checkLabels,
  checkPeriodDates,
  checkPeriodLinks,
  checkValidity,
  checkConsolidator,
  checkCommunes,
  checkIndicatorOwners,
  checkEveryElementAsked,
  checkElementOwners,
  checkOwnersAsked,
  checkElementDetails,
  checkPartOf,
  checkFormulas,
  checkTargets,
  checkQuestions,
];

/** What in a catalogue does not fit together; empty for one the program can run on. */
export function checkCatalogue(catalogue: Catalogue): readonly CatalogueProblem[] {
  return CHECKS.flatMap((check) => [...check(catalogue)]);
}
