import type { Lang } from '../model/ids.ts';
import type { FindingDefinition, FindingParams, Maturity, Severity } from './definition.ts';
import type { FindingCode } from './messages/index.ts';
import { allDefinitions } from './words.ts';

/** One code as the handbook of rules explains it. */
export interface HandbookEntry {
  /** A code of the table; of the catalogue's own: the check's id, or the element's. */
  readonly code: string;
  readonly severity: Severity;
  readonly maturity: Maturity;
  readonly title: string;
  readonly why: string;
  /** Invented occurrences: one, or one of each kind that the code tells apart. */
  readonly cases: readonly HandbookCase[];
}

/** An invented occurrence of a code. */
export interface HandbookCase {
  /** The kind and its name, where the code tells kinds apart. */
  readonly kind?: { readonly id: string; readonly title: string };
  readonly example: string;
  readonly fix: string;
}

/** The codes of one group (`value`, `consistency` …), in the order of the table. */
export interface HandbookChapter {
  readonly group: string;
  readonly title: string;
  readonly entries: readonly HandbookEntry[];
}

const CHAPTERS: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  file: { vi: 'Tệp gửi đến', en: 'The file' },
  workbook: { vi: 'Những thứ khác trong tệp', en: 'What else the file carries' },
  identity: { vi: 'Tệp của ai, kỳ nào', en: 'Whose file, of which period' },
  structure: { vi: 'Cấu trúc biểu mẫu', en: 'Structure of the workbook' },
  value: { vi: 'Giá trị từng ô', en: 'The value of a cell' },
  text: { vi: 'Chữ viết trong ô', en: 'Text in a cell' },
  required: { vi: 'Nội dung bắt buộc', en: 'What must be answered' },
  status: { vi: 'Trạng thái số liệu', en: 'Status of the figures' },
  consistency: { vi: 'Các số trong tệp đối chiếu với nhau', en: 'Figures of one file against each other' },
  plausible: { vi: 'Giá trị khó tin', en: 'Values hard to believe' },
  task: { vi: 'Nhiệm vụ của Kế hoạch', en: 'Tasks of the plan' },
  forecast: { vi: 'Ước cả năm', en: 'Forecast of the year' },
  cover: { vi: 'Trang thông tin', en: 'Cover sheet' },
  privacy: { vi: 'Thông tin cá nhân', en: 'Personal data' },
  period: { vi: 'So với kỳ trước', en: 'Against earlier periods' },
  province: { vi: 'Đối chiếu giữa các đơn vị', en: 'Between units' },
  register: { vi: 'Sổ nhận báo cáo của cơ quan tổng hợp', en: "The office's own register" },
  waiver: { vi: 'Phát hiện được chấp nhận', en: 'Accepted findings' },
};

/** The handbook of rules: every code the program can give, from the same table its messages come from. */
export function buildHandbook(lang: Lang): readonly HandbookChapter[] {
  const chapters = new Map<string, HandbookEntry[]>();
  for (const { code, definition } of allDefinitions()) {
    const group = code.slice(0, code.indexOf('/'));
    const entries = chapters.get(group) ?? [];
    entries.push(entryOf(code, definition, lang));
    chapters.set(group, entries);
  }
  return [...chapters].map(([group, entries]) => ({
    group,
    title: CHAPTERS[group]?.[lang] ?? group,
    entries,
  }));
}

function entryOf(
  code: FindingCode,
  { severity, maturity, title, why, kinds, ...words }: FindingDefinition<FindingParams>,
  lang: Lang,
): HandbookEntry {
  const cases = kinds
    ? Object.entries(kinds).map(([id, kind]) => ({
        kind: { id, title: kind.title[lang] },
        ...caseOf(kind, lang),
      }))
    : [caseOf(words, lang)];
  return { code, severity, maturity, title: title[lang], why: why[lang], cases };
}

type Words = Pick<FindingDefinition<FindingParams>, 'message' | 'fix' | 'example'>;

function caseOf({ message, fix, example }: Words, lang: Lang): HandbookCase {
  return { example: message[lang](example), fix: fix[lang](example) };
}
