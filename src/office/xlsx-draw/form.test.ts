// @module-tag openpyxl
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allPeriods, findPeriod, findUnit, unitsDue } from '../../core/catalogue/catalogue.ts';
import { buildLayout } from '../../core/form/layout.ts';
import type { WorkbookLayout } from '../../core/model/layout.ts';
import { seeWithOpenpyxl } from '../../dev/testkit/openpyxl.ts';
import type { SeenSheet, SeenValidation, SeenWorkbook } from '../../dev/testkit/openpyxl.ts';
import { onCalendarDays } from '../../dev/testkit/calendar-reading.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { writeWorkbook } from './form.ts';
import type { WorkbookOptions } from './form.ts';

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-writer-'));
});
afterAll(async () => rm(folder, { recursive: true, force: true }));

function layoutOf(unitId: string, periodId: string, of = catalogue): WorkbookLayout {
  const [unit, period] = [findUnit(of, unitId), findPeriod(of, periodId)];
  if (!unit || !period) throw new Error(`${unitId}, ${periodId}: not in the catalogue`);
  return buildLayout(of, unit, period);
}

async function see(layout: WorkbookLayout, options?: WorkbookOptions, of = catalogue): Promise<SeenWorkbook> {
  const [seen] = await seeWithOpenpyxl([await write(layout, options, of)]);
  if (!seen) throw new Error('nothing seen');
  return seen;
}

async function write(layout: WorkbookLayout, options?: WorkbookOptions, of = catalogue): Promise<string> {
  const path = join(folder, `${layout.period}_${layout.unit}.xlsx`);
  await writeFile(path, await writeWorkbook(of, hash, layout, options));
  return path;
}

function sheetOf(seen: SeenWorkbook, title: string): SeenSheet {
  const found = seen.sheets.find((s) => s.title === title);
  if (!found) throw new Error(`no sheet ${title}`);
  return found;
}

function ruleAt(sheet: SeenSheet, range: string): SeenValidation | undefined {
  return sheet.validations.find((v) => v.range === range);
}

/** Addresses of `D5:F7`, `D5`, or several of them. */
function addresses(ranges: string): string[] {
  return ranges.split(' ').flatMap((range) => {
    const [, c1 = '', r1 = '', c2 = c1, r2 = r1] = /^([A-Z])(\d+)(?::([A-Z])(\d+))?$/.exec(range) ?? [];
    const columns = Array.from({ length: c2.charCodeAt(0) - c1.charCodeAt(0) + 1 }, (_, i) =>
      String.fromCharCode(c1.charCodeAt(0) + i),
    );
    const rows = Array.from({ length: Number(r2) - Number(r1) + 1 }, (_, i) => Number(r1) + i);
    return columns.flatMap((column) => rows.map((row) => `${column}${row}`));
  });
}

const every = allPeriods(catalogue).flatMap((period) =>
  unitsDue(catalogue, period).map((unit) => ({ unit: unit.id, period: period.id })),
);
const keyOf = (unit: string, period: string): string => `${unit} ${period}`;

describe('every workbook', () => {
  const all = new Map<string, SeenWorkbook>();
  beforeAll(async () => {
    const paths: string[] = [];
    for (const { unit, period } of every) paths.push(await write(layoutOf(unit, period)));
    const seen = await seeWithOpenpyxl(paths);
    every.forEach(({ unit, period }, i) => {
      const one = seen[i];
      if (one) all.set(keyOf(unit, period), one);
    });
  });

  it.each(every)('of $unit, $period is whole', ({ unit, period }) => {
    const layout = layoutOf(unit, period);
    const seen = all.get(keyOf(unit, period));
    if (!seen) throw new Error('not written');
    expect(seen.sheets.map((s) => s.title)).toEqual([
      'Hướng dẫn',
      'Thông tin',
      ...layout.sheets.map((s) => s.name),
      'Thuyết minh',
      '_ntge',
    ]);
    const named = layout.fields.map(({ name, sheet, cell }) => [
      name,
      `'${sheet}'!${cell.replace(/^([A-Z]+)/, '$$$1$$')}`,
    ]);
    expect(seen.names).toEqual(Object.fromEntries(named));
    expect(seen.structureLocked).toBe(true);
    for (const sheet of seen.sheets.filter((s) => s.state === 'visible')) checkSheet(sheet, layout);
  });

  function checkSheet(sheet: SeenSheet, layout: WorkbookLayout): void {
    const input = layout.fields
      .filter((f) => f.sheet === sheet.title)
      .filter(({ role }) => role.kind !== 'cover' || !['unit', 'period'].includes(role.field))
      .map(({ cell }) => cell);
    expect([...sheet.unlocked].sort()).toEqual(input.sort());
    expect(sheet.protection).toEqual({
      sheet: true,
      formatColumns: true,
      formatRows: true,
      sort: false,
      autoFilter: true,
      password: null,
    });
    expect(sheet).toMatchObject({ landscape: true, paper: '9', fitToWidth: 1 });
    expect(sheet.footer).toContain('Trang &P/&N');
    const guarded = sheet.validations.flatMap(({ range }) => addresses(range));
    expect(new Set(guarded).size).toBe(guarded.length);
    expect(input).toEqual(expect.arrayContaining(guarded));
    for (const { title, prompt, errorTitle, error, type, formula } of sheet.validations) {
      expect(prompt?.length ?? 0).toBeLessThanOrEqual(255);
      expect(error?.length ?? 0).toBeLessThanOrEqual(255);
      expect(title?.length ?? 0).toBeLessThanOrEqual(32);
      expect(errorTitle?.length ?? 0).toBeLessThanOrEqual(32);
      if (type === 'list') expect(formula?.length ?? 0).toBeLessThanOrEqual(257);
    }
  }
});

describe("the Department of Health's workbook for 2025-H1", () => {
  const layout = layoutOf('so-y-te', '2025-H1');
  let seen: SeenWorkbook;
  let sheet: SeenSheet;
  beforeAll(async () => {
    seen = await see(layout);
    sheet = sheetOf(seen, 'Mục tiêu 4');
  });

  it('says whose it is and what is asked', () => {
    expect(sheet.cells).toMatchObject({
      A1: 'Biểu số 04',
      H1: 'Đơn vị báo cáo: Sở Y tế',
      A2: `Căn cứ: ${catalogue.plan.title.vi}`,
      H2: 'Đơn vị nhận báo cáo: Sở Lao động - Thương binh và Xã hội\nNgày nhận báo cáo: trước ngày 15/6/2025',
      A3: 'Mục tiêu 4: Trong lĩnh vực y tế',
      C4: 'Sở Y tế · 6 tháng đầu năm 2025 (số liệu từ ngày 15/12/2024 đến hết ngày 14/6/2025)',
      A5: 'STT',
      B5: 'Mã',
      C5: 'Nội dung',
      D5: 'Đơn vị tính',
      E5: 'Tổng số /\nGiá trị',
      F5: 'Nam',
      G5: 'Nữ',
      H5: 'Trạng thái',
      I5: 'Nguồn số liệu',
      J5: 'Ghi chú',
      A6: 'A',
      D6: 'D',
      E6: '1 = 2 + 3',
      F6: '2',
      J6: '6',
      A7: 1,
      B7: '4.01',
      D7: 'trẻ',
      A8: 2,
      A13: 'Người lập biểu\n(Ký, ghi rõ họ tên)',
      H13: 'Thủ trưởng đơn vị\n(Ký, đóng dấu, ghi rõ họ tên)',
    });
    expect(sheet.cells['C7']).toMatch(
      /^Số trẻ đẻ ra sống\n.*Lũy kế từ ngày 15\/12\/2024 đến hết ngày 14\/6\/2025/s,
    );
    expect(sheetOf(seen, 'Thông tin').cells).toMatchObject({ C5: 'Sở Y tế', C6: '6 tháng đầu năm 2025' });
    expect(sheet).toMatchObject({ freeze: 'A7', printArea: '$A$1:$J$18', repeatedRows: '$5:$6' });
  });

  it('guards figures, statuses and sources', () => {
    expect(ruleAt(sheet, 'E7:G7')).toMatchObject({ type: 'whole', formula: '0', title: 'Cách ghi' });
    expect(ruleAt(sheet, 'E7:G7')?.prompt).toMatch(/^Trẻ đẻ ra sống trong kỳ/);
    expect(ruleAt(sheet, 'E7:G7')?.error).toMatch(/chỉ nhận số nguyên từ 0 trở lên/);
    expect(ruleAt(sheet, 'H7:H10')).toMatchObject({
      type: 'list',
      formula: '"Số chính thức,Ước thực hiện,Không phát sinh,Chưa có số liệu"',
    });
    expect(ruleAt(sheet, 'I7')?.formula).toBe('"Đăng ký khai sinh (hộ tịch),Báo cáo của ngành y tế"');
  });

  it('marks contradictions', () => {
    expect(sheet.marks['E7:G7']).toEqual(['AND(COUNT($E$7:$G$7)=3,$F$7+$G$7<>$E$7)']);
    expect(sheet.marks['E9']).toEqual(['AND(ISNUMBER(E9),ISNUMBER($E$7),E9>$E$7)']);
    expect(sheet.marks['J7']).toEqual(['AND($H$7="Chưa có số liệu",LEN(TRIM($J$7))=0)']);
  });

  it('tells where and when to send it', () => {
    const guide = Object.values(sheetOf(seen, 'Hướng dẫn').cells).join('\n');
    expect(guide).toContain('gửi về Sở Lao động - Thương binh và Xã hội trước ngày 15/6/2025');
    expect(guide).toContain('kiem-tra.html');
  });

  it('carries its facts and the map of cells on the hidden sheet', () => {
    const meta = sheetOf(seen, '_ntge');
    expect(meta.state).toBe('veryHidden');
    expect(meta.cells).toMatchObject({
      A1: 'ntge',
      B1: 'workbook',
      A2: 'catalogue',
      B2: 'ninh-thuan-2025',
      B4: hash,
      B5: 'so-y-te',
      B6: '2025-H1',
      A8: 'ntge.cover.unit',
      B8: 'Thông tin',
      C8: 'C5',
    });
  });
});

describe('other shapes of element', () => {
  it('asks yes or no, and months and quarters apart', async () => {
    const sheet = sheetOf(await see(layoutOf('so-tttt', '2025-H1')), 'Mục tiêu 6');
    expect(sheet.validations.find((v) => v.formula === '"Có,Không"')?.range).toMatch(/^E\d+:E\d+$/);
    const labels = Object.values(sheet.cells);
    expect(labels).toContain('Tháng 6');
    expect(labels).toContain('Quý I');
  });

  it('gives a local unit a row for each commune and a column for each quarter', async () => {
    const sheet = sheetOf(await see(layoutOf('bac-ai', '2025')), 'Mục tiêu 6');
    const words = Object.values(sheet.cells);
    expect(words).toContain('Xã Phước Bình');
    expect(words).toContain('Quý IV');
    expect(words).toContain('6.45');
  });

  it('says of each quarter and month from which day to which it counts', async () => {
    const words = Object.values(sheetOf(await see(layoutOf('so-tttt', '2025-H1')), 'Mục tiêu 6').cells).join(
      '\n',
    );
    expect(words).toContain(
      'Quý I tính từ ngày 15/12/2024 đến hết ngày 14/3/2025; Quý II tính từ ngày 15/3/2025 đến hết ngày 14/6/2025.',
    );
    expect(words).toContain('Tháng 1 tính từ ngày 15/12/2024 đến hết ngày 14/01/2025; Tháng 2 tính');
  });

  it('marks what is open at the cut-off, where a catalogue has it', async () => {
    const other = onCalendarDays(catalogue);
    const cellsOf = async (unit: string, period: string) =>
      Object.values(sheetOf(await see(layoutOf(unit, period, other), {}, other), 'Mục tiêu 6').cells);
    expect(await cellsOf('so-tttt', '2025-H1')).toContain('Tháng 6 (chưa kết thúc: tạm tính)');
    expect(await cellsOf('bac-ai', '2025')).toContain('Quý IV\n(tạm tính)');
  });

  it('takes decimals for money and hours, with the limit of a week', async () => {
    const sheet = sheetOf(await see(layoutOf('so-khdt', '2025')), 'Mục tiêu 3');
    expect(sheet.validations.find((v) => v.type === 'decimal')?.error).toMatch(/từ 0 đến 168/);
  });

  it('tells the consolidating unit not to send it to itself', async () => {
    const guide = sheetOf(await see(layoutOf('so-ldtbxh', '2025')), 'Hướng dẫn');
    expect(Object.values(guide.cells).join('\n')).toContain(
      'chuyển bộ phận tổng hợp báo cáo trước ngày 30/12/2025',
    );
  });
});

describe('values', () => {
  it('fills what is given, statuses and yes/no as words, dates as dates', async () => {
    const layout = layoutOf('so-gddt', '2025-H1');
    const cellOf = (name: string): string => layout.fields.find((f) => f.name === name)?.cell ?? '';
    const seen = await see(layout, {
      values: new Map<string, string | number | boolean>([
        ['ntge.curriculum.primary.yes_no', true],
        ['ntge.curriculum.preschool.yes_no', false],
        ['ntge.teacher_training._.status', 'none'],
        ['ntge.minority_primary_entrants._.total', 2978],
        ['ntge.minority_primary_entrants._.male', '1.440 em'],
        ['ntge.minority_primary_completers._.total', 0],
        ['ntge.cover.signed_on', '2025-06-12'],
        ['ntge.cover.contact', '0259 3822 000'],
        ['ntge.narrative.results', 'Đã tập huấn.\nĐã kiểm tra.'],
      ]),
    });
    const data = sheetOf(seen, 'Mục tiêu 5').cells;
    expect(data[cellOf('ntge.curriculum.primary.yes_no')]).toBe('Có');
    expect(data[cellOf('ntge.curriculum.preschool.yes_no')]).toBe('Không');
    expect(data[cellOf('ntge.teacher_training._.status')]).toBe('Không phát sinh');
    expect(data[cellOf('ntge.minority_primary_entrants._.total')]).toBe(2978);
    expect(data[cellOf('ntge.minority_primary_entrants._.male')]).toBe('1.440 em');
    expect(data[cellOf('ntge.minority_primary_completers._.total')]).toBe(0);
    expect(sheetOf(seen, 'Thông tin').cells).toMatchObject({ C10: '2025-06-12', C8: '0259 3822 000' });
    expect(sheetOf(seen, 'Thuyết minh').cells['C6']).toBe('Đã tập huấn.\nĐã kiểm tra.');
  });

  it('shows an earlier period beside the cells, locked', async () => {
    const seen = await see(layoutOf('so-y-te', '2025-H1'), {
      former: {
        label: '6 tháng đầu năm 2024',
        values: new Map([
          ['ntge.live_births._.total', 11474],
          ['ntge.live_births._.male', 6109],
          ['ntge.maternal_deaths._.value', 0],
        ]),
      },
    });
    const sheet = sheetOf(seen, 'Mục tiêu 4');
    expect(sheet.cells).toMatchObject({
      K5: 'Kỳ trước\n6 tháng đầu năm 2024',
      K7: 'Tổng số: 11.474\nNam: 6.109',
      K8: '0',
    });
    expect(sheet.cells['K9']).toBeUndefined();
    expect(sheet.unlocked).not.toContain('K7');
  });

  it('refuses a value for a cell that is not there', async () => {
    const layout = layoutOf('so-y-te', '2025-H1');
    const values = new Map([['ntge.employed._.total', 1]]);
    await expect(writeWorkbook(catalogue, hash, layout, { values })).rejects.toThrow('ntge.employed._.total');
  });
});

it('gives the same bytes for the same input', async () => {
  const layout = layoutOf('bac-ai', '2025');
  const first = await writeWorkbook(catalogue, hash, layout);
  await new Promise((resolve) => setTimeout(resolve, 2100)); // zip entries are stamped in steps of two seconds
  expect(Buffer.compare(first, await writeWorkbook(catalogue, hash, layout))).toBe(0);
});
