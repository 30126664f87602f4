import type { RawWorkbook } from './raw-workbook.ts';

/** A problem that needs no more than its code. */
type NoParams = Record<string, never>;

/**
 * Every reason why a file cannot be read as a workbook, with the parameters its message may quote.
 * A file has exactly one problem: the first thing that makes it useless, told in terms of what the file is.
 */
export interface FileProblemParams {
  // --- The path ------------------------------------------------------------------------------------------
  /** No such file, or it vanished between listing and reading. */
  'file/not-found': NoParams;
  /** The system refuses to open it: permissions, or another program holds it. `reason`: the system's code, `EACCES`. */
  'file/no-permission': { reason: string };
  /** The path is a folder. */
  'file/directory': NoParams;
  /** A device, a pipe, a socket: nothing that has contents of a known length. */
  'file/not-regular': NoParams;
  /** Larger than the limit. Both in bytes. */
  'file/too-big': { size: number; limit: number };
  /** The system failed while reading (disk, network drive). `reason`: the system's code, `EIO`. */
  'file/read-failed': { reason: string };

  // --- What it is instead of a workbook ------------------------------------------------------------------
  /** No bytes at all. */
  'file/empty': NoParams;
  /** Only zero bytes: a failed copy or synchronisation. */
  'file/blank-bytes': { size: number };
  /** `~$name.xlsx`: the note Excel leaves beside a workbook that is open. */
  'file/office-lock': NoParams;
  /** Excel 97–2003 workbook (.xls). */
  'file/xls': NoParams;
  /** Excel binary workbook (.xlsb). */
  'file/xlsb': NoParams;
  /** Needs a password to open. */
  'file/encrypted': NoParams;
  /** OpenDocument spreadsheet (.ods, .fods). */
  'file/ods': NoParams;
  /** OpenDocument text or another OpenDocument kind that is not a spreadsheet. */
  'file/odt': NoParams;
  /** Apple Numbers. */
  'file/numbers': NoParams;
  /** Word document (.docx, .docm). */
  'file/docx': NoParams;
  /** Word 97–2003 document, or RTF. */
  'file/doc': NoParams;
  /** PowerPoint, old or new. */
  'file/pptx': NoParams;
  'file/pdf': NoParams;
  /** `format`: `png`, `jpeg`, `gif`, `tiff`, `bmp`, `webp`, `heic`. */
  'file/picture': { format: string };
  /** A web page, often named .xls by the program that exported it. */
  'file/html': NoParams;
  /** "XML Spreadsheet 2003". */
  'file/xml-spreadsheet-2003': NoParams;
  /** Some other XML. */
  'file/xml': NoParams;
  /** Delimited text. */
  'file/csv': NoParams;
  /** Plain text. */
  'file/text': NoParams;
  /** A link to an online sheet or to another file (.gsheet, .lnk, .url), not the file itself. */
  'file/shortcut': NoParams;
  /** RAR, 7z, gzip, tar …: cannot be looked into. `format`: `rar`, `7z`, `gzip`, `xz`, `bzip2`, `tar`. */
  'file/archive': { format: string };
  /** An ordinary zip. `workbooks`: how many workbooks it holds by name; `first`: the first such name, or ''. */
  'file/zip': { workbooks: number; first: string };
  /** A Windows program or library. */
  'file/program': NoParams;
  /** Nothing recognisable. `start`: its first bytes in hexadecimal. */
  'file/unknown': { start: string };

  // --- A damaged container -------------------------------------------------------------------------------
  /** A zip that ends too early: a broken download or copy. */
  'file/truncated': NoParams;
  /** The zip directory contradicts itself. `detail`: a short English phrase for whoever investigates. */
  'file/zip-broken': { detail: string };
  /** An entry's bytes do not unpack, or do not match their checksum. `part`: the entry. */
  'file/zip-damaged': { part: string };
  /** An entry unpacks to another size than declared. */
  'file/zip-size-mismatch': { part: string };
  /** The same entry name twice: which one counts is unknowable. */
  'file/zip-duplicate': { part: string };
  /** Two entries share bytes: made by hand, to attack. */
  'file/zip-overlap': { part: string };
  /** An entry name that climbs out of the archive. */
  'file/zip-name': { part: string };
  /** An entry packed by a method no spreadsheet program uses. `method`: the number in the zip specification. */
  'file/zip-method': { part: string; method: number };
  /** Entries locked by zip's own password. */
  'file/zip-encrypted': { part: string };
  'file/too-many-entries': { found: number; limit: number };
  /** One entry unpacks to more than the limit. Bytes. */
  'file/entry-too-big': { part: string; size: number; limit: number };
  /** All entries together unpack to more than the limit. Bytes. */
  'file/unpacked-too-big': { size: number; limit: number };
  /** An entry is packed more tightly than real content ever is: a zip bomb. */
  'file/ratio': { part: string; ratio: number; limit: number };

  // --- A damaged or hostile workbook ---------------------------------------------------------------------
  /** A part that the workbook needs is not in the file. */
  'file/part-missing': { part: string };
  /** Two sheets claim the same part. */
  'file/part-shared': { part: string };
  /** XML that is not well formed, or not what the part should hold. `detail`: the parser's words. */
  'file/xml-broken': { part: string; detail: string };
  /** A document type declaration or own entities: never present in an honest workbook. */
  'file/xml-dtd': { part: string };
  'file/xml-too-deep': { part: string; limit: number };
  /** A workbook without any worksheet. */
  'file/no-sheets': NoParams;
  /** Two sheets with the same name. */
  'file/duplicate-sheet': { sheet: string };
  /** A row or cell reference that is no A1 address. `found`: the reference as written. */
  'file/bad-reference': { sheet: string; found: string };
  /** A row beyond 1,048,576 or a column beyond XFD. `found`: the reference as written. */
  'file/sheet-too-large': { sheet: string; found: string };
  /** Two different contents at one address. */
  'file/duplicate-cell': { sheet: string; cell: string };
  /** A cell refers to a text that the file does not hold. */
  'file/shared-string-missing': { sheet: string; cell: string };
  'file/too-many-cells': { limit: number };
  'file/too-many-strings': { limit: number };
  /** More text in all cells together than any report holds. `limit` in characters. */
  'file/too-much-text': { limit: number };
  /** More of something that is not a cell than can be honest. `what`: `merges`, `notes`, `names`, `styles`, `hidden`. */
  'file/too-many-extras': { what: string; limit: number };

  // --- The reader itself ---------------------------------------------------------------------------------
  /** Reading took longer than allowed. */
  'file/timeout': { seconds: number };
  /** Reading needed more memory than allowed. `limit` in megabytes. */
  'file/memory': { limit: number };
  /** A defect of this program met while reading. `detail`: its message. */
  'file/reader-failed': { detail: string };
}

export type FileProblemCode = keyof FileProblemParams;

/** Why a file could not be read; the words for people belong to the message table. */
export interface FileProblem {
  readonly code: FileProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The kinds of workbook that are read; `xlam` add-ins count as `xlsm`. */
export type WorkbookKind = 'xlsx' | 'xlsm' | 'xltx' | 'xltm';

/** What reading a file's bytes gives: the workbook as it is, or the one reason why not. */
export type ReadOutcome =
  | { readonly ok: true; readonly kind: WorkbookKind; readonly workbook: RawWorkbook }
  | { readonly ok: false; readonly problem: FileProblem };
