import type { RegisterLine } from '../../core/register/lines.ts';
import { SHEET_WORDS } from '../../office/xlsx-draw/table-words.ts';
import { renderWorkbook } from '../../office/xlsx-draw/table-workbook.ts';
import { REGISTER_COLUMNS } from './register-rows.ts';
import type { RegisterOptions } from './register-rows.ts';

/** The register as a workbook of ten columns. */
export async function renderRegisterXlsx(
  lines: readonly RegisterLine[],
  options: RegisterOptions,
): Promise<Uint8Array> {
  const { lang, period } = options;
  const title = { vi: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', en: 'Register of incoming documents' }[lang];
  const sheet = {
    name: { vi: 'Sổ đăng ký văn bản đến', en: 'Register' }[lang],
    title,
    subtitle: [
      options.issuer,
      period.label[lang],
      {
        vi: 'Theo mẫu tại Phụ lục IV Nghị định số 30/2020/NĐ-CP.',
        en: 'By the form of Annex IV of Decree 30/2020/NĐ-CP.',
      }[lang],
    ].filter(Boolean),
    columns: REGISTER_COLUMNS.map(({ head, width }) => ({ head: head[lang], width: width * 1.6 })),
    rows: lines.map((line) => REGISTER_COLUMNS.map(({ cell }) => cell(line, options))),
    emptyNote: { vi: 'Chưa có văn bản nào.', en: 'Nothing yet.' }[lang],
    pageWord: SHEET_WORDS[lang].page,
  };
  return renderWorkbook([sheet], { title });
}
