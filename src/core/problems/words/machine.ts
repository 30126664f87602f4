import type { Bilingual } from '../../model/ids.ts';
import { defineProblem } from '../definition.ts';

/** What the system refused: of which file or folder, where it is known (else ''), and why in words. */
type Refusal = Readonly<{ path: string; why: Bilingual }>;

/** The machine refuses: a full disk, a drive that is gone, a file that another program does not let go. */
export const machineProblems = {
  'machine/cannot-read': defineProblem<Refusal>({
    message: {
      vi: ({ path, why }) => `không đọc được tệp ${path}: ${why.vi}`,
      en: ({ path, why }) => `cannot read ${path || 'a file'}: ${why.en}`,
    },
    fix: {
      vi: () =>
        'Kiểm tra ổ đĩa hoặc ổ mạng còn kết nối, quyền đọc của thư mục; đóng tệp ở chương trình khác rồi chạy lại.',
      en: () =>
        'See that the disk or network drive is there and may be read; close the file in other programs and run again.',
    },
  }),
  'machine/cannot-write': defineProblem<Refusal>({
    message: {
      vi: ({ path, why }) => `không ghi được tệp ${path}: ${why.vi}`,
      en: ({ path, why }) => `cannot write ${path || 'a file'}: ${why.en}`,
    },
    fix: {
      vi: () =>
        'Đóng tệp nếu đang mở trong Excel hoặc Word; giải phóng chỗ trống, kiểm tra quyền ghi của thư mục rồi chạy lại. Không có tệp nào bị ghi dở.',
      en: () =>
        'Close the file if Excel or Word has it open; free some space, check the rights to the folder and run again. No file was left half-written.',
    },
  }),
};
