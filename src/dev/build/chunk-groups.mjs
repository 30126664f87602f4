// Fewer, larger chunks: the bundler makes one for every set of entries that share a module, some sixty on the way of one
// command, and each costs a file opened, parsed and linked.
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const STATIC_IMPORT = /^(?:import|export) (?!type\b)(?:[^;]*?\bfrom )?'(\.{1,2}\/[^']+\.ts)';/gm;

/**
 * An esbuild plugin. `groups` name their roots; a group is every source module that its roots import statically, the roots
 * among them, without those of `entry`, which runs first, and of earlier groups. Whoever imports one module of a group
 * imports all of them, and so the bundler leaves them in one chunk.
 */
export function chunkGroups(entry, groups) {
  const seen = new Set();
  visit(resolve(entry), seen);
  const groupOf = new Map();
  const members = groups.map((roots, group) => {
    const before = seen.size;
    for (const root of roots) visit(resolve(root), seen);
    const own = [...seen].slice(before);
    for (const path of own) groupOf.set(path, group);
    return own;
  });
  const roots = new Set(groups.flat().map((root) => resolve(root)));
  return {
    name: 'chunk-groups',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^group:/ }, ({ path }) => ({ path, namespace: 'group' }));
      onLoad({ filter: /.*/, namespace: 'group' }, ({ path }) => ({
        contents: statements(members[Number(path.slice('group:'.length))]),
        resolveDir: process.cwd(),
      }));
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
        const own = groupOf.get(path);
        const wanted = new Set(importsOf(path).map((one) => groupOf.get(one)));
        if (roots.has(path)) wanted.add(own);
        else wanted.delete(own);
        wanted.delete(undefined);
        const text = readFileSync(path, 'utf8');
        return { contents: text + statements([...wanted].map((group) => `group:${group}`)), loader: 'ts' };
      });
    },
  };
}

/** Adds the module and all that it leads to by static imports. */
function visit(path, found) {
  if (found.has(path)) return;
  found.add(path);
  for (const next of importsOf(path)) visit(next, found);
}

function importsOf(path) {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(STATIC_IMPORT)].map(([, name]) => resolve(dirname(path), name));
}

function statements(paths) {
  return paths.map((path) => `import ${JSON.stringify(path)};\n`).join('');
}
