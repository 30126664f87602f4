// npm run bench: one run, interleaved, against what a user would otherwise use and against floors. Ratios count; the
// milliseconds are this machine's. `--nation` adds the curve from 10 to 10 000 workbooks (minutes).
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { batches } from './batch.mjs';
import { coldStarts, secondRun } from './cold.mjs';
import { curve } from './curve.mjs';
import { largeSheet } from './large-sheet.mjs';
import { Programs } from './programs.mjs';
import { warmCopies, warmReads } from './warm.mjs';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '11' },
    files: { type: 'string', default: '200' },
    nation: { type: 'boolean', default: false },
    python: { type: 'string', default: 'python3' },
  },
});
const rounds = Number(values.rounds);
const folder = await mkdtemp(join(tmpdir(), 'ntge-bench-'));
try {
  const programs = new Programs({ folder, python: values.python });
  const province = join(folder, 'province');
  await programs.run(programs.ntge('demo', province));
  const submission = (unit) => join(province, 'submissions', '2025-H1', unit, 'r1.xlsx');
  console.log(machine());
  await coldStarts(programs, { province, one: submission('so-y-te'), rounds });
  await warmReads(programs, { one: submission('so-y-te') });
  await warmCopies({ one: submission('so-ldtbxh') });
  await secondRun(programs, { province, rounds });
  await largeSheet(programs, { rounds: 3 });
  await batches(programs, { files: Number(values.files) });
  if (values.nation) await curve(programs);
} finally {
  await rm(folder, { recursive: true, force: true });
}

function machine() {
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${process.platform} ${process.arch}, ${model}, ${availableParallelism()} cores, ${memory} GB, Node ${process.version}\n`;
}
