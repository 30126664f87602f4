import { countVi } from '../../report/wording/count-vi.ts';
import { NAMED_AT_MOST } from '../../report/wording/wording.ts';
import type { ReminderReason } from '../model.ts';
import { isOnlyLate } from './wording.ts';
import type { GroupFacts, LetterFacts, LetterWording, SubjectFacts, UnitFacts } from './wording.ts';
import { upperFirst } from '../../text/upper-first.ts';

const BLANK = '\u2003';
const DOTS = '……';

const units = (count: number): string => `${countVi(count)} đơn vị`;

function about(reasons: ReadonlySet<ReminderReason>, { period, subject }: SubjectFacts): string {
  const doing = [reasons.has('missing') ? 'gửi' : '', reasons.has('faulty') ? 'hoàn chỉnh' : ''].filter(
    Boolean,
  );
  if (doing.length === 0) return `V/v chấp hành thời hạn gửi báo cáo về ${subject}`;
  const verb = reasons.has('missing') ? `đôn đốc ${doing.join(', ')}` : doing.join('');
  return `V/v ${verb} báo cáo ${period} về ${subject}`;
}

/** Count of errors, with how many of them are blanks. */
function errorsOf({ errors, blanks }: UnitFacts): string {
  if (blanks === errors) return `${countVi(errors)} nội dung bắt buộc để trống`;
  const of = blanks > 0 ? `, trong đó ${countVi(blanks)} nội dung bắt buộc để trống` : '';
  return `${countVi(errors)} lỗi${of}`;
}

function situation({ issuer, asOf }: LetterFacts, unit: UnitFacts): string {
  const { daysLate, received } = unit;
  if (unit.reason === 'missing')
    return `Đến hết ${asOf}, ${issuer} chưa nhận được báo cáo của ${unit.unit} (quá hạn ${countVi(daysLate)} ngày).`;
  const late = daysLate > 0 ? `, muộn ${countVi(daysLate)} ngày so với thời hạn` : '';
  const came = `${issuer} đã nhận được báo cáo của ${unit.unit}${late}.`;
  const head = received === null ? came : `${upperFirst(received)}, ${came}`;
  if (unit.reason === 'late') return head;
  return `${head} Qua kiểm tra, báo cáo còn ${errorsOf(unit)}; các số liệu liên quan chưa được đưa vào tổng hợp.`;
}

const CORRECT = 'Trường hợp số liệu đã đúng, có văn bản giải trình kèm căn cứ';

/** Phrases of the requests, beginning small. */
const REQUESTS = {
  missing: ({ issuer, until }: LetterFacts) => [
    `khẩn trương lập báo cáo theo biểu mẫu đã gửi và gửi về ${issuer} ${until}`,
  ],
  faulty: ({ issuer, until }: LetterFacts, where: string) => [
    `rà soát, chỉnh sửa các nội dung nêu tại ${where} ngay trên tệp đã gửi và gửi lại về ${issuer} ${until}`,
  ],
  late: () => ['chấp hành đúng thời hạn gửi báo cáo trong các kỳ tiếp theo'],
} as const;

const STATUS_HINT =
  'Nội dung không phát sinh hoặc chưa có số liệu thì chọn trạng thái tương ứng trong biểu mẫu, không để trống';

/** The page lies beside every form that was sent out. */
const CHECK_FIRST =
  'Trước khi gửi, tự kiểm tra tệp bằng trang kiem-tra.html kèm theo biểu mẫu (mở bằng trình duyệt, không cần mạng)';

/** Dashed lines: a semicolon after each, a full stop after the last. */
const dashed = (lines: readonly string[]): readonly string[] =>
  lines.map((line, i) => `- ${line}${i === lines.length - 1 ? '.' : ';'}`);

function requests(facts: LetterFacts, unit: UnitFacts): readonly string[] {
  const { reason, daysLate, blanks } = unit;
  if (reason === 'missing')
    return dashed([...REQUESTS.missing(facts).map(upperFirst), STATUS_HINT, CHECK_FIRST]);
  if (reason === 'late') return [];
  return dashed([
    ...REQUESTS.faulty(facts, 'bảng dưới đây').map(upperFirst),
    ...(blanks > 0 ? [STATUS_HINT] : []),
    CHECK_FIRST,
    `${CORRECT} gửi ${facts.issuer} xem xét`,
    ...(daysLate > 0 ? REQUESTS.late().map(upperFirst) : []),
  ]);
}

const GROUPS: Readonly<Record<ReminderReason, string>> = {
  missing: 'Chưa gửi báo cáo',
  faulty: 'Báo cáo còn lỗi hoặc để trống nội dung bắt buộc',
  late: 'Gửi báo cáo sau thời hạn',
};

const AUDIENCE: Readonly<Record<ReminderReason, string>> = {
  missing: 'Đơn vị chưa gửi báo cáo',
  faulty: 'Đơn vị có báo cáo còn lỗi',
  late: 'Đơn vị gửi sau thời hạn',
};

const named = (of: GroupFacts['units']): string =>
  of
    .map((u) =>
      u.reason !== 'missing' && u.daysLate > 0 ? `${u.unit} (muộn ${countVi(u.daysLate)} ngày)` : u.unit,
    )
    .join(', ');

/** The Vietnamese letter. */
export const vi: LetterWording = {
  number: (symbol) => `Số:${BLANK.repeat(4)}/${symbol || DOTS}-${DOTS}`,
  about,
  addressee: (unit) => `${unit}.`,
  listedInAnnex: 'Các cơ quan, đơn vị, địa phương có tên tại Phụ lục.',
  annexReference: (symbol, year, issuer) =>
    `(Kèm theo Công văn số${BLANK.repeat(3)}/${symbol || DOTS}-${DOTS} ngày${BLANK.repeat(2)}tháng${BLANK.repeat(2)}năm ${year} của ${issuer})`,

  due: (date, inclusive) => (inclusive ? `chậm nhất ${date}` : `trước ${date}`),
  until: (date) => `chậm nhất ${date}`,
  untilBlank: (year) => `chậm nhất ngày ${DOTS} tháng ${DOTS} năm ${year}`,

  opening: ({ citation, period, due, extension }) =>
    `Thực hiện ${citation}, thời hạn gửi báo cáo kết quả ${period} là ${due}${extension ? ` (gia hạn theo ${extension})` : ''}.`,
  situation,
  situationOfAll: ({ asOf }, received, due) =>
    `Đến hết ${asOf}, đã có ${countVi(received)}/${countVi(due)} cơ quan, đơn vị, địa phương gửi báo cáo. Qua theo dõi, kiểm tra, còn các trường hợp sau:`,
  group: ({ reason, units: of }) =>
    `${GROUPS[reason]} (${units(of.length)}): ${of.length > NAMED_AT_MOST ? 'danh sách tại Phụ lục kèm theo' : named(of)}`,
  request: ({ issuer, unit }, reasons) => {
    const head = `Để bảo đảm tiến độ, chất lượng báo cáo chung của tỉnh, ${issuer} đề nghị`;
    return isOnlyLate(reasons)
      ? `${head} ${unit || 'các đơn vị nêu trên'} ${REQUESTS.late().join('')}.`
      : `${head} ${unit || 'các đơn vị nêu trên (chi tiết tại Phụ lục kèm theo)'}:`;
  },
  requests,
  requestsOfAll: (facts, reasons) =>
    dashed([
      ...(reasons.has('missing') ? REQUESTS.missing(facts).map((r) => `${AUDIENCE.missing}: ${r}`) : []),
      ...(reasons.has('faulty')
        ? [
            ...REQUESTS.faulty(facts, 'Phụ lục kèm theo').map((r) => `${AUDIENCE.faulty}: ${r}`),
            `${CORRECT} gửi ${facts.issuer} xem xét`,
          ]
        : []),
      ...(reasons.has('late') && !isOnlyLate(reasons)
        ? REQUESTS.late().map((r) => `${AUDIENCE.late}: ${r}`)
        : []),
      ...(reasons.has('missing') || reasons.has('faulty') ? [STATUS_HINT, CHECK_FIRST] : []),
    ]),
  tableLead: 'Nội dung cần chỉnh sửa, bổ sung:',
  contact: ({ issuer, contact }) =>
    `Trong quá trình thực hiện, nếu có vướng mắc, đề nghị liên hệ ${issuer} (${contact}) để được hướng dẫn.`,
  closing: ({ issuer, unit }) =>
    `${issuer} đề nghị ${unit || 'các cơ quan, đơn vị, địa phương'} quan tâm, phối hợp thực hiện./.`,

  heading: (u) => {
    const late = u.daysLate > 0 ? `, muộn ${countVi(u.daysLate)} ngày` : '';
    const state = {
      missing: `chưa gửi báo cáo, quá hạn ${countVi(u.daysLate)} ngày`,
      faulty: `${errorsOf(u)}${late && `; gửi${late.slice(1)}`}`,
      late: `gửi${late.slice(1)}`,
    }[u.reason];
    return `${u.unit}: ${state}`;
  },
  task: {
    report: (period) => `Báo cáo ${period}`,
    missing: (due, daysLate) => `Chưa gửi; hạn gửi ${due}, quá hạn ${countVi(daysLate)} ngày.`,
    send: (until) => `Lập và gửi báo cáo ${until}.`,
    late: (received, daysLate) => `Nhận ${received}, muộn ${countVi(daysLate)} ngày.`,
    inTime: 'Gửi đúng thời hạn trong các kỳ tiếp theo.',
  },
  cells: (sheet, cells) => (cells.length ? `${sheet}, ô\u00a0${cells.join(', ')}` : sheet),
};
