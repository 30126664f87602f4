import module from 'node:module';
import type { Output } from './host.ts';
import { compiledFolder } from './io/kept/folders.ts';

/** The process edge: argv, streams, today's date, exit code. */

/**
 * From version 22 on, Node keeps what it has compiled of a program, for those who ask before loading it. Where nothing can be
 * written it keeps nothing. NODE_COMPILE_CACHE names another folder; with NODE_DISABLE_COMPILE_CACHE nothing is kept.
 */
function keepCompiledCode(): void {
  const folder = compiledFolder(process.env);
  const enable: unknown = Reflect.get(module, 'enableCompileCache');
  if (folder !== undefined && typeof enable === 'function') enable(folder);
}

/** Node makes a stream when it is first asked for, which takes time: only for those that are used. */
function output(stream: () => NodeJS.WriteStream): Output {
  return {
    write: (text) => void stream().write(text),
    get isTerminal() {
      return stream().isTTY;
    },
    get columns() {
      return stream().isTTY ? stream().columns : 80;
    },
  };
}

/** Việt Nam keeps UTC+7 all year. */
function todayInVietnam(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

// A reader such as `head` may close the pipe early: that is not an error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

keepCompiledCode();
const { runCli } = await import('./cli.ts');
process.exitCode = await runCli(process.argv.slice(2), {
  stdout: output(() => process.stdout),
  stderr: output(() => process.stderr),
  cwd: process.cwd(),
  env: process.env,
  today: todayInVietnam(),
  // Once only: whoever presses Ctrl-C again means it.
  onInterrupt: (stop) => {
    process.once('SIGINT', stop);
    return () => void process.off('SIGINT', stop);
  },
  get ask() {
    return process.stdin.isTTY && process.stderr.isTTY ? ask : undefined;
  },
});
