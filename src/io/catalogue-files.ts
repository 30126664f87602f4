import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CannotRun, cannotRun } from '../core/problems/cannot-run.ts';
import { problem } from '../core/problems/problem.ts';
import type { Problem } from '../core/problems/problem.ts';
import type { Catalogue } from '../core/model/catalogue.ts';
import type { CalendarDate } from '../core/model/ids.ts';
import type { Overlay } from '../core/model/overlay.ts';
import { layOver } from '../core/catalogue/overlaid.ts';
import { isToCome } from '../core/catalogue/overlays.ts';
import { hashed } from './catalogue/hash.ts';
import type { HashedCatalogue } from './catalogue/hash.ts';
import { parseOwn } from './catalogue/parse-own.ts';
import type { Parsed } from './catalogue/parse-catalogue.ts';
import { exists } from './files.ts';
import { patiently, patientlySync } from './patience.ts';
import { isCode } from './system-error.ts';
import { madeOnce, parsedOnce } from './kept/values.ts';

/** A catalogue ready to run on, overlays applied. */
export interface LoadedCatalogue extends HashedCatalogue {
  /** The overlays that were switched on, in order. */
  readonly overlays: readonly Overlay[];
}

/** Catalogues that ship with the program. */
export const BUILT_IN_CATALOGUES = ['ninh-thuan-2025', 'quoc-gia-2021-2030'] as const;
/** Overlays that ship with the program: an organisation's changes, switched on by name. */
export const BUILT_IN_OVERLAYS = ['2025-03-01-departments', '2025-07-01-two-tier'] as const;

/** First file of a catalogue that is a folder. */
export const CATALOGUE_FILE = 'catalogue.yaml';

interface LoadOptions {
  /** Folder that paths start from. */
  readonly base: string;
  /** Built-in ids, or paths. */
  readonly overlays?: readonly string[];
  /** Folder of what earlier runs have parsed; none: everything is parsed. */
  readonly kept?: string | undefined;
}

/**
 * Loads a catalogue by the id of a built-in one, or by the path of a folder or YAML file, and applies overlays. Throws
 * CannotRun naming file, line and entry of everything that is wrong.
 */
export async function loadCatalogue(reference: string, options: LoadOptions): Promise<LoadedCatalogue> {
  const plain = await loadPlain(reference, options);
  const overlays: Overlay[] = [];
  for (const name of options.overlays ?? []) overlays.push(await loadOverlay(name, options));
  if (overlays.length === 0) return { ...plain, overlays };
  const laidOver = await madeOnce(options.kept, ['laid over', plain.hash, JSON.stringify(overlays)], () =>
    hashed(needFitting(plain.catalogue, overlays)),
  );
  return { ...laidOver, overlays };
}

/**
 * Reads a catalogue of the user's own without stopping at problems (`ntge catalogue check`).
 * Throws CannotRun only when there is no such file or folder.
 */
export async function readCatalogue(path: string): Promise<Parsed<HashedCatalogue>> {
  return parseOwn(await catalogueFile(path));
}

/** Folder that holds the built-in catalogues: YAML when run from source, compiled JSON (and the YAML) in the package. */
export function builtInFolder(): string {
  return fileURLToPath(new URL('../catalogue/', import.meta.url));
}

async function loadPlain(reference: string, { base, kept }: LoadOptions): Promise<HashedCatalogue> {
  if (isBuiltIn(reference, BUILT_IN_CATALOGUES)) {
    const compiled = readCompiled(reference);
    // Written by our own build from a checked catalogue; parsing it again under the schema would only cost time.
    if (isCompiled(compiled)) return compiled;
    const { parseHashed } = await import('./catalogue/parse-catalogue.ts');
    const file = join(builtInFolder(), reference, CATALOGUE_FILE);
    return valueOf(await parseHashed(file, { builtIn: true }));
  }
  const path = resolve(base, reference);
  if (!(await exists(path))) throw unknownCatalogue(reference);
  const file = await catalogueFile(path);
  return parsedOnce(file, 'catalogue', kept, async () => {
    const reading = await parseOwn(file);
    return { value: valueOf(reading), files: reading.files };
  });
}

async function loadOverlay(name: string, { base, kept }: LoadOptions): Promise<Overlay> {
  const builtIn = isBuiltIn(name, BUILT_IN_OVERLAYS);
  if (builtIn) {
    const compiled = readCompiled(join('overlays', name));
    // As above: compiled by our own build.
    if (isOverlay(compiled)) return compiled;
  }
  const path = builtIn ? join(builtInFolder(), 'overlays', `${name}.yaml`) : resolve(base, name);
  if (!(await exists(path))) throw unknownOverlay(name);
  return parsedOnce(path, 'overlay', kept, async () => {
    const [{ parseYamlFile }, { overlaySchema }] = await Promise.all([
      import('./catalogue/parse-catalogue.ts'),
      import('../core/model/overlay.ts'),
    ]);
    const reading = await parseYamlFile(path, overlaySchema);
    return { value: valueOf(reading), files: reading.files };
  });
}

/** Built-in overlays that are not switched on, though they begin by a day and change something of the catalogue. */
export async function overlaysLeftOff(
  catalogue: Catalogue,
  on: readonly string[],
  until: CalendarDate,
): Promise<readonly Overlay[]> {
  const off = BUILT_IN_OVERLAYS.filter((id) => !on.includes(id));
  const overlays = await Promise.all(off.map((id) => loadOverlay(id, { base: builtInFolder() })));
  return overlays.filter((overlay) => overlay.from <= until && isToCome(catalogue, overlay));
}

/** An overlay that does not fit would leave an indicator without an owner, so it stops the command. */
function needFitting(plain: Catalogue, overlays: readonly Overlay[]): Catalogue {
  const { catalogue, problems } = layOver(plain, overlays);
  if (problems.length === 0) return catalogue;
  throw new CannotRun(problem('catalogue/overlay-misfit', {}), problems);
}

function readCompiled(name: string): unknown {
  try {
    return JSON.parse(patientlySync(() => readFileSync(join(builtInFolder(), `${name}.json`), 'utf8')));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isCompiled(value: unknown): value is HashedCatalogue {
  return typeof value === 'object' && value !== null && 'catalogue' in value && 'hash' in value;
}

function isOverlay(value: unknown): value is Overlay {
  return (
    typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'ntge/overlay/1'
  );
}

async function catalogueFile(path: string): Promise<string> {
  try {
    return (await patiently('open', () => stat(path))).isDirectory() ? join(path, CATALOGUE_FILE) : path;
  } catch {
    throw unknownCatalogue(path);
  }
}

function valueOf<T>(reading: Parsed<T>): T {
  if (reading.value === undefined) throw badFiles(reading.problems);
  return reading.value;
}

/** More than this and the reader starts with the first ones anyway. */
const SHOWN_PROBLEMS = 20;

function badFiles(problems: readonly Problem[]): CannotRun {
  const shown = problems.slice(0, SHOWN_PROBLEMS);
  const head = problem('catalogue/wrong', { count: problems.length, shown: shown.length });
  return new CannotRun(head, shown);
}

function unknownCatalogue(named: string): CannotRun {
  return cannotRun('catalogue/unknown', { named, known: BUILT_IN_CATALOGUES });
}

function unknownOverlay(named: string): CannotRun {
  return cannotRun('catalogue/unknown-overlay', { named, known: BUILT_IN_OVERLAYS });
}

function isBuiltIn(name: string, builtIn: readonly string[]): boolean {
  return builtIn.includes(name);
}

/** What a workbook carries of the catalogue it is made by. */
interface Carried {
  /** Ids of built-in overlays. */
  readonly overlays?: readonly string[];
  /** The unit's part of a catalogue that does not ship with the program. */
  readonly carriesCatalogue?: boolean;
}

/** What ships with the program is carried by its ids; everything else by the unit's part of it. */
export function carriedBy(catalogue: string, overlays: readonly string[]): Carried {
  const ships =
    isBuiltIn(catalogue, BUILT_IN_CATALOGUES) && overlays.every((one) => isBuiltIn(one, BUILT_IN_OVERLAYS));
  return ships ? { overlays } : { carriesCatalogue: true };
}
