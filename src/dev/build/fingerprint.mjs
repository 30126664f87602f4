import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What decides how a workbook is read: the sources of core, office and io, and the libraries. */
export async function fingerprint() {
  const hash = createHash('sha256').update(await readFile('package-lock.json'));
  for (const folder of ['src/core', 'src/office', 'src/io']) {
    const names = await readdir(folder, { recursive: true });
    for (const name of names.filter((one) => /(?<!\.test)\.ts$/.test(one)).toSorted())
      hash.update(`${name}\n`).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}
