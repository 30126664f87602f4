import { formatNumber } from '../../text/format.ts';
import { COPY_TO_FRESH, SEND_AGAIN, WHY, byKind } from './file-words.ts';
import type { FileDefinitions } from './file-words.ts';

const EXAMPLE_PART = { part: 'xl/worksheets/sheet1.xml' } as const;

/** A workbook that no spreadsheet program writes. */
export const fileUnsafeFindings: FileDefinitions<'file/unsafe'> = {
  'file/unsafe': byKind<'file/unsafe'>(
    {
      title: { vi: 'Tệp có dấu hiệu bị can thiệp', en: 'File that may have been tampered with' },
      why: WHY.hostile,
      fix: COPY_TO_FRESH,
    },
    {
      'duplicate-part': {
        title: { vi: 'Hai phần trùng tên', en: 'Two parts of one name' },
        message: {
          vi: ({ part }) => `Tệp có hai phần cùng tên "${part}"; không biết phần nào là thật.`,
          en: ({ part }) => `The file has two parts named "${part}"; which one counts cannot be known.`,
        },
        example: EXAMPLE_PART,
      },
      'overlapping-parts': {
        title: { vi: 'Các phần chồng lên nhau', en: 'Overlapping parts' },
        message: {
          vi: ({ part }) => `Phần "${part}" dùng chung dữ liệu với phần khác.`,
          en: ({ part }) => `The part "${part}" shares its bytes with another.`,
        },
        example: EXAMPLE_PART,
      },
      'part-name': {
        title: { vi: 'Tên phần không hợp lệ', en: 'Unsafe part name' },
        message: {
          vi: ({ part }) => `Tệp có phần mang tên không hợp lệ "${part}".`,
          en: ({ part }) => `The file has a part with the unsafe name "${part}".`,
        },
        example: { part: '../../windows/system.ini' },
      },
      'packing-method': {
        fix: SEND_AGAIN,
        title: { vi: 'Kiểu nén lạ', en: 'Unknown compression' },
        message: {
          vi: ({ part, method }) =>
            `Phần "${part}" được nén theo kiểu ${method}, không phần mềm bảng tính nào dùng.`,
          en: ({ part, method }) =>
            `The part "${part}" is packed by method ${method}, which no spreadsheet program uses.`,
        },
        example: { ...EXAMPLE_PART, method: 14 },
      },
      ratio: {
        title: { vi: 'Tệp nén bất thường', en: 'Packed beyond belief' },
        message: {
          vi: ({ part, ratio, limit }) =>
            `Phần "${part}" được nén ${formatNumber(Math.round(ratio), 'vi')} lần (giới hạn ${formatNumber(limit, 'vi')}); nội dung thật không bao giờ nén được như vậy.`,
          en: ({ part, ratio, limit }) =>
            `The part "${part}" is packed ${formatNumber(Math.round(ratio), 'en')}-fold (limit ${formatNumber(limit, 'en')}); real content never is.`,
        },
        example: { part: 'xl/worksheets/sheet1.xml', ratio: 1000, limit: 200 },
      },
      'shared-part': {
        title: { vi: 'Hai trang dùng chung một phần', en: 'Two sheets of one part' },
        message: {
          vi: ({ part }) => `Hai trang tính cùng trỏ đến phần "${part}".`,
          en: ({ part }) => `Two sheets claim the same part "${part}".`,
        },
        example: EXAMPLE_PART,
      },
      dtd: {
        title: { vi: 'Khai báo lạ trong tệp', en: 'Foreign declaration in the file' },
        message: {
          vi: ({ part }) => `Phần "${part}" chứa khai báo (DTD) không bao giờ có trong bảng tính thật.`,
          en: ({ part }) => `The part "${part}" holds a declaration (DTD) that no honest workbook has.`,
        },
        example: EXAMPLE_PART,
      },
      nesting: {
        title: { vi: 'Nội dung lồng quá sâu', en: 'Nested too deeply' },
        message: {
          vi: ({ part, limit }) => `Phần "${part}" lồng quá ${formatNumber(limit, 'vi')} tầng.`,
          en: ({ part, limit }) =>
            `The part "${part}" is nested deeper than ${formatNumber(limit, 'en')} levels.`,
        },
        example: { part: 'xl/workbook.xml', limit: 100 },
      },
      'duplicate-sheet': {
        title: { vi: 'Hai trang trùng tên', en: 'Two sheets of one name' },
        message: {
          vi: ({ sheet }) => `Tệp có hai trang cùng tên "${sheet}"; không biết trang nào là thật.`,
          en: ({ sheet }) => `The file has two sheets named "${sheet}"; which one counts cannot be known.`,
        },
        example: { sheet: 'Mục tiêu 4' },
      },
      'beyond-grid': {
        title: { vi: 'Ô nằm ngoài trang tính', en: 'Cell outside the grid' },
        message: {
          vi: ({ sheet, found }) => `Trang "${sheet}" có ô "${found}", ngoài phạm vi của Excel.`,
          en: ({ sheet, found }) => `The sheet "${sheet}" has a cell "${found}" beyond the limits of Excel.`,
        },
        example: { sheet: 'Mục tiêu 4', found: 'D4294967294' },
      },
      'duplicate-cell': {
        title: { vi: 'Một ô có hai nội dung', en: 'One cell, two contents' },
        message: {
          vi: ({ sheet, cell }) =>
            `Trang "${sheet}", ô ${cell} có hai nội dung khác nhau; không biết nội dung nào là thật.`,
          en: ({ sheet, cell }) =>
            `Sheet "${sheet}", cell ${cell} has two different contents; which one counts cannot be known.`,
        },
        example: { sheet: 'Mục tiêu 4', cell: 'D7' },
      },
    },
  ),
};
