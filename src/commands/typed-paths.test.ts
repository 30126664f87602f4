import { readdir, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runNtge } from '../dev/testkit/fake-host.ts';
import { newWorkspace } from '../dev/testkit/workspace.ts';

/** What a command line of Windows makes of paths: said in words, and nothing is written. */

let folder: string;
beforeAll(async () => {
  folder = await newWorkspace('typed-paths');
});
afterAll(async () => rm(folder, { recursive: true }));

test.each([
  [['template', '--period', '2025-H1', '-o', 'NUL'], 'Windows dành tên này cho thiết bị'],
  [['status', '--period', '2025-H1', '--format', 'text', '-o', 'ra/aux.txt'], '"aux.txt"'],
  [['report', '--format', 'docx', '-o', 'báo cáo.docx.'], 'dấu chấm hay dấu cách'],
  [['catalogue', 'rules', '-o', 'quy tắc?.md'], 'tên không được có các dấu'],
  [['-C', 'C:\\Báo cáo" status --period 2025-H1'], 'Bỏ dấu \\ ở cuối: "C:\\Báo cáo"'],
  [['validate', 'C:\\Báo cáo" --format json'], 'đọc liền "--format json" vào đường dẫn C:\\Báo cáo'],
])('%j', async (argv, said) => {
  const { code, stdout, stderr } = await runNtge(argv, { cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(said);
  expect(await readdir(folder)).toEqual(['ntge.yaml']);
});
