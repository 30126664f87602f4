import type { FileProblem } from '../core/model/file-problem.ts';
import { fileProblem } from '../office/refusal.ts';
import { checkChosen } from './check.ts';
import { carryOut } from './thread.ts';
import type { Done, FromThread, Task } from './thread.ts';

/** Seconds after which a file is given up: a browser does not tell how much of them its thread has had. */
const SECONDS = 120;
/** Seconds within which a thread that runs at all has said so. */
const START_SECONDS = 10;

/** Does what the page asks for, one task after the other. */
export interface Checking {
  readonly run: (task: Task) => Promise<Done>;
}

/**
 * Works in a thread made from the page's own program text, so that the page never stands still; where the browser allows none,
 * in the page itself, which `onSlow` is told of.
 */
export function startChecking(source: string, onSlow: () => void): Checking {
  let thread: Worker | undefined;
  let isSlow = false;
  let last: Promise<unknown> = Promise.resolve();

  const inPage = async (task: Task): Promise<Done> => {
    if (!isSlow) onSlow();
    isSlow = true;
    return carryOut(task);
  };
  const now = async (task: Task): Promise<Done> => {
    if (isSlow) return inPage(task);
    thread ??= await startThread(source);
    if (thread === undefined) return inPage(task);
    const answer = await answerOf(thread, task);
    if (answer.kind !== 'none') return answer;
    thread.terminate();
    thread = undefined;
    return failed(task, answer.problem);
  };
  return {
    run: (task) => {
      const next = last.then(() => now(task));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

/** A thread that has said that it runs; undefined where the browser allows none. */
function startThread(source: string): Promise<Worker | undefined> {
  return new Promise((resolve) => {
    const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const end = (thread: Worker | undefined): void => {
      URL.revokeObjectURL(url);
      resolve(thread);
    };
    try {
      const thread = new Worker(url);
      const timer = setTimeout(() => {
        thread.terminate();
        end(undefined);
      }, START_SECONDS * 1000);
      const settled = (is: Worker | undefined) => () => {
        clearTimeout(timer);
        end(is);
      };
      thread.addEventListener('message', settled(thread), { once: true });
      thread.addEventListener('error', settled(undefined), { once: true });
    } catch {
      end(undefined);
    }
  });
}

interface NoAnswer {
  readonly kind: 'none';
  readonly problem: FileProblem;
}

function answerOf(thread: Worker, task: Task): Promise<Done | NoAnswer> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const end = (answer: Done | NoAnswer): void => {
      clearTimeout(timer);
      listening.abort();
      resolve(answer);
    };
    const none = (problem: FileProblem): void => end({ kind: 'none', problem });
    const timer = setTimeout(
      () => none(fileProblem('file/timeout', { kind: 'work', seconds: SECONDS })),
      SECONDS * 1000,
    );
    const { signal } = listening;
    thread.addEventListener(
      'message',
      ({ data }: MessageEvent<FromThread>) => {
        if (data.kind === 'failed') none(fileProblem('file/reader-failed', { detail: data.detail }));
        else if (data.kind !== 'running') end(data);
      },
      { signal },
    );
    thread.addEventListener(
      'error',
      ({ message }) => none(fileProblem('file/reader-failed', { detail: message })),
      { signal },
    );
    thread.postMessage(task, []);
  });
}

/** A file that could not be read for any such reason has this one finding. */
function failed(task: Task, problem: FileProblem): Done {
  const { kind, file } = task;
  if (kind === 'copy') return { kind, copy: null };
  if (kind === 'look') return { kind, found: { files: [{ name: file.name, problem }], others: [] } };
  return { kind, check: checkChosen({ name: file.name, content: problem }, task.basis) };
}
