import { describe, expect, it } from 'vitest';
import { checkFixture, goodWorkbook } from '../../dev/testkit/cases/good-workbook.ts';
import { rulesCatalogue } from '../../dev/testkit/rules-catalogue.ts';
import { findingsOf } from '../../core/validate/slim-results.ts';
import type { CheckedFile, FileFindings } from '../../core/validate/checked-file.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';
import { FINDINGS_RENDERERS } from './findings.ts';

const shown = (checked: CheckedFile, name = checked.file): FileFindings => ({
  ...findingsOf(checked),
  file: name,
});
const options = { catalogue: rulesCatalogue, lang: 'vi', columns: 80, colour: false } as const;

const clean = shown(checkFixture(goodWorkbook()));
const hostile = shown(
  checkFixture(goodWorkbook().set('live_births._.male', '<img src=x onerror=alert(1)>&"')),
  '=cmd|<b>.xlsx',
);

describe('as a page', () => {
  it('shows what a sender typed as text, never as markup', async () => {
    const page = await FINDINGS_RENDERERS.html([hostile], options);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&amp;');
    expect(page).toContain('=cmd|&lt;b&gt;.xlsx');
    expect(page).not.toMatch(/<img|<b>/);
  });

  it('links only to files that have something to tell', async () => {
    const page = await FINDINGS_RENDERERS.html([clean, hostile], options);
    expect([...page.matchAll(/href="#(t\d)"/g)].map(([, id]) => id)).toEqual(['t2']);
    expect([...page.matchAll(/ id="(t\d)"/g)].map(([, id]) => id)).toEqual(['t2']);
  });
});

describe('as a workbook', () => {
  it('has a row for each finding, and no formula whatever was typed', async () => {
    const bytes = await FINDINGS_RENDERERS.xlsx([hostile], options);
    const outcome = readWorkbook(typeof bytes === 'string' ? new Uint8Array() : bytes);
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const [summary, findings] = outcome.workbook.sheets;
    const formulas = [...(summary?.cells ?? []), ...(findings?.cells ?? [])].filter(([, c]) => c.formula);
    expect(formulas).toEqual([]);
    expect(summary?.cells.get('A4')?.value).toBe('=cmd|<b>.xlsx');
    expect(findings?.cells.get('L4')?.value).toBe('value/not-a-number');
    expect(findings?.cells.has('A5')).toBe(false);
  });
});

describe('as text', () => {
  it('colours only when asked', async () => {
    const escape = String.fromCodePoint(27);
    expect(await FINDINGS_RENDERERS.text([hostile], options)).not.toContain(escape);
    expect(await FINDINGS_RENDERERS.text([hostile], { ...options, colour: true })).toContain(escape);
  });

  it('lets no sender steer the terminal', async () => {
    const escape = String.fromCodePoint(27);
    const typed = checkFixture(goodWorkbook().set('live_births._.male', `${escape}[2Jmột trăm`));
    const text = await FINDINGS_RENDERERS.text([shown(typed, `a${escape}[31m.xlsx`)], options);
    expect(text).not.toContain(escape);
  });

  it('shows an accepted finding apart, with who accepted it', async () => {
    const waiver = {
      code: 'consistency/sex-sum',
      unit: 'so-y-te',
      by: 'Sở LĐTBXH',
      why: 'Sổ gốc thất lạc',
      document: 'Công văn 45',
      until: '2025-12-31',
    };
    const waived = checkFixture(goodWorkbook().set('live_births._.total', 201), { waivers: [waiver] });
    const text = await FINDINGS_RENDERERS.text([shown(waived)], options);
    expect(text).toContain('Đã được chấp nhận (1)');
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'Sở LĐTBXH chấp nhận theo Công văn 45, đến hết ngày 31/12/2025.',
    );
    expect(text).toContain('Tệp không có lỗi, có thể gửi.');
  });

  it('tells hundreds of mistakes of one kind in one line', async () => {
    const [one] = hostile.findings;
    if (!one) throw new Error('no finding');
    const findings = Array.from({ length: 500 }, (_, i) => ({
      ...one,
      at: { ...one.at, cell: `E${i + 1}` },
    }));
    const text = await FINDINGS_RENDERERS.text([{ ...hostile, findings }], options);
    expect(text.split('\n').length).toBeLessThan(20);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('500 chỗ (Mục tiêu 4: E1, E2, E3 và 497 chỗ khác)');
  });
});
