/** Is this the operating system's error of that code (`ENOENT`, `EEXIST` …)? */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** The operating system did not let a file be written. It has the system's code and the name the file was to get. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
  readonly code: string;
  readonly path: string;

  constructor(path: string, code: string, cause: Error) {
    super(`${code}: ${path}`, { cause });
    this.code = code;
    this.path = path;
  }
}

/**
 * Does what writes a file. What the system refuses is told of the file that was to be, not of the temporary one, which is
 * nothing to anybody; some refusals (a full disk) name no file at all.
 */
export async function writing<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WriteRefused || !(error instanceof Error)) throw error;
    const code = 'code' in error ? error.code : undefined;
    throw typeof code === 'string' && 'syscall' in error ? new WriteRefused(path, code, error) : error;
  }
}
