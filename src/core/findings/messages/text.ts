import { formatNumber } from '../../text/format.ts';
import { defineFinding } from '../definition.ts';

/** Text that looks right to nobody's search: old encodings and letters borrowed from other alphabets. */
export const textFindings = {
  'text/tcvn3': defineFinding<{ found: string; reading: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Chữ gõ bằng bảng mã TCVN3 (ABC)', en: 'Text in the old TCVN3 (ABC) encoding' },
    why: {
      vi: 'Chữ TCVN3 chỉ đọc được khi máy có phông .VnTime. Chữ hoa, chữ thường phụ thuộc phông nên không tự chuyển mã.',
      en: 'TCVN3 text is legible only with .VnTime fonts. Capitals depend on the font, so it is never converted silently.',
    },
    message: {
      vi: ({ found, reading }) => `"${found}" là chữ TCVN3, có lẽ là "${reading}".`,
      en: ({ found, reading }) => `"${found}" is TCVN3 text, probably "${reading}".`,
    },
    fix: {
      vi: () => 'Gõ lại bằng Unicode (Unikey: bảng mã Unicode, phông Times New Roman).',
      en: () => 'Type it again in Unicode (Unikey: Unicode table, font Times New Roman).',
    },
    example: { found: 'TiÕng ViÖt', reading: 'Tiếng Việt' },
  }),
  'text/vni': defineFinding<{ found: string; reading: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Chữ gõ bằng bảng mã VNI', en: 'Text in the old VNI encoding' },
    why: {
      vi: 'Chữ VNI chỉ đọc được khi máy có phông VNI-Times; không tự chuyển mã.',
      en: 'VNI text is legible only with VNI fonts; it is never converted silently.',
    },
    message: {
      vi: ({ found, reading }) => `"${found}" là chữ VNI, có lẽ là "${reading}".`,
      en: ({ found, reading }) => `"${found}" is VNI text, probably "${reading}".`,
    },
    fix: {
      vi: () => 'Gõ lại bằng Unicode (Unikey: bảng mã Unicode, phông Times New Roman).',
      en: () => 'Type it again in Unicode (Unikey: Unicode table, font Times New Roman).',
    },
    example: { found: 'Tieáng Vieät', reading: 'Tiếng Việt' },
  }),
  'text/look-alike': defineFinding<{ found: string; letters: readonly string[]; reading: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Chữ có ký tự trông giống', en: 'Look-alike letters' },
    why: {
      vi: 'Ký tự của bảng chữ cái khác trông giống chữ Việt nhưng không tìm kiếm, so sánh được; thường do chép từ tệp PDF.',
      en: 'Letters of another alphabet look the same but cannot be searched or compared; usually copied from a PDF.',
    },
    message: {
      vi: ({ found, letters, reading }) =>
        `"${found}" có ký tự lạ ${letters.join(', ')}; có lẽ là "${reading}".`,
      en: ({ found, letters, reading }) =>
        `"${found}" contains ${letters.join(', ')}; it is probably "${reading}".`,
    },
    fix: { vi: () => 'Gõ lại từ này.', en: () => 'Type the word again.' },
    example: { found: 'Ngƣời', letters: ['ƣ (U+01A3)'], reading: 'Người' },
  }),
  'text/not-taken': defineFinding<{ left: string; rest: string }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Chữ bị gạch ngang hoặc không nhìn thấy', en: 'Words struck out, or that cannot be seen' },
    why: {
      vi: 'Chữ gạch ngang là chữ đã bỏ; chữ trùng màu nền thì người ký không thấy. Báo cáo của tỉnh không nhắc lại những chữ đó.',
      en: "What is struck out was given up, and nobody who signed has seen words in the colour of their ground. The province's report does not repeat them.",
    },
    message: {
      vi: ({ left, rest }) =>
        `"${left}" bị gạch ngang hoặc không nhìn thấy, nên không lấy; ${rest === '' ? 'ô này coi như để trống' : `còn lại: "${rest}"`}.`,
      en: ({ left, rest }) =>
        `"${left}" is struck out or cannot be seen and was not taken; ${rest === '' ? 'the cell counts as blank' : `what is left is "${rest}"`}.`,
    },
    fix: {
      vi: () => 'Xóa hẳn chữ đã bỏ; nếu vẫn dùng thì bỏ gạch ngang (Ctrl+5), đổi màu chữ cho nhìn rõ.',
      en: () =>
        'Delete what was given up; if it still holds, take the strikethrough off (Ctrl+5) and make it visible.',
    },
    example: { left: 'đã mở 02 lớp', rest: 'đã mở 03 lớp' },
  }),
  'text/comment': defineFinding<{ text: string }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Ô có ghi chú kèm theo (comment)', en: 'Note (comment) at a cell' },
    why: {
      vi: 'Lời ghi kèm ô không được đọc làm số liệu và không vào báo cáo; nêu ra để người tổng hợp không bỏ sót.',
      en: 'A note at a cell is not read as data and does not reach the report; it is shown so that nobody misses it.',
    },
    message: {
      vi: ({ text }) => `Ghi chú kèm ô: "${text}".`,
      en: ({ text }) => `The note at the cell reads "${text}".`,
    },
    fix: {
      vi: () => 'Không cần sửa. Điều cần giải trình thì ghi ở cột Ghi chú hoặc trang Thuyết minh.',
      en: () =>
        'Nothing to do. What the report should say belongs in the note column or on the narrative sheet.',
    },
    example: { text: 'Số này chưa gồm tháng 6' },
  }),
  'text/text-box': defineFinding<{ text: string }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Hộp chữ trên trang', en: 'Text box on the sheet' },
    why: {
      vi: 'Chữ trong hộp chữ, hình vẽ không được đọc làm số liệu và không vào báo cáo; nêu ra để người tổng hợp không bỏ sót.',
      en: 'Words in a text box or shape are not read as data and do not reach the report; they are shown so that nobody misses them.',
    },
    message: {
      vi: ({ text }) => `Hộp chữ ghi: "${text}".`,
      en: ({ text }) => `A text box reads "${text}".`,
    },
    fix: {
      vi: () => 'Không cần sửa. Điều cần giải trình thì ghi ở cột Ghi chú hoặc trang Thuyết minh.',
      en: () =>
        'Nothing to do. What the report should say belongs in the note column or on the narrative sheet.',
    },
    example: { text: 'Số liệu chưa gồm khối trường tư thục' },
  }),
  'text/too-long': defineFinding<{ length: number; kept: number }>({
    severity: 'warning',
    maturity: 'stable',
    title: { vi: 'Nội dung ô quá dài', en: 'Text longer than a cell holds' },
    why: {
      vi: 'Một ô Excel chứa nhiều nhất 32.767 ký tự (công thức: 8.192), mỗi chữ cái không quá 30 dấu. Dài hơn thì Excel không mở được hoặc tự cắt.',
      en: 'A cell of Excel holds 32,767 characters at most (a formula 8,192), and no letter has more than 30 marks. What is longer Excel refuses or cuts itself.',
    },
    message: {
      vi: ({ length, kept }) =>
        `Ô có ${formatNumber(length, 'vi')} ký tự; chỉ đọc ${formatNumber(kept, 'vi')} ký tự.`,
      en: ({ length, kept }) =>
        `The cell holds ${formatNumber(length, 'en')} characters; only ${formatNumber(kept, 'en')} of them were read.`,
    },
    fix: {
      vi: () => 'Rút ngắn nội dung; phần dài gửi kèm bằng tệp riêng.',
      en: () => 'Shorten the text; send what is long in a file of its own.',
    },
    example: { length: 150_000, kept: 32_767 },
  }),

  'text/added-words': defineFinding<{ cells: number; places: readonly string[]; texts: readonly string[] }>({
    severity: 'info',
    maturity: 'stable',
    title: { vi: 'Chữ ghi thêm ngoài ô nhập', en: 'Words outside the input cells' },
    why: {
      vi: 'Chữ ghi ngoài các ô nhập không được đọc và không vào báo cáo; nêu ra để người tổng hợp không bỏ sót.',
      en: 'Words outside the input cells are not read and do not reach the report; they are shown so that nobody misses them.',
    },
    message: {
      vi: ({ cells, places, texts }) =>
        `Ghi thêm ngoài ô nhập: ${listed(places, texts, 'ô ')}${cells > places.length ? `; và ${formatNumber(cells - places.length, 'vi')} ô nữa` : ''}.`,
      en: ({ cells, places, texts }) =>
        `Added outside the input cells: ${listed(places, texts, '')}${cells > places.length ? `; and ${formatNumber(cells - places.length, 'en')} more` : ''}.`,
    },
    fix: {
      vi: () => 'Không cần sửa. Điều cần giải trình thì ghi ở cột Ghi chú hoặc trang Thuyết minh.',
      en: () =>
        'Nothing to do. What the report should say belongs in the note column or on the narrative sheet.',
    },
    example: { cells: 1, places: ['B20'], texts: ['Chưa gồm số liệu của bệnh viện tư'] },
  }),
};

/** `ô B20 "…"; ô B21 "…"` */
function listed(places: readonly string[], texts: readonly string[], before: string): string {
  return places.map((place, i) => `${before}${place} "${texts[i] ?? ''}"`).join('; ');
}
