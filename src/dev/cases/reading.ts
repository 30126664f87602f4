import type { Finding } from '../../core/findings/finding.ts';
import type { FindingCode } from '../../core/findings/messages/index.ts';
import type { RawCell, RawWorkbook } from '../../core/model/raw-workbook.ts';
import type { CheckSettings } from '../../core/validate/check-file.ts';
import type { FindingCase } from '../finding-cases.ts';
import { formerRulesCatalogue } from '../rules-catalogue.ts';
import { SubmissionFixture } from '../submission-fixture.ts';
import { checkFixture, goodWorkbook } from './good-workbook.ts';

/** Workbooks as people damage them, one damage at a time: what reading says about each. */

const SHEET = 'Mục tiêu 4';
const MALE = 'live_births._.male';
const FEMALE = 'live_births._.female';
const TOTAL = 'live_births._.total';

interface Damage {
  readonly code: FindingCode;
  readonly name?: string;
  /** Reference of the fixture, resolved before the damage; a sheet and cell; a sheet; or null for the file. */
  readonly at: string | { readonly sheet: string; readonly cell?: string } | null;
  readonly damage: (fixture: SubmissionFixture) => SubmissionFixture;
  readonly given?: (fixture: SubmissionFixture) => SubmissionFixture;
  readonly besides?: readonly FindingCode[];
  readonly settings?: Partial<CheckSettings>;
}

function readingCase({
  code,
  name = 'found',
  at,
  damage,
  given = same,
  besides,
  settings,
}: Damage): FindingCase {
  const clean = () => given(goodWorkbook());
  const run = (fixture: SubmissionFixture): readonly Finding[] => checkFixture(fixture, settings).findings;
  return {
    code,
    name,
    clean: () => checkFixture(clean()).findings,
    faulty: () => run(damage(clean())),
    at: typeof at === 'string' ? clean().at(at) : at,
    ...(besides && { besides }),
  };
}

const same = (fixture: SubmissionFixture): SubmissionFixture => fixture;

/** Types something into a cell, and expects the code there. */
function typed(code: FindingCode, at: string, value: Parameters<SubmissionFixture['set']>[1], given = same) {
  const name = typeof value === 'object' ? JSON.stringify(value) : `${String(value)} in ${at}`;
  return readingCase({ code, name, at, given, damage: (f) => f.set(at, value) });
}

const formula = (formula: string, cell: RawCell): RawCell => ({ ...cell, formula });
const number = (value: number, format?: string): RawCell => ({
  type: 'number',
  value,
  ...(format && { format }),
});
const thousands = (f: SubmissionFixture) => f.table('live-births | 2000 | 1000 | 1000');

const VALUES: readonly FindingCase[] = [
  typed('value/not-a-number', MALE, '1O5'),
  typed('value/not-a-number', MALE, 'khoảng 50'),
  typed('value/not-a-number', MALE, '50 + 50'),
  typed('value/not-a-number', MALE, '12/6'),
  typed('value/word-for-blank', MALE, 'n/a'),
  typed('value/word-for-blank', MALE, '-'),
  typed('value/word-for-blank', MALE, '—'),
  typed('value/word-for-blank', MALE, 'không có'),
  typed('value/word-for-blank', MALE, 'Chưa có'),
  typed('value/word-for-blank', MALE, 'Không phát sinh'),
  typed('value/word-for-blank', 'curriculum.primary.yes_no', '…'),
  typed('value/ambiguous-number', MALE, '1,234'),
  typed('value/ambiguous-number', MALE, '(100)'),
  typed('value/ambiguous-number', 'unpaid_work_hours._.male', '24.480'),
  typed('value/number-as-text', MALE, '100'),
  typed('value/number-as-text', MALE, "'0100"),
  typed('value/number-as-text', MALE, ' 100\u00a0trẻ '),
  typed('value/number-as-text', MALE, '１００'),
  typed('value/number-as-text', 'unpaid_work_hours._.male', '20,5'),
  typed('value/thousands-as-text', MALE, '1.000', thousands),
  typed('value/thousands-as-text', MALE, '1\u202f000', thousands),
  typed('value/not-whole', MALE, 100.5),
  typed('value/not-whole', MALE, '100,5'),
  typed('value/negative', MALE, -5),
  typed('value/negative', MALE, '\u22125'),
  typed('value/too-large', MALE, 1e21),
  typed('value/date-instead-of-number', MALE, { type: 'date', value: '2025-02-01', serial: 45_689 }),
  typed('value/date-instead-of-number', MALE, { type: 'date', value: '1900-04-09', serial: 100 }),
  typed('value/percent-instead-of-number', MALE, '45%'),
  typed('value/percent-instead-of-number', MALE, number(0.45, '0%')),
  typed('value/boolean-instead-of-number', MALE, true),
  typed('value/error-cell', MALE, { type: 'error', value: '#DIV/0!' }),
  typed('value/error-cell', 'curriculum.primary.yes_no', { type: 'error', value: '#REF!' }),
  typed('value/formula', TOTAL, formula('E5+F5', number(200))),
  typed('value/formula-other-file', MALE, formula("'[1]Sheet1'!B4", number(100))),
  typed('value/formula-without-result', MALE, formula('E6+1', { type: 'empty', value: null })),
  typed('value/not-yes-no', 'curriculum.primary.yes_no', 'Đang làm'),
  typed('value/not-yes-no', 'curriculum.primary.yes_no', 5),
  typed('value/yes-no-read', 'curriculum.primary.yes_no', 'x'),
  typed('value/yes-no-read', 'curriculum.primary.yes_no', '✓'),
  typed('value/yes-no-read', 'curriculum.primary.yes_no', 1),
  typed(
    'value/yes-no-read',
    'curriculum.primary.yes_no',
    formula('TRUE()', { type: 'boolean', value: true }),
  ),
  typed('value/unknown-status', 'live_births._.status', 'Ko phat sinh'),
  typed('value/unknown-status', 'live_births._.status', 'Kh«ng ph¸t sinh'),
  typed('value/not-a-date', 'cover.signed_on', '31/6/2025'),
  typed('value/not-a-date', 'cover.signed_on', '6/14/2025'),
  typed('value/not-a-date', 'cover.signed_on', '14/6/25'),
];

const TEXTS: readonly FindingCase[] = [
  typed('text/tcvn3', 'narrative.results', 'TiÕng ViÖt rÊt hay'),
  typed('text/tcvn3', 'maternal_deaths._.note', 'môc lôc'),
  typed('text/vni', 'narrative.results', 'Tieáng Vieät raát hay'),
  typed('text/look-alike', 'narrative.results', 'Ngƣời dân được truyền thông'),
  readingCase({
    code: 'text/comment',
    name: 'at a value',
    at: MALE,
    damage: (f) => f.comment(MALE, 'Chưa gồm tháng 6'),
  }),
  readingCase({
    code: 'text/comment',
    name: 'around what a coloured copy wrote, its result sheet deleted',
    at: MALE,
    damage: (f) =>
      f
        .comment(MALE, 'Đã sửa\n▼ KẾT QUẢ KIỂM TRA (ntge)\nLỗi: …\n▲ ntge')
        .comment(FEMALE, '▼ CHECK RESULT (ntge)\nError: …\n▲ ntge'),
  }),
  readingCase({
    code: 'text/comment',
    name: 'on the guide, where nobody expects it',
    at: { sheet: 'Hướng dẫn', cell: 'A1' },
    damage: (f) => f.comment('Hướng dẫn!A1', 'Anh Ba gọi lại nhé'),
  }),
];

const PERSONS: readonly FindingCase[] = [
  readingCase({
    code: 'privacy/id-number',
    name: 'in a note at a cell',
    at: MALE,
    damage: (f) => f.comment(MALE, 'Bà A, CCCD 058190001234'),
    besides: ['text/comment'],
  }),
  readingCase({
    code: 'privacy/phone-number',
    name: 'a landline in a note of a row about victims',
    at: 'other_victims.other.male',
    damage: (f) => f.comment('other_victims.other.male', 'Báo số 0259 3822 000'),
    besides: ['text/comment'],
  }),
  readingCase({
    code: 'privacy/birth-date',
    name: 'in a list the sender added',
    at: { sheet: 'Danh sách', cell: 'A2' },
    damage: (f) => f.addSheet('Danh sách', { A1: 'Họ tên', A2: 'Katơr Thị B, sinh năm 1990' }),
  }),
];

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

const IDENTITY: readonly FindingCase[] = [
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
  readingCase({ code: 'identity/no-hidden-sheet', at: null, damage: (f) => f.removeSheet('_ntge') }),
];

const STRUCTURE: readonly FindingCase[] = [
  readingCase({ code: 'structure/missing-sheet', at: null, damage: (f) => f.removeSheet(SHEET) }),
  readingCase({
    code: 'structure/missing-sheet',
    name: 'the narrative',
    at: null,
    damage: (f) => f.removeSheet('Thuyết minh'),
  }),
  readingCase({
    code: 'structure/missing-row',
    at: { sheet: SHEET },
    damage: (f) => f.deleteRow(SHEET, rowOf(f, 'returnees._.value')),
  }),
  {
    code: 'structure/never-issued',
    name: 'rows added to the catalogue after the workbook was issued',
    clean: () => checkFixture(goodWorkbook()).findings,
    faulty: () => {
      const former = new SubmissionFixture(formerRulesCatalogue, 'so-y-te', '2025-H1').fill();
      return checkFixture(former, { catalogueHash: 'hash-of-the-catalogue-of-today' }).findings;
    },
    at: null,
    besides: ['identity/edited-catalogue', 'structure/moved'],
  },
  readingCase({
    code: 'structure/missing-column',
    at: { sheet: SHEET },
    damage: (f) => f.deleteColumn(SHEET, 6),
    besides: ['structure/moved'],
  }),
  readingCase({
    code: 'structure/missing-field',
    at: { sheet: 'Thuyết minh' },
    damage: (f) => f.dropName('narrative.next_steps').set('Thuyết minh!B9', null),
  }),
  readingCase({
    code: 'structure/field-disagree',
    name: 'two rows of the cover exchanged by hand',
    at: 'cover.document_number',
    damage: (f) => f.pointName('cover.document_number', 'cover.contact'),
  }),
  readingCase({
    code: 'structure/field-disagree',
    name: 'the name of a part of the narrative on another part',
    at: 'narrative.results',
    damage: (f) => f.pointName('narrative.results', 'narrative.proposals'),
  }),
  readingCase({
    code: 'structure/field-disagree',
    name: 'the unit, told by the hidden sheet all the same',
    at: 'cover.unit',
    damage: (f) => f.pointName('cover.unit', 'cover.reporter'),
  }),
  readingCase({
    code: 'structure/missing-name',
    name: 'one cell',
    at: MALE,
    damage: (f) => f.dropName(MALE),
  }),
  readingCase({
    code: 'structure/missing-name',
    name: 'a name broken by hand',
    at: FEMALE,
    damage: (f) => f.pointName(FEMALE, '#REF!'),
  }),
  readingCase({
    code: 'structure/moved',
    name: 'a row inserted above the last',
    at: { sheet: SHEET, cell: 'D21' },
    damage: (f) => f.insertRow(SHEET, 20),
  }),
  readingCase({
    code: 'structure/moved',
    name: 'a column inserted before the first value',
    at: { sheet: SHEET, cell: 'E5' },
    damage: (f) => f.insertColumn(SHEET, 4),
  }),
  readingCase({
    code: 'structure/duplicate-code',
    at: { sheet: SHEET, cell: 'A30' },
    damage: (f) => f.copyRow(SHEET, rowOf(f, MALE), 30),
  }),
  readingCase({
    code: 'structure/name-code-disagree',
    name: 'a name in another row',
    at: TOTAL,
    damage: (f) => f.pointName(MALE, `${SHEET}!E6`),
  }),
  readingCase({
    code: 'structure/name-code-disagree',
    name: 'a name in another column',
    at: TOTAL,
    damage: (f) => f.pointName(MALE, FEMALE),
  }),
  readingCase({
    code: 'structure/sheet-renamed',
    at: { sheet: 'MT4 y tế' },
    damage: (f) => f.renameSheet(SHEET, 'MT4 y tế'),
  }),
  readingCase({ code: 'structure/sheets-reordered', at: null, damage: (f) => f.moveSheet('Thuyết minh', 0) }),
  readingCase({
    code: 'structure/stray-data',
    name: 'in a cell the row does not have',
    at: { sheet: SHEET, cell: 'E6' },
    damage: (f) => f.set(`${SHEET}!E6`, 5),
  }),
  readingCase({
    code: 'structure/stray-data',
    name: 'below the table',
    at: { sheet: SHEET, cell: 'D40' },
    damage: (f) => f.set(`${SHEET}!D40`, '1.234').set(`${SHEET}!E40`, 7),
  }),
  readingCase({
    code: 'structure/extra-sheet',
    at: { sheet: 'Sheet1' },
    damage: (f) => f.addSheet('Sheet1', { A1: 'Nháp', B2: 5 }),
  }),
  readingCase({ code: 'structure/merged-input', at: TOTAL, damage: (f) => f.merge(SHEET, 'D5:F5') }),
  readingCase({
    code: 'structure/hidden-data',
    name: 'a hidden row',
    at: 'returnees._.value',
    damage: (f) => f.hideRow(SHEET, rowOf(f, 'returnees._.value')),
  }),
  readingCase({
    code: 'structure/hidden-data',
    name: 'a hidden column',
    at: FEMALE,
    damage: (f) => f.hideColumn(SHEET, 6),
  }),
  readingCase({ code: 'structure/hidden-sheet', at: { sheet: SHEET }, damage: (f) => f.hideSheet(SHEET) }),
];

const TRAITS: readonly FindingCase[] = [
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

function rowOf(fixture: SubmissionFixture, reference: string): number {
  return Number(fixture.at(reference).cell.replace(/\D/g, ''));
}

/** Every code of reading a workbook. */
export const readingCases: readonly FindingCase[] = [
  ...IDENTITY,
  ...STRUCTURE,
  ...TRAITS,
  ...VALUES,
  ...TEXTS,
  ...PERSONS,
];
