import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Words of either language are a pair, `{ vi: …, en: … }[lang]`, or a table by language: nothing asks which one it is. */
test('no source compares the language with one of the two', async () => {
  const names = (await readdir('src', { recursive: true })).filter((name) =>
    /(?<!\.test)\.(ts|mjs)$/.test(name),
  );
  const asking = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join('src', name), 'utf8');
      return /\blang(?:uage)?\b\s*[!=]==\s*'(?:vi|en)'|'(?:vi|en)'\s*[!=]==/i.test(text) ? [name] : [];
    }),
  );
  expect(asking.flat()).toEqual([]);
});
