import { describe, expect, it } from 'vitest';
import { smallCatalogue } from '../../dev/testkit/small-catalogue.ts';
import { ownNoteSpans } from './marks.ts';
import { copyName, planAnnotation } from './annotation.ts';
import type { Finding } from '../findings/finding.ts';
import { finding } from '../findings/finding.ts';

it.each([
  ['a.xlsx', 1, 'a.kiem-tra.xlsx'],
  ['a.xlsx', 2, 'a.kiem-tra-2.xlsx'],
  ['a.b.XLSM', 1, 'a.b.kiem-tra.XLSM'],
  ['a.kiem-tra.xlsx', 1, 'a.kiem-tra.xlsx'],
  ['a.kiem-tra-3.xlsx', 2, 'a.kiem-tra-2.xlsx'],
  ['.xlsx', 1, '.xlsx.kiem-tra.xlsx'],
  ['không đuôi', 1, 'không đuôi.kiem-tra.xlsx'],
])('the copy of %s, number %i, is %s', (file, number, copy) => {
  expect(copyName(file, number)).toBe(copy);
});

describe('ownNoteSpans', () => {
  const own = '▼ KẾT QUẢ KIỂM TRA (ntge)\nLỖI: a\n▲ ntge';
  it.each([
    ['ghi chú của xã', []],
    [own, [own]],
    [`trước\n${own}\nsau`, [`\n${own}`]],
    [`${own}\nLan: đã sửa`, [own]],
    [own.replace('\n▲ ntge', ''), [own.replace('\n▲ ntge', '')]],
    [own.replace('KẾT QUẢ KIỂM TRA', 'CHECK RESULT'), [own.replace('KẾT QUẢ KIỂM TRA', 'CHECK RESULT')]],
  ])('of %j', (note, spans) => {
    expect(ownNoteSpans(note).map(({ from, to }) => note.slice(from, to))).toEqual(spans);
  });
});

describe('planAnnotation', () => {
  const at = { file: 'x/tệp.kiem-tra.xlsx', sheet: 'Mục tiêu 1', cell: 'D7' };
  const warning = finding('workbook/external-links', { count: 1 }, at);
  const error: Finding = { ...warning, severity: 'error' };
  const accepted: Finding = {
    ...error,
    waived: { by: 'Sở Y tế', why: 'x', document: '12/CV', until: '2025-12-31' },
  };
  const ofFile = finding('workbook/macros', {}, { file: at.file });
  const plan = (findings: readonly Finding[]) =>
    planAnnotation(
      {
        file: at.file,
        sha256: null,
        unit: null,
        period: null,
        isUsable: false,
        findings,
        checked: { passed: 0, failed: 0, notChecked: 0 },
      },
      { catalogue: smallCatalogue, lang: 'vi', asOf: '2025-06-18', signatureDropped: false },
    );

  it('puts all findings of a cell into one note, the worst first, in its colour', () => {
    const { cells } = plan([warning, error]);
    expect(cells).toHaveLength(1);
    expect(cells[0]?.severity).toBe('error');
    expect(cells[0]?.note).toMatch(
      /^▼ [^\n]*\nLỖI: [^]*\nCần làm: [^]*\n\n(?:CẢNH BÁO|LƯU Ý): [^]*\n▲ ntge$/,
    );
  });
  it('lists errors before the rest, what was accepted last and without colour', () => {
    const { sheet, cells } = plan([accepted, ofFile, error]);
    expect(sheet.rows.map(({ severity }) => severity)).toEqual(['error', ofFile.severity, null]);
    expect(sheet.rows.map(({ target }) => target?.cell)).toEqual(['D7', undefined, 'D7']);
    expect(sheet.rows[2]?.texts.fix).toContain('Sở Y tế');
    expect(cells).toHaveLength(1);
  });
  it('names the file as its sender does', () => {
    expect(plan([]).sheet.about).toBe('Tệp: tệp.xlsx   ·   Ngày kiểm tra: 18/6/2025');
  });
});
