import { sanitizeText } from '../../core/text/sanitize.ts';
import { escapeText } from '../xml/xml-scan.ts';
import { writeZip } from '../zip/zip-writer.ts';

/** A column: its heading, and its width beside the others'. */
interface TableDocumentColumn {
  readonly head: string;
  readonly width: number;
}

/** A document that is one table on A4 landscape. */
export interface TableDocument {
  /** Lines above the table. */
  readonly head: readonly { readonly text: string; readonly look?: ParagraphLook }[];
  readonly columns: readonly TableDocumentColumn[];
  /** A line of numbers stands under the headings, as in forms. */
  readonly numbersColumns: boolean;
  /** Cells; a line of a cell is a paragraph. */
  readonly rows: readonly (readonly string[])[];
  /** Who signs under the last line, beside one another; nobody where empty. */
  readonly signed: readonly string[];
}

/** The document as a Word file, its headings repeated on every page. Without a clock: the same table, the same bytes. */
export function drawTableDocument(drawn: TableDocument): Uint8Array {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': PACKAGE_RELS,
    'word/_rels/document.xml.rels': DOCUMENT_RELS,
    'word/styles.xml': STYLES,
    'word/header1.xml': PAGE_NUMBER,
    'word/document.xml': documentXml(drawn),
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

function documentXml({ head, columns, rows, numbersColumns, signed }: TableDocument): string {
  const lines = head.map(({ text, look }) => paragraph(text, look));
  const below = signed.length > 0 ? `${paragraph('')}${signatures(signed)}` : paragraph('');
  return `<w:document xmlns:w="${W}"><w:body>${lines.join('')}${paragraph('')}${table(columns, rows, numbersColumns)}${below}${PAGE}</w:body></w:document>`;
}

function table(
  columns: readonly TableDocumentColumn[],
  rows: readonly (readonly string[])[],
  numbersColumns: boolean,
): string {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((width / whole) * TABLE_WIDTH));
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const heads = columns.map(({ head }) => head);
  const numbers = columns.map((_, i) => `(${i + 1})`);
  const all = [
    row(heads, widths, { isHead: true, bold: true }),
    ...(numbersColumns ? [row(numbers, widths, { isHead: true })] : []),
    ...rows.map((cells) => row(cells, widths)),
  ].join('');
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${TABLE_WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${all}</w:tbl>`;
}

function row(
  cells: readonly string[],
  widths: readonly number[],
  { isHead = false, bold = false }: { readonly isHead?: boolean; readonly bold?: boolean } = {},
): string {
  const properties = `<w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>`;
  const all = cells.map((text, i) => {
    const width = `<w:tcPr><w:tcW w:w="${widths[i] ?? 0}" w:type="dxa"/></w:tcPr>`;
    const lines = text.split('\n').map((line) => paragraph(line, { bold, left: !isHead }));
    return `<w:tc>${width}${lines.join('')}</w:tc>`;
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

interface ParagraphLook {
  readonly bold?: boolean;
  /** Half points. */
  readonly size?: number;
  readonly left?: boolean;
}

function paragraph(text: string, { bold = false, size, left = false }: ParagraphLook = {}): string {
  const look = `<w:rPr>${bold ? '<w:b/>' : ''}${size === undefined ? '' : `<w:sz w:val="${size}"/>`}</w:rPr>`;
  const run = text
    ? `<w:r>${look}<w:t xml:space="preserve">${escapeText(sanitizeText(text))}</w:t></w:r>`
    : '';
  return `<w:p><w:pPr><w:jc w:val="${left ? 'left' : 'center'}"/></w:pPr>${run}</w:p>`;
}
