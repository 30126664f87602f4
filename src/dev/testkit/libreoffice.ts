import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

/**
 * Converts files with LibreOffice in one run, with a profile of its own: a running office, or another test, would
 * otherwise take the files over.
 */
export async function convertWithLibreOffice(
  paths: readonly string[],
  format: string,
  folder: string,
): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'ntge-libreoffice-'));
  try {
    await promisify(execFile)(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder,
        ...paths,
      ],
      { maxBuffer: 1 << 26 },
    );
  } finally {
    await rm(profile, { recursive: true, force: true });
  }
}
