/** LibreOffice as an office would use it on a template: opened and saved again. For tests. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The file as LibreOffice writes it; a private profile keeps parallel runs apart. */
export async function saveWithLibreOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-office-'));
  try {
    const [source, output] = [join(folder, 'in.docx'), join(folder, 'out')];
    await writeFile(source, bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = [profile, '--headless', '--convert-to', 'docx', '--outdir', output, source];
    await run('soffice', options, { timeout: 100_000 });
    return await readFile(join(output, 'in.docx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
