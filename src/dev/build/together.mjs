// Fewer, larger chunks: the bundler makes one for every set of entries that share a module, some fifty on the way of one
// command, and each costs a file opened, parsed and linked.
import { relative, resolve } from 'node:path';

/**
 * An esbuild plugin. `groups` name their roots; a group is every source module its roots import statically, unless an
 * earlier group has it. Whoever imports one module of a group from outside reaches all of them, and so the bundler
 * leaves them in one chunk. The order in which modules run within a group stays as written: they import each other
 * directly. `inputs` is the metafile of the same build without groups.
 */
export function together(inputs, groups) {
  const groupOf = new Map();
  groups.forEach((roots, group) => {
    for (const path of reached(inputs, roots)) if (!groupOf.has(path)) groupOf.set(path, group);
  });
  const members = groups.map((_, group) => [...groupOf.keys()].filter((path) => groupOf.get(path) === group));
  const named = (path) => relative(process.cwd(), path).replaceAll('\\', '/');
  const statements = (paths, word) => paths.map((path) => `${word} ${JSON.stringify(path)};`).join('\n');
  return {
    name: 'together',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, importer, resolveDir, namespace }) => {
        const wanted = named(resolve(resolveDir, path));
        const group = groupOf.get(wanted);
        if (namespace !== 'file' || group === undefined || group === groupOf.get(named(importer)))
          return undefined;
        return { path: wanted, namespace: 'together', pluginData: group };
      });
      onResolve({ filter: /^together:/ }, ({ path }) => ({ path, namespace: 'together-all' }));
      onLoad({ filter: /.*/, namespace: 'together' }, ({ path, pluginData }) => ({
        contents: `import 'together:${pluginData}';\n${statements([resolve(path)], 'export * from')}`,
        resolveDir: process.cwd(),
      }));
      onLoad({ filter: /.*/, namespace: 'together-all' }, ({ path }) => ({
        contents: statements(
          members[Number(path.slice('together:'.length))].map((member) => resolve(member)),
          'import',
        ),
        resolveDir: process.cwd(),
      }));
    },
  };
}

/** The source modules that a static import leads to, in the order of a walk from the roots. */
function reached(inputs, roots) {
  const found = new Set();
  const visit = (path) => {
    if (found.has(path) || !path.startsWith('src/')) return;
    if (!inputs[path]) throw new Error(`a group of the build names ${path}, which is not part of it`);
    found.add(path);
    for (const { path: next, kind } of inputs[path].imports) if (kind === 'import-statement') visit(next);
  };
  roots.forEach(visit);
  return found;
}
