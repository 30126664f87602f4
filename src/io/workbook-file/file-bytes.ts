import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { FileProblem } from '../../core/model/file-problem.ts';
import { patientlySync } from '../patience.ts';
import { sha256 } from '../sha256.ts';
import { FILE_BYTES } from '../../office/limits.ts';
import { unopened } from '../../office/xlsx-read/unopened.ts';
import { fileProblem } from '../../office/refusal.ts';

/** A file's bytes with their fingerprint, or why there are none. */
export type FileBytes =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly sha256: string }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * The bytes of a regular file of at most `limit` bytes. Devices and pipes are not opened: they may never answer. Read without
 * giving way: a file is small, there is nothing else to do meanwhile, and threads of Node's for it cost more than the file.
 */
export function readFileBytes(path: string, limit = FILE_BYTES): FileBytes {
  let file: number | undefined;
  try {
    const facts = statSync(path);
    const problem = describeUnreadable(facts, basename(path), limit);
    if (problem !== undefined) return { ok: false, problem };
    file = patientlySync(() => openSync(path, 'r'));
    const bytes = readAtMost(file, facts.size);
    return { ok: true, bytes, sha256: sha256(bytes) };
  } catch (error) {
    return { ok: false, problem: describeFailure(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

interface FileFacts {
  readonly size: number;
  isDirectory(): boolean;
  isFile(): boolean;
}

function describeUnreadable(facts: FileFacts, name: string, limit: number): FileProblem | undefined {
  if (facts.isDirectory()) return fileProblem('file/unreadable', { kind: 'folder' });
  if (!facts.isFile()) return fileProblem('file/unreadable', { kind: 'device' });
  return unopened(name, facts.size, limit);
}

/** A file that grows or shrinks meanwhile must not move the bound. */
function readAtMost(file: number, size: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(size);
  let filled = 0;
  while (filled < size) {
    const read = readSync(file, bytes, filled, size - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

const MISSING = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE']);
const REFUSED = new Set(['EACCES', 'EPERM', 'EBUSY', 'ETXTBSY']);

function describeFailure(error: unknown): FileProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  if (code === undefined) throw error;
  if (MISSING.has(code)) return fileProblem('file/unreadable', { kind: 'not-found' });
  if (code === 'EISDIR') return fileProblem('file/unreadable', { kind: 'folder' });
  return REFUSED.has(code)
    ? fileProblem('file/unreadable', { kind: 'no-permission', reason: code })
    : fileProblem('file/unreadable', { kind: 'failing-disk', reason: code });
}
