import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Lang } from '../../core/model/ids.ts';
import { convertToPdf } from '../../io/libreoffice.ts';

/** A word on a page, in millimetres from its left and upper edge. */
export interface PdfWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A page of the PDF that LibreOffice makes of a document or a workbook, in millimetres. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PdfWord[];
}

const POINTS_A_MILLIMETRE = 72 / 25.4;

/** Prints a docx and measures every page. */
export async function pagesOf(docx: Uint8Array, lang: Lang = 'vi'): Promise<readonly PdfPage[]> {
  const pdf = await convertToPdf(docx, process.env, lang);
  if (!pdf.ok) throw new Error(`LibreOffice: ${pdf.why}`);
  const folder = await mkdtemp(join(tmpdir(), 'ntge-pdf-'));
  try {
    const path = join(folder, 'printed.pdf');
    await writeFile(path, pdf.bytes);
    return await readPdf(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Measures every page of a PDF. */
export async function readPdf(path: string): Promise<readonly PdfPage[]> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-bbox', path, '-'], { maxBuffer: 1 << 26 });
  return stdout.split('<page ').slice(1).map(readPage);
}

function readPage(xml: string): PdfPage {
  const length = (text: string, name: string): number =>
    Number(new RegExp(`${name}="([\\d.]+)"`).exec(text)?.[1]) / POINTS_A_MILLIMETRE;
  const words = [...xml.matchAll(/<word ([^>]+)>([^<]*)<\/word>/g)].map(([, at = '', text = '']) => ({
    text,
    left: length(at, 'xMin'),
    right: length(at, 'xMax'),
    top: length(at, 'yMin'),
    bottom: length(at, 'yMax'),
  }));
  return { width: length(xml, 'width'), height: length(xml, 'height'), words };
}

export const textOf = ({ words }: PdfPage): string => words.map((word) => word.text).join(' ');

/** Words of the body; what stands in the top margin is the page number, the notice or the line of the edition. */
export const bodyOf = ({ words }: PdfPage): readonly PdfWord[] => words.filter((word) => word.top > 17);
