// @module-tag slow
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPeriod, findUnit } from '../core/catalogue/catalogue.ts';
import { buildLayout } from '../core/form/layout.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { loadCatalogue } from '../io/catalogue-files.ts';
import { inflateEntry, openZip } from '../office/zip/zip.ts';

/**
 * A unit that writes numbers of persons into every cell of free text, and into cells that want something else: no command
 * repeats one of them, on the screen or in any file it writes. What was sent is kept as it is, and so are its cells in a
 * coloured copy.
 */

const ID = '058190001234';
const FORMER_ID = '264123456';
const PHONE = '0903.123.456';
const GROUPED = '0912 345 678';
const TEXT = `Bà N.T.A. (CCCD ${ID}, CMND ${FORMER_ID}), ĐT ${PHONE} hoặc ${GROUPED}\u202e, tỷ lệ 12,5%`;
const SECRETS = [ID, FORMER_ID, PHONE, GROUPED, PHONE.replaceAll('.', ''), GROUPED.replaceAll(' ', '')];

const TODAY = '2025-06-20';
let office: Office;
beforeAll(async () => {
  office = await openOffice();
  const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: office.folder });
  const unit = findUnit(catalogue, 'so-y-te');
  const period = findPeriod(catalogue, '2025-H1');
  if (!unit || !period) throw new Error('not in the catalogue');
  const names = buildLayout(catalogue, unit, period).fields.map(({ name }) => name);
  const free = names.filter((name) => /\.(source|note)$|^ntge\.(narrative|cover)\./.test(name));
  const identity = new Set(['ntge.cover.unit', 'ntge.cover.period', 'ntge.cover.signed_on']);
  const everywhere = Object.fromEntries(
    free.filter((name) => !identity.has(name)).map((name) => [name, `${name.at(-1)}: ${TEXT}`]),
  );
  expect(Object.keys(everywhere).length).toBeGreaterThan(20);
  await office.fill('so-y-te', '2025-H1', 'mot.xlsx', everywhere);
  await office.fill('so-y-te', '2025-H1', 'hai.xlsx', {
    ...everywhere,
    'ntge.live_births._.total': TEXT,
    'ntge.live_births._.male': `${ID} trẻ`,
    'ntge.maternal_deaths._.status': TEXT,
    'ntge.cover.signed_on': TEXT,
    'ntge.narrative.results': `Khác hẳn. ${TEXT}`,
  });
});
afterAll(async () => office.close());

const P = ['--period', '2025-H1'];
const REPORTS = ['docx', 'html', 'xlsx', 'md', 'json', 'csv'];
const CALLS: readonly (readonly string[])[] = [
  ['validate', 'mot.xlsx', 'hai.xlsx', '--annotate'],
  ['validate', 'hai.xlsx', '--format', 'json'],
  ...['json', 'xlsx', 'html'].map((form) => ['validate', 'hai.xlsx', '-o', `ra/kiem-tra.${form}`]),
  ['cells', 'hai.xlsx'],
  ['cells', 'hai.xlsx', '--format', 'json'],
  ['receive', 'mot.xlsx', '--on', '2025-06-12', '--notice'],
  ['receive', 'hai.xlsx', '--on', '2025-06-13', '--confirm', '--format', 'json', '--notice'],
  ['receive', 'hai.xlsx'],
  ['receipt', 'list', ...P],
  ...['docx', 'xlsx', 'json'].map((form) => ['receipt', 'list', ...P, '-o', `ra/so.${form}`]),
  ...['text', 'json'].map((form) => ['status', ...P, '--format', form]),
  ...['xlsx', 'html'].map((form) => ['status', ...P, '-o', `ra/tinh-hinh.${form}`]),
  ['remind', ...P],
  ['return', ...P],
  ['consolidate', ...P],
  ['consolidate', ...P, '--format', 'json'],
  ...REPORTS.map((form) => ['report', ...P, '--format', form]),
  ...REPORTS.map((form) => ['report', ...P, '-o', `ra/cong-khai.${form}`, '--edition', 'public']),
  ['report', ...P, '--format', 'md', '--lang', 'en'],
  ...['live-births', 'maternal-deaths', '4.2'].map((id) => ['trace', id, ...P]),
  ['trace', 'live-births', ...P, '--format', 'json'],
  ['diff', 'mot.xlsx', 'hai.xlsx'],
  ['diff', 'mot.xlsx', 'hai.xlsx', '--format', 'json'],
  ['verify', ...P],
  ['template', '--period', '2025', '--unit', 'so-y-te', '-o', 'ra/bieu'],
];

test.each(CALLS.map((argv) => [argv.join(' '), argv] as const))('ntge %s', async (_name, argv) => {
  const { code, out, err } = await office.run(argv, { today: TODAY });
  expect([out, err].map(secretsIn)).toEqual([[], []]);
  expect(out + err).not.toMatch(/[\u0080-\u009f]|\p{Bidi_Control}/u);
  expect(out + err, 'the command runs').not.toBe('');
  expect(code === 0 || code === 1, err).toBe(true);
});

test('no file that was written holds one', async () => {
  const sent = new Set(['mot.xlsx', 'hai.xlsx']);
  const found: string[] = [];
  let searched = 0;
  for (const entry of await readdir(office.folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isFile() || path.includes('.ntge-cache') || sent.has(entry.name)) continue;
    if (/submissions.*\.xlsx$/.test(path)) continue;
    searched += 1;
    const bytes = await readFile(path);
    for (const [part, text] of partsOf(entry.name, bytes))
      found.push(...secretsIn(text).map((secret) => `${entry.name} ${part}: ${secret}`));
  }
  expect(searched).toBeGreaterThan(25);
  expect(found).toEqual([]);
});

function secretsIn(text: string): readonly string[] {
  return SECRETS.filter((secret) => text.includes(secret));
}

/** What a reader of the file finds in it: texts of the parts, their runs joined. A copy's own cells are its sender's. */
function partsOf(name: string, bytes: Buffer): readonly (readonly [part: string, text: string])[] {
  if (name.endsWith('.eml')) return bodiesOf(bytes).map((text) => ['mail', text]);
  if (!/\.(xlsx|docx)$/.test(name)) return [['', bytes.toString('utf8')]];
  const zip = openZip(bytes);
  const isCopy = name.includes('.kiem-tra');
  return zip.entries
    .filter((one) => !isCopy || /comments/.test(one.name))
    .map((one) => {
      const text = Buffer.from(inflateEntry(zip, one)).toString('utf8');
      return [one.name, `${text} ${text.replaceAll(/<[^>]*>/g, '')}`] as const;
    });
}

/** Everything of a mail as its reader has it: each block of base64 as text. */
function bodiesOf(bytes: Buffer): readonly string[] {
  const blocks = bytes.toString('utf8').split('\r\n\r\n');
  return blocks.map((block) => Buffer.from(block.split('\r\n--')[0] ?? '', 'base64').toString('utf8'));
}
