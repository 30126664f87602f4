import type { Period } from '../../core/model/catalogue.ts';
import type { Bilingual, CalendarDate, Lang } from '../../core/model/ids.ts';
import type { Call } from '../../core/return/call-list.ts';
import { formatDate } from '../../core/text/format.ts';
import { drawTableDocument } from '../../office/docx-draw/table-document.ts';

interface CallListOptions {
  readonly period: Period;
  readonly asOf: CalendarDate;
  readonly lang: Lang;
}

interface CallColumn {
  readonly head: Bilingual;
  /** Of a hundred. */
  readonly width: number;
  readonly cell: (call: Call, index: number) => string;
}

/** The last column is filled in by hand, on the telephone. */
const COLUMNS: readonly CallColumn[] = [
  { head: { vi: 'STT', en: 'No.' }, width: 5, cell: (_, index) => String(index + 1) },
  { head: { vi: 'Đơn vị', en: 'Unit' }, width: 16, cell: ({ name }) => name },
  { head: { vi: 'Điện thoại, thư điện tử', en: 'Phone, e-mail' }, width: 17, cell: ({ contact }) => contact },
  {
    head: { vi: 'Nội dung cần hỏi', en: 'What to ask' },
    width: 47,
    cell: ({ questions }) => questions.map((question) => `- ${question}`).join('\n'),
  },
  { head: { vi: 'Kết quả', en: 'Answer' }, width: 15, cell: () => '' },
];

/** The list of calls, to be printed and written on. */
export function renderCallListDocx(
  calls: readonly Call[],
  { period, asOf, lang }: CallListOptions,
): Uint8Array {
  const day = formatDate(asOf, lang);
  return drawTableDocument({
    head: [
      { text: { vi: 'DANH SÁCH ĐƠN VỊ CẦN GỌI', en: 'UNITS TO CALL' }[lang], look: { bold: true, size: 28 } },
      {
        text: {
          vi: `Báo cáo ${period.label.vi}, tình hình ngày ${day}`,
          en: `Reports, ${period.label.en}, as of ${day}`,
        }[lang],
      },
    ],
    columns: COLUMNS.map(({ head, width }) => ({ head: head[lang], width })),
    numbersColumns: false,
    rows: calls.map((call, index) => COLUMNS.map(({ cell }) => cell(call, index))),
    signed: [],
  });
}
