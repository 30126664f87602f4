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

function userCache(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const home = env['HOME'];
  if (process.platform === 'win32') return env['LOCALAPPDATA'];
  if (process.platform === 'darwin') return home && join(home, 'Library', 'Caches');
  return env['XDG_CACHE_HOME'] || (home && join(home, '.cache'));
}
