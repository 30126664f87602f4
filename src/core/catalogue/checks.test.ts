import { resolve } from 'node:path';
import { assert, constantFrom, integer, nat, property } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { addDays } from '../calendar/calendar.ts';
import { checkCatalogue } from './checks.ts';
import { PROBLEMS } from '../problems/table.ts';
import type { Problem } from '../problems/problem.ts';
import { problemMessage } from '../problems/words.ts';
import type { Catalogue, Element, Indicator, Period, Unit } from '../model/catalogue.ts';
import type { Task } from '../model/tasks.ts';

let catalogue: Catalogue;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: resolve('.') }));
});

function find<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((item) => item.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

function repeat(list: { id: string }[], at: number): void {
  list.splice(at, 0, ...structuredClone(list.slice(at, at + 1)));
}

interface Case {
  readonly what: string;
  readonly edit: (draft: Catalogue) => void;
  /** `kind entry` of every problem, in order. */
  readonly problems: readonly `${string} ${string}`[];
  readonly says?: string;
}

const element = (draft: Catalogue, id: string): Element => find(draft.elements, id);
const indicator = (draft: Catalogue, id: string): Indicator => find(draft.indicators, id);
const unit = (draft: Catalogue, id: string): Unit => find(draft.units, id);
const period = (draft: Catalogue, id: string): Period => find(draft.periods, id);
const ratio = (draft: Catalogue, id: string): Extract<Indicator['formula'], { type: 'ratio' }> => {
  const { formula } = indicator(draft, id);
  if (formula.type !== 'ratio') throw new Error(id);
  return formula;
};

function changeCheck(draft: Catalogue, id: string, change: Partial<Catalogue['checks'][number]>): void {
  Object.assign(find(draft.checks, id), change);
}

function kindAndEntry({ code, at }: Problem): string {
  return `${code.replace('catalogue/', '')} ${at.entry ?? ''}`;
}

const task = (draft: Catalogue, id: string): Task => find(draft.tasks, id);

const CASES: readonly Case[] = [
  {
    what: 'a duplicated task',
    edit: (d) => d.tasks.push({ ...task(d, 'own-plan'), code: '8.99', label: { vi: 'a', en: 'b' } }),
    problems: ['duplicate-id tasks own-plan'],
  },
  {
    what: 'a task under the label of another',
    edit: (d) => (task(d, 'funding').label = task(d, 'own-plan').label),
    problems: ['duplicate-label tasks funding', 'duplicate-label tasks funding'],
  },
  {
    what: 'a measure twice in a task',
    edit: (d) => repeat(task(d, 'own-awards').measures, 0),
    problems: [
      'duplicate-id tasks own-awards',
      'duplicate-label tasks own-awards',
      'duplicate-label tasks own-awards',
    ],
  },
  {
    what: 'two tasks of one code',
    edit: (d) => (task(d, 'funding').code = '8.01'),
    problems: ['row-code-twice tasks funding'],
  },
  {
    what: 'a task of a unit that does not exist',
    edit: (d) => (task(d, 'funding').assigned = [{ units: ['so-tai-chin'] }]),
    problems: ['unknown-reference tasks funding'],
    says: 'so-tai-chinh',
  },
  {
    what: 'a task under a heading that the plan does not have',
    edit: (d) => (task(d, 'funding').heading = 9),
    problems: ['unknown-reference tasks funding'],
  },
  {
    what: 'a heading twice',
    edit: (d) => d.taskHeadings.push(...d.taskHeadings.slice(0, 1)),
    problems: ['duplicate-id taskHeadings 1'],
  },
  {
    what: 'a task whose days lie in another year',
    edit: (d) => (task(d, 'family-day').window = { from: '2026-06-28', to: '2026-06-28' }),
    problems: ['task-outside-periods tasks family-day'],
    says: '2026-06-28',
  },
  {
    what: 'a task whose days end before they begin',
    edit: (d) => (task(d, 'family-day').window = { from: '2025-06-28', to: '2025-06-27' }),
    problems: ['window-reversed tasks family-day'],
  },
  {
    what: 'a task given to a unit from a day after the last',
    edit: (d) =>
      (task(d, 'funding').assigned = [
        { units: ['so-tai-chinh'], validFrom: '2025-07-01', validTo: '2025-06-30' },
      ]),
    problems: ['dates-reversed tasks funding'],
  },
  {
    what: "a measure in the place of a task's own cell",
    edit: (d) => (find(task(d, 'own-awards').measures, 'collectives').id = 'done-on'),
    problems: ['reserved-id tasks own-awards'],
  },
  {
    what: 'a further unit under the id of another',
    edit: (d) => d.also.push({ ...unit(d, 'so-y-te'), name: { vi: 'a', en: 'b' }, aliases: [] }),
    problems: ['duplicate-id also so-y-te'],
  },
  {
    what: 'a duplicated indicator',
    edit: (d) =>
      d.indicators.push({ ...indicator(d, '4.1'), label: { vi: 'a', en: 'b' }, short: { vi: 'c', en: 'd' } }),
    problems: ['duplicate-id indicators 4.1'],
  },
  {
    what: 'a commune twice in one district',
    edit: (d) => void unit(d, 'bac-ai').communes.push({ id: 'phuoc-hoa', name: 'Khác', type: 'commune' }),
    problems: ['duplicate-id units bac-ai'],
  },
  {
    what: 'a row code of another objective',
    edit: (d) => void Object.assign(element(d, 'live-births'), { code: '5.15' }),
    problems: ['row-code-prefix elements live-births'],
    says: '4.',
  },
  {
    what: 'a row code given twice',
    edit: (d) => void Object.assign(element(d, 'maternal-deaths'), { code: '4.01' }),
    problems: ['row-code-twice elements maternal-deaths'],
    says: 'elements.',
  },
  {
    what: 'a row of several without a code',
    edit: (d) => void Object.assign(element(d, 'enterprises'), { codes: { enterprise: '2.04' } }),
    problems: ['row-without-code elements enterprises'],
    says: 'cooperative',
  },
  {
    what: 'a code for a row that is not there',
    edit: (d) =>
      void Object.assign(element(d, 'budget'), {
        codes: { allocated: '7.01', spent: '7.02', spend: '7.03' },
      }),
    problems: ['unknown-reference elements budget'],
    says: 'spent',
  },
  {
    what: 'the code of another row for a commune',
    edit: (d) => void Object.assign(find(unit(d, 'bac-ai').communes, 'phuoc-hoa'), { rowCode: '6.31' }),
    problems: ['row-code-twice units bac-ai'],
  },
  {
    what: 'no row codes at all',
    edit: (d) => {
      for (const one of d.elements) {
        delete one.code;
        delete one.codes;
      }
    },
    problems: [],
  },
  {
    what: 'a commune id used again after the first ended',
    edit: (d) => {
      const { communes } = unit(d, 'bac-ai');
      communes.push({ id: 'phuoc-hoa', name: 'Khác', type: 'commune', validFrom: '2025-07-01' });
      Object.assign(find(communes, 'phuoc-hoa'), { validTo: '2025-06-30' });
    },
    problems: [],
  },
  {
    what: 'an alias that is another period',
    edit: (d) => void period(d, '2025').aliases.push('2025-H1'),
    problems: ['duplicate-id periods 2025'],
  },
  {
    what: 'an element named like the cover',
    edit: (d) => void (element(d, 'commune-news-items').id = 'cover'),
    problems: ['reserved-id elements cover'],
  },
  {
    what: 'two units of one name',
    edit: (d) => void (unit(d, 'so-tu-phap').name.vi = 'Sở Y tế'),
    problems: ['duplicate-label units so-tu-phap'],
    says: 'Sở Y tế',
  },
  {
    what: 'a label of spaces',
    edit: (d) => void (element(d, 'budget').label.vi = '  '),
    problems: ['blank-text elements budget'],
  },
  {
    what: 'a cut-off outside the window',
    edit: (d) => void (period(d, '2025-H1').cutOff = '2024-12-14'),
    problems: ['cut-off-outside periods 2025-H1'],
  },
  {
    what: 'a due date before the cut-off',
    edit: (d) => void (period(d, '2025-H1').due.date = '2025-06-14'),
    problems: ['due-too-early periods 2025-H1'],
  },
  {
    what: 'a school year still running',
    edit: (d) => void (period(d, '2025-H1').schoolYear = '2025-2026'),
    problems: ['school-year-open periods 2025-H1'],
  },
  {
    what: 'a half-year that claims to be a year',
    edit: (d) => void (period(d, '2025-H1').partYear = false),
    problems: ['part-year periods 2025-H1'],
  },
  {
    what: 'a previous period that does not exist',
    edit: (d) => void (period(d, '2025-H1').previous = '2023-H1'),
    problems: ['unknown-reference periods 2025-H1'],
  },
  {
    what: 'periods that continue each other',
    edit: (d) => void (period(d, '2025-H1').continues = '2025'),
    problems: ['period-cycle periods 2025-H1', 'period-cycle periods 2025'],
  },
  {
    what: 'a third quarter in the half-year',
    edit: (d) => void period(d, '2025-H1').quarters.push({ id: 'q3', from: '2025-06-15', to: '2025-09-14' }),
    problems: ['outside-window periods 2025-H1'],
  },
  {
    what: 'a unit that ends before it begins',
    edit: (d) => void Object.assign(unit(d, 'ubmttq'), { validFrom: '2025-07-01', validTo: '2025-06-30' }),
    problems: ['dates-reversed units ubmttq'],
  },
  {
    what: 'no consolidator',
    edit: (d) => void (unit(d, 'so-ldtbxh').consolidator = false),
    problems: ['no-consolidator units'],
  },
  {
    what: 'two consolidators',
    edit: (d) => void (unit(d, 'so-noi-vu').consolidator = true),
    problems: ['several-consolidators units'],
    says: 'so-noi-vu, so-ldtbxh',
  },
  {
    what: 'a consolidator handing over with a day between',
    edit: (d) => {
      Object.assign(unit(d, 'so-ldtbxh'), { consolidatorTo: '2025-02-27' });
      Object.assign(unit(d, 'so-noi-vu'), { consolidator: true, consolidatorFrom: '2025-03-01' });
    },
    problems: ['no-consolidator units'],
    says: '2025-02-28',
  },
  {
    what: 'an owner that does not exist',
    edit: (d) => void Object.assign(indicator(d, '4.1').owners[0] ?? {}, { unit: 'so-y-tee' }),
    problems: ['unknown-reference indicators 4.1'],
    says: 'so-y-te',
  },
  {
    what: 'an indicator without an owner from July',
    edit: (d) => void Object.assign(indicator(d, '4.1').owners[0] ?? {}, { validTo: '2025-06-30' }),
    problems: ['owner-gap indicators 4.1'],
    says: '2025-07-01 … 2025-12-30',
  },
  {
    what: 'two owners on one day',
    edit: (d) => {
      Object.assign(indicator(d, '4.1').owners[0] ?? {}, { validTo: '2025-03-01' });
      indicator(d, '4.1').owners.push({ unit: 'so-y-te', validFrom: '2025-03-01' });
    },
    problems: ['owner-overlap indicators 4.1'],
    says: '2025-03-01',
  },
  {
    what: 'an owner that has ended',
    edit: (d) => void Object.assign(unit(d, 'so-tttt'), { validTo: '2025-12-20' }),
    problems: ['owner-not-in-force indicators 6.3', 'owner-not-in-force indicators 6.4'],
  },
  {
    what: 'an owner not asked for what it owns',
    edit: (d) => void (indicator(d, '4.3').owners = [{ unit: 'cong-an' }]),
    problems: ['owner-not-asked indicators 4.3', 'owner-not-asked indicators 4.3'],
  },
  {
    what: 'an owner asked for one row of two',
    edit: (d) => void Object.assign(element(d, 'enterprises').reporters[0] ?? {}, { rows: ['enterprise'] }),
    problems: ['owner-not-asked indicators 2.3'],
  },
  {
    what: 'a unit in words only that must fill a figure',
    edit: (d) =>
      void element(d, 'masters').reporters.push({
        units: ['so-tu-phap'],
        role: 'cross-check',
        required: true,
      }),
    problems: ['narrative-only elements masters'],
  },
  {
    what: 'an element asked of nobody in the year',
    edit: (d) => void Object.assign(element(d, 'budget').reporters[0] ?? {}, { validTo: '2025-06-30' }),
    problems: ['nobody-asked elements budget'],
  },
  {
    what: 'two owners of one row',
    edit: (d) =>
      void element(d, 'masters').reporters.push({ units: ['so-noi-vu'], role: 'owner', required: true }),
    problems: ['row-with-owners elements masters'],
    says: 'so-noi-vu, so-khdt',
  },
  {
    what: 'an owner beside contributors',
    edit: (d) =>
      void element(d, 'masters').reporters.push({ units: 'local', role: 'contributor', required: true }),
    problems: ['owner-and-contributor elements masters'],
  },
  {
    what: 'figures reconciled against nobody',
    edit: (d) => void Object.assign(element(d, 'commune-news-items').reporters[0] ?? {}, { role: 'local' }),
    problems: ['only-cross-check elements commune-news-items'],
  },
  {
    what: 'a unit asked twice',
    edit: (d) =>
      void element(d, 'masters').reporters.push({ units: ['so-khdt'], role: 'cross-check', required: true }),
    problems: ['asked-twice elements masters'],
  },
  {
    what: 'a bound the wrong way round',
    edit: (d) => void Object.assign(element(d, 'unpaid-work-hours').bounds[0] ?? {}, { min: 168, max: 0 }),
    problems: ['limits elements unpaid-work-hours'],
  },
  {
    what: 'a bound without an end',
    edit: (d) =>
      void (element(d, 'unpaid-work-hours').bounds = [{ severity: 'error', source: { vi: 'a', en: 'b' } }]),
    problems: ['bound-open elements unpaid-work-hours'],
  },
  {
    what: 'a bound of a row, a column and a unit that are not there',
    edit: (d) =>
      void Object.assign(element(d, 'organisations').bounds[0] ?? {}, {
        rows: ['provinc'],
        columns: ['total'],
        units: ['so-ldtbx'],
      }),
    problems: [
      'unknown-reference elements organisations',
      'no-column elements organisations',
      'unknown-reference elements organisations',
    ],
    says: 'province',
  },
  {
    what: 'a check of cells that are not there',
    edit: (d) => {
      changeCheck(d, 'spent-within-allocated', {
        left: 'budget.spend',
        right: ['budgett', 'employed.value'],
      });
    },
    problems: [
      'no-row checks spent-within-allocated',
      'unknown-reference checks spent-within-allocated',
      'no-column checks spent-within-allocated',
    ],
  },
  {
    what: 'a check that cannot be read',
    edit: (d) => changeCheck(d, 'spent-within-allocated', { right: '2 x budget.allocated' }),
    problems: ['check-term checks spent-within-allocated'],
    says: '2 x budget.allocated',
  },
  {
    what: 'a check of persons against bodies',
    edit: (d) => changeCheck(d, 'employed-within-population', { right: 'organisations', each: ['total'] }),
    problems: ['check-units checks employed-within-population'],
    says: 'người; tổ chức',
  },
  {
    what: 'a check of a version that is not there yet',
    edit: (d) => changeCheck(d, 'spent-within-allocated', { since: '99.0.0' }),
    problems: ['check-since checks spent-within-allocated'],
    says: '99.0.0',
  },
  {
    what: 'a check that adds up means',
    edit: (d) =>
      changeCheck(d, 'spent-within-allocated', {
        left: 'unpaid-work-hours.male + unpaid-work-hours.female',
        right: '168',
      }),
    problems: ['check-sum-of-rates checks spent-within-allocated'],
  },
  {
    what: 'a check whose tests come out otherwise',
    edit: (d) => changeCheck(d, 'spent-within-allocated', { op: '>' }),
    problems: [
      'check-test checks spent-within-allocated',
      'check-test checks spent-within-allocated',
      'check-test checks spent-within-allocated',
    ],
    says: 'pass',
  },
  {
    what: 'a check tested with cells it does not look at',
    edit: (d) =>
      find(d.checks, 'spent-within-allocated').tests.undecided.push({
        'budget.spent': 5,
        'employed.male': 5,
      }),
    problems: ['check-test-cell checks spent-within-allocated'],
    says: 'employed.male',
  },
  {
    what: 'a reporter asked for a row that is not there',
    edit: (d) =>
      void Object.assign(element(d, 'organisations').reporters[1] ?? {}, { rows: ['distric', 'commune'] }),
    problems: ['unknown-reference elements organisations'],
    says: 'district',
  },
  {
    what: 'part of something unknown',
    edit: (d) => void Object.assign(element(d, 'wage-employed').partOf ?? {}, { element: 'employeed' }),
    problems: ['unknown-reference elements wage-employed'],
    says: 'employed',
  },
  {
    what: 'part of something with other columns',
    edit: (d) => void (element(d, 'adolescent-births').partOf = { element: 'live-births' }),
    problems: ['part-of-columns elements adolescent-births'],
  },
  {
    what: 'part of something without the row',
    edit: (d) => {
      delete element(d, 'enterprises').rows;
      delete element(d, 'enterprises').codes;
      element(d, 'enterprises').bounds = [];
    },
    problems: ['no-row elements enterprises-led-by-women'],
  },
  {
    what: 'parts of each other',
    edit: (d) => void (element(d, 'employed').partOf = { element: 'wage-employed' }),
    problems: ['part-of-itself elements employed', 'part-of-itself elements wage-employed'],
  },
  {
    what: 'a formula over an unknown element',
    edit: (d) => void (ratio(d, '1.1').denominator.element = 'key-bodis'),
    problems: ['unknown-reference indicators 1.1'],
    says: 'key-bodies',
  },
  {
    what: 'a formula over a column the element lacks',
    edit: (d) => void (ratio(d, '1.1').denominator.column = 'total'),
    problems: ['no-column indicators 1.1'],
  },
  {
    what: 'a formula over a row the element lacks',
    edit: (d) => void (ratio(d, '1.1').numerator.rows = ['comune']),
    problems: ['unknown-reference indicators 1.1'],
  },
  {
    what: 'the lowest quarter of something without quarters',
    edit: (d) => void Object.assign(indicator(d, '1.1').formula, { type: 'lowest-quarter' }),
    problems: ['needs-quarters indicators 1.1', 'needs-quarters indicators 1.1'],
  },
  {
    what: 'months that are not asked month by month',
    edit: (d) => void Object.assign(indicator(d, '6.4').formula, { element: 'teacher-training' }),
    problems: ['owner-not-asked indicators 6.4', 'needs-months indicators 6.4'],
  },
  {
    what: 'a target the wrong way',
    edit: (d) => void (indicator(d, '2.2').better = 'higher'),
    problems: ['target-direction indicators 2.2'],
  },
  {
    what: 'a target above the whole',
    edit: (d) => void Object.assign(indicator(d, '3.3').target ?? {}, { value: 101 }),
    problems: ['target-impossible indicators 3.3'],
  },
  {
    what: 'a baseline on the target',
    edit: (d) => void (indicator(d, '4.3').baseline = 18),
    problems: ['baseline indicators 4.3'],
  },
  {
    what: 'a believable range the wrong way round',
    edit: (d) => void (indicator(d, '4.1').plausible = { min: 130, max: 110, minDenominator: 1 }),
    problems: ['target-hard-to-believe indicators 4.1', 'plausible indicators 4.1'],
  },
  {
    what: 'a question that was never asked',
    edit: (d) => void indicator(d, '4.1').questions.push('birth-source'),
    problems: ['unknown-reference indicators 4.1'],
    says: 'births-source',
  },
  {
    what: 'a question about nothing',
    edit: (d) => void find(d.questions, 'births-source').about.push('4.9'),
    problems: ['unknown-reference questions births-source'],
  },
  {
    what: 'a district without communes',
    edit: (d) => void (unit(d, 'bac-ai').communes = []),
    problems: ['unit-without-communes units bac-ai'],
  },
  {
    what: 'an objective that does not exist',
    edit: (d) => void (d.objectives = d.objectives.filter((o) => o.number !== 1)),
    problems: [
      'unknown-reference elements key-bodies',
      'unknown-reference elements key-bodies-with-women',
      'unknown-reference indicators 1.1',
    ],
  },
  {
    what: 'a year that continues a half-year of another start',
    edit: (d) => void (period(d, '2025').window.from = '2024-12-14'),
    problems: [
      'continues-other-start periods 2025',
      'previous-not-before periods 2025',
      'window-gap periods 2025',
      'window-gap periods 2025',
      'window-overlap periods 2025',
    ],
  },
  {
    what: 'a year that continues what is as long',
    edit: (d) => void Object.assign(period(d, '2025').window, period(d, '2025-H1').window),
    problems: [
      'continues-not-shorter periods 2025',
      'cut-off-outside periods 2025',
      'outside-window periods 2025',
      'outside-window periods 2025',
      'part-year periods 2025',
      'previous-other-days periods 2025',
    ],
  },
  {
    what: 'a calendar year after a year that ends in December',
    edit: (d) => void (period(d, '2025').window = { from: '2025-01-01', to: '2025-12-31' }),
    problems: [
      'continues-other-start periods 2025',
      'outside-window periods 2025',
      'outside-window periods 2025',
      'previous-other-days periods 2025',
      'window-gap periods 2025',
    ],
    says: 'từ ngày 2024-12-15 đến ngày 2024-12-31 không thuộc "2024" cũng không thuộc "2025"',
  },
  {
    what: 'a half-year held against other days of the year before',
    edit: (d) => {
      const former = find(d.earlierPeriods, '2024-H1');
      former.window.to = former.cutOff = '2024-06-13';
      for (const last of [former.quarters.at(-1), former.months.at(-1)]) if (last) last.to = '2024-06-13';
    },
    problems: ['continues-other-days earlierPeriods 2024', 'previous-other-days periods 2025-H1'],
  },
  {
    what: 'a day between two quarters, and one in two months',
    edit: (d) => {
      const { quarters, months } = period(d, '2025');
      Object.assign(quarters[2] ?? {}, { from: '2025-06-16' });
      Object.assign(months[8] ?? {}, { to: '2025-09-15' });
    },
    problems: ['window-gap periods 2025', 'window-overlap periods 2025'],
    says: 'từ ngày 2025-09-15 đến ngày 2025-09-15 thuộc cả "m09" và "m10"',
  },
  {
    what: 'a year without its last quarter',
    edit: (d) => void period(d, '2025').quarters.pop(),
    problems: ['window-gap periods 2025'],
    says: 'từ ngày 2025-09-15 đến ngày 2025-12-14',
  },
  {
    what: 'a quarter that ends before it begins',
    edit: (d) => void Object.assign(period(d, '2025').quarters[1] ?? {}, { to: '2025-03-14' }),
    problems: ['continues-other-days periods 2025', 'window-reversed periods 2025'],
  },
  {
    what: 'a previous period of the same days',
    edit: (d) => void (period(d, '2025').previous = '2025-H1'),
    problems: ['previous-not-before periods 2025'],
  },
  {
    what: 'a window that ends before it begins',
    edit: (d) => void (period(d, '2025-H1').window.to = '2024-12-10'),
    problems: [
      'previous-other-days periods 2025-H1',
      'part-year periods 2025-H1',
      'window-reversed periods 2025-H1',
    ],
  },
  {
    what: 'a school year of three years',
    edit: (d) => void (period(d, '2025').schoolYear = '2023-2025'),
    problems: ['school-year periods 2025'],
  },
  {
    what: 'quarters in disorder',
    edit: (d) => void period(d, '2025').quarters.reverse(),
    problems: ['out-of-order periods 2025'],
  },
  {
    what: 'all yes of figures',
    edit: (d) => void (indicator(d, '5.1b').formula = { type: 'all-yes', element: element(d, 'masters').id }),
    problems: ['needs-yes-no indicators 5.1b', 'owner-not-asked indicators 5.1b'],
  },
  {
    what: 'a ratio over quarters',
    edit: (d) => void (ratio(d, '1.1').numerator.element = element(d, 'communes').id),
    problems: ['owner-not-asked indicators 1.1', 'rows-do-not-add indicators 1.1'],
  },
  {
    what: 'two targets of one year',
    edit: (d) => {
      const { target } = indicator(d, '4.1');
      if (target) indicator(d, '4.1').otherTargets.push(target);
    },
    problems: ['two-targets indicators 4.1'],
  },
  {
    what: 'a figure as the target of a yes',
    edit: (d) => void (indicator(d, '5.1b').target = { op: '>=', value: 1 }),
    problems: ['target-of-yes-no indicators 5.1b'],
  },
];

describe('checkCatalogue', () => {
  it('finds nothing wrong with the built-in catalogue', () => {
    expect(checkCatalogue(catalogue)).toEqual([]);
  });

  it.each(CASES)('$what', ({ edit, problems, says }) => {
    const draft: Catalogue = structuredClone(catalogue);
    edit(draft);
    const found = checkCatalogue(draft);
    expect(found.map(kindAndEntry).toSorted()).toEqual(problems.toSorted());
    for (const one of found) expect(problemMessage(one, 'vi')).not.toBe(problemMessage(one, 'en'));
    if (says) expect(found.map((one) => problemMessage(one, 'vi')).join('\n')).toContain(says);
  });

  it('finds the gap of any indicator whose owner ends on any day of the year', () => {
    assert(
      property(nat(), integer({ min: 0, max: 363 }), (n, days) => {
        const draft = structuredClone(catalogue);
        const chosen = draft.indicators[n % draft.indicators.length];
        if (!chosen) return;
        const validTo = addDays('2025-01-01', days);
        chosen.owners = chosen.owners.map((owner) => ({ ...owner, validTo }));
        const problems = checkCatalogue(draft);
        expect(problems.map(kindAndEntry)).toEqual([`owner-gap indicators ${chosen.id}`]);
        expect(problems.map((one) => problemMessage(one, 'en'))[0]).toContain(addDays(validTo, 1));
      }),
      { numRuns: 20 },
    );
  });

  it('finds any entry that is written twice, at its second place', () => {
    assert(
      property(constantFrom('units', 'elements', 'indicators', 'questions'), nat(), (list, n) => {
        const draft = structuredClone(catalogue);
        const at = n % draft[list].length;
        repeat(draft[list], at);
        const twice = checkCatalogue(draft).filter((p) => p.code === 'catalogue/duplicate-id');
        expect(twice.map((p) => p.path)).toEqual([[list, at + 1, 'id']]);
      }),
      { numRuns: 20 },
    );
  });

  it('has a case for every kind of problem', () => {
    // Those of files and overlays are told apart by their own tests.
    const others =
      /^(?:un)?known|^(?:wrong|not-built-in|too-complex|no-keys|key-in-two-files|amends-nothing)$|^(?:file|include|overlay|unknown-overlay)/;
    const kinds = Object.keys(PROBLEMS).flatMap((code) => {
      const [group, kind = ''] = code.split('/');
      return group === 'catalogue' && (kind === 'unknown-reference' || !others.test(kind)) ? [kind] : [];
    });
    const covered = new Set(CASES.flatMap((c) => c.problems.map((p) => p.split(' ')[0])));
    expect(kinds.filter((kind) => !covered.has(kind))).toEqual([]);
  });
});
