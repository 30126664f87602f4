import type { FileProblem } from '../../core/model/file-problem.ts';

/** A file that lay there and is no workbook. */
export interface OtherFile {
  readonly name: string;
  /** What it is. */
  readonly problem: FileProblem;
}

/** Files by the name that are opened to see what is in them. */
export function isContainer(name: string): boolean {
  return /\.(?:zip|eml|msg)$/i.test(name);
}

/** `~$name.xlsx` is the mark that Excel leaves beside an open workbook; a leading dot hides a file. */
const NOT_SENT = /^(?:~\$|\.)/;
/** What Windows and this program keep beside other files: nobody sent it. */
const KEPT_BESIDE = /^(?:thumbs\.db|desktop\.ini|r\d+(?:\.c\d+)?\.json)$/i;

/** True for what a person put there, by its name without folders. */
export function isSent(name: string): boolean {
  return !NOT_SENT.test(name) && !KEPT_BESIDE.test(name);
}

/**
 * Everything that somebody may have sent as a spreadsheet is looked at, by its name, wherever it lies: an .xls or .csv is told
 * about, and so is an archive that cannot be opened.
 */
const MAYBE_WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|xlsb|ods|fods|csv|numbers|rar|7z|gz|tgz|tar|xz|bz2)$/i;

/** A file of which nobody said that it is a workbook. */
interface Unnamed {
  readonly name: string;
  readonly problem?: FileProblem;
}

/**
 * A file that somebody may have sent as a workbook, or what else it is: `read` says why its bytes are no workbook. Nothing is a
 * workbook, or none, by its name alone where the name does not speak of one.
 */
export async function lookAt<File extends Unnamed>(
  file: File,
  read: (file: File) => Promise<FileProblem | undefined>,
): Promise<File | OtherFile> {
  if (file.problem !== undefined || MAYBE_WORKBOOK.test(file.name)) return file;
  const problem = await read(file);
  return problem ? { name: file.name, problem } : file;
}
