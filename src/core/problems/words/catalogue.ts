import { defineProblem } from '../definition.ts';
import type { NoFacts } from '../definition.ts';
import { catalogueCheckProblems } from './catalogue-checks.ts';
import { catalogueEntryProblems } from './catalogue-entries.ts';
import { cataloguePeriodProblems } from './catalogue-periods.ts';
import { catalogueOwnerProblems } from './catalogue-owners.ts';
import { catalogueFormulaProblems } from './catalogue-formulas.ts';
import { didYouMean } from './suggest.ts';

interface Named {
  readonly [key: string]: string | readonly string[];
  readonly named: string;
  readonly known: readonly string[];
}

/** Which catalogue and overlays, and the files a catalogue of one's own is spread over. */
const files = {
  'catalogue/unknown': defineProblem<Named>({
    message: {
      vi: ({ named, known }) => `không có danh mục "${named}"${didYouMean(named, known, 'vi')}`,
      en: ({ named, known }) => `there is no catalogue "${named}"${didYouMean(named, known, 'en')}`,
    },
    fix: {
      vi: ({ known }) =>
        `Danh mục có sẵn: ${known.join(', ')}; hoặc ghi đường dẫn tới thư mục, tệp YAML của mình.`,
      en: ({ known }) => `Built in: ${known.join(', ')}; or give the path of your own folder or YAML file.`,
    },
  }),
  'catalogue/not-built-in': defineProblem<Named>({
    message: {
      vi: ({ named, known }) => `không có danh mục có sẵn "${named}"${didYouMean(named, known, 'vi')}`,
      en: ({ named, known }) => `there is no built-in catalogue "${named}"${didYouMean(named, known, 'en')}`,
    },
    fix: {
      vi: ({ known }) => `Có sẵn: ${known.join(', ')}.`,
      en: ({ known }) => `Built in: ${known.join(', ')}.`,
    },
  }),
  'catalogue/unknown-overlay': defineProblem<Named>({
    message: {
      vi: ({ named, known }) => `không có lớp bổ sung "${named}"${didYouMean(named, known, 'vi')}`,
      en: ({ named, known }) => `there is no overlay "${named}"${didYouMean(named, known, 'en')}`,
    },
    fix: {
      vi: ({ known }) => `Lớp bổ sung có sẵn: ${known.join(', ')}.`,
      en: ({ known }) => `Built in: ${known.join(', ')}.`,
    },
  }),
  'catalogue/too-complex': defineProblem<{ file: string }>({
    message: {
      vi: ({ file }) => `danh mục ${file} quá phức tạp, không đọc được`,
      en: ({ file }) => `the catalogue ${file} is too complex to be read`,
    },
    fix: {
      vi: () => 'Kiểm tra xem có đúng là tệp danh mục không, hoặc bỏ bớt phần lặp lại.',
      en: () => 'Check that it is the right file, or take out what repeats itself.',
    },
  }),
  /** Heads the single mistakes of a catalogue; `count` of all, of which the first are shown. */
  'catalogue/wrong': defineProblem<{ count: number; shown: number }>({
    message: {
      vi: ({ count, shown }) =>
        count > shown ? `danh mục có ${count} lỗi, ${shown} lỗi đầu:` : 'danh mục có lỗi:',
      en: ({ count, shown }) =>
        count > shown
          ? `the catalogue is wrong in ${count} places, the first ${shown}:`
          : 'the catalogue is wrong:',
    },
    fix: {
      vi: () => 'Sửa rồi chạy lại; "ntge catalogue check" kiểm tra riêng danh mục.',
      en: () => 'Correct and run again; "ntge catalogue check" checks the catalogue alone.',
    },
  }),
  /** Heads what keeps overlays from being laid over a catalogue. */
  'catalogue/overlay-misfit': defineProblem<NoFacts>({
    message: {
      vi: () => 'lớp bổ sung không khớp với danh mục:',
      en: () => 'the overlays do not fit the catalogue:',
    },
    fix: {
      vi: () => 'Bỏ lớp bổ sung đó khỏi overlays trong ntge.yaml, hoặc sửa danh mục.',
      en: () => 'Take the overlay out of overlays in ntge.yaml, or correct the catalogue.',
    },
  }),
  'catalogue/overlay-unknown-unit': defineProblem<{ overlay: string; unit: string }>({
    message: {
      vi: ({ overlay, unit }) => `${overlay}: danh mục không có đơn vị "${unit}"`,
      en: ({ overlay, unit }) => `${overlay}: the catalogue has no unit "${unit}"`,
    },
  }),
  'catalogue/overlay-unit-exists': defineProblem<{ overlay: string; unit: string }>({
    message: {
      vi: ({ overlay, unit }) => `${overlay}: đơn vị mới "${unit}" đã có trong danh mục`,
      en: ({ overlay, unit }) => `${overlay}: the new unit "${unit}" is already in the catalogue`,
    },
  }),
  'catalogue/overlay-not-owner': defineProblem<{
    overlay: string;
    from: string;
    indicator: string;
    unit: string;
  }>({
    message: {
      vi: ({ overlay, from, indicator, unit }) =>
        `${overlay}: chỉ tiêu ${indicator} ngày ${from} không do "${unit}" phụ trách`,
      en: ({ overlay, from, indicator, unit }) =>
        `${overlay}: on ${from} indicator ${indicator} is not owned by "${unit}"`,
    },
  }),
  'catalogue/file-missing': defineProblem<NoFacts>({
    message: { vi: () => 'không có tệp này', en: () => 'there is no such file' },
  }),
  'catalogue/file-unreadable': defineProblem<NoFacts>({
    message: { vi: () => 'không đọc được tệp', en: () => 'the file cannot be read' },
  }),
  'catalogue/file-too-large': defineProblem<NoFacts>({
    message: {
      vi: () => 'tệp quá lớn, không phải tệp danh mục',
      en: () => 'too large for a catalogue',
    },
  }),
  'catalogue/no-keys': defineProblem<NoFacts>({
    message: {
      vi: () => 'tệp phải gồm các mục lớn như units:, elements:, indicators:',
      en: () => 'the file must hold top-level keys such as units:, elements:, indicators:',
    },
  }),
  'catalogue/include-not-list': defineProblem<NoFacts>({
    message: { vi: () => 'phải là danh sách các tệp', en: () => 'must be a list of files' },
  }),
  'catalogue/include-outside': defineProblem<NoFacts>({
    message: {
      vi: () => 'phải là tên một tệp khác trong cùng thư mục, mỗi tệp một lần',
      en: () => 'must name another file inside the same folder, each once',
    },
  }),
  'catalogue/key-in-two-files': defineProblem<{ key: string; file: string }>({
    message: {
      vi: ({ key, file }) => `mục "${key}" đã ghi ở ${file}; chỉ danh sách mới được chia ra nhiều tệp`,
      en: ({ key, file }) => `"${key}" is already in ${file}; only lists may be spread over files`,
    },
  }),
  'catalogue/amends-nothing': defineProblem<{ list: string; named: string; known: readonly string[] }>({
    message: {
      vi: ({ list, named, known }) => `${list} không có "${named}" để sửa${didYouMean(named, known, 'vi')}`,
      en: ({ list, named, known }) => `${list} has no "${named}" to amend${didYouMean(named, known, 'en')}`,
    },
  }),
};

/** What is wrong with a catalogue: its files, and entries that do not fit together. */
export const catalogueProblems = {
  ...files,
  ...catalogueEntryProblems,
  ...cataloguePeriodProblems,
  ...catalogueOwnerProblems,
  ...catalogueFormulaProblems,
  ...catalogueCheckProblems,
};
