import { describe, expect, it } from 'vitest';
import { columnPoints, textHeight } from './text-size.ts';

const LINE = 11 * 1.22;
const lines = (text: string, width: number, bold = false): number =>
  Math.round(textHeight([{ text, size: 11, bold }], width) / LINE);

describe('height of wrapped text', () => {
  it.each([
    ['', 100, 1],
    ['Số ca tử vong mẹ', 200, 1],
    ['Số ca tử vong mẹ', 50, 2],
    ['một\nhai\nba', 200, 3],
    ['minority-secondary-completers', 100, 2],
    ['minority-secondary-completers', 90, 3],
    ['Wwwwwwwwwwwwwwwwwwww', 50, 4],
  ])('%j in %i points: %i lines', (text, width, expected) => {
    expect(lines(text, width)).toBe(expected);
  });

  it('reads a marked letter as wide as the plain one, however it is encoded', () => {
    const text = 'Trẻ đẻ ra sống trong kỳ có nơi thường trú của người mẹ tại tỉnh';
    expect(lines(text.normalize('NFD'), 120)).toBe(lines(text, 120));
  });

  it('adds up runs of different sizes', () => {
    const run = (size: number) => ({ text: 'Kinh phí', size, bold: false });
    expect(textHeight([run(10), run(20)], 300)).toBeCloseTo(30 * 1.22);
  });

  it('needs no less for bold letters, or for a narrower column', () => {
    const text = 'Học sinh dân tộc thiểu số hoàn thành cấp trung học cơ sở';
    for (let width = 40; width < 320; width += 20) {
      expect(lines(text, width, true)).toBeGreaterThanOrEqual(lines(text, width));
      expect(lines(text, width)).toBeGreaterThanOrEqual(lines(text, width + 20));
    }
  });
});

it('leaves the padding of a column out', () => {
  expect(columnPoints(10)).toBe(48.75);
});
