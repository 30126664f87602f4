import { basename } from 'node:path';
import type { ReadOutcome } from '../../core/model/file-problem.ts';
import { readBytesAt } from '../containers.ts';
import type { WorkbookPath } from '../workbook-path.ts';
import { readFileBytes } from './file-bytes.ts';
import type { FileBytes } from './file-bytes.ts';
import type { SafeReadOptions } from './isolated.ts';
import { readWorkbookSafely } from './isolated.ts';

export interface FileReadOptions extends SafeReadOptions {
  /** Largest file that is opened, in bytes. */
  readonly fileBytes?: number;
}

/** A workbook read from a path. `bytes` and `sha256` (hexadecimal) are there whenever the file itself could be read. */
export interface FileRead {
  readonly bytes?: Uint8Array;
  readonly sha256?: string;
  readonly outcome: ReadOutcome;
}

/** Reads a workbook file; whatever is wrong with the path or the bytes is a value. */
export async function readWorkbookFile(path: string, options: FileReadOptions = {}): Promise<FileRead> {
  return readWith(readFileBytes(path, options.fileBytes), path, options);
}

/** The same for a file that may lie in a container. */
export async function readFoundWorkbook(
  file: WorkbookPath,
  options: SafeReadOptions = {},
): Promise<FileRead> {
  const { problem, inside, name, path } = file;
  const read = await readBytesAt(file);
  if (read.ok && problem !== undefined)
    return { bytes: read.bytes, sha256: read.sha256, outcome: { ok: false, problem } };
  return readWith(read, inside ? name : path, options);
}

async function readWith(file: FileBytes, path: string, options: SafeReadOptions): Promise<FileRead> {
  if (!file.ok) return { outcome: file };
  const { bytes, sha256 } = file;
  return { bytes, sha256, outcome: await readWorkbookBytes(bytes, path, options) };
}

/** The workbook in the bytes of a file; the name of its path helps to say what else they are. */
export function readWorkbookBytes(
  bytes: Uint8Array,
  path: string,
  options: SafeReadOptions = {},
): Promise<ReadOutcome> {
  return readWorkbookSafely(bytes, { fileName: basename(path), ...options });
}
