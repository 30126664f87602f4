/** Modules of exceljs and its libraries that read workbooks, stream them, or know csv; by the end of their path. */
const LEFT_OUT = /(?:^|\/)(?:csv|parse-sax|stream-buf|zip-stream|jszip|readable-stream)$/;

/**
 * An esbuild plugin. Of exceljs the program needs the model of a workbook and what turns it into parts; the rest would bring
 * along a second XML parser, a second zip library and unmaintained packages. What is left out fails when it is called.
 */
export const exceljsWriterAlone = {
  name: 'exceljs-writer-alone',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: LEFT_OUT }, ({ importer, path }) =>
      /[\\/]exceljs[\\/]lib[\\/]/.test(importer) ? { path, namespace: 'left-out' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({
      contents: `module.exports = function () { throw new Error(${JSON.stringify(`${path} is not in this bundle`)}); };`,
    }));
  },
};
