// @module-tag process
import { expect, it } from 'vitest';
import { runFuzz } from './run.ts';

it('ends normally, and reads no wrong figure unsaid, whatever is done to a workbook', async () => {
  const { failures, endings } = await runFuzz({ cases: 300, seed: 20_250_614 });
  expect(failures).toEqual([]);
  // A run that only breaks files, or never does, tries nothing.
  expect(endings.get('taken')).toBeGreaterThan(60);
  expect(endings.size).toBeGreaterThan(8);
});
