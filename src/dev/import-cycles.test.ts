import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const SOURCE = resolve('src');
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+\.(?:ts|mjs))'/g;

/** What each file of src imports, types and lazy imports included: the linter looks at neither. */
function importsOf(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs)$/.test(name))
    .map((name) => join(folder, name));
  return new Map(
    files.map((file) => {
      const found = readFileSync(file, 'utf8').matchAll(IMPORT);
      return [file, [...found].map(([, path = '']) => resolve(dirname(file), path))];
    }),
  );
}

/** Every cycle that a walk along the imports closes, as the chain of its files. */
function cyclesOf(imports: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const cycles: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) cycles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    if (done.has(file) || way.includes(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of imports.keys()) walk(file, []);
  return cycles;
}

test('finds a cycle, also one through files already walked', () => {
  const imports = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['c', ['d', 'a']],
    ['d', []],
  ]);
  expect(cyclesOf(imports)).toEqual(['a → c → a']);
});

test('no file of src imports itself by way of others, not even for a type', () => {
  const imports = importsOf(SOURCE);
  const cycles = cyclesOf(imports);
  expect(imports.size).toBeGreaterThan(500);
  expect(cycles.map((cycle) => cycle.replaceAll(`${SOURCE}/`, ''))).toEqual([]);
});
