// @module-tag chromium
import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FindingJson } from '../core/model/results.ts';
import type * as CheckFile from '../core/validate/check-file.ts';
import type { CheckSettings } from '../core/validate/check-reading.ts';
import type { RawWorkbook } from '../core/model/raw-workbook.ts';
import { findingToJson } from '../core/findings/json.ts';
import { makeBases } from '../dev/fuzz/base.ts';
import { damagedWorkbook } from '../dev/fuzz/run.ts';
import { askThread, openChecker } from '../dev/testkit/checker-page.ts';
import type { SentFile } from '../dev/testkit/checker-page.ts';
import { axeViolations, DESK, PHONE, startChromium } from '../dev/testkit/chromium.ts';
import { CASE_GROUPS } from '../dev/testkit/finding-cases.ts';
import { emlFile, msgFile } from '../dev/testkit/mails.ts';
import { FOREIGN_FILES } from '../dev/testkit/foreign-files.ts';
import { HARMLESS, HOSTILE, many } from '../dev/testkit/hostile-files.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { fileOf } from '../dev/testkit/raw-workbook-file.ts';
import { PLAIN_SETTINGS } from '../dev/testkit/workspace.ts';
import { playUnit } from '../dev/testkit/unit-story.ts';
import { loadCatalogue } from '../io/catalogue-files.ts';
import { textOfUtf8, utf8 } from '../office/bytes.ts';
import { inflateEntry, openZip } from '../office/zip/zip.ts';
import { pack } from '../office/xlsx-read/workbook-fixture.ts';
import { writeZip } from '../office/zip/zip-writer.ts';
import { hashed } from '../io/catalogue/hash.ts';
import { groupBy } from '../core/collections/group-by.ts';
import { VERSION } from '../version.ts';
import { checkChosen } from './check.ts';
import type { CheckBasis } from './check.ts';

/* The page for units in Chromium, as `ntge checker` writes it: it says what `ntge validate` says. Needs a build. */

const TODAY = '2025-06-12';
const PAGE = 'kiem-tra.html';

/** Workbooks that finding cases have been made of, with what they are checked against and what was found. */
const cases = vi.hoisted(
  (): { workbook: RawWorkbook; settings: CheckSettings; codes: readonly string[] }[] => [],
);
vi.mock('../core/validate/check-file.ts', async (original) => {
  const real = await original<typeof CheckFile>();
  return {
    checkFile: (...args: Parameters<typeof real.checkFile>) => {
      const [outcome, , settings] = args;
      const checked = real.checkFile(...args);
      const codes = checked.findings.map(({ code }) => code);
      if (outcome.ok) cases.push({ workbook: outcome.workbook, settings, codes });
      return checked;
    },
  };
});

let browser: Browser;
let office: Office;
let path: string;

beforeAll(async () => {
  office = await openOffice();
  expect(await office.run(['checker'])).toMatchObject({ code: 0 });
  path = join(office.folder, PAGE);
  browser = await startChromium();
});

afterAll(async () => {
  await browser.close();
  await office.close();
});

const open = (options = {}, with_ = browser) => openChecker(with_, path, TODAY, options);

const inPage = (page: Page) => (script: string) => page.evaluate(script);

const basisOf = async () => {
  const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: office.folder });
  return { catalogue, catalogueHash: hash, asOf: TODAY };
};

interface CheckedJson {
  readonly file: string;
  readonly findings: readonly FindingJson[];
  readonly checked: object;
}

/** What the built program says of files of the office, and the coloured copies that it writes beside them. */
async function validate(files: readonly string[]): Promise<readonly CheckedJson[]> {
  const argv = ['validate', ...files, '--annotate', '--as-of', TODAY, '--format', 'json'];
  const main = new URL('../../bin/ntge.js', import.meta.url).pathname;
  const ended = promisify(execFile)(process.execPath, [main, ...argv], {
    cwd: office.folder,
    maxBuffer: 1 << 28,
  });
  // Files with errors are what is asked for.
  const { stdout } = await ended.catch((error: { stdout: string }) => error);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the command's own JSON, whose schema other tests check
  return (JSON.parse(stdout) as { files: CheckedJson[] }).files;
}

/** Names that no two files have in common; what a name says of its file stays. */
const numbered = (files: readonly SentFile[]): readonly SentFile[] =>
  files.map(({ name, bytes }, i) => ({ bytes, name: name.replace(/^(~\$)?/, `$1${i}-`) }));

async function store(files: readonly SentFile[]): Promise<readonly string[]> {
  for (const { name, bytes } of files) await office.write(name, bytes);
  return files.map(({ name }) => name);
}

const LIBRE_OFFICE = new URL('../../fixtures/submissions/libreoffice/', import.meta.url);

async function realFiles(): Promise<readonly SentFile[]> {
  const names = await readdir(LIBRE_OFFICE);
  return Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(new URL(name, LIBRE_OFFICE)) })),
  );
}

async function damagedFiles(count: number): Promise<readonly SentFile[]> {
  const bases = await makeBases();
  return Array.from({ length: count }, (_, seed) => ({
    name: 'a.xlsx',
    bytes: damagedWorkbook(bases, seed + 1).bytes,
  }));
}

const OTHERS: readonly SentFile[] = [
  ...FOREIGN_FILES.map(([, bytes, name]) => ({ name, bytes })),
  ...HARMLESS.map(([, file]) => ({ name: 'a.xlsx', bytes: file() })),
  ...HOSTILE.map(([, , file]) => ({ name: 'a.xlsx', bytes: file() })),
];

/** What units pack and forward: workbooks in zips and mails, zips in zips, and much that is none. */
async function containers(): Promise<readonly SentFile[]> {
  const health = await readFile(join(office.folder, await office.fill('so-y-te', '2025-H1', 'y-te.xlsx')));
  const faulty = await readFile(
    join(office.folder, await office.fill('so-y-te', '2025-H1', 'nhap.xlsx', FAULTY)),
  );
  const deepest = pack({ 'sau.zip': pack({ 'a.xlsx': health }), 'trong.xlsx': health });
  const scan = { name: 'quét.pdf', bytes: utf8('%PDF-1.7 ...') };
  const html =
    'Content-Type: text/html; charset=UTF-8\r\n\r\n<p>K&iacute;nh g&#7917;i &mdash; b&aacute;o c&aacute;o</p>';
  const htmlMail = textOfUtf8(emlFile([{ name: 'Sở Y tế.xlsx', bytes: health }])).replace(
    /Content-Type: text\/plain; charset=UTF-8\r\n\r\n[^\r]*/,
    html,
  );
  return [
    {
      name: 'den.zip',
      bytes: pack({ 'xa/trong.zip': deepest, '__MACOSX/._x.xlsx': utf8('x'), 'Y tế.xlsx': faulty }),
    },
    { name: 'thu.eml', bytes: emlFile([{ name: 'Sở Y tế.xlsx', bytes: faulty }, scan]) },
    { name: 'thu.html.eml', bytes: utf8(htmlMail) },
    { name: 'thu.msg', bytes: msgFile([{ name: 'bieu.xlsx', bytes: health }], undefined, [scan]) },
    { name: 'quét.eml', bytes: emlFile([scan]) },
    { name: 'trống.zip', bytes: pack({}) },
    { name: 'bieu.zip', bytes: health },
    { name: 'bieu.eml', bytes: faulty },
    { name: 'hỏng.zip', bytes: deepest.subarray(0, 900) },
    { name: 'hỏng.msg', bytes: msgFile([{ name: 'bieu.xlsx', bytes: health }]).subarray(0, 1500) },
    {
      name: 'thư trong thư.zip',
      bytes: pack({ 'a.eml': emlFile([{ name: 'b.zip', bytes: pack({ 'c.xlsx': health }) }]) }),
    },
    ...HOSTILE.slice(0, 12).map(([, , file]) => ({ name: 'a.zip', bytes: pack({ 'a.xlsx': file() }) })),
  ];
}

const keyOf = ({ catalogue, catalogueHash, asOf }: CheckBasis): string =>
  [hashed(catalogue).hash, catalogueHash, asOf].join();

describe('the findings of the command', () => {
  it.each([
    ['workbooks that LibreOffice and former versions have saved', realFiles, 7],
    ['what is no workbook, and files made to harm', async () => OTHERS, 60],
    ['zips and mails, and what lies in them', containers, 14],
    ['300 workbooks damaged at random', () => damagedFiles(300), 300],
  ] as const)('in %s', async (_, make, least) => {
    const files = numbered(await make());
    expect(files.length).toBeGreaterThanOrEqual(least);
    const command = await validate(await store(files));
    const { page, noise } = await open();
    const said = await askThread(inPage(page), await basisOf(), files);
    expect(noise).toEqual([]);
    expect(said).toEqual(command.map(({ file, findings, checked }) => ({ file, findings, checked })));
    await page.context().close();
  });

  it('in the workbook of every finding case', { timeout: 400_000 }, async () => {
    const groups = await Promise.all(Object.values(CASE_GROUPS).map((group) => group()));
    cases.length = 0;
    for (const one of groups.flat()) await one.faulty();
    const files = cases.map(({ workbook, codes, settings: { catalogue, catalogueHash, asOf } }) => ({
      codes,
      file: { name: 'so-y-te.xlsx', bytes: fileOf(workbook) },
      basis: { catalogue, catalogueHash, asOf },
    }));
    expect(files.length).toBeGreaterThan(150);
    const { page } = await open();
    const lost = new Set<string>();
    for (const own of groupBy(files, ({ basis }) => keyOf(basis)).values()) {
      const [first] = own;
      if (!first) continue;
      const said = await askThread(
        inPage(page),
        first.basis,
        own.map(({ file }) => file),
      );
      const expected = own.map(({ file: { name, bytes }, codes }) => {
        const { findings, checked } = checkChosen({ name, content: bytes }, first.basis).checked;
        const found = new Set<string>(findings.map(({ code }) => code));
        for (const code of codes) if (!found.has(code)) lost.add(code);
        return { file: name, findings: findings.map((one) => findingToJson(one, 'vi')), checked };
      });
      expect(said).toEqual(expected);
    }
    // Every case is its case in the file as well, but for what only the office knows, a file's name or its reader says.
    const others =
      /^(?:period\/|identity\/(?:file-name|unexpected)-|text\/too-long$|workbook\/unread-parts$)/;
    expect([...lost].filter((code) => !others.test(code))).toEqual([]);
    await page.context().close();
  });
});

const FAULTY = {
  'ntge.live_births._.female': 'hai',
  'ntge.live_births._.male': '1.234',
  'ntge.cover.signed_on': '31/02/2025',
  'ntge.narrative.results': 'Bà Trần Thị Hoa, CCCD 058190001234',
};

describe('an officer with the page alone', () => {
  let clean: string;
  let faulty: string;
  beforeAll(async () => {
    const at = async (name: string, changes = {}) =>
      join(office.folder, await office.fill('so-y-te', '2025-H1', name, changes));
    clean = await at('Sở Y tế.xlsx');
    faulty = await at('Sở Y tế (nháp).xlsx', FAULTY);
  });

  it('sees what is wrong in the words of the command, begins there, and takes the coloured copy along', async () => {
    const { page, noise } = await open();
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles([faulty]);
    await page.getByRole('heading', { name: 'Chưa gửi được' }).waitFor();
    const shown = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
    const [command] = await validate(['Sở Y tế (nháp).xlsx']);
    expect(command?.findings.length).toBeGreaterThan(3);
    for (const { message, fix, code } of command?.findings ?? [])
      for (const words of [message, fix, code]) expect(shown).toContain(words.replaceAll(/\s+/g, ' '));
    expect(shown).not.toContain('058190001234');

    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('trẻ đẻ ra sống');
    await page.keyboard.press('Tab');
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const copy = await download;
    expect(copy.suggestedFilename()).toBe('Sở Y tế (nháp).kiem-tra.xlsx');
    const made = await readFile(join(office.folder, 'Sở Y tế (nháp).kiem-tra.xlsx'));
    expect(made.equals(await readFile(await copy.path()))).toBe(true);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  it('is told that a clean file can be sent, in either language', async () => {
    const { page, noise } = await open({}, browser);
    await page.setInputFiles('input[type=file]', [clean]);
    await page.getByRole('heading', { name: 'Có thể gửi' }).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.getByRole('heading', { level: 2 }).innerText()).toBe('Ready to send');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.title()).toBe('Check your workbook');
    expect(await page.evaluate('[localStorage.length, sessionStorage.length, document.cookie]')).toEqual([
      0,
      0,
      '',
    ]);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  it('drops several files at once and finds each in the summary', async () => {
    const { page } = await open();
    const files = await Promise.all(
      [clean, faulty].map(async (one) => (await readFile(one)).toString('base64')),
    );
    await page.evaluate(`(() => {
      const data = new DataTransfer();
      for (const [index, content] of ${JSON.stringify(files)}.entries())
        data.items.add(new File([Uint8Array.from(atob(content), (c) => c.charCodeAt(0))], index + '.xlsx'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    })()`);
    await page.getByRole('heading', { name: 'Phải sửa 1 trong 2 tệp' }).waitFor();
    expect(await page.locator('.summary li').allInnerTexts()).toEqual([
      expect.stringMatching(/^Có thể gửi\s+0\.xlsx\s+không có lỗi$/),
      expect.stringMatching(/^Phải sửa\s+1\.xlsx\s+1 lỗi, 2 cảnh báo, 1 lưu ý$/),
    ]);
    expect(await page.locator('article').count()).toBe(1);
    await page.context().close();
  });

  it('chooses a mail: what is attached is checked, what else lies in it is named, the copy is of the attachment', async () => {
    const attached = [
      { name: 'Sở Y tế.xlsx', bytes: await readFile(faulty) },
      { name: 'công văn.pdf', bytes: utf8('%PDF-1.7 ...') },
    ];
    await office.write('thu.eml', emlFile(attached));
    const { page, noise } = await open();
    await page.setInputFiles('input[type=file]', [join(office.folder, 'thu.eml')]);
    await page.getByRole('heading', { name: 'Chưa gửi được' }).waitFor();
    expect(await page.locator('.verdict .name').innerText()).toBe('thu.eml › Sở Y tế.xlsx');
    expect(await page.locator('.others').innerText()).toContain('thu.eml › công văn.pdf: Tệp là PDF');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải bản tô màu' }).click();
    const copy = await download;
    expect(copy.suggestedFilename()).toBe('Sở Y tế.kiem-tra.xlsx');
    await validate(['thu.eml']);
    const made = await readFile(join(office.folder, 'thu.1.kiem-tra.xlsx'));
    expect(made.equals(await readFile(await copy.path()))).toBe(true);
    expect(noise).toEqual([]);
    await page.context().close();
  });

  it('learns that the page is older than the form', async () => {
    const { page } = await open();
    const bytes = await readFile(clean);
    const zip = openZip(bytes);
    const newer = zip.entries.map((entry) => {
      const text = textOfUtf8(inflateEntry(zip, entry));
      return { name: entry.name, content: utf8(text.replaceAll('>1.0.0<', '>1.1.0<')) };
    });
    await office.write('newer.xlsx', writeZip(newer));
    await page.setInputFiles('input[type=file]', [join(office.folder, 'newer.xlsx')]);
    await page.locator('.verdict .notice').waitFor();
    expect(await page.locator('.verdict .notice').innerText()).toContain('cũ hơn biểu mẫu');
    await page.context().close();
  });

  it('goes the way from opening the page to a file that can be sent', async () => {
    const pictures = process.env['NTGE_PICTURES'];
    const { page, noise } = await open({ viewport: DESK });
    const seen: string[] = [];
    await playUnit(office, page, async (moment) => {
      seen.push(`[${moment}]\n\n${(await page.locator('body').innerText()).replaceAll(VERSION, 'X')}\n`);
      if (pictures !== undefined)
        await page.screenshot({ path: join(pictures, `${moment}.png`), fullPage: true });
    });
    await expect(seen.join('\n')).toMatchFileSnapshot('../../fixtures/golden/checker/unit-story.txt');
    expect(noise).toEqual([]);
    await page.context().close();
  });

  it('is told how to open the page where scripts do not run', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const shown = await page.locator('main').innerText();
    for (const words of ['Mở bằng', 'Open with']) expect(shown).toContain(words);
    await page.context().close();
  });
});

describe('the page', () => {
  it('weighs no more with everything that came later', async () => {
    const overlays = '[2025-03-01-departments, 2025-07-01-two-tier]';
    await office.write('viec/ntge.yaml', `${PLAIN_SETTINGS}overlays: ${overlays}\n`);
    const { code, out } = await office.run(['-C', 'viec', 'checker', '-o', '-']);
    expect(code).toBe(0);
    expect(Buffer.byteLength(out)).toBeLessThanOrEqual(700_000);
  });

  it('weighs at most 700 kB, is plain text, and lets nothing run but its own program', async () => {
    const html = await readFile(path, 'utf8');
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(700_000);
    expect(html).toContain("default-src 'none'; script-src 'sha256-");
    expect(html).not.toMatch(
      /\beval\b|new Function|WebAssembly|fetch\(|XMLHttpRequest|WebSocket|localStorage|https?:\/\/(?!schemas|www\.w3\.org|purl)/,
    );
  });

  it('has no axe violation in any state, wide and narrow, light and dark', async () => {
    const states = [
      [],
      ['Sở Y tế.xlsx'],
      ['Sở Y tế (nháp).xlsx'],
      ['Sở Y tế.xlsx', 'Sở Y tế (nháp).xlsx'],
      ['thu.eml', 'Sở Y tế.xlsx'],
    ];
    for (const viewport of [PHONE, DESK]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await open({ viewport, colorScheme });
        for (const names of states) {
          if (names.length > 0) {
            await page.setInputFiles(
              'input[type=file]',
              names.map((name) => join(office.folder, name)),
            );
            await page.locator(names.length > 1 ? '.summary' : 'article').waitFor();
            await page.evaluate(
              "document.querySelectorAll('details').forEach((one) => { one.open = true; })",
            );
          }
          expect(await axeViolations(page)).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
            viewport.width,
          );
        }
        await page.context().close();
      }
    }
  });

  it('does not stand still while it reads a workbook of 4 MB', { timeout: 300_000 }, async () => {
    const bytes = await readFile(join(office.folder, 'Sở Y tế.xlsx'));
    const zip = openZip(bytes);
    const digits = (i: number, by: number): string =>
      `${Math.imul(i + 1, by) >>> 0}${Math.imul(i + 9, by) >>> 0}`;
    const rows = many(160_000, (i) => {
      const row = i + 500;
      return `<row r="${row}"><c r="Z${row}"><v>0.${digits(i, 2_654_435_761)}</v></c><c r="AA${row}"><v>0.${digits(i, 2_246_822_519)}</v></c></row>`;
    });
    const large = zip.entries.map((entry) => {
      const text = textOfUtf8(inflateEntry(zip, entry));
      const isLast = entry.name === 'xl/worksheets/sheet4.xml';
      return {
        name: entry.name,
        content: utf8(isLast ? text.replace('</sheetData>', `${rows}</sheetData>`) : text),
      };
    });
    const file = writeZip(large);
    expect(file.length).toBeGreaterThan(4_000_000);
    await office.write('large.xlsx', file);
    const { page } = await open();
    // Each tick is the page's own: with the work in the page there would be none before the end.
    await page.evaluate(`(() => {
      globalThis.ticks = 0;
      const tick = () => { if (!document.querySelector('article')) { globalThis.ticks++; setTimeout(tick, 0); } };
      document.querySelector('input').addEventListener('change', () => setTimeout(tick, 0));
    })()`);
    await page.setInputFiles('input[type=file]', [join(office.folder, 'large.xlsx')]);
    await page.locator('article').waitFor({ timeout: 240_000 });
    expect(Number(await page.evaluate('ticks'))).toBeGreaterThan(20);
    await page.context().close();
  });

  it.each([
    ['no threads', [], 'globalThis.Worker = class { constructor() { throw new Error("no"); } }'],
    [
      'threads that do not start',
      [],
      'globalThis.Worker = class extends EventTarget { constructor() { super(); setTimeout(() => this.dispatchEvent(new Event("error")), 0); } terminate() {} }',
    ],
    ['no compiled code (Edge with enhanced security)', ['--js-flags=--jitless'], ''],
  ] as const)('checks in a browser with %s', async (_, flags, script) => {
    const other = flags.length > 0 ? await startChromium(flags) : browser;
    const context = await other.newContext({ offline: true });
    const page = await context.newPage();
    await page.addInitScript(script);
    await page.goto(pathToFileURL(path).href);
    await page.setInputFiles('input[type=file]', [join(office.folder, 'Sở Y tế (nháp).xlsx')]);
    await page.getByRole('heading', { name: 'Chưa gửi được' }).waitFor();
    expect(await page.locator('main > .notice').count()).toBe(script === '' ? 0 : 1);
    await context.close();
    if (other !== browser) await other.close();
  });
});
