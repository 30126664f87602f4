import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { builtInFolder } from '../io/catalogue-files.ts';

/** A unit checks its workbook at home, without the office's folder: it hears what the office will say. */

const PERIOD = '2025';
const OVERLAYS = ['2025-03-01-departments', '2025-07-01-two-tier'];

interface Setting {
  readonly name: string;
  readonly catalogue: string;
  readonly overlays: readonly string[];
  readonly units: readonly string[];
}

const SETTINGS: readonly Setting[] = [
  {
    name: 'overlays',
    catalogue: 'ninh-thuan-2025',
    overlays: OVERLAYS,
    units: ['so-noi-vu', 'phuong-do-vinh'],
  },
  { name: 'another built-in catalogue', catalogue: 'quoc-gia-2021-2030', overlays: [], units: ['so-y-te'] },
  {
    name: "the office's own catalogue",
    catalogue: 'rieng',
    overlays: [],
    units: ['so-y-te', 'bac-ai', 'so-tu-phap'],
  },
  { name: 'its own with overlays', catalogue: 'rieng', overlays: OVERLAYS, units: ['so-gddt', 'so-y-te'] },
];

let home: Office;
beforeAll(async () => {
  home = await openOffice(null);
});
afterAll(async () => home.close());

async function officeOf({ catalogue, overlays }: Setting): Promise<Office> {
  const office = await openOffice(null);
  if (catalogue === 'rieng') {
    await cp(builtInFolder(), join(office.folder, 'danh-muc'), { recursive: true });
    const file = join(office.folder, 'danh-muc/ninh-thuan-2025/catalogue.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('id: ninh-thuan-2025', 'id: rieng'));
  }
  const reference = catalogue === 'rieng' ? 'danh-muc/ninh-thuan-2025' : catalogue;
  const { code, err } = await office.run(['init', '--catalogue', reference]);
  expect({ code, err }).toMatchObject({ code: 0 });
  const settings = await readFile(join(office.folder, 'ntge.yaml'), 'utf8');
  const plain = settings.replace(/^overlays:.*\n(?: +- .*\n)*/m, '');
  await office.write('ntge.yaml', `${plain}\noverlays: ${JSON.stringify(overlays)}\n`);
  await office.useCatalogue(reference, overlays);
  return office;
}

/** What is said of a file, without the name it is called by. */
function said(out: string): unknown {
  const parsed: { files: { file: string }[] } = JSON.parse(out);
  return parsed.files.map((file) => ({ ...file, file: '' }));
}

describe.each(SETTINGS)('a workbook made with $name', (setting) => {
  it('is judged at home as it is at the office', async () => {
    const office = await officeOf(setting);
    const files: string[] = [];
    for (const unit of setting.units) {
      files.push(await office.fill(unit, PERIOD, `thu/${unit}.xlsx`, {}));
      files.push(
        await office.fill(unit, PERIOD, `thu/${unit}-sai.xlsx`, {
          'ntge.budget.allocated.value': -3,
          'ntge.cover.unit': 'Sở Nội vụ',
        }),
      );
    }
    const blank = await office.run(['template', '--period', PERIOD, '--unit', setting.units.join(',')]);
    expect(blank.code).toBe(0);
    files.push(...setting.units.map((unit) => `bieu-mau/${PERIOD}/${PERIOD}_${unit}.xlsx`));
    for (const file of files) {
      const there = await office.run(['validate', file, '--format', 'json']);
      const here = await home.run(['validate', join(office.folder, file), '--format', 'json']);
      expect(said(here.out.replaceAll(`${office.folder}/`, ''))).toEqual(said(there.out));
      expect(here.code).toBe(there.code);
      expect(there.out).not.toContain('identity/edited-catalogue');
    }
    await office.close();
  }, 120_000);
});
