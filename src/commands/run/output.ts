import { extname, resolve } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import type { Session } from '../../host.ts';
import { writeWhole } from '../../io/files.ts';
import { REPORT_RENDERERS } from '../../render/report/report.ts';
import { openResult } from './open-result.ts';
import type { OpenOptions } from './open-result.ts';

/** What a call says about its result: `--format` and `-o`. */
export interface OutputOptions<Format extends string> extends OpenOptions {
  readonly format?: Format;
  readonly output?: string;
}

/** The forms a command's result can have, each with its renderer, and the one it has unless asked otherwise. */
interface Offer<Format extends string> {
  readonly formats: Readonly<Record<Format, unknown>>;
  readonly usual: Format;
  /** The forms that no terminal can show. */
  readonly filesOnly?: readonly Format[];
}

/** Where the result goes, and in which form. */
export interface Output<Format extends string> {
  readonly format: Format;
  /** The file as it was asked for; undefined = standard output. */
  readonly file: string | undefined;
  /** The file is shown once it is written. */
  readonly open: boolean;
  /** Width of a text. */
  readonly columns: number;
  readonly colour: boolean;
}

/** Width of a text that is written to a file. */
const FILE_COLUMNS = 100;

/** Decides form and place before any work is done. Throws CannotRun where the two contradict each other. */
export function chooseOutput<Format extends string>(
  { host, colour }: Session,
  options: OutputOptions<Format>,
  offer: Offer<Format>,
): Output<Format> {
  const format = chooseFormat(options, offer);
  const { output, open = false } = options;
  const file = output === '-' ? undefined : output;
  if (file !== undefined) return { format, file, open, columns: FILE_COLUMNS, colour: false };
  if (offer.filesOnly?.includes(format)) throw needsFile(format);
  return { format, file, open, columns: host.stdout.columns, colour };
}

/** Endings that call a format by another name than its own. */
const ENDINGS: Readonly<Record<string, string>> = { txt: 'text', htm: 'html', markdown: 'md' };

/**
 * The format asked for, else the one the ending of the file names, else the usual one. Throws CannotRun where format and
 * ending differ, and where the ending is all there is to go by and names no format.
 */
export function chooseFormat<Format extends string>(
  { format, output }: OutputOptions<Format>,
  { formats, usual }: Offer<Format>,
): Format {
  const ending = extname(output ?? '').slice(1);
  const named = ENDINGS[ending.toLowerCase()] ?? ending.toLowerCase();
  const isOffered = (name: string): name is Format => Object.hasOwn(formats, name);
  if (format !== undefined) {
    // A file that every other program takes for a page or a workbook must be one, whether this command makes such or not.
    const isFormat = isOffered(named) || Object.hasOwn(REPORT_RENDERERS, named);
    if (isFormat && named !== format) throw contradiction(format, output ?? '');
    return format;
  }
  if (named === '') return usual;
  if (isOffered(named)) return named;
  throw unknownEnding(ending, Object.keys(formats));
}

/** Writes the result where it goes; a file is named on stderr. */
export async function deliver(
  session: Session,
  { file, open }: Pick<Output<string>, 'file'> & OpenOptions,
  rendered: string | Uint8Array,
): Promise<void> {
  const { host, lang } = session;
  if (file === undefined) {
    host.stdout.write(typeof rendered === 'string' ? rendered : new TextDecoder().decode(rendered));
    return;
  }
  await writeWhole(resolve(host.cwd, file), rendered);
  host.stderr.write({ vi: `Đã ghi kết quả vào ${file}\n`, en: `Result written to ${file}\n` }[lang]);
  await openResult(session, { open }, resolve(host.cwd, file));
}

function needsFile(format: string): CannotRun {
  return cannotRun('usage/needs-file', { format });
}

function contradiction(format: string, output: string): CannotRun {
  return cannotRun('usage/formats-disagree', { format, output });
}

function unknownEnding(ending: string, formats: readonly string[]): CannotRun {
  return cannotRun('usage/unknown-ending', { ending, formats });
}
