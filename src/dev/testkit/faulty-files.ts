import type * as FileSystem from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/**
 * The file system under a test's control. In a test file, where `M` is this module:
 *
 *     vi.mock('node:fs/promises', async (original) => (await import(M)).faultyFiles(await original()));
 *     vi.mock('node:timers/promises', async () => ({ setTimeout: (await import(M)).pause }));
 *
 * then say in `machine` what happens.
 */

/** The power is gone: from here on nothing reaches the disk, not even the clearing up. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** One call of the file system. */
export interface FileCall {
  readonly call: Call;
  readonly path: string;
  /** How many calls came before it. */
  readonly at: number;
}

const CHANGING = ['mkdir', 'rename', 'rm', 'link', 'open', 'write', 'sync'] as const;
const READING = ['readFile', 'readdir', 'stat', 'lstat', 'close'] as const;
type Call = (typeof CHANGING)[number] | (typeof READING)[number];

interface Machine {
  /** Changing calls until the power goes. */
  stepsLeft: number;
  /** What the system answers to a call instead of doing it: the code of its refusal. */
  refuse: (call: FileCall) => string | undefined;
  /** Every call since the last reset. */
  calls: FileCall[];
  /** Milliseconds that the program would have waited. */
  waited: number;
}

const sound = (): Machine => ({ stepsLeft: Infinity, refuse: () => undefined, calls: [], waited: 0 });

export const machine: Machine = sound();

export function resetMachine(): void {
  Object.assign(machine, sound());
}

/** No test waits: the time is only counted. */
export async function pause(ms: number): Promise<void> {
  machine.waited += ms;
  await new Promise((resolve) => setImmediate(resolve));
}

/** Does this call change what is on the disk? */
export function isChanging({ call }: FileCall): boolean {
  return CHANGING.some((one) => one === call);
}

/** `node:fs/promises` as the machine lets it be. */
export function faultyFiles(actual: typeof FileSystem): Readonly<Record<string, unknown>> {
  const guarded = ['mkdir', 'rename', 'rm', 'link', 'readFile', 'readdir', 'stat', 'lstat'] as const;
  return {
    ...actual,
    ...Object.fromEntries(
      guarded.map((name) => [
        name,
        async (...args: readonly unknown[]): Promise<unknown> => {
          step(name, String(args[0]));
          const run: unknown = Reflect.get(actual, name);
          return typeof run === 'function' ? Reflect.apply(run, actual, args) : undefined;
        },
      ]),
    ),
    open: async (...args: Parameters<typeof actual.open>) => {
      const path = String(args[0]);
      step('open', path);
      return guardHandle(await actual.open(...args), path);
    },
  };
}

function guardHandle(handle: FileHandle, path: string): FileHandle {
  const write = handle.writeFile.bind(handle);
  const sync = handle.sync.bind(handle);
  const close = handle.close.bind(handle);
  handle.writeFile = async (data, options) => {
    // Half of it may have reached the disk.
    if (machine.stepsLeft === 0 && data instanceof Uint8Array) await write(data.subarray(0, 1), options);
    step('write', path);
    return write(data, options);
  };
  handle.sync = async () => {
    step('sync', path);
    return sync();
  };
  handle.close = async () => {
    await close();
    step('close', path);
  };
  return handle;
}

/** Counts a call; throws what the machine answers instead of doing it. */
function step(call: Call, path: string): void {
  const made: FileCall = { call, path, at: machine.calls.length };
  machine.calls.push(made);
  if (isChanging(made)) machine.stepsLeft -= 1;
  if (machine.stepsLeft < 0) throw new Stopped();
  const code = machine.refuse(made);
  if (code !== undefined)
    throw Object.assign(new Error(`${code}: refused, ${call} '${path}'`), { code, syscall: call, path });
}
