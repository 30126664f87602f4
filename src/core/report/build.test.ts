import { beforeAll, describe, expect, test } from 'vitest';
import {
  emptyConsolidation,
  faultyConsolidation,
  inventedConsolidation,
} from '../../dev/testkit/invented-consolidation.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { findPeriod } from '../catalogue/catalogue.ts';
import type { Catalogue, Period } from '../model/catalogue.ts';
import type { Lang } from '../model/ids.ts';
import type { Consolidation, IndicatorResult } from '../model/results.ts';
import { BLANK_LETTERHEAD } from '../model/default-workspace.ts';
import type { Letterhead } from '../model/workspace.ts';
import { buildReport } from './build.ts';
import type { ReportModel } from './model.ts';

let catalogue: Catalogue;
let period: Period;

beforeAll(async () => {
  ({ catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' }));
  const found = findPeriod(catalogue, '2025-H1');
  if (!found) throw new Error('no period');
  period = found;
});

function report(
  consolidation: Consolidation = inventedConsolidation(catalogue, period),
  lang: Lang = 'vi',
  letterhead: Partial<Letterhead> = {},
): ReportModel {
  const frame = { ...BLANK_LETTERHEAD, ...letterhead };
  return buildReport(catalogue, consolidation, frame, { lang, edition: 'internal' });
}

const changed = (changes: Record<string, Partial<IndicatorResult>>): ReportModel =>
  report(inventedConsolidation(catalogue, period, changes));

function measure(model: ReportModel, id: string) {
  const found = model.objectives
    .flatMap((o) => o.indicators.flatMap((i) => i.measures))
    .find((m) => m.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

/** Every text of the model, with its path. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, path ? `${path}.${key}` : key));
}

describe('figures', () => {
  test.each([
    ['1.1', { text: '59,29', withUnit: '59,29%' }, '83', '140', '-0,71', '+1,43'],
    ['3.1', { text: '1,80', withUnit: '1,80 lần' }, '15,5', '8,6', '+0,10', '+0,04'],
    ['2.3', { text: '27,00', withUnit: '27%' }, '1.134', '4.200', '0,00', '0,00'],
    ['4.1', { text: '109,7', withUnit: '109,7 bé trai/100 bé gái' }, '2.361', '2.153', '-0,3', '-0,5'],
    ['6.2a', { text: '95,63', withUnit: '95,63%' }, '612', '640', '-4,37', '+1,53'],
  ] as const)('%s', (id, result, numerator, denominator, distance, change) => {
    const m = measure(report(), id);
    expect(m.result).toMatchObject(result);
    expect([m.numerator.text, m.denominator.text, m.distance.text, m.change.text]).toEqual([
      numerator,
      denominator,
      distance,
      change,
    ]);
  });

  test('a value that rounding would put on the wrong side prints the decimals it was given', () => {
    const m = measure(changed({ '4.1': { value: 109.996, decimals: 3, distance: -0.004 } }), '4.1');
    expect(m.result.text).toBe('109,996');
    expect(m.distance.text).toBe('-0,004');
  });

  test('a distance that rounding would hide is still printed', () => {
    const m = measure(
      changed({ '1.1': { value: 59.9999, decimals: 2, distance: -0.0001, level: 'not-reached' } }),
      '1.1',
    );
    expect(m.distance.text).toBe('-0,0001');
  });

  test.each([
    ['1.1', '≥ 60'],
    ['2.2', '< 30'],
    ['3.4', '100'],
    ['5.1a', 'Có'],
  ])('the target of %s in a table: %s', (id, short) => {
    expect(measure(report(), id).target.short).toBe(short);
  });

  test.each([
    ['5.1b', { direction: 'flat' }, 'Có'],
    ['5.1b', { direction: 'better' }, 'Không'],
    ['5.1b', { direction: 'worse', level: 'not-reached' }, 'Có'],
    ['5.1b', { direction: 'unknown' }, '–'],
    ['5.1a', { direction: 'better' }, '–'],
  ] as const)('the earlier answer of %s, %o: %s', (id, change, text) => {
    expect(
      measure(
        changed({
          [id]: { numerator: id === '5.1a' ? 4 : 1, denominator: id === '5.1a' ? 4 : 1, ...change },
        }),
        id,
      ).previous.text,
    ).toBe(text);
  });

  test('the same in English', () => {
    const m = measure(report(undefined, 'en'), '2.1');
    expect([m.result.withUnit, m.numerator.text, m.target.text]).toEqual([
      '51.07%',
      '71,240',
      'at least 50%',
    ]);
  });

  test('every figure names its cells', () => {
    const [first] = measure(report(), '4.1').sources;
    expect(first).toMatchObject({
      role: 'Tử số',
      content: 'Số trẻ đẻ ra sống (nam)',
      value: { value: 2361, text: '2.361' },
      file: 'submissions/2025-H1/so-y-te/r1.xlsx',
      fileShort: 'so-y-te/r1.xlsx',
    });
  });
});

describe('the main facts', () => {
  test('who reported, what is reached, what moved', () => {
    expect(report().summary).toEqual([
      'Tính đến ngày 20 tháng 6 năm 2025, đã có 17/18 cơ quan, đơn vị, địa phương gửi báo cáo, trong đó 15 đơn vị gửi đúng hạn và 02 đơn vị gửi muộn (Sở Tài chính muộn 01 ngày và huyện Bác Ái muộn 04 ngày); còn 01 đơn vị chưa gửi (huyện Thuận Nam).',
      'Trong 19 chỉ tiêu của Kế hoạch, so với mục tiêu năm 2025 có 08 chỉ tiêu đạt, 02 chỉ tiêu đạt một phần, 06 chỉ tiêu chưa đạt, 02 chỉ tiêu chưa đủ số liệu để đánh giá và 01 chỉ tiêu không phát sinh trong kỳ.',
      'So với 6 tháng đầu năm 2024, trong 20 nội dung đánh giá có số liệu so sánh, không kể 01 nội dung số nhỏ, biến động lớn, có 12 nội dung tiến bộ, 04 nội dung không thay đổi và 04 nội dung kém hơn.',
    ]);
    expect(report().dataNotes.overview).toEqual([
      'Số liệu chốt đến ngày 14/6/2025, tình hình gửi báo cáo tính đến ngày 20 tháng 6 năm 2025; tổng hợp lần 1, theo danh mục chỉ tiêu ninh-thuan-2025 1.0.0.',
      'Các đơn vị đã điền 336/369 ô số liệu bắt buộc, trong đó 02 ô báo chưa có số liệu; có 01 số liệu chênh lệch khi đối chiếu giữa các nguồn.',
    ]);
  });

  test('nobody reported', () => {
    const model = report(emptyConsolidation(catalogue, period));
    expect(model.summary[0]).toBe(
      'Tính đến ngày 30 tháng 6 năm 2025, chưa có đơn vị nào trong 18 cơ quan, đơn vị, địa phương gửi báo cáo.',
    );
    expect(model.summary[1]).toBe('Cả 19 chỉ tiêu của Kế hoạch đều chưa đủ số liệu để đánh giá.');
    expect(model.difficulties.facts).toEqual([
      'Cả 19 chỉ tiêu của Kế hoạch đều chưa đủ số liệu để đánh giá.',
      'Việc chấp hành chế độ báo cáo chưa đầy đủ: 18 đơn vị chưa gửi báo cáo (chi tiết tại Phụ lục III).',
    ]);
    expect(model.counts.indicators).toMatchObject({ total: 19, cannotTell: 19, reached: 0 });
    expect(measure(model, '4.1').sentence).toBe(
      'Tỷ số giới tính khi sinh: chưa đủ số liệu để đánh giá do Sở Y tế chưa gửi báo cáo.',
    );
    expect(measure(model, '4.1').result).toEqual({ value: null, text: '–', withUnit: '–' });
    expect(model.dataNotes.missing).toHaveLength(18);
    expect(model.dataNotes.sourcesNote).not.toBe('');
  });

  test('everything wrong: counts what was kept out and shows no figure', () => {
    const model = report(faultyConsolidation(catalogue, period));
    expect(model.dataNotes.overview.at(-1)).toMatch(
      /có \d+ số liệu sai sót hoặc mâu thuẫn nhau, chưa được đưa vào tổng hợp; một lỗi có thể liên quan đến nhiều số liệu\.$/,
    );
    expect(model.objectives.flatMap((o) => o.indicators.map((i) => i.level))).not.toContain('reached');
    expect(model.dataNotes.rejected.length).toBeGreaterThan(17);
  });

  test('an earlier period, from which nothing is due', () => {
    const full = inventedConsolidation(catalogue, period);
    const units = full.units.map((u) => ({
      ...u,
      dueBefore: null,
      daysLate: null,
      submission: u.file ? ('unknown-date' as const) : ('not-due' as const),
    }));
    const model = report({ ...full, units });
    expect(model.summary[0]).toContain('Kế hoạch không quy định hạn gửi');
    expect(model.dataNotes.missing.map((m) => m.unit)).not.toContain('Huyện Thuận Nam');
  });
});

describe('the document', () => {
  test('leaves blanks for the clerk and invents nobody', () => {
    const { frame } = report();
    expect(frame.signer).toBe('');
    expect(frame.capacity).toEqual(['…………………………']);
    expect(frame.number).toBe('Số:\u2003\u2003\u2003\u2003/BC-……');
    expect(frame.placeAndDate).toMatch(/^Ninh Thuận, ngày\s+tháng\s+năm 2025$/);
    expect(frame.recipients).toEqual(['- Như trên;', '- Lưu: VT.']);
    expect(frame.subject).toBe(
      'Kết quả thực hiện Chiến lược quốc gia về bình đẳng giới tỉnh Ninh Thuận 6 tháng đầu năm 2025',
    );
  });

  test('takes the workspace at its word', () => {
    const { frame } = report(undefined, 'vi', {
      symbol: 'BC-SNV',
      addressees: ['Ủy ban nhân dân tỉnh', 'Bộ Nội vụ'],
      recipients: ['Giám đốc Sở (b/c);', 'Cổng thông tin.'],
      archive: 'VT, BĐG.',
      signer: { capacity: ['KT. Giám đốc', 'Phó Giám đốc'], name: 'Nguyễn Thị A' },
    });
    expect(frame.number).toContain('/BC-SNV');
    expect([frame.addressee, frame.addressees]).toEqual(['', ['- Ủy ban nhân dân tỉnh;', '- Bộ Nội vụ.']]);
    expect(frame.recipients).toEqual([
      '- Như trên;',
      '- Giám đốc Sở (b/c);',
      '- Cổng thông tin;',
      '- Lưu: VT, BĐG.',
    ]);
    expect(frame.capacity).toEqual(['KT. Giám đốc', 'Phó Giám đốc']);
    expect(frame.closing).toMatch(/kính báo cáo Ủy ban nhân dân tỉnh và Bộ Nội vụ\.\/\.$/);
  });

  test('knows the English names of what the workspace names in Vietnamese', () => {
    const { frame } = report(undefined, 'en', {
      issuer: 'Sở Nội vụ',
      addressees: ['Uỷ ban nhân dân tỉnh Ninh Thuận'],
    });
    expect(frame.issuer).toBe('Department of Home Affairs');
    expect(frame.addressee).toBe("People's Committee of Ninh Thuận province.");
  });
});

describe('annexes', () => {
  test('submissions: late, on the day itself, extended, missing', () => {
    const rows = new Map(report().submissions.map((s) => [s.unitId, s]));
    expect(rows.get('bac-ai')).toMatchObject({ received: '18/6/2025', stateText: 'Muộn 04 ngày' });
    expect(rows.get('so-tai-chinh')?.note).toContain('Nhận đúng ngày đến hạn');
    expect(rows.get('ninh-hai')).toMatchObject({
      due: 'Trước 18/6/2025',
      note: 'Gia hạn theo Công văn số 512/SLĐTBXH-BĐG ngày 10/6/2025',
    });
    expect(rows.get('thuan-nam')).toMatchObject({
      received: '–',
      stateText: 'Chưa gửi',
      filledText: '0/29',
      errors: { value: null, text: '–' },
    });
  });

  test('data notes: missing, kept out, accepted, reconciled', () => {
    const { dataNotes } = report();
    expect(dataNotes.missing.map((m) => `${m.unit}: ${m.content}: ${m.state}`)).toContain(
      'Huyện Thuận Nam: Toàn bộ số liệu: Chưa gửi',
    );
    expect(dataNotes.rejected.map((f) => f.place)).toEqual(['MT3, ô E9']);
    expect(dataNotes.waived[0]?.waiver).toBe(
      'Sở Lao động - Thương binh và Xã hội chấp nhận theo Công văn số 88/SYT-DS ngày 16/6/2025, đến 31/12/2025: một trẻ chưa xác định giới tính',
    );
    expect(
      dataNotes.reconciliations.map((r) => [r.ownerValue.text, r.otherValue.text, r.difference.text]),
    ).toEqual([['71', '69', '2']]);
  });

  test('what could not be reconciled has no difference', () => {
    const full = inventedConsolidation(catalogue, period);
    const { dataNotes } = report({
      ...full,
      reconciliations: full.reconciliations.map((r) => ({ ...r, result: 'not-checked', difference: 2 })),
    });
    expect(dataNotes.reconciliations.map((r) => r.difference.text)).toEqual(['–', '–']);
  });
});

describe('the whole model', () => {
  const ALL = [
    ['full', inventedConsolidation],
    ['empty', emptyConsolidation],
    ['faulty', faultyConsolidation],
  ] as const;

  test.each(ALL)('%s: repeats exactly and leaves its input alone', (_name, make) => {
    const consolidation = make(catalogue, period);
    const before = structuredClone(consolidation);
    const first = report(consolidation);
    expect(report(consolidation)).toEqual(first);
    expect(consolidation).toEqual(before);
  });

  /** Codes, ids and paths are for machines; the units' words are theirs. */
  const FOR_MACHINES =
    /(^|\.)(schema|lang|edition|id|unitId|unitIds\.\d+|level|reason|direction|state|severity|hash|version|sha256|file|fileShort|date|op|planIndicator|indicator|order|cell)$/;
  const ENGLISH_WORDS =
    /\b(the|of|and|not|missing|rejected|estimate|reached|unit|report|value|period|null|undefined|NaN|error|target|female|male|total)\b/iu;

  test.each(ALL)('%s: no English word and nothing half-made in Vietnamese', (_name, make) => {
    const printed = texts(report(make(catalogue, period))).filter(([path]) => !FOR_MACHINES.test(path));
    expect(printed.filter(([, text]) => ENGLISH_WORDS.test(text))).toEqual([]);
    expect(
      printed.filter(([, text]) =>
        /\s[,.;:)]|\(\)|,,|\.\.|;\.|: ?\.|\s\s(?!\s*tháng|\s*năm)/.test(text.replaceAll('\u2003', '')),
      ),
    ).toEqual([]);
  });

  test.each(ALL)('%s: no Vietnamese function word in the English sentences', (_name, make) => {
    const model = report(make(catalogue, period), 'en');
    const sentences = [
      ...model.summary,
      ...model.difficulties.facts,
      ...model.objectives.flatMap((o) => [
        o.summary,
        ...o.indicators.flatMap((i) => i.measures.map((m) => m.sentence)),
      ]),
    ];
    expect(sentences.filter((s) => /\b(chưa|của|chỉ tiêu|mục tiêu|đạt|đơn vị|số liệu)\b/u.test(s))).toEqual(
      [],
    );
  });
});

test('a part is named under "chưa đạt" by its own level alone', () => {
  const model = changed({ '6.2b': { level: 'cannot-tell', reason: 'missing', value: null, distance: null } });
  const said = model.difficulties.facts.find((fact) => fact.startsWith('Các chỉ tiêu chưa đạt'));
  expect(said).toContain('Các chỉ tiêu chưa đạt mục tiêu đến cuối năm 2025');
  expect(said).toContain('chỉ tiêu 2, mục tiêu 6 (tổ chức được phổ biến thông tin)');
});

test.each<[string, Lang, string]>([
  ['4.3', 'vi', 'nhóm tuổi: 15-19'],
  ['5.2a-m', 'vi', 'năm học 2023-2024'],
  ['5.2b-f', 'en', 'school year 2023-2024'],
  ['5.4a', 'vi', 'phạm vi: người thường trú trên địa bàn tỉnh'],
  ['5.4b', 'en', 'population: residents of the province'],
])('%s carries in %s what decides how to read it', (id, lang, said) => {
  const { sentence, note } = measure(report(undefined, lang), id);
  expect(sentence).toContain(said);
  expect(note.toLowerCase()).toContain(said);
});
