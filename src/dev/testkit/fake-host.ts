import { runCli } from '../../cli.ts';
import type { ExitCode, Host } from '../../host.ts';
import { checkPublishedJson } from './published-json.ts';

/** What a run of the program left on its streams. */
export interface Ran {
  readonly code: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the whole program in-process, as at a desk without a terminal. */
export async function runNtge(
  argv: readonly string[],
  settings: { readonly cwd: string; readonly today?: string; readonly columns?: number },
): Promise<Ran> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const columns = settings.columns ?? 80;
  const host: Host = {
    stdout: { write: (text) => void stdout.push(text), isTerminal: false, columns },
    stderr: { write: (text) => void stderr.push(text), isTerminal: false, columns },
    cwd: settings.cwd,
    env: {},
    today: settings.today ?? '2025-06-18',
  };
  const code = await runCli(argv, host);
  const ran = { code, stdout: stdout.join(''), stderr: stderr.join('') };
  checkPublishedJson(argv, { code, out: ran.stdout, err: ran.stderr });
  return ran;
}
