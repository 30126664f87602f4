import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';

/** A finding that the department has accepted, from `ntge.yaml` through every command. */

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  // A total that is not the sum of boys and girls: an error until somebody vouches for it.
  const changes = { 'ntge.live_births._.total': 4_001 };
  await office.fill('so-y-te', '2025-H1', 'a.xlsx', changes);
});
afterEach(async () => office.close());

const CODE = 'consistency/sex-sum';
const waiver = (until: string): string => `waivers:
  - code: ${CODE}
    unit: so-y-te
    period: 2025-H1
    element: live-births
    by: Phòng Lao động, việc làm
    why: Có trẻ chưa xác định giới tính
    document: Công văn số 45/SYT ngày 12/6/2025
    until: ${until}
`;

const births = async () => {
  const { code, out } = await office.run(
    ['consolidate', '--period', '2025-H1', '--format', 'json', '--reason', 'thử'],
    { today: '2025-06-20' },
  );
  const { observations, findings, units } = JSON.parse(out);
  return {
    code,
    total: observations.find(
      (o: Record<string, string>) =>
        o['element'] === 'live-births' && o['column'] === 'total' && o['unit'] === 'so-y-te',
    ),
    finding: findings.find((f: Record<string, string>) => f['code'] === CODE),
    errors: units.find((u: Record<string, string>) => u['id'] === 'so-y-te').errors,
  };
};

test('without a waiver the error counts and keeps the value out', async () => {
  expect((await office.run(['validate', 'a.xlsx'])).code).toBe(1);
  expect((await office.run(['receive', 'a.xlsx'])).code).toBe(1);
  expect(await births()).toMatchObject({
    code: 1,
    total: { value: null, status: 'rejected' },
    finding: { severity: 'error' },
    errors: 1,
  });
});

test('with a waiver it stays in sight, counts no more, and the value is used', async () => {
  await office.write('ntge.yaml', waiver('2025-12-31'));
  const checked = await office.run(['validate', 'a.xlsx'], { columns: 120 });
  expect(checked.code).toBe(0);
  expect(checked.out).toContain('theo Công văn số 45/SYT');
  expect((await office.run(['receive', 'a.xlsx'])).code).toBe(0);
  const { out } = await office.run(['status', '--period', '2025-H1']);
  expect(out).toMatch(/Sở Y tế +đúng hạn +12\/6\/2025 +0 /);
  expect(await births()).toMatchObject({
    code: 0,
    total: { value: 4_001, status: 'official' },
    finding: { severity: 'error', waived: { document: 'Công văn số 45/SYT ngày 12/6/2025' } },
    errors: 0,
  });
});

test('once it has run out, the error counts again', async () => {
  await office.write('ntge.yaml', waiver('2025-06-15'));
  expect((await office.run(['validate', 'a.xlsx'], { today: '2025-06-15' })).code).toBe(0);
  expect((await office.run(['validate', 'a.xlsx'], { today: '2025-06-16' })).code).toBe(1);
});
