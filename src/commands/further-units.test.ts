import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { consolidationJsonSchema } from '../core/model/results.ts';
import { statusJsonSchema } from '../core/model/status.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';

/** A unit that the plan does not name reports as well, because the office switched it on; another, which nobody asked, sends something. */

const WHEN = { today: '2025-06-12' };
const PERIOD = ['--period', '2025-H1'];
const ANSWERS = {
  'ntge.task.own_plan.status': 'done',
  'ntge.task.own_plan.result': 'Đã ban hành',
  'ntge.budget.spent.value': 12.5,
  'ntge.budget.allocated.value': 20,
};

let office: Office;
beforeAll(async () => {
  office = await openOffice();
  await office.write('ntge.yaml', 'also: [hoi-lhpn]\n');
  await office.fill('hoi-lhpn', '2025-H1', 'hoi-lhpn.xlsx', ANSWERS);
  await office.fill('tinh-doan', '2025-H1', 'tinh-doan.xlsx', ANSWERS);
});
afterAll(async () => office.close());

const status = async () => {
  const { out } = await office.run(['status', ...PERIOD, '--format', 'json'], WHEN);
  return statusJsonSchema.parse(JSON.parse(out)).units;
};

it('refuses a unit that the catalogue does not know, with the nearest word and the line', async () => {
  const mistaken = await openOffice();
  await mistaken.write('ntge.yaml', 'also:\n  - hoi-lhpnn\n');
  const { code, err } = await mistaken.run(['status', ...PERIOD], WHEN);
  expect(code).toBe(2);
  expect(err).toMatch(/dòng 2, mục also 1: không có "hoi-lhpnn"; có phải "hoi-lhpn"\?/);
  await mistaken.close();
});

it('takes an extension for it', async () => {
  const granted = await openOffice();
  const extension = '{ unit: hoi-lhpn, period: 2025-H1, until: 2025-06-20, document: CV 1 }';
  await granted.write('ntge.yaml', `also: [hoi-lhpn]\nextensions: [${extension}]\n`);
  expect((await granted.run(['status', ...PERIOD], WHEN)).code).toBe(0);
  await granted.write('ntge.yaml', `extensions: [${extension}]\n`);
  expect((await granted.run(['status', ...PERIOD], WHEN)).code).toBe(2);
  await granted.close();
});

describe('the unit that was switched on', () => {
  it('is due, gets a form with narrative, common tasks and budget, and a letter while it is silent', async () => {
    expect((await status()).map(({ id }) => id)).toContain('hoi-lhpn');
    const made = await office.run(['template', ...PERIOD, '--unit', 'hoi-lhpn', '-o', 'bieu'], WHEN);
    expect(made.out).toContain('2025-H1_hoi-lhpn.xlsx');
    const letters = await office.run(['remind', ...PERIOD, '-o', 'thu'], { today: '2025-06-20' });
    expect(letters.out).toContain('-hoi-lhpn-');
    expect(letters.out).not.toContain('-tinh-doan-');
  });

  it('checks its form at home, without the office', async () => {
    const elsewhere = await openOffice(null);
    const file = await elsewhere.fill('hoi-lhpn', '2025-H1', 'a.xlsx', ANSWERS);
    const { code, out } = await elsewhere.run(['validate', file], WHEN);
    expect(code).toBe(0);
    expect(out).toContain('Hội Liên hiệp Phụ nữ tỉnh');
    expect(out).not.toMatch(/identity\//);
    await elsewhere.close();
  });

  it('is received, counted and consolidated with its tasks and money; who was not asked and sent is shown too', async () => {
    for (const file of ['hoi-lhpn.xlsx', 'tinh-doan.xlsx'])
      expect((await office.run(['receive', file, '--on', '2025-06-10'], WHEN)).code).toBe(0);
    const units = await status();
    expect(units.slice(-2)).toMatchObject([
      { id: 'hoi-lhpn', submission: 'on-time' },
      { id: 'tinh-doan', submission: 'on-time' },
    ]);
    const { out } = await office.run(['consolidate', ...PERIOD, '--format', 'json'], WHEN);
    const { tasks, observations, narratives, findings } = consolidationJsonSchema.parse(JSON.parse(out));
    for (const unit of ['hoi-lhpn', 'tinh-doan']) {
      expect(tasks.find((one) => one.unit === unit && one.id === 'own-plan')).toMatchObject({
        status: 'done',
      });
      const spent = observations.find((one) => one.unit === unit && one.row === 'spent');
      expect(spent).toMatchObject({ value: 12.5 });
      expect(narratives.some((one) => one.unit === unit)).toBe(true);
    }
    expect(findings.filter(({ severity, unit }) => severity === 'error' && unit === 'hoi-lhpn')).toEqual([]);
    await office.run(['report', '-o', 'bao-cao.md'], WHEN);
    const report = await readFile(join(office.folder, 'bao-cao.md'), 'utf8');
    for (const name of ['Hội Liên hiệp Phụ nữ tỉnh', 'Tỉnh đoàn Ninh Thuận']) expect(report).toContain(name);
  });

  it('is a setting that the consolidation was made with', async () => {
    await office.write('ntge.yaml', 'also: [hoi-lhpn, tinh-doan]\n');
    const { out } = await office.run(['verify', ...PERIOD], WHEN);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('extensions, waivers or further units have changed since');
  });
});
