import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';

/** A build of its own, so that one made meanwhile does not change the program under test. */
export interface BuiltProgram {
  /** Path of the program's script. */
  readonly main: string;
  /** Runs it to its end. */
  run(argv: readonly string[], options: RunOptions): Promise<Ended>;
  /** The libraries of which a run that ends well loads any code, sorted; the words of findings count as one. */
  librariesOf(argv: readonly string[], options: RunOptions): Promise<readonly string[]>;
  /** The packages that its notices name, each as `name version`. */
  packages(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Presses Ctrl-C as soon as this holds. */
  readonly interruptWhen?: () => Promise<boolean>;
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export async function buildProgram(): Promise<BuiltProgram> {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-built-'));
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const parts = join(folder, 'parts.json');
  await promisify(execFile)(process.execPath, ['src/dev/build/build.mjs', join(folder, 'dist'), parts], {
    cwd: root,
  });
  const main = join(folder, 'dist', 'main.js');
  // What the user's own runs have kept is neither used nor changed.
  const own = { HOME: folder, XDG_CACHE_HOME: join(folder, 'kept'), LOCALAPPDATA: join(folder, 'kept') };
  const run = (argv: readonly string[], { cwd, env = {}, interruptWhen }: RunOptions): Promise<Ended> =>
    new Promise((done, reject) => {
      const child = spawn(process.execPath, [main, ...argv], {
        cwd,
        env: { ...process.env, ...own, ...env },
      });
      let stdout = '';
      let stderr = '';
      // A letter of two or three bytes may arrive in two pieces.
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      let pressed = false;
      const watch = setInterval(() => {
        void interruptWhen?.().then((now) => {
          if (now && !pressed) pressed = child.kill('SIGINT');
        });
      }, 5);
      child.on('error', reject);
      child.on('close', (code) => {
        clearInterval(watch);
        done({ code, stdout, stderr });
      });
    });
  return {
    main,
    run,
    async librariesOf(argv, { cwd, env = {} }) {
      const traces = await mkdtemp(join(folder, 'trace-'));
      const { code, stderr } = await run(argv, { cwd, env: { ...env, NODE_V8_COVERAGE: traces } });
      // A run that stops early loads little.
      if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${stderr}`);
      return libraries(await loadedScripts(traces), await librariesIn(parts, root));
    },
    async packages() {
      const notices = await readFile(join(folder, 'dist', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
      return notices.split(/^-{80}\n\n/m).flatMap((notice) => /^\S+ \S+(?=: )/.exec(notice)?.[0] ?? []);
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Files that a process has loaded, by what its coverage says of them. */
async function loadedScripts(traces: string): Promise<readonly string[]> {
  const scripts = new Set<string>();
  for (const name of await readdir(traces)) {
    const text = await readFile(join(traces, name), 'utf8');
    for (const [, url] of text.matchAll(/"url":"(file:[^"]+)"/g)) if (url) scripts.add(fileURLToPath(url));
  }
  return [...scripts];
}

/** The libraries in each built file, by the bundler's own account of its parts. */
async function librariesIn(parts: string, root: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { outputs } = PARTS.parse(JSON.parse(await readFile(parts, 'utf8')));
  return new Map(
    Object.entries(outputs).map(([file, { inputs }]) => {
      const used = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
      return [
        resolve(root, file),
        used.flatMap(([path]) => LIBRARY.exec(path)?.slice(1).find(Boolean) ?? []),
      ];
    }),
  );
}

/** Words of findings, in both languages, weigh more than most libraries. */
const LIBRARY = /node_modules\/((?:@[^/]+\/)?[^/]+)\/|^src\/core\/(findings\/messages)\//;
const PARTS = z.object({
  outputs: z.record(
    z.string(),
    z.object({ inputs: z.record(z.string(), z.object({ bytesInOutput: z.number() })) }),
  ),
});

function libraries(
  scripts: readonly string[],
  known: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return [...new Set(scripts.flatMap((script) => known.get(script) ?? []))].toSorted();
}
