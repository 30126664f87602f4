import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../cli.ts';
import { isResultSheet } from '../../core/annotation/marks.ts';
import { findPeriod } from '../../core/catalogue/catalogue.ts';
import { demoWorkbooks } from '../../core/example/demo.ts';
import { buildLayout } from '../../core/form/layout.ts';
import type { RawSheet } from '../../core/model/raw-workbook.ts';
import { withThread } from '../../dev/testkit/threaded-comment.ts';
import { typeInto } from '../../dev/testkit/type-into.ts';
import type { ExitCode, Output } from '../../host.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';
import { expectWorkbook } from '../../office/xlsx-read/workbook-fixture.ts';
import { textOfUtf8 } from '../../office/bytes.ts';
import { inflateEntry, openZip } from '../../office/zip/zip.ts';

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
const period = findPeriod(catalogue, '2025-H1');
if (!period) throw new Error('2025-H1');
const demo = demoWorkbooks(catalogue, period);

/** The demo's workbook of a unit, as it was filled in. */
async function demoFile(id: string): Promise<Uint8Array> {
  const filled = demo.find(({ unit }) => unit.id === id);
  if (!period || !filled) throw new Error(id);
  return writeWorkbook(catalogue, hash, buildLayout(catalogue, filled.unit, period), {
    values: filled.values,
  });
}

const FAULTY = await demoFile('so-gddt');
/** Part of the sheet with the faults. */
const SHEET = 'xl/worksheets/sheet3.xml';
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-copy-'));
  await writeFile(join(folder, 'so-gddt.xlsx'), FAULTY);
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

async function run(...argv: string[]): Promise<{ code: ExitCode; out: string; err: string }> {
  const written = { out: '', err: '' };
  const output = (stream: 'out' | 'err'): Output => ({
    write: (text) => {
      written[stream] += text;
    },
    isTerminal: false,
    columns: 80,
  });
  const host = { stdout: output('out'), stderr: output('err'), cwd: folder, env: {}, today: '2025-06-18' };
  return { code: await runCli(argv, host), ...written };
}

const read = async (name: string): Promise<Uint8Array> => readFile(join(folder, name));
const sheetsOf = async (name: string): Promise<readonly RawSheet[]> =>
  expectWorkbook(readWorkbook(await read(name))).sheets;
const textsOf = (sheet: RawSheet | undefined): string =>
  [...(sheet?.cells.values() ?? [])].map(({ value }) => String(value)).join('\n');

/** The findings of a file without its name and fingerprint. */
async function findingsOf(name: string): Promise<unknown> {
  const { out } = await run('validate', name, '--format', 'json');
  return JSON.parse(out.replaceAll(name, 'tệp').replaceAll(/"sha256": "\w+"/g, '"sha256": ""'));
}

describe('validate --annotate', () => {
  it('writes a copy beside the file, names it, and leaves the file alone', async () => {
    const { code, err } = await run('validate', 'so-gddt.xlsx', '--annotate');
    expect({ code, err }).toEqual({ code: 1, err: 'Bản tô màu: so-gddt.kiem-tra.xlsx\n' });
    expect((await readdir(folder)).sort()).toEqual(['so-gddt.kiem-tra.xlsx', 'so-gddt.xlsx']);
    expect(Buffer.from(await read('so-gddt.xlsx')).equals(FAULTY)).toBe(true);
  });

  it('says on the first sheet and on the cells what to do', async () => {
    await run('validate', 'so-gddt.xlsx', '--annotate');
    const [first, ...others] = await sheetsOf('so-gddt.kiem-tra.xlsx');
    expect(first?.name).toBe('Kết quả kiểm tra');
    const list = textsOf(first);
    expect(list).toContain('Tệp: so-gddt.xlsx');
    expect(list).toContain('Tệp có 2 LỖI PHẢI SỬA.');
    expect(list).toContain('Mục tiêu 5, E14\nHọc sinh dân tộc thiểu số hoàn thành cấp tiểu học, Tổng số');
    const notes = others.flatMap(({ name, comments }) =>
      [...comments].map(([cell, note]) => `${name}!${cell} ${note}`),
    );
    expect(notes.map((note) => note.split(' ▼')[0])).toEqual(['Mục tiêu 5!E14', 'Mục tiêu 5!F15']);
    expect(notes[0]).toContain('Cần làm: Đối chiếu với sổ gốc');
  });

  it('speaks English', async () => {
    const { err } = await run('--lang', 'en', 'validate', 'so-gddt.xlsx', '--annotate');
    expect(err).toBe('Coloured copy: so-gddt.kiem-tra.xlsx\n');
    const [first, ...others] = await sheetsOf('so-gddt.kiem-tra.xlsx');
    expect(first?.name).toBe('Check result');
    expect(textsOf(first)).toContain('2 errors TO CORRECT.');
    expect(others.flatMap(({ comments }) => [...comments.values()])[0]).toMatch(
      /^▼ CHECK RESULT \(ntge\)\nERROR: [^]*\nDo now: [^]*\n▲ ntge$/,
    );
  });

  it('finds in the copy what it finds in the file', async () => {
    await run('validate', 'so-gddt.xlsx', '--annotate');
    expect(await findingsOf('so-gddt.kiem-tra.xlsx')).toEqual(await findingsOf('so-gddt.xlsx'));
  });

  it('writes the same copy once, and another beside a file of that name', async () => {
    await run('validate', 'so-gddt.xlsx', '--annotate');
    await run('validate', 'so-gddt.xlsx', '--annotate');
    await run('validate', 'so-gddt.kiem-tra.xlsx', '--annotate');
    expect(await readdir(folder)).toHaveLength(2);
    await writeFile(join(folder, 'so-gddt.kiem-tra.xlsx'), 'của người khác');
    const { err } = await run('validate', 'so-gddt.xlsx', '--annotate');
    expect(err).toBe('Bản tô màu: so-gddt.kiem-tra-2.xlsx\n');
    expect(await readFile(join(folder, 'so-gddt.kiem-tra.xlsx'), 'utf8')).toBe('của người khác');
  });

  it('takes its colours and notes back once the copy is corrected', async () => {
    await run('validate', 'so-gddt.xlsx', '--annotate');
    await writeFile(
      join(folder, 'sua.xlsx'),
      typeInto(await read('so-gddt.kiem-tra.xlsx'), SHEET, 'F15', 1214),
    );
    const { code } = await run('validate', 'sua.xlsx', '--annotate');
    expect(code).toBe(1);
    const sheets = await sheetsOf('sua.kiem-tra.xlsx');
    expect(sheets.filter(isResultSheet)).toHaveLength(1);
    expect(textsOf(sheets[0])).toContain('Tệp có 1 LỖI PHẢI SỬA.');
    const notes = sheets.flatMap(({ comments }) => [...comments.keys()]);
    expect(notes).toEqual(['E14']);
    const style = (bytes: Uint8Array, cell: string): string | undefined =>
      new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(partOf(bytes, SHEET))?.[1];
    expect(style(await read('sua.kiem-tra.xlsx'), 'F15')).toBe(style(FAULTY, 'F15'));
  });

  it.each([
    [
      'vi',
      '  1 ô chỉ được tô màu, không có ghi chú, vì đang có nhận xét của người gửi: Mục tiêu 5!E14. Nội dung nằm ở trang "Kết quả kiểm tra", có đường dẫn đến ô.',
      '(ô không có ghi chú)',
    ],
    [
      'en',
      '  1 cell is coloured without a note, because of a comment of the sender: Mục tiêu 5!E14. What to do stands on the sheet "Check result", with a link to the cell.',
      '(no note at the cell)',
    ],
  ])('says where a comment of the sender leaves no room for a note: %s', async (lang, line, mark) => {
    await writeFile(join(folder, 'so-gddt.xlsx'), withThread(FAULTY, SHEET, 'E14'));
    const { err } = await run('--lang', lang, 'validate', 'so-gddt.xlsx', '--annotate');
    expect(err.split('\n').slice(1)).toEqual([line, '']);
    const [list, ...sheets] = await sheetsOf('so-gddt.kiem-tra.xlsx');
    const rows = [...(list?.cells ?? [])].flatMap(([cell, { value }]) =>
      String(value).endsWith(mark) ? [{ cell, value }] : [],
    );
    // The error, and the note that there is a comment.
    expect(rows.map(({ value }) => value)).toEqual(Array(2).fill(`Mục tiêu 5, E14\n${mark}`));
    const copy = await read('so-gddt.kiem-tra.xlsx');
    for (const { cell } of rows)
      // The list is the last part, though the first sheet.
      expect(partOf(copy, `xl/worksheets/sheet${sheets.length + 1}.xml`)).toContain(
        `<hyperlink ref="${cell}" location="'Mục tiêu 5'!E14"/>`,
      );
    const row = rows[0]?.cell.slice(1) ?? '';
    expect(String(list?.cells.get(`G${row}`)?.value)).not.toBe('');
    expect(String(list?.cells.get(`H${row}`)?.value)).not.toBe('');
    const thread = sheets.find(({ name }) => name === 'Mục tiêu 5')?.comments.get('E14');
    expect(thread).toBe('Số này lấy ở đâu?');
  });

  it('makes none of what is no workbook, and says so', async () => {
    await writeFile(join(folder, 'quét.pdf'), '%PDF-1.7 …');
    const { err } = await run('validate', 'quét.pdf', 'so-gddt.xlsx', '--annotate');
    expect(err).toContain('Không có bản tô màu của quét.pdf: tệp không đọc được như bảng tính Excel\n');
    expect(err).toContain('Bản tô màu: so-gddt.kiem-tra.xlsx\n');
  });

  it('keeps the name of a macro workbook', async () => {
    await writeFile(join(folder, 'a.b.xlsm'), FAULTY);
    expect((await run('validate', 'a.b.xlsm', '--annotate')).err).toBe('Bản tô màu: a.b.kiem-tra.xlsm\n');
  });

  it('says of a clean file that there is nothing to correct', async () => {
    await writeFile(join(folder, 'tot.xlsx'), await demoFile('so-tu-phap'));
    expect((await run('validate', 'tot.xlsx', '--annotate')).code).toBe(0);
    expect(textsOf((await sheetsOf('tot.kiem-tra.xlsx'))[0])).toContain('tệp dùng được, không phải sửa gì');
  });
});

function partOf(bytes: Uint8Array, name: string): string {
  const zip = openZip(bytes);
  const entry = zip.byName.get(name);
  return entry ? textOfUtf8(inflateEntry(zip, entry)) : '';
}
