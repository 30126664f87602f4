import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { patiently } from './patience.ts';
import { sha256 } from './sha256.ts';
import { isCode } from './system-error.ts';

const described = z.object({
  resources: z.array(z.object({ path: z.string(), hash: z.string() })),
});

/**
 * Names in a folder but for those files that are, byte for byte, what its own data package describes (and the package
 * itself): what a person may have put there or edited. None for a folder that is not there.
 */
export async function undescribedFiles(folder: string, description: string): Promise<ReadonlySet<string>> {
  const names = await patiently('open', () => readdir(folder)).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  });
  const others = new Set(names);
  if (!others.has(description)) return others;
  const text = await patiently('open', () => readFile(join(folder, description), 'utf8'));
  const known = described.safeParse(parsed(text));
  if (!known.success) return others;
  for (const { path, hash } of known.data.resources) {
    if (!others.has(path)) continue;
    const bytes = await patiently('open', () => readFile(join(folder, path)));
    if (`sha256:${sha256(bytes)}` === hash) others.delete(path);
  }
  if (known.data.resources.every(({ path }) => !others.has(path))) others.delete(description);
  return others;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
