// Licences of the libraries that are inside the bundle, as their terms ask.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes one text with name, version, licence and licence text of every package esbuild took code from. */
export async function writeNotices(metafiles, path) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = new Set(
    inputs.flatMap((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1] ?? []),
  );
  const notices = [];
  for (const folder of [...folders].toSorted((a, b) => (a < b ? -1 : 1))) notices.push(await notice(folder));
  await writeFile(path, notices.join(`\n${'-'.repeat(80)}\n\n`));
}

async function notice(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((n) => /^(licen[cs]e|copying)/i.test(n));
  const text = file ? await readFile(join(folder, file), 'utf8') : '(no licence file in the package)\n';
  return `${name} ${version}: ${typeof license === 'string' ? license : 'see below'}\n\n${text.trimEnd()}\n`;
}
