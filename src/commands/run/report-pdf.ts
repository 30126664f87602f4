import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { Session } from '../../host.ts';
import { convertToPdf } from '../../io/libreoffice.ts';
import { patiently } from '../../io/patience.ts';
import { isCode } from '../../io/system-error.ts';

/** Where the Word files of the report are looked for. */
export interface WordReports {
  /** Folder of the report. */
  readonly folder: string;
  /** Name of the report without its ending; `name-2.docx` is a later one. */
  readonly name: string;
  /** The file named with `--from`. */
  readonly from: string | undefined;
}

interface WordFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The report as PDF: of the Word file as the office edited it where there is one, and says which it took. */
export async function printReport(
  session: Session,
  fresh: Uint8Array,
  where: WordReports,
): Promise<Uint8Array> {
  const { host, lang } = session;
  const chosen = await chooseFile(session, fresh, where);
  host.stderr.write(`${taken(session, chosen, fresh)}\n`);
  const pdf = await convertToPdf(chosen?.bytes ?? fresh, host.env, lang);
  if (!pdf.ok) throw cannotRun('output/no-pdf', { why: pdf.why });
  return pdf.bytes;
}

/** The file asked for; else the one that differs from what would be made now, else one that does not. */
async function chooseFile(
  { host }: Session,
  fresh: Uint8Array,
  { folder, name, from }: WordReports,
): Promise<WordFile | undefined> {
  if (from !== undefined) return readWord(resolve(host.cwd, from), from);
  const found = await Promise.all(
    (await namesOf(folder, name)).map((one) => readWord(join(folder, one), one)),
  );
  const edited = found.filter(({ bytes }) => Buffer.compare(bytes, fresh) !== 0);
  if (edited.length > 1)
    throw cannotRun('output/several-edited', { files: edited.map(({ path }) => relative(host.cwd, path)) });
  return edited[0] ?? found[0];
}

async function namesOf(folder: string, name: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    const isOf = (file: string): boolean =>
      file.startsWith(name) && /^(?:-[2-9]|-[1-9]\d+)?\.docx$/i.test(file.slice(name.length));
    return names.filter(isOf).sort();
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return [];
    throw error;
  }
}

async function readWord(path: string, shown: string): Promise<WordFile> {
  try {
    return { path, bytes: await patiently('open', () => readFile(path)) };
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EISDIR')) throw error;
    throw cannotRun('usage/no-file', { path: shown });
  }
}

function taken({ host, lang }: Session, chosen: WordFile | undefined, fresh: Uint8Array): string {
  if (chosen === undefined)
    return {
      vi: 'PDF lập thẳng từ kết quả tổng hợp: chưa có tệp Word của báo cáo này.',
      en: 'The PDF is made from the consolidation itself: there is no Word file of this report yet.',
    }[lang];
  const path = relative(host.cwd, chosen.path);
  const isFresh = Buffer.compare(chosen.bytes, fresh) === 0;
  return {
    vi: `PDF lập từ ${path} (${isFresh ? 'đúng như bản vừa lập' : 'khác bản vừa lập: theo nội dung đã sửa trong tệp'}).`,
    en: `The PDF is made from ${path} (${isFresh ? 'just as it would be made now' : 'it differs from what would be made now: as edited in the file'}).`,
  }[lang];
}
