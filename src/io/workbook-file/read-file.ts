import { basename } from 'node:path';
import type { ReadOutcome } from '../../core/model/file-problem.ts';
import { readFileBytes } from './file-bytes.ts';
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
  const file = readFileBytes(path, options.fileBytes);
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
