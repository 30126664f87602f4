import { runFuzz } from './run.ts';

/** `npm run fuzz -- --cases N --seed S`: failures are printed with the seed that makes each again; exit code 1. */
function option(name: string, fallback: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? fallback : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} needs a whole number`);
  return value;
}

const cases = option('cases', 2000);
const seed = option('seed', 1);
const started = performance.now();
const { failures, endings } = await runFuzz({ cases, seed }, (done) => {
  if (process.stderr.isTTY && done % 50 === 0) process.stderr.write(`\r${done}/${cases}`);
});
for (const { seed: own, story, wrong } of failures)
  process.stdout.write(`\n--seed ${own} --cases 1\n  ${story.join('\n  ')}\n  => ${wrong.join('\n  => ')}\n`);
const sorted = [...endings].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
for (const [ending, count] of sorted) process.stdout.write(`${String(count).padStart(6)} ${ending}\n`);
const seconds = Math.round((performance.now() - started) / 1000);
process.stdout.write(`${cases} cases, ${failures.length} failures, ${seconds} s\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
