// npm run bench: one run, interleaved, against what a user would otherwise use and against floors. Ratios count; the
// milliseconds are this machine's. `--nation` adds the curve from 10 to 10 000 workbooks (minutes). `--only cold` makes the
// first tables alone, `--only documents` those of documents and of the page for units too. `--node PATH`, as often as wanted,
// makes them with that version of Node, one version after the other.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { batches } from './batch.mjs';
import { coldStarts, secondRun } from './cold.mjs';
import { curve } from './curve.mjs';
import { documents } from './documents.mjs';
import { checkerPage } from './page.mjs';
import { largeSheet } from './large-sheet.mjs';
import { Programs } from './programs.mjs';
import { warmCopies, warmReads } from './warm.mjs';

const { values, tokens } = parseArgs({
  tokens: true,
  options: {
    rounds: { type: 'string', default: '11' },
    files: { type: 'string', default: '200' },
    nation: { type: 'boolean', default: false },
    only: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    node: { type: 'string', multiple: true, default: [] },
  },
});
if (values.node.length > 0) values.node.forEach(withNode);
else await measure();

/** The same run with another Node, which then is the one that everything is started with. */
function withNode(node) {
  const others = tokens
    .filter(({ name }) => name !== 'node')
    .flatMap(({ rawName, value }) => (value === undefined ? [rawName] : [rawName, value]));
  const { status, error } = spawnSync(node, [process.argv[1], ...others], { stdio: 'inherit' });
  if (error) throw error;
  if (status !== 0) process.exitCode = 1;
}

async function measure() {
  const rounds = Number(values.rounds);
  const folder = await mkdtemp(join(tmpdir(), 'ntge-bench-'));
  try {
    const programs = new Programs({ folder, python: values.python });
    const province = join(folder, 'province');
    await programs.run(programs.ntge('demo', province));
    const submission = (unit) => join(province, 'submissions', '2025-H1', unit, 'r1.xlsx');
    console.log(machine());
    await coldStarts(programs, { province, one: submission('so-y-te'), rounds });
    if (values.only === 'cold') return;
    await documents(programs, { province, rounds: Math.ceil(rounds / 3) });
    await checkerPage(programs, { rounds: 3 });
    if (values.only === 'documents') return;
    await warmReads(programs, { one: submission('so-y-te') });
    await warmCopies({ one: submission('so-ldtbxh') });
    await secondRun(programs, { province, rounds });
    await largeSheet(programs, { rounds: 3 });
    await batches(programs, { files: Number(values.files) });
    if (values.nation) await curve(programs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function machine() {
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${process.platform} ${process.arch}, ${model}, ${availableParallelism()} cores, ${memory} GB, Node ${process.version}\n`;
}
