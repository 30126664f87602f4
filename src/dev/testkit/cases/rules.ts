import type { Finding } from '../../../core/findings/finding.ts';
import type { FindingCode } from '../../../core/findings/messages/index.ts';
import type { ElementId, PeriodId } from '../../../core/model/ids.ts';
import type { CheckSettings } from '../../../core/validate/check-reading.ts';
import type { EarlierObservation } from '../../../core/validate/earlier.ts';
import type { FindingCase } from './finding-case.ts';
import { dateCell } from '../draft-sheet.ts';
import type { SubmissionFixture } from '../submission-fixture.ts';
import { checkFixture, goodWorkbook } from './good-workbook.ts';

/** One mutation of the good workbook. */
interface Mutation {
  readonly name?: string;
  /** Defined name (without `ntge.`) of the cell the finding is at; null = the file. */
  readonly at: string | null;
  readonly mutate: (fixture: SubmissionFixture) => SubmissionFixture;
  /** Made before the mutation: part of the input that passes. */
  readonly given?: (fixture: SubmissionFixture) => SubmissionFixture;
  readonly period?: PeriodId;
  readonly settings?: Partial<CheckSettings>;
}

function ruleCase(code: FindingCode, mutation: Mutation): FindingCase {
  const { name = 'a mutation', at, mutate, given = (f) => f, period, settings } = mutation;
  const clean = () => given(goodWorkbook(period));
  const run = (fixture: SubmissionFixture): readonly Finding[] => checkFixture(fixture, settings).findings;
  return {
    code,
    name,
    clean: () => run(clean()),
    faulty: () => run(mutate(clean())),
    at: at === null ? null : clean().at(at),
  };
}

/** Earlier figures of the one unit, by element: one value, or total, male, female. */
function earlier(period: PeriodId, figures: Readonly<Record<ElementId, readonly number[]>>) {
  const columns = ['total', 'male', 'female'] as const;
  const observations = Object.entries(figures).flatMap(([element, values]): EarlierObservation[] =>
    values.map((value, i) => ({
      unit: 'so-y-te',
      element,
      row: '-',
      column: values.length === 1 ? 'value' : (columns[i] ?? 'total'),
      value,
    })),
  );
  return { earlier: new Map([[period, observations]]) };
}

/** The same figures as their unit estimated them. */
function estimated(settings: ReturnType<typeof earlier>) {
  const all = [...settings.earlier].map(
    ([period, figures]) => [period, figures.map((one) => ({ ...one, estimate: true as const }))] as const,
  );
  return { earlier: new Map(all) };
}

/** Empties every cell of every data row. */
function blankRows(fixture: SubmissionFixture): SubmissionFixture {
  for (const { role, name } of fixture.layout.fields) if ('element' in role) fixture.set(name, null);
  return fixture;
}

/** One earlier figure, of the total alone. */
function totalOnly(period: PeriodId, element: ElementId, value: number) {
  const observation: EarlierObservation = { unit: 'so-y-te', element, row: '-', column: 'total', value };
  return { earlier: new Map([[period, [observation]]]) };
}

const births = (line: string) => (f: SubmissionFixture) => f.table(`live-births | ${line}`);

const REQUIRED: readonly FindingCase[] = [
  ruleCase('required/blank-workbook', {
    name: 'the form as handed out, cover and narrative filled',
    at: null,
    mutate: blankRows,
  }),
  ruleCase('required/missing-row', {
    name: 'a row wholly blank, without a status',
    at: 'live_births._.total',
    given: (f) => f.table('vaccinated | _ | _ | _ | Không phát sinh'),
    mutate: births('_ | _ | _ | _ | _'),
  }),
  ruleCase('required/missing-row', {
    name: 'a row wholly blank, called official',
    at: 'maternal_deaths._.value',
    mutate: (f) => f.table('maternal-deaths | _ | Số chính thức'),
  }),
  ruleCase('required/missing-value', {
    name: 'female left out',
    at: 'live_births._.female',
    mutate: (f) => f.set('live_births._.female', null),
  }),
  ruleCase('required/missing-value', {
    name: 'an optional row half filled',
    at: 'other_victims.other.male',
    mutate: (f) => f.set('other_victims.other.male', null),
  }),
  ruleCase('required/source-missing', {
    name: 'births without their source',
    at: 'live_births._.source',
    mutate: (f) => f.set('live_births._.source', null),
  }),
  ruleCase('required/source-unknown', {
    name: 'births from elsewhere',
    at: 'live_births._.source',
    mutate: (f) => f.set('live_births._.source', 'Ước lượng của phòng'),
  }),
  ruleCase('required/narrative-blank', {
    name: 'nothing written',
    at: 'narrative.results',
    mutate: (f) =>
      ['leadership', 'results', 'difficulties', 'proposals', 'next_steps'].reduce(
        (g, field) => g.set(`narrative.${field}`, null),
        f,
      ),
  }),
];

const STATUS: readonly FindingCase[] = [
  ruleCase('status/reason-missing', {
    name: 'not available, and no word why',
    at: 'maternal_deaths._.note',
    given: (f) => f.table('maternal-deaths | _ | Chưa có số liệu | _ | Chờ thẩm định hồ sơ'),
    mutate: (f) => f.set('maternal_deaths._.note', null),
  }),
  ruleCase('status/value-with-none', {
    name: 'twelve of nothing',
    at: 'maternal_deaths._.value',
    given: (f) => f.table('maternal-deaths | 0 | Không phát sinh'),
    mutate: (f) => f.set('maternal_deaths._.value', 12),
  }),
  ruleCase('status/value-with-none', {
    name: 'yes, but no such school',
    at: 'curriculum.primary.yes_no',
    given: (f) => f.table('curriculum.primary | Không | Không phát sinh'),
    mutate: (f) => f.set('curriculum.primary.yes_no', 'Có'),
  }),
  ruleCase('status/value-with-unavailable', {
    name: 'a zero that is not available',
    at: 'maternal_deaths._.value',
    given: (f) => f.table('maternal-deaths | _ | Chưa có số liệu | _ | Chờ thẩm định'),
    mutate: (f) => f.set('maternal_deaths._.value', 0),
  }),
  ruleCase('status/without-value', {
    name: 'an optional row with a status only',
    at: 'other_victims.other.status',
    given: (f) => f.table('other-victims.other | _ | _ | _ | _'),
    mutate: (f) => f.set('other_victims.other.status', 'Ước thực hiện'),
  }),
];

const CONSISTENCY: readonly FindingCase[] = [
  ruleCase('consistency/sex-sum', {
    name: 'one too many in total',
    at: 'live_births._.total',
    mutate: (f) => f.set('live_births._.total', 201),
  }),
  ruleCase('consistency/sex-sum', {
    name: 'male mistyped, part and whole not reported as well',
    at: 'vaccinated._.total',
    mutate: (f) => f.set('vaccinated._.male', 500),
  }),
  ruleCase('consistency/part-exceeds-whole', {
    name: 'more girls vaccinated than born',
    at: 'vaccinated._.female',
    mutate: (f) => f.table('vaccinated | 170 | 50 | 120'),
  }),
  ruleCase('consistency/part-exceeds-whole', {
    name: 'a total above its whole only through one sex',
    at: 'vaccinated._.male',
    mutate: (f) => f.table('vaccinated | 201 | 101 | 100'),
  }),
  ruleCase('consistency/part-exceeds-whole', {
    name: 'against a named column',
    at: 'adolescent_births._.value',
    mutate: (f) => f.set('adolescent_births._.value', 201),
  }),
  ruleCase('consistency/part-exceeds-whole', {
    name: 'row by row',
    at: 'key_bodies_with_women.commune.value',
    mutate: (f) => f.set('key_bodies_with_women.commune.value', 101),
  }),
  ruleCase('consistency/check', {
    name: "a check of the catalogue's own",
    at: 'unpaid_work_hours._.female',
    mutate: (f) => f.table('unpaid-work-hours | 15.5 | 8.6'),
  }),
  ruleCase('consistency/prose-differs', {
    name: 'a ratio of the narrative that the figures do not give',
    at: 'narrative.results',
    given: (f) => f.set('narrative.results', 'Tỷ số giới tính khi sinh là 100 bé trai/100 bé gái.'),
    mutate: (f) => f.set('narrative.results', 'Tỷ số giới tính khi sinh là 112,4 bé trai/100 bé gái.'),
  }),
];

const PLAUSIBLE: readonly FindingCase[] = [
  ruleCase('plausible/outside-limits', {
    name: 'more hours than a week has',
    at: 'unpaid_work_hours._.female',
    mutate: (f) => f.set('unpaid_work_hours._.female', 168.5),
  }),
  ruleCase('plausible/lost-thousands', {
    name: 'male 3.969 read by Excel as a fraction',
    at: 'live_births._.male',
    given: births('24480 | 12480 | 12000'),
    mutate: (f) => f.set('live_births._.male', 12.48),
  }),
  ruleCase('plausible/file-scale', {
    name: 'everything in thousands',
    at: null,
    mutate: (f) =>
      f
        .table('live-births | 24.48 | 12.48 | 12')
        .table('vaccinated | 12.24 | 6.24 | 6')
        .table('adolescent-births | 1.2')
        .table('maternal-deaths | 0.024')
        .table('returnees | 0.1')
        .table('other-victims.other | 0.1 | 0.05 | 0.05')
        .table('key-bodies.district | 0.1')
        .table('key-bodies.commune | 0.1')
        .table('key-bodies-with-women.district | 0.05')
        .table('key-bodies-with-women.commune | 0.05'),
  }),
  ruleCase('plausible/rate', {
    name: 'half as many girls as boys',
    at: 'live_births._.male',
    mutate: births('210 | 140 | 70'),
  }),
  ruleCase('plausible/zero-denominator', {
    name: 'a bare zero',
    at: 'returnees._.value',
    given: (f) => f.table('returnees | 0 | Không phát sinh'),
    mutate: (f) => f.set('returnees._.status', 'Số chính thức'),
  }),
];

const COVER: readonly FindingCase[] = [
  ...(['reporter', 'contact', 'document_number', 'data_source', 'signed_on'] as const).map((field) =>
    ruleCase('cover/missing-field', {
      name: field,
      at: `cover.${field}`,
      mutate: (f) => f.set(`cover.${field}`, null),
    }),
  ),
  ruleCase('cover/signed-too-early', {
    name: 'last year by mistake',
    at: 'cover.signed_on',
    mutate: (f) => f.set('cover.signed_on', dateCell('2024-06-14')),
  }),
  ruleCase('cover/signed-in-future', {
    name: 'a day after the check',
    at: 'cover.signed_on',
    settings: { asOf: '2025-06-14' },
    mutate: (f) => f.set('cover.signed_on', dateCell('2025-06-15')),
  }),
];

const PRIVACY: readonly FindingCase[] = [
  ruleCase('privacy/id-number', {
    name: 'in a note',
    at: 'other_victims.other.note',
    mutate: (f) => f.set('other_victims.other.note', 'Bà Nguyễn Thị A, CCCD 058190001234'),
  }),
  ruleCase('privacy/phone-number', {
    name: 'in the narrative',
    at: 'narrative.results',
    mutate: (f) => f.set('narrative.results', 'Liên hệ nạn nhân qua số 0903 123 456.'),
  }),
  ruleCase('privacy/birth-date', {
    name: 'with a name',
    at: 'narrative.difficulties',
    mutate: (f) => f.set('narrative.difficulties', 'Trường hợp chị Katơr Thị B, sinh năm 1990, ở Bác Ái.'),
  }),
];

const H1 = earlier('2025-H1', { 'live-births': [200, 100, 100], 'maternal-deaths': [100] });
const YEAR_AGO = earlier('2024-H1', {
  'live-births': [180, 90, 90],
  vaccinated: [99, 50, 49],
  returnees: [100],
});

const PERIOD: readonly FindingCase[] = [
  ruleCase('period/flow-fell', {
    name: 'only the second half reported',
    period: '2025',
    at: 'maternal_deaths._.value',
    settings: H1,
    mutate: (f) => f.set('maternal_deaths._.value', 99),
  }),
  ruleCase('period/flow-below-estimate', {
    name: "the half-year's estimate was too high",
    period: '2025',
    at: 'maternal_deaths._.value',
    settings: estimated(H1),
    mutate: (f) => f.set('maternal_deaths._.value', 99),
  }),
  ruleCase('period/jump', {
    name: 'a digit too many',
    at: 'live_births._.total',
    settings: totalOnly('2024-H1', 'live-births', 200),
    mutate: (f) => f.table('live-births | 2000 | 1000 | 1000'),
  }),
  ruleCase('period/identical', {
    name: "last year's file again",
    at: null,
    settings: YEAR_AGO,
    mutate: (f) => f.table('live-births | 180 | 90 | 90').table('vaccinated | 99 | 50 | 49'),
  }),
];

/** Every code of the rules within a submission and across its periods. */
export const ruleCases: readonly FindingCase[] = [
  ...REQUIRED,
  ...STATUS,
  ...CONSISTENCY,
  ...PLAUSIBLE,
  ...COVER,
  ...PRIVACY,
  ...PERIOD,
];
