import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { BUILT_IN_CATALOGUES, BUILT_IN_OVERLAYS, CATALOGUE_FILE } from '../catalogue-files.ts';
import { layOver } from '../../core/catalogue/overlaid.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import { overlaySchema } from '../../core/model/overlay.ts';
import type { Overlay } from '../../core/model/overlay.ts';
import { problemLine } from '../../core/problems/words.ts';
import { writeWhole } from '../files.ts';
import { parseHashed, parseYamlFile } from './parse-catalogue.ts';
import type { Parsed } from './parse-catalogue.ts';
import { yamlFiles } from './yaml-files.ts';

/**
 * Turns the built-in YAML into what the package ships: `<id>.json` (parsed, checked, with its hash), so that starting the
 * program loads neither yaml nor zod, and the YAML itself for `ntge catalogue export`.
 * `from` is `src/catalogue`, `to` is `dist/catalogue`. Throws when a catalogue is wrong, so that it cannot ship.
 */
export async function compileCatalogues(from: string, to: string): Promise<void> {
  const bases: Catalogue[] = [];
  for (const id of BUILT_IN_CATALOGUES) {
    const catalogue = valueOf(await parseHashed(join(from, id, CATALOGUE_FILE), { builtIn: true }));
    bases.push(catalogue.catalogue);
    await writeWhole(join(to, `${id}.json`), JSON.stringify(catalogue));
  }
  const overlays: Overlay[] = [];
  for (const id of BUILT_IN_OVERLAYS) {
    const overlay = valueOf(await parseYamlFile(join(from, 'overlays', `${id}.yaml`), overlaySchema));
    overlays.push(overlay);
    await writeWhole(join(to, 'overlays', `${id}.json`), JSON.stringify(overlay));
  }
  needFitting(bases, overlays);
  for (const file of await yamlFiles(from)) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    await copyFile(join(from, file), join(to, file));
  }
}

/** Every catalogue holds together with every choice of overlays: whatever a workspace switches on, it can run. */
function needFitting(bases: readonly Catalogue[], overlays: readonly Overlay[]): void {
  const choices = overlays.reduce<Overlay[][]>(
    (all, one) => [...all, ...all.map((some) => [...some, one])],
    [[]],
  );
  for (const base of bases)
    for (const chosen of choices) {
      const { problems } = layOver(base, chosen);
      const names = [base.id, ...chosen.map(({ id }) => id)].join(' + ');
      if (problems.length > 0)
        throw new Error([names, ...problems.map((one) => problemLine(one, 'en'))].join('\n'));
    }
}

function valueOf<T>(reading: Parsed<T>): T {
  if (reading.value !== undefined) return reading.value;
  throw new Error(reading.problems.map((one) => problemLine(one, 'en')).join('\n'));
}
