import { defineConfig } from 'vitest/config';
import { missingPrograms, closingLines, programTags } from './testkit/missing-programs.ts';

const missing = missingPrograms();

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['src/**/*.test.ts'],
    // Played by test:windows.
    exclude: ['src/dev/windows/**'],
    setupFiles: ['src/dev/testkit/same-seed.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    env: { NO_COLOR: '1', TZ: 'Asia/Ho_Chi_Minh' },
    tags: [
      ...programTags(missing),
      { name: 'process', description: 'starts processes, threads or a build' },
      { name: 'slow', description: 'takes seconds: not among the unit tests of every minute' },
    ],
    reporters: ['default', closingLines(missing)],
  },
});
