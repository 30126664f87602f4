import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Settings that choose nothing: what holds by itself. */
export const PLAIN_SETTINGS = 'schema: ntge/workspace/1\n';

/** A new workspace in the system's folder for such things, with these settings. */
export async function newWorkspace(name: string, settings = PLAIN_SETTINGS): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `ntge-${name}-`));
  await writeFile(join(folder, 'ntge.yaml'), settings);
  return folder;
}

/** What every command says on stderr of the half-year while the reorganisation in it is not chosen in `ntge.yaml`. */
export const OLD_ORGANISATION =
  'Lưu ý: kỳ 2025-H1 có phần sau ngày 01/3/2025, nhưng overlays trong ntge.yaml chưa có 2025-03-01-departments: vẫn theo tổ chức cũ.\n';

/** What a command says on stderr, without what it says of settings left blank: that has tests of its own. */
export const withoutBlanks = (err: string): string =>
  err.replace(/^[^\n]*ntge\.yaml chưa ghi[^\n]*:\n(?: +\S[^\n]*\n)*/mu, '');
