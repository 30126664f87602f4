import type { Bilingual } from '../core/model/ids.ts';

const NETWORK: Bilingual = { vi: 'mất kết nối tới ổ mạng', en: 'the network drive cannot be reached' };

/** What an operating system's refusal to write means to a person, by its code. */
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

/** Why a file could not be written, in words; undefined when the error is not the operating system's. */
export function writeTrouble(error: unknown): Bilingual | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const { code } = error;
  return (
    WORDS[code] ??
    (/^E[A-Z]+$/.test(code) ? { vi: `hệ thống báo lỗi ${code}`, en: `the system says ${code}` } : undefined)
  );
}
