import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { BUILT_IN_OVERLAYS, loadCatalogue } from '../../io/catalogue-files.ts';
import { isValidOn } from './catalogue.ts';

let folder = '';
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** The entry of 2.1 once more, as an officer would copy it, with an id and labels of its own. */
function withAnother(text: string): string {
  const entry = /\n {2}- id: '2\.1'\n[\s\S]*?(?=\n {2}- id: )/.exec(text)?.[0] ?? expect.fail('no 2.1');
  const other = entry
    .replace("id: '2.1'", "id: '2.9'")
    .replaceAll(/^( +(?:label|short):\n +vi: .*)\n( +en: .*)$/gm, '$1 (khác)\n$2 (other)');
  return text.replace(entry, `${entry}${other}`);
}

it.each([[[]], ...BUILT_IN_OVERLAYS.map((id) => [[id]]), [[...BUILT_IN_OVERLAYS]]])(
  'a new indicator is one entry of one file, with the overlays %j on',
  async (overlays: readonly string[]) => {
    folder = await mkdtemp(join(tmpdir(), 'ntge-indicator-'));
    await cp(resolve('src/catalogue/ninh-thuan-2025'), folder, { recursive: true });
    const file = join(folder, 'indicators.yaml');
    await writeFile(file, withAnother(await readFile(file, 'utf8')));
    const { catalogue } = await loadCatalogue('.', { base: folder, overlays });
    const indicator = catalogue.indicators.find(({ id }) => id === '2.9') ?? expect.fail('no 2.9');
    const ownersOn = (day: string) => indicator.owners.filter((o) => isValidOn(o, day)).map((o) => o.unit);
    expect(ownersOn('2025-02-28')).toEqual(['so-ldtbxh']);
    const hasMoved = overlays.includes('2025-03-01-departments');
    expect(ownersOn('2025-03-01')).toEqual([hasMoved ? 'so-noi-vu' : 'so-ldtbxh']);
  },
);
