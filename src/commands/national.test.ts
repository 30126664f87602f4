import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { withoutBlanks } from '../dev/testkit/workspace.ts';
import { findPeriod, unitsDue } from '../core/catalogue/catalogue.ts';
import { consolidationJsonSchema } from '../core/model/results.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { loadCatalogue } from '../io/catalogue-files.ts';

/** After the plan of 2025: the national strategy's catalogue, chosen in `ntge.yaml`, from workbook to report. */

const ID = 'quoc-gia-2021-2030';
const today = '2026-06-14';

let office: Office;
beforeAll(async () => {
  office = await openOffice(null);
  await office.useCatalogue(ID);
});
afterAll(async () => office.close());

const ok = async (...argv: string[]): Promise<string> => {
  const { code, out, err } = await office.run(argv, { today });
  // That the reorganisations are off, and what the settings leave blank, are other tests'.
  const said = withoutBlanks(err).replace(/^Lưu ý: kỳ 2026-H1 có phần sau [^\n]*\n/u, '');
  expect({ argv, code, err: said, out: code === 0 ? '' : out }).toEqual({ argv, code: 0, err: '', out: '' });
  return out;
};

test('the targets of 2030 judge 2026, and the twentieth indicator is asked, computed and reported', async () => {
  await ok('init', '--catalogue', ID);
  expect(await readFile(join(office.folder, 'ntge.yaml'), 'utf8')).toContain(ID);
  await ok('template', '--period', '2026-H1');
  const { catalogue } = await loadCatalogue(ID, { base: '.' });
  const half = findPeriod(catalogue, '2026-H1');
  if (!half) throw new Error('no period');
  for (const { id } of unitsDue(catalogue, half)) await office.fill(id, '2026-H1', `thu/${id}.xlsx`);
  await ok('validate', 'thu');
  await ok('receive', 'thu', '--on', '2026-06-12');
  await ok('consolidate', '--period', '2026-H1');
  const text = await readFile(join(office.folder, 'consolidated/2026-H1.r1.json'), 'utf8');
  const { indicators, planIndicators } = consolidationJsonSchema.parse(JSON.parse(text));
  const targetOf = (id: string) => indicators.find((i) => i.id === id)?.target;
  expect(targetOf('4.1')).toEqual({ op: '<=', value: 109, by: '2030-12-31' });
  expect(targetOf('1.1')).toEqual({ op: '>=', value: 75, by: '2030-12-31' });
  expect(planIndicators).toHaveLength(20);
  expect(indicators.some((i) => i.id.startsWith('4.4'))).toBe(true);
  const report = await ok('report', '--period', '2026-H1', '--format', 'md', '-o', '-');
  expect(report).toContain('Nghị quyết số 28/NQ-CP');
  expect(report).toContain('chưa đạt mục tiêu đến năm 2030');
  expect(report).toContain('dịch vụ chăm sóc sức khỏe dành cho người đồng tính, song tính và chuyển giới');
});
