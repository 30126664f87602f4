import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Proofs } from '../../core/evidence/proof.ts';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';
import { sealed } from '../../io/workspace/seal.ts';
import { sha256 } from '../../io/sha256.ts';

const PERIOD = 'submissions/2025-H1';
const STORED = 'consolidated/2025-H1.r1.json';
const CONSOLIDATE = ['consolidate', '--period', '2025-H1', '--as-of', '2025-06-20'] as const;

let office: Office;
beforeEach(async () => {
  office = await openOffice();
  await office.write('ntge.yaml', 'overlays: []\n');
  for (const unit of ['so-y-te', 'cong-an', 'so-gddt', 'so-noi-vu', 'ninh-hai', 'bac-ai'])
    await office.run(['receive', await office.fill(unit, '2025-H1', `thu/${unit}.xlsx`), '--notice']);
  await office.run(CONSOLIDATE);
});
afterEach(async () => office.close());

const path = (file: string): string => join(office.folder, file);
const text = async (file: string): Promise<string> => readFile(path(file), 'utf8');
async function edit(file: string, change: (before: string) => string): Promise<void> {
  const before = await text(file);
  const after = change(before);
  expect(after).not.toBe(before);
  await writeFile(path(file), after);
}

/** The proofs that fail, by what they are about. */
async function lies(...more: readonly string[]): Promise<readonly string[]> {
  const { code, out } = await office.run(['verify', '--format', 'json', ...more]);
  const { ok, proofs }: Proofs = JSON.parse(out);
  expect(code).toBe(ok ? 0 : 1);
  return proofs.flatMap((proof) => (proof.ok ? [] : [proof.what]));
}

/** A stored consolidation edited by somebody who knows how to seal it again. */
const resealed = (change: (open: string) => string) => (before: string) => {
  const open = before.replace(/,\n"hash": "[0-9a-f]{64}"\n\}\n$/, '\n}\n');
  return [...sealed([change(open)])].join('');
};

describe('ntge verify', () => {
  test('holds the records of public editions against what they were made from', async () => {
    const record = 'published/2025-H1.r1.json';
    const publish = async () =>
      office.run(['report', '--format', 'json', '--edition', 'public', '-o', 'p.json']);
    await publish();
    const honest = await text(record);
    expect(await lies()).toEqual([]);
    const isOpen = (before: string) => before.replace(/"withheld": \[/, '"withheld":  [');
    for (const lie of [
      isOpen(honest),
      resealed((open) => open.replace('"revision": 1', '"revision": 2'))(honest),
      resealed((open) => open.replace('"period": "2025-H1"', '"period": "2025"'))(honest),
      resealed((open) => open.replace(/"consolidation": "[0-9a-f]{4}/, '"consolidation": "0000'))(honest),
      '',
    ]) {
      expect(lie).not.toBe(honest);
      await writeFile(path(record), lie);
      expect(await lies()).toEqual([`published ${record}`]);
      expect(await lies('--period', '2025-H1')).toEqual([`published ${record}`]);
      expect(await lies('--period', '2024-H1')).toEqual([]);
    }
    await writeFile(path(record), honest);
    await writeFile(path('published/2025-H1.r1-3.json'), honest);
    expect(await lies()).toEqual(['published published/2025-H1.r1-3.json']);
    await rm(path('published/2025-H1.r1-3.json'));
    await rm(path(STORED));
    expect(await lies()).toContain(`published ${record}`);
  });

  test('finds nothing wrong in an honest workspace, also after what came since', async () => {
    expect(await lies()).toEqual([]);
    const fix = ['--reason', 'ghi nhầm ngày'];
    await office.run([
      'receipt',
      'redate',
      '--period',
      '2025-H1',
      '--unit',
      'cong-an',
      '--on',
      '2025-06-11',
      ...fix,
    ]);
    await office.run([
      'receive',
      await office.fill('so-y-te', '2025-H1', 'thu/b.xlsx', { 'ntge.live_births._.male': 1 }),
    ]);
    expect(await lies()).toEqual([]);
    await office.run([...CONSOLIDATE, '--reason', 'đính chính']);
    expect(await readdir(path('consolidated'))).toHaveLength(2);
    expect(await lies()).toEqual([]);
  });

  test.each<[string, () => Promise<unknown>, readonly string[]]>([
    [
      'an original',
      async () => writeFile(path(`${PERIOD}/so-y-te/r1.xlsx`), 'x'),
      [`original ${PERIOD}/so-y-te/r1.xlsx`, `files ${STORED}`],
    ],
    [
      'a day on a receipt',
      async () =>
        edit(`${PERIOD}/so-y-te/r1.json`, (s) =>
          s.replace('"receivedOn": "2025-06-12"', '"receivedOn": "2025-06-02"'),
        ),
      ['register 2025-H1/so-y-te'],
    ],
    [
      'a verdict',
      async () => edit(STORED, (s) => s.replace('"not-reached"', '"reached"')),
      [`seal ${STORED}`],
    ],
    [
      'a verdict, sealed again',
      async () =>
        edit(
          STORED,
          resealed((s) => s.replace('"level":"cannot-tell"', '"level":"reached"')),
        ),
      [`indicators ${STORED}`],
    ],
    [
      'a figure, sealed again',
      async () =>
        edit(
          STORED,
          resealed((s) => s.replace(/("column":"male","unit":"so-y-te","value":)\d+/, '$17')),
        ),
      [`observations ${STORED}`],
    ],
    [
      'lateness, sealed again',
      async () =>
        edit(
          STORED,
          resealed((s) => s.replace('"submission":"on-time"', '"submission":"late"')),
        ),
      [`lateness ${STORED}`],
    ],
  ])('finds %s', async (_, plant, found) => {
    await plant();
    expect(await lies()).toEqual(found);
  });

  test('what an earlier version did not keep of a workbook is no lie', async () => {
    const kept = /"cover":(?:null|\{[^}]*\}),|"(?:note|statedSource)":"[^"]*",/g;
    // One entry a line: what units answered about tasks and forecasts was never without its note.
    const former = (line: string): string =>
      /"task|"likelihood"|"timing"/.test(line) ? line : line.replaceAll(kept, '');
    await edit(
      STORED,
      resealed((s) => s.split('\n').map(former).join('\n')),
    );
    expect(await lies()).toEqual([]);
    const { out } = await office.run(['trace', 'live-births', '--period', '2025-H1']);
    expect(out).toContain('chạy lại ntge consolidate để lưu');
  });

  test('an edited consolidation stops whoever reads it', async () => {
    await edit(STORED, (s) => s.replace('"on-time"', '"late"'));
    for (const argv of [
      ['report', '--format', 'md'],
      ['trace', 'so-y-te'],
      ['diff', '2025-H1', '2025-H1'],
      ['diff'],
      CONSOLIDATE,
    ]) {
      const { code, err } = await office.run(argv);
      expect([code, err], argv.join(' ')).toEqual([2, expect.stringContaining(STORED)]);
    }
  });

  test('one notice finds a register that was rewritten as a whole', async () => {
    const notice = 'reports/2025-H1/da-nhan/bac-ai-r1.eml';
    expect(await lies('--against', notice)).toEqual([]);
    const body = (await text(notice)).split('\r\n\r\n')[1] ?? '';
    await office.write('thu.txt', Buffer.from(body, 'base64').toString('utf8').replaceAll(/^/gm, '> '));
    expect(await lies('--against', 'thu.txt')).toEqual([]);
    await rm(path('submissions'), { recursive: true });
    await rm(path('consolidated'), { recursive: true });
    for (const unit of ['so-y-te', 'bac-ai'])
      await office.run(['receive', `thu/${unit}.xlsx`, '--on', '2025-06-05']);
    expect(await lies()).toEqual([]);
    for (const witness of [notice, 'thu.txt'])
      expect(await lies('--against', witness)).toEqual(['notice 2025-H1/bac-ai/r1']);
    expect((await office.run(['verify', '--against', STORED])).code).toBe(2);
  });
});

/** Everything in the cache rewritten by somebody who knows how its entries are checked. */
async function forge(change: (entry: string) => string): Promise<number> {
  let forged = 0;
  const root = path('.ntge-cache');
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const stored = await readFile(file, 'utf8');
    const content = stored.slice(stored.indexOf('\n') + 1);
    const after = change(content);
    if (after === content) continue;
    const key = file.split(/[/\\]/).slice(-2).join('');
    await writeFile(file, `${sha256(`${key}\n${after}`)}\n${after}`);
    forged += 1;
  }
  return forged;
}

describe('a false but well-formed entry of the cache', () => {
  const births = async (): Promise<readonly number[]> => {
    const [last = ''] = (await readdir(path('consolidated'))).toSorted().toReversed();
    const all: { element: string; column: string; value: number }[] = JSON.parse(
      await text(`consolidated/${last}`),
    ).observations;
    return all.flatMap((o) => (o.element === 'live-births' && o.column === 'male' ? [o.value] : []));
  };

  test('never becomes a stored figure', async () => {
    const before = await births();
    await office.run(['status', '--period', '2025-H1']);
    expect(await forge((entry) => entry.replaceAll(`"value":${before[0]}`, '"value":77'))).toBeGreaterThan(0);
    // A new file makes a new revision; the others are read from the originals again.
    await office.run(['receive', await office.fill('so-tttt', '2025-H1', 'thu/tttt.xlsx')]);
    const { code } = await office.run([...CONSOLIDATE, '--reason', 'thêm đơn vị']);
    expect(code).toBeLessThan(2);
    expect(await readdir(path('consolidated'))).toHaveLength(2);
    expect(await births()).toEqual(before);
    expect(await lies()).toEqual([]);
  });
});
