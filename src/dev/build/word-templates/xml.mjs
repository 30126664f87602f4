// Short makers of WordprocessingML.
export const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Text for an element or an attribute. */
export const escape = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** One run; `**words**` in a paragraph's text makes a bold one. */
export const run = (text, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${escape(text)}</w:t></w:r>`;

const runs = (text) =>
  text
    .split('**')
    .map((piece, i) => (piece === '' ? '' : run(piece, i % 2 ? '<w:b/><w:bCs/>' : '')))
    .join('');

/** A field with the result that is shown until a program computes it. */
export const field = (instruction, result) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A paragraph of that style; `more` are further paragraph properties (a section's). */
export const p = (style, text = '', more = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${runs(text)}</w:p>`;

/** A paragraph of that style with ready runs. */
export const runParagraph = (style, content) =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${content}</w:p>`;

/** A cell: width, content (paragraphs), span. */
export const tc = (width, content, { span = 1, align = 'center' } = {}) =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}<w:vAlign w:val="${align}"/></w:tcPr>${content}</w:tc>`;

/** A row that never breaks over two pages; a heading row is repeated on each. */
export const tr = (cells, heading = false) =>
  `<w:tr><w:trPr><w:cantSplit/>${heading ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;

export const table = (widths, rows, style = 'ND30Luoi') =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${widths.reduce((a, b) => a + b)}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths
    .map((w) => `<w:gridCol w:w="${w}"/>`)
    .join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;

/** A4 by Decree 30/2020: 20 mm above and below, 30 mm left, 15 mm right, on portrait and landscape pages alike. */
export const section = ({ landscape = false, first = false, type = 'nextPage' }) =>
  `<w:sectPr><w:headerReference w:type="default" r:id="rId10"/>${first ? '<w:headerReference w:type="first" r:id="rId11"/>' : ''}<w:type w:val="${type}"/>` +
  `<w:pgSz ${landscape ? 'w:w="16838" w:h="11906" w:orient="landscape"' : 'w:w="11906" w:h="16838"'}/>` +
  `<w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>` +
  `<w:pgNumType w:start="1"/>${first ? '<w:titlePg/>' : ''}</w:sectPr>`;
