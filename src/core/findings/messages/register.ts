import { defineFinding } from '../definition.ts';
import type { Bilingual } from '../../model/ids.ts';
import { said } from '../name.ts';
import type { Name } from '../name.ts';

/** What is wrong with a file of the register, by fault. */
const FAULTS: Readonly<Record<string, Bilingual>> = {
  'no-receipt': { vi: 'có tệp báo cáo nhưng không có phiếu nhận', en: 'the workbook has no receipt' },
  'no-workbook': { vi: 'có phiếu nhận nhưng không còn tệp báo cáo', en: 'the receipt has lost its workbook' },
  unreadable: {
    vi: 'không đọc được (bị cắt, bị thêm bớt nội dung)',
    en: 'it cannot be read (cut, or something added)',
  },
  altered: { vi: 'nội dung đã bị sửa sau khi ghi', en: 'it was edited after it had been written' },
  misplaced: {
    vi: 'nội dung ghi đơn vị, kỳ hoặc số bản khác với nơi đặt tệp',
    en: 'it speaks of another unit, period or revision than its place says',
  },
  twice: { vi: 'một bản có hai phiếu nhận', en: 'one revision has two receipts' },
  gap: { vi: 'sổ bị thiếu số này', en: 'this number is missing' },
  lost: { vi: 'các phiếu sau có nhắc đến nhưng tệp không còn', en: 'later entries name it, but it is gone' },
  replaced: {
    vi: 'không phải là tệp mà các phiếu sau nhắc đến',
    en: 'it is not the one that later entries name',
  },
};

const RESTORABLE = new Set(['no-workbook', 'unreadable', 'altered', 'gap', 'lost', 'replaced', 'no-receipt']);

/** The office's own register: nothing of this is a unit's fault. */
export const registerFindings = {
  'register/damaged': defineFinding<{ unit: Name; file: string; fault: string; command: string }>({
    severity: 'error',
    maturity: 'stable',
    addressee: 'office',
    title: { vi: 'Sổ nhận báo cáo bị hỏng', en: 'Damaged register' },
    why: {
      vi: 'Sổ hỏng thì không biết chắc bản nào có hiệu lực và nhận ngày nào; chưa dùng số liệu nào của đơn vị, và không coi đơn vị là chưa nộp.',
      en: 'With a damaged register nobody can say which file counts and when it came; none of the figures of the unit are used, and the unit is not taken for missing.',
    },
    message: {
      vi: ({ unit, file, fault }) =>
        `Sổ nhận của ${said(unit, 'vi')}: ${file}: ${FAULTS[fault]?.vi ?? fault}.`,
      en: ({ unit, file, fault }) =>
        `Register of ${said(unit, 'en')}: ${file}: ${FAULTS[fault]?.en ?? fault}.`,
    },
    fix: {
      vi: ({ fault, command }) =>
        RESTORABLE.has(fault)
          ? `Khôi phục tệp từ bản sao lưu. Không còn bản sao lưu thì rút bản đó kèm lý do (${command}), rồi vào sổ lại tệp báo cáo.`
          : 'Chuyển tệp hoặc thư mục chép thừa ra khỏi thư mục submissions.',
      en: ({ fault, command }) =>
        RESTORABLE.has(fault)
          ? `Restore the file from a backup. Where there is none, withdraw that revision with the reason (${command}), then register the workbook again.`
          : 'Move the copied file or folder out of the submissions folder.',
    },
    example: {
      unit: ['Sở Y tế', 'Department of Health'],
      file: 'submissions/2025-H1/so-y-te/r2.xlsx',
      fault: 'no-receipt',
      command: 'ntge receipt withdraw --period 2025-H1 --unit so-y-te --revision 2 --reason "mất phiếu nhận"',
    },
  }),

  'register/blank-form': defineFinding<{ unit: Name; file: string }>({
    severity: 'error',
    maturity: 'stable',
    title: { vi: 'Biểu mẫu gửi về còn để trống', en: 'The form came back untouched' },
    why: {
      vi: 'Biểu mẫu chưa điền gì thì đã nhận nhưng chưa phải là báo cáo; đơn vị chưa được tính là đã nộp.',
      en: 'A form in which nothing was filled in was received, but is no submission; the unit does not count as having sent.',
    },
    message: {
      vi: ({ unit, file }) => `${said(unit, 'vi')} gửi biểu mẫu chưa điền gì: ${file}.`,
      en: ({ unit, file }) => `${said(unit, 'en')} sent a form in which nothing is filled in: ${file}.`,
    },
    fix: {
      vi: () => 'Điền số liệu, phần thuyết minh rồi gửi lại.',
      en: () => 'Fill in the figures and the narrative and send it again.',
    },
    example: { unit: ['Sở Y tế', 'Department of Health'], file: 'submissions/2025-H1/so-y-te/r1.xlsx' },
  }),

  'register/out-of-place': defineFinding({
    severity: 'warning',
    maturity: 'stable',
    addressee: 'office',
    title: { vi: 'Tệp nằm ngoài các thư mục của sổ nhận', en: 'A file outside the folders of the register' },
    why: {
      vi: 'Sổ nhận chỉ đọc submissions/<kỳ> và submissions/<kỳ>/<đơn vị>. Tệp nằm chỗ khác thì không được tính, và đơn vị gửi tệp đó có thể bị coi là chưa nộp.',
      en: 'The register reads submissions/<period> and submissions/<period>/<unit> alone. A file elsewhere does not count, and the unit that sent it may be taken for missing.',
    },
    message: {
      vi: () => 'Tệp nằm ngoài các thư mục của sổ nhận.',
      en: () => 'It lies outside the folders of the register.',
    },
    fix: {
      vi: () =>
        'Báo cáo của đơn vị thì chuyển sang thu-den rồi vào sổ (ntge receive); tệp khác thì để ngoài submissions. Thư mục của kỳ phải mang đúng mã kỳ, ví dụ submissions/2025-H1.',
      en: () =>
        "Move a unit's workbook to thu-den and register it (ntge receive), anything else out of submissions. A period's folder bears the id of the period, e.g. submissions/2025-H1.",
    },
    example: {},
  }),
};
