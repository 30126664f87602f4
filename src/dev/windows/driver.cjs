// Runs under Windows what it is told by a file, one program after the other, and writes down what each said:
// node driver.cjs CALLS.json ENDED.json
const { spawnSync } = require('node:child_process');
const { readFileSync, writeFileSync } = require('node:fs');

const [, , asked, answered] = process.argv;
const ended = JSON.parse(readFileSync(asked, 'utf8')).map(({ file, args = [], line, cwd, env }) => {
  const { status, stdout, stderr, error } = spawnSync(file, line === undefined ? args : [line], {
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
