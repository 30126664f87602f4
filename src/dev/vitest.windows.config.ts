import { defineConfig } from 'vitest/config';
import everything from './vitest.config.ts';

/** What is tried under Wine: `npm run test:windows`. */
export default defineConfig({
  ...everything,
  test: {
    ...everything.test,
    include: ['src/dev/windows/*.test.ts'],
    exclude: [],
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
