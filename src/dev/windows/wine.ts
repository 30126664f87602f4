import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';

/** A program of Windows to be run to its end, with paths of Windows. */
export interface Call {
  readonly file: string;
  /** Each quoted as programs of Windows expect it; or, as `line`, the whole of it as it stands. */
  readonly args?: readonly string[];
  readonly line?: string;
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const ENDED = z.object({ code: z.number().nullable(), stdout: z.string(), stderr: z.string() });
export type Ended = z.infer<typeof ENDED>;

/** A Windows of its own, in a temporary folder. */
export interface Wine {
  /** Runs one program after the other. `node` is a path of this system. */
  run(node: string, calls: readonly Call[]): Promise<readonly Ended[]>;
  /** Starts a script of Node in the background. */
  start(node: string, argv: readonly string[]): ChildProcess;
  remove(): Promise<void>;
}

/** How Wine shows a path of this system. */
export const windowsPath = (path: string): string => `Z:${path.replaceAll('/', '\\')}`;

const DRIVER = fileURLToPath(new URL('driver.cjs', import.meta.url));

export async function startWine(): Promise<Wine> {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-wine-'));
  const env = {
    ...process.env,
    WINEPREFIX: join(folder, 'prefix'),
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    // No question about its browser and its .NET, which nothing here needs.
    WINEDLLOVERRIDES: 'mscoree,mshtml=',
  };
  const run = promisify(execFile);
  await run('wineboot', ['--init'], { env });
  // Node asks for Windows 10.
  await run('wine', ['winecfg', '-v', 'win10'], { env });
  const start = (node: string, argv: readonly string[]): ChildProcess =>
    spawn('wine', [node, ...argv], { env, stdio: 'ignore' });
  let count = 0;
  return {
    start,
    async run(node, calls) {
      const [asked, answered] = ['calls', 'ended'].map((name) => join(folder, `${name}-${count++}.json`));
      if (asked === undefined || answered === undefined) throw new Error('two names');
      await writeFile(asked, JSON.stringify(calls));
      // Node under Wine cannot write into a pipe of this system, into a file it can.
      const said = await open(join(folder, 'said.txt'), 'w+');
      const argv = [node, ...[DRIVER, asked, answered].map(windowsPath)];
      const child = spawn('wine', argv, { env, stdio: ['ignore', said.fd, said.fd] });
      const [code] = await once(child, 'close');
      await said.close();
      if (code !== 0) throw new Error(await readFile(join(folder, 'said.txt'), 'utf8'));
      return z.array(ENDED).parse(JSON.parse(await readFile(answered, 'utf8')));
    },
    async remove() {
      await run('wineserver', ['-k'], { env }).catch(() => undefined);
      await run('wineserver', ['-w'], { env }).catch(() => undefined);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
