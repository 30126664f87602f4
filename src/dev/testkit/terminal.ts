import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

/** Waits until the screen shows some words that it had not shown at the move before, then types. */
export type TerminalMove = readonly [shown: string, typed: string];

/** What a terminal showed of a program, without colours and movements of the cursor; its exit code. */
interface Played {
  readonly screen: string;
  readonly code: number | null;
}

/**
 * A command of the shell on a terminal of 80 columns (util-linux's `script` makes one), played by moves. Ends with the program, or
 * with the moves, where it does not end: then the code is null.
 */
export async function playTerminal(
  command: string,
  moves: readonly TerminalMove[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Played> {
  const child = spawn('script', ['-qefc', `stty cols 80 rows 40; ${command}`, '/dev/null'], {
    cwd,
    env: { ...process.env, TERM: 'xterm', ...env },
  });
  let screen = '';
  let seen = 0;
  const left = [...moves];
  const look = (): void => {
    const [next] = left;
    const at = next ? screen.indexOf(next[0], seen) : -1;
    if (!next || at < 0) return;
    left.shift();
    seen = screen.length;
    child.stdin.write(next[1]);
  };
  return new Promise((done, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      screen += stripVTControlCharacters(text);
      look();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (left.length > 0) reject(new Error(`never shown: ${left[0]?.[0]}\n${screen}`));
      else done({ screen, code });
    });
  });
}
