// @module-tag process
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleThread } from '../../dev/testkit/bundled-thread.ts';
import { readWorkbookSafely } from './isolated.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';
import { codeOf, workbookFile } from '../../office/xlsx-read/workbook-fixture.ts';

const row = (cells: number, value: string): string =>
  `<row>${`<c t="str"><v>${value}</v></c>`.repeat(cells)}</row>`;

describe('reading in a thread', () => {
  let folder = '';
  let worker = new URL('file:///');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ntge-worker-'));
    worker = await bundleThread(new URL('worker.ts', import.meta.url), folder);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  const threaded = async (file: Uint8Array, more = {}) =>
    codeOf(await readWorkbookSafely(file, { worker, inProcessBytes: 0, ...more }));

  it('gives what reading at once gives', async () => {
    const kinds =
      '<row><c t="s" s="1"><v>2</v></c><c s="1"><v>45822.5</v></c><c t="b"><f>A1=1</f><v>0</v></c><c t="e"><v>#N/A</v></c><c><f>1</f></c><c s="3"><v>-0.5</v></c><c t="str"><v/></c></row>';
    const file = workbookFile(row(3, 'a') + kinds, { 'xl/media/x': 'x' });
    const outcome = await readWorkbookSafely(file, { worker, inProcessBytes: 0 });
    expect(outcome).toStrictEqual(readWorkbook(file));
  });

  it('passes the limits on', async () => {
    expect(await threaded(workbookFile(row(3, 'a')), { limits: { cells: 2 } })).toBe('file/too-large cells');
  });

  it('ends in time', async () => {
    const rows = row(1000, 'x').repeat(500);
    expect(await threaded(workbookFile(rows), { seconds: 0.02, limits: { ratio: 10_000 } })).toBe(
      'file/timeout work',
    );
  });

  it('tries once more where the machine gave it no time', async () => {
    const tries = join(folder, 'tries');
    const idle = join(folder, 'idle.mjs');
    await writeFile(
      idle,
      `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(tries)}, 'x'); setInterval(() => {}, 1000);`,
    );
    const code = await threaded(workbookFile(''), { worker: pathToFileURL(idle), seconds: 0.5 });
    expect([code, await readFile(tries, 'utf8')]).toEqual(['file/timeout busy', 'xx']);
  }, 30_000);

  it('ends within memory', async () => {
    const cells = Array.from({ length: 300_000 }, (_, i) => `<c t="str"><v>${`${i} `.repeat(8)}</v></c>`);
    const rows = Array.from({ length: 300 }, (_, i) => cells.slice(i * 1000, (i + 1) * 1000))
      .map((some) => `<row>${some.join('')}</row>`)
      .join('');
    expect(await threaded(workbookFile(rows), { megabytes: 16, limits: { ratio: 10_000 } })).toBe(
      'file/memory',
    );
  });

  it('names a defect of its own without stopping the batch', async () => {
    expect(await threaded(workbookFile(''), { worker: new URL('missing.mjs', worker) })).toBe(
      'file/reader-failed',
    );
  });

  it('reads small files at once', async () => {
    expect(
      codeOf(await readWorkbookSafely(workbookFile(row(3, 'a')), { worker: new URL('file:///missing.mjs') })),
    ).toBe('ok');
  });
});
