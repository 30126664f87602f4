import { describe, expect, it } from 'vitest';
import { demoWorkbooks, DEMO_STORY } from '../example/demo.ts';
import { exampleForms } from '../example/cover.ts';
import { exampleProvince } from '../example/province.ts';
import { checkFixture, goodWorkbook } from '../../dev/testkit/cases/good-workbook.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';
import { findPeriod, unitsDue } from '../catalogue/catalogue.ts';
import { countFindings } from '../findings/count.ts';
import { buildLayout } from '../form/layout.ts';
import type { Period, Unit } from '../model/catalogue.ts';
import type { CellValues } from '../example/province.ts';
import type { Waiver } from '../model/workspace.ts';
import { checkFile } from './check-file.ts';
import type { CheckedFile } from './checked-file.ts';

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });

function needPeriod(id: string): Period {
  const period = findPeriod(catalogue, id);
  if (!period) throw new Error(`no period ${id}`);
  return period;
}

/** Written as a real workbook, read back and checked. */
async function checkWritten(unit: Unit, period: Period, values: CellValues): Promise<CheckedFile> {
  const bytes = await writeWorkbook(catalogue, hash, buildLayout(catalogue, unit, period), { values });
  return checkFile(
    readWorkbook(bytes),
    { file: `${unit.id}.xlsx`, sha256: '0'.repeat(64) },
    { catalogue, catalogueHash: hash, asOf: '2025-12-31' },
  );
}

describe.each(['2025-H1', '2025', '2024-H1'])('invented workbooks of %s', (id) => {
  const period = needPeriod(id);
  const province = exampleProvince(catalogue, period, 'check');

  it.each(unitsDue(catalogue, period).map((unit) => [unit.id, unit] as const))(
    '%s: nothing found, everything checked',
    async (_, unit) => {
      const values = new Map([...(province.get(unit.id) ?? []), ...exampleForms(unit, period, 'check')]);
      const checked = await checkWritten(unit, period, values);
      expect(checked.findings).toEqual([]);
      expect(checked).toMatchObject({ unit: unit.id, period: id, checked: { failed: 0 } });
      expect(checked.checked.passed).toBeGreaterThan(0);
    },
  );
});

it('finds the mistakes planted in the demo, and only in those files', { tags: ['slow'] }, async () => {
  const period = needPeriod(DEMO_STORY.period);
  const faulty: string[] = [];
  for (const { unit, values } of demoWorkbooks(catalogue, period)) {
    const checked = await checkWritten(unit, period, values);
    if (countFindings(checked.findings).error > 0) faulty.push(unit.id);
  }
  expect(faulty.toSorted()).toEqual([...DEMO_STORY.faulty].toSorted());
});

describe('checkFile', () => {
  it('makes one finding of a file that cannot be read', () => {
    const identity = { file: 'a.xlsx', sha256: null };
    const settings = { catalogue, catalogueHash: hash, asOf: '2025-06-14' };
    const problem = { code: 'file/unreadable', params: { kind: 'not-found' } } as const;
    expect(checkFile({ ok: false, problem }, identity, settings)).toEqual({
      ...identity,
      unit: null,
      period: null,
      submission: null,
      findings: [
        { code: 'file/unreadable', severity: 'error', params: { kind: 'not-found' }, at: { file: 'a.xlsx' } },
      ],
      checked: { passed: 0, failed: 0, notChecked: 0 },
    });
  });

  it('orders findings from the file outwards, then by sheet, row and column', () => {
    const faulty = goodWorkbook()
      .set('narrative.results', 'Gọi 0903 123 456')
      .set('key_bodies.commune.value', -1)
      .set('live_births._.total', 999)
      .set('cover.reporter', null);
    const places = checkFixture(faulty).findings.map(({ code, at }) => `${at.sheet} ${at.cell} ${code}`);
    expect(places).toEqual([
      'Thông tin C7 cover/missing-field',
      'Mục tiêu 4 E7 consistency/sex-sum',
      expect.stringMatching(/^Mục tiêu 4 E\d+ value\/negative$/),
      'Thuyết minh C6 privacy/phone-number',
    ]);
  });

  it('says the same of the same file every time', () => {
    const faulty = () => goodWorkbook().set('live_births._.male', 'n/a').set('returnees._.value', 0);
    expect(checkFixture(faulty())).toEqual(checkFixture(faulty()));
  });

  it('reports no consequence of a value that was refused', () => {
    const { findings, checked } = checkFixture(goodWorkbook().set('live_births._.total', 'khoảng 200'));
    expect(findings.map(({ code }) => code)).toEqual(['value/not-a-number']);
    expect(checked.notChecked).toBeGreaterThan(0);
  });

  const waiver: Waiver = {
    code: 'consistency/sex-sum',
    unit: 'so-y-te',
    by: 'Sở Lao động - Thương binh và Xã hội',
    why: 'Sổ gốc thất lạc',
    document: 'Công văn 45/SLĐTBXH',
    until: '2025-06-30',
  };
  const waived = (asOf: string) =>
    checkFixture(goodWorkbook().set('live_births._.total', 201), { waivers: [waiver], asOf }).findings;

  it('keeps a waived finding visible but does not count it', () => {
    const findings = waived('2025-06-30');
    expect(findings).toMatchObject([{ code: 'consistency/sex-sum', waived: { document: waiver.document } }]);
    expect(countFindings(findings)).toEqual({ error: 0, warning: 0, info: 0 });
  });

  it('counts it again, and says so, when the waiver has expired', () => {
    const findings = waived('2025-07-01');
    expect(findings.map(({ code }) => code)).toEqual(['consistency/sex-sum', 'waiver/expired']);
    expect(countFindings(findings)).toMatchObject({ error: 1 });
  });
});
