import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPORT_RENDERERS } from '../render/report/report.ts';
import { VERSION } from '../version.ts';
import { runNtge } from './testkit/fake-host.ts';

const readme = await readFile('README.md', 'utf8');

test('the README names every command', async () => {
  const { stdout } = await runNtge(['--help', '--lang', 'en'], { cwd: '.' });
  const commands = [...stdout.matchAll(/^ {2}(\w+)(?: |$)/gm)].map((m) => m[1]).filter((c) => c !== 'help');
  expect(commands.length).toBeGreaterThan(9);
  for (const command of commands) expect(readme).toMatch(new RegExp(`\\| \`ntge ${command}[ \`]`));
});

test('the README names every format of the report', () => {
  const row = /\| `ntge report .*/.exec(readme)?.[0];
  for (const format of Object.keys(REPORT_RENDERERS)) expect(row).toMatch(new RegExp(`\\b${format}\\b`));
});

test('the sample in the README is what the program prints', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-readme-'));
  try {
    await runNtge(['demo', 'demo'], { cwd: folder });
    const command = ['validate', 'tep-gui-ve/2025-H1/Sở Giáo dục và Đào tạo - 2025-H1.xlsx'];
    const { stdout } = await runNtge(command, { cwd: join(folder, 'demo') });
    const sample = /<!-- sample: validate -->\s+```text\n([\s\S]*?)```/.exec(readme)?.[1];
    expect(sample).toBe(`$ ntge validate "${command[1]}"\n\n${stdout}`);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the version is that of the package', async () => {
  expect(await readFile('package.json', 'utf8')).toContain(`"version": "${VERSION}"`);
});
