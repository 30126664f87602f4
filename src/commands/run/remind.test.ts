import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Called, Office } from '../../dev/testkit/office.ts';
import { readLines } from '../../dev/testkit/word/read-lines.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(async () => office.close());

const DAY = '2025-06-18';
const remind = async (...argv: string[]): Promise<Called> =>
  office.run(['remind', '--period', '2025-H1', ...argv], { today: DAY });

async function send(
  unit: string,
  changes: Readonly<Record<string, number | undefined>> = {},
  on = '2025-06-10',
) {
  await office.fill(unit, '2025-H1', `${unit}.xlsx`, changes);
  await office.run(['receive', `${unit}.xlsx`, '--on', on], { today: DAY });
}

const BLANK = { 'ntge.live_births._.total': undefined, 'ntge.live_births._.male': undefined } as const;
const NAME = `don-doc-2025-H1-so-y-te-${DAY}.docx`;
const folder = (): string => join(office.folder, 'reports', '2025-H1', 'don-doc');
const textOf = async (name: string): Promise<string> =>
  readLines(await readFile(join(folder(), name))).join('\n');

test('a letter to each unit that is missing, late or wrong, before anything is consolidated', async () => {
  await send('so-y-te', BLANK);
  await send('so-noi-vu');
  await send('bac-ai', {}, '2025-06-17');
  const { code, out } = await remind('--until', '2025-06-25');
  expect(code).toBe(0);
  const names = await readdir(folder());
  expect(out.trimEnd().split('\n')).toHaveLength(names.length);
  expect(names).toContain(NAME);
  expect(names).toContain(`don-doc-2025-H1-bac-ai-${DAY}.docx`);
  expect(names).not.toContain(`don-doc-2025-H1-so-noi-vu-${DAY}.docx`);
  const letter = await textOf(NAME);
  expect(letter).toContain('Kính gửi: Sở Y tế.');
  expect(letter).toContain('Mục tiêu 4, ô\u00a0E7');
  expect(letter).toContain('chậm nhất ngày 25 tháng 6 năm 2025');
  expect(await textOf(`don-doc-2025-H1-bac-ai-${DAY}.docx`)).toContain('muộn 03 ngày');
});

test('what was received after the day has not come yet', async () => {
  await send('so-y-te', {}, '2025-06-17');
  const early = await remind('--as-of', '2025-06-16', '--unit', 'so-y-te');
  expect(early.out).toContain('don-doc-2025-H1-so-y-te-2025-06-16.docx');
  expect(await textOf('don-doc-2025-H1-so-y-te-2025-06-16.docx')).toContain(
    'chưa nhận được báo cáo của Sở Y tế',
  );
});

test('one letter with an annex, in either language', async () => {
  await send('so-y-te', BLANK);
  expect((await remind('--one')).out).toContain(`don-doc-2025-H1-${DAY}.docx`);
  expect((await remind('--one', '--lang', 'en', '-o', 'thu')).code).toBe(0);
  expect(await textOf(`don-doc-2025-H1-${DAY}.docx`)).toContain('Sở Y tế: 02 nội dung bắt buộc để trống');
  expect(await readdir(join(office.folder, 'thu'))).toEqual([`don-doc-2025-H1-${DAY}.en.docx`]);
});

test('the same letter is not written twice, an edited one is kept', async () => {
  await send('so-y-te', BLANK);
  await remind('--unit', 'so-y-te');
  const again = await remind('--unit', 'so-y-te');
  expect(again.err).toContain('đã có đúng nội dung này');
  await writeFile(join(folder(), NAME), 'edited');
  const third = await remind('--unit', 'so-y-te');
  expect(third.err).toContain('giữ nguyên tệp đó');
  expect(await readFile(join(folder(), NAME), 'utf8')).toBe('edited');
  expect((await readdir(folder())).length).toBe(2);
});

test('nobody to remind is said, and is no error', async () => {
  await send('so-y-te');
  const one = await remind('--unit', 'so-y-te');
  expect([one.code, one.out]).toEqual([
    0,
    'Đến ngày 18/6/2025 không có đơn vị nào (so-y-te) phải đôn đốc.\n',
  ]);
  const early = await remind('--as-of', '2025-06-12', '--lang', 'en');
  expect([early.code, early.out]).toEqual([0, 'On 12 June 2025 there is no unit to remind.\n']);
  expect(early.err).toContain('units have not sent yet but are not due');
  await expect(readdir(folder())).rejects.toThrow('ENOENT');
});

test.each([
  [['--unit', 'so-yte'], 'so-y-te'],
  [['--until', '2025-06-01'], 'ở trước ngày lập công văn'],
  [['--until', '31/6/2025'], 'không phải là ngày'],
  [['--each', '--one'], 'chỉ chọn một trong hai'],
])('%j is refused', async (argv, words) => {
  const { code, err } = await remind(...argv);
  expect([code, err.includes(words)]).toEqual([2, true]);
});

test('the office changes the template; mistakes in it are listed and nothing is written', async () => {
  await send('so-y-te', BLANK);
  const ejected = await office.run(['report', '--eject']);
  expect(ejected.out).toContain('templates/cong-van-don-doc.docx\n');
  const template = join(office.folder, 'templates', 'cong-van-don-doc.docx');
  expect((await office.run(['report', '--check', 'templates/cong-van-don-doc.docx'])).code).toBe(0);
  // The report's own template has none of the letter's fields.
  await writeFile(template, await readFile(join(office.folder, 'templates', 'bao-cao.docx')));
  const { code, err } = await remind('--unit', 'so-y-te');
  expect(code).toBe(2);
  expect(err).toContain('tệp mẫu templates/cong-van-don-doc.docx có lỗi nên chưa lập công văn');
  await expect(readdir(folder())).rejects.toThrow('ENOENT');
});

test('--fields lists what a template can use', async () => {
  const { code, out } = await remind('--fields');
  expect(code).toBe(0);
  expect(out).toContain('| the_thuc.trich_yeu | frame.about |');
});
