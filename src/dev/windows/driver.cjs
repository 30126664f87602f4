// Runs under Windows what it is told by a file, one program after the other, and writes down what each said:
// node driver.cjs CALLS.json ENDED.json
const { spawnSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');

const [, , asked, answered] = process.argv;

/** Milliseconds before a program that Wine could not start is started again. */
const PAUSES = [100, 300, 1000, 3000];

/** Wine now and then does not make a process, without a reason of the program's own; such a program has done nothing yet. */
function begun(file, words, options) {
  for (const pause of PAUSES) {
    const ended = spawnSync(file, words, options);
    if (ended.pid) return ended;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
  }
  return spawnSync(file, words, options);
}

const ended = JSON.parse(readFileSync(asked, 'utf8')).map(({ file, args = [], line, cwd, env }) => {
  const { status, stdout, stderr, error } = begun(file, line === undefined ? args : [line], {
    windowsVerbatimArguments: line !== undefined,
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  return { code: status, stdout: stdout ?? '', stderr: error ? String(error) : stderr };
});
writeFileSync(answered, JSON.stringify(ended));
