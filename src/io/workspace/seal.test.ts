// @module-tag slow
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealOfFile, sealed } from './seal.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-seal-'));
});
afterAll(async () => rm(folder, { recursive: true }));

async function sealOf(text: string): Promise<string | null> {
  const path = join(folder, 'a.json');
  await writeFile(path, text);
  return sealOfFile(path);
}

/** A text cut anywhere, the end of the object too. */
const pieces = fc.array(fc.string({ unit: 'grapheme' })).chain((parts) => {
  const text = `{\n"a": ${JSON.stringify(parts)}\n}\n`;
  const letters = Array.from(text);
  return fc.array(fc.nat(letters.length), { maxLength: 5 }).map((cuts) => {
    const sorted = [0, ...cuts.toSorted((a, b) => a - b)];
    return sorted.map((from, i) => letters.slice(from, sorted[i + 1]).join(''));
  });
});

it('is JSON with the hash of its own text as the last key, however it comes in pieces', async () => {
  await fc.assert(
    fc.asyncProperty(pieces, async (cut) => {
      const text = [...sealed(cut)].join('');
      expect(text).toBe([...sealed([cut.join('')])].join(''));
      expect(JSON.parse(text)).toMatchObject({ ...JSON.parse(cut.join('')), hash: await sealOf(text) });
    }),
    { numRuns: 200 },
  );
});

it('does not hold when any byte is changed, added or taken away', async () => {
  const text = [...sealed(['{\n"value": 4,\n"words": "đúng hạn"\n}\n'])].join('');
  await fc.assert(
    fc.asyncProperty(fc.nat(text.length), fc.string({ maxLength: 1 }), fc.nat(1), async (at, put, taken) => {
      const changed = text.slice(0, at) + put + text.slice(at + taken);
      fc.pre(changed !== text);
      expect(await sealOf(changed)).toBeNull();
    }),
    { numRuns: 500 },
  );
});
