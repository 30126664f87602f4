import { afterAll, beforeAll, expect, test } from 'vitest';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';

/** After each document: what is still blank, with the key that fills it. */

let office: Office;
beforeAll(async () => {
  office = await openOffice('letterhead:\n  issuer: Sở Nội vụ\n');
  const sent = await office.fill('so-y-te', '2025-H1', 'so-y-te.xlsx');
  await office.run(['receive', sent], { today: '2025-06-18' });
  await office.run(['consolidate', '--period', '2025-H1'], { today: '2025-06-18' });
});
afterAll(async () => office.close());

const PERIOD = ['--period', '2025-H1'];

test.each([
  [
    ['template', ...PERIOD, '--unit', 'so-y-te'],
    ['letterhead.recipients', 'letterhead.contact'],
  ],
  [
    ['report', ...PERIOD],
    ['plan.number', 'letterhead.recipients', 'letterhead.signer.name'],
  ],
  [
    ['report', ...PERIOD, '--format', 'html'],
    ['plan.date', 'letterhead.archive'],
  ],
  [
    ['remind', ...PERIOD],
    ['plan.number', 'letterhead.contact', 'letterhead.archive'],
  ],
])('ntge %j', { timeout: 60_000 }, async (argv, keys) => {
  for (const lang of ['vi', 'en']) {
    const { code, out, err } = await office.run([...argv, '--lang', lang], { today: '2025-06-18' });
    expect(code).toBe(0);
    for (const key of keys) expect(err.match(new RegExp(`^  ${key} `, 'gm')), err).toHaveLength(1);
    expect(err).not.toContain('letterhead.issuer');
    expect(err.match(/văn thư|clerk/g) ?? []).toHaveLength(argv[0] === 'template' ? 0 : 1);
    expect(out).not.toContain('letterhead');
  }
});

test('what is for programs has no blanks', async () => {
  const { out, err } = await office.run(['report', ...PERIOD, '--format', 'json', '-o', '-']);
  expect(() => void JSON.parse(out)).not.toThrow();
  expect(err).not.toContain('letterhead');
});
