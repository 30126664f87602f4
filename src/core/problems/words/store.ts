import type { Bilingual } from '../../model/ids.ts';
import { defineProblem } from '../definition.ts';
import type { NoFacts } from '../definition.ts';
import { listed } from './suggest.ts';

type ReceiptFacts = Readonly<Record<'unit' | 'period' | 'revision', string>>;

/** What a workspace has, or has not, in its register and among its consolidations. */
export const storeProblems = {
  'store/no-submissions': defineProblem<{ period: string; label: Bilingual }>({
    message: {
      vi: ({ period, label }) => `chưa có báo cáo nào của kỳ ${label.vi} trong thư mục submissions/${period}`,
      en: ({ period, label }) => `no submission of ${label.en} in the folder submissions/${period}`,
    },
    fix: {
      vi: () => 'Vào sổ báo cáo bằng "ntge receive TỆP", hoặc nêu tệp, thư mục ngay trong lệnh này.',
      en: () => 'Register submissions with "ntge receive FILE", or name files or folders in this command.',
    },
  }),
  'store/no-such-receipt': defineProblem<ReceiptFacts>({
    message: {
      vi: ({ unit, period, revision }) => `sổ kỳ ${period} không có bản ${revision} của ${unit}`,
      en: ({ unit, period, revision }) => `the register of ${period} has no revision ${revision} of ${unit}`,
    },
    fix: {
      vi: ({ unit, period }) => `Xem sổ: ntge receipt list --period ${period} --unit ${unit}`,
      en: ({ unit, period }) => `See the register: ntge receipt list --period ${period} --unit ${unit}`,
    },
  }),
  'store/receipt-damaged': defineProblem<ReceiptFacts>({
    message: {
      vi: ({ unit, revision }) =>
        `phiếu nhận bản ${revision} của ${unit} bị mất hoặc hỏng nên không đính chính được`,
      en: ({ unit, revision }) =>
        `the receipt of revision ${revision} of ${unit} is lost or damaged and cannot be corrected`,
    },
    fix: {
      vi: ({ unit, period, revision }) =>
        `Khôi phục phiếu từ bản sao lưu, hoặc rút bản đó rồi vào sổ lại: ntge receipt withdraw --period ${period} --unit ${unit} --revision ${revision} --reason "…"`,
      en: ({ unit, period, revision }) =>
        `Restore it from a backup, or withdraw the revision and register the file again: ntge receipt withdraw --period ${period} --unit ${unit} --revision ${revision} --reason "…"`,
    },
  }),
  'store/stands-so-already': defineProblem<ReceiptFacts>({
    message: {
      vi: ({ unit, revision }) => `bản ${revision} của ${unit} trong sổ đã đúng như vậy; không ghi gì thêm`,
      en: ({ unit, revision }) => `revision ${revision} of ${unit} stands so already; nothing was written`,
    },
    fix: {
      vi: ({ unit, period }) => `Xem sổ: ntge receipt list --period ${period} --unit ${unit}`,
      en: ({ unit, period }) => `See the register: ntge receipt list --period ${period} --unit ${unit}`,
    },
  }),
  'store/no-consolidation': defineProblem<NoFacts>({
    message: { vi: () => 'chưa có kỳ nào được tổng hợp', en: () => 'no period has been consolidated' },
    fix: {
      vi: () => 'Chạy "ntge consolidate --period KỲ" trước.',
      en: () => 'Run "ntge consolidate --period PERIOD" first.',
    },
  }),
  'store/period-not-consolidated': defineProblem<{ period: string }>({
    message: {
      vi: ({ period }) => `kỳ ${period} chưa được tổng hợp`,
      en: ({ period }) => `period ${period} has not been consolidated`,
    },
    fix: {
      vi: ({ period }) => `Chạy "ntge consolidate --period ${period}" trước.`,
      en: ({ period }) => `Run "ntge consolidate --period ${period}" first.`,
    },
  }),
  'store/no-revision': defineProblem<{ period: string; revision: string; known: readonly string[] }>({
    message: {
      vi: ({ period, revision }) => `kỳ ${period} không có lần tổng hợp "${revision}"`,
      en: ({ period, revision }) => `period ${period} has no revision "${revision}"`,
    },
    fix: {
      vi: ({ known }) => `Các lần tổng hợp: ${listed(known)}.`,
      en: ({ known }) => `Revisions: ${listed(known)}.`,
    },
  }),
  'store/no-registered-revision': defineProblem<{ named: string; known: readonly string[] }>({
    message: {
      vi: ({ named }) => `không có bản báo cáo ${named}`,
      en: ({ named }) => `there is no ${named}`,
    },
    fix: {
      vi: ({ known }) => `Các bản đã vào sổ: ${listed(known) || 'chưa có bản nào'}.`,
      en: ({ known }) => `Registered: ${listed(known) || 'none'}.`,
    },
  }),
  'store/damaged-consolidation': defineProblem<{ name: string }>({
    message: {
      vi: ({ name }) => `tệp ${name} đã bị sửa hoặc hỏng nên không dùng được`,
      en: ({ name }) => `${name} was edited or is damaged and cannot be used`,
    },
    fix: {
      vi: () =>
        'Xem chỗ bị sửa: ntge verify. Khôi phục tệp từ bản sao lưu, hoặc chuyển tệp ra khỏi thư mục consolidated rồi chạy lại "ntge consolidate".',
      en: () =>
        'To see where: ntge verify. Restore it from a backup, or move it out of the consolidated folder and run "ntge consolidate" again.',
    },
  }),
  'store/other-catalogue': defineProblem<{ stored: string; present: string }>({
    message: {
      vi: ({ stored, present }) =>
        `kết quả tổng hợp dùng danh mục "${stored}", thư mục này dùng "${present}"`,
      en: ({ stored, present }) =>
        `the consolidation was made with the catalogue "${stored}", this folder uses "${present}"`,
    },
  }),
};
