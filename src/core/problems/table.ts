import type { ProblemDefinition, ProblemParams } from './definition.ts';
import { catalogueProblems } from './words/catalogue.ts';
import { machineProblems } from './words/machine.ts';
import { outputProblems } from './words/output.ts';
import { publicProblems } from './words/public.ts';
import { settingsProblems } from './words/settings.ts';
import { storeProblems } from './words/store.ts';
import { usageProblems } from './words/usage.ts';
import { workspaceProblems } from './words/workspace.ts';
import { yamlProblems } from './words/yaml.ts';

/**
 * The one table of problems that are not about a workbook (those are findings): of the command line, the workspace, its
 * settings, the catalogue. A code is used with the params its words need, or does not compile.
 */
export const PROBLEMS = {
  ...usageProblems,
  ...workspaceProblems,
  ...settingsProblems,
  ...yamlProblems,
  ...catalogueProblems,
  ...storeProblems,
  ...outputProblems,
  ...publicProblems,
  ...machineProblems,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** The facts a code's words need. */
export type ParamsOf<Code extends ProblemCode> =
  (typeof PROBLEMS)[Code] extends ProblemDefinition<infer P extends ProblemParams> ? P : never;
