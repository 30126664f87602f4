import type { FileProblem } from '../core/model/file-problem.ts';
import type { ContainerFacts, FilePlace } from './containers.ts';

/** One file to look at: where it is, and what to call it. */
export interface WorkbookPath extends FilePlace {
  /** As the user would write it from the current folder, with forward slashes; no two files of one call share a name. */
  readonly name: string;
  /** The zip or the mail that it lies in, or that it is. */
  readonly container?: ContainerFacts;
  /** Why it cannot be read, where that was seen on the way. */
  readonly problem?: FileProblem;
}
