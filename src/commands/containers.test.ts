import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { receiptSchema } from '../core/model/register.ts';
import { validationJsonSchema } from '../core/model/results.ts';
import { emlFile, msgFile } from '../dev/testkit/mails.ts';
import { openOffice } from '../dev/testkit/office.ts';
import type { Office } from '../dev/testkit/office.ts';
import { sha256 } from '../io/sha256.ts';
import { pack } from '../office/xlsx-read/workbook-fixture.ts';

/** What a folder of returns holds: zips, mails, scans and what not. */

let office: Office;
let health: Uint8Array;
let district: Uint8Array;

beforeEach(async () => {
  office = await openOffice();
  health = await made('so-y-te');
  district = await made('ninh-hai');
});
afterEach(() => office.close());

async function made(unit: string): Promise<Uint8Array> {
  const file = await office.fill(unit, '2025-H1', `${unit}.xlsx`);
  return readFile(join(office.folder, file));
}

const put = (name: string, bytes: Uint8Array) => office.write(name, bytes);

async function validate(...args: string[]) {
  const { code, out, err } = await office.run(['validate', ...args, '--format', 'json']);
  const { files } = validationJsonSchema.parse(JSON.parse(out));
  return { code, err, files: files.map(({ file, unit, findings }) => [file, unit, findings[0]?.code]) };
}

it('everything in a folder is read or named', async () => {
  await put('den/ninh-hai.eml', emlFile([{ name: 'Huyện Ninh Hải.xlsx', bytes: district }]));
  await put('den/y-te.msg', msgFile([{ name: 'bieu.xlsx', bytes: health }]));
  const deepest = pack({ 'sau.zip': pack({ 'a.xlsx': health }), 'trong.xlsx': health });
  await put('den/tat-ca.zip', pack({ 'xa/trong.zip': deepest, '__MACOSX/._x.xlsx': new Uint8Array(9) }));
  await put('den/thu.eml', emlFile([{ name: 'quét.pdf', bytes: Buffer.from('%PDF-1.7 ...') }]));
  await put('den/bieu.rar', Buffer.from('Rar!\u001a\u0007'));
  await put('den/công văn.pdf', Buffer.from('%PDF-1.7 ...'));
  await put('den/Thumbs.db', Buffer.from('x'));
  const { code, err, files } = await validate('den');
  expect(files).toEqual([
    ['den/bieu.rar', null, 'file/archive'],
    ['den/ninh-hai.eml › Huyện Ninh Hải.xlsx', 'ninh-hai', undefined],
    ['den/tat-ca.zip › xa/trong.zip › sau.zip', null, 'file/archive'],
    ['den/tat-ca.zip › xa/trong.zip › trong.xlsx', 'so-y-te', undefined],
    ['den/thu.eml', null, 'file/archive'],
    ['den/y-te.msg › bieu.xlsx', 'so-y-te', undefined],
  ]);
  expect(code).toBe(1);
  expect(err).toContain('2 tệp không phải bảng tính');
  expect(err).toContain('den/công văn.pdf: Tệp là PDF');
  expect(err).toContain('den/thu.eml › quét.pdf: Tệp là PDF');
  expect(err).not.toContain('Thumbs.db');
});

it('a coloured copy of an attachment lies beside its mail', async () => {
  await put('den/thu.eml', emlFile([{ name: '../../x.xlsx', bytes: health }]));
  const { err } = await office.run(['validate', 'den/thu.eml', '--annotate']);
  expect(err).toContain('Bản tô màu: den/thu.1.kiem-tra.xlsx');
  expect((await readFile(join(office.folder, 'den/thu.1.kiem-tra.xlsx'))).length).toBeGreaterThan(1000);
});

async function receipt(unit: string) {
  const text = await readFile(join(office.folder, `submissions/2025-H1/${unit}/r1.json`), 'utf8');
  return receiptSchema.parse(JSON.parse(text));
}

/** Delivered on 12 June in Viet Nam. */
const mail = () => emlFile([{ name: 'Huyện Ninh Hải.xlsx', bytes: district }]);
const today = '2025-06-14';

it('an attachment is filed byte for byte, with the name and the hash of its mail', async () => {
  await put('den/ninh-hai.eml', mail());
  const { code } = await office.run(['receive', 'den', '--on', '2025-06-13'], { today });
  expect(code).toBe(0);
  const stored = await readFile(join(office.folder, 'submissions/2025-H1/ninh-hai/r1.xlsx'));
  expect(stored.equals(district)).toBe(true);
  expect(await receipt('ninh-hai')).toMatchObject({
    receivedOn: '2025-06-13',
    originalName: 'Huyện Ninh Hải.xlsx',
    sha256: sha256(district),
    container: { name: 'ninh-hai.eml', sha256: sha256(mail()), receivedOn: '2025-06-12' },
  });
});

it.each([
  ['Enter takes the day of the mail server', [], [''], '2025-06-12'],
  ['another day is typed', [], ['2025-06-13'], '2025-06-13'],
  ['nobody is there to answer: the day of the command', [], undefined, today],
  ['the day is said in the command', ['--on', '2025-06-13'], [''], '2025-06-13'],
] as const)('the day of receipt of a mail: %s', async (_, more, answers, day) => {
  await put('den/ninh-hai.eml', mail());
  const { out, err } = await office.run(['receive', 'den/ninh-hai.eml', ...more], {
    today,
    ...(answers && { answers }),
  });
  expect((await receipt('ninh-hai')).receivedOn).toBe(day);
  expect(err.includes('máy chủ thư nhận thư này ngày 12')).toBe(answers !== undefined && more.length === 0);
  const command = /^ +ntge (receipt redate .*--on 2025-06-12 .*)$/m.exec(out)?.[1];
  expect(command !== undefined).toBe(day !== '2025-06-12');
  if (command === undefined) return;
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  expect((await office.run(words, { today })).code).toBe(0);
});

it('two mails of one unit in one call are rivals', async () => {
  const other = await readFile(
    join(
      office.folder,
      await office.fill('ninh-hai', '2025-H1', 'y.xlsx', { 'ntge.narrative.results': 'khác' }),
    ),
  );
  await put('den/a.eml', mail());
  await put('den/b.zip', pack({ 'x.xlsx': other }));
  const { code, out } = await office.run(['receive', 'den'], { today });
  expect(code).toBe(2);
  expect(out).toContain('2 tệp khác nhau cùng là báo cáo');
});

it('what lies in submissions is used or named', async () => {
  await put('submissions/2025-H1/thu.eml', mail());
  await put(
    'submissions/2025-H1/ghi chú.docx',
    pack({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '' }),
  );
  const consolidated = await office.run(['consolidate', '--period', '2025-H1', '--format', 'json'], {
    today,
  });
  expect(consolidated.out).toContain('submissions/2025-H1/thu.eml › Huyện Ninh Hải.xlsx');
  expect(consolidated.err).toContain('submissions/2025-H1/ghi chú.docx');
  const verified = await office.run(['verify', '--period', '2025-H1'], { today });
  expect(verified).toMatchObject({ code: 0 });
});
