import { YES_NO_WORDS } from '../../form/answer-words.ts';
import { assessed, countedVerdict, WORDS } from '../../words/words.ts';
import type { Verdict } from '../../words/words.ts';
import { countVi } from './count-vi.ts';
import { detailsVi } from './details-vi.ts';
import { tasksVi } from './tasks-vi.ts';
import { joinNamesVi, joinVi, sentenceVi } from './sentence-vi.ts';
import { fullStop, lowerFirst, upperFirst, NAMED_AT_MOST, onlyLevel, stateOf, tallied } from './wording.ts';
import type {
  AnnexKind,
  DataFacts,
  MeasureFacts,
  OverviewFacts,
  SubmissionFacts,
  VerdictTally,
  Wording,
} from './wording.ts';

const TARGETS: Readonly<Record<'<' | '<=' | '>' | '>=', (value: string) => string>> = {
  '<': (v) => `dưới ${v}`,
  '<=': (v) => `không quá ${v}`,
  '>': (v) => `trên ${v}`,
  '>=': (v) => (v === '100%' ? v : `từ ${v} trở lên`),
};

const BLANK = '\u2003';

const ANNEXES: Readonly<Record<AnnexKind, string>> = {
  indicators: 'kết quả từng chỉ tiêu',
  sexes: 'số liệu tách biệt giới',
  tasks: 'nhiệm vụ theo từng đơn vị',
  submissions: 'tình hình gửi báo cáo',
  budget: 'kinh phí theo từng đơn vị',
  trends: 'kết quả qua các kỳ',
};

/** "05 chỉ tiêu đạt, 02 chỉ tiêu chưa đạt": only what there is. */
const verdictList = (counts: VerdictTally, what: string): string =>
  joinVi(tallied(counts).map(([n, verdict]) => `${countVi(n)} ${what} ${assessed(verdict, 'vi')}`));

/** What is said of all at once. */
const alike = (verdict: Verdict): string =>
  `đều ${verdict === 'reached-in-part' ? 'mới ' : ''}${assessed(verdict, 'vi')}`;

/** "so với mục tiêu năm 2025 ": before what is counted, where targets are due later. */
const against = ({ goal }: VerdictTally): string => (goal ? `${goal.against} ` : '');

/** The same after a verdict that all have. */
const againstAfter = (counts: VerdictTally): string => {
  const only = onlyLevel(counts);
  return counts.goal && (only === 'reached' || only === 'not-reached' || only === 'reached-in-part')
    ? ` ${counts.goal.against}`
    : '';
};

const lateUnits = (facts: SubmissionFacts): string =>
  facts.late.length > NAMED_AT_MOST
    ? `chi tiết tại Phụ lục ${facts.annex}`
    : joinNamesVi(
        facts.late.map(({ unit, days }) => (days === null ? unit : `${unit} muộn ${countVi(days)} ngày`)),
      );

const missingUnits = (facts: SubmissionFacts): string =>
  facts.missing.length > NAMED_AT_MOST ? `chi tiết tại Phụ lục ${facts.annex}` : joinNamesVi(facts.missing);

function submissions(facts: SubmissionFacts): string {
  const { counts, asOf } = facts;
  if (counts.total === 0)
    return `Tính đến ${asOf}, đã có ${countVi(counts.received)} đơn vị cung cấp số liệu của kỳ này; ${facts.plan} không quy định hạn gửi.`;
  const units = `${countVi(counts.total)} cơ quan, đơn vị, địa phương`;
  if (counts.received === 0) return `Tính đến ${asOf}, chưa có đơn vị nào trong ${units} gửi báo cáo.`;
  const came = [
    counts.onTime > 0 ? `${countVi(counts.onTime)} đơn vị gửi đúng hạn` : '',
    counts.late > 0 ? `${countVi(counts.late)} đơn vị gửi muộn (${lateUnits(facts)})` : '',
    counts.unknownDate > 0 ? `${countVi(counts.unknownDate)} đơn vị chưa xác định được ngày nhận` : '',
  ].filter(Boolean);
  const absent = [
    counts.missing > 0 ? `còn ${countVi(counts.missing)} đơn vị chưa gửi (${missingUnits(facts)})` : '',
    counts.notDue > 0 ? `${countVi(counts.notDue)} đơn vị chưa đến hạn gửi` : '',
  ].filter(Boolean);
  const all = counts.received === counts.total;
  if (counts.onTime === counts.total) return `Tính đến ${asOf}, toàn bộ ${units} đã gửi báo cáo đúng hạn.`;
  if (counts.late === counts.total)
    return `Tính đến ${asOf}, toàn bộ ${units} đã gửi báo cáo, nhưng đều gửi muộn (${lateUnits(facts)}).`;
  const head = all
    ? `Tính đến ${asOf}, toàn bộ ${units} đã gửi báo cáo, trong đó ${joinVi(came)}`
    : `Tính đến ${asOf}, đã có ${countVi(counts.received)}/${units} gửi báo cáo, trong đó ${joinVi(came)}`;
  return fullStop([head, ...absent].join('; '));
}

function overallVerdict(counts: VerdictTally, plan: string): string {
  const only = onlyLevel(counts);
  return only === null
    ? `Trong ${countVi(counts.total)} chỉ tiêu của ${plan}, ${against(counts)}có ${verdictList(counts, 'chỉ tiêu')}.`
    : `Cả ${countVi(counts.total)} chỉ tiêu của ${plan} ${alike(only)}${againstAfter(counts)}.`;
}

function overview(facts: OverviewFacts): readonly string[] {
  const { verdicts, directions } = facts;
  const total = directions.better + directions.flat + directions.worse;
  const moves = [
    directions.better > 0 ? `${countVi(directions.better)} nội dung tiến bộ` : '',
    directions.flat > 0 ? `${countVi(directions.flat)} nội dung không thay đổi` : '',
    directions.worse > 0 ? `${countVi(directions.worse)} nội dung kém hơn` : '',
  ].filter(Boolean);
  const small = facts.small > 0 ? `, không kể ${countVi(facts.small)} nội dung số nhỏ, biến động lớn` : '';
  return [
    overallVerdict(verdicts, facts.plan),
    total > 0
      ? `So với ${facts.previous}, trong ${countVi(total)} nội dung đánh giá có số liệu so sánh${small}, có ${joinVi(moves)}.`
      : '',
  ].filter(Boolean);
}

function dataOverview({ cells, ...facts }: DataFacts): readonly string[] {
  const data = [
    facts.rejected > 0
      ? `${countVi(facts.rejected)} số liệu sai sót${facts.rejected > 1 ? ' hoặc mâu thuẫn nhau' : ''}, chưa được đưa vào tổng hợp`
      : '',
    facts.differing > 0 ? `${countVi(facts.differing)} số liệu chênh lệch khi đối chiếu giữa các nguồn` : '',
  ].filter(Boolean);
  const unavailable =
    facts.unavailable > 0 ? `, trong đó ${countVi(facts.unavailable)} ô báo chưa có số liệu` : '';
  const more = facts.rejected > 1 ? '; một lỗi có thể liên quan đến nhiều số liệu' : '';
  return [
    `Số liệu chốt đến ngày ${facts.cutOff}, tình hình gửi báo cáo tính đến ${facts.asOf}; tổng hợp lần ${facts.revision}, theo danh mục chỉ tiêu ${facts.catalogue}.`,
    cells.due > 0
      ? `Các đơn vị đã điền ${countVi(cells.filled)}/${countVi(cells.due)} ô số liệu bắt buộc${unavailable}${data.length ? `; có ${joinVi(data)}${more}` : ''}.`
      : '',
  ].filter(Boolean);
}

function note(f: MeasureFacts): string {
  const why = {
    missing: f.ownerMissing ? 'Chưa gửi báo cáo' : 'Thiếu số liệu',
    unavailable: 'Chưa có số liệu trong kỳ',
    rejected: 'Số liệu đang rà soát',
    'partial-coverage': `Mới có ${f.coverage.have}/${f.coverage.due} số liệu`,
    'part-year': 'Tính cho cả năm; số tạm tính',
    'zero-denominator': 'Mẫu số bằng 0',
    'none-arising':
      f.kind === 'all-yes' ? 'Không có đối tượng áp dụng' : `${WORDS.vi.verdicts['not-applicable']} trong kỳ`,
    'no-target': 'Không có mục tiêu',
    'nothing-closed': 'Chưa có kỳ con nào kết thúc',
    'still-open': `Còn ${f.kind === 'closed-months' ? 'tháng' : 'quý'} chưa kết thúc`,
    suppressed: 'Số nhỏ, không công bố',
  } as const;
  return [
    f.reason === null ? '' : why[f.reason],
    f.kind === 'lowest-quarter' && f.value !== null ? 'Quý thấp nhất' : '',
    f.value === null ? '' : upperFirst(f.qualifier),
    f.small ? 'Số nhỏ, biến động lớn' : '',
    f.short === null ? '' : `Còn thiếu ${f.short}`,
    f.estimate ? 'Số ước thực hiện' : '',
  ]
    .filter(Boolean)
    .join('; ');
}

function submissionTrouble(facts: SubmissionFacts): string {
  const { late, missing } = facts;
  if (late.length === 0 && missing.length === 0) return '';
  const parts = [
    missing.length ? `${countVi(missing.length)} đơn vị chưa gửi báo cáo (${missingUnits(facts)})` : '',
    late.length ? `${countVi(late.length)} đơn vị gửi muộn (${lateUnits(facts)})` : '',
  ].filter(Boolean);
  const wanting = [missing.length ? 'đầy đủ' : '', late.length ? 'đúng hạn' : ''].filter(Boolean);
  return `Việc chấp hành chế độ báo cáo chưa ${wanting.join(', ')}: ${joinVi(parts)}.`;
}

const refs = (lead: string, items: readonly string[]): string =>
  items.length ? `${lead} (${countVi(items.length)} chỉ tiêu): ${items.join('; ')}.` : '';

function reconciledVi(agrees: number, differs: number): string {
  if (differs === 0) return agrees === 1 ? 'số liệu khớp' : 'tất cả đều khớp';
  if (agrees === 0) return differs === 1 ? 'số liệu chênh lệch' : 'tất cả đều chênh lệch';
  return `${countVi(agrees)} số liệu khớp, ${countVi(differs)} số liệu chênh lệch`;
}

/** The Vietnamese report. */
export const vi: Wording = {
  ...tasksVi,
  ...detailsVi,
  count: countVi,
  notAvailable: '–',
  blankLine: '…………………………',
  target: (op, value) => TARGETS[op](value),
  withUnit: (value, unit) => (unit === '%' ? `${value}%` : `${value} ${unit}`),
  difference: (value, unit) => (unit === '%' ? `${value} điểm phần trăm` : `${value} ${unit}`),
  pair: (numerator, top, bottom, unit) =>
    numerator === 'female'
      ? `nữ ${top} ${unit}, nam ${bottom} ${unit}`
      : `nam ${top} ${unit}, nữ ${bottom} ${unit}`,
  ratio: (top, bottom, unit) => `${top}/${bottom} ${unit}`.trimEnd(),
  months: (top, bottom) => `${top}/${bottom} tháng`,
  schoolYear: (years) => `năm học ${years}`,
  named: (label, value, unit) => `${lowerFirst(label)} là ${value} ${unit}`,
  sentence: sentenceVi,
  note,
  answer: { yes: YES_NO_WORDS.yes.vi, no: YES_NO_WORDS.no.vi },
  columns: {
    total: 'tổng số',
    male: 'nam',
    female: 'nữ',
    q1: 'quý I',
    q2: 'quý II',
    q3: 'quý III',
    q4: 'quý IV',
  },

  objectiveHeading: (number, title) => `Mục tiêu ${number}: ${title}`,
  objectiveSummary: (counts) => {
    const only = onlyLevel(counts);
    return only === null
      ? `Mục tiêu có ${countVi(counts.total)} chỉ tiêu, ${counts.goal ? `${against(counts)}có` : 'trong đó'} ${verdictList(counts, 'chỉ tiêu')}.`
      : `Cả ${countVi(counts.total)} chỉ tiêu của mục tiêu ${alike(only)}${againstAfter(counts)}.`;
  },
  indicatorName: (number) => (number === null ? 'Chỉ tiêu' : `Chỉ tiêu ${number}`),
  indicatorRef: (objective, number, labels) =>
    `${number === null ? 'chỉ tiêu của' : `chỉ tiêu ${number},`} mục tiêu ${objective} (${labels.map(lowerFirst).join('; ')})`,
  partsIntro: (name, level, parts) => {
    if (level === 'reached' && parts.reached === parts.total)
      return `${name}: đạt cả ${countVi(parts.total)} nội dung${againstAfter(parts)}, cụ thể:`;
    const plain = level === 'not-applicable' ? countedVerdict(level, 'vi') : assessed(level, 'vi');
    const verdict = parts.goal && level === 'not-reached' ? parts.goal.missed : plain;
    const differing =
      onlyLevel(parts) === null
        ? ` (trong ${countVi(parts.total)} nội dung có ${verdictList(parts, 'nội dung')})`
        : '';
    return `${name}: ${verdict}${differing}, cụ thể:`;
  },
  withheldIntro: (name) => `${name}: ${assessed('withheld', 'vi')}, cụ thể:`,
  partsRow: (name, parts) => `${name}, gồm ${countVi(parts)} nội dung:`,

  submissions,
  overview,
  dataOverview,
  notReached: (items, goal) => refs(`Các chỉ tiêu ${goal?.missed ?? assessed('not-reached', 'vi')}`, items),
  inPart: (items) =>
    refs(`Các chỉ tiêu mới ${assessed('reached-in-part', 'vi')}, còn nội dung sau đây`, items),
  cannotTell: (items, yearly) => {
    if (yearly.length === 0) return refs(`Các chỉ tiêu ${assessed('cannot-tell', 'vi')}`, items);
    if (items.length === 0) return refs('Các chỉ tiêu tính cho cả năm, chưa đánh giá ở kỳ này', yearly);
    const all = countVi(items.length + yearly.length);
    return `Các chỉ tiêu ${assessed('cannot-tell', 'vi')} (${all} chỉ tiêu): ${items.join('; ')}; và ${countVi(yearly.length)} chỉ tiêu tính cho cả năm nên chưa đánh giá ở kỳ này: ${yearly.join('; ')}.`;
  },
  notPublished: (items) => refs(`Các chỉ tiêu ${assessed('withheld', 'vi')} do số liệu nhỏ`, items),
  allAlike: overallVerdict,
  submissionTrouble,

  periodInText: lowerFirst,
  publicNote: `Bản công khai: không công bố số nhỏ của nội dung nhạy cảm và các số liệu có thể suy ra số đó; ở bảng, biểu đồ tổng hợp, chỉ tiêu liên quan thuộc nhóm ${countedVerdict('cannot-tell', 'vi')}`,
  editionNote: 'Bản dùng nội bộ, có số liệu nhạy cảm; không công bố',
  peoplesCommittee: (province) => `Ủy ban nhân dân ${province}`,
  formerProvince: (province) => `địa bàn ${province} cũ`,
  place: (province) => province.replace(/^(tỉnh|thành phố)\s+/iu, ''),
  documentNumber: (symbol) => `Số:${BLANK.repeat(4)}/${symbol || 'BC-……'}`,
  placeAndDate: (place, year) => `${place}, ngày${BLANK.repeat(3)}tháng${BLANK.repeat(3)}năm ${year}`,
  subject: (f) => [`Kết quả thực hiện ${f.carriedOut}`, `${f.province} ${f.period}`],
  basis: (text) => `Căn cứ ${text};`,
  opening: (f) =>
    `Thực hiện ${f.citation}, ${f.reported ? 'trên cơ sở báo cáo của các cơ quan, đơn vị, địa phương, ' : ''}${f.issuer} tổng hợp, báo cáo kết quả thực hiện ${f.period} như sau:`,
  closing: (f) =>
    f.addressees === ''
      ? `Trên đây là báo cáo kết quả thực hiện ${f.carriedOut} ${f.province} ${f.period}./.`
      : `Trên đây là báo cáo kết quả thực hiện ${f.carriedOut} ${f.province} ${f.period}, ${f.issuer} kính báo cáo ${f.addressees}./.`,
  addressed: (name) => name,
  recipients: (others, archive) => [
    '- Như trên;',
    ...others.map((line) => `- ${line.replace(/[;.\s]+$/u, '')};`),
    `- Lưu: ${archive.replace(/[;.\s]+$/u, '') || 'VT'}.`,
  ],
  annexReference: (f) =>
    `(Kèm theo Báo cáo số${BLANK.repeat(3)}/${f.number || 'BC-……'} ngày${BLANK.repeat(2)}tháng${BLANK.repeat(2)}năm ${f.year} của ${f.issuer})`,

  revisionNote: (revision, reason) =>
    `Số liệu tại báo cáo này theo kết quả tổng hợp lần ${revision}, thay cho kết quả tổng hợp lần ${revision - 1}${reason === '' ? '' : `; lý do: ${reason}`}.`,
  annexesNote: (annexes) =>
    `(${joinVi(annexes.map(([kind, number]) => `${ANNEXES[kind]} tại Phụ\u00a0lục\u00a0${number}`)).replace(/^./u, (first) => first.toUpperCase())} kèm theo.)`,

  nothingPublished: 'Không có nội dung được công bố tại mục này.',
  emptySection: {
    leadership: 'Các đơn vị chưa gửi nội dung về công tác chỉ đạo, triển khai.',
    results: 'Các đơn vị chưa gửi nội dung về kết quả triển khai.',
    difficulties: 'Các đơn vị chưa nêu khó khăn, vướng mắc.',
    proposals: 'Các đơn vị chưa có đề xuất, kiến nghị.',
    next_steps: 'Các đơn vị chưa gửi nội dung về phương hướng, nhiệm vụ.',
  },
  nobodyReported: 'Chưa có nội dung, do chưa có đơn vị nào gửi báo cáo.',
  noOtherResults: 'Kết quả triển khai đã nêu tại từng mục tiêu ở trên.',
  otherResultsHeading: () => 'Kết quả triển khai khác theo báo cáo của các cơ quan, đơn vị, địa phương',
  submissionState: (unit) =>
    unit.daysLate === null || unit.submission !== 'late'
      ? WORDS.vi.states[stateOf(unit)]
      : `${WORDS.vi.states.late} ${countVi(unit.daysLate)} ngày`,
  due: (date, inclusive) => (inclusive ? `Chậm nhất ${date}` : `Trước ${date}`),
  extension: (document) => `Gia hạn theo ${document}`,
  registerCorrected: (count) => `Sổ nhận có ${countVi(count)} lần đính chính`,
  revised: (date) => `Đã bổ sung ngày ${date}`,
  readingsDiffer: 'Nhận đúng ngày đến hạn: “trước ngày” thì muộn 01 ngày, “đến hết ngày” thì đúng hạn',

  cellPlace: (sheet, cell) => (cell === '' ? sheet : `${sheet}, ô ${cell}`),

  notes: {
    intro:
      'Số liệu tại báo cáo do các cơ quan, đơn vị, địa phương cung cấp. Ô để trống được coi là chưa có số liệu, không tính là 0.',
    wholeSubmission: 'Toàn bộ số liệu',
    nothingMissing: 'Không có số liệu bắt buộc nào bị thiếu.',
    nothingRejected: 'Không có số liệu nào bị loại do sai sót.',
    nothingWarned: 'Không có nội dung nào cần rà soát thêm.',
    nothingWaived: 'Không có trường hợp nào.',
    nothingReconciled: 'Không có số liệu thuộc diện đối chiếu.',
    noSources: 'Chưa có số liệu nào được tổng hợp.',
    wholeForm: 'Toàn bộ biểu mẫu',
    noRemarks: 'Các đơn vị không ghi tình trạng, nguồn, ghi chú riêng cho số liệu nào.',
    noOthers: 'Không có số liệu nào khác.',
    missing: 'Để trống',
    unavailable: 'Đơn vị báo chưa có số liệu',
    waiver: (by, why, document, until) => `${by} chấp nhận theo ${document}, đến ${until}: ${why}`,
    reconciled: ({ agrees, differs, 'not-checked': unchecked }) => {
      const checked = agrees + differs;
      const parts = [
        checked > 0
          ? `Đã đối chiếu ${countVi(checked)} số liệu giữa đơn vị chủ trì và các nguồn khác: ${reconciledVi(agrees, differs)}`
          : '',
        unchecked > 0
          ? `${checked > 0 ? 'c' : 'C'}òn ${countVi(unchecked)} số liệu chưa đối chiếu được do chưa đủ số liệu của các nguồn`
          : '',
      ].filter(Boolean);
      return `${parts.join('; ')}${differs + unchecked > 0 ? ', cụ thể:' : '.'}`;
    },
    against: (kind, names) =>
      ({
        'local-sum': 'Tổng hợp từ các địa phương',
        'cross-check': names,
        'commune-items': 'Tin, bài của từng xã',
      })[kind],
  },
  except: (names) => `không kể ${names.join(', ')}`,
  objectiveShort: (number) => `Mục tiêu ${number}`,
  everyUnit: (except) =>
    `các cơ quan, đơn vị, địa phương${except.length === 0 ? '' : ` (trừ ${joinNamesVi(except)})`}`,
  everyLocal: 'các địa phương',
  join: joinVi,
  list: joinNamesVi,
  localInText: lowerFirst,
  lowerFirst,
};
