import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convertWithLibreOffice } from '../libreoffice.ts';

/** A Word file as LibreOffice saves it after opening it, as an office would with a template. */
export async function saveWithLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-office-'));
  try {
    const [source, output] = [join(folder, 'in.docx'), join(folder, 'out')];
    await writeFile(source, bytes);
    await convertWithLibreOffice([source], 'docx', output);
    return await readFile(join(output, 'in.docx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
