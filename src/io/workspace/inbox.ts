import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { patiently } from '../patience.ts';
import { sha256OfFile } from '../sha256.ts';
import { isCode } from '../system-error.ts';
import { periodRegister, periodsWithSubmissions } from './submissions.ts';

/** What units send: workbooks, and what carries them. */
const SENT = /^[^.~].*\.(?:xlsx|xlsm|zip|eml|msg)$/i;

/** How many files of a folder (and the folders in it) are in no register of the workspace; 0 where there is no folder. */
export async function countUnfiled(workspace: string, folder: string): Promise<number> {
  const paths = await sentIn(join(workspace, folder));
  if (paths.length === 0) return 0;
  const filed = await filedHashes(workspace);
  return paths.filter((path) => !filed.has(sha256OfFile(path))).length;
}

async function sentIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await patiently('open', () => readdir(folder, { recursive: true, withFileTypes: true }));
    return entries
      .filter((entry) => entry.isFile() && SENT.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return [];
    throw error;
  }
}

/** Of every file in the register, and of every mail or zip that one came in. */
async function filedHashes(workspace: string): Promise<ReadonlySet<string>> {
  const periods = [...(await periodsWithSubmissions(workspace))];
  const registers = await Promise.all(periods.map(async (period) => periodRegister(workspace, period)));
  const receipts = registers
    .flatMap(({ units }) => [...units.values()])
    .flatMap(({ revisions }) => revisions)
    .flatMap(({ receipt }) => receipt ?? []);
  return new Set(
    receipts.flatMap(({ sha256, container }) => [sha256, ...(container ? [container.sha256] : [])]),
  );
}
