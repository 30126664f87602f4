import { formatNumber } from '../../text/format.ts';
import type { Bilingual } from '../../model/ids.ts';
import { COPY_TO_FRESH, ERROR, WHY, byKind, plain, size } from './file-words.ts';
import type { FileDefinitions } from './file-words.ts';

const LIMIT = { ...ERROR, why: WHY.limit, fix: COPY_TO_FRESH } as const;

const EXTRAS: Readonly<Record<string, Bilingual>> = {
  merges: { vi: 'vùng ô gộp', en: 'merged ranges' },
  notes: { vi: 'ghi chú ô', en: 'cell notes' },
  names: { vi: 'tên ô', en: 'defined names' },
  styles: { vi: 'kiểu định dạng', en: 'cell styles' },
  hidden: { vi: 'vùng ẩn', en: 'hidden ranges' },
};

/** Workbooks too large to be read within the bounds of time and memory. */
export const fileLimitFindings: FileDefinitions<'file/too-large' | 'file/timeout' | 'file/memory'> = {
  'file/too-large': byKind<'file/too-large'>(
    { title: { vi: 'Tệp quá lớn', en: 'File too large' }, why: WHY.limit, fix: COPY_TO_FRESH },
    {
      file: {
        title: { vi: 'Tệp quá lớn', en: 'File too large' },
        why: {
          vi: 'Biểu mẫu đã nhập chỉ khoảng vài chục KB; tệp lớn thường do chèn ảnh hay tài liệu.',
          en: 'A filled workbook has some tens of KB; large ones usually hold pictures or documents.',
        },
        message: {
          vi: ({ size: bytes, limit }) => `Tệp có ${size(bytes, 'vi')}, quá giới hạn ${size(limit, 'vi')}.`,
          en: ({ size: bytes, limit }) =>
            `The file has ${size(bytes, 'en')}; the limit is ${size(limit, 'en')}.`,
        },
        fix: plain(
          'Xóa ảnh và tài liệu chèn vào tệp, gửi chúng thành tệp riêng.',
          'Remove inserted pictures and documents and send them separately.',
        ),
        example: { size: 83_886_080, limit: 52_428_800 },
      },
      parts: {
        title: { vi: 'Tệp có quá nhiều phần', en: 'Too many parts' },
        message: {
          vi: ({ found, limit }) =>
            `Tệp gồm ${formatNumber(found, 'vi')} phần, quá giới hạn ${formatNumber(limit, 'vi')}.`,
          en: ({ found, limit }) =>
            `The file consists of ${formatNumber(found, 'en')} parts; the limit is ${formatNumber(limit, 'en')}.`,
        },
        example: { found: 60_005, limit: 2000 },
      },
      part: {
        title: { vi: 'Một phần của tệp quá lớn', en: 'A part is too large' },
        message: {
          vi: ({ part, size: bytes, limit }) =>
            `Phần "${part}" giải nén ra ${size(bytes, 'vi')}, quá giới hạn ${size(limit, 'vi')}.`,
          en: ({ part, size: bytes, limit }) =>
            `The part "${part}" unpacks to ${size(bytes, 'en')}; the limit is ${size(limit, 'en')}.`,
        },
        example: { part: 'xl/sharedStrings.xml', size: 600_000_000, limit: 200_000_000 },
      },
      unpacked: {
        title: { vi: 'Tệp giải nén quá lớn', en: 'Unpacked file too large' },
        message: {
          vi: ({ size: bytes, limit }) =>
            `Tệp giải nén ra ${size(bytes, 'vi')}, quá giới hạn ${size(limit, 'vi')}.`,
          en: ({ size: bytes, limit }) =>
            `The file unpacks to ${size(bytes, 'en')}; the limit is ${size(limit, 'en')}.`,
        },
        example: { size: 900_000_000, limit: 300_000_000 },
      },
      cells: {
        title: { vi: 'Quá nhiều ô', en: 'Too many cells' },
        message: {
          vi: ({ limit }) => `Tệp có hơn ${formatNumber(limit, 'vi')} ô có nội dung.`,
          en: ({ limit }) => `The file has more than ${formatNumber(limit, 'en')} cells with content.`,
        },
        example: { limit: 2_000_000 },
      },
      texts: {
        title: { vi: 'Quá nhiều đoạn chữ', en: 'Too many texts' },
        message: {
          vi: ({ limit }) => `Tệp có hơn ${formatNumber(limit, 'vi')} đoạn chữ khác nhau.`,
          en: ({ limit }) => `The file has more than ${formatNumber(limit, 'en')} different texts.`,
        },
        example: { limit: 2_000_000 },
      },
      characters: {
        title: { vi: 'Quá nhiều chữ', en: 'Too much text' },
        message: {
          vi: ({ limit }) => `Chữ trong các ô dài hơn ${formatNumber(limit, 'vi')} ký tự.`,
          en: ({ limit }) => `The cells hold more than ${formatNumber(limit, 'en')} characters of text.`,
        },
        example: { limit: 100_000_000 },
      },
      extras: {
        title: { vi: 'Quá nhiều thành phần phụ', en: 'Too many extras' },
        message: {
          vi: ({ what, limit }) => `Tệp có hơn ${formatNumber(limit, 'vi')} ${EXTRAS[what]?.vi ?? what}.`,
          en: ({ what, limit }) =>
            `The file has more than ${formatNumber(limit, 'en')} ${EXTRAS[what]?.en ?? what}.`,
        },
        example: { what: 'merges', limit: 200_000 },
      },
    },
  ),
  'file/timeout': byKind<'file/timeout'>(
    { title: { vi: 'Đọc quá lâu', en: 'Reading took too long' }, why: WHY.limit, fix: COPY_TO_FRESH },
    {
      work: {
        title: { vi: 'Đọc quá lâu', en: 'Reading took too long' },
        message: {
          vi: ({ seconds }) => `Đọc tệp tốn hơn ${formatNumber(seconds, 'vi')} giây xử lý nên đã dừng.`,
          en: ({ seconds }) =>
            `Reading took more than ${formatNumber(seconds, 'en')} seconds of computing and was stopped.`,
        },
        example: { seconds: 10 },
      },
      busy: {
        title: { vi: 'Máy quá bận', en: 'Computer too busy' },
        why: {
          vi: 'Tệp có thể hoàn toàn tốt: máy dành quá ít thời gian cho việc đọc.',
          en: 'The file may be perfectly good: the computer gave too little time to reading it.',
        },
        message: {
          vi: () => 'Máy đang bận việc khác, thử hai lần vẫn chưa đọc xong tệp.',
          en: () => 'The computer was busy with other work; the file could not be read in two attempts.',
        },
        fix: plain(
          'Đóng bớt chương trình khác rồi chạy lại lệnh này.',
          'Close other programs, then run the command again.',
        ),
        example: { seconds: 10 },
      },
    },
  ),
  'file/memory': {
    ...LIMIT,
    title: { vi: 'Tệp cần quá nhiều bộ nhớ', en: 'Too much memory' },
    message: {
      vi: ({ limit }) => `Đọc tệp cần hơn ${formatNumber(limit, 'vi')} MB bộ nhớ nên đã dừng.`,
      en: ({ limit }) =>
        `Reading needed more than ${formatNumber(limit, 'en')} MB of memory and was stopped.`,
    },
    example: { limit: 512 },
  },
};
