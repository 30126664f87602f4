// @module-tag process
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** A program of two chunks, started as the real one is. */

let home: string;
const kept = (): string => join(home, 'kept', `${process.version}-${process.arch}`, 'greet');

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ntge-kept-'));
  await mkdir(join(home, 'chunks'));
  await build({
    entryPoints: ['src/start.ts'],
    outfile: join(home, 'start.js'),
    format: 'cjs',
    platform: 'node',
  });
  await main({ keeps: true });
  await chunk('main', `const { greet } = require('./greet.js'); console.log(greet(process.argv[2]));`);
  await chunk('greet', `exports.greet = (name) => 'Hello, ' + name + '!';`);
});
afterEach(() => rm(home, { recursive: true, force: true }));

function main({ keeps }: { readonly keeps: boolean }): Promise<void> {
  const call = `require('./start.js').start(__dirname, 'chunks/main.js', require, { command: 'greet', keeps: ${keeps} });`;
  // Whether V8 takes what was kept is not visible from outside otherwise.
  return writeFile(
    join(home, 'main.js'),
    `const vm = require('node:vm');
    const Script = vm.Script;
    let taken = 0;
    vm.Script = class extends Script {
      constructor(text, options) {
        super(text, options);
        if (options.cachedData && !this.cachedDataRejected) taken++;
      }
    };
    ${call}
    console.log('taken ' + taken);`,
  );
}

function chunk(name: string, code: string): Promise<void> {
  const text = `(function (exports, require, module, __filename, __dirname) {\n${code}\n})\n`;
  return writeFile(join(home, 'chunks', `${name}.js`), text);
}

function run(...flags: readonly string[]): Promise<readonly string[]> {
  return runWith('world', flags);
}

async function runWith(name: string, flags: readonly string[] = []): Promise<readonly string[]> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [
    ...flags,
    join(home, 'main.js'),
    name,
  ]);
  expect(stderr).toBe('');
  return stdout.trimEnd().split('\n');
}

test('what the first run compiled, the second takes', async () => {
  expect(await run()).toEqual(['Hello, world!', 'taken 0']);
  expect(await readdir(kept())).toEqual(['chunks-greet.js', 'chunks-main.js', 'runs']);
  expect(await run()).toEqual(['Hello, world!', 'taken 2']);
});

test.each([
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
  ['empty', () => Buffer.alloc(0)],
  ['shorter than its head', (bytes: Buffer) => bytes.subarray(0, 3)],
  ['changed in one bit', flippedInTheMiddle],
  ['of another program', () => Buffer.from('x'.repeat(5000))],
])('kept code %s is left aside, and made anew', async (_, damage) => {
  await run();
  const place = join(kept(), 'chunks-greet.js');
  const good = await readFile(place);
  await writeFile(place, damage(good));
  expect(await run()).toEqual(['Hello, world!', 'taken 1']);
  expect(await run()).toEqual(['Hello, world!', 'taken 2']);
});

function flippedInTheMiddle(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const middle = Math.floor(changed.length / 2);
  changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
  return changed;
}

test('a chunk that changed, though not in length, runs as it now is', async () => {
  await run();
  await chunk('greet', `exports.greet = (name) => 'Howdy, ' + name + '!';`);
  expect(await run()).toEqual(['Howdy, world!', 'taken 1']);
  expect(await run()).toEqual(['Howdy, world!', 'taken 2']);
});

test('what later runs compile is added for a while, then left', async () => {
  await chunk(
    'greet',
    `function known(name) { return 'Hello, ' + name; }
    function unknown(name) { return 'Who is ' + name + '?'; }
    exports.greet = (name) => (name === 'world' ? known(name) : unknown(name));`,
  );
  const sizes: number[] = [];
  for (let runs = 1; runs <= 18; runs++) {
    await (runs % 2 === 1 ? run() : runWith('moon'));
    sizes.push((await readFile(join(kept(), 'chunks-greet.js'))).length);
  }
  const [first = 0, second = 0, third = 0] = sizes;
  expect(second).toBeGreaterThan(first);
  expect(third).toBe(second);
  expect(new Set(sizes.slice(2))).toEqual(new Set([second]));
  expect((await readFile(join(kept(), 'runs'))).length).toBe(16);
});

test('code of a run with other options of V8 is refused by V8, and made anew', async () => {
  await run();
  expect(await run('--no-opt')).toEqual(['Hello, world!', 'taken 0']);
  expect(await run('--no-opt')).toEqual(['Hello, world!', 'taken 2']);
});

test('where nothing can be written, the program runs and nothing is left behind', async () => {
  await writeFile(join(home, 'kept'), 'in the way');
  expect(await run()).toEqual(['Hello, world!', 'taken 0']);
  expect(await run()).toEqual(['Hello, world!', 'taken 0']);
  expect((await readdir(home)).toSorted()).toEqual(['chunks', 'kept', 'main.js', 'start.js']);
});

test('a thread takes what is kept and keeps nothing', async () => {
  await main({ keeps: false });
  expect(await run()).toEqual(['Hello, world!', 'taken 0']);
  expect(await run()).toEqual(['Hello, world!', 'taken 0']);
  await main({ keeps: true });
  await run();
  await main({ keeps: false });
  expect(await run()).toEqual(['Hello, world!', 'taken 2']);
});

test('many runs at once leave whole files', async () => {
  const runs = await Promise.all(Array.from({ length: 6 }, () => run()));
  expect(runs.map(([line]) => line)).toEqual(Array.from({ length: 6 }, () => 'Hello, world!'));
  expect(await readdir(kept())).toEqual(['chunks-greet.js', 'chunks-main.js', 'runs']);
  expect(await run()).toEqual(['Hello, world!', 'taken 2']);
});
