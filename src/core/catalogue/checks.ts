import { checkBounds } from './checks/bounds.ts';
import { checkElementDetails, checkPartOf } from './checks/elements.ts';
import { checkFormulas, checkTargets } from './checks/formulas.ts';
import { checkIds, checkLabels, checkQuestions, checkReserved } from './checks/ids.ts';
import {
  checkElementOwners,
  checkEveryElementAsked,
  checkIndicatorOwners,
  checkOwnersAsked,
} from './checks/owners.ts';
import { checkPeriodDates, checkPeriodLinks } from './checks/periods.ts';
import { checkRelations } from './checks/relations.ts';
import { checkRowCodes } from './checks/row-codes.ts';
import type { CatalogueCheck, CatalogueProblem } from './checks/problem.ts';
import { checkCommunes, checkConsolidator, checkValidity } from './checks/units.ts';
import { checkTasks } from './checks/tasks.ts';
import { checkStretches, checkWindows } from './checks/windows.ts';
import type { Catalogue } from '../model/catalogue.ts';

const CHECKS: readonly CatalogueCheck[] = [
  checkIds,
  checkReserved,
  checkLabels,
  checkRowCodes,
  checkPeriodDates,
  checkPeriodLinks,
  checkWindows,
  checkStretches,
  checkValidity,
  checkConsolidator,
  checkCommunes,
  checkIndicatorOwners,
  checkEveryElementAsked,
  checkElementOwners,
  checkOwnersAsked,
  checkElementDetails,
  checkBounds,
  checkPartOf,
  checkRelations,
  checkFormulas,
  checkTargets,
  checkTasks,
  checkQuestions,
];

/** What in a catalogue does not fit together; empty for one the program can run on. */
export function checkCatalogue(catalogue: Catalogue): readonly CatalogueProblem[] {
  return CHECKS.flatMap((check) => [...check(catalogue)]);
}
