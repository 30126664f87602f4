// @module-tag libreoffice
// @module-tag poppler
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, pagesOf, textOf } from '../../dev/testkit/pdf-pages.ts';
import type { PdfPage, PdfWord } from '../../dev/testkit/pdf-pages.ts';
import { renderSample, sampleReport } from '../../dev/testkit/report-samples.ts';
import { convertToPdf } from '../../io/libreoffice.ts';
import { findTemplate } from '../../io/report-templates.ts';
import { renderWordTemplate } from '../template/word-template.ts';
import { errorKinds } from '../../dev/testkit/word/validate.ts';
import { readLines } from '../../dev/testkit/word/read-lines.ts';
import { REPORT_FIELDS } from './report-fields.ts';
import { saveWithLibreOffice } from '../../dev/testkit/word/libre-office.ts';

/** The form of Decree 30/2020/NĐ-CP measured on the PDF that LibreOffice makes of the report. */

const numberOf = (page: PdfPage): PdfWord | undefined =>
  page.words.find((w) => w.bottom < 17 && /^\d+$/.test(w.text));

let pages: readonly PdfPage[];
let docx: Uint8Array;

beforeAll(async () => {
  docx = await renderSample(await sampleReport('full'), 'docx');
  pages = await pagesOf(docx);
}, 120_000);

describe('the printed report', () => {
  test('A4, portrait and then landscape', () => {
    const shapes = pages.map(({ width, height }) => `${Math.round(width)}×${Math.round(height)}`);
    expect(new Set(shapes)).toEqual(new Set(['210×297', '297×210']));
    expect(shapes.lastIndexOf('210×297')).toBeLessThan(shapes.indexOf('297×210'));
  });

  test('margins: 30 mm left, 15 mm right, 20 mm above and below, on every page', () => {
    for (const page of pages) {
      const body = bodyOf(page);
      expect(Math.min(...body.map((w) => w.left))).toBeGreaterThan(29.5);
      expect(Math.max(...body.map((w) => w.right))).toBeLessThan(page.width - 14.5);
      expect(Math.min(...body.map((w) => w.top))).toBeGreaterThan(19);
      expect(Math.max(...body.map((w) => w.bottom))).toBeLessThan(page.height - 19.5);
    }
    expect(Math.min(...pages.map((page) => Math.min(...bodyOf(page).map((w) => w.left))))).toBeLessThan(31);
  });

  test('page numbers: centred in the top margin, none on the first page, annexes from 1', () => {
    const numbers = pages.map((page) => numberOf(page)?.text);
    const annexes = pages.flatMap((page, i) => (page.width > page.height && i > 0 ? [i] : []));
    expect(numbers[0]).toBeUndefined();
    const portrait = numbers.slice(0, annexes[0]);
    expect(portrait.slice(1)).toEqual(portrait.slice(1).map((_, i) => String(i + 2)));
    expect(numbers.slice(annexes[0]).filter((n) => n === '1')).toHaveLength(5);
    for (const page of pages.slice(1)) {
      const number = numberOf(page);
      const middle = ((number?.left ?? 0) + (number?.right ?? 0)) / 2;
      // Centred between the margins, which are not of equal width.
      expect(middle).toBeCloseTo(30 + (page.width - 45) / 2, 0);
      expect(number?.top).toBeGreaterThan(8);
    }
  });

  test('Annex I repeats its heading on each of its pages', () => {
    const starting = (annex: string): number =>
      pages.findIndex((page) => page.width > page.height && textOf(page).includes(`Phụ lục ${annex} `));
    const [first, second] = [starting('I'), starting('II')];
    expect(second - first).toBeGreaterThan(1);
    for (const page of pages.slice(first, second)) {
      const headings = page.words.map((w) => w.text);
      for (const heading of ['STT', 'Mẫu', 'Đánh', 'Ghi']) expect(headings).toContain(heading);
    }
  });

  test('no heading is left alone at the foot of a page', () => {
    for (const page of pages) {
      const body = bodyOf(page);
      const lowest = Math.max(...body.map((w) => w.bottom));
      const last = body.filter((w) => w.bottom > lowest - 2).map((w) => w.text);
      expect(last.join(' ')).not.toMatch(/^(?:[IVX]+\.|\d+\.) [A-ZĐ]/);
    }
  });

  test('says on the first page which edition it is', () => {
    expect(textOf(pages[0] ?? { width: 0, height: 0, words: [] })).toContain('Bản dùng nội bộ');
  });
});

test('the numbers of charts are written the way of the language, whatever the machine’s', async () => {
  const written = [];
  for (const lang of ['vi', 'en'] as const) {
    const bytes = await renderSample(await sampleReport('full', lang), 'docx');
    // Printed on a machine of the other language.
    const printed = await pagesOf(bytes, lang === 'vi' ? 'en' : 'vi');
    // The annexes, which lie across, repeat the shares in a table.
    const text = printed
      .filter(({ width, height }) => width < height)
      .map(textOf)
      .join(' ');
    written.push(text.match(/\b47[.,]7%/g));
  }
  expect(written).toEqual([['47,7%'], ['47.7%']]);
}, 120_000);

test('PDF of the same report is the same file, tagged, under its own title', async () => {
  const [a, b] = [await convertToPdf(docx, process.env), await convertToPdf(docx, process.env)];
  expect(a.ok && b.ok && Buffer.compare(a.bytes, b.bytes)).toBe(0);
  const file = join(await mkdtemp(join(tmpdir(), 'ntge-pdf-info-')), 'report.pdf');
  await writeFile(file, a.ok ? a.bytes : '');
  const { stdout } = await promisify(execFile)('pdfinfo', ['-enc', 'UTF-8', file]);
  expect(stdout).toMatch(/^Title: +Báo cáo: Kết quả thực hiện Chiến lược quốc gia/mu);
  expect(stdout).toMatch(/^Tagged: +yes$/m);
  await rm(dirname(file), { recursive: true });
}, 120_000);

test('without LibreOffice there is a plain answer', async () => {
  // The usual places exist on some machines: only an outcome, never an exception.
  const outcome = await convertToPdf(new Uint8Array([1, 2, 3]), { PATH: '' });
  expect(typeof outcome.ok).toBe('boolean');
});

test('survives being saved by LibreOffice', async () => {
  const saved = await saveWithLibreOffice(docx);
  expect(saved.length).toBeGreaterThan(10_000);
  expect((await errorKinds(saved)).filter((kind) => kind.includes('Sem_MissingReference'))).toEqual([]);
}, 120_000);

test('a template saved by LibreOffice gives the same words', async () => {
  const sample = await sampleReport('full');
  const built = await findTemplate('/nowhere', ['bao-cao.docx']);
  const saved = await saveWithLibreOffice(built.bytes);
  const render = async (bytes: Uint8Array): Promise<string[]> => {
    const outcome = await renderWordTemplate(bytes, sample.model, { lang: 'vi', fields: REPORT_FIELDS });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    return readLines(outcome.bytes)
      .filter((line) => /\p{L}/u.test(line))
      .sort();
  };
  expect(await render(saved)).toEqual(await render(built.bytes));
}, 120_000);
