import { basename, dirname, join, parse } from 'node:path';
import { copyName, planAnnotation } from '../../core/annotation/annotation.ts';
import type { AnnotatedCell } from '../../core/annotation/annotation.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { CalendarDate, Lang } from '../../core/model/ids.ts';
import type { RawWorkbook } from '../../core/model/raw-workbook.ts';
import { INSIDE } from '../../core/text/contained-name.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import type { FileFindings } from '../../core/validate/checked-file.ts';
import { writeBeside } from '../../io/files-beside.ts';
import type { FilePlace } from '../../io/containers.ts';
import type { WorkbookPath } from '../../io/workbook-path.ts';
import { writeTrouble } from '../../io/system-trouble.ts';

/** A checked workbook of which a copy is wanted. */
export interface Copied extends WorkbookPath {
  readonly bytes: Uint8Array;
  readonly workbook: RawWorkbook;
  readonly checked: FileFindings;
}

export interface CopyBasis {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  readonly asOf: CalendarDate;
}

/** What became of one copy, in a line or two for the screen. */
export interface CopyReport {
  readonly line: string;
  readonly failed: boolean;
}

/** A coloured copy as bytes, with what must be said of it besides. */
export interface DrawnCopy {
  readonly bytes: Uint8Array;
  readonly signatureDropped: boolean;
  /** What the reader must know besides, on lines of their own. */
  readonly notes: readonly string[];
}

export async function drawColouredCopy(
  { bytes, workbook, checked }: Pick<Copied, 'bytes' | 'workbook' | 'checked'>,
  basis: CopyBasis,
): Promise<DrawnCopy> {
  const { annotateWorkbook } = await import('../../office/xlsx-annotate/annotate.ts');
  const signatureDropped = workbook.traits.digitalSignature;
  const annotation = planAnnotation(checked, { ...basis, signatureDropped });
  const drawn = annotateWorkbook(bytes, workbook, annotation);
  const notes = notelessLine(drawn.noteless, annotation.sheet.name, basis.lang);
  return { bytes: drawn.bytes, signatureDropped, notes };
}

/**
 * Writes the coloured copy beside the file: `name.kiem-tra.xlsx`, or with a number when another file has that name.
 * Never over any file; where the same copy lies already, nothing is written.
 */
export async function writeColouredCopy(copied: Copied, basis: CopyBasis): Promise<CopyReport> {
  const { lang } = basis;
  try {
    const { bytes, signatureDropped, notes } = await drawColouredCopy(copied, basis);
    const [container = ''] = copied.name.split(INSIDE);
    const { path } = await writeBeside(originalPlace(copied), bytes, copyName);
    const shown = join(dirname(container), basename(path)).replaceAll('\\', '/');
    const lines = [
      said(shown, signatureDropped)[lang],
      ...(copied.inside ? [`  ${copied.name}`] : []),
      ...notes,
    ];
    return { line: lines.join('\n'), failed: false };
  } catch (error) {
    const why = writeTrouble(error)?.[lang] ?? (error instanceof Error ? error.message : String(error));
    return { line: failure(copied.name, why)[lang], failed: true };
  }
}

/** Of a file in a container the copy lies beside the container, and has its name and the file's number in it. */
function originalPlace({ path, inside }: FilePlace): string {
  const numbers = inside?.map((index) => index + 1).join('.');
  return inside ? join(dirname(path), `${parse(path).name}.${numbers}.xlsx`) : path;
}

function said(name: string, signatureDropped: boolean): Readonly<Record<Lang, string>> {
  return {
    vi: `Bản tô màu: ${name}${signatureDropped ? ' (đã bỏ chữ ký số, vì chữ ký không còn giá trị với bản sao)' : ''}`,
    en: `Coloured copy: ${name}${signatureDropped ? ' (without the digital signature, which cannot hold for a copy)' : ''}`,
  };
}

/** Cells named on the screen; more are counted. */
const SHOWN_CELLS = 5;

/** Whoever returns the copy must know where the sender will look in vain for a note. */
function notelessLine(
  cells: readonly Pick<AnnotatedCell, 'sheet' | 'cell'>[],
  listName: string,
  lang: Lang,
): readonly string[] {
  if (cells.length === 0) return [];
  const shown = cells.slice(0, SHOWN_CELLS).map(({ sheet, cell }) => sanitizeText(`${sheet}!${cell}`));
  const places = [...shown, ...(cells.length > SHOWN_CELLS ? ['…'] : [])].join(', ');
  return [
    {
      vi: `  ${cells.length} ô chỉ được tô màu, không có ghi chú, vì đang có nhận xét của người gửi: ${places}. Nội dung nằm ở trang "${listName}", có đường dẫn đến ô.`,
      en: `  ${cells.length} ${cells.length === 1 ? 'cell is' : 'cells are'} coloured without a note, because of a comment of the sender: ${places}. What to do stands on the sheet "${listName}", with a link to the cell.`,
    }[lang],
  ];
}

function failure(name: string, why: string): Readonly<Record<Lang, string>> {
  return {
    vi: `Không lập được bản tô màu của ${name}: ${why}`,
    en: `No coloured copy of ${name}: ${why}`,
  };
}

/** For a file that could not be read as a workbook. */
export function noCopy(name: string, lang: Lang): string {
  return {
    vi: `Không có bản tô màu của ${name}: tệp không đọc được như bảng tính Excel`,
    en: `No coloured copy of ${name}: it could not be read as an Excel workbook`,
  }[lang];
}

/** For a file that somebody saved between its check and its copy: the marks would stand at the wrong cells. */
export function changedMeanwhile(name: string, lang: Lang): string {
  return {
    vi: `Không lập được bản tô màu của ${name}: tệp vừa bị sửa trong lúc kiểm tra; hãy chạy lại`,
    en: `No coloured copy of ${name}: the file was changed during the check; run again`,
  }[lang];
}
