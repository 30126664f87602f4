import { expect, test } from 'vitest';
import { unfitPlaceNote } from './program-place.ts';

const note = (folder: string, env: Readonly<Record<string, string>> = {}): string | undefined =>
  unfitPlaceNote(folder, env)?.en;

test.each([
  '\\\\may chu\\chung\\ntge',
  '\\\\10.0.0.1\\c$\\ntge',
  '\\\\?\\UNC\\may-chu\\chung\\ntge',
  '\\\\wsl.localhost\\Debian\\home\\ntge',
])('a folder on the network is named: %s', (folder) => {
  expect(note(folder)).toMatch(/network drive/);
  expect(note(folder)).toContain(folder);
});

test.each([
  'C:\\Users\\lan\\OneDrive\\ntge',
  'C:\\Users\\lan\\OneDrive - Sở Lao động\\Tài liệu\\ntge',
  'C:\\Users\\lan\\onedrive\\ntge',
  'G:\\My Drive\\ntge',
  'G:\\Drive của tôi\\ntge',
  'G:\\Drive của tôi\\ntge'.normalize('NFD'),
  'G:\\Shared drives\\Phòng\\ntge',
  'C:\\Users\\lan\\Google Drive\\ntge',
  'C:\\Users\\lan\\iCloudDrive\\ntge',
  'D:\\Dropbox (Sở)\\ntge',
])('a folder kept in the cloud is named: %s', (folder) => {
  expect(note(folder)).toMatch(/cloud/);
});

test('a folder of OneDrive with a name of its own is known by what Windows says of it', () => {
  const env = { OneDriveCommercial: 'D:\\Dữ liệu chung' };
  expect(note('D:\\Dữ liệu chung\\ntge', env)).toMatch(/cloud/);
  expect(note('d:\\dữ liệu chung', env)).toMatch(/cloud/);
  expect(note('D:\\Dữ liệu chung 2\\ntge', env)).toBeUndefined();
  expect(note('E:\\ntge', env)).toBeUndefined();
});

test.each([
  'C:\\Users\\lan\\AppData\\Local\\Temp\\Temp1_ntge-0.1.0-win-x64.zip',
  'C:\\Users\\lan\\AppData\\Local\\Temp\\7zO4C1A2B3D\\ntge',
  'C:\\Users\\lan\\AppData\\Local\\Temp\\Rar$EXa1234.5678\\ntge',
])('a zip that was not extracted is named: %s', (folder) => {
  expect(note(folder)).toMatch(/not extracted/);
});

test.each([
  'C:\\ntge',
  'C:\\',
  '\\\\?\\C:\\ntge',
  'D:\\Báo cáo & 100% (1)!\\ntge',
  'C:\\Users\\lan\\Documents\\My Drive\\ntge',
  'C:\\OneDriveTemp\\ntge',
  'Z:\\home\\lan\\ntge',
])('a folder of the computer is as good as any: %s', (folder) => {
  expect(note(folder)).toBeUndefined();
});
