import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(async () => office.close());

const STATUS = ['status', '--period', '2025-H1', '-o', 'tình hình, 1.xlsx', '--open'];

test.each([
  [STATUS, 'tình hình, 1.xlsx'],
  [['receipt', 'list', '--period', '2025-H1', '-o', 'sổ.docx', '--open'], 'sổ.docx'],
  [['template', '--period', '2025-H1', '--unit', 'so-y-te', '--open'], 'bieu-mau/2025-H1'],
  [['remind', '--period', '2025-H1', '--unit', 'so-y-te', '--open'], 'reports/2025-H1/don-doc'],
  [['return', '--period', '2025-H1', '--unit', 'so-y-te', '--open'], 'tra-lai/2025-H1'],
])('what was written is handed to the program that opens it: %j', async (argv, opened) => {
  const bin = join(office.folder, 'bin');
  await mkdir(bin);
  const script = join(bin, 'xdg-open');
  await writeFile(script, `#!/bin/sh\nprintf '%s' "$1" > '${join(office.folder, 'opened')}'\n`);
  await chmod(script, 0o755);
  const { code, err } = await office.run(argv, { today: '2025-06-20', env: { PATH: bin, DISPLAY: ':0' } });
  expect([code, err.includes('Không tự mở được')]).toEqual([0, false]);
  await vi.waitFor(async () =>
    expect(await readFile(join(office.folder, 'opened'), 'utf8')).toBe(join(office.folder, opened)),
  );
});

test.each([
  ['nobody sits before a screen', {}],
  ['there is no such program', { PATH: '/nowhere', DISPLAY: ':0' }],
])('that it cannot be shown is a note: %s', async (_, env) => {
  const { code, err } = await office.run(STATUS, { env });
  expect(code).toBe(0);
  expect(err).toContain('tình hình, 1.xlsx; hãy mở bằng tay');
});
