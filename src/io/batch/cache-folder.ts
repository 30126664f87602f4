import { join } from 'node:path';

/**
 * Where what was read is kept: in the workspace, or, for files checked outside of any, where the system keeps such things
 * for the user (undefined where nobody knows). May be deleted at any time.
 */
export function cacheFolder(
  workspace: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  if (workspace !== undefined) return join(workspace, '.ntge-cache', 'readings');
  const kept = userCache(env);
  return kept === undefined ? undefined : join(kept, 'ntge', 'readings');
}

function userCache(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const home = env['HOME'];
  if (process.platform === 'win32') return env['LOCALAPPDATA'];
  if (process.platform === 'darwin') return home && join(home, 'Library', 'Caches');
  return env['XDG_CACHE_HOME'] || (home && join(home, '.cache'));
}
