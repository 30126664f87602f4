// @module-tag libreoffice
// @module-tag poppler
import { beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, pagesOf, textOf } from '../../dev/testkit/pdf-pages.ts';
import type { PdfPage } from '../../dev/testkit/pdf-pages.ts';
import { blankRow, sampleLetters } from '../../dev/testkit/reminder-samples.ts';

/** The form of Decree 30/2020/NĐ-CP measured on the PDF that LibreOffice makes of the letters. Lengths in millimetres. */

const manyErrors = Array.from({ length: 60 }, (_, i) =>
  blankRow(
    'bac-ai',
    i % 2 ? 'key-bodies' : 'key-bodies-with-women',
    i % 3 ? 'commune' : 'district',
    `D${i + 6}`,
  ),
);

let short: readonly PdfPage[];
let long: readonly PdfPage[];
let all: readonly PdfPage[];

beforeAll(async () => {
  const units = new Set(['thuan-nam', 'bac-ai']);
  const [faulty, missing] = await sampleLetters('each', 'vi', {
    units,
    notice: 'DỰ THẢO',
    change: (c) => ({ ...c, findings: [...c.findings, ...manyErrors] }),
  });
  const [toAll] = await sampleLetters('one', 'vi', {
    change: (c) => ({
      ...c,
      units: c.units.map((u) => ({ ...u, errors: 1 })),
      findings: [...c.findings, ...manyErrors],
    }),
  });
  short = await pagesOf(missing ?? new Uint8Array());
  long = await pagesOf(faulty ?? new Uint8Array());
  all = await pagesOf(toAll ?? new Uint8Array());
}, 180_000);

describe('the printed letters', () => {
  test('a letter without corrections is one portrait page', () => {
    expect(short.map((p) => `${Math.round(p.width)}×${Math.round(p.height)}`)).toEqual(['210×297']);
  });

  test('margins: 30 mm left, 15 mm right, 20 mm above and below', () => {
    for (const page of [...short, ...long, ...all]) {
      const body = bodyOf(page);
      expect(Math.min(...body.map((w) => w.left))).toBeGreaterThan(29.5);
      expect(Math.max(...body.map((w) => w.right))).toBeLessThan(page.width - 14.5);
      expect(Math.min(...body.map((w) => w.top))).toBeGreaterThan(19);
      expect(Math.max(...body.map((w) => w.bottom))).toBeLessThan(page.height - 19.5);
    }
  });

  test('the subject stands below the number, left of the middle; the addressee below it', () => {
    const [page] = short;
    const words = page?.words ?? [];
    const number = words.find((w) => w.text === 'Số:');
    const subject = words.find((w) => w.text === 'V/v');
    const addressed = words.find((w) => w.text === 'Kính');
    expect(subject?.top).toBeGreaterThan((number?.bottom ?? 0) + 1);
    expect(subject?.left).toBeLessThan(105);
    expect(addressed?.top).toBeGreaterThan(subject?.bottom ?? 0);
  });

  test('the notice is on the first page only, page numbers from the second', () => {
    expect(textOf(long[0] ?? { width: 0, height: 0, words: [] })).toContain('DỰ THẢO');
    for (const [i, page] of long.entries()) {
      const head = page.words.filter((w) => w.bottom < 17).map((w) => w.text);
      expect(head).toEqual(i === 0 ? ['DỰ', 'THẢO'] : [String(i + 1)]);
    }
  });

  test('a long table repeats its heading and is not cut', () => {
    expect(long.length).toBeGreaterThan(2);
    const withTable = long.filter((page) => /\bD\d+/.test(textOf(page)));
    for (const page of withTable) expect(textOf(page)).toContain('Việc cần làm');
    const shown = long.flatMap((p) => p.words.map((w) => w.text.replace(/\D+$/, '')));
    for (const { cell } of manyErrors) expect(shown).toContain(cell);
  });

  test('the signature is not alone on its page', () => {
    const last = long.at(-1) ?? { width: 0, height: 0, words: [] };
    expect(textOf(last)).toMatch(/thực hiện\.\/\..*Nơi nhận:.*PHÓ GIÁM ĐỐC/s);
  });

  test('the annex of the letter to all: landscape, numbered from 1, heading on every page', () => {
    const annex = all.filter((page) => page.width > page.height);
    expect(annex.length).toBeGreaterThan(1);
    for (const [i, page] of annex.entries()) {
      expect(page.words.find((w) => w.bottom < 17)?.text).toBe(String(i + 1));
      expect(textOf(page)).toContain('Hiện trạng');
    }
  });
});
