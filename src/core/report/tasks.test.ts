import { array, assert, asyncProperty, constantFrom } from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { sampleReport } from '../../dev/testkit/report-samples.ts';
import type { Consolidation } from '../model/results.ts';
import type { TaskResult } from '../model/task-results.ts';
import type { ReportModel, TaskEntry } from './model.ts';

/** Section III: the plan's tasks under its own headings. */

let model: ReportModel;
let consolidation: Consolidation;

beforeAll(async () => {
  ({ model, consolidation } = await sampleReport('full'));
});

const entries = (report: ReportModel): readonly TaskEntry[] => report.tasks.headings.flatMap((h) => h.tasks);
const entry = (report: ReportModel, id: string): TaskEntry | undefined =>
  entries(report).find((task) => task.id === id);

/** The first number of a sentence, and those of its parts. */
function counted(sentence: string): { readonly total: number; readonly parts: number } {
  const [total = '', rest = ''] = sentence.split(': ');
  const numbers = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);
  return {
    total: numbers(total).at(-1) ?? 0,
    parts: numbers(rest.split(';')[0] ?? '').reduce((sum, n) => sum + n, 0),
  };
}

describe('the counts of tasks', () => {
  test('say how many are done, late, open, overdue, and which rest on the unit’s word', () => {
    expect(model.tasks.summary).toEqual([
      'Các đơn vị được giao 134 đầu việc: 53 đã thực hiện đúng hạn, 01 đã thực hiện nhưng muộn, 33 chưa hoàn thành, còn trong hạn, 04 quá hạn chưa hoàn thành, 39 chưa đến thời gian thực hiện và 04 chưa báo cáo; 16 đầu việc đã thực hiện là do đơn vị tự báo, chưa dẫn văn bản.',
    ]);
  });

  test('add up, for the whole and under each heading', () => {
    const all = [...model.tasks.summary, ...model.tasks.headings.map(({ summary }) => summary)].map(counted);
    for (const { total, parts } of all) expect(parts).toBe(total);
    const [whole = 0, ...headings] = all.map(({ total }) => total);
    expect(headings.reduce((sum, n) => sum + n, 0)).toBe(whole);
    expect(whole).toBe(consolidation.tasks.length);
  });

  test('add up whatever the units answered', async () => {
    await assert(
      asyncProperty(
        array(constantFrom(...TIMINGS), { minLength: consolidation.tasks.length }),
        async (timings) => {
          const { model: other } = await sampleReport('full', 'vi', (c) => ({
            ...c,
            tasks: c.tasks.map((task, i) => ({ ...task, status: 'done', timing: timings[i] ?? 'overdue' })),
          }));
          for (const summary of [...other.tasks.summary, ...other.tasks.headings.map((h) => h.summary)])
            expect(counted(summary).parts).toBe(counted(summary).total);
        },
      ),
      { numRuns: 5 },
    );
  });
});

const TIMINGS = [
  'done-in-time',
  'done-late',
  'done-undated',
  'in-time',
  'overdue',
  'not-due',
  'not-applicable',
  'unanswered',
] as const;

describe('one task', () => {
  test('of many units: those that are wanting are named, the others counted', () => {
    expect(entry(model, 'own-plan')?.sentence).toMatch(
      /: 07 đơn vị đã thực hiện đúng hạn; 04 đơn vị tự báo đã thực hiện đúng hạn; .*; huyện Thuận Nam chưa báo cáo\.$/,
    );
  });

  test('whose day has come stands before the others, with the days of those that are late', () => {
    const news = model.tasks.headings.find(({ tasks }) => tasks.some(({ isDue }) => isDue));
    expect(news?.tasks[0]).toMatchObject({ id: 'international-womens-day', isDue: true });
    expect(news?.tasks[0]?.sentence).toContain('huyện Bác Ái (12 ngày) đã thực hiện nhưng muộn');
  });

  test('of one unit keeps its words and its document', () => {
    expect(entry(model, 'funding')?.results).toEqual([
      { unit: 'Sở Tài chính', text: 'Đã triển khai theo kế hoạch của đơn vị (12/KH-VD).' },
    ]);
  });

  test('its figures are those of so many units; what the plan expects stands beside them', () => {
    expect(entry(model, 'own-activities')?.totals).toMatch(
      /^Toàn tỉnh \(số liệu của 17\/18 đơn vị\): văn bản ban hành: 50 văn bản; .*lượt người tham dự: 850 lượt người \(nữ 510, nam 340\)/,
    );
    expect(entry(model, 'provincial-awards')?.totals).toContain('02 tập thể (dự kiến 08)');
  });

  test('all but a few units did it: those few are named', async () => {
    const { model: other } = await sampleReport('full', 'vi', (c) => ({
      ...c,
      tasks: c.tasks.map((task) =>
        task.unit === 'thuan-nam'
          ? task
          : { ...task, status: 'done', timing: 'done-in-time', document: '1/KH-VD', daysLate: null },
      ),
    }));
    expect(entry(other, 'own-plan')?.sentence).toMatch(
      /: các cơ quan, đơn vị, địa phương \(trừ huyện Thuận Nam\) đã thực hiện đúng hạn; huyện Thuận Nam chưa báo cáo\.$/,
    );
  });
});

test('what the plan puts after the cut-off is counted, not reported', () => {
  expect(entry(model, 'action-month-guidance')).toBeUndefined();
  expect(model.tasks.summary[0]).toContain('39 chưa đến thời gian thực hiện');
});

test('by unit: a claim without a document says so', () => {
  const own = model.tasks.units.find(({ unitId }) => unitId === 'so-ldtbxh')?.tasks ?? [];
  expect(own[0]).toMatchObject({
    state: 'Đã thực hiện đúng hạn',
    document: 'Đơn vị tự báo',
    doneOn: '05/3/2025',
  });
});

describe('the row of a unit', () => {
  const rowOf = async (id: string, change: Partial<TaskResult>) => {
    const { model: other, catalogue } = await sampleReport('full', 'vi', (c) => ({
      ...c,
      tasks: c.tasks.map((task) =>
        task.id === id && task.unit === 'so-y-te' ? { ...task, ...change } : task,
      ),
    }));
    const label = catalogue.tasks.find((task) => task.id === id)?.label.vi;
    return other.tasks.units
      .find(({ unitId }) => unitId === 'so-y-te')
      ?.tasks.find((task) => task.label === label);
  };
  const own = { result: 'Đã tập huấn.', note: 'Phối hợp với huyện' };

  test('holds its words, its own figures and its note', async () => {
    expect((await rowOf('birth-imbalance', own))?.result).toMatch(
      /^Đã tập huấn; .*: 50 .* \(nữ 30, nam 20\).*; Phối hợp với huyện$/,
    );
  });

  test('is there for a task that is not due yet, once anything is written of it', async () => {
    expect(await rowOf('action-month', {})).toBeUndefined();
    expect(await rowOf('action-month', { note: 'Đã dự thảo' })).toMatchObject({
      state: 'Chưa đến thời gian thực hiện',
      result: 'Đã dự thảo',
    });
    expect(await rowOf('action-month', { status: 'ongoing' })).toMatchObject({
      state: 'Đang thực hiện, trước thời gian quy định',
    });
  });
});

test('before any unit answered there is a sentence, and no annex', async () => {
  const { model: other } = await sampleReport('full', 'vi', (c) => ({
    ...c,
    tasks: c.tasks.map((task) => ({
      ...task,
      status: null,
      timing: 'unanswered',
      document: '',
      result: '',
      doneOn: null,
      measures: [],
    })),
  }));
  expect(other.tasks).toMatchObject({ headings: [], units: [] });
  expect(other.tasks.summary[0]).toContain('chưa báo cáo kết quả thực hiện từng nhiệm vụ');
  expect(other.annexes).toMatchObject({ sexes: 'II', tasks: '', submissions: 'III' });
});
