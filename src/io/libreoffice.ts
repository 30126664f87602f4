import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Lang } from '../core/model/ids.ts';
import { exists } from './files.ts';
import { tidyAway } from './temporary-files.ts';

const run = promisify(execFile);

/** A first start writes a whole profile; a slow office computer needs its time. */
const PATIENCE_MS = 180_000;

/** Where LibreOffice installs itself when it is not on the path. */
const USUAL_PLACES: readonly string[] = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/usr/local/bin/soffice',
];

/** How turning a Word file into PDF came out. */
export type PdfOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly why: 'not-found' | 'timeout' | 'failed' };

/** The LibreOffice of this machine; undefined when there is none. */
async function findLibreOffice(
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) =>
    ['soffice.exe', 'soffice', 'libreoffice'].map((n) => join(folder, n)),
  );
  for (const place of [...onPath, ...USUAL_PLACES]) if (await exists(place)) return place;
  return undefined;
}

/** Charts write their numbers the way of the program's country, whatever the document says. */
const LOCALES = { vi: 'vi-VN', en: 'en-GB' } as const;

/** Headings, tables and texts that stand for pictures are marked as such, for those who have it read aloud. */
const TAGGED =
  '<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export"><prop oor:name="UseTaggedPDF" oor:op="fuse"><value>true</value></prop></item>';

const settings = (locale: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>${TAGGED}</oor:items>
`;

/** A profile that only knows how numbers are written and what a PDF holds. */
async function newProfile(folder: string, lang: Lang): Promise<string> {
  const profile = join(folder, 'profile');
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings(LOCALES[lang]));
  return profile;
}

/**
 * PDF of a Word file by LibreOffice, in a profile of its own so that an open LibreOffice does not get in the way.
 * Nothing is left behind.
 */
export async function convertToPdf(
  docx: Uint8Array,
  env: Readonly<Record<string, string | undefined>>,
  lang: Lang = 'vi',
): Promise<PdfOutcome> {
  const program = await findLibreOffice(env);
  if (program === undefined) return { ok: false, why: 'not-found' };
  const folder = await mkdtemp(join(tmpdir(), 'ntge-pdf-'));
  try {
    const source = join(folder, 'report.docx');
    await writeFile(source, docx);
    const profile = `-env:UserInstallation=${pathToFileURL(await newProfile(folder, lang)).href}`;
    const options = [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, source];
    await run(program, options, { timeout: PATIENCE_MS, killSignal: 'SIGKILL', windowsHide: true });
    return { ok: true, bytes: withoutClock(await readFile(join(folder, 'report.pdf'))) };
  } catch (error) {
    return { ok: false, why: isKilled(error) ? 'timeout' : 'failed' };
  } finally {
    await tidyAway(folder);
  }
}

const isKilled = (error: unknown): boolean =>
  error instanceof Error && 'killed' in error && error.killed === true;

/** LibreOffice stamps the hour and a random id; the same report should be the same file. Lengths stay as they are. */
function withoutClock(pdf: Buffer): Uint8Array {
  const text = pdf.toString('latin1');
  const still = text
    .replace(/\/(CreationDate|ModDate)\(D:[^)]*\)/g, (stamp) => stamp.replace(/\d{14}/, '20000101000000'))
    .replace(/\/ID\s*\[\s*<[0-9A-F]+>\s*<[0-9A-F]+>\s*\]/g, (id) =>
      id.replace(/[0-9A-F](?=[0-9A-F]*>)/g, '0'),
    )
    .replace(/\/DocChecksum\s*\/[0-9A-F]+/g, (sum) =>
      sum.replace(/[0-9A-F]+$/, (hex) => '0'.repeat(hex.length)),
    );
  return Buffer.from(still, 'latin1');
}
