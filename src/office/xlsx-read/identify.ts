import type { FileProblem } from '../../core/model/file-problem.ts';
import {
  findBytes,
  hexadecimal,
  latin1,
  startsWith,
  strictTextOfUtf8,
  textOfLatin1,
  uint16At,
} from '../bytes.ts';
import { isLockFile } from './unopened.ts';
import { fileProblem } from '../refusal.ts';
import { textStart } from '../xml/xml.ts';
import type { ZipArchive } from '../zip/zip.ts';
import { inflateEntry } from '../zip/zip.ts';

/** How much of a text is looked at: LibreOffice's flat files declare six thousand letters of namespaces first. */
const SAMPLE = 16_384;

/** A signature at a fixed place, and the problem that a file beginning so has. */
interface Magic {
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly problem: FileProblem;
}

const ascii = (text: string): number[] => [...latin1(text)];
const picture = (format: string): FileProblem =>
  fileProblem('file/not-a-workbook', { kind: 'picture', format });
const archive = (format: string): FileProblem => fileProblem('file/archive', { kind: 'other', format });

const MAGICS: readonly Magic[] = [
  { bytes: ascii('%PDF'), problem: fileProblem('file/not-a-workbook', { kind: 'pdf' }) },
  { bytes: [0x89, ...ascii('PNG\r\n')], problem: picture('png') },
  { bytes: [0xff, 0xd8, 0xff], problem: picture('jpeg') },
  { bytes: ascii('GIF8'), problem: picture('gif') },
  { bytes: [...ascii('II*'), 0], problem: picture('tiff') },
  { bytes: [...ascii('MM'), 0, 0x2a], problem: picture('tiff') },
  { bytes: ascii('WEBP'), at: 8, problem: picture('webp') },
  { bytes: ascii('ftyphei'), at: 4, problem: picture('heic') },
  { bytes: ascii('ftyphev'), at: 4, problem: picture('heic') },
  { bytes: ascii('ftypmif1'), at: 4, problem: picture('heic') },
  { bytes: ascii('ftypavif'), at: 4, problem: picture('heic') },
  { bytes: ascii('Rar!'), problem: archive('rar') },
  { bytes: [...ascii('7z'), 0xbc, 0xaf, 0x27, 0x1c], problem: archive('7z') },
  { bytes: [0x1f, 0x8b, 0x08], problem: archive('gzip') },
  { bytes: [0xfd, ...ascii('7zXZ')], problem: archive('xz') },
  { bytes: ascii('BZh'), problem: archive('bzip2') },
  { bytes: ascii('ustar'), at: 257, problem: archive('tar') },
  { bytes: ascii('{\\rtf'), problem: fileProblem('file/not-a-workbook', { kind: 'doc' }) },
  {
    bytes: [0x4c, 0, 0, 0, 0x01, 0x14, 0x02, 0],
    problem: fileProblem('file/not-a-workbook', { kind: 'shortcut' }),
  },
  { bytes: ascii('[InternetShortcut]'), problem: fileProblem('file/not-a-workbook', { kind: 'shortcut' }) },
  // Word 2 and Word 6 wrote their documents without a container.
  { bytes: [0xdb, 0xa5, 0x2d, 0x00], problem: fileProblem('file/not-a-workbook', { kind: 'doc' }) },
  { bytes: [0xdc, 0xa5], problem: fileProblem('file/not-a-workbook', { kind: 'doc' }) },
  // BIFF2–BIFF4: Excel before 5.0 wrote its records without a container.
  { bytes: [0x09, 0x00, 0x04, 0x00], problem: fileProblem('file/other-format', { kind: 'xls' }) },
  { bytes: [0x09, 0x02, 0x06, 0x00], problem: fileProblem('file/other-format', { kind: 'xls' }) },
  { bytes: [0x09, 0x04, 0x06, 0x00], problem: fileProblem('file/other-format', { kind: 'xls' }) },
  { bytes: [0x09, 0x08, 0x10, 0x00], problem: fileProblem('file/other-format', { kind: 'xls' }) },
  { bytes: [0x09, 0x08, 0x08, 0x00], problem: fileProblem('file/other-format', { kind: 'xls' }) },
];

const ZIP_MAGIC = ascii('PK\x03\x04');
const EMPTY_ZIP_MAGIC = ascii('PK\x05\x06');
/** Other bytes may stand before it. */
const PDF_MAGIC = latin1('%PDF-');
const END_RECORD = latin1('PK\x05\x06');
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * What is wrong with a file whose bytes cannot be a workbook, told by the bytes (the name is only a hint between two
 * readings); undefined for a zip, which `identifyPackage` looks into.
 */
export function identifyBytes(bytes: Uint8Array, fileName = ''): FileProblem | undefined {
  const name = fileName.slice(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
  if (isLockFile(name, bytes.length)) return fileProblem('file/not-a-workbook', { kind: 'lock-file' });
  if (bytes.length === 0) return fileProblem('file/empty', { kind: 'no-bytes' });
  if (startsWith(bytes, ZIP_MAGIC) || startsWith(bytes, EMPTY_ZIP_MAGIC)) return undefined;
  if (startsWith(bytes, OLE_MAGIC)) return identifyOle(bytes);
  const magic = MAGICS.find(({ bytes: signature, at }) => startsWith(bytes, signature, at));
  if (magic !== undefined) return magic.problem;
  const text = identifyText(bytes, name);
  if (text !== undefined) return text;
  // A zip behind a few foreign bytes (a self-extracting head, a stray line end) still has its directory at the end.
  if (findBytes(bytes, END_RECORD, Math.max(0, bytes.length - 0x10000)) >= 0) return undefined;
  return identifyRest(bytes);
}

function identifyRest(bytes: Uint8Array): FileProblem {
  if (startsWith(bytes, ascii('MZ'))) return fileProblem('file/not-a-workbook', { kind: 'program' });
  if (startsWith(bytes, ascii('BM'))) return picture('bmp');
  if (bytes.every((byte) => byte === 0))
    return fileProblem('file/empty', { kind: 'zero-bytes', size: bytes.length });
  if (findBytes(bytes.subarray(0, 1024 + 4), PDF_MAGIC) >= 0)
    return fileProblem('file/not-a-workbook', { kind: 'pdf' });
  return fileProblem('file/not-a-workbook', { kind: 'unknown', start: hexadecimal(bytes.subarray(0, 8)) });
}

/** Streams of a compound file (MS-CFB) that tell what it is, the most telling first. */
const OLE_STREAMS: readonly (readonly [string, FileProblem])[] = [
  ['EncryptedPackage', fileProblem('file/protected', { kind: 'password' })],
  ['Workbook', fileProblem('file/other-format', { kind: 'xls' })],
  ['Book', fileProblem('file/other-format', { kind: 'xls' })],
  ['WordDocument', fileProblem('file/not-a-workbook', { kind: 'doc' })],
  ['PowerPoint Document', fileProblem('file/not-a-workbook', { kind: 'pptx' })],
  ['__properties_version1.0', fileProblem('file/not-a-workbook', { kind: 'mail' })],
];

/** Stream names are compared without case (MS-CFB 2.6.4): some writers shout them. */
function identifyOle(bytes: Uint8Array): FileProblem {
  for (const [stream, problem] of OLE_STREAMS)
    if ([stream, stream.toUpperCase()].some((name) => hasStream(bytes, name))) return problem;
  return fileProblem('file/not-a-workbook', { kind: 'unknown', start: hexadecimal(bytes.subarray(0, 8)) });
}

const OLE_ENTRY = 128;

/** Directory entries are 128 bytes long, aligned, and begin with the name in UTF-16 and, at 64, its size in bytes. */
function hasStream(bytes: Uint8Array, stream: string): boolean {
  const name = [...latin1(`${stream}\0`)].flatMap((letter) => [letter, 0]);
  for (let at = 0; at + 66 <= bytes.length; at += OLE_ENTRY) {
    if (startsWith(bytes, name, at) && uint16At(bytes, at + 64) === name.length) return true;
  }
  return false;
}

function identifyText(bytes: Uint8Array, name: string): FileProblem | undefined {
  const start = textStart(bytes, SAMPLE).replace(/^\uFEFF/, '');
  const trimmed = start.replaceAll(/<!--.*?-->/gs, '').trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|table|meta|style|div|script)\b/i.test(trimmed)) {
    return fileProblem('file/other-format', { kind: 'html' });
  }
  // Text files of spreadsheets before Excel's own; the first words of either are fixed.
  if (trimmed.startsWith('ID;P')) return fileProblem('file/other-format', { kind: 'sylk' });
  if (/^TABLE\r?\n0,1\r?\n/.test(trimmed)) return fileProblem('file/other-format', { kind: 'dif' });
  if (looksLikeMail(trimmed)) return fileProblem('file/not-a-workbook', { kind: 'mail' });
  if (/^MIME-Version:/i.test(trimmed)) return fileProblem('file/other-format', { kind: 'html' });
  if (trimmed.startsWith('<')) return identifyXml(trimmed);
  const isTable = /\.(?:csv|tsv)$/i.test(name);
  if (!isPlainText(bytes, start) && !(isTable && isMostlyText(start))) return undefined;
  if (trimmed.startsWith('{') && /docs\.google\.com|"doc_id"/.test(start))
    return fileProblem('file/not-a-workbook', { kind: 'shortcut' });
  return fileProblem('file/not-a-workbook', {
    kind: isTable || looksDelimited(start) ? 'csv' : 'text',
  });
}

/** Sender and day stand in the head of every mail; the web pages that Excel saves in one file have neither. */
function looksLikeMail(start: string): boolean {
  return /^(?:From .*\r?\n)?[!-9;-~]+:/.test(start) && /^(?:received|from|return-path):/im.test(start);
}

function identifyXml(start: string): FileProblem | undefined {
  if (
    start.includes('urn:schemas-microsoft-com:office:spreadsheet') ||
    start.includes('progid="Excel.Sheet"')
  ) {
    return fileProblem('file/other-format', { kind: 'xml-spreadsheet-2003' });
  }
  if (start.includes('opendocument.spreadsheet') || start.includes('office:spreadsheet'))
    return fileProblem('file/other-format', { kind: 'ods' });
  if (/<html\b/i.test(start)) return fileProblem('file/other-format', { kind: 'html' });
  return /^<[?!A-Za-z_]/.test(start) ? fileProblem('file/not-a-workbook', { kind: 'xml' }) : undefined;
}

/** Letters, line ends and tabs alone; text in an old one-byte encoding passes, binary data does not. */
function isPlainText(bytes: Uint8Array, start: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what tells binary data
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(start)) return false;
  if (bytes.length <= SAMPLE && !start.includes('\uFFFD')) return true;
  const sample = bytes.subarray(0, SAMPLE);
  const broken = start.split('\uFFFD').length - 1;
  return strictTextOfUtf8(sample) !== undefined || broken < start.length / 5;
}

/** A stray control character in ten letters spoils no table: exports of old programs have them. */
function isMostlyText(start: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is counted
  const controls = start.match(/[\0-\x08\x0e-\x1f\uFFFD]/g)?.length ?? 0;
  return controls * 10 < start.length;
}

/** The first line's columns come again: in every line when there are two, in some line when there are more. */
function looksDelimited(start: string): boolean {
  const lines = start
    .split(/\r?\n|\r/)
    .filter((line) => line !== '')
    .slice(0, 20);
  return [';', ',', '\t', '|'].some((delimiter) => {
    const [first = 1, ...others] = lines.map((line) => line.split(delimiter).length);
    if (first < 2 || others.length === 0) return false;
    return first > 2 ? others.includes(first) : others.every((count) => count === first);
  });
}

/** What is wrong with a zip that is no Office package; undefined when it claims to be one. */
export function identifyPackage(zip: ZipArchive): FileProblem | undefined {
  const { byName } = zip;
  if (byName.has('[content_types].xml')) return undefined;
  const mimetype = readMimetype(zip);
  // OpenOffice.org 1 called its kinds after Sun.
  if (/opendocument\.spreadsheet|sun\.xml\.calc/.test(mimetype))
    return fileProblem('file/other-format', { kind: 'ods' });
  if (/opendocument|sun\.xml/.test(mimetype)) return fileProblem('file/not-a-workbook', { kind: 'odt' });
  if (byName.has('index/document.iwa') || byName.has('index.zip'))
    return fileProblem('file/other-format', { kind: 'numbers' });
  // Folders of a workbook without its table of contents: a damaged workbook, not an archive of files.
  if (byName.has('_rels/.rels') || byName.has('xl/workbook.xml')) return undefined;
  const workbooks = zip.entries.filter(({ name }) => /\.(?:xls[xmb]?|xlt[xm]|ods)$/i.test(name));
  return fileProblem('file/archive', {
    kind: 'zip',
    workbooks: workbooks.length,
    first: workbooks[0]?.name.slice(0, 200) ?? '',
  });
}

/** OpenDocument keeps its kind in an entry of its own (ODF 1.3 part 2, 3.3). */
function readMimetype(zip: ZipArchive): string {
  const entry = zip.byName.get('mimetype');
  return entry === undefined || entry.size > 200 ? '' : textOfLatin1(inflateEntry(zip, entry));
}
