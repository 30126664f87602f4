import type { Bilingual, Lang } from '../../model/ids.ts';
import { nearest } from '../../text/nearest.ts';
import { defineProblem } from '../definition.ts';
import type { NoFacts } from '../definition.ts';
import { didYouMean } from './suggest.ts';

/** `named` stands where one of `known` should. */
interface Mistyped {
  readonly [key: string]: string | readonly string[];
  readonly named: string;
  readonly known: readonly string[];
}

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { vi: 'chữ', en: 'text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'nhóm mục con', en: 'a group of keys' },
};

function typeName(type: string, lang: Lang): string {
  return TYPES[type]?.[lang] ?? type;
}

const SAVE_AS_UTF8 = {
  vi: () =>
    'Mở tệp bằng Notepad, chọn File → Save As (Lưu thành), ở ô Encoding (Mã hóa) chọn UTF-8, bấm Save rồi chạy lại lệnh. Nếu chữ có dấu đã hiện sai thì gõ lại trước khi lưu.',
  en: () =>
    'Open the file in Notepad, choose File → Save As, set Encoding to UTF-8, save and run the command again. Type anew what already looks wrong.',
};

/** What is wrong with any text file that a person writes: its encoding, YAML's rules, the schema. */
export const yamlProblems = {
  // --- The bytes -----------------------------------------------------------------------------------------
  'text/not-utf8': defineProblem<NoFacts>({
    message: {
      vi: () => 'tệp không lưu bằng mã hóa UTF-8 (có thể là ANSI), chữ có dấu không đọc được',
      en: () => 'not saved as UTF-8 (perhaps as ANSI): letters with accents cannot be read',
    },
    fix: SAVE_AS_UTF8,
  }),
  'text/utf16-without-mark': defineProblem<NoFacts>({
    message: {
      vi: () => 'tệp lưu bằng mã hóa UTF-16 không có dấu nhận biết (BOM)',
      en: () => 'saved as UTF-16 without a byte order mark',
    },
    fix: SAVE_AS_UTF8,
  }),
  'text/lost-letters': defineProblem<NoFacts>({
    message: {
      vi: () => 'trong tệp có dấu � thay cho chữ đã mất khi lưu sai mã hóa trước đây',
      en: () => 'the file holds � in place of letters that an earlier wrong encoding has lost',
    },
    fix: {
      vi: () => 'Gõ lại những chữ đang hiện là �, rồi lưu với mã hóa UTF-8.',
      en: () => 'Type the letters shown as � anew and save as UTF-8.',
    },
  }),
  /** `kind`: `word`, `rtf`, `binary`. */
  'text/not-text': defineProblem<{ kind: string }>({
    message: {
      vi: ({ kind }) =>
        kind === 'binary'
          ? 'tệp không phải tệp chữ (có những byte không bao giờ có trong tệp chữ)'
          : 'tệp được lưu ở dạng tài liệu Word, không phải tệp chữ',
      en: ({ kind }) =>
        kind === 'binary'
          ? 'not a text file (it holds bytes that no text has)'
          : 'saved as a Word document, not as text',
    },
    fix: {
      vi: () =>
        'Chép nội dung sang Notepad, lưu với kiểu "All files", mã hóa UTF-8; không soạn tệp này bằng Word.',
      en: () => 'Copy the content into Notepad and save it as "All files" in UTF-8; do not edit it in Word.',
    },
  }),

  // --- YAML's rules --------------------------------------------------------------------------------------
  'yaml/tab': defineProblem<NoFacts>({
    message: {
      vi: () => 'thụt đầu dòng bằng phím Tab; hãy dùng dấu cách',
      en: () => 'indented with a tab; use spaces',
    },
    fix: {
      vi: () => 'Xóa khoảng Tab ở đầu dòng, gõ lại bằng hai dấu cách cho mỗi cấp.',
      en: () => 'Delete the tab at the beginning of the line and type two spaces for each level.',
    },
  }),
  'yaml/hard-space': defineProblem<NoFacts>({
    message: {
      vi: () => 'đầu dòng có dấu cách cứng (chép từ Word hoặc trang web)',
      en: () => 'the line begins with non-breaking spaces (copied from Word or a web page)',
    },
    fix: {
      vi: () => 'Xóa khoảng trống ở đầu dòng, gõ lại bằng phím cách.',
      en: () => 'Delete the space at the beginning of the line and type it anew with the space bar.',
    },
  }),
  'yaml/curly-quotes': defineProblem<{ key: string; text: string }>({
    message: {
      vi: () => 'dấu nháy cong “ ” (Word tự đổi) không phải dấu nháy của tệp này',
      en: () => 'curly quotes “ ” (Word makes them) are no quotes in this file',
    },
    fix: {
      vi: ({ key, text }) => `Gõ lại bằng dấu nháy thẳng: ${key}"${text}"`,
      en: ({ key, text }) => `Type straight quotes: ${key}"${text}"`,
    },
  }),
  'yaml/wide-colon': defineProblem<{ key: string }>({
    message: {
      vi: () => 'dấu hai chấm là ký tự rộng "：", không phải ":"',
      en: () => 'the colon is the wide character "：", not ":"',
    },
    fix: {
      vi: ({ key }) => `Gõ lại: ${key}: rồi một dấu cách`,
      en: ({ key }) => `Type again: ${key}: and a space`,
    },
  }),
  'yaml/list-dash': defineProblem<{ rest: string }>({
    message: {
      vi: () => 'đầu dòng danh sách là gạch dài hoặc chấm tròn (Word tự đổi), không phải dấu gạch nối',
      en: () => 'the list line begins with a long dash or a bullet (Word makes them), not with a hyphen',
    },
    fix: { vi: ({ rest }) => `Gõ lại: - ${rest}`, en: ({ rest }) => `Type again: - ${rest}` },
  }),
  'yaml/space-after-dash': defineProblem<{ rest: string }>({
    message: {
      vi: () => 'sau dấu gạch nối đầu dòng phải có một dấu cách',
      en: () => 'a space is missing after the hyphen',
    },
    fix: { vi: ({ rest }) => `Gõ lại: - ${rest}`, en: ({ rest }) => `Type again: - ${rest}` },
  }),
  'yaml/space-after-colon': defineProblem<{ key: string; rest: string }>({
    message: {
      vi: ({ key }) => `sau "${key}:" phải có một dấu cách`,
      en: ({ key }) => `a space is missing after "${key}:"`,
    },
    fix: {
      vi: ({ key, rest }) => `Gõ lại: ${key}: ${rest}`,
      en: ({ key, rest }) => `Type again: ${key}: ${rest}`,
    },
  }),
  'yaml/colon-missing': defineProblem<{ key: string }>({
    message: {
      vi: ({ key }) => `sau "${key}" thiếu dấu hai chấm`,
      en: ({ key }) => `a colon is missing after "${key}"`,
    },
    fix: {
      vi: ({ key }) => `Gõ: ${key}: rồi một dấu cách và nội dung`,
      en: ({ key }) => `Type: ${key}: and a space and the content`,
    },
  }),
  'yaml/brackets-left': defineProblem<{ key: string }>({
    message: {
      vi: ({ key }) => `sau "${key}:" còn dấu [] mà bên dưới lại có các dòng của danh sách`,
      en: ({ key }) => `"${key}:" is still followed by [] though lines of the list come below`,
    },
    fix: {
      vi: ({ key }) => `Xóa dấu [] để dòng này chỉ còn: ${key}:`,
      en: ({ key }) => `Delete the [] so that the line reads: ${key}:`,
    },
  }),
  'yaml/indent': defineProblem<NoFacts>({
    message: {
      vi: () => 'thụt đầu dòng không đều với các dòng cùng cấp',
      en: () => 'indentation differs from the lines of the same level',
    },
    fix: {
      vi: () => 'Cho dòng này thụt vào đúng bằng các dòng cùng cấp ở trên nó (đếm số dấu cách).',
      en: () => 'Indent the line exactly as those of the same level above it (count the spaces).',
    },
  }),
  'yaml/duplicate-key': defineProblem<NoFacts>({
    message: { vi: () => 'một mục được ghi hai lần', en: () => 'a key is written twice' },
    fix: {
      vi: () => 'Giữ một dòng, xóa dòng kia; các dòng của một danh sách để chung dưới một mục.',
      en: () => 'Keep one line and delete the other; entries of a list stand together under one key.',
    },
  }),
  'yaml/quote-missing': defineProblem<NoFacts>({
    message: {
      vi: () => 'thiếu một ký tự, thường là dấu nháy, ngoặc hoặc dấu hai chấm',
      en: () => 'a character is missing, usually a quote, a bracket or a colon',
    },
    fix: {
      vi: () =>
        'Xem dòng này và dòng ngay trên: mỗi dấu nháy " và mỗi ngoặc [ phải có dấu đóng. Bên trong "…" viết dấu nháy thành \\".',
      en: () =>
        'Look at this line and the one above: every " and every [ needs its closing one. Inside "…" a quote is written \\".',
    },
  }),
  'yaml/colon-in-text': defineProblem<NoFacts>({
    message: {
      vi: () => 'thiếu dấu hai chấm, hoặc chữ có dấu hai chấm phải đặt trong dấu nháy',
      en: () => 'a colon is missing, or text that holds a colon needs quotes',
    },
    fix: {
      vi: () => 'Đặt cả đoạn chữ trong dấu nháy kép, ví dụ: notice: "DỰ THẢO: lần 2"',
      en: () => 'Put the whole text in double quotes, for example: notice: "DRAFT: second"',
    },
  }),
  'yaml/reserved-character': defineProblem<NoFacts>({
    message: {
      vi: () => 'chữ bắt đầu bằng một ký tự có nghĩa riêng (@ ` % & * ! | >)',
      en: () => 'the text begins with a character of special meaning (@ ` % & * ! | >)',
    },
    fix: {
      vi: () => 'Đặt cả đoạn chữ trong dấu nháy kép "…".',
      en: () => 'Put the whole text in double quotes "…".',
    },
  }),
  'yaml/too-many-references': defineProblem<NoFacts>({
    message: {
      vi: () => 'tệp dùng quá nhiều tham chiếu lặp (&, *)',
      en: () => 'the file uses too many references (&, *)',
    },
    fix: { vi: () => 'Ghi thẳng nội dung thay cho tham chiếu.', en: () => 'Write the content out.' },
  }),
  'yaml/several-documents': defineProblem<NoFacts>({
    message: {
      vi: () => 'tệp có dòng "---" hoặc "..." chia thành nhiều phần',
      en: () => 'a line "---" or "..." splits the file into several',
    },
    fix: { vi: () => 'Xóa dòng đó.', en: () => 'Delete that line.' },
  }),
  'yaml/syntax': defineProblem<{ detail: string }>({
    message: {
      vi: ({ detail }) => `viết sai quy tắc YAML (${detail})`,
      en: ({ detail }) => `not valid YAML: ${detail}`,
    },
    fix: {
      vi: () => 'So dòng này với dòng mẫu cùng loại trong tệp; chữ có ký tự lạ đặt trong dấu nháy kép "…".',
      en: () => 'Compare the line with its example in the file; put text with odd characters in quotes "…".',
    },
  }),

  // --- The schema ----------------------------------------------------------------------------------------
  'yaml/missing-key': defineProblem<{ key: string }>({
    message: { vi: ({ key }) => `thiếu mục "${key}"`, en: ({ key }) => `"${key}" is missing` },
    fix: {
      vi: ({ key }) => `Thêm dòng: ${key}: … (thụt vào bằng các dòng cùng nhóm)`,
      en: ({ key }) => `Add a line: ${key}: … (indented like the others of its group)`,
    },
  }),
  'yaml/empty-key': defineProblem<{ key: string }>({
    message: { vi: ({ key }) => `mục "${key}" đang để trống`, en: ({ key }) => `"${key}" is empty` },
    fix: {
      vi: () => 'Ghi nội dung vào, hoặc xóa dòng này.',
      en: () => 'Write the content, or delete the line.',
    },
  }),
  'yaml/unknown-key': defineProblem<Mistyped>({
    message: {
      vi: ({ named, known }) =>
        `không có mục "${named}"${didYouMean(named, known, 'vi') || `; các mục có thể ghi: ${known.join(', ')}`}`,
      en: ({ named, known }) =>
        `there is no "${named}"${didYouMean(named, known, 'en') || `; what can be written: ${known.join(', ')}`}`,
    },
    fix: {
      vi: ({ named, known }) => {
        const near = nearest(named, known);
        return near
          ? `Đổi "${named}:" thành "${near}:".`
          : 'Xóa dòng này, hoặc đổi thành một mục trong danh sách; xem cả mức thụt đầu dòng.';
      },
      en: ({ named, known }) => {
        const near = nearest(named, known);
        return near
          ? `Change "${named}:" to "${near}:".`
          : 'Delete the line, or change it to a key of the list; look at its indentation too.';
      },
    },
  }),
  /** `value`: as JSON writes it. */
  'yaml/not-a-choice': defineProblem<{ value: string; named: string; allowed: readonly string[] }>({
    message: {
      vi: ({ value, named, allowed }) => {
        const near = nearest(named, allowed);
        return `${value} không hợp lệ; chọn: ${allowed.join(', ')}${near ? `. Có phải "${near}"?` : ''}`;
      },
      en: ({ value, named, allowed }) => {
        const near = nearest(named, allowed);
        return `${value} is not valid; choose: ${allowed.join(', ')}${near ? `. Did you mean "${near}"?` : ''}`;
      },
    },
  }),
  'yaml/needs-quotes': defineProblem<{ value: string }>({
    message: {
      vi: ({ value }) => `${value} phải đặt trong dấu nháy đơn: '${value}'`,
      en: ({ value }) => `${value} must be in single quotes: '${value}'`,
    },
  }),
  /** `want`, `have`: names of types (`string`, `array` …). `example`: how a list or group of this key is written. */
  'yaml/wrong-type': defineProblem<{ want: string; have: string; example: string }>({
    message: {
      vi: ({ want, have }) => `phải là ${typeName(want, 'vi')}, đang là ${typeName(have, 'vi')}`,
      en: ({ want, have }) => `must be ${typeName(want, 'en')}, found ${typeName(have, 'en')}`,
    },
    fix: {
      vi: ({ example }) => (example ? `Ghi: ${example}` : 'So với dòng mẫu cùng loại trong tệp.'),
      en: ({ example }) => (example ? `Write: ${example}` : 'Compare with the example in the file.'),
    },
  }),
  'yaml/wrong-shape': defineProblem<{ value: string; shape: Bilingual; example: string }>({
    message: {
      vi: ({ value, shape }) => `${value} không đúng dạng; cần ${shape.vi}`,
      en: ({ value, shape }) => `${value} is not ${shape.en}`,
    },
    fix: {
      vi: ({ example }) => (example ? `Ghi: ${example}` : 'Sửa lại theo dạng đó.'),
      en: ({ example }) => (example ? `Write: ${example}` : 'Write it in that form.'),
    },
  }),
  'yaml/blank': defineProblem<NoFacts>({
    message: { vi: () => 'không được để trống', en: () => 'must not be empty' },
    fix: {
      vi: () => 'Ghi nội dung vào giữa hai dấu nháy.',
      en: () => 'Write the content between the quotes.',
    },
  }),
  'yaml/too-few': defineProblem<{ minimum: number }>({
    message: {
      vi: ({ minimum }) => `phải có ít nhất ${minimum} mục`,
      en: ({ minimum }) => `needs at least ${minimum} entries`,
    },
  }),
  'yaml/too-small': defineProblem<{ minimum: number }>({
    message: {
      vi: ({ minimum }) => `phải từ ${minimum} trở lên`,
      en: ({ minimum }) => `must be at least ${minimum}`,
    },
  }),
  'yaml/not-above': defineProblem<{ minimum: number }>({
    message: {
      vi: ({ minimum }) => `phải lớn hơn ${minimum}`,
      en: ({ minimum }) => `must be more than ${minimum}`,
    },
  }),
  'yaml/too-big': defineProblem<{ maximum: number; value: string }>({
    message: {
      vi: ({ maximum, value }) => `phải không quá ${maximum}, đang là ${value}`,
      en: ({ maximum, value }) => `must be at most ${maximum}, found ${value}`,
    },
  }),
  'yaml/not-below': defineProblem<{ maximum: number; value: string }>({
    message: {
      vi: ({ maximum, value }) => `phải nhỏ hơn ${maximum}, đang là ${value}`,
      en: ({ maximum, value }) => `must be less than ${maximum}, found ${value}`,
    },
  }),
  'yaml/invalid': defineProblem<{ value: string; detail: string }>({
    message: {
      vi: ({ value }) => `giá trị ${value} không hợp lệ`,
      en: ({ value, detail }) => `${value} is not valid: ${detail}`,
    },
  }),
};
