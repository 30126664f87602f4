// Turns the bundler's ES module chunks, the only ones it can split, into CommonJS, which src/start.ts can load with code
// compiled earlier.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transform } from 'esbuild';

const OWN_URL = '__chunkUrl';
const OWN_URL_LINE = `const ${OWN_URL} = require("node:url").pathToFileURL(__filename).href;\n`;

/** Converts the chunks of a folder in place: each becomes a function, what Node makes of a CommonJS module to run it. */
export async function makeRequirable(folder) {
  const chunks = new Map();
  for (const name of await readdir(folder))
    chunks.set(name, await converted(await readFile(join(folder, name), 'utf8')));
  await rm(folder, { recursive: true });
  await mkdir(folder);
  for (const [name, code] of withoutEmpty(chunks))
    await writeFile(
      join(folder, name),
      `(function (exports, require, module, __filename, __dirname) {\n${code.trimEnd()}\n})\n`,
    );
}

async function converted(source) {
  const { code } = await transform(source, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    // Its comments only: the words that remain keep a fault's trace readable.
    minifyWhitespace: true,
    define: { 'import.meta.url': OWN_URL },
    legalComments: 'none',
  });
  // A chunk wanted later is required later; import() would start the loader of ES modules for it.
  const later = code.replaceAll(
    /\bimport\(("(?:\.{1,2}\/[^"]+\.js|node:[\w/]+)")\)/g,
    'Promise.resolve().then(() => require($1))',
  );
  const head = later.includes(OWN_URL) ? OWN_URL_LINE : '';
  return ascii(`${origins(source)}${head}${later}`);
}

/** The bundler writes above each module where it came from; what is left of that: a line for each library. */
function origins(source) {
  const names = [...source.matchAll(/^\/\/ (node_modules\/(?:@[^/\n]+\/)?[^/\n]+)/gm)].map(
    ([, name]) => name,
  );
  return [...new Set(names)].map((name) => `// ${name}/\n`).join('');
}

/**
 * Letters outside ASCII are left only in regular expressions, where an escape means the same. V8 holds a text with one such
 * letter in two bytes a character, and src/start.ts reads chunks without decoding them.
 */
function ascii(code) {
  const behindBackslash = /\\[^\0-\x7f]/.exec(code)?.[0];
  if (behindBackslash)
    throw new Error(`${behindBackslash} in a regular expression: write it without backslash`);
  return code.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The chunks without those that hold nothing, left over where modules were put together, and without requiring them. */
function withoutEmpty(chunks) {
  const empty = [...chunks.keys()].filter((name) => chunks.get(name).trim() === '');
  const requiring = new RegExp(`var \\w+ ?= ?require\\("\\./(?:${empty.join('|')})"\\);`, 'g');
  const full = [...chunks].filter(([name]) => !empty.includes(name));
  return full.map(([name, code]) => [name, empty.length === 0 ? code : code.replaceAll(requiring, '')]);
}
