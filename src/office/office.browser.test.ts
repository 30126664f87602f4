// @module-tag chromium
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../io/catalogue-files.ts';
import type { PageResult } from '../dev/testkit/check-in-browser.ts';
import { FOREIGN_FILES } from '../dev/testkit/foreign-files.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { chromiumPath } from '../dev/testkit/programs.ts';
import { latin1, textOfUtf8 } from './bytes.ts';
import { inflateEntry, openZip } from './zip/zip.ts';

/* `core` and `office` bundled for a browser, without anything of Node, say of a file what the command says. */

const TODAY = '2025-06-12';
let browser: Browser;
let page: Page;
let office: Office;

beforeAll(async () => {
  office = await openOffice();
  browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
  page = await browser.newPage();
  await page.addScriptTag({ content: await bundled() });
  const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: office.folder });
  const settings = { catalogue, catalogueHash: hash, asOf: TODAY };
  await page.addScriptTag({ content: `globalThis.settings = ${JSON.stringify(settings)};` });
});

afterAll(async () => {
  await browser.close();
  await office.close();
});

/** Fails where anything of Node is imported: a browser has none of it. */
async function bundled(): Promise<string> {
  const plugin = new URL('../dev/build/browser-codec.mjs', import.meta.url).href;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the build's own scripts have no types
  const { browserCodec } = (await import(plugin)) as { browserCodec: never };
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../dev/testkit/check-in-browser.ts', import.meta.url))],
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'iife',
    minify: true,
    plugins: [browserCodec],
  });
  return outputFiles.map(({ text }) => text).join('');
}

/** What the page and the command say of one file of the office. */
async function bothOf(file: string): Promise<{ readonly page: PageResult; readonly command: PageResult }> {
  const content = (await readFile(join(office.folder, file))).toString('base64');
  const said = await page.evaluate(
    `JSON.stringify(check(${JSON.stringify(content)}, ${JSON.stringify(file)}, settings))`,
  );
  const called = await office.run(['validate', file, '--format', 'json'], { today: TODAY });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the command's own JSON, whose schema other tests check
  const { files } = JSON.parse(called.out) as { files: readonly PageResult[] };
  const [command] = files;
  if (!command) throw new Error(`the command says nothing of ${file}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- made by check-in-browser.ts
  return { page: JSON.parse(String(said)) as PageResult, command };
}

const partsOf = (bytes: Uint8Array): readonly (readonly [string, string])[] => {
  const zip = openZip(bytes);
  return zip.entries.map((entry) => [entry.name, textOfUtf8(inflateEntry(zip, entry))]);
};

const CHANGES = {
  faultless: {},
  'with figures that cannot be read': {
    'ntge.live_births._.female': 'hai',
    'ntge.live_births._.male': '1.234',
    'ntge.cover.signed_on': '31/02/2025',
  },
  'of another unit': { 'ntge.cover.unit': 'Sở Tư pháp' },
  'with a number that identifies a person': {
    'ntge.narrative.results': 'Bà Trần Thị Hoa, CCCD 058190001234',
  },
};

describe('a workbook in the browser', () => {
  it.each(Object.entries(CHANGES))(
    '%s: the findings and the coloured copy of the command',
    async (name, changes) => {
      const known = Object.entries(changes);
      const file = await office.fill('so-y-te', '2025-H1', `${name}.xlsx`, Object.fromEntries(known));
      const { page: said, command } = await bothOf(file);
      expect(said.findings).toEqual(command.findings);
      expect(said.checked).toEqual(command.checked);
      await office.run(['validate', file, '--annotate'], { today: TODAY });
      const copy = await readFile(join(office.folder, `${name}.kiem-tra.xlsx`));
      expect(partsOf(latin1(said.copy ?? ''))).toEqual(partsOf(copy));
    },
  );

  it('damaged: the same finding', async () => {
    const file = await office.fill('so-y-te', '2025-H1', 'damaged.xlsx');
    const bytes = await readFile(join(office.folder, file));
    const place = (openZip(bytes).byName.get('xl/worksheets/sheet3.xml')?.dataOffset ?? 0) + 100;
    for (const [name, damaged] of [
      ['cut.xlsx', bytes.subarray(0, bytes.length / 2)],
      ['flipped.xlsx', bytes.map((byte, at) => (at === place ? byte ^ 1 : byte))],
    ] as const) {
      await writeFile(join(office.folder, name), damaged);
      const { page: said, command } = await bothOf(name);
      expect(said.findings).toEqual(command.findings);
      expect(said.findings.map(({ code }) => code)).toEqual(['file/damaged']);
    }
  });

  it.each(FOREIGN_FILES.map(([what, bytes, name]) => [what, bytes, name] as const))(
    'that is none (%s): the same finding',
    async (_, bytes, name) => {
      await writeFile(join(office.folder, name), bytes);
      const { page: said, command } = await bothOf(name);
      expect(said.findings).toEqual(command.findings);
    },
  );
});
