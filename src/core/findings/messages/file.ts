import { defineFinding } from '../definition.ts';

/** The file as a whole: what it is instead of a workbook that can be read. */
export const fileFindings = {
  'file/empty': defineFinding<Record<string, never>>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Tệp rỗng', en: 'Empty file' },
    why: {
      vi: 'Tệp không có nội dung, thường do gửi hoặc tải về bị gián đoạn.',
      en: 'The file has no content, usually because sending or downloading was interrupted.',
    },
    message: { vi: () => 'Tệp có 0 byte, không có nội dung.', en: () => 'The file has 0 bytes: no content.' },
    fix: {
      vi: () => 'Gửi lại tệp báo cáo từ máy đã lập.',
      en: () => 'Send the workbook again from the computer it was filled in on.',
    },
    example: {},
  }),
};
