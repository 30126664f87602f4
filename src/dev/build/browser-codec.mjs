import { join } from 'node:path';

/** An esbuild plugin for bundles that run in a browser: they pack and unpack without Node. */
export const browserCodec = {
  name: 'browser-codec',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/codec\.ts$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'codec.browser.ts'),
    }));
  },
};
