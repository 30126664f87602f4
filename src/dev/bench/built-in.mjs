import { readFile } from 'node:fs/promises';

/** The province's catalogue, as the build has compiled it. */
export async function readBuiltIn() {
  const text = await readFile(
    new URL('../../../dist/catalogue/ninh-thuan-2025.json', import.meta.url),
    'utf8',
  );
  return JSON.parse(text).catalogue;
}
