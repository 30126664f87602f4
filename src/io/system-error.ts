/** Is this the operating system's error of that code (`ENOENT`, `EEXIST` …)? */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
