import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** How often the memory of a running program is looked at, in milliseconds. */
const LOOK_EVERY = 20;

/** Lets bash write down the seconds that the processor worked for a program and its threads; its errors go past it. */
const TIMED = ['bash', '-c', 'TIMEFORMAT="%3U %3S"; time "$0" "$@" 2>&3'];

/**
 * Runs a program to its end: wall-clock milliseconds, the milliseconds the processor worked for it (what counts on a busy
 * machine; where bash is not, undefined), the peak of its memory in megabytes (all threads; Linux only, elsewhere undefined), and
 * what it printed, if `prints`. An exit code above `worst` is a failure.
 */
export function runOnce(command, { cwd, env = {}, worst = 1, memory = false, prints = false } = {}) {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const isTimed = process.platform !== 'win32' && !memory;
    const [program, ...args] = isTimed ? [...TIMED, ...command] : command;
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', prints ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    let timing = '';
    child.stdout?.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (timing += text));
    child.stdio[3].on('data', (text) => (errors += text));
    let peak;
    const timer = memory && setInterval(() => (peak = peakOf(child.pid) ?? peak), LOOK_EVERY);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const ms = performance.now() - started;
      if (code === null || code > worst)
        reject(new Error(`${command.join(' ')}: exit ${code}\n${errors}${timing}`));
      else resolve({ ms, processor: isTimed ? processorTime(timing) : undefined, peak, output });
    });
  });
}

function processorTime(timing) {
  const [user, system] = timing.trim().split('\n').at(-1).split(' ').map(Number);
  return 1000 * (user + system);
}

function peakOf(pid) {
  try {
    const kilobytes = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

/**
 * Runs every program in turn, several rounds, so that a slow moment of the machine meets all of them. Per program: median
 * and worst milliseconds, peak megabytes, and the median over the rounds of its time divided by another's in the same round,
 * by the clock and by the processor's work.
 */
export async function interleave(programs, all, { rounds, warmUp = 1 }) {
  const times = new Map(all.map(({ name }) => [name, []]));
  const work = new Map(all.map(({ name }) => [name, []]));
  const peaks = new Map();
  for (let round = -warmUp; round < rounds; round += 1)
    for (const { name, command, before, ...options } of all) {
      await before?.();
      const { ms, processor, peak } = await programs.run(command, options);
      if (round >= 0) times.get(name).push(ms);
      if (round >= 0) work.get(name).push(processor);
      if (peak !== undefined) peaks.set(name, Math.max(peak, peaks.get(name) ?? 0));
    }
  return {
    median: (name) => median(times.get(name)),
    worst: (name) => Math.max(...times.get(name)),
    peak: (name) => peaks.get(name),
    ratio: (name, floor) => median(times.get(name).map((ms, i) => ms / times.get(floor)[i])),
    workRatio: (name, floor) => median(work.get(name).map((ms, i) => ms / work.get(floor)[i])),
  };
}

/** Runs functions in turn in this process once they are compiled: name, median milliseconds, ratio to the first. */
export async function compareWarm(functions, { rounds = 200, warmUp = 100 } = {}) {
  const names = Object.keys(functions);
  const times = new Map(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1)
    for (const name of names) {
      const started = performance.now();
      await functions[name]();
      if (round >= 0) times.get(name).push(performance.now() - started);
    }
  const floor = median(times.get(names[0]));
  return names.map((name) => {
    const ms = median(times.get(name));
    return [name, ms.toFixed(2), (ms / floor).toFixed(2)];
  });
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
