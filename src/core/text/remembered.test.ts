import { expect, it } from 'vitest';
import { remembered } from './remembered.ts';

/** A function that is remembered, and how often each text was worked out. */
function counted(): { length: (text: string) => number; asked: Map<string, number> } {
  const asked = new Map<string, number>();
  const length = remembered((text) => {
    asked.set(text, (asked.get(text) ?? 0) + 1);
    return text.length;
  });
  return { length, asked };
}

it('works a text out once, however many others come between', { tags: ['slow'] }, () => {
  const { length, asked } = counted();
  for (let i = 0; i < 50_000; i++) {
    expect(length(`tệp ${i}`)).toBe(`tệp ${i}`.length);
    expect(length('Tổng số')).toBe(7);
  }
  expect(asked.get('Tổng số')).toBe(1);
});

it('forgets what was not asked for since thousands of other texts', () => {
  const { length, asked } = counted();
  length('một lần');
  for (let i = 0; i < 1_000; i++) length(`tệp ${i}`);
  length('một lần');
  expect(asked.get('một lần')).toBe(1);
  for (let i = 0; i < 10_000; i++) length(`tệp khác ${i}`);
  length('một lần');
  expect(asked.get('một lần')).toBe(2);
});

it('does not remember long texts', () => {
  const { length, asked } = counted();
  const long = 'x'.repeat(201);
  expect([length(long), length(long)]).toEqual([201, 201]);
  expect(asked.get(long)).toBe(2);
});
