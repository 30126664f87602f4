import type { Bilingual } from '../core/model/ids.ts';
import { WriteRefused } from './system-error.ts';

const NETWORK: Bilingual = { vi: 'mất kết nối tới ổ mạng', en: 'the network drive cannot be reached' };

/** What an operating system's refusal means to a person, by its code; where nothing else is said, of writing. */
const WORDS: Readonly<Record<string, Bilingual>> = {
  ENOSPC: { vi: 'ổ đĩa đã đầy', en: 'the disk is full' },
  EDQUOT: { vi: 'đã hết dung lượng được cấp trên ổ đĩa', en: 'the disk quota is used up' },
  EFBIG: { vi: 'tệp lớn hơn mức ổ đĩa cho phép', en: 'the file is larger than the disk allows' },
  EROFS: { vi: 'ổ đĩa hoặc thư mục chỉ cho đọc', en: 'the disk or folder is read-only' },
  EACCES: { vi: 'không có quyền ghi vào thư mục', en: 'there is no right to write to the folder' },
  EPERM: { vi: 'hệ thống không cho ghi vào thư mục', en: 'the system does not allow writing to the folder' },
  EBUSY: {
    vi: 'tệp hoặc thư mục đang được chương trình khác giữ',
    en: 'another program holds the file or folder',
  },
  ENOENT: {
    vi: 'thư mục không còn (ổ mạng đã ngắt?)',
    en: 'the folder is gone (network drive disconnected?)',
  },
  ENOTDIR: {
    vi: 'đường dẫn có một tệp đứng ở chỗ của thư mục',
    en: 'a file stands where a folder should be',
  },
  EEXIST: { vi: 'đường dẫn có một tệp đứng ở chỗ của thư mục', en: 'a file stands where a folder should be' },
  EISDIR: { vi: 'có một thư mục mang đúng tên tệp đó', en: 'a folder has the very name of the file' },
  EIO: { vi: 'ổ đĩa hoặc đường truyền gặp lỗi', en: 'the disk or the connection failed' },
  ESTALE: { vi: 'ổ mạng đã ngắt kết nối', en: 'the network drive was disconnected' },
  ENAMETOOLONG: { vi: 'đường dẫn của thư mục làm việc quá dài', en: "the workspace's path is too long" },
  ENETUNREACH: NETWORK,
  ENETDOWN: NETWORK,
  EHOSTUNREACH: NETWORK,
  EHOSTDOWN: NETWORK,
  ECONNRESET: NETWORK,
  ETIMEDOUT: NETWORK,
  ENXIO: NETWORK,
  EMFILE: { vi: 'máy đang mở quá nhiều tệp', en: 'too many files are open' },
};

/** The same codes where something was only to be looked at. */
const READING_WORDS: Readonly<Record<string, Bilingual>> = {
  EACCES: { vi: 'không có quyền đọc', en: 'there is no right to read it' },
  EPERM: { vi: 'hệ thống không cho đọc', en: 'the system does not allow reading it' },
  ENOENT: { vi: 'không có tệp hoặc thư mục này', en: 'there is no such file or folder' },
  EISDIR: { vi: 'đó là một thư mục, không phải tệp', en: 'it is a folder, not a file' },
  ENAMETOOLONG: { vi: 'đường dẫn quá dài', en: 'the path is too long' },
  ELOOP: { vi: 'đường dẫn dẫn vòng về chính nó', en: 'the path leads back to itself' },
};

/** Calls that change something. */
const WRITING = new Set(['write', 'fsync', 'mkdir', 'rename', 'link', 'unlink', 'rm', 'rmdir', 'copyfile']);

/** A system's refusal, as it is told. */
export interface SystemTrouble {
  readonly doing: 'read' | 'write';
  /** The file or folder, where it is known. */
  readonly path: string | undefined;
  readonly why: Bilingual;
}

/** What the operating system refused, of which file and why; undefined when the error is not the operating system's. */
export function systemTrouble(error: unknown): SystemTrouble | undefined {
  const facts = systemFacts(error);
  if (facts === undefined) return undefined;
  const { code, path, doing } = facts;
  const words = (doing === 'read' ? READING_WORDS[code] : undefined) ?? WORDS[code];
  return { doing, path, why: words ?? { vi: `hệ thống báo lỗi ${code}`, en: `the system says ${code}` } };
}

function systemFacts(
  error: unknown,
): { code: string; path: string | undefined; doing: 'read' | 'write' } | undefined {
  if (error instanceof WriteRefused) return { code: error.code, path: error.path, doing: 'write' };
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  if (!/^(?:E[A-Z0-9]+|UNKNOWN)$/.test(error.code)) return undefined;
  const call = 'syscall' in error ? String(error.syscall) : '';
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  return { code: error.code, path, doing: WRITING.has(call) ? 'write' : 'read' };
}

/** Why a file could not be written, in words; undefined when the error is not the operating system's. */
export function writeTrouble(error: unknown): Bilingual | undefined {
  return systemTrouble(error)?.why;
}
