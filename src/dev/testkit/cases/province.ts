import { findPeriod } from '../../../core/catalogue/catalogue.ts';
import { asFiled } from '../../../core/consolidate/as-filed.ts';
import { consolidate } from '../../../core/consolidate/consolidate.ts';
import type { ConsolidationInput } from '../../../core/consolidate/consolidate.ts';
import { finding } from '../../../core/findings/finding.ts';
import type { FindingCode } from '../../../core/findings/messages/index.ts';
import type { ColumnId, ElementId, RowId, UnitId } from '../../../core/model/ids.ts';
import type { Receipt } from '../../../core/model/register.ts';
import type { Waiver } from '../../../core/model/workspace.ts';
import { outOfPlace } from '../../../core/register/out-of-place.ts';
import type { RegisterProblem } from '../../../core/register/unit-register.ts';
import type { FiledSubmission } from '../../../core/validate/checked-file.ts';
import { loadCatalogue } from '../../../io/catalogue-files.ts';
import { exampleSubmissions, filedSubmission, pretendHash } from '../filed-submissions.ts';
import type { FindingCase, PlacedFinding } from './finding-case.ts';

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
const found = findPeriod(catalogue, '2025-H1');
if (!found) throw new Error('no period');
const period = found;

/** Eighteen files received on one day that agree with one another. */
const province = exampleSubmissions(catalogue, '2025-H1', 'province').map((file) => ({
  ...file,
  receivedOn: '2025-06-10',
  firstReceivedOn: '2025-06-10',
  revision: 1,
}));

function findingsOf(
  submissions: readonly FiledSubmission[],
  more: Partial<ConsolidationInput> = {},
): readonly PlacedFinding[] {
  const input: ConsolidationInput = {
    catalogue,
    hash,
    overlays: [],
    period,
    asOf: '2025-06-20',
    submissions,
    earlier: [],
    extensions: [],
    waivers: [],
    revision: 1,
    reason: null,
    ...more,
  };
  return consolidate(input).findings.map(({ code, sheet, cell }) => ({ code, at: { sheet, cell } }));
}

/** The province with one file replaced by what the change makes of it. */
function changed(
  unit: UnitId,
  change: (file: FiledSubmission) => readonly FiledSubmission[],
): readonly FiledSubmission[] {
  return province.flatMap((file) => (file.unit === unit ? change(file) : [file]));
}

/** A value of one file, changed; and where it stands. */
function withValue(
  unit: UnitId,
  element: ElementId,
  row: RowId,
  column: ColumnId,
  value: number,
): readonly FiledSubmission[] {
  return changed(unit, (file) => {
    const rows = (file.submission?.rows ?? []).map((r) =>
      r.element === element && r.row === row
        ? { ...r, values: r.values.map((v) => (v.column === column ? { ...v, value, filled: true } : v)) }
        : r,
    );
    return [{ ...file, submission: file.submission && { ...file.submission, rows } }];
  });
}

function placeOf(unit: UnitId, element: ElementId, row: RowId, column: ColumnId): FindingCase['at'] {
  const rows = province.find((file) => file.unit === unit)?.submission?.rows;
  const value = rows
    ?.find((r) => r.element === element && r.row === row)
    ?.values.find((v) => v.column === column);
  if (!value) throw new Error(`no such cell: ${unit} ${element} ${row} ${column}`);
  return { sheet: value.sheet, cell: value.cell };
}

function provinceCase(
  code: FindingCode,
  name: string,
  at: FindingCase['at'],
  faulty: () => readonly PlacedFinding[],
): FindingCase {
  return { code, name, at, clean: () => findingsOf(province), faulty };
}

const waiver: Waiver = {
  code: 'consistency/sex-sum',
  unit: 'so-y-te',
  period: '2025-H1',
  by: 'Sở Lao động - Thương binh và Xã hội',
  why: 'Sổ gốc bị thất lạc',
  document: 'Công văn 45/SLĐTBXH',
  until: '2025-06-19',
};

/** The health department's file with an error at the total of births. */
function withError(): readonly FiledSubmission[] {
  const place = placeOf('so-y-te', 'live-births', '-', 'total');
  const at = { ...place, unit: 'so-y-te', period: '2025-H1', element: 'live-births', row: '-' };
  const params = { total: 3, male: 1, female: 1, sum: 2 };
  const error = finding('consistency/sex-sum', params, { ...at, column: 'total' });
  return changed('so-y-te', (file) => [{ ...file, findings: [error] }]);
}

const unregistered = (file: FiledSubmission, name: string): FiledSubmission => ({
  ...file,
  file: name,
  sha256: pretendHash(name),
  revision: null,
  receivedOn: null,
  firstReceivedOn: null,
});

const colouredCopy = (file: FiledSubmission): FiledSubmission => ({
  ...unregistered(file, 'so-y-te.kiem-tra.xlsx'),
  submission: file.submission && { ...file.submission, isColouredCopy: true },
});

const receipt: Receipt = {
  schema: 'ntge/receipt/2',
  unit: 'so-y-te',
  period: '2025-H1',
  revision: 1,
  receivedOn: '2025-06-10',
  sha256: pretendHash('as received'),
  size: 1,
  originalName: 'so-y-te.xlsx',
  filedBy: 'test',
  filedOn: '2025-06-10',
  previous: [],
  hash: pretendHash('receipt'),
};

const file = 'submissions/2025-H1/so-y-te/r1.xlsx';
const damage: RegisterProblem = { fault: 'no-receipt', units: ['so-y-te'], entry: 'so-y-te/r1', file };
const damagedRegister = {
  units: new Map([
    ['so-y-te', { unit: 'so-y-te', revisions: [], problems: [damage], settled: [], others: [] }],
  ]),
};

const blankForm = (sent: FiledSubmission): FiledSubmission => ({
  ...sent,
  submission: sent.submission && { ...sent.submission, rows: [], narrative: {} },
});

/** From 1 March the labour department's tasks are home affairs'; both send the number of employed women. */
const overlaid = await loadCatalogue('ninh-thuan-2025', { base: '.', overlays: ['2025-03-01-departments'] });
const reorganised = [
  ...exampleSubmissions(overlaid.catalogue, '2025-H1', 'reorganised'),
  filedSubmission(overlaid.catalogue, 'so-ldtbxh', '2025-H1', new Map([['ntge.employed._.female', 1]])),
].map((file) => ({ ...file, receivedOn: '2025-06-10', firstReceivedOn: '2025-06-10', revision: 1 }));

function successorsCell(): FindingCase['at'] {
  const rows = reorganised.find((file) => file.unit === 'so-noi-vu')?.submission?.rows;
  const value = rows?.find((r) => r.element === 'employed')?.values.find((v) => v.column === 'female');
  return value ? { sheet: value.sheet, cell: value.cell } : null;
}

/** Codes of the consolidation: units against each other, the calendar, and what the workspace accepts. */
export const provinceCases: readonly FindingCase[] = [
  provinceCase('province/two-files', 'two files dropped in by hand', null, () =>
    findingsOf(changed('so-y-te', (file) => [unregistered(file, 'a.xlsx'), unregistered(file, 'b.xlsx')])),
  ),
  provinceCase('province/file-not-registered', 'a file beside the registered one', null, () =>
    findingsOf(changed('so-y-te', (file) => [file, unregistered(file, 'a.xlsx')])),
  ),
  provinceCase('province/unchanged-copy', 'a coloured copy beside its original', null, () =>
    findingsOf(changed('so-y-te', (file) => [file, colouredCopy(file)])),
  ),
  provinceCase('province/other-period', "last year's file among this year's", null, () =>
    findingsOf([...province, { ...unregistered(province[0] ?? never(), 'cu.xlsx'), period: '2024-H1' }]),
  ),
  provinceCase('province/changed-after-filing', 'a file saved again after it was registered', null, () =>
    findingsOf(
      changed('so-y-te', (file) => [
        asFiled(
          file,
          { receipt, receivedOn: receipt.receivedOn, firstReceivedOn: receipt.receivedOn },
          catalogue,
        ),
      ]),
    ),
  ),
  provinceCase('register/damaged', 'a workbook that lost its receipt', null, () =>
    findingsOf(
      changed('so-y-te', () => []),
      { register: damagedRegister },
    ),
  ),
  {
    code: 'register/out-of-place',
    name: 'a workbook in a folder that is named like no period',
    at: null,
    clean: () => outOfPlace(['2025-H1/a.xlsx', '2025-H1/so-y-te/b.xlsx'], new Set(['2025-H1'])),
    faulty: () => outOfPlace(['2025-h1/a.xlsx'], new Set(['2025-H1'])),
  },
  {
    ...provinceCase('register/blank-form', 'a form nobody filled in', null, () =>
      findingsOf(changed('so-tu-phap', (file) => [blankForm(file)])),
    ),
  },
  {
    ...provinceCase('province/owners-disagree', 'a task that moved within the period', successorsCell(), () =>
      findingsOf(reorganised, { catalogue: overlaid.catalogue }),
    ),
    besides: ['province/not-due'],
  },
  provinceCase(
    'province/local-sum-differs',
    'one district counts one body more',
    placeOf('so-noi-vu', 'key-bodies', 'district', 'value'),
    () => findingsOf(withValue('bac-ai', 'key-bodies', 'district', 'value', 99)),
  ),
  provinceCase(
    'province/cross-check-differs',
    'the police count differently',
    placeOf('so-ldtbxh', 'trafficking-returnees', '-', 'total'),
    () => findingsOf(withValue('cong-an', 'trafficking-returnees', '-', 'total', 77)),
  ),
  provinceCase(
    'province/commune-items-differ',
    'fewer communes than their lists give',
    placeOf('so-tttt', 'communes-with-news', 'q1', 'value'),
    () => findingsOf(withValue('so-tttt', 'communes-with-news', 'q1', 'value', 1)),
  ),
  provinceCase('province/due-date-itself', 'received on 15 June', null, () =>
    findingsOf(changed('so-y-te', (file) => [{ ...file, firstReceivedOn: '2025-06-15' }])),
  ),
  provinceCase('province/not-due', 'a unit dissolved before the cut-off', null, () => {
    const units = catalogue.units.map((u) => (u.id === 'ubmttq' ? { ...u, validTo: '2025-02-28' } : u));
    return findingsOf(province, { catalogue: { ...catalogue, units } });
  }),
  {
    ...provinceCase(
      'waiver/expired',
      'a day after its last',
      placeOf('so-y-te', 'live-births', '-', 'total'),
      () => findingsOf(withError(), { waivers: [waiver] }),
    ),
    besides: ['consistency/sex-sum'],
  },
  provinceCase('waiver/unused', 'nothing left to accept', null, () =>
    findingsOf(province, { waivers: [waiver] }),
  ),
];

function never(): never {
  throw new Error('no files');
}
