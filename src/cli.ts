import { isAbsolute, relative, resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { declareCatalogue } from './commands/catalogue.ts';
import { declareCells } from './commands/cells.ts';
import { declareChecker } from './commands/checker.ts';
import { declareConsolidate } from './commands/consolidate.ts';
import type { Declare, Declaring } from './commands/declare.ts';
import { declareDiff } from './commands/diff.ts';
import { declareExport } from './commands/export.ts';
import { declareInit } from './commands/init.ts';
import { declareReceipt } from './commands/receipt.ts';
import { declareReceive } from './commands/receive.ts';
import { declareRemind } from './commands/remind.ts';
import { declareReport } from './commands/report.ts';
import { declareReturn } from './commands/return.ts';
import { declareDemo } from './commands/demo.ts';
import { declareSchema } from './commands/schema.ts';
import { declareStatus } from './commands/status.ts';
import { declareTemplate } from './commands/template.ts';
import { declareTrace } from './commands/trace.ts';
import { declareVerify } from './commands/verify.ts';
import { declareValidate } from './commands/validate.ts';
import { CannotRun, cannotRun } from './core/problems/cannot-run.ts';
import { visibleOnTerminal, visibleText } from './core/text/visible.ts';
import type { Lang } from './core/model/ids.ts';
import { commandLine, naming } from './core/text/command-line.ts';
import type { RunCommand } from './commands/run/desk.ts';
import type { ExitCode, Host, Output, Session } from './host.ts';
import { impossibleName, swallowedQuote } from './io/path-rules.ts';
import { workspaceAround } from './io/workspace/find-workspace.ts';
import { wrapNotes } from './render/wrap.ts';
import { helpWords, usageError } from './usage.ts';
import { VERSION } from './version.ts';

/** The commands in the order the help shows them: the order of the work. */
const COMMANDS: readonly Declare[] = [
  declareInit,
  declareTemplate,
  declareChecker,
  declareValidate,
  declareReceive,
  declareReceipt,
  declareStatus,
  declareRemind,
  declareReturn,
  declareConsolidate,
  declareReport,
  declareTrace,
  declareVerify,
  declareDiff,
  declareExport,
  declareCatalogue,
  declareCells,
  declareSchema,
  declareDemo,
];

/** Runs the program in-process and returns its exit code. Nothing is thrown for trouble a user can cause. */
export async function runCli(argv: readonly string[], given: Host): Promise<ExitCode> {
  const host = visibleHost(given);
  const lang = chooseLang(argv, host.env);
  const outcome: { code: ExitCode } = { code: 0 };
  const program = buildProgram(host, lang, outcome);
  try {
    const dropped = await droppedOn(program, argv, host);
    const [first] = dropped;
    if (!host.ask && first !== undefined)
      throw cannotRun('usage/file-for-command', {
        file: pathFrom(host.cwd, first),
        command: commandLine(['ntge', 'validate', ...dropped.map((path) => pathFrom(host.cwd, path))]),
      });
    if (host.ask && (isBare(program, argv) || first !== undefined))
      return await openDesk(sessionOf(host, lang, program), host.ask, { given, dropped });
    await program.parseAsync(argv.map(withoutQuote), { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof CannotRun) return cannotGoOn(error, argv, host, lang);
    const told = await systemRefusal(error, host.cwd);
    if (told) return cannotGoOn(told, argv, host, lang);
    host.stderr.write(unexpected(error, lang));
    return 2;
  }
}

/** Nothing is asked for but by options of the program itself. */
function isBare(program: Command, argv: readonly string[]): boolean {
  const { operands, unknown } = program.parseOptions([...argv]);
  return operands.length === 0 && unknown.length === 0;
}

/** Files and folders in place of a command, as a system names them to the program they are dropped on; none where it is one. */
async function droppedOn(program: Command, argv: readonly string[], host: Host): Promise<readonly string[]> {
  const { operands } = program.parseOptions([...argv]);
  const [first] = operands;
  if (first === undefined || first === 'help' || program.commands.some((one) => one.name() === first))
    return [];
  const { exists } = await import('./io/files.ts');
  const paths = operands.map((one) => resolve(host.cwd, one));
  return (await Promise.all(paths.map(exists))).every(Boolean) ? paths : [];
}

interface Opening {
  readonly given: Host;
  readonly dropped: readonly string[];
}

/** Commands of the desk run as if they were typed, each in the folder where the desk stands. */
async function openDesk(
  session: Session,
  ask: NonNullable<Host['ask']>,
  { given, dropped }: Opening,
): Promise<ExitCode> {
  const { runDesk } = await import('./commands/run/desk.ts');
  const env = { ...given.env, NTGE_LANG: session.lang };
  const run: RunCommand = async (words, folder) => runCli(words, { ...given, env, cwd: folder });
  return runDesk(session, { ask, run, dropped });
}

/** As it was meant, where Windows left only the quotation mark; with more words in it nobody knows what was meant. */
function withoutQuote(argument: string): string {
  const { path, rest } = swallowedQuote(argument) ?? { path: argument, rest: '' };
  if (rest !== '') throw cannotRun('usage/swallowed-quote', { path, rest });
  return path;
}

/** No command makes a file that another computer of the office cannot have. */
function checkOutputName(command: Command): void {
  const { output } = command.opts<{ output?: string }>();
  const impossible = typeof output === 'string' && output !== '-' ? impossibleName(output) : undefined;
  if (impossible) throw cannotRun('usage/impossible-name', { ...impossible });
}

async function cannotGoOn(
  error: CannotRun,
  argv: readonly string[],
  { stderr }: Host,
  lang: Lang,
): Promise<ExitCode> {
  const { renderCannotRun, renderCannotRunJson } = await import('./render/problems.ts');
  const chosen = argv[argv.indexOf('-C') + 1];
  const text = renderCannotRun(error, lang);
  const named = argv.includes('-C') && chosen !== undefined ? naming(chosen, text) : text;
  stderr.write(wantsJson(argv) ? renderCannotRunJson(error, lang) : named);
  return 2;
}

/** What the machine refuses is no defect of ours: which file, and why, in words. */
async function systemRefusal(error: unknown, cwd: string): Promise<CannotRun | undefined> {
  const { systemTrouble } = await import('./io/system-trouble.ts');
  const trouble = systemTrouble(error);
  if (!trouble) return undefined;
  const { doing, path, why } = trouble;
  return cannotRun(`machine/cannot-${doing}`, { path: path === undefined ? '' : pathFrom(cwd, path), why });
}

/** As a person would write it who stands there. */
function pathFrom(cwd: string, path: string): string {
  const inside = relative(cwd, path);
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside.replaceAll('\\', '/');
}

/** Whatever leaves by a stream, a path or a sender's words, commands no terminal. */
function visibleHost(given: Host): Host {
  return {
    stdout: visibleOnly(given.stdout),
    stderr: wrapped(visibleOnly(given.stderr)),
    cwd: given.cwd,
    env: given.env,
    today: given.today,
    // Node makes standard input when it is asked for.
    get ask() {
      const { ask } = given;
      return ask && ((question: string) => ask(visibleText(question)));
    },
    ...(given.onInterrupt && { onInterrupt: given.onInterrupt }),
  };
}

function visibleOnly(output: Output): Output {
  return writing(output, (text) => (output.isTerminal ? visibleOnTerminal(text) : visibleText(text)));
}

/** On a terminal no word of a note is torn at its edge. */
function wrapped(output: Output): Output {
  return writing(output, (text) => (output.isTerminal ? wrapNotes(text, output.columns) : text));
}

/** The same stream, of which only what is written is another. */
function writing(output: Output, as: (text: string) => string): Output {
  return {
    write: (text) => output.write(as(text)),
    get isTerminal() {
      return output.isTerminal;
    },
    get columns() {
      return output.columns;
    },
  };
}

function buildProgram(host: Host, lang: Lang, outcome: { code: ExitCode }): Command {
  const text = (vi: string, en: string): string => ({ vi, en })[lang];
  const program = new Command('ntge');
  program
    .description(
      text(
        'Lập biểu mẫu, kiểm tra, tổng hợp và báo cáo kết quả thực hiện một kế hoạch của tỉnh.',
        "Makes the forms of a province's plan, checks what comes back, consolidates and reports.",
      ),
    )
    .version(VERSION, '-V, --version', text('in phiên bản', 'print the version'))
    .helpOption('-h, --help', text('hướng dẫn sử dụng lệnh', 'help for the command'))
    .helpCommand('help [command]', text('hướng dẫn sử dụng một lệnh', 'help for one command'))
    .addOption(
      new Option('--lang <lang>', text('ngôn ngữ màn hình', 'language of the screen'))
        .choices(['vi', 'en'])
        .default(lang),
    )
    .option(
      '-C <folder>',
      text(
        'thư mục làm việc (mặc định: thư mục gần nhất chứa ntge.yaml, tính từ thư mục hiện tại trở lên)',
        'workspace (default: the nearest folder upwards that holds ntge.yaml)',
      ),
    )
    .hook('preAction', (_program, command) => checkOutputName(command))
    .exitOverride()
    .configureOutput({
      writeOut: (s) => host.stdout.write(s),
      writeErr: (s) => host.stderr.write(s),
      getOutHelpWidth: () => host.stdout.columns,
      getErrHelpWidth: () => host.stderr.columns,
      outputError: (message, write) => write(usageError(message, lang)),
    })
    .configureHelp(helpWords(lang))
    .usage(text('<lệnh> [tùy chọn]', '<command> [options]'))
    .showHelpAfterError(helpHint('ntge', lang));
  const declaring: Declaring = {
    lang,
    text,
    action:
      (run) =>
      async (...args) => {
        outcome.code = await run(sessionOf(host, lang, program), ...args);
      },
  };
  for (const declare of COMMANDS) declare(program, declaring);
  for (const command of program.commands) hintAtItself(command, 'ntge', lang);
  return program;
}

function sessionOf(host: Host, lang: Lang, program: Command): Session {
  const { C: folder } = program.opts<{ C?: string }>();
  const chosen = resolve(host.cwd, folder ?? '.');
  return {
    host,
    lang,
    folder: chosen,
    isChosen: folder !== undefined,
    workspace: folder === undefined ? workspaceAround(chosen) : chosen,
    colour: host.stdout.isTerminal && !host.env['NO_COLOR'],
  };
}

/** After a slip in a call, the help of the command at hand is named. */
function hintAtItself(command: Command, parent: string, lang: Lang): void {
  const name = `${parent} ${command.name()}`;
  command.showHelpAfterError(helpHint(name, lang));
  for (const inner of command.commands) hintAtItself(inner, name, lang);
}

function helpHint(command: string, lang: Lang): string {
  return {
    vi: `Gõ "${command} --help" để xem hướng dẫn.`,
    en: `Type "${command} --help" for help.`,
  }[lang];
}

/** `--lang en`, `--lang=en`, or NTGE_LANG; needed before the program's own words are chosen. */
function chooseLang(argv: readonly string[], env: Host['env']): Lang {
  const at = argv.indexOf('--lang');
  const asked = at >= 0 ? argv[at + 1] : argv.find((a) => a.startsWith('--lang='))?.slice('--lang='.length);
  return (asked ?? env['NTGE_LANG']) === 'en' ? 'en' : 'vi';
}

/** A machine reads the result, so it reads why there is none, too. */
function wantsJson(argv: readonly string[]): boolean {
  return argv.includes('--format=json') || argv.some((a, i) => a === 'json' && argv[i - 1] === '--format');
}

/** A defect of ours: one sentence, no stack trace. */
function unexpected(error: unknown, lang: Lang): string {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    vi: `ntge: không thực hiện được: ${detail}\nKhông có tệp nào bị ghi dở. Hãy thử lại; nếu vẫn lỗi, gửi dòng trên cho người phụ trách phần mềm.\n`,
    en: `ntge: could not do that: ${detail}\nNo file was left half-written. Try again; if it persists, send the line above to whoever looks after the program.\n`,
  }[lang];
}
