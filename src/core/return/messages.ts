import { countVi } from '../report/wording/count-vi.ts';
import type { Task } from '../remind/units.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { upperFirst } from '../text/upper-first.ts';
import type { ReturnKit, ReturnReason } from './kit.ts';

/** What is written to a unit besides the letter, in Vietnamese whatever the language of the screen: a mail and a short message. */

/** Names of what goes with the mail; null for what there is not. */
export interface EnclosedNames {
  readonly copy: string | null;
  readonly letter: string | null;
}

export function mailSubject({ letter, facts, name }: ReturnKit): string {
  const about = letter?.frame.about.replace(/^V\/v /, '') ?? `làm rõ số liệu báo cáo ${facts.period}`;
  return `${plain(upperFirst(about))} - ${name}`;
}

/** Corrections written out in a mail; the coloured copy lists all. */
const IN_MAIL = 10;
/** The same in a message on a telephone. */
const IN_MESSAGE = 3;

export function mailText(kit: ReturnKit, enclosed: EnclosedNames): string {
  const { about, facts, errors, warnings, askAt } = kit;
  const paragraphs = [
    [`Kính gửi: ${about.unit}`],
    [situation(kit)],
    listed('Nội dung cần chỉnh sửa, bổ sung:', errors, IN_MAIL),
    listed('Nội dung cần xem lại (số liệu vẫn được tổng hợp):', warnings, IN_MAIL),
    [`${request(kit, enclosed)}.`],
    enclosedLines(enclosed),
    askAt === '' ? [] : [`Cần trao đổi thêm, xin liên hệ: ${plain(askAt)}.`],
    [`Trân trọng,`, facts.issuer],
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** One paragraph, to be pasted into a chat. */
export function shortMessage(kit: ReturnKit, enclosed: EnclosedNames): string {
  const { about, errors, warnings, askAt } = kit;
  const first = (errors.length > 0 ? errors : warnings).slice(0, IN_MESSAGE);
  const left = errors.length + warnings.length - first.length;
  const more = left > 0 ? ` Còn ${countVi(left)} nội dung nữa trong tệp gửi kèm.` : '';
  const sentences = [
    `Kính gửi ${about.unit}: ${situation(kit)}`,
    ...first.map((task, i) => ` (${i + 1}) ${taskInLine(task)}`),
    `${more} ${request(kit, enclosed)}.`,
    askAt === '' ? '' : ` Liên hệ: ${plain(askAt)}.`,
  ];
  return `${sentences.join('').replaceAll(/\s+/g, ' ')}\n`;
}

function situation({ reason, letter, about, facts, warnings }: ReturnKit): string {
  if (reason !== 'questions') return plain(letter?.situation.join(' ') ?? '');
  const head = about.received === null ? '' : `${upperFirst(about.received)}, `;
  return `${head}${facts.issuer} đã nhận được báo cáo ${facts.period} của ${about.unit}. Báo cáo không có lỗi; còn ${countVi(warnings.length)} nội dung đề nghị đơn vị xem lại.`;
}

function request({ reason, facts, about, warnings, until }: ReturnKit, { copy }: EnclosedNames): string {
  const where = copy === null ? 'ngay trên tệp đã gửi' : 'ngay trên tệp tô màu gửi kèm';
  const inTime = 'chấp hành đúng thời hạn gửi báo cáo trong các kỳ tiếp theo';
  const look = `kiểm tra các nội dung trên; số liệu đúng thì trả lời lý do, sai thì sửa ${where} và gửi lại ${until}`;
  const asked: Readonly<Record<ReturnReason, string>> = {
    missing: `lập báo cáo theo biểu mẫu đã gửi và gửi về ${facts.issuer} ${until}`,
    faulty: `chỉnh sửa ${where}, lưu lại và gửi về ${facts.issuer} ${until}; số liệu đã đúng thì có văn bản giải trình kèm căn cứ`,
    late: warnings.length > 0 ? `${look}; ${inTime}` : inTime,
    questions: look,
  };
  return plain(`Đề nghị ${about.unit} ${asked[reason]}`);
}

function enclosedLines({ copy, letter }: EnclosedNames): readonly string[] {
  const lines = [
    ...(copy === null
      ? []
      : [
          `- ${copy}: bản sao tệp đơn vị đã gửi; ô cần xem được tô màu, có ghi chú cách sửa; trang đầu liệt kê từng nội dung.`,
        ]),
    ...(letter === null ? [] : [`- ${letter}: công văn.`]),
  ];
  return lines.length === 0 ? [] : ['Tệp gửi kèm:', ...lines];
}

function listed(head: string, tasks: readonly Task[], most: number): readonly string[] {
  if (tasks.length === 0) return [];
  const left = tasks.length - most;
  return [
    head,
    ...tasks.slice(0, most).map((task, i) => `${i + 1}. ${taskInLine(task)}`),
    ...(left > 0 ? [`… và ${countVi(left)} nội dung nữa, xem tệp gửi kèm.`] : []),
  ];
}

/** What it is about in the words of the form, where that stands, what was found, what to do. */
export function taskInLine({ content, place, found, action }: Task): string {
  const about = content.replaceAll(/^- /gm, '').replaceAll('\n', '; ');
  return plain(`${about === '' ? place : `${about} (${place})`}: ${found} ${action}`);
}

/** One line, with ordinary spaces: mails and chats break their lines themselves. */
function plain(text: string): string {
  return sanitizeText(text).replaceAll(/\s+/g, ' ').trim();
}
