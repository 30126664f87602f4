/** Fixed dates in a Word file and in the workbooks embedded in it, so that equal content gives equal bytes. */
import { readParts, saveDocx, toZip } from './package.ts';

/** The same file with every zip date fixed, its embedded workbooks included. */
export async function fixZipDates(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await readParts(bytes);
  for (const [name, content] of parts) {
    if (/^word\/embeddings\/.*\.xlsx$/i.test(name)) parts.set(name, await repack(content));
  }
  return saveDocx(parts);
}

async function repack(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = await toZip(await readParts(bytes));
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
