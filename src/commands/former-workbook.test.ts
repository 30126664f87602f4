import { afterAll, beforeAll, expect, test } from 'vitest';
import { consolidationJsonSchema } from '../core/model/results.ts';
import { statusJsonSchema } from '../core/model/status.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';

/**
 * A department sends the workbook it was handed before the reorganisation was switched on: what it was never asked is
 * missing, said, and nobody's mistake, from the check to the consolidation.
 */

const OVERLAYS = ['2025-03-01-departments'];
const UNIT = 'so-gddt';
const WHEN = { today: '2025-06-12' };
const ASKED_SINCE = 'vocational-intake';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.write('ntge.yaml', `overlays: [${OVERLAYS.join(', ')}]\n`);
  await office.fill(UNIT, '2025-H1', 'cu.xlsx');
  await office.useCatalogue('ninh-thuan-2025', OVERLAYS);
  await office.fill(UNIT, '2025-H1', 'moi.xlsx');
});
afterAll(async () => office.close());

const json = async (argv: readonly string[]): Promise<unknown> =>
  JSON.parse((await office.run([...argv, '--format', 'json'], WHEN)).out);
const statusOfUnit = async () => {
  const { units } = statusJsonSchema.parse(await json(['status', '--period', '2025-H1']));
  return units.find(({ id }) => id === UNIT);
};
const consolidated = async (reason: string) =>
  consolidationJsonSchema.parse(await json(['consolidate', '--period', '2025-H1', '--reason', reason]));

test('the check is clean of errors and says what happened, and what to do', async () => {
  const { code, out } = await office.run(['validate', 'cu.xlsx'], WHEN);
  expect(code).toBe(0);
  const text = out.replaceAll(/\s+/g, ' ');
  expect(text).toContain('chưa từng có 9 ô số liệu nay đơn vị phải báo cáo, thuộc trang "Mục tiêu 5"');
  expect(text).toContain('ntge template --period 2025-H1 --unit so-gddt');
  const english = (await office.run(['validate', 'cu.xlsx', '--lang', 'en'], WHEN)).out;
  expect(english.replaceAll(/\s+/g, ' ')).toContain('it never had 9 cells that the unit is asked for now');
});

test('what was never asked is missing in the consolidation, not zero, and counted as not answered', async () => {
  await office.run(['receive', 'cu.xlsx', '--on', '2025-06-10'], WHEN);
  const { units, observations, indicators, findings } = await consolidated('x');
  const unit = units.find(({ id }) => id === UNIT);
  expect(unit).toMatchObject({ submission: 'on-time', errors: 0 });
  expect((unit?.due ?? 0) - (unit?.filled ?? 0)).toBe(9);
  const added = observations.filter((o) => o.unit === UNIT && o.element === ASKED_SINCE);
  expect(added).toHaveLength(9);
  for (const one of added) expect(one).toMatchObject({ value: null, status: 'missing', source: null });
  expect(indicators.find(({ id }) => id === '5.3')).toMatchObject({ value: null, level: 'cannot-tell' });
  const told = findings.filter(({ code }) => code === 'structure/never-issued');
  expect(told).toEqual([expect.objectContaining({ severity: 'warning', unit: UNIT })]);
});

test('the status tells it beside the unit, in every form, until a workbook of today has come', async () => {
  expect(await statusOfUnit()).toMatchObject({ neverIssued: 9, errors: 0 });
  const argv = ['status', '--period', '2025-H1'];
  const note = 'chưa từng có 9 ô nay phải báo cáo';
  expect((await office.run(argv, WHEN)).out.replaceAll(/\s+/g, ' ')).toContain(note);
  expect((await office.run([...argv, '--format', 'html'], WHEN)).out).toContain(note);
  expect((await office.run([...argv, '--lang', 'en'], WHEN)).out.replaceAll(/\s+/g, ' ')).toContain(
    'which never had 9 of the cells asked now',
  );
  await office.run(['receive', 'moi.xlsx', '--on', '2025-06-12'], WHEN);
  expect(await statusOfUnit()).toMatchObject({ neverIssued: 0, revision: 2 });
  expect((await office.run(argv, WHEN)).out).not.toContain('chưa từng có');
});
