import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { allActions, FIRST_ACTIONS, nextActions } from '../../core/desk/actions.ts';
import type { DeskAction } from '../../core/desk/actions.ts';
import type { DeskState } from '../../core/desk/state.ts';
import type { Bilingual, PeriodId } from '../../core/model/ids.ts';
import { CannotRun } from '../../core/problems/cannot-run.ts';
import { commandLine, commandWords } from '../../core/text/command-line.ts';
import type { ExitCode, Session } from '../../host.ts';
import { isWorkspace, workspaceAround } from '../../io/workspace/find-workspace.ts';
import { renderChoices, renderDeskState } from '../../render/desk/desk-text.ts';
import { paintFor } from '../../render/paint.ts';
import type { Paint } from '../../render/paint.ts';
import { renderCannotRun } from '../../render/problems.ts';
import { isQuestionLeft } from './answers.ts';
import { ASKED, askPeriod, askWhatFor, existing, fromFolder } from './desk-questions.ts';
import type { Asking } from './desk-questions.ts';
import { deskState } from './desk-state.ts';

/** Runs a command of the program as if it were typed in a folder. */
export type RunCommand = (argv: readonly string[], folder: string) => Promise<ExitCode>;

/** Where somebody sits at the desk. */
interface Place {
  readonly folder: string;
  /** The period that was chosen; undefined for the open one. */
  readonly period: PeriodId | undefined;
}

interface Desk {
  readonly session: Session;
  readonly ask: (question: string) => Promise<string>;
  readonly run: RunCommand;
  readonly paint: Paint;
}

/** What the desk is opened with. */
interface Means extends Pick<Desk, 'ask' | 'run'> {
  /** Files that it was opened with: it is asked first what to do with them. */
  readonly dropped: readonly string[];
}

/** One thing to choose; gives the place where the desk goes on, or undefined to leave it. */
interface Choice {
  readonly action?: DeskAction;
  readonly words?: Bilingual;
  readonly take: (desk: Desk, place: Place) => Promise<Place | undefined>;
}

/** The desk: shows how the work stands and what comes next, does what is chosen, and stays until it is left (0, Esc, Ctrl-C). */
export async function runDesk(session: Session, { dropped: paths, ...means }: Means): Promise<ExitCode> {
  const desk: Desk = { session, ...means, paint: await paintFor(session.colour) };
  const [first] = paths;
  let place: Place | undefined = { folder: session.folder, period: undefined };
  if (first !== undefined) {
    const beside = { ...place, folder: workspaceAround(dirname(first)) };
    place = await leaving(beside, async () => dropped(desk, beside, paths));
  }
  while (place) place = await turn(desk, place);
  return 0;
}

async function turn(desk: Desk, place: Place): Promise<Place | undefined> {
  const workspace = workspaceAround(place.folder);
  if (!isWorkspace(workspace)) return choose(desk, place, await outside(desk, place));
  const inside = { ...place, folder: workspace };
  say(desk, `\n${desk.paint.strong(`ntge · ${workspace}`)}\n`);
  try {
    const state = await deskState(quiet(desk.session, workspace), place.period);
    if (state) return await choose(desk, inside, choicesIn(desk, state));
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    if (isQuestionLeft(error)) return undefined;
    say(desk, renderCannotRun(error, desk.session.lang));
  }
  return choose(desk, inside, FIRST_ACTIONS.slice(0, 1).map(choiceOf));
}

/** What a workspace is read with says nothing: the desk says it itself. */
function quiet(session: Session, workspace: string): Session {
  const silent = { write: () => undefined, isTerminal: false, columns: 80 };
  return { ...session, folder: workspace, workspace, host: { ...session.host, stderr: silent } };
}

function choicesIn(desk: Desk, state: DeskState): readonly Choice[] {
  say(desk, `${renderDeskState(state, look(desk))}\n`);
  return [
    ...nextActions(state).map(choiceOf),
    {
      words: { vi: 'Việc khác', en: 'Something else' },
      take: async (_, place) => choose(desk, place, moreChoices(state), 'back'),
    },
  ];
}

function moreChoices(state: DeskState): readonly Choice[] {
  return [
    ...allActions(state).map(choiceOf),
    { words: { vi: 'Làm việc với kỳ khác', en: 'Work on another period' }, take: choosePeriod },
  ];
}

async function choosePeriod(desk: Desk, place: Place): Promise<Place> {
  const period = await askPeriod(asking(desk, place));
  return period === undefined ? place : { ...place, period };
}

const asking = ({ session, ask }: Desk, { folder }: Place): Asking => ({
  session: quiet(session, folder),
  ask,
  folder,
});

async function outside(desk: Desk, { folder }: Place): Promise<readonly Choice[]> {
  const { lang } = desk.session;
  say(desk, `\n${desk.paint.strong(`ntge · ${folder}`)}\n`);
  say(desk, { vi: '  Ở đây chưa có thư mục làm việc.\n\n', en: '  There is no workspace here.\n\n' }[lang]);
  const below = await workspacesIn(folder);
  return [
    ...FIRST_ACTIONS.map(choiceOf),
    ...below.map((name) => ({
      words: { vi: `Mở thư mục làm việc ${name}`, en: `Open the workspace ${name}` },
      take: async () => Promise.resolve({ folder: join(folder, name), period: undefined }),
    })),
  ];
}

/** More would not fit on a screen. */
const SHOWN_WORKSPACES = 5;

async function workspacesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  return names
    .toSorted()
    .filter((name) => isWorkspace(join(folder, name)))
    .slice(0, SHOWN_WORKSPACES);
}

const choiceOf = (action: DeskAction): Choice => ({
  action,
  take: async (desk, place) => act(desk, place, action),
});

async function act(desk: Desk, place: Place, { argv, asks }: DeskAction): Promise<Place> {
  const named = asks === undefined ? [] : await ASKED[asks](asking(desk, place));
  if (!named) return place;
  const code = await runShown(desk, place, [...argv, ...named]);
  const made = asks === 'folder' && code === 0 ? named[0] : undefined;
  return made === undefined ? place : { folder: resolve(place.folder, made), period: undefined };
}

async function runShown({ run, session, paint }: Desk, { folder }: Place, argv: readonly string[]) {
  session.host.stdout.write(`\n${paint.faint(`> ${commandLine(['ntge', ...argv])}`)}\n`);
  return run(argv, folder);
}

/** Shows the choices, and does what is answered: a number, files dropped, or a command typed out. */
async function choose(
  desk: Desk,
  place: Place,
  choices: readonly Choice[],
  left: 'back' | 'leave' = 'leave',
): Promise<Place | undefined> {
  const { lang } = desk.session;
  const actions = choices.flatMap(({ action }) => action ?? []);
  const others = choices.flatMap(({ words }) => words?.[lang] ?? []);
  say(desk, `${renderChoices(actions, others, { ...look(desk), left })}\n`);
  const whenLeft = left === 'back' ? place : undefined;
  try {
    const answer = (await desk.ask(MENU_QUESTION[lang])).trim();
    if (/^(?:0|q|thoát|thoat|exit|quit)$/i.test(answer)) return whenLeft;
    const chosen = /^\d+$/.test(answer) ? choices[Number(answer) - 1] : undefined;
    if (chosen) return await leaving(place, () => chosen.take(desk, place));
    return await leaving(place, () => typed(desk, place, answer));
  } catch (error) {
    if (isQuestionLeft(error)) return whenLeft;
    throw error;
  }
}

/** Whoever leaves a question inside is back at the menu. */
async function leaving(place: Place, take: () => Promise<Place | undefined>): Promise<Place | undefined> {
  try {
    return await take();
  } catch (error) {
    if (isQuestionLeft(error)) return place;
    throw error;
  }
}

const MENU_QUESTION: Bilingual = {
  vi: 'Chọn số rồi Enter, hoặc kéo tệp thả vào đây (Esc: thoát) ',
  en: 'A number, then Enter; or drag a file here (Esc: leave) ',
};

async function typed(desk: Desk, place: Place, answer: string): Promise<Place> {
  const { lang } = desk.session;
  if (answer === '') return place;
  const words = commandWords(answer);
  if (words[0] === 'ntge') {
    if (words.length > 1) await runShown(desk, place, words.slice(1));
    return place;
  }
  const paths = await existing(answer, place.folder);
  if (paths) return dropped(desk, place, paths);
  say(
    desk,
    {
      vi: `Không hiểu "${answer}": gõ một số trong danh sách, hoặc kéo tệp thả vào.\n`,
      en: `"${answer}" is not understood: type a number of the list, or drag a file here.\n`,
    }[lang],
  );
  return place;
}

/** A workspace is opened; of files it is asked what to do with them, where there is a register to file them in. */
async function dropped(desk: Desk, place: Place, paths: readonly string[]): Promise<Place> {
  const [first = ''] = paths;
  if (paths.length === 1 && isWorkspace(first)) return { folder: first, period: undefined };
  const named = paths.map((path) => fromFolder(place.folder, path));
  const isInside = isWorkspace(place.folder);
  const command = isInside ? await askWhatFor(asking(desk, place)) : 'validate';
  if (command !== undefined) await runShown(desk, place, [command, ...named]);
  return place;
}

const look = ({ session, paint }: Desk) => ({
  lang: session.lang,
  columns: session.host.stdout.columns,
  paint,
});

function say({ session }: Desk, text: string): void {
  session.host.stdout.write(text);
}
