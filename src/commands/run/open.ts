import { CannotRun } from '../../core/problems/cannot-run.ts';
import { allPeriods, findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import type { Catalogue, Period, Unit } from '../../core/model/catalogue.ts';
import type { WorkspaceConfig } from '../../core/model/workspace.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { Session } from '../../host.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { readConfig } from '../../io/workspace/config.ts';
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
}

/** Folder of what earlier runs have parsed in the workspace; undefined when nothing is to be kept. */
export function keptIn({ folder, keeps }: Pick<Opened, 'folder' | 'keeps'>): string | undefined {
  return keeps ? parsedFolder(folder) : undefined;
}

/** Throws CannotRun when `ntge.yaml` or the catalogue is wrong. Entries that name nothing are noted on stderr. */
export async function openWorkspace(session: Session, { cache = true }: KeptChoices = {}): Promise<Opened> {
  const kept = keptIn({ folder: session.workspace, keeps: cache });
  const read = await readConfig(session.workspace, kept);
  const { config, exists } = read;
  const loaded = await loadCatalogue(config.catalogue, {
    base: session.workspace,
    overlays: config.overlays,
    kept,
  });
  if (config.extensions.length + config.waivers.length > 0)
    await noteProblems(session, read, loaded.catalogue);
  return {
    folder: session.workspace,
    config,
    configured: exists,
    keeps: cache,
    catalogue: loaded.catalogue,
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
  return { ...opened, catalogue, hash, overlays };
}

/** An extension of a unit that does not exist helps nobody; whoever wrote it wants to know. */
async function noteProblems(
  { host, lang }: Session,
  { config, lines }: ReadConfig,
  catalogue: Catalogue,
): Promise<void> {
  const [{ checkWorkspace }, { configProblem }] = await Promise.all([
    import('../../core/workspace/checks.ts'),
    import('../../io/workspace/parse-config.ts'),
  ]);
  const problems = checkWorkspace(config, catalogue);
  if (problems.length === 0) return;
  const lineOf = await lines();
  for (const problem of problems)
    host.stderr.write(`ntge: ${configProblem({ ...problem, line: lineOf(problem.path) })[lang]}\n`);
}

/** The period a person named. Throws CannotRun with the nearest valid ids. */
export function needPeriod(catalogue: Catalogue, named: string): Period {
  const period = findPeriod(catalogue, named);
  if (period) return period;
  const ids = allPeriods(catalogue).map((p) => p.id);
  const near = nearest(named, ids);
  throw new CannotRun(
    {
      vi: `danh mục không có kỳ báo cáo "${named}"${near ? `; có phải "${near}"?` : ''}`,
      en: `the catalogue has no period "${named}"${near ? `; did you mean "${near}"?` : ''}`,
    },
    { vi: `Các kỳ: ${ids.join(', ')}.`, en: `Periods: ${ids.join(', ')}.` },
  );
}

/** The unit a person named. Throws CannotRun with the nearest valid ids. */
export function needUnit(catalogue: Catalogue, named: string): Unit {
  const unit = findUnit(catalogue, named);
  if (unit) return unit;
  const ids = catalogue.units.map((u) => u.id);
  const near = nearest(named, ids);
  throw new CannotRun(
    {
      vi: `danh mục không có đơn vị "${named}"${near ? `; có phải "${near}"?` : ''}`,
      en: `the catalogue has no unit "${named}"${near ? `; did you mean "${near}"?` : ''}`,
    },
    { vi: `Các đơn vị: ${ids.join(', ')}.`, en: `Units: ${ids.join(', ')}.` },
  );
}
