import { defineProblem } from '../definition.ts';
import type { NoFacts } from '../definition.ts';
import { didYouMean } from './suggest.ts';

interface Twice {
  readonly [key: string]: string;
  readonly word: string;
  /** Path of the other entry, `units.3.name.vi`. */
  readonly other: string;
}

/** Ids, labels, references and the parts of entries. */
export const catalogueEntryProblems = {
  'catalogue/duplicate-id': defineProblem<Twice>({
    message: {
      vi: ({ word, other }) => `"${word}" đã dùng cho một mục khác (${other})`,
      en: ({ word, other }) => `"${word}" is already used by another entry (${other})`,
    },
  }),
  'catalogue/reserved-id': defineProblem<{ id: string }>({
    message: {
      vi: ({ id }) =>
        `"${id}" dành riêng cho các ô khác của biểu mẫu (trang bìa, thuyết minh, nhiệm vụ, ước cả năm)`,
      en: ({ id }) =>
        `"${id}" is reserved for other cells of the workbook (cover, narrative, tasks, forecasts)`,
    },
  }),
  'catalogue/duplicate-label': defineProblem<Twice>({
    message: {
      vi: ({ word, other }) => `"${word}" trùng với nhãn của mục khác (${other})`,
      en: ({ word, other }) => `"${word}" is also the label of another entry (${other})`,
    },
  }),
  'catalogue/row-code-prefix': defineProblem<{ code: string; prefix: number }>({
    message: {
      vi: ({ code, prefix }) =>
        `mã dòng "${code}" phải bắt đầu bằng "${prefix}." (mục tiêu của số liệu; kinh phí là 7)`,
      en: ({ code, prefix }) =>
        `the row code "${code}" must begin with "${prefix}." (the element's objective; 7 for the budget)`,
    },
  }),
  'catalogue/row-code-twice': defineProblem<Twice>({
    message: {
      vi: ({ word, other }) => `mã dòng "${word}" đã dùng cho một dòng khác (${other})`,
      en: ({ word, other }) => `the row code "${word}" is already that of another row (${other})`,
    },
  }),
  'catalogue/row-without-code': defineProblem<{ rows: readonly string[] }>({
    message: {
      vi: ({ rows }) =>
        `dòng chưa có mã: ${rows.join(', ')}; số liệu một dòng ghi ở "code", nhiều dòng ghi ở "codes"`,
      en: ({ rows }) =>
        `rows without a code: ${rows.join(', ')}; a single row has "code", several rows have "codes"`,
    },
  }),
  'catalogue/blank-text': defineProblem<NoFacts>({
    message: { vi: () => 'không được để trống', en: () => 'must not be blank' },
  }),
  'catalogue/unknown-reference': defineProblem<{ named: string; known: readonly string[] }>({
    message: {
      vi: ({ named, known }) =>
        `không có "${named}"${didYouMean(named, known, 'vi') || `; có: ${known.join(', ')}`}`,
      en: ({ named, known }) =>
        `there is no "${named}"${didYouMean(named, known, 'en') || `; there are: ${known.join(', ')}`}`,
    },
  }),
  'catalogue/dates-reversed': defineProblem<{ from: string; to: string }>({
    message: {
      vi: ({ from, to }) => `ngày đầu ${from} sau ngày cuối ${to}`,
      en: ({ from, to }) => `begins ${from}, after its last day ${to}`,
    },
  }),
  'catalogue/limits': defineProblem<{ min: number; max: number }>({
    message: {
      vi: ({ min, max }) => `giới hạn dưới ${min} lớn hơn giới hạn trên ${max}`,
      en: ({ min, max }) => `the lower limit ${min} exceeds the upper limit ${max}`,
    },
  }),
  'catalogue/bound-open': defineProblem<NoFacts>({
    message: {
      vi: () => 'khoảng giới hạn phải có min, max hoặc cả hai',
      en: () => 'a bound needs min, max or both',
    },
  }),
  'catalogue/part-of-itself': defineProblem<{ id: string }>({
    message: {
      vi: ({ id }) => `"trong đó" nối vòng về chính "${id}"`,
      en: ({ id }) => `"of which" leads round to "${id}" itself`,
    },
  }),
  'catalogue/no-column': defineProblem<{ element: string; column: string }>({
    message: {
      vi: ({ element, column }) => `"${element}" không có cột "${column}"`,
      en: ({ element, column }) => `"${element}" has no column "${column}"`,
    },
  }),
  'catalogue/no-row': defineProblem<{ element: string; row: string }>({
    message: {
      vi: ({ element, row }) => `"${element}" không có dòng "${row}"`,
      en: ({ element, row }) => `"${element}" has no row "${row}"`,
    },
  }),
  'catalogue/part-of-columns': defineProblem<{ own: string; whole: string; theirs: string }>({
    message: {
      vi: ({ own, whole, theirs }) =>
        `các cột (${own}) khác với "${whole}" (${theirs}); ghi rõ column để so với một cột`,
      en: ({ own, whole, theirs }) =>
        `its columns (${own}) differ from "${whole}" (${theirs}); give a column to compare with`,
    },
  }),
  'catalogue/unit-without-communes': defineProblem<NoFacts>({
    message: {
      vi: () => 'đơn vị địa phương chưa kể xã, phường, thị trấn nào',
      en: () => 'a local unit without communes',
    },
  }),
};
