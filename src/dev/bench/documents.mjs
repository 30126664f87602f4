import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { interleave } from './measure.mjs';
import { show } from './print.mjs';

const PERIOD = '2025-H1';
const FORMATS = ['docx', 'html', 'md', 'xlsx', 'csv'];

/** What the program writes: reports, forms, the proof of it all; beside programs that write as much without knowing what. */
export async function documents(programs, { province, rounds }) {
  const out = join(programs.folder, 'documents');
  const ntge = (...args) => programs.ntge('-C', province, ...args);
  const report = (format, ...more) =>
    ntge('report', '--period', PERIOD, '--format', format, '-o', join(out, `report.${format}`), ...more);
  const forms = join(out, 'forms');
  const text = join(programs.folder, 'report.md');
  await programs.run(ntge('report', '--period', PERIOD, '--format', 'md', '-o', text));
  const issued = join(programs.folder, 'issued');
  await programs.run(ntge('template', '--period', PERIOD, '-o', issued));
  const all = [
    { name: 'bare node', command: programs.node('-e', '0') },
    ...FORMATS.map((format) => ({ name: `ntge report, ${format}`, command: report(format) })),
    { name: 'ntge report, docx, public', command: report('docx', '--edition', 'public') },
    ...((await programs.has('soffice'))
      ? [{ name: 'ntge report, pdf (LibreOffice)', command: report('pdf') }]
      : []),
    ...programs.documentWriters(text, join(out, 'written.docx')),
    { name: 'ntge template, 18 units', command: ntge('template', '--period', PERIOD, '-o', forms) },
    ...(await programs.formWriters(issued, forms)),
    { name: 'ntge verify', command: ntge('verify') },
    { name: 'ntge checker', command: ntge('checker', '-o', join(out, 'page.html')) },
  ].map((program) => ({ ...program, before: () => emptied(out) }));
  const results = await interleave(programs, all, { rounds });
  const rows = all.map(({ name }) => [
    name,
    results.median(name).toFixed(0),
    results.ratio(name, 'bare node').toFixed(2),
    results.workRatio(name, 'bare node').toFixed(2),
  ]);
  show('Documents of the demo, whole process', ['program', 'ms', '÷ bare node', 'processor'], rows);
}

async function emptied(folder) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'forms'), { recursive: true });
}
