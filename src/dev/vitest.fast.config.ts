import { readdirSync, readFileSync } from 'node:fs';
import { mergeConfig } from 'vitest/config';
import everything from './vitest.config.ts';

/** Files whose every test needs another program, a process or a thread. */
const tagged = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `src/${name}`)
  .filter((file) => readFileSync(file, 'utf8').startsWith('// @module-tag '));

/**
 * The unit tests: no process, no whole document, no command played from end to end. Files share their modules in one thread,
 * which spares half of the time.
 */
export default mergeConfig(everything, {
  test: {
    exclude: [...tagged, 'src/commands/**', 'src/dev/**', 'src/render/{docx,reminder,report}/**'],
    tagsFilter: ['!libreoffice && !openpyxl && !slow'],
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
  },
});
