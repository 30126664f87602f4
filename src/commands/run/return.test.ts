import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { returnJsonSchema } from '../../core/return/schema.ts';
import type { ReturnJson } from '../../core/return/schema.ts';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Called, Office } from '../../dev/testkit/office.ts';
import { seeWithPython } from '../../dev/testkit/python-mail.ts';
import { readLines } from '../../dev/testkit/word/read-lines.ts';
import { readMail } from '../../office/containers/eml.ts';
import { DEFAULT_LIMITS } from '../../office/limits.ts';
import { sha256 } from '../../io/sha256.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(async () => office.close());

const DAY = '2025-06-18';
const P = ['--period', '2025-H1'];
const back = async (...argv: string[]): Promise<Called> =>
  office.run(['return', ...P, ...argv], { today: DAY });
async function json(...argv: string[]): Promise<ReturnJson> {
  return returnJsonSchema.parse(JSON.parse((await back('--format', 'json', ...argv)).out));
}
type Unit = ReturnJson['units'][number];
const unitOf = ({ units }: ReturnJson, id: string): Unit | undefined => units.find(({ unit }) => unit === id);
const kindsOf = (unit: Unit | undefined): readonly string[] => unit?.files.map(({ kind }) => kind) ?? [];
const bytesOf = async (file: string): Promise<Uint8Array> => readFile(join(office.folder, file));

type Changes = Parameters<Office['fill']>[3];
async function send(unit: string, changes: Changes = {}, on = '2025-06-10'): Promise<void> {
  await office.fill(unit, '2025-H1', `${unit}.xlsx`, changes);
  await office.run(['receive', `${unit}.xlsx`, '--on', on], { today: DAY });
}

const BLANK = { 'ntge.live_births._.total': undefined, 'ntge.live_births._.male': undefined } as const;
const contact = (text: string): Changes => ({ ...BLANK, 'ntge.cover.contact': text });

describe('who gets what', () => {
  test('missing: letter, mail, message; faulty: the coloured copy too; in order: nothing', async () => {
    await send('so-y-te', BLANK);
    await send('so-noi-vu');
    await send('bac-ai', {}, '2025-06-17');
    const result = await json();
    expect(kindsOf(unitOf(result, 'so-y-te'))).toEqual(['copy', 'letter', 'mail', 'message']);
    expect(kindsOf(unitOf(result, 'bac-ai'))).toEqual(['letter', 'mail', 'message']);
    expect(kindsOf(unitOf(result, 'thuan-nam'))).toEqual(['letter', 'mail', 'message']);
    expect(unitOf(result, 'so-noi-vu')).toBeUndefined();
    // The office that writes has not sent either, and writes no letter to itself.
    expect(unitOf(result, 'so-ldtbxh')).toBeUndefined();
    expect(unitOf(result, 'so-y-te')?.files[0]?.file).toBe(
      'tra-lai/2025-H1/Sở Y tế/Sở Y tế - 2025-H1.kiem-tra.xlsx',
    );
  });

  test('warnings alone: a copy and a mail that asks, no letter', async () => {
    await send('so-y-te', { 'ntge.live_births._.note': 'Bà A, ĐT 0903 123 456' });
    const unit = unitOf(await json('--unit', 'so-y-te'), 'so-y-te');
    expect([unit?.reason, unit?.errors, kindsOf(unit)]).toEqual([
      'questions',
      0,
      ['copy', 'mail', 'message'],
    ]);
  });

  test('a unit whose register is damaged gets nothing, and the office is told', async () => {
    await send('so-y-te', BLANK);
    await office.write('submissions/2025-H1/so-y-te/r1.json', '{');
    const { out, err } = await back('--unit', 'so-y-te');
    expect(out).toBe('Đến ngày 18/6/2025 không có gì phải trả lại đơn vị.\n');
    expect(err).toContain('Việc của cơ quan tổng hợp');
    await expect(readdir(join(office.folder, 'tra-lai'))).rejects.toThrow('ENOENT');
  });

  test('nobody to write to is said, and is no error', async () => {
    await send('so-y-te');
    const { code, out } = await back('--unit', 'so-y-te', '--lang', 'en');
    expect([code, out]).toEqual([0, 'On 18 June 2025 there is nothing to return to a unit.\n']);
  });

  test.each([
    [['--unit', 'so-yte'], 'so-y-te'],
    [['--until', '2025-06-01'], 'ở trước ngày lập công văn'],
  ])('%j is refused', async (argv, words) => {
    const { code, err } = await back(...argv);
    expect([code, err.includes(words)]).toEqual([2, true]);
  });
});

describe('the mail draft', () => {
  test(
    'two readers find the same: receiver, subject, words, and what is attached byte for byte',
    { tags: ['openpyxl'] },
    async () => {
      await send('so-y-te', contact('ĐT 0259.3822.000, So-Y-Te@example.vn'));
      const result = await json('--unit', 'so-y-te', '--until', '2025-06-25');
      const [copy, letter, mail] = unitOf(result, 'so-y-te')?.files ?? [];
      const attached = await Promise.all([copy, letter].map(async (one) => bytesOf(one?.file ?? '')));
      const path = join(office.folder, mail?.file ?? '');
      const { files } = await readMail(await readFile(path), DEFAULT_LIMITS);
      const names = ['Sở Y tế - 2025-H1.kiem-tra.xlsx', `don-doc-2025-H1-so-y-te-${DAY}.docx`];
      expect(files.map(({ name }) => name)).toEqual(names);
      const [seen] = await seeWithPython([path]);
      expect(seen).toMatchObject({ to: 'so-y-te@example.vn', unsent: '1' });
      // Names in the way of older Outlooks are against the letter of RFC 2047, as all mail programs write them.
      expect(
        seen?.defects.filter((one) => !one.includes('encoded word') && !one.includes('encoded-word')),
      ).toEqual([]);
      expect(seen?.date).toBe('2025-06-18T00:00:00+07:00');
      expect(seen?.subject).toBe('Hoàn chỉnh báo cáo 6 tháng đầu năm 2025 về bình đẳng giới - Sở Y tế');
      expect(seen?.attachments).toEqual(
        attached.map((bytes, i) => ({ name: names[i], sha256: sha256(bytes) })),
      );
      await expect(seen?.text.replaceAll('\r\n', '\n')).toMatchFileSnapshot(
        '../../../fixtures/golden/return/so-y-te-mail.txt',
      );
    },
  );

  test.each([
    ['0259.3822.000', null],
    ['a@example.vn; b@example.vn', null],
    ['Phòng KHTC: kh-tc@example.vn', 'kh-tc@example.vn'],
  ])('a cover that says %j: to %s', async (text, to) => {
    await send('so-y-te', contact(text));
    expect(unitOf(await json('--unit', 'so-y-te'), 'so-y-te')?.to).toBe(to);
  });
});

test('the message and the list of calls, word for word', async () => {
  await office.write('ntge.yaml', 'letterhead:\n  contact: Phòng A, ĐT 0259.3822.111\n');
  await send('so-y-te', contact('ĐT 0903 123 456'));
  const result = await json('--unit', 'so-y-te', 'bac-ai', '--until', '25/6/2025');
  const message = unitOf(result, 'so-y-te')?.files.at(-1);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(message?.file ?? ''));
  expect(text.startsWith('\uFEFF')).toBe(true);
  const calls = readLines(await bytesOf(result.callList?.file ?? ''));
  // A personal number is read where it stands.
  expect(calls.join('\n')).toContain('090•••••••');
  await expect(`${text.slice(1)}\n${calls.join('\n')}\n`).toMatchFileSnapshot(
    '../../../fixtures/golden/return/message-and-calls.txt',
  );
});

test('the same is not written twice, what the office edited is kept, and said', async () => {
  await send('so-y-te', BLANK);
  const first = await json('--unit', 'so-y-te');
  const paths = unitOf(first, 'so-y-te')?.files.map(({ file }) => file) ?? [];
  const before = await Promise.all(paths.map(bytesOf));
  const again = await json('--unit', 'so-y-te');
  expect(new Set(unitOf(again, 'so-y-te')?.files.map(({ state }) => state))).toEqual(new Set(['same']));
  expect(await Promise.all(paths.map(bytesOf))).toEqual(before);
  for (const path of paths) await writeFile(join(office.folder, path), 'edited');
  const { out } = await back('--unit', 'so-y-te');
  expect(out.match(/ghi bên cạnh tệp đã có/g)).toHaveLength(4);
  expect(out).toContain('Sở Y tế - 2025-H1.kiem-tra-2.xlsx: ghi bên cạnh tệp đã có');
  for (const path of paths) expect(await readFile(join(office.folder, path), 'utf8')).toBe('edited');
});

test("mistakes in the office's template are listed and nothing is written", async () => {
  await send('so-y-te', BLANK);
  await office.run(['report', '--eject']);
  const templates = join(office.folder, 'templates');
  await writeFile(join(templates, 'cong-van-don-doc.docx'), await readFile(join(templates, 'bao-cao.docx')));
  const { code, err } = await back('--unit', 'so-y-te');
  expect(code).toBe(2);
  expect(err).toContain('tệp mẫu templates/cong-van-don-doc.docx có lỗi');
  await expect(readdir(join(office.folder, 'tra-lai'))).rejects.toThrow('ENOENT');
});

test.each(['vi', 'en'] as const)('the screen in %s', async (lang) => {
  await send('so-y-te', BLANK);
  const { out } = await back('--unit', 'so-y-te', 'thuan-nam', '--lang', lang);
  await expect(out).toMatchFileSnapshot(`../../../fixtures/golden/return/screen-${lang}.txt`);
});
