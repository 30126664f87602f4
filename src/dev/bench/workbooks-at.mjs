import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The file itself, or the workbooks of a folder and those below it, sorted. */
export function workbooksAt(path) {
  if (!statSync(path).isDirectory()) return [path];
  const names = readdirSync(path, { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith('.xlsx'))
    .toSorted()
    .map((name) => join(path, name));
}
