import { pack } from '../../office/xlsx-read/workbook-fixture.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const after = (offset: number, text: string): Buffer => Buffer.concat([Buffer.alloc(offset, 1), latin(text)]);

/** A compound file with one named stream: magic, padding, one directory entry. */
function ole(stream: string): Buffer {
  const bytes = Buffer.alloc(1024);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.write(stream, 640, 'utf16le');
  bytes.writeUInt16LE((stream.length + 1) * 2, 704);
  return bytes;
}

/** Files that units send in place of a workbook, as the first bytes that tell what they are; the code each must end in. */
export const FOREIGN_FILES: readonly (readonly [
  what: string,
  bytes: Uint8Array,
  name: string,
  code: string,
])[] = [
  ['nothing', new Uint8Array(), 'a.xlsx', 'file/empty no-bytes'],
  ['zero bytes', Buffer.alloc(5000), 'a.xlsx', 'file/empty zero-bytes'],
  ['a lock file', Buffer.alloc(165, 'A'), '~$a.xlsx', 'file/not-a-workbook lock-file'],
  ['an encrypted workbook', ole('EncryptedPackage'), 'a.xlsx', 'file/protected password'],
  ['xls', ole('Workbook'), 'a.xlsx', 'file/other-format xls'],
  ['xls of Excel 5', ole('Book'), 'a.xls', 'file/other-format xls'],
  ['xls of Excel 2', Buffer.from([9, 0, 4, 0, 2, 0, 16, 0]), 'a.xls', 'file/other-format xls'],
  ['xls of a writer in capitals', ole('WORKBOOK'), 'a.xls', 'file/other-format xls'],
  ['doc of Word 2', Buffer.from([0xdb, 0xa5, 0x2d, 0, 0x31, 0x40]), 'a.doc', 'file/not-a-workbook doc'],
  ['doc of Word 6', Buffer.from([0xdc, 0xa5, 0x2d, 0, 0x31, 0x40]), 'a.doc', 'file/not-a-workbook doc'],
  ['doc', ole('WordDocument'), 'a.xlsx', 'file/not-a-workbook doc'],
  ['ppt', ole('PowerPoint Document'), 'a.xlsx', 'file/not-a-workbook pptx'],
  ['another compound file', ole('__properties'), 'a.xlsx', 'file/not-a-workbook unknown'],
  ['rtf', latin('{\\rtf1\\ansi x}'), 'a.xlsx', 'file/not-a-workbook doc'],
  ['pdf', latin('%PDF-1.7\n%\xe2\xe3'), 'a.xlsx', 'file/not-a-workbook pdf'],
  [
    'png',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    'a.xlsx',
    'file/not-a-workbook picture',
  ],
  ['jpeg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'a.xlsx', 'file/not-a-workbook picture'],
  ['gif', latin('GIF89a'), 'a.xlsx', 'file/not-a-workbook picture'],
  ['tiff', Buffer.from([0x49, 0x49, 0x2a, 0]), 'a.xlsx', 'file/not-a-workbook picture'],
  ['heic', after(4, 'ftypheic'), 'a.xlsx', 'file/not-a-workbook picture'],
  ['webp', Buffer.concat([latin('RIFF'), after(4, 'WEBP')]), 'a.xlsx', 'file/not-a-workbook picture'],
  ['bmp', Buffer.from([0x42, 0x4d, 0, 0, 0, 0]), 'a.xlsx', 'file/not-a-workbook picture'],
  ['rar', latin('Rar!\x1a\x07'), 'a.xlsx', 'file/archive other'],
  ['7z', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), 'a.xlsx', 'file/archive other'],
  ['gzip', Buffer.from([0x1f, 0x8b, 8, 0]), 'a.xlsx', 'file/archive other'],
  ['a program', latin('MZ\x90\0\x03\0'), 'a.xlsx', 'file/not-a-workbook program'],
  [
    'a page named .xls',
    latin('\r\n<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
    'a.xls',
    'file/other-format html',
  ],
  ['a bare table', latin('<table><tr><td>1</td></tr></table>'), 'a.xls', 'file/other-format html'],
  ['a page in UTF-16', Buffer.from('\uFEFF<HTML><body>', 'utf16le'), 'a.xls', 'file/other-format html'],
  [
    'a mail page',
    latin('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n'),
    'a.xls',
    'file/other-format html',
  ],
  [
    'XML Spreadsheet 2003',
    latin(
      '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    ),
    'a.xls',
    'file/other-format xml-spreadsheet-2003',
  ],
  [
    'SYLK',
    latin('ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K"M\xe3"\r\nE\r\n'),
    'a.slk',
    'file/other-format sylk',
  ],
  ['SYLK named .xlsx', latin('ID;PSCALC3\nC;X1;Y1;K5\nE\n'), 'a.xlsx', 'file/other-format sylk'],
  ['DIF', latin('TABLE\r\n0,1\r\n"EXCEL"\r\nVECTORS\r\n0,2\r\n""\r\n'), 'a.dif', 'file/other-format dif'],
  ['a text that begins with a word of DIF', latin('TABLE\n1. Dân số\n'), 'a.txt', 'file/not-a-workbook text'],
  ['other XML', latin('<?xml version="1.0"?><data/>'), 'a.xlsx', 'file/not-a-workbook xml'],
  ['csv', Buffer.from('Mã,Số\nA,1\n'), 'a.xlsx', 'file/not-a-workbook csv'],
  ['csv with semicolons', Buffer.from('\uFEFFMã;Số\r\nA;1\r\n'), 'a.xlsx', 'file/not-a-workbook csv'],
  ['csv in UTF-16', Buffer.from('\uFEFFMã\tSố\nA\t1\n', 'utf16le'), 'a.xlsx', 'file/not-a-workbook csv'],
  ['csv by name', Buffer.from('chỉ một dòng'), 'a.csv', 'file/not-a-workbook csv'],
  ['csv with a zero byte', Buffer.from('Mã,Số\nA,1\0\nB,2\n'), 'a.csv', 'file/not-a-workbook csv'],
  ['text', Buffer.from('Kính gửi Sở'), 'a.xlsx', 'file/not-a-workbook text'],
  ['an online sheet', latin('{"":"WARNING","doc_id":"1abc"}'), 'a.gsheet', 'file/not-a-workbook shortcut'],
  ['a link', Buffer.from([0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0]), 'a.xlsx.lnk', 'file/not-a-workbook shortcut'],
  [
    'ods',
    pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
    'a.xlsx',
    'file/other-format ods',
  ],
  ['odt', pack({ mimetype: 'application/vnd.oasis.opendocument.text' }), 'a.xlsx', 'file/not-a-workbook odt'],
  [
    'sxc of OpenOffice.org 1',
    pack({ mimetype: 'application/vnd.sun.xml.calc', 'content.xml': '<x/>' }),
    'a.sxc',
    'file/other-format ods',
  ],
  [
    'sxw of OpenOffice.org 1',
    pack({ mimetype: 'application/vnd.sun.xml.writer' }),
    'a.sxw',
    'file/not-a-workbook odt',
  ],
  ['Numbers', pack({ 'Index/Document.iwa': 'x' }), 'a.xlsx', 'file/other-format numbers'],
  ['an empty zip', pack({}), 'a.xlsx', 'file/archive zip'],
  ['noise', Buffer.from([1, 2, 3, 0, 255, 254, 17, 200]), 'a.xlsx', 'file/not-a-workbook unknown'],
];
