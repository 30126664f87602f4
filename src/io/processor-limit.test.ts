// @module-tag process
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { limitProcessor } from './processor-limit.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** What a limit of ten seconds says after so many seconds in which the process got that share of a processor. */
function after(seconds: number, share: number): string {
  let used = 3;
  const limit = limitProcessor(10, () => used);
  for (let second = 0; second < seconds; second++) {
    used += share;
    vi.advanceTimersByTime(1000);
  }
  limit.done();
  return limit.signal.aborted ? String(limit.overrun) : 'goes on';
}

test.each([
  [9, 1, 'goes on'],
  [11, 1, 'work'],
  // A busy machine is waited for.
  [11, 0.5, 'goes on'],
  [21, 0.5, 'work'],
  [59, 0.1, 'goes on'],
  [61, 0.1, 'busy'],
])('after %i seconds with %f of a processor: %s', (seconds, share, expected) => {
  expect(after(seconds, share)).toBe(expected);
});

test('a watch that is done ends nothing', () => {
  const limit = limitProcessor(10, () => 0);
  limit.done();
  vi.advanceTimersByTime(1_000_000);
  expect(limit.signal.aborted).toBe(false);
});
