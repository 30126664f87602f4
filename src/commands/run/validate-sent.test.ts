import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validationJsonSchema } from '../../core/model/results.ts';
import { runNtge } from '../../dev/testkit/fake-host.ts';
import { FOREIGN_FILES } from '../../dev/testkit/foreign-files.ts';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';
import { workbookFile } from '../../office/xlsx-read/workbook-fixture.ts';

/** What units really send, through the whole command. */

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-sent-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function validate(name: string, bytes: Uint8Array) {
  await writeFile(join(folder, name), bytes);
  const { code, stdout, stderr } = await runNtge(['validate', name, '--format', 'json'], { cwd: folder });
  const [file] = validationJsonSchema.parse(JSON.parse(stdout)).files;
  return { code, stderr, file };
}

describe('a file that is no workbook', () => {
  it.each(FOREIGN_FILES)('%s ends in one finding and exit code 2', async (_, bytes, name, code) => {
    const { code: exit, stderr, file } = await validate(name, bytes);
    expect({ exit, stderr }).toEqual({ exit: 2, stderr: '' });
    expect(file?.findings.map((f) => [f.code, f.severity, f.sheet, f.cell])).toEqual([
      [code.split(' ')[0], 'error', null, null],
    ]);
    expect(file).toMatchObject({
      file: name,
      unit: null,
      period: null,
      counts: { error: 1, warning: 0, info: 0 },
    });
  });
});

describe("somebody else's workbook", () => {
  it.each([
    ['with figures', '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row>'],
    ['without anything', ''],
  ])('%s ends in one finding and exit code 1', async (_, rows) => {
    const { code, file } = await validate('thu-chi.xlsx', workbookFile(rows));
    expect(code).toBe(1);
    expect(file?.findings.map((f) => f.code)).toEqual(['identity/not-our-workbook']);
  });
});

describe('a waiver in ntge.yaml', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.run(['init', '.']);
    await office.fill('so-y-te', '2025-H1', 'so-y-te.xlsx', { 'ntge.live_births._.total': 9_999 });
  });
  afterAll(() => office.close());

  const withWaiver = async (until: string, unit = 'so-y-te') => {
    await office.write(
      'ntge.yaml',
      [
        'waivers:',
        '  - code: consistency/sex-sum',
        `    unit: ${unit}`,
        '    by: Sở Nội vụ',
        '    why: Sổ gốc thất lạc',
        '    document: Công văn 45/SNV',
        `    until: ${until}`,
        '',
      ].join('\n'),
    );
    const { code, out } = await office.run(['validate', 'so-y-te.xlsx', '--format', 'json']);
    const [file] = validationJsonSchema.parse(JSON.parse(out)).files;
    return { code, findings: file?.findings.map((f) => [f.code, f.waived?.document ?? null]) };
  };

  it('in force: the finding is listed with its document and does not count', async () => {
    const { code, findings } = await withWaiver('2025-06-30');
    expect(findings).toEqual([['consistency/sex-sum', 'Công văn 45/SNV']]);
    expect(code).toBe(0);
  });

  it('in force: people see who accepted it', async () => {
    await withWaiver('2025-06-30');
    const { out } = await office.run(['validate', 'so-y-te.xlsx']);
    expect(out).toContain('Công văn 45/SNV');
    expect(out).toContain('Sở Nội vụ');
  });

  it('expired: the finding counts, and the waiver is named', async () => {
    const { code, findings } = await withWaiver('2025-06-01');
    expect(findings).toEqual([
      ['consistency/sex-sum', null],
      ['waiver/expired', null],
    ]);
    expect(code).toBe(1);
  });

  it('of another unit: as if it were not there', async () => {
    const { code, findings } = await withWaiver('2025-06-30', 'cong-an');
    expect(findings).toEqual([['consistency/sex-sum', null]]);
    expect(code).toBe(1);
  });
});
