import type { FileProblemKinds, FileProblemParams } from '../../model/file-problem.ts';
import type { Bilingual, Lang } from '../../model/ids.ts';
import type { FindingDefinition, FindingParams } from '../definition.ts';
import { formatNumber } from '../../text/format.ts';

/** The facts of a code, as the table of messages expects them. */
type ParamsOfProblem<Code extends keyof FileProblemParams> =
  FileProblemParams[Code] extends infer Params extends FindingParams ? Params : never;

/** The definitions of some of the reader's codes; a code that the reader does not know does not compile. */
export type FileDefinitions<Code extends keyof FileProblemParams> = {
  readonly [One in Code]: FindingDefinition<ParamsOfProblem<One>>;
};

type Sentence = Readonly<Record<Lang, () => string>>;
type Telling<Facts> = Readonly<Record<Lang, (facts: Facts) => string>>;

/** The words of one kind; where it gives no reason or next step of its own, the code's hold. */
interface KindWords<Facts> {
  readonly title: Bilingual;
  readonly why?: Bilingual;
  readonly message: Telling<Facts>;
  readonly fix?: Telling<Facts>;
  readonly example: Facts;
}

/** The words of every kind of a code; a kind that is forgotten does not compile. */
type KindTable<Code extends keyof FileProblemKinds> = {
  readonly [Kind in keyof FileProblemKinds[Code]]: KindWords<FileProblemKinds[Code][Kind]>;
};

/** What the kinds of a code share: heading, reason, and the next step of those that give none of their own. */
interface KindsHead {
  readonly title: Bilingual;
  readonly why: Bilingual;
  readonly fix: Sentence;
}

/** The definition of a code whose words depend on its kind. */
export function byKind<Code extends keyof FileProblemKinds>(
  { title, why, fix }: KindsHead,
  table: KindTable<Code>,
): FindingDefinition<ParamsOfProblem<Code>> {
  // The table ties each kind to its facts; a finding's params hold both, which the compiler cannot follow through a look-up.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const loose = Object.entries(table) as unknown as readonly [string, KindWords<FindingParams>][];
  const kinds = Object.fromEntries(
    loose.map(([kind, words]) => [kind, { fix, ...words, example: { kind, ...words.example } }]),
  );
  const wordsOf = (params: FindingParams) => kinds[String(params['kind'])];
  const say = (part: 'message' | 'fix', lang: Lang) => (params: FindingParams) =>
    wordsOf(params)?.[part][lang](params) ?? title[lang];
  const [first] = Object.values(kinds);
  return {
    ...ERROR,
    title,
    why,
    message: { vi: say('message', 'vi'), en: say('message', 'en') },
    fix: { vi: say('fix', 'vi'), en: say('fix', 'en') },
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the first kind's example, as the table types it
    example: (first?.example ?? {}) as unknown as ParamsOfProblem<Code>,
    kinds,
  };
}

/** A kind without facts. */
export function kind(
  title: readonly [vi: string, en: string],
  message: readonly [vi: string, en: string],
  fix?: Sentence,
) {
  return {
    title: { vi: title[0], en: title[1] },
    message: plain(...message),
    ...(fix && { fix }),
    example: {},
  };
}

/** Every problem of the file as a whole is an error: there is nothing to read. */
export const ERROR = { severity: 'error', maturity: 'stable' } as const;

/** A sentence without facts. */
export function plain(vi: string, en: string): Sentence {
  return { vi: () => vi, en: () => en };
}

/** What to do with a file that is something else. */
export const SAVE_AS_XLSX = plain(
  'Mở tệp bằng Excel, chọn File → Save As (Lưu thành), kiểu "Excel Workbook (*.xlsx)", rồi gửi tệp mới.',
  'Open the file in Excel, choose File → Save As, type "Excel Workbook (*.xlsx)", and send the new file.',
);
export const SEND_THE_WORKBOOK = plain(
  'Gửi lại biểu mẫu Excel (.xlsx) được cấp cho đơn vị, đã nhập số liệu.',
  'Send the Excel workbook (.xlsx) issued to the unit, filled in.',
);
export const SEND_AGAIN = plain(
  'Mở tệp trên máy đã lập, lưu lại rồi gửi lại; nếu gửi qua thư điện tử thì nên nén thành .zip để không bị hỏng giữa đường, người nhận giải nén trước khi kiểm tra.',
  'Open the file on the computer it was made on, save it and send it again; when mailing, a .zip protects it on the way (unpack it before checking).',
);
export const COPY_TO_FRESH = plain(
  'Chép số liệu sang một biểu mẫu mới được cấp (Paste Special → Values) rồi gửi biểu mẫu đó.',
  'Copy the figures into a freshly issued workbook (Paste Special → Values) and send that one.',
);

export const WHY: Readonly<Record<'kind' | 'damage' | 'limit' | 'hostile', Bilingual>> = {
  kind: {
    vi: 'Chỉ bảng tính .xlsx hoặc .xlsm mới đọc được chắc chắn từng ô. Phần mềm không đoán số liệu từ loại tệp khác.',
    en: 'Only .xlsx or .xlsm workbooks can be read cell by cell for certain. Figures in other files are never guessed.',
  },
  damage: {
    vi: 'Tệp hỏng có thể cho ra số sai mà không ai biết (một chữ số lệch cũng làm 335 thành 935), nên không lấy số nào.',
    en: 'A damaged file may yield wrong figures unnoticed (one flipped digit turns 335 into 935), so none is taken.',
  },
  limit: {
    vi: 'Giới hạn giữ cho máy không bị treo; biểu mẫu thật nhỏ hơn nhiều lần.',
    en: 'Limits keep the computer from hanging; real workbooks are many times smaller.',
  },
  hostile: {
    vi: 'Không phần mềm bảng tính nào tạo ra tệp như vậy; có thể tệp đã bị can thiệp.',
    en: 'No spreadsheet program makes such a file; it may have been tampered with.',
  },
};

/** `52.428.800` bytes → `50 MB`. */
export function size(bytes: number, lang: Lang): string {
  const units = ['byte', 'KB', 'MB', 'GB'];
  let amount = bytes;
  let unit = 0;
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024;
    unit += 1;
  }
  return `${formatNumber(Math.round(amount * 10) / 10, lang)} ${units[unit]}`;
}
