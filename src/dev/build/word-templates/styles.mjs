// Styles and numbering of the report templates. Sizes in half points, lengths in twentieths of a point.
import { W } from './xml.mjs';

const FONT =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>';
const size = (points) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;

/** 1.27 cm. */
const FIRST_LINE = '<w:ind w:firstLine="720"/>';
const BODY = `<w:spacing w:before="120" w:after="0" w:line="264" w:lineRule="auto"/>`;
const TIGHT = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>';

/** A rule as an almost flat paragraph with a top border; the indents make its length. */
const rule = (left, right, before = 40) =>
  `<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>` +
  `<w:spacing w:before="${before}" w:after="0" w:line="40" w:lineRule="exact"/><w:ind w:left="${left}" w:right="${right}"/><w:jc w:val="center"/>`;

const BOLD = '<w:b/><w:bCs/>';
const ITALIC = '<w:i/><w:iCs/>';
const CAPS = '<w:caps/>';
const CENTRE = '<w:jc w:val="center"/>';

// id, name, paragraph properties, run properties (in the schema's order), alias
const STYLES = [
  ['ND30DoanVan', 'NĐ30 Đoạn văn', `${BODY}${FIRST_LINE}<w:jc w:val="both"/>`, ''],
  ['ND30DanDau', 'NĐ30 Đoạn dẫn', `<w:keepNext/>${BODY}${FIRST_LINE}<w:jc w:val="both"/>`, ''],
  ['ND30KetThuc', 'NĐ30 Câu kết', `<w:keepNext/><w:keepLines/>${BODY}${FIRST_LINE}<w:jc w:val="both"/>`, ''],
  ['ND30CanCu', 'NĐ30 Căn cứ', `${BODY}${FIRST_LINE}<w:jc w:val="both"/>`, ITALIC],
  ['ND30GachDauDong', 'NĐ30 Gạch đầu dòng', `${BODY}${FIRST_LINE}<w:jc w:val="both"/>`, ''],
  ['ND30GachDan', 'NĐ30 Gạch đầu dòng dẫn', `<w:keepNext/>${BODY}${FIRST_LINE}<w:jc w:val="both"/>`, ''],
  ['ND30Diem', 'NĐ30 Điểm', `${BODY}${FIRST_LINE}<w:jc w:val="both"/>`, ''],
  ['ND30CoQuanChuQuan', 'NĐ30 Cơ quan chủ quản', `${TIGHT}${CENTRE}`, CAPS + size(12)],
  ['ND30CoQuan', 'NĐ30 Cơ quan ban hành', `${TIGHT}${CENTRE}`, BOLD + CAPS + size(12)],
  ['ND30KeCoQuan', 'NĐ30 Kẻ dưới cơ quan', rule(1150, 1150), size(2)],
  ['ND30QuocHieu', 'NĐ30 Quốc hiệu', `${TIGHT}${CENTRE}`, BOLD + CAPS + size(12)],
  ['ND30TieuNgu', 'NĐ30 Tiêu ngữ', `${TIGHT}${CENTRE}`, BOLD + size(13)],
  ['ND30KeTieuNgu', 'NĐ30 Kẻ dưới tiêu ngữ', rule(1020, 1020), size(2)],
  [
    'ND30SoKyHieu',
    'NĐ30 Số - ký hiệu',
    `<w:spacing w:before="60" w:after="0" w:line="240" w:lineRule="auto"/>${CENTRE}`,
    size(13),
  ],
  [
    'ND30DiaDanh',
    'NĐ30 Địa danh - ngày tháng',
    `<w:spacing w:before="60" w:after="0" w:line="240" w:lineRule="auto"/>${CENTRE}`,
    ITALIC + size(13),
  ],
  [
    'ND30TenLoai',
    'NĐ30 Tên loại',
    `<w:keepNext/><w:spacing w:before="360" w:after="0" w:line="240" w:lineRule="auto"/>${CENTRE}`,
    BOLD + CAPS + size(14),
  ],
  [
    'ND30TrichYeu',
    'NĐ30 Trích yếu',
    `<w:keepNext/>${TIGHT}<w:ind w:left="567" w:right="567"/>${CENTRE}`,
    BOLD + size(14),
  ],
  ['ND30KeTrichYeu', 'NĐ30 Kẻ dưới trích yếu', rule(3400, 3400, 60), size(2)],
  [
    'ND30KinhGui',
    'NĐ30 Kính gửi',
    `<w:spacing w:before="240" w:after="120" w:line="264" w:lineRule="auto"/>${CENTRE}`,
    '',
  ],
  ['ND30KinhGuiDong', 'NĐ30 Kính gửi - từng dòng', `${TIGHT}<w:ind w:left="3000"/>`, ''],
  ['ND30NoiNhan', 'NĐ30 Nơi nhận', `<w:keepNext/>${TIGHT}`, BOLD + ITALIC + size(12)],
  ['ND30NoiNhanDong', 'NĐ30 Nơi nhận - từng dòng', TIGHT, size(11)],
  ['ND30QuyenHan', 'NĐ30 Quyền hạn - chức vụ', `<w:keepNext/>${TIGHT}${CENTRE}`, BOLD + CAPS + size(14)],
  [
    'ND30HoTen',
    'NĐ30 Họ tên người ký',
    `<w:spacing w:before="1400" w:after="0" w:line="240" w:lineRule="auto"/>${CENTRE}`,
    BOLD + size(14),
  ],
  ['ND30PhuLuc', 'NĐ30 Phụ lục', `<w:keepNext/>${TIGHT}${CENTRE}<w:outlineLvl w:val="0"/>`, BOLD + size(14)],
  ['ND30TenPhuLuc', 'NĐ30 Tên phụ lục', `<w:keepNext/>${TIGHT}${CENTRE}`, BOLD + CAPS + size(14)],
  [
    'ND30KemTheo',
    'NĐ30 Kèm theo',
    `<w:keepNext/><w:spacing w:before="0" w:after="160" w:line="240" w:lineRule="auto"/>${CENTRE}`,
    ITALIC + size(14),
  ],
  [
    'ND30KhoanPhuLuc',
    'NĐ30 Khoản trong phụ lục',
    `<w:keepNext/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:spacing w:before="200" w:after="80" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="1"/>`,
    BOLD + size(13),
  ],
  [
    'ND30ChuPhuLuc',
    'NĐ30 Chữ trong phụ lục',
    '<w:spacing w:before="60" w:after="60" w:line="252" w:lineRule="auto"/><w:jc w:val="both"/>',
    size(13),
  ],
  [
    'ND30ChuDanBang',
    'NĐ30 Chữ dẫn bảng',
    '<w:keepNext/><w:spacing w:before="60" w:after="60" w:line="252" w:lineRule="auto"/><w:jc w:val="both"/>',
    size(13),
  ],
  [
    'ND30Bang',
    'NĐ30 Bảng chữ',
    '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>',
    size(11),
  ],
  [
    'ND30BangGiua',
    'NĐ30 Bảng giữa',
    `<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>${CENTRE}`,
    size(11),
  ],
  [
    'ND30BangDan',
    'NĐ30 Bảng dòng dẫn',
    '<w:keepNext/><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>',
    size(11),
  ],
  [
    'ND30BangDanGiua',
    'NĐ30 Bảng dòng dẫn giữa',
    `<w:keepNext/><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>${CENTRE}`,
    size(11),
  ],
  [
    'ND30BangSo',
    'NĐ30 Bảng số',
    '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/>',
    size(11),
  ],
  [
    'ND30DauBang',
    'NĐ30 Bảng đầu cột',
    `<w:keepNext/><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>${CENTRE}`,
    BOLD + size(11),
  ],
  [
    'ND30NhomBang',
    'NĐ30 Bảng nhóm',
    '<w:keepNext/><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
    BOLD + size(11),
  ],
  [
    'ND30BieuDo',
    'NĐ30 Biểu đồ',
    `<w:keepNext/><w:keepLines/><w:spacing w:before="160" w:after="40" w:line="240" w:lineRule="auto"/>${CENTRE}`,
    '',
  ],
  // By this name Word finds the entries of a table of charts.
  [
    'Caption',
    'caption',
    `<w:keepLines/><w:spacing w:before="0" w:after="160" w:line="240" w:lineRule="auto"/>${CENTRE}`,
    BOLD + size(13),
  ],
  ['ND30SoTrang', 'NĐ30 Số trang', `${TIGHT}${CENTRE}`, size(14)],
  ['ND30LoaiBan', 'NĐ30 Loại bản', `${TIGHT}<w:jc w:val="right"/>`, ITALIC + size(10)],
  [
    'ND30TruocChuKy',
    'NĐ30 Trước chữ ký',
    '<w:keepNext/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
    size(6),
  ],
  [
    'ND30CachDong',
    'NĐ30 Cách dòng',
    '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
    size(6),
  ],
];

const style = ([id, name, paragraph, run]) =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
  `<w:pPr>${paragraph}</w:pPr>${run ? `<w:rPr>${run}</w:rPr>` : ''}</w:style>`;

const heading = (level, alias, run) =>
  `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:aliases w:val="${alias}"/><w:basedOn w:val="Normal"/><w:next w:val="ND30DoanVan"/><w:qFormat/>` +
  `<w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="${level === 1 ? 200 : 140}" w:after="0" w:line="264" w:lineRule="auto"/><w:jc w:val="both"/><w:outlineLvl w:val="${level - 1}"/></w:pPr>` +
  `<w:rPr>${run}</w:rPr></w:style>`;

const border = (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;

const TABLES =
  `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
  `<w:style w:type="table" w:customStyle="1" w:styleId="ND30KhongKe"><w:name w:val="NĐ30 Bảng không kẻ"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
  `<w:style w:type="table" w:customStyle="1" w:styleId="ND30Luoi"><w:name w:val="NĐ30 Bảng có kẻ"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/** What Word is told of a language. */
const LANGUAGES = {
  vi: { language: 'vi-VN', decimal: ',', list: ';' },
  en: { language: 'en-GB', decimal: '.', list: ',' },
};

/** `more` are styles that only one kind of document has, written like those above. */
export function stylesXml(lang, more = []) {
  const { language } = LANGUAGES[lang];
  return (
    `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:color w:val="000000"/>${size(14)}<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>` +
    `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>` +
    heading(1, 'NĐ30 Mục I', BOLD + CAPS + size(14)) +
    heading(2, 'NĐ30 Khoản 1', BOLD + size(14)) +
    [...STYLES, ...more].map(style).join('') +
    TABLES +
    '</w:styles>'
  );
}

/** I. and 1. follow the headings; the annex has a numbering of its own. */
export function numberingXml() {
  const level = (at, format, text, styleId) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${styleId ? `<w:pStyle w:val="${styleId}"/>` : ''}<w:suff w:val="space"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="${styleId === 'ND30KhoanPhuLuc' ? 0 : 720}"/></w:pPr></w:lvl>`;
  return (
    `<w:numbering ${W}>` +
    `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${level(0, 'upperRoman', '%1.', 'Heading1')}${level(1, 'decimal', '%2.', 'Heading2')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${level(0, 'decimal', '%1.', 'ND30KhoanPhuLuc')}</w:abstractNum>` +
    `<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`
  );
}

export function settingsXml(lang) {
  const { language, decimal, list } = LANGUAGES[lang];
  return `<w:settings ${W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language}"/><w:decimalSymbol w:val="${decimal}"/><w:listSeparator w:val="${list}"/></w:settings>`;
}
