import { availableParallelism } from 'node:os';
import { isMainThread } from 'node:worker_threads';

/** Why something was ended: it used up its processor time, or got so little of it that no end was in sight. */
export type Overrun = 'work' | 'busy';

/** A limit of processor time under way. */
export interface ProcessorLimit {
  /** Aborts when the limit is reached. */
  readonly signal: AbortSignal;
  /** Why it was reached; undefined while it is not. */
  readonly overrun: Overrun | undefined;
  /** Ends the watch. */
  done(): void;
}

/** Waited for a processor this many times as long as the limit: the machine is busy, which says nothing of the work. */
const PATIENCE = 6;
const LOOKS = 20;
const LONGEST_MS = 100;

/**
 * A limit of `seconds` of processor time, which a busy machine does not shorten and a sleeping one does not use up. Node tells
 * how much the whole process uses: where other threads work as well, the limit is that of all processors together, so that
 * none is ended for the work of another.
 */
export function limitProcessor(seconds: number, used = usedByProcess): ProcessorLimit {
  const controller = new AbortController();
  const limit: { signal: AbortSignal; overrun: Overrun | undefined; done(): void } = {
    signal: controller.signal,
    overrun: undefined,
    done: () => clearInterval(timer),
  };
  const allowed = seconds * (isMainThread ? 1 : availableParallelism());
  const every = Math.min(LONGEST_MS, Math.max(1, (seconds * 1000) / LOOKS));
  const before = used();
  let looks = 0;
  // Looks are counted, and not the clock asked: it goes on while a computer sleeps.
  const timer = setInterval(() => {
    looks++;
    const isOver = used() - before >= allowed;
    if (!isOver && looks * every < PATIENCE * seconds * 1000) return;
    limit.overrun = isOver ? 'work' : 'busy';
    clearInterval(timer);
    controller.abort();
  }, every);
  return limit;
}

/** Seconds of processor time that all threads of this process have used. */
function usedByProcess(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
