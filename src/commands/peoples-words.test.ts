import { afterEach, beforeEach, expect, it } from 'vitest';
import { withoutBlanks } from '../dev/testkit/workspace.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';

/** Days, units and periods as people write them. */

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

const today = '2025-06-20';
/** Without the note on reorganisations, which every command of this office prints. */
async function call(...argv: string[]) {
  const called = await office.run(argv, { today, columns: 500 });
  return { ...called, err: called.err.replace(/^Lưu ý: kỳ .*\n/m, '') };
}

it.each(['12/6/2025', '12-06-2025', '12.6.2025', 'ngày 12 tháng 6 năm 2025'])(
  '%s is taken and said back in words',
  async (day) => {
    const file = await office.fill('so-y-te', '2025-H1', 'so-y-te.xlsx');
    const { code, out, err } = await call('receive', file, '--on', day);
    expect(code).toBe(0);
    expect(err).toBe(`Hiểu "${day}" là ngày 12 tháng 6 năm 2025.\n`);
    expect(out).toContain('ngày đến 12/6/2025');
  },
);

it.each(['31/2/2025', '12/6', '12/6/25', 'mai'])('%s is no day', async (day) => {
  const { code, err } = await call('status', '--period', '2025-H1', '--as-of', day);
  expect(code).toBe(2);
  expect(err).toContain('14/6/2025');
});

it.each([
  ['y tế', 'Hiểu "y tế" là Sở Y tế (so-y-te).\n'],
  ['SỞ Y TẾ', 'Hiểu "SỞ Y TẾ" là Sở Y tế (so-y-te).\n'],
  ['so-y-te', ''],
])('the unit %s', async (unit, said) => {
  const { code, out, err } = await call('template', '--period', '2025-H1', '--unit', unit);
  expect({ code, err: withoutBlanks(err) }).toEqual({ code: 0, err: said });
  expect(out).toContain('so-y-te');
});

it.each([
  ['Sở', 'có thể là', 'so-noi-vu'],
  ['so-y-tte', 'có phải "so-y-te"?', 'so-y-te'],
  ['Sở Y tếe', 'có phải "so-y-te"?', 'so-y-te'],
])('the unit %s is not clear', async (unit, said, named) => {
  const { code, err } = await call('template', '--period', '2025-H1', '--unit', unit);
  expect(code).toBe(2);
  expect(err).toContain(said);
  expect(err).toContain(named);
});

it.each(['2025-h1', 'H1-2025', '6 tháng đầu năm 2025'])('the period %s', async (period) => {
  const { code, err } = await call('status', '--period', period);
  expect({ code, err: withoutBlanks(err) }).toEqual({
    code: 0,
    err: `Hiểu "${period}" là 6 tháng đầu năm 2025 (2025-H1).\n`,
  });
});

it('a period goes without saying where only one can be meant', async () => {
  expect(await call('status')).toMatchObject({ code: 2 });
  await call('receive', await office.fill('so-y-te', '2025-H1', 'a.xlsx'), '--on', '2025-06-12');
  const { code, err } = await call('status');
  expect(code).toBe(0);
  expect(err).toMatch(/^Kỳ báo cáo: .*2025-H1/);
  const corrected = await call(
    'receipt',
    'redate',
    '--unit',
    'y tế',
    '--on',
    '11/6/2025',
    '--reason',
    'nhầm ngày',
  );
  expect(corrected.code).toBe(0);
  await call('receive', await office.fill('so-y-te', '2025', 'b.xlsx'), '--on', '2025-06-13', '--confirm');
  const unclear = await call('status');
  expect(unclear.code).toBe(2);
  expect(unclear.err).toContain('2025-H1, 2025');
});
