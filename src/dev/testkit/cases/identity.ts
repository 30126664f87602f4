import { withUnusableSlice } from '../../../commands/run/file-catalogue.ts';
import { carriedCatalogue } from '../../../core/submission/carried-catalogue.ts';
import { findingsOf } from '../../../core/validate/slim-results.ts';
import type { RawCell, RawWorkbook } from '../../../core/model/raw-workbook.ts';
import type { FindingCase } from './finding-case.ts';
import { checkFixture, goodWorkbook } from './good-workbook.ts';
import { readingCase, same } from './reading-case.ts';

/** What the file is, before any cell is looked at. */

const SIGN_OF_ANOTHER = { sheets: [sheetOf('Sheet1', 'BÁO CÁO THU CHI')] };

function sheetOf(name: string, text: string): RawWorkbook['sheets'][number] {
  return {
    name,
    state: 'visible',
    cells: new Map<string, RawCell>([['A1', { type: 'text', value: text }]]),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    protected: false,
    comments: new Map(),
  };
}

/** Whose workbook it is, of which period and catalogue. */
export const identityCases: readonly FindingCase[] = [
  {
    code: 'identity/not-our-workbook',
    name: "another office's table",
    clean: () => checkFixture(goodWorkbook()).findings,
    faulty: () => {
      const ours = goodWorkbook().build();
      return checkFixture({ build: () => ({ ...ours, ...SIGN_OF_ANOTHER, names: new Map() }) }).findings;
    },
    at: null,
  },
  {
    code: 'identity/file-name-period',
    name: "last year's file name",
    clean: () => checkFixture(goodWorkbook(), {}, 'Sở Y tế 2025.xlsx').findings,
    faulty: () => checkFixture(goodWorkbook(), {}, 'Sở Y tế 2024.xlsx').findings,
    at: null,
  },
  {
    code: 'identity/file-name-unit',
    name: "a neighbour's file name",
    clean: () => checkFixture(goodWorkbook(), {}, 'Sở Y tế.xlsx').findings,
    faulty: () => checkFixture(goodWorkbook(), {}, 'Sở Nội vụ.xlsx').findings,
    at: null,
  },
  readingCase({
    code: 'identity/other-catalogue',
    at: null,
    damage: (f) => f.meta('catalogue', 'quoc-gia-2021-2030'),
  }),
  readingCase({ code: 'identity/unknown-unit', at: null, damage: (f) => f.meta('unit', 'so-y-te-2') }),
  readingCase({
    code: 'identity/unknown-unit',
    name: 'without the hidden sheet, a unit mistyped',
    at: 'cover.unit',
    damage: (f) => f.removeSheet('_ntge').set('cover.unit', 'Sở Y tê'),
  }),
  readingCase({ code: 'identity/unknown-period', at: null, damage: (f) => f.meta('period', '2031') }),
  readingCase({
    code: 'identity/unit-changed',
    at: 'cover.unit',
    damage: (f) => f.set('cover.unit', 'SỞ NỘI VỤ'),
  }),
  readingCase({
    code: 'identity/period-changed',
    at: 'cover.period',
    damage: (f) => f.set('cover.period', '2025'),
  }),
  readingCase({
    code: 'identity/unclear-unit',
    at: 'cover.unit',
    damage: (f) => f.set('cover.unit', 'Sở Y tế tỉnh ta'),
  }),
  readingCase({
    code: 'identity/unclear-period',
    at: 'cover.period',
    damage: (f) => f.set('cover.period', 'Sáu tháng'),
  }),
  readingCase({
    code: 'identity/unexpected-unit',
    at: null,
    damage: same,
    settings: { expected: { unit: 'so-noi-vu' } },
  }),
  readingCase({
    code: 'identity/unexpected-period',
    at: null,
    damage: same,
    settings: { expected: { period: '2025' } },
  }),
  readingCase({ code: 'identity/older-layout', at: null, damage: (f) => f.meta('layout_version', '0') }),
  readingCase({ code: 'identity/newer-layout', at: null, damage: (f) => f.meta('layout_version', '99') }),
  readingCase({
    code: 'identity/other-catalogue-version',
    at: null,
    damage: (f) => f.meta('catalogue_version', '0.9.0'),
  }),
  readingCase({
    code: 'identity/edited-catalogue',
    at: null,
    damage: (f) => f.meta('catalogue_hash', 'other'),
  }),
  readingCase({
    code: 'identity/record-damaged',
    at: null,
    damage: (f) => f.set('_ntge!F2', '[["Mục tiêu 4",[["title","A1","khác"]]]]'),
  }),
  {
    code: 'identity/slice-unusable',
    name: 'a piece of the catalogue changed',
    clean: () => checkFixture(goodWorkbook()).findings,
    faulty: () => {
      const damaged = goodWorkbook().set('_ntge!E3', 'slice').set('_ntge!F3', '1 0').set('_ntge!E4', 'slice');
      const checked = findingsOf(checkFixture(damaged));
      const { slice } = carriedCatalogue(damaged.build()) ?? {};
      return slice === 'unusable' ? withUnusableSlice(checked).findings : checked.findings;
    },
    at: null,
  },
  readingCase({
    code: 'identity/only-data-sheets',
    at: null,
    damage: (f) =>
      ['Hướng dẫn', 'Thông tin', 'Thuyết minh', '_ntge'].reduce((all, name) => all.removeSheet(name), f),
  }),
  readingCase({ code: 'identity/no-hidden-sheet', at: null, damage: (f) => f.removeSheet('_ntge') }),
];

/** What else the file carries. */
export const traitCases: readonly FindingCase[] = [
  readingCase({ code: 'workbook/macros', at: null, damage: (f) => f.traits({ macros: true }) }),
  readingCase({ code: 'workbook/external-links', at: null, damage: (f) => f.traits({ externalLinks: 2 }) }),
  readingCase({ code: 'workbook/connections', at: null, damage: (f) => f.traits({ connections: true }) }),
  readingCase({
    code: 'workbook/embedded-objects',
    at: null,
    damage: (f) => f.traits({ embeddedObjects: 1 }),
  }),
  readingCase({
    code: 'workbook/unread-parts',
    at: null,
    damage: (f) => f.traits({ unreadParts: ['xl/comments1.xml'] }),
  }),
];
