import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

interface Opener {
  readonly program: string;
  readonly argument: (path: string) => string;
  readonly options?: SpawnOptions;
}

/** Explorer takes commas for the ends of its arguments, but for those in quotation marks; no name on Windows has such a mark. */
const WINDOWS: Opener = {
  program: 'explorer.exe',
  argument: (path) => `"${path}"`,
  options: { windowsVerbatimArguments: true },
};

/** What shows a file or a folder as a click on it would; undefined where nobody sits before a screen. */
function openerIn(env: Environment): Opener | undefined {
  if (process.platform === 'win32') return WINDOWS;
  const argument = (path: string): string => path;
  if (process.platform === 'darwin') return { program: 'open', argument };
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? { program: 'xdg-open', argument } : undefined;
}

/** Opens a file or a folder in the program that it belongs to; false where the system has none. Does not wait for it to be closed. */
export async function openDocument(path: string, env: Environment): Promise<boolean> {
  const opener = openerIn(env);
  if (!opener) return false;
  const { program, argument, options } = opener;
  return new Promise((done) => {
    const child = spawn(program, [argument(path)], { ...options, env, detached: true, stdio: 'ignore' });
    child.on('error', () => done(false));
    child.on('spawn', () => {
      child.unref();
      done(true);
    });
  });
}
