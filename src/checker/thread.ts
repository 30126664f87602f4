import type { Lang } from '../core/model/ids.ts';
import { checkChosen, colouredCopy } from './check.ts';
import type { CheckBasis, ChosenFile, FileCheck } from './check.ts';
import { lookInside, takenOut } from './inside.ts';
import type { Found } from './inside.ts';

/** What the page asks to be done with a file. */
export type Task =
  | { readonly kind: 'look'; readonly file: ChosenFile }
  | { readonly kind: 'check'; readonly file: ChosenFile; readonly basis: CheckBasis }
  | { readonly kind: 'copy'; readonly file: ChosenFile; readonly basis: CheckBasis; readonly lang: Lang };

/** What comes of it. */
export type Done =
  | { readonly kind: 'look'; readonly found: Found }
  | { readonly kind: 'check'; readonly check: FileCheck }
  | { readonly kind: 'copy'; readonly copy: Uint8Array<ArrayBuffer> | null };

/** What the thread sends: first that it runs, then an answer for each task. */
export type FromThread =
  { readonly kind: 'running' } | Done | { readonly kind: 'failed'; readonly detail: string };

export async function carryOut(task: Task): Promise<Done> {
  if (task.kind === 'look') return { kind: 'look', found: await lookInside(task.file) };
  const file = await takenOut(task.file);
  return task.kind === 'check'
    ? { kind: 'check', check: checkChosen(file, task.basis) }
    : { kind: 'copy', copy: colouredCopy(file, task.basis, task.lang) };
}

/** The part of a worker's global scope that is used. */
export interface ThreadScope {
  postMessage(message: FromThread, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
}

/** The program in its own thread: does one task after the other. */
export function serve(scope: ThreadScope): void {
  scope.addEventListener('message', ({ data }) => {
    // The page is the only one that can send anything here.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    void answered(data as Task).then((answer) => scope.postMessage(answer, []));
  });
  scope.postMessage({ kind: 'running' }, []);
}

/** A defect of ours costs one answer, not the thread. */
async function answered(task: Task): Promise<FromThread> {
  try {
    return await carryOut(task);
  } catch (error) {
    return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}
