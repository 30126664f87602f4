/**
 * An esbuild plugin. commander loads node:child_process, and with it Node's network modules, as soon as it is loaded, for
 * commands that are programs of their own; ours are none. It is loaded when such a command is run.
 */
export const childProcessOnDemand = {
  name: 'child-process-on-demand',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'on-demand' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'on-demand' }, () => ({
      contents: `module.exports = { get spawn() { return require('node:child_process').spawn; } };`,
    }));
  },
};
