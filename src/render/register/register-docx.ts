import type { RegisterLine } from '../../core/register/lines.ts';
import { drawTableDocument } from '../../office/docx-draw/table-document.ts';
import { REGISTER_COLUMNS } from './register-rows.ts';
import type { RegisterOptions } from './register-rows.ts';

/**
 * The register on paper, to be signed and bound: A4 landscape, ten columns with a line of their numbers, the headings
 * repeated on every page, who drew it up and who signs under the last line. Without a clock: the same register, the same bytes.
 */
export function renderRegisterDocx(lines: readonly RegisterLine[], options: RegisterOptions): Uint8Array {
  const { lang, period, issuer, parentBody } = options;
  const title = { vi: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', en: 'REGISTER OF INCOMING DOCUMENTS' }[lang];
  return drawTableDocument({
    head: [
      ...(parentBody ? [{ text: parentBody.toUpperCase() }] : []),
      ...(issuer ? [{ text: issuer.toUpperCase(), look: { bold: true } }] : []),
      { text: title, look: { bold: true, size: 28 } },
      { text: `${{ vi: 'Báo cáo', en: 'Reports' }[lang]}: ${period.label[lang]}` },
    ],
    columns: REGISTER_COLUMNS.map(({ head, width }) => ({ head: head[lang], width })),
    numbersColumns: true,
    rows: lines.map((line) => REGISTER_COLUMNS.map(({ cell }) => cell(line, options))),
    signed: { vi: ['Người lập sổ', 'Thủ trưởng đơn vị'], en: ['Drawn up by', 'Head of the office'] }[lang],
  });
}
