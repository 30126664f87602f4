import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { consolidationJsonSchema } from '../core/model/results.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { typeInto } from '../dev/testkit/type-into.ts';

/**
 * Coloured copies that lie about: beside their original, alone, corrected or not, in the period's folder and in the inbox.
 * An uncorrected one is never a second submission; a corrected one always is a file of its own.
 */

const WHEN = { today: '2025-06-12' };
const FOLDER = 'submissions/2025-H1';
const SHEET = 'xl/worksheets/sheet3.xml';
const COPY = 'so-y-te.kiem-tra.xlsx';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(async () => office.close());

const path = (file: string): string => join(office.folder, file);
const run = async (...argv: readonly string[]) => office.run(argv, WHEN);

/** The health department's workbook with more boys and girls than births, and its coloured copy, in a folder. */
async function withCopy(folder: string): Promise<void> {
  const file = `${folder}/so-y-te.xlsx`;
  await office.fill('so-y-te', '2025-H1', file, { 'ntge.live_births._.total': 11_000 });
  const { code } = await run('validate', file, '--annotate');
  expect(code).toBe(1);
  expect(await readdir(path(folder))).toContain(COPY);
}

/** Types into the births row of a workbook, where the copy has its colour. */
async function correct(file: string, cell = 'E7', value: number | string = 11_474): Promise<void> {
  await writeFile(path(file), typeInto(await readFile(path(file)), SHEET, cell, value));
}

async function consolidated(...argv: readonly string[]) {
  const { out } = await run('consolidate', '--period', '2025-H1', ...argv, '--format', 'json');
  const { findings, units, observations } = consolidationJsonSchema.parse(JSON.parse(out));
  const own = findings.filter(({ code }) => /^province\/(two|file|unchanged)/.test(code));
  const births = observations.find((o) => o.unit === 'so-y-te' && o.element === 'maternal-deaths');
  return {
    codes: own.map(({ code, severity }) => `${code} ${severity}`),
    findings: own,
    unit: units.find(({ id }) => id === 'so-y-te'),
    births,
  };
}

describe('in the folder of the period', () => {
  test('beside its unchanged original it is left out, and said', async () => {
    await withCopy(FOLDER);
    const { codes, findings, unit, births } = await consolidated();
    expect(codes).toEqual(['province/unchanged-copy info']);
    expect(findings[0]).toMatchObject({
      file: `${FOLDER}/${COPY}`,
      unit: 'so-y-te',
      params: { copy: `${FOLDER}/${COPY}`, of: `${FOLDER}/so-y-te.xlsx` },
    });
    expect(unit).toMatchObject({ file: `${FOLDER}/so-y-te.xlsx`, submission: 'unknown-date' });
    expect(births?.value).not.toBeNull();
    expect(await readdir(path(FOLDER))).toEqual([COPY, 'so-y-te.xlsx']);
  });

  test('of several copies of one file none is a second one, whatever they are called', async () => {
    await withCopy(FOLDER);
    await run('validate', `${FOLDER}/so-y-te.xlsx`, '--annotate', '--lang', 'en');
    await writeFile(path(`${FOLDER}/ban gui lai.xlsx`), await readFile(path(`${FOLDER}/${COPY}`)));
    const { codes, unit } = await consolidated();
    expect([...new Set(codes)]).toEqual(['province/unchanged-copy info']);
    expect(unit?.file).toBe(`${FOLDER}/so-y-te.xlsx`);
  });

  test.each<[string, string, number | string]>([
    ['a figure', 'E7', 11_474],
    ['a note', 'J7', 'Đã đối chiếu'],
    ['a figure that cannot be read', 'E7', 'khoảng 11.000'],
  ])('corrected (%s) it is a second file, and nobody chooses', async (_, cell, value) => {
    await withCopy(FOLDER);
    await correct(`${FOLDER}/${COPY}`, cell, value);
    const { codes, unit, births } = await consolidated();
    expect(codes).toEqual(['province/two-files error']);
    expect(unit?.file).toBeNull();
    expect(births).toMatchObject({ value: null, status: 'missing' });
  });

  test('an unreadable figure exchanged for another unreadable one is a change too', async () => {
    await office.fill('so-y-te', '2025-H1', `${FOLDER}/so-y-te.xlsx`, {
      'ntge.live_births._.total': 'nhiều',
    });
    await run('validate', `${FOLDER}/so-y-te.xlsx`, '--annotate');
    await correct(`${FOLDER}/${COPY}`, 'E7', 'rất nhiều');
    expect((await consolidated()).codes).toEqual(['province/two-files error']);
  });

  test('alone it is the unit’s submission, corrected or not', async () => {
    await withCopy('thu');
    await office.write(`${FOLDER}/.giu`, '');
    await writeFile(path(`${FOLDER}/${COPY}`), await readFile(path(`thu/${COPY}`)));
    expect(await consolidated()).toMatchObject({ codes: [], unit: { file: `${FOLDER}/${COPY}`, errors: 1 } });
    await correct(`${FOLDER}/${COPY}`);
    expect(await consolidated('--reason', 'sửa')).toMatchObject({
      codes: [],
      unit: { file: `${FOLDER}/${COPY}` },
    });
  });

  test('beside a registered file: unchanged it is left out, corrected it waits to be registered', async () => {
    await withCopy('thu');
    await run('receive', 'thu/so-y-te.xlsx', '--on', '2025-06-10');
    await writeFile(path(`${FOLDER}/${COPY}`), await readFile(path(`thu/${COPY}`)));
    const used = { file: `${FOLDER}/so-y-te/r1.xlsx`, submission: 'on-time' };
    expect(await consolidated()).toMatchObject({ codes: ['province/unchanged-copy info'], unit: used });
    await correct(`${FOLDER}/${COPY}`);
    expect(await consolidated('--reason', 'sửa')).toMatchObject({
      codes: ['province/file-not-registered error'],
      unit: used,
    });
  });
});

describe('receive', () => {
  const held = async () => (await readdir(path(`${FOLDER}/so-y-te`))).sort();

  test('a folder with a file and its copy: the file is registered, the copy is not and stays', async () => {
    await withCopy('thu');
    const { code, out } = await run('receive', 'thu');
    expect(code).toBe(1);
    expect(await held()).toEqual(['r1.json', 'r1.xlsx']);
    const original = await readFile(path('thu/so-y-te.xlsx'));
    expect((await readFile(path(`${FOLDER}/so-y-te/r1.xlsx`))).equals(original)).toBe(true);
    expect(await readdir(path('thu'))).toEqual([COPY, 'so-y-te.xlsx']);
    const text = out.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Bản tô màu chưa sửa gì: mọi số liệu, phần chữ và lỗi giống hệt bản 1');
    expect(text).toContain('Tổng cộng: 1 tệp vào sổ, 1 bản tô màu chưa sửa gì.');
    const again = await run('receive', `thu/${COPY}`, '--format', 'json', '--lang', 'en');
    expect(again.code).toBe(1);
    expect(JSON.parse(again.out)).toMatchObject({
      files: [{ outcome: 'unchanged-copy', receipt: { revision: 1 }, latest: 1, counts: { error: 1 } }],
    });
  });

  test('a corrected copy is the next revision; the uncorrected one does not bring the old figures back', async () => {
    await withCopy('thu');
    await run('receive', 'thu/so-y-te.xlsx', '--on', '2025-06-10');
    await office.write('sua/.giu', '');
    await writeFile(path(`sua/${COPY}`), await readFile(path(`thu/${COPY}`)));
    await correct(`sua/${COPY}`);
    expect((await run('receive', `sua/${COPY}`, '--on', '2025-06-11')).out).toContain('bản 2');
    const { out } = await run('receive', `thu/${COPY}`, '--on', '2025-06-12');
    expect(await held()).toEqual(['r1.json', 'r1.xlsx', 'r2.json', 'r2.xlsx']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('giống hệt bản 1 (nhận ngày 10/6/2025)');
    expect(out).toContain('Bản có hiệu lực vẫn là bản 2');
    // The same bytes as a revision are told as such, copy or not.
    expect((await run('receive', `sua/${COPY}`)).out).toContain('Đã có trong sổ từ trước');
  });

  test('an uncorrected copy without its original is registered: it is all there is', async () => {
    await withCopy('thu');
    const { out } = await run('receive', `thu/${COPY}`, '--on', '2025-06-10');
    expect(out).toContain('Đã vào sổ');
    expect(await held()).toEqual(['r1.json', 'r1.xlsx']);
  });
});
