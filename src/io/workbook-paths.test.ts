import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findWorkbooks } from './workbook-paths.ts';

let folder = '';

const FILES = [
  'so-y-te.xlsx',
  'Sở Nội vụ.XLSX',
  '~$so-y-te.xlsx',
  '.an.xlsx',
  'ghi-chu.docx',
  'cu/2024.xls',
  'cu/sau/bieu.ods',
  'cu/sau/bieu.csv',
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ntge-paths-'));
  for (const name of FILES) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), '');
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const names = async (...args: string[]) => (await findWorkbooks(args, folder)).files.map(({ name }) => name);

it.each([
  [
    'a folder: spreadsheets of every kind below it, no lock or hidden files',
    ['.'],
    ['Sở Nội vụ.XLSX', 'cu/2024.xls', 'cu/sau/bieu.csv', 'cu/sau/bieu.ods', 'so-y-te.xlsx'],
  ],
  ['a named file of any kind', ['ghi-chu.docx'], ['ghi-chu.docx']],
  ['a name that does not exist: reading it will say so', ['khong-co.xlsx'], ['khong-co.xlsx']],
  ['a star within a name', ['*.xlsx'], ['Sở Nội vụ.XLSX', 'so-y-te.xlsx']],
  ['a question mark', ['so-y-t?.xlsx'], ['so-y-te.xlsx']],
  ['any depth', ['**/bieu.*'], ['cu/sau/bieu.csv', 'cu/sau/bieu.ods']],
  ['each file once, in the order asked', ['so-y-te.xlsx', '*.xlsx'], ['so-y-te.xlsx', 'Sở Nội vụ.XLSX']],
])('%s', async (_, args, expected) => {
  expect(await names(...args)).toEqual(expected);
});

it('tells which folders and patterns hold nothing', async () => {
  await mkdir(join(folder, 'rong'), { recursive: true });
  expect(await findWorkbooks(['rong', '*.pdf', 'so-y-te.xlsx'], folder)).toMatchObject({
    nothingIn: ['rong', '*.pdf'],
    files: [{ name: 'so-y-te.xlsx' }],
  });
});

it('takes a file whose name holds a wildcard as named', async () => {
  await writeFile(join(folder, 'bieu [1].xlsx'), '');
  expect(await names('bieu [1].xlsx')).toEqual(['bieu [1].xlsx']);
});

it('finds a file whose name is composed otherwise, in a folder that is too, by name and by pattern', async () => {
  const [folderName, fileName] = ['Báo cáo', 'Sở Y tế.xlsx'];
  await mkdir(join(folder, folderName.normalize('NFD')));
  await writeFile(join(folder, folderName.normalize('NFD'), fileName.normalize('NFD')), '');
  const expected = [`${folderName}/${fileName}`.normalize('NFD')];
  expect(await names(`${folderName}/${fileName}`.normalize('NFC'))).toEqual(expected);
  expect(await names(`${folderName}/Sở*.xlsx`.normalize('NFC'))).toEqual(expected);
});

it('takes one file under two spellings once', async () => {
  await symlink(join(folder, 'so-y-te.xlsx'), join(folder, 'loi-tat.xlsx'));
  expect(
    await names('so-y-te.xlsx', './cu/../so-y-te.xlsx', join(folder, 'so-y-te.xlsx'), 'loi-tat.xlsx'),
  ).toEqual(['so-y-te.xlsx']);
});

it('leaves out a quotation mark that the shell left at the end', async () => {
  expect(await names('cu/2024.xls"')).toEqual(['cu/2024.xls']);
});
