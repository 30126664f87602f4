import { readdir } from 'node:fs/promises';
import { patiently } from '../patience.ts';

/** Every YAML file below a folder, as paths relative to it with forward slashes, sorted. */
export async function yamlFiles(folder: string): Promise<readonly string[]> {
  const names = await patiently('open', () => readdir(folder, { recursive: true }));
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replaceAll('\\', '/'))
    .toSorted();
}
