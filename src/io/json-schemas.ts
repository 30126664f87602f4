import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { patiently } from './patience.ts';

const ENDING = '.schema.json';

/** The published JSON Schemas, written by the build; two levels up, from the sources and from the bundle alike. */
const FOLDER = new URL('../../dist/schemas/', import.meta.url);

/** Names of the published JSON Schemas, sorted. */
export async function publishedSchemas(): Promise<readonly string[]> {
  const files = await readdir(fileURLToPath(FOLDER));
  return files.map((file) => file.slice(0, -ENDING.length)).toSorted();
}

/** Text of a published JSON Schema; the name is one of {@link publishedSchemas}. */
export async function publishedSchema(name: string): Promise<string> {
  return patiently('open', () => readFile(fileURLToPath(new URL(`${name}${ENDING}`, FOLDER)), 'utf8'));
}
