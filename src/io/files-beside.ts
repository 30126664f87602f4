import { readFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { createWhole } from './files.ts';
import { patiently } from './patience.ts';
import { isCode } from './system-error.ts';

/** Where a file was written. same: it was there already, byte for byte. beside: the name was taken by another content. */
export interface WrittenBeside {
  readonly path: string;
  readonly state: 'new' | 'same' | 'beside';
}

/** Name of a file whose own name is taken: `report-2.docx`. */
function numbered(file: string, number: number): string {
  const { name, ext } = parse(file);
  return number === 1 ? file : `${name}-${number}${ext}`;
}

/**
 * Writes a file without ever replacing one: `report.docx`, or where that holds something else (a person's edits)
 * `report-2.docx`, `report-3.docx` …, or as `nameOf` calls them.
 */
export async function writeBeside(
  path: string,
  bytes: Uint8Array,
  nameOf: (file: string, number: number) => string = numbered,
): Promise<WrittenBeside> {
  const { dir, base } = parse(path);
  for (let number = 1; ; number++) {
    const candidate = join(dir, nameOf(base, number));
    if (await createWhole(candidate, bytes))
      return { path: candidate, state: number === 1 ? 'new' : 'beside' };
    if (await holds(candidate, bytes)) return { path: candidate, state: number === 1 ? 'same' : 'beside' };
  }
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  try {
    return Buffer.compare(await patiently('open', () => readFile(path)), bytes) === 0;
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'EISDIR')) return false;
    throw error;
  }
}
