import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';
import { builtInFolder } from '../../io/catalogue-files.ts';

/** A period after the day of a reorganisation that is not switched on. */

let office: Office;
afterEach(async () => office.close());

const BOTH = '2025-03-01-departments, 2025-07-01-two-tier';

test.each([
  ['an earlier year', '2024', 'overlays: []', null],
  ['the first half of 2025', '2025-H1', 'overlays: []', '2025-03-01-departments'],
  ['all of 2025', '2025', 'overlays: []', BOTH],
  ['all of 2025, the first switched on', '2025', 'overlays: [2025-03-01-departments]', '2025-07-01-two-tier'],
  [
    'all of 2025, the second switched on',
    '2025',
    'overlays: [2025-07-01-two-tier]',
    '2025-03-01-departments',
  ],
  ['all of 2025, both switched on', '2025', `overlays: [${BOTH}]`, null],
  ["the office's own version of the first", '2025-H1', 'overlays: [sap-xep.yaml]', null],
])('%s', async (_name, period, settings, named) => {
  office = await openOffice(`${settings}\n`);
  await copyFile(
    join(builtInFolder(), 'overlays', '2025-03-01-departments.yaml'),
    join(office.folder, 'sap-xep.yaml'),
  );
  const vi = await office.run(['status', '--period', period], { columns: 500 });
  const en = await office.run(['status', '--period', period, '--lang', 'en'], { columns: 500 });
  if (named === null) {
    expect(`${vi.err}${en.err}`).toBe('');
    return;
  }
  expect(vi.err).toMatch(new RegExp(`^Lưu ý: kỳ ${period} .* chưa có ${named}: .*\n$`, 'u'));
  expect(en.err).toMatch(new RegExp(`^Note: ${period} .* lacks ${named}: .*\n$`, 'u'));
});

const NOTE = 'overlays trong ntge.yaml chưa có 2025-03-01-departments';

test('every command that works on a period says so once, and leaves JSON on stdout alone', async () => {
  office = await openOffice('overlays: []\n');
  const sent = await office.fill('so-noi-vu', '2025-H1', 'so-noi-vu.xlsx');
  const period = ['--period', '2025-H1'];
  const commands = [
    ['template', ...period, '--unit', 'so-noi-vu', '--format', 'json'],
    ['validate', sent, ...period, '--format', 'json'],
    ['receive', sent, '--format', 'json'],
    ['receipt', 'list', ...period, '--format', 'json'],
    ['status', ...period, '--format', 'json'],
    ['consolidate', ...period, '--format', 'json'],
    ['report', '--format', 'json', '-o', '-'],
    ['verify', ...period, '--format', 'json'],
  ];
  for (const command of commands) {
    const { out, err } = await office.run(command, { columns: 500, today: '2025-06-18' });
    expect(err.split(NOTE), `${command.join(' ')}\n${err}`).toHaveLength(2);
    expect(() => void JSON.parse(out), command.join(' ')).not.toThrow();
  }
  const letters = await office.run(['remind', ...period], { columns: 500, today: '2025-06-18' });
  expect(letters.err).toContain(NOTE);
});
