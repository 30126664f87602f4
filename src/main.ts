import module from 'node:module';
import { fileURLToPath } from 'node:url';
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
      // A terminal may not know its width: 0.
      return (stream().isTTY && stream().columns) || 80;
    },
  };
}

/** Việt Nam keeps UTC+7 all year. */
function todayInVietnam(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** Throws CannotRun where the person leaves the question (Esc, Ctrl-C, Ctrl-D). */
async function ask(question: string): Promise<string> {
  const [{ isCancel, text }, { cannotRun }] = await Promise.all([
    import('@clack/prompts'),
    import('./core/problems/cannot-run.ts'),
  ]);
  const leaving = new AbortController();
  const { signal } = leaving;
  // The library ends with the input, but does not say so.
  const onKey = (_: unknown, key: { readonly name?: string; readonly ctrl?: boolean }): void => {
    if (key.ctrl === true && key.name === 'd') leaving.abort();
  };
  process.stdin.on('keypress', onKey);
  try {
    const answer = await text({
      message: question.trimEnd(),
      output: process.stderr,
      withGuide: false,
      signal,
    });
    if (isCancel(answer)) throw cannotRun('usage/question-left', {});
    return answer ?? '';
  } finally {
    process.stdin.off('keypress', onKey);
  }
}

/** The folder where the program was started; undefined where it was removed meanwhile, or its drive is gone. */
function whereStarted(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/** What the result is written into (`> file`) may have no room left; what was said is then not the whole. */
function resultLost(): void {
  process.exitCode = 2;
  process.stderr.write(
    'ntge: không ghi hết được kết quả (ổ đĩa đầy hoặc đã ngắt kết nối) / the result could not be written whole (the disk is full or gone)\n',
  );
}

/** The program is copied from hand to hand on Windows, and so to where it cannot stay. */
async function sayUnfitPlace(): Promise<void> {
  const { unfitPlaceNote } = await import('./io/program-place.ts');
  const note = unfitPlaceNote(fileURLToPath(new URL('..', import.meta.url)), process.env);
  if (note) process.stderr.write(`${note.vi} / ${note.en}\n`);
}

// A reader such as `head` may close the pipe early: that is not an error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') resultLost();
});

keepCompiledCode();
const cwd = whereStarted();
if (cwd === undefined) {
  process.stderr.write(
    'ntge: thư mục đang đứng không còn nữa: chuyển sang thư mục khác (cd) rồi chạy lại / this folder is gone: go to another one (cd) and run again\n',
  );
  process.exit(2);
}
if (process.platform === 'win32') await sayUnfitPlace();
const { runCli } = await import('./cli.ts');
const code = await runCli(process.argv.slice(2), {
  stdout: output(() => process.stdout),
  stderr: output(() => process.stderr),
  cwd,
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
// Where the result was lost it stays so.
process.exitCode ??= code;
