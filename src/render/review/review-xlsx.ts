import type { Lang } from '../../core/model/ids.ts';
import { tableOf } from '../../office/xlsx-draw/table-columns.ts';
import type { TableColumn } from '../../office/xlsx-draw/table-columns.ts';
import { SHEET_WORDS } from '../../office/xlsx-draw/table-words.ts';
import { renderWorkbook } from '../../office/xlsx-draw/table-workbook.ts';
import type { ReviewLine } from './review-lines.ts';
import { markWords, sectionWords, stateWords, unitWords } from './review-words.ts';

/** A sentence with what it is approved by. */
export interface HashedLine extends ReviewLine {
  /** SHA-256 of the sentence. */
  readonly hash: string;
}

const WORDS = {
  vi: {
    title: 'Câu của các đơn vị: duyệt đưa vào bản công khai',
    sheet: 'Duyệt câu',
    hint: 'Gõ x vào cột đầu ở câu được công bố, lưu tệp, rồi chạy: ntge report --edition public --approve TỆP',
    heads: ['Duyệt (x)', 'Đơn vị', 'Mục', 'Câu', 'Tình trạng', 'Cần chú ý', 'Mã của câu (không sửa)'],
    nothing: 'Không đơn vị nào viết lời trong kỳ này.',
  },
  en: {
    title: 'Sentences of the units: approval for the public edition',
    sheet: 'Sentences',
    hint: 'Type x in the first column beside what may be published, save, then run: ntge report --edition public --approve FILE',
    heads: ['Approve (x)', 'Unit', 'Section', 'Sentence', 'State', 'Look at', 'Hash (do not edit)'],
    nothing: 'No unit wrote anything in this period.',
  },
} as const;

/** The sentences in a workbook in which the office ticks; one that may not be published has no tick to set. */
export async function renderReviewXlsx(
  sentences: readonly HashedLine[],
  {
    lang,
    unitName,
    period,
  }: { readonly lang: Lang; readonly unitName: (id: string) => string; readonly period: string },
): Promise<Uint8Array> {
  const words = WORDS[lang];
  const columns = columnsOf(words.heads, lang, unitName);
  const plan = {
    name: words.sheet,
    title: words.title,
    subtitle: [period, words.hint],
    emptyNote: words.nothing,
    pageWord: SHEET_WORDS[lang].page,
    ...tableOf(columns, sentences),
  };
  return renderWorkbook([plan], { title: words.title });
}

function columnsOf(
  [tick, unit, section, text, state, marks, hash]: (typeof WORDS)[Lang]['heads'],
  lang: Lang,
  unitName: (id: string) => string,
): readonly TableColumn<HashedLine>[] {
  return [
    {
      head: tick,
      width: 10,
      align: 'center',
      fixed: true,
      cell: (s) => ({ approved: 'x', open: '', refused: '–' })[s.state],
    },
    { head: unit, width: 26, cell: (s) => unitWords(s, unitName, lang) },
    { head: section, width: 20, cell: (s) => sectionWords(s, lang) },
    { head: text, width: 80, cell: (s) => s.sentence },
    {
      head: state,
      width: 24,
      cell: (s) => ({
        value: stateWords(s, lang),
        shade: ({ approved: 'good', open: 'none', refused: 'bad' } as const)[s.state],
      }),
    },
    { head: marks, width: 22, cell: (s) => markWords(s, lang) },
    { head: hash, width: 68, onScreen: true, cell: (s) => s.hash },
  ];
}
