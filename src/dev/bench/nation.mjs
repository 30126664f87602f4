import { join } from 'node:path';
import { loadSource } from '../build/load-source.mjs';
import { readBuiltIn } from './built-in.mjs';

/** A workspace with the workbooks of so many communes. */
export async function nation(folder, units, periods) {
  const { writeNation } = await loadSource('src/dev/bench/nation.ts');
  const out = join(folder, `nation-${units}-${periods}`);
  const chosen = await writeNation(await readBuiltIn(), { units, periods, out });
  return {
    out,
    // YAML that is JSON: for scripts that read only that.
    catalogue: join(out, 'catalogue.yaml'),
    files: units * chosen.length,
    submissions: join(out, 'submissions'),
    periods: chosen.map(({ id }) => id),
  };
}
