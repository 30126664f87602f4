import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ReportModel } from '../../core/report/model.ts';

/** Lines that name the cell behind a figure of a report, and those of them that a printed page (a PDF) lacks. */
export interface PrintedSources {
  readonly wanted: number;
  readonly lost: readonly string[];
}

/** By poppler. Breaks of lines are no matter: a narrow column breaks where it will. */
export async function printedSources(pdf: Uint8Array, model: ReportModel): Promise<PrintedSources> {
  const printed = close(await textOf(pdf));
  const rows = model.dataNotes.sources.map((s) =>
    [s.indicator, s.role, s.content, s.value.text, s.unit, s.fileShort, s.sheet, s.cell].join(' '),
  );
  const sexes = model.charts.sexes.map(
    ({ female }) => `${female.file}, trang “${female.sheet}”, nữ: ô ${female.cell}`,
  );
  const wanted = [...rows, ...sexes];
  return { wanted: wanted.length, lost: wanted.filter((line) => !printed.includes(close(line))) };
}

const close = (text: string): string => text.normalize('NFC').replaceAll(/\s+/g, '');

async function textOf(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-printed-'));
  try {
    const file = join(folder, 'page.pdf');
    await writeFile(file, pdf);
    const { stdout } = await promisify(execFile)('pdftotext', ['-raw', '-enc', 'UTF-8', file, '-']);
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
