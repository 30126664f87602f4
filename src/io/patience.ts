import { setTimeout as wait } from 'node:timers/promises';
import { isCode } from './system-error.ts';

/**
 * A virus scanner, the search index or a cloud drive may hold a file that was written a moment ago, and Windows then refuses
 * to rename or remove it; network drives and other systems do the same under other names. Milliseconds between the attempts,
 * rising: some three seconds in all, after which it is no matter of a moment.
 */
const PAUSES = [10, 20, 50, 100, 200, 400, 800, 1500] as const;

/** What systems say of a name, a file or a folder that another program holds. */
const HELD = ['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY', 'ETXTBSY'];
/** Of these two there is soon enough again. */
const TOO_MANY = ['EMFILE', 'ENFILE'];

/** When it is worth trying again: a name is to change or to go; a file is only to be opened or read. */
const PASSING = {
  // Rights do not come back by waiting, but on Windows a held file looks as if they were wanting.
  rename: [...HELD, ...TOO_MANY],
  open: ['EBUSY', 'ETXTBSY', ...TOO_MANY],
} as const;

/** Tries again, with rising pauses, while the system's refusal may pass; the last refusal is thrown. */
export async function patiently<T>(
  kind: keyof typeof PASSING,
  attempt: () => Promise<T>,
  pause: (ms: number) => Promise<unknown> = wait,
): Promise<T> {
  for (const ms of PAUSES) {
    try {
      return await attempt();
    } catch (error) {
      if (!PASSING[kind].some((code) => isCode(error, code))) throw error;
      await pause(ms);
    }
  }
  return attempt();
}

/** The same where nothing else is to be done meanwhile: the thread stands still. */
export function patientlySync<T>(attempt: () => T, pause: (ms: number) => void = standStill): T {
  for (const ms of PAUSES) {
    try {
      return attempt();
    } catch (error) {
      if (!PASSING.open.some((code) => isCode(error, code))) throw error;
      pause(ms);
    }
  }
  return attempt();
}

function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
