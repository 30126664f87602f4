import { isBuiltin } from 'node:module';

/**
 * An esbuild plugin. Older libraries call `require` for a module of Node, which a bundle of ES modules does not have.
 * commander loads node:child_process, and with it Node's network modules, as soon as it is loaded, for commands that are
 * programs of their own; ours are none: it is loaded when such a command is run.
 */
export const requiredBuiltins = {
  name: 'required-builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, kind, importer }) => {
      if (kind !== 'require-call' || !isBuiltin(path)) return undefined;
      const isLater = path.endsWith('child_process') && /[\\/]commander[\\/]/.test(importer);
      return { path, namespace: isLater ? 'builtin-later' : 'builtin' };
    });
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
    onLoad({ filter: /.*/, namespace: 'builtin-later' }, ({ path }) => ({
      contents: `module.exports = { get spawn() { return process.getBuiltinModule(${JSON.stringify(path)}).spawn; } };`,
    }));
  },
};
