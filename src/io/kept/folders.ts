import { join } from 'node:path';

/** Folder of a workspace for what was worked out before. May be deleted at any time. */
const KEPT = '.ntge-cache';

/**
 * Where readings of workbooks are kept: in the workspace, or, for files checked outside of any, where the system keeps such
 * things for the user (undefined where nobody knows).
 */
export function readingsFolder(
  workspace: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (workspace !== undefined) return join(workspace, KEPT, 'readings');
  const kept = userCache(env);
  return kept === undefined ? undefined : join(kept, 'ntge', 'readings');
}

/** Where what was parsed of a workspace's own YAML is kept. */
export function parsedFolder(workspace: string): string {
  return join(workspace, KEPT, 'parsed');
}

/**
 * Where Node keeps what it compiled of the program. Not its own choice, a folder of the system that everybody can write:
 * what lies there is run.
 */
export function compiledFolder(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const kept = userCache(env);
  return kept ? join(kept, 'ntge', 'compiled') : undefined;
}

function userCache(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const home = env['HOME'];
  if (process.platform === 'win32') return env['LOCALAPPDATA'];
  if (process.platform === 'darwin') return home && join(home, 'Library', 'Caches');
  return env['XDG_CACHE_HOME'] || (home && join(home, '.cache'));
}
