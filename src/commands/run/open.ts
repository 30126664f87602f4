import { cannotRun } from '../../core/problems/cannot-run.ts';
import { allPeriods } from '../../core/catalogue/catalogue.ts';
import { withFurtherUnits } from '../../core/catalogue/also.ts';
import { periodNamed, unitsNamed } from '../../core/catalogue/named.ts';
import { nearest } from '../../core/text/nearest.ts';
import { tellUnderstood } from './understood.ts';
import type { Catalogue, Period, Unit } from '../../core/model/catalogue.ts';
import type { WorkspaceConfig } from '../../core/model/workspace.ts';
import { citingPlan } from '../../core/workspace/letterhead.ts';
import type { Session } from '../../host.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { readConfig } from '../../io/workspace/config.ts';
import { misnamedIn, whyNoFolder, whyNoWorkspace } from '../../io/workspace/find-workspace.ts';
import { parsedFolder } from '../../io/kept/folders.ts';
import type { ReadConfig } from '../../io/workspace/config.ts';

/** What every command that works on a catalogue begins with: the folder's settings and the catalogue they choose. */
export interface Opened {
  /** Absolute path of the workspace. */
  readonly folder: string;
  readonly config: WorkspaceConfig;
  /** False when the folder has no `ntge.yaml` and the defaults hold. */
  readonly configured: boolean;
  /** What earlier runs have worked out is used, and new results are kept for later ones. */
  readonly keeps: boolean;
  /** What earlier runs have worked out is not believed, though new results are kept. */
  readonly anew: boolean;
  readonly catalogue: Catalogue;
  /** SHA-256 of the catalogue, overlays applied. */
  readonly hash: string;
  /** Ids of the overlays switched on, in order. */
  readonly overlays: readonly string[];
}

/** Options of the commands that can do without what earlier runs have worked out. */
export interface KeptChoices {
  /** False for `--no-cache`: everything is read anew, and nothing is kept. */
  readonly cache?: boolean;
  /** Everything is read anew; what is read is kept for later runs. */
  readonly anew?: boolean;
}

/**
 * What the few commands begin with that need no workspace: its settings and catalogue where there is one, else the built-in
 * ones. Throws CannotRun when what is there is wrong.
 */
export async function openAnywhere(session: Session, choices: KeptChoices = {}): Promise<Opened> {
  const wrong = whyNoFolder(session.workspace);
  if (wrong) throw wrong;
  const misnamed = misnamedIn(session.workspace);
  if (misnamed !== undefined) session.host.stderr.write(notRead(session, misnamed));
  return open(session, choices);
}

function notRead({ workspace, lang }: Session, file: string): string {
  return {
    vi: `Lưu ý: ${workspace} có ${file} nhưng không có ntge.yaml: thiết lập trong đó không được đọc. Đổi tên tệp thành ntge.yaml.\n`,
    en: `Note: ${workspace} has ${file} but no ntge.yaml: its settings are not read. Rename the file to ntge.yaml.\n`,
  }[lang];
}

/** Folder of what earlier runs have parsed in the workspace; undefined when nothing is to be kept. */
export function keptIn({
  folder,
  keeps,
  anew,
}: Pick<Opened, 'folder' | 'keeps' | 'anew'>): string | undefined {
  return keeps && !anew ? parsedFolder(folder) : undefined;
}

/** Throws CannotRun where there is no workspace, when `ntge.yaml` or the catalogue is wrong, or they do not fit each other. */
export async function openWorkspace(session: Session, choices: KeptChoices = {}): Promise<Opened> {
  const wrong = whyNoWorkspace(session.workspace, session.isChosen);
  if (wrong) throw wrong;
  return open(session, choices);
}

async function open(session: Session, { cache = true, anew = false }: KeptChoices): Promise<Opened> {
  const kept = keptIn({ folder: session.workspace, keeps: cache, anew });
  const read = await readConfig(session.workspace, kept);
  const { config, exists } = read;
  const loaded = await loadCatalogue(config.catalogue, {
    base: session.workspace,
    overlays: config.overlays,
    kept,
  });
  const { extensions, waivers, also, letterhead } = config;
  if (extensions.length + waivers.length + also.length > 0 || letterhead.length > 1)
    await needFitting(read, loaded.catalogue);
  return {
    folder: session.workspace,
    config,
    configured: exists,
    keeps: cache,
    anew,
    catalogue: ofWorkspace(loaded.catalogue, config),
    hash: loaded.hash,
    overlays: config.overlays,
  };
}

/** The same workspace as it is with other overlays switched on. Throws CannotRun when one of them is gone. */
export async function withOverlays(opened: Opened, overlays: readonly string[]): Promise<Opened> {
  const { catalogue, hash } = await loadCatalogue(opened.config.catalogue, {
    base: opened.folder,
    overlays,
    kept: keptIn(opened),
  });
  return { ...opened, catalogue: ofWorkspace(catalogue, opened.config), hash, overlays };
}

/** With what the office has set besides the overlays: further units, the plan's number and date. */
function ofWorkspace(catalogue: Catalogue, { also, plan }: WorkspaceConfig): Catalogue {
  return citingPlan(withFurtherUnits(catalogue, also), plan);
}

/** An extension of a unit that does not exist helps nobody; whoever wrote it wants to know. */
async function needFitting({ config, lines }: ReadConfig, catalogue: Catalogue): Promise<void> {
  const [{ checkWorkspace }, { located, wrongConfig }] = await Promise.all([
    import('../../core/workspace/checks.ts'),
    import('../../io/workspace/parse-config.ts'),
  ]);
  const problems = checkWorkspace(config, catalogue);
  if (problems.length === 0) return;
  const lineOf = await lines();
  throw wrongConfig(problems.map((one) => located(one, lineOf)));
}

/** The period of an id, or as a person called it. Throws CannotRun with the nearest valid ids. */
export function needPeriod(catalogue: Catalogue, named: string): Period {
  const period = periodNamed(catalogue, named);
  if (period) return period;
  throw cannotRun('usage/unknown-period', { named, known: allPeriods(catalogue).map((p) => p.id) });
}

/**
 * The unit a person named, by id, name or part of a name (see `unitsNamed`); said back where it was not by id. Throws CannotRun
 * with the nearest ids and names, or with those that the words may mean.
 */
export function needUnit(session: Session, catalogue: Catalogue, named: string): Unit {
  const { units, isId } = unitsNamed(catalogue, named);
  const [unit, ...others] = units;
  const shown = units.map(({ id, name }) => `${id} (${name[session.lang]})`);
  if (others.length > 0) throw cannotRun('usage/several-units', { named, known: shown });
  if (unit) {
    if (!isId) tellUnderstood(session, named, `${unit.name[session.lang]} (${unit.id})`);
    return unit;
  }
  const known = catalogue.units.map(({ id }) => id);
  const names = catalogue.units.flatMap(({ id, name }) => [
    { id, word: name.vi },
    { id, word: name.en },
  ]);
  const near = nearest(named, [...known, ...names.map(({ word }) => word)]);
  const id = names.find(({ word }) => word === near)?.id ?? near ?? '';
  throw cannotRun('usage/unknown-unit', { named, near: id, known });
}
