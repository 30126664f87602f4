import { defineConfig } from 'vitest/config';
import type { Reporter } from 'vitest/node';

/** Ends the run with one plain line that any program can read: `tests: 12 passed, 0 failed`. */
const closingLine: Reporter = {
  onTestRunEnd(modules) {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((one) => one.result().state),
    );
    const count = (state: string): number => states.filter((s) => s === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    console.log(`tests: ${count('passed')} passed, ${count('failed') + broken} failed`);
  },
};

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['src/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    env: { NO_COLOR: '1', TZ: 'Asia/Ho_Chi_Minh' },
    reporters: ['default', closingLine],
  },
});
