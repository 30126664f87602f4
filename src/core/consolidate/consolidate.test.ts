import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onCalendarDays } from '../../dev/testkit/calendar-reading.ts';
import { exampleSubmissions, filedSubmission, pretendHash } from '../../dev/testkit/filed-submissions.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { findPeriod } from '../catalogue/catalogue.ts';
import { diffConsolidations } from '../diff/consolidations.ts';
import { finding } from '../findings/finding.ts';
import { consolidationJsonSchema } from '../model/results.ts';
import type { Consolidation } from '../model/results.ts';
import type { Waiver } from '../model/workspace.ts';
import { figuresOf } from '../validate/slim-results.ts';
import type { FiledSubmission } from '../validate/checked-file.ts';
import { consolidate } from './consolidate.ts';
import type { ConsolidationInput } from './consolidate.ts';
import { sharingNames } from './shared-names.ts';
import { consolidationToText } from './json.ts';
import { membersOf } from './members.ts';
import { sameResultAs } from './same-result.ts';
import { jsonSchemas } from '../model/json-schemas.ts';

const { catalogue, hash } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
const found = findPeriod(catalogue, '2025-H1');
if (!found) throw new Error('no period');
const period = found;

function inputOf(
  submissions: readonly FiledSubmission[],
  more: Partial<ConsolidationInput> = {},
): ConsolidationInput {
  return {
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
}

const province = exampleSubmissions(catalogue, '2025-H1', 'province').map((s) => ({
  ...s,
  receivedOn: '2025-06-10',
  firstReceivedOn: '2025-06-10',
  revision: 1,
}));
const whole = consolidate(inputOf(province));

function fileOf(unit: string): FiledSubmission {
  const file = province.find((s) => s.unit === unit);
  if (!file) throw new Error(`no file of ${unit}`);
  return file;
}

/** How the stored one was made, when it says the same as the result. */
function makingOfSame(stored: Consolidation, result: Consolidation) {
  const reader = sameResultAs(result);
  for (const member of membersOf(stored)) reader.take(member);
  return reader.end();
}

const without = (unit: string) => province.filter((s) => s.unit !== unit);
const unitOf = (result: Consolidation, id: string) => result.units.find((u) => u.id === id);
const codes = (result: Consolidation) => result.findings.map((f) => f.code);

/** The file with one cell changed: `element`, `row`, `column` → value. */
function withValue(
  file: FiledSubmission,
  element: string,
  row: string,
  column: string,
  value: number | null,
): FiledSubmission {
  if (!file.submission) throw new Error('no submission');
  const rows = file.submission.rows.map((r) =>
    r.element === element && r.row === row
      ? {
          ...r,
          values: r.values.map((v) => (v.column === column ? { ...v, value, filled: value !== null } : v)),
        }
      : r,
  );
  return { ...file, submission: { ...file.submission, rows } };
}

describe('a complete province', () => {
  test('all units are on time and complete, all indicators told, nothing found', () => {
    expect(whole.units).toHaveLength(18);
    for (const unit of whole.units)
      expect(unit).toMatchObject({ submission: 'on-time', daysLate: 0, errors: 0, filled: unit.due });
    expect(whole.indicators).toHaveLength(26);
    const untold = whole.indicators.filter((i) => i.level === 'cannot-tell').map((i) => [i.id, i.reason]);
    expect(untold).toEqual([
      ['4.2', 'part-year'],
      ['4.3', 'part-year'],
    ]);
    expect(whole.findings).toEqual([]);
    expect(new Set(whole.reconciliations.map((r) => r.result))).toEqual(new Set(['agrees']));
    expect(whole.narratives.length).toBe(18 * 5);
  });

  test('every reconciliation kind is there, of every quarter', () => {
    const kinds = whole.reconciliations.map((r) => `${r.against} ${r.element}.${r.row}.${r.column}`);
    expect(kinds).toContain('local-sum key-bodies.district.value');
    expect(kinds).toContain('cross-check trafficking-returnees.-.total');
    expect(kinds).toContain('commune-items communes-with-news.q1.value');
    expect(kinds).toContain('commune-items communes-with-news.q2.value');
  });

  test('over calendar months the open quarter is provisional, held against nothing, and no year is reached by it', () => {
    const other = onCalendarDays(catalogue);
    const [year] = other.periods.filter(({ id }) => id === '2025');
    if (!year) throw new Error('no year');
    const filed = exampleSubmissions(other, '2025', 'province').map((s) => ({
      ...s,
      receivedOn: '2025-12-20',
      firstReceivedOn: '2025-12-20',
      revision: 1,
    }));
    const result = consolidate(inputOf(filed, { catalogue: other, period: year, asOf: '2025-12-30' }));
    const open = result.observations.filter((o) => o.provisional).map((o) => o.row + o.column);
    expect(new Set(open.map((place) => /q4|m12/.exec(place)?.[0]))).toEqual(new Set(['q4', 'm12']));
    expect(result.reconciliations.some(({ row }) => row === 'q4')).toBe(false);
    expect(result.indicators.find(({ id }) => id === '6.4')).toMatchObject({
      level: 'cannot-tell',
      reason: 'still-open',
    });
    expect(result.indicators.find(({ id }) => id === '6.3')?.level).not.toBe('reached');
  });

  test('every asked cell has one observation, in catalogue order', () => {
    const keys = whole.observations.map((o) => `${o.element}/${o.row}/${o.column}/${o.unit}`);
    expect(new Set(keys).size).toBe(keys.length);
    const order = whole.observations.map((o) => catalogue.elements.findIndex((e) => e.id === o.element));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test('is valid under the zod schema and the published JSON Schema, and survives both', () => {
    const text = consolidationToText(whole);
    expect(consolidationToText(consolidationJsonSchema.parse(JSON.parse(text)))).toBe(text);
    const ajv = new Ajv2020.default({ allErrors: true, strict: true, allowUnionTypes: true });
    addFormats.default(ajv);
    const validate = ajv.compile(jsonSchemas()['consolidation'] ?? {});
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...whole, revision: 0 })).toBe(false);
  });
});

describe('missing is never zero', () => {
  const partial = consolidate(inputOf(without('so-y-te')));

  test('a unit that sent nothing is missing, and so is every cell it owes', () => {
    expect(unitOf(partial, 'so-y-te')).toMatchObject({
      submission: 'missing',
      daysLate: null,
      file: null,
      filled: 0,
    });
    const owed = partial.observations.filter((o) => o.unit === 'so-y-te');
    expect(owed.length).toBe(whole.observations.filter((o) => o.unit === 'so-y-te').length);
    for (const o of owed) expect(o).toMatchObject({ value: null, status: 'missing', source: null });
    expect(partial.indicators.find((i) => i.id === '4.1')).toMatchObject({
      level: 'cannot-tell',
      reason: 'missing',
      value: null,
    });
  });

  test('before the due date it is not due yet', () => {
    const early = consolidate(inputOf(without('so-y-te'), { asOf: '2025-06-14' }));
    expect(unitOf(early, 'so-y-te')?.submission).toBe('not-due');
  });

  test('an incomplete local sum is not held against the owner', () => {
    const fewer = consolidate(inputOf(without('bac-ai')));
    expect(fewer.reconciliations.find((r) => r.against === 'local-sum')).toMatchObject({
      result: 'not-checked',
      coverage: { have: 6, due: 7 },
    });
    expect(codes(fewer)).toEqual([]);
  });
});

describe('reconciliation', () => {
  test("a local unit's different figure is a finding at the owner's cell; the owner's figure stands", () => {
    const local = withValue(fileOf('bac-ai'), 'key-bodies', 'district', 'value', 99);
    const result = consolidate(inputOf([...without('bac-ai'), local]));
    const [first, ...rest] = result.findings;
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      code: 'province/local-sum-differs',
      severity: 'warning',
      unit: 'so-noi-vu',
      element: 'key-bodies',
      row: 'district',
      file: 'so-noi-vu.xlsx',
    });
    expect(result.indicators).toEqual(whole.indicators);
  });

  test("the police's different count is a finding; the owner's figure stands", () => {
    const police = withValue(fileOf('cong-an'), 'trafficking-returnees', '-', 'total', 77);
    const result = consolidate(inputOf([...without('cong-an'), police]));
    expect(codes(result)).toEqual(['province/cross-check-differs']);
    expect(result.indicators).toEqual(whole.indicators);
  });

  test('communes are counted again from their own lists', () => {
    const owner = withValue(fileOf('so-tttt'), 'communes-with-news', 'q1', 'value', 1);
    const result = consolidate(inputOf([...without('so-tttt'), owner]));
    expect(codes(result)).toEqual(['province/commune-items-differ']);
  });
});

describe('which file speaks for a unit', () => {
  const file = fileOf('so-y-te');
  const corrected = {
    ...withValue(file, 'maternal-deaths', '-', 'value', 9),
    file: 'r2.xlsx',
    sha256: pretendHash('r2'),
    revision: 2,
  };
  const dropped = {
    ...corrected,
    file: 'dropped.xlsx',
    revision: null,
    receivedOn: null,
    firstReceivedOn: null,
  };
  const other = { ...dropped, file: 'other.xlsx', sha256: pretendHash('other') };
  const deaths = (result: Consolidation) => result.indicators.find((i) => i.id === '4.2')?.numerator;

  test('the latest registered revision', () => {
    const result = consolidate(inputOf([corrected, ...province]));
    expect(unitOf(result, 'so-y-te')).toMatchObject({ revision: 2, file: 'r2.xlsx' });
    expect(deaths(result)).toBe(9);
  });

  test('the only unregistered one, with an unknown date', () => {
    const result = consolidate(inputOf([dropped, ...without('so-y-te')]));
    expect(unitOf(result, 'so-y-te')).toMatchObject({ submission: 'unknown-date', revision: null });
    expect(deaths(result)).toBe(9);
  });

  test('a copy of it under another name changes nothing', () => {
    const result = consolidate(
      inputOf([dropped, { ...dropped, file: 'dropped (1).xlsx' }, ...without('so-y-te')]),
    );
    expect(codes(result)).toEqual([]);
    expect(deaths(result)).toBe(9);
  });

  test('none of two different unregistered ones', () => {
    const result = consolidate(inputOf([dropped, other, ...without('so-y-te')]));
    expect(result.findings).toMatchObject([
      {
        code: 'province/two-files',
        severity: 'error',
        unit: 'so-y-te',
        params: { files: ['dropped.xlsx', 'other.xlsx'] },
      },
    ]);
    expect(unitOf(result, 'so-y-te')).toMatchObject({
      submission: 'undecided',
      file: null,
      errors: 0,
      filled: 0,
    });
    expect(deaths(result)).toBeNull();
  });

  test('the registered one beside an unregistered one, which is an error', () => {
    const result = consolidate(inputOf([...province, other]));
    expect(codes(result)).toEqual(['province/file-not-registered']);
    expect(result.indicators).toEqual(whole.indicators);
  });

  test('never one of another period', () => {
    const result = consolidate(inputOf([...without('so-y-te'), { ...file, period: '2024-H1' }]));
    expect(codes(result)).toEqual(['province/other-period']);
    expect(unitOf(result, 'so-y-te')?.submission).toBe('missing');
  });

  test('a file of unknown origin shows its findings and lends no figures', () => {
    const unknown: FiledSubmission = {
      ...file,
      unit: null,
      period: null,
      submission: null,
      findings: [finding('file/empty', { kind: 'no-bytes' }, { file: 'x.xlsx' })],
      file: 'x.xlsx',
    };
    const result = consolidate(inputOf([...without('so-y-te'), unknown]));
    expect(codes(result)).toEqual(['file/empty']);
    expect(unitOf(result, 'so-y-te')?.submission).toBe('missing');
  });
});

describe('errors and waivers', () => {
  const file = fileOf('so-y-te');
  const at = {
    file: file.file,
    unit: 'so-y-te',
    period: '2025-H1',
    element: 'live-births',
    row: '-',
    column: 'total',
  } as const;
  const doubtful: FiledSubmission = {
    ...file,
    findings: [finding('consistency/sex-sum', { total: 5, male: 2, female: 2, sum: 4 }, at)],
  };
  const waiver: Waiver = {
    code: 'consistency/sex-sum',
    unit: 'so-y-te',
    period: '2025-H1',
    by: 'Sở LĐTBXH',
    why: 'Trẻ chưa xác định giới tính',
    document: '45/SLĐTBXH',
    until: '2025-12-31',
  };
  const run = (waivers: readonly Waiver[]) =>
    consolidate(inputOf([...without('so-y-te'), doubtful], { waivers }));
  const total = (result: Consolidation) =>
    result.observations.find((o) => o.element === 'live-births' && o.column === 'total');

  test('an error keeps its value out, not the file', () => {
    const result = run([]);
    expect(total(result)).toMatchObject({ status: 'rejected', value: null });
    expect(unitOf(result, 'so-y-te')).toMatchObject({ errors: 1 });
    expect(result.indicators.find((i) => i.id === '4.3')?.numerator).not.toBeNull();
  });

  test('an accepted error lets it in and stays visible', () => {
    const result = run([waiver]);
    expect(total(result)).toMatchObject({ status: 'official' });
    expect(unitOf(result, 'so-y-te')).toMatchObject({ errors: 0 });
    expect(result.findings).toMatchObject([
      { code: 'consistency/sex-sum', waived: { document: '45/SLĐTBXH' } },
    ]);
  });

  test('an expired waiver counts no more and says so', () => {
    const result = run([{ ...waiver, until: '2025-06-19' }]);
    expect(codes(result)).toEqual(['consistency/sex-sum', 'waiver/expired']);
    expect(total(result)?.status).toBe('rejected');
  });

  test('a waiver of this period that nothing needs is pointed out', () => {
    const result = consolidate(inputOf(province, { waivers: [waiver] }));
    expect(codes(result)).toEqual(['waiver/unused']);
  });
});

describe('time', () => {
  test('the due date itself is late by a day and both readings are told', () => {
    const submissions = [...without('so-y-te'), { ...fileOf('so-y-te'), firstReceivedOn: '2025-06-15' }];
    const result = consolidate(inputOf(submissions));
    expect(unitOf(result, 'so-y-te')).toMatchObject({
      submission: 'late',
      daysLate: 1,
      readingsDiffer: true,
    });
    expect(codes(result)).toEqual(['province/due-date-itself']);
  });

  test('a correction after the due date does not make a punctual unit late', () => {
    const corrected = { ...fileOf('so-y-te'), receivedOn: '2025-06-18', revision: 2 };
    const result = consolidate(inputOf([...without('so-y-te'), corrected]));
    expect(unitOf(result, 'so-y-te')).toMatchObject({
      submission: 'on-time',
      receivedOn: '2025-06-10',
      revisedOn: '2025-06-18',
      daysLate: 0,
      revision: 2,
    });
    expect(unitOf(result, 'so-gddt')).toMatchObject({ receivedOn: '2025-06-10', revisedOn: null });
  });

  test('an extension moves the date', () => {
    const submissions = [...without('so-y-te'), { ...fileOf('so-y-te'), firstReceivedOn: '2025-06-18' }];
    const extensions = [{ unit: 'so-y-te', period: '2025-H1', until: '2025-06-20', document: '99/UBND' }];
    expect(unitOf(consolidate(inputOf(submissions, { extensions })), 'so-y-te')).toMatchObject({
      submission: 'on-time',
      extension: '99/UBND',
      dueBefore: '2025-06-20',
    });
  });

  test('nothing is due for a period before the plan', () => {
    const before = findPeriod(catalogue, '2024-H1');
    if (!before) throw new Error('no period');
    const submissions = exampleSubmissions(catalogue, '2024-H1', 'before').slice(0, 5);
    const result = consolidate(inputOf(submissions, { period: before, asOf: '2025-06-20' }));
    for (const unit of result.units) expect(['unknown-date', 'not-due']).toContain(unit.submission);
    expect(codes(result)).toEqual([]);
  });

  test('the latest consolidation of the same window a year earlier is compared with', () => {
    const last = consolidate(
      inputOf(exampleSubmissions(catalogue, '2024-H1', 'before'), {
        period: findPeriod(catalogue, '2024-H1') ?? period,
      }),
    );
    const stale = { ...last, indicators: [] };
    const other = { ...last, period: '2025' };
    const result = consolidate(inputOf(province, { earlier: [{ ...last, revision: 2 }, stale, other] }));
    const compared = result.indicators.find((i) => i.id === '1.1');
    expect(compared).toMatchObject({ previousPeriod: '2024-H1', previous: last.indicators[0]?.value });
    expect(compared?.direction).not.toBe('unknown');
  });
});

describe('properties', () => {
  const shuffled = fc.shuffledSubarray([...province], {
    minLength: province.length,
    maxLength: province.length,
  });

  test('the order of the files changes nothing, and the same input gives the same bytes', () => {
    fc.assert(
      fc.property(shuffled, (files) => {
        expect(consolidationToText(consolidate(inputOf(files)))).toBe(consolidationToText(whole));
      }),
      { numRuns: 20 },
    );
  });

  test('each unit adds only its own observations: groups together are the whole', () => {
    fc.assert(
      fc.property(fc.subarray([...province]), (group) => {
        const rest = province.filter((s) => !group.includes(s));
        const parts = [group, rest].map((files) => consolidate(inputOf(files)));
        for (const [i, observation] of whole.observations.entries()) {
          const seen = parts.map((part) => part.observations[i]).filter((o) => o?.source);
          expect(seen).toEqual(observation.source ? [observation] : []);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('consolidating does not change its input', () => {
    const before = JSON.stringify(province);
    consolidate(inputOf(province));
    expect(JSON.stringify(province)).toBe(before);
  });

  test('taking files away never makes an indicator reached', () => {
    const reached = new Set(whole.indicators.filter((i) => i.level === 'reached').map((i) => i.id));
    fc.assert(
      fc.property(fc.subarray([...province]), (files) => {
        for (const { id, level } of consolidate(inputOf(files)).indicators)
          if (level === 'reached') expect(reached).toContain(id);
      }),
      { numRuns: 20 },
    );
  });
});

describe('differences', () => {
  test('revision, reason and day are not part of the result', () => {
    const making = { revision: 3, reason: 'x', asOf: '2025-07-01' };
    expect(makingOfSame({ ...whole, ...making }, whole)).toMatchObject(making);
    expect(diffConsolidations(whole, whole).isEmpty).toBe(true);
  });

  test('a corrected figure shows as figure, indicator and unit', () => {
    const file = { ...withValue(fileOf('so-y-te'), 'live-births', '-', 'male', 1), revision: 2 };
    const after = consolidate(inputOf([...province, file]));
    expect(makingOfSame(whole, after)).toBeNull();
    const diff = diffConsolidations(whole, after);
    expect(diff.figures).toMatchObject([{ after: { element: 'live-births', column: 'male', value: 1 } }]);
    expect(diff.indicators.map((c) => c.after?.id)).toEqual(['4.1']);
    expect(diff.units).toMatchObject([{ before: { revision: 1 }, after: { revision: 2 } }]);
    expect(diff).toMatchObject({ catalogue: null, narratives: [], isEmpty: false });
  });

  test('what came and what went', () => {
    const less = consolidate(inputOf(without('so-y-te')));
    const came = diffConsolidations(less, whole);
    const went = diffConsolidations(whole, less);
    expect(came.narratives.every((c) => c.before === null)).toBe(true);
    expect(went.narratives.every((c) => c.after === null)).toBe(true);
    expect(went.narratives).toHaveLength(5);
    expect(came.figures).toHaveLength(went.figures.length);
  });
});

test('what only the rules look at is not missed, on its way as text either', () => {
  const shared = sharingNames();
  const files = exampleSubmissions(catalogue, '2025-H1', 'province');
  const slim = files.map((file) => ({
    ...file,
    ...shared(JSON.parse(JSON.stringify(figuresOf(file)))),
  }));
  expect(consolidate(inputOf(slim))).toEqual(consolidate(inputOf(files)));
  expect(JSON.stringify(slim).length).toBeLessThan(JSON.stringify(files).length / 1.2);
});

test('one unit alone can be consolidated', () => {
  const alone = filedSubmission(catalogue, 'so-tu-phap', '2025-H1', new Map());
  const result = consolidate(inputOf([alone]));
  expect(unitOf(result, 'so-tu-phap')).toMatchObject({ submission: 'blank', due: 0, filled: 0 });
});
