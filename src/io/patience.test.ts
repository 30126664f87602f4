import { describe, expect, test } from 'vitest';
import { patiently, patientlySync } from './patience.ts';

const refusal = (code: string): Error => Object.assign(new Error(code), { code });

/** Refuses so many times, then gives its result; counts what was tried and waited. */
function held(code: string, times: number) {
  const seen = { attempts: 0, waited: [] as number[] };
  const attempt = (): string => {
    seen.attempts += 1;
    if (seen.attempts <= times) throw refusal(code);
    return 'done';
  };
  const pause = (ms: number): Promise<void> => Promise.resolve(void seen.waited.push(ms));
  return { seen, attempt, pause };
}

describe('a name that another program holds', () => {
  test.each(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY', 'EMFILE'])(
    '%s: tried again until it is free',
    async (code) => {
      const { seen, attempt, pause } = held(code, 6);
      expect(await patiently('rename', () => Promise.resolve().then(attempt), pause)).toBe('done');
      expect(seen.attempts).toBe(7);
      expect(seen.waited).toEqual(seen.waited.toSorted((a, b) => a - b));
    },
  );

  test('after some seconds it is said', async () => {
    const { seen, attempt, pause } = held('EBUSY', Infinity);
    await expect(patiently('rename', () => Promise.resolve().then(attempt), pause)).rejects.toMatchObject({
      code: 'EBUSY',
    });
    const total = seen.waited.reduce((sum, ms) => sum + ms, 0);
    expect(total).toBeGreaterThan(2000);
    expect(total).toBeLessThan(6000);
  });

  test.each(['ENOSPC', 'EROFS', 'ENOENT', 'EEXIST', 'EIO'])(
    '%s does not pass: said at once',
    async (code) => {
      const { seen, attempt, pause } = held(code, 1);
      await expect(patiently('rename', () => Promise.resolve().then(attempt), pause)).rejects.toMatchObject({
        code,
      });
      expect(seen).toEqual({ attempts: 1, waited: [] });
    },
  );
});

describe('a file that is only opened', () => {
  test('is waited for while it is held', () => {
    const { seen, attempt } = held('EBUSY', 3);
    expect(patientlySync(attempt, (ms) => void seen.waited.push(ms))).toBe('done');
    expect(seen.waited).toHaveLength(3);
  });

  test('is given up at once where the right to read it is wanting', () => {
    const { seen, attempt } = held('EACCES', 1);
    expect(() => patientlySync(attempt, () => undefined)).toThrow('EACCES');
    expect(seen.attempts).toBe(1);
  });
});
