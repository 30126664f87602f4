import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { patiently } from './patience.ts';

/** A text that the build made for the page for units, with its SHA-256 in base 64. */
interface BuiltPart {
  readonly text: string;
  readonly hash: string;
}

/** Program and style of the page for units. Two levels up, from the sources and from the bundle alike. */
export async function readCheckerParts(): Promise<{
  readonly program: BuiltPart;
  readonly style: BuiltPart;
}> {
  return { program: await readPart('program.js'), style: await readPart('style.css') };
}

async function readPart(name: string): Promise<BuiltPart> {
  const file = new URL(`../../dist/checker/${name}`, import.meta.url);
  const text = await patiently('open', () => readFile(file, 'utf8'));
  return { text, hash: createHash('sha256').update(text).digest('base64') };
}
