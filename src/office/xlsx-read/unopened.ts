import type { FileProblem } from '../../core/model/file-problem.ts';
import { FILE_BYTES } from '../limits.ts';
import { fileProblem } from '../refusal.ts';

/** Excel's lock files are 165 bytes; other suites write somewhat more. */
const LOCK_FILE_SIZE = 1024;

/** True for `~$name.xlsx`, which Excel puts beside a workbook while it is open. */
export function isLockFile(name: string, size: number): boolean {
  return name.startsWith('~$') && size <= LOCK_FILE_SIZE;
}

/** Why a file of that name and size is not opened at all; undefined when it is. */
export function unopened(name: string, size: number, limit = FILE_BYTES): FileProblem | undefined {
  // Excel holds its lock file open, so on Windows it could not be read to see what it is.
  if (isLockFile(name, size)) return fileProblem('file/not-a-workbook', { kind: 'lock-file' });
  return size > limit ? fileProblem('file/too-large', { kind: 'file', size, limit }) : undefined;
}
