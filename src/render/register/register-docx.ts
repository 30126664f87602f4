import type { RegisterLine } from '../../core/register/lines.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { escapeText } from '../../office/xml/xml-scan.ts';
import { writeZip } from '../../office/zip/zip-writer.ts';
import { REGISTER_COLUMNS } from './register-rows.ts';
import type { RegisterOptions } from './register-rows.ts';

/**
 * The register on paper, to be signed and bound: A4 landscape, ten columns with a line of their numbers, the headings
 * repeated on every page, who drew it up and who signs under the last line. Without a clock: the same register, the same bytes.
 */
export function renderRegisterDocx(lines: readonly RegisterLine[], options: RegisterOptions): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_RELS,
    'word/_rels/document.xml.rels': DOCUMENT_RELS,
    'word/styles.xml': STYLES,
    'word/header1.xml': PAGE_NUMBER,
    'word/document.xml': documentXml(lines, options),
  };
  const encoder = new TextEncoder();
  return writeZip(
    Object.entries(parts).map(([name, xml]) => ({ name, content: encoder.encode(HEAD + xml) })),
  );
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const P = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const CONTENT_TYPES = `<Types xmlns="${P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD}.header+xml"/></Types>`;
const PACKAGE_RELS = `<Relationships xmlns="${P}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`;
const DOCUMENT_RELS = `<Relationships xmlns="${P}/relationships"><Relationship Id="rId1" Type="${R}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${R}/header" Target="header1.xml"/></Relationships>`;
const FONT =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>';
const STYLES = `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="22"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`;
const PAGE_NUMBER = `<w:hdr xmlns:w="${W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`;

/** Twips between the margins of a landscape A4 page: 297 − 30 − 20 mm. */
const TABLE_WIDTH = 14_003;
const PAGE = `<w:sectPr><w:headerReference xmlns:r="${R}" w:type="default" r:id="rId2"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;

function documentXml(lines: readonly RegisterLine[], options: RegisterOptions): string {
  const { lang, period, issuer, parentBody } = options;
  const title = { vi: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', en: 'REGISTER OF INCOMING DOCUMENTS' }[lang];
  const head = [
    ...(parentBody ? [paragraph(parentBody.toUpperCase())] : []),
    ...(issuer ? [paragraph(issuer.toUpperCase(), { bold: true })] : []),
    paragraph(title, { bold: true, size: 28 }),
    paragraph(`${{ vi: 'Báo cáo', en: 'Reports' }[lang]}: ${period.label[lang]}`),
    paragraph(''),
  ];
  const names = { vi: ['Người lập sổ', 'Thủ trưởng đơn vị'], en: ['Drawn up by', 'Head of the office'] }[
    lang
  ];
  return `<w:document xmlns:w="${W}"><w:body>${head.join('')}${table(lines, options)}${paragraph('')}${signatures(names)}${PAGE}</w:body></w:document>`;
}

function table(lines: readonly RegisterLine[], options: RegisterOptions): string {
  const grid = REGISTER_COLUMNS.map(({ width }) => `<w:gridCol w:w="${twips(width)}"/>`).join('');
  const heads = REGISTER_COLUMNS.map(({ head }) => head[options.lang]);
  const numbers = REGISTER_COLUMNS.map((_, i) => `(${i + 1})`);
  const rows = lines.map((line) =>
    row(
      REGISTER_COLUMNS.map(({ cell }) => cell(line, options)),
      {},
    ),
  );
  const all = [row(heads, { isHead: true, bold: true }), row(numbers, { isHead: true }), ...rows].join('');
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${TABLE_WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${all}</w:tbl>`;
}

const WHOLE = REGISTER_COLUMNS.reduce((sum, { width }) => sum + width, 0);
const twips = (width: number): number => Math.round((width / WHOLE) * TABLE_WIDTH);

function row(
  cells: readonly string[],
  { isHead = false, bold = false }: { readonly isHead?: boolean; readonly bold?: boolean },
): string {
  const properties = `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`;
  const all = cells.map((text, i) => {
    const width = `<w:tcPr><w:tcW w:w="${twips(REGISTER_COLUMNS[i]?.width ?? 0)}" w:type="dxa"/></w:tcPr>`;
    return `<w:tc>${width}${paragraph(text, { bold, left: !isHead })}</w:tc>`;
  });
  return `<w:tr>${properties}${all.join('')}</w:tr>`;
}

/** Two columns without borders: names under the last line, with room to sign. */
function signatures(names: readonly string[]): string {
  const half = TABLE_WIDTH / 2;
  const cells = names.map(
    (name) =>
      `<w:tc><w:tcPr><w:tcW w:w="${half}" w:type="dxa"/></w:tcPr>${paragraph(name, { bold: true })}${paragraph('')}${paragraph('')}${paragraph('')}</w:tc>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${TABLE_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="${half}"/><w:gridCol w:w="${half}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`;
}

interface Look {
  readonly bold?: boolean;
  /** Half points. */
  readonly size?: number;
  readonly left?: boolean;
}

function paragraph(text: string, { bold = false, size, left = false }: Look = {}): string {
  const look = `<w:rPr>${bold ? '<w:b/>' : ''}${size === undefined ? '' : `<w:sz w:val="${size}"/>`}</w:rPr>`;
  const run = text
    ? `<w:r>${look}<w:t xml:space="preserve">${escapeText(sanitizeText(text))}</w:t></w:r>`
    : '';
  return `<w:p><w:pPr><w:jc w:val="${left ? 'left' : 'center'}"/></w:pPr>${run}</w:p>`;
}
