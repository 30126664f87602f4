import type { RawWorkbook } from './raw-workbook.ts';

/** A kind that needs no facts besides its name. */
type NoFacts = object;

/**
 * Every reason why a file cannot be read as a workbook: a dozen codes, each with its kinds, each kind with the facts its
 * message may quote. A file has exactly one problem: the first thing that makes it useless, told in terms of what the file is.
 */
export interface FileProblemKinds {
  /** The file's bytes cannot be had. */
  'file/unreadable': {
    /** No such file, or it vanished between listing and reading. */
    'not-found': NoFacts;
    folder: NoFacts;
    /** A device, a pipe, a socket: nothing that has contents of a known length. */
    device: NoFacts;
    /** The system refuses: permissions, or another program holds it. `reason`: the system's code, `EACCES`. */
    'no-permission': { reason: string };
    /** The system failed while reading (disk, network drive). `reason`: the system's code, `EIO`. */
    'failing-disk': { reason: string };
  };
  'file/empty': {
    'no-bytes': NoFacts;
    /** Only zero bytes: a failed copy or synchronisation. */
    'zero-bytes': { size: number };
  };
  /** A table of another program or age: saved as .xlsx it can be read. */
  'file/other-format': {
    /** Excel 97–2003. */
    xls: NoFacts;
    /** Excel's binary workbook. */
    xlsb: NoFacts;
    /** OpenDocument spreadsheet (.ods, .fods). */
    ods: NoFacts;
    /** Apple Numbers. */
    numbers: NoFacts;
    /** A web page, often named .xls by the program that exported it. */
    html: NoFacts;
    /** "XML Spreadsheet 2003". */
    'xml-spreadsheet-2003': NoFacts;
    /** Tables as text of old programs: SYLK (.slk) and DIF (.dif). */
    sylk: NoFacts;
    dif: NoFacts;
  };
  /** Something else: the workbook itself has to be sent. */
  'file/not-a-workbook': {
    /** Word (.docx, .docm). */
    docx: NoFacts;
    /** Word 97–2003, or RTF. */
    doc: NoFacts;
    /** OpenDocument text or another OpenDocument kind that is not a spreadsheet. */
    odt: NoFacts;
    /** PowerPoint, old or new. */
    pptx: NoFacts;
    pdf: NoFacts;
    /** A mail, without its attachments having been opened. */
    mail: NoFacts;
    /** `format`: `png`, `jpeg`, `gif`, `tiff`, `bmp`, `webp`, `heic`. */
    picture: { format: string };
    xml: NoFacts;
    csv: NoFacts;
    text: NoFacts;
    /** A link to an online sheet or to another file (.gsheet, .lnk, .url), not the file itself. */
    shortcut: NoFacts;
    /** `~$name.xlsx`: the note Excel leaves beside a workbook that is open. */
    'lock-file': NoFacts;
    /** A Windows program or library. */
    program: NoFacts;
    /** Nothing recognisable. `start`: its first bytes in hexadecimal. */
    unknown: { start: string };
  };
  'file/archive': {
    /** An ordinary zip. `workbooks`: how many workbooks it holds by name; `first`: the first such name, or ''. */
    zip: { workbooks: number; first: string };
    /** A mail without a workbook attached. `attachments`: what is attached to it. */
    mail: { attachments: number };
    /** An archive or a mail that lies in one that lies in another: only so far is looked. */
    nested: NoFacts;
    /** It cannot be looked into. `format`: `rar`, `7z`, `gzip`, `xz`, `bzip2`, `tar`. */
    other: { format: string };
  };
  'file/protected': {
    /** Needs a password to open. */
    password: NoFacts;
    /** Entries locked by zip's own password. */
    'zip-password': { part: string };
  };
  /** Something got lost or changed on the way. `part`: the entry of the zip. */
  'file/damaged': {
    /** A zip that ends too early: a broken download or copy. */
    truncated: NoFacts;
    /** The zip directory contradicts itself. `detail`: a short English phrase for whoever investigates. */
    directory: { detail: string };
    /** A mail whose parts cannot be told apart. `detail`: a short English phrase for whoever investigates. */
    mail: { detail: string };
    /** An entry's bytes do not unpack, or do not match their checksum. */
    checksum: { part: string };
    /** An entry unpacks to another size than declared. */
    size: { part: string };
    /** A part that the workbook needs is not in the file. */
    'part-missing': { part: string };
    /** XML that is not well formed, or not what the part should hold. `detail`: the parser's words. */
    xml: { part: string; detail: string };
    /** A workbook without any worksheet. */
    'no-sheets': NoFacts;
    /** A row or cell reference that is no A1 address. `found`: the reference as written. */
    reference: { sheet: string; found: string };
    /** A cell refers to a text that the file does not hold. */
    'lost-text': { sheet: string; cell: string };
  };
  /** What no spreadsheet program writes: made by hand, perhaps to attack. */
  'file/unsafe': {
    /** The same entry name twice: which one counts is unknowable. */
    'duplicate-part': { part: string };
    /** Two entries share bytes. */
    'overlapping-parts': { part: string };
    /** An entry name that climbs out of the archive. */
    'part-name': { part: string };
    /** An entry packed by a method no spreadsheet program uses. `method`: the number in the zip specification. */
    'packing-method': { part: string; method: number };
    /** An entry is packed more tightly than real content ever is: a zip bomb. */
    ratio: { part: string; ratio: number; limit: number };
    /** Two sheets claim the same part. */
    'shared-part': { part: string };
    /** A document type declaration or own entities: never present in an honest workbook. */
    dtd: { part: string };
    /** XML nested deeper than `limit` levels. */
    nesting: { part: string; limit: number };
    'duplicate-sheet': { sheet: string };
    /** A row beyond 1,048,576 or a column beyond XFD. `found`: the reference as written. */
    'beyond-grid': { sheet: string; found: string };
    /** Two different contents at one address. */
    'duplicate-cell': { sheet: string; cell: string };
  };
  /** More than can be read within bounds of time and memory. Sizes in bytes. */
  'file/too-large': {
    file: { size: number; limit: number };
    /** Entries of the zip. */
    parts: { found: number; limit: number };
    /** One entry, unpacked. */
    part: { part: string; size: number; limit: number };
    /** All entries together, unpacked. */
    unpacked: { size: number; limit: number };
    cells: { limit: number };
    /** Different texts. */
    texts: { limit: number };
    /** Text in all cells together. */
    characters: { limit: number };
    /** `what`: `merges`, `notes`, `names`, `styles`, `hidden`. */
    extras: { what: string; limit: number };
  };
  /** Reading was ended. `seconds` of processor time are allowed. */
  'file/timeout': {
    /** It used them up. */
    work: { seconds: number };
    /** The machine was so busy with other things that it did not get them. */
    busy: { seconds: number };
  };
}

/** The facts of one kind, with its name. */
type KindParams<Kinds> = { [Kind in keyof Kinds]: { kind: Kind } & Kinds[Kind] }[keyof Kinds];

/** What each code's message may quote. */
export type FileProblemParams = {
  [Code in keyof FileProblemKinds]: KindParams<FileProblemKinds[Code]>;
} & {
  /** Reading needed more memory than allowed. `limit` in megabytes. */
  'file/memory': { limit: number };
  /** A defect of this program met while reading. `detail`: its message. */
  'file/reader-failed': { detail: string };
};

export type FileProblemCode = keyof FileProblemParams;

/** Why a file could not be read; the words for people belong to the message table. */
export interface FileProblem {
  readonly code: FileProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** `file/damaged checksum`; the code alone where it has no kinds. */
export function codeAndKind({ code, params }: FileProblem): string {
  return 'kind' in params ? `${code} ${params['kind']}` : code;
}

/** The kinds of workbook that are read; `xlam` add-ins count as `xlsm`. */
export type WorkbookKind = 'xlsx' | 'xlsm' | 'xltx' | 'xltm';

/** What reading a file's bytes gives: the workbook as it is, or the one reason why not. */
export type ReadOutcome =
  | { readonly ok: true; readonly kind: WorkbookKind; readonly workbook: RawWorkbook }
  | { readonly ok: false; readonly problem: FileProblem };
