// npm run nation -- --units 1000 --periods 10 --out DIR: a nation of communes for measuring (see bench.md).
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadSource } from '../build/load-source.mjs';
import { readBuiltIn } from './built-in.mjs';

const { values } = parseArgs({
  options: {
    units: { type: 'string', default: '100' },
    periods: { type: 'string', default: '1' },
    out: { type: 'string', default: 'nation' },
  },
});
const { writeNation } = await loadSource('src/dev/bench/nation.ts');
const size = { units: Number(values.units), periods: Number(values.periods), out: resolve(values.out) };
const periods = await writeNation(await readBuiltIn(), size);
console.log(
  `${size.units} × ${periods.length} workbooks in ${size.out}: ${periods.map(({ id }) => id).join(', ')}`,
);
