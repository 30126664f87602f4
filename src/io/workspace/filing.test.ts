import { mkdtemp, readFile, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileSubmission } from './filing.ts';
import { sha256 } from '../sha256.ts';
import { currentSubmissions, revisionsOf } from './submissions.ts';

const FILING = {
  unit: 'so-y-te',
  period: '2025-H1',
  receivedOn: '2025-06-12',
  originalName: 'Báo cáo Sở Y tế.xlsx',
  filedBy: 'van-thu',
  filedOn: '2025-06-13',
};

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'ntge-filing-'));
});
afterEach(async () => {
  await rm(workspace, { recursive: true });
});

const bytes = (text: string) => new TextEncoder().encode(text);
const folder = () => join(workspace, 'submissions', '2025-H1', 'so-y-te');

test('a submission is kept byte for byte with its receipt', async () => {
  const { outcome, receipt } = await fileSubmission(workspace, bytes('one'), FILING);
  expect(outcome).toBe('filed');
  expect(receipt).toMatchObject({
    revision: 1,
    sha256: sha256(bytes('one')),
    size: 3,
    receivedOn: '2025-06-12',
  });
  expect(await readFile(join(folder(), 'r1.xlsx'), 'utf8')).toBe('one');
  expect((await readdir(folder())).sort()).toEqual(['r1.json', 'r1.xlsx']);
});

test('other bytes are a new revision, the same bytes are filed once', async () => {
  await fileSubmission(workspace, bytes('one'), FILING);
  expect((await fileSubmission(workspace, bytes('two'), FILING)).receipt.revision).toBe(2);
  const again = await fileSubmission(workspace, bytes('one'), FILING);
  expect(again).toMatchObject({ outcome: 'already-filed', receipt: { revision: 1 } });
  const { current } = await currentSubmissions(workspace, '2025-H1');
  expect(current.map((s) => s.shown)).toEqual(['submissions/2025-H1/so-y-te/r2.xlsx']);
});

test('twenty people filing at once get twenty numbers', { tags: ['slow'] }, async () => {
  const filed = await Promise.all(
    Array.from({ length: 20 }, (_, i) => fileSubmission(workspace, bytes(`file ${i}`), FILING)),
  );
  const numbers = filed.map((f) => f.receipt.revision).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  for (const held of await revisionsOf(workspace, '2025-H1', 'so-y-te')) {
    expect(sha256(await readFile(held.path))).toBe(held.receipt?.sha256);
  }
});

test('twenty people filing the same bytes get one number', async () => {
  const filed = await Promise.all(
    Array.from({ length: 20 }, () => fileSubmission(workspace, bytes('one'), FILING)),
  );
  expect(filed.filter(({ outcome }) => outcome === 'filed')).toHaveLength(1);
  expect((await readdir(folder())).sort()).toEqual(['r1.json', 'r1.xlsx']);
});

test('a filing interrupted before its receipt got its name counts, and is tidied up by the next', async () => {
  const { receipt } = await fileSubmission(workspace, bytes('one'), FILING);
  await rename(join(folder(), 'r1.json'), join(folder(), `.waiting-r1-${receipt.sha256}-00000000.json`));
  expect((await revisionsOf(workspace, '2025-H1', 'so-y-te')).map((h) => h.receipt)).toEqual([receipt]);
  expect(await fileSubmission(workspace, bytes('one'), FILING)).toMatchObject({ outcome: 'already-filed' });
  const next = await fileSubmission(workspace, bytes('two'), FILING);
  expect(next.receipt.revision).toBe(2);
  expect((await revisionsOf(workspace, '2025-H1', 'so-y-te')).map((h) => h.receipt)).toEqual([
    receipt,
    next.receipt,
  ]);
});

test('a filing interrupted before its workbook was there leaves nothing filed, and its number free', async () => {
  const { receipt } = await fileSubmission(workspace, bytes('one'), FILING);
  await rename(join(folder(), 'r1.json'), join(folder(), `.waiting-r1-${receipt.sha256}-00000000.json`));
  await rm(join(folder(), 'r1.xlsx'));
  expect(await revisionsOf(workspace, '2025-H1', 'so-y-te')).toEqual([]);
  expect((await fileSubmission(workspace, bytes('two'), FILING)).receipt.revision).toBe(1);
  expect((await fileSubmission(workspace, bytes('three'), FILING)).receipt.revision).toBe(2);
  expect((await readdir(folder())).sort()).toEqual(['r1.json', 'r1.xlsx', 'r2.json', 'r2.xlsx']);
});

test('what was received later does not count on an earlier day', async () => {
  await fileSubmission(workspace, bytes('one'), FILING);
  await fileSubmission(workspace, bytes('two'), { ...FILING, receivedOn: '2025-06-20' });
  const on = async (day: string) =>
    (await currentSubmissions(workspace, '2025-H1', day)).current.map((held) => held.receipt?.revision);
  expect([await on('2025-06-11'), await on('2025-06-19'), await on('2025-06-20')]).toEqual([[], [1], [2]]);
});
