/** Excel's lock files are 165 bytes; other suites write somewhat more. */
const LOCK_FILE_SIZE = 1024;

/** True for `~$name.xlsx`, which Excel puts beside a workbook while it is open. */
export function isLockFile(name: string, size: number): boolean {
  return name.startsWith('~$') && size <= LOCK_FILE_SIZE;
}
