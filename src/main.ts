import { runCli } from './cli.ts';
import type { Output } from './host.ts';

/** The process edge: argv, streams, today's date, exit code. */

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

void runCli(process.argv.slice(2), {
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
}).then((code) => {
  process.exitCode = code;
});
