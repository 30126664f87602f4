// @module-tag libreoffice
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPeriod, unitsDue } from '../../core/catalogue/catalogue.ts';
import { exampleProvince } from '../../core/example/province.ts';
import { buildLayout } from '../../core/form/layout.ts';
import { convertWithLibreOffice } from '../../dev/testkit/libreoffice.ts';
import { readPdf, textOf } from '../../dev/testkit/pdf-pages.ts';
import type { PdfPage, PdfWord } from '../../dev/testkit/pdf-pages.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { writeWorkbook } from './form.ts';

/** The form of every unit as it comes out of the printer, filled in: an annex of the letter it goes with. */

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
const PERIOD = findPeriod(catalogue, '2025-H1');
if (!PERIOD) throw new Error('the catalogue has lost a period');
const period = PERIOD;
const UNITS = unitsDue(catalogue, period);

const A4 = { width: 297, height: 210 };
/** Narrowest margin of the page, in millimetres. */
const MARGIN = 7;

const pages = new Map<string, readonly PdfPage[]>();
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-printed-'));
  const filled = exampleProvince(catalogue, period, 'printed');
  const path = (unit: string, kind: string): string => join(folder, `${unit}.${kind}`);
  for (const unit of UNITS) {
    const values = filled.get(unit.id) ?? new Map();
    const layout = buildLayout(catalogue, unit, period);
    await writeFile(path(unit.id, 'xlsx'), await writeWorkbook(catalogue, hash, layout, { values }));
  }
  const books = UNITS.map(({ id }) => path(id, 'xlsx'));
  await convertWithLibreOffice(books, 'pdf', folder);
  for (const { id } of UNITS) pages.set(id, await readPdf(path(id, 'pdf')));
}, 600_000);
afterAll(async () => rm(folder, { recursive: true, force: true }));

/** Words printed over each other: the text of a cell that does not fit it runs into the next. */
function collisions({ words }: PdfPage): readonly string[] {
  return words.flatMap((one, i) =>
    words.slice(i + 1).flatMap((other) => (overlap(one, other) ? [`${one.text} | ${other.text}`] : [])),
  );
}

/** Lines of small letters stand close: their boxes may touch. */
function overlap(a: PdfWord, b: PdfWord): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0.5 && high > 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top);
}

describe.each(UNITS.map(({ id, name }) => [id, name.vi] as const))('the form of %s', (id, name) => {
  const printed = (): readonly PdfPage[] => pages.get(id) ?? [];

  it('prints on A4, every word whole and within the margins', () => {
    expect(printed().length).toBeGreaterThan(3);
    for (const page of printed()) {
      expect(page.width).toBeCloseTo(A4.width, 0);
      expect(page.height).toBeCloseTo(A4.height, 0);
      expect(collisions(page)).toEqual([]);
      const outside = page.words.filter(
        ({ left, right, top, bottom }) =>
          left < MARGIN || top < MARGIN || right > A4.width - MARGIN || bottom > A4.height - MARGIN,
      );
      expect(outside.map(({ text }) => text)).toEqual([]);
    }
  });

  it('says how to fill it in on one page', () => {
    const guides = printed()
      .map(textOf)
      .filter((text) => /HƯỚNG DẪN ĐIỀN|Để số liệu không bị hiểu sai/.test(text));
    expect(guides).toHaveLength(1);
    for (const part of ['Các bước', 'Màu của ô', 'Ví dụ:', 'Để số liệu không bị hiểu sai'])
      expect(guides[0]).toContain(part);
  });

  it('heads each sheet of rows as a report form, and has it signed', () => {
    const text = printed().map(textOf).join('\n');
    const unit = UNITS.find((one) => one.id === id);
    const sheets = unit ? buildLayout(catalogue, unit, period).sheets : [];
    const count = (words: string): number => text.split(words).length - 1;
    expect(count('Biểu số')).toBe(sheets.length);
    expect(count(`Đơn vị báo cáo: ${name}`)).toBe(sheets.length);
    for (const words of ['Người lập biểu', 'Thủ trưởng đơn vị', '(Ký, đóng dấu, ghi rõ họ tên)'])
      expect(count(words)).toBe(sheets.length);
  });
});
