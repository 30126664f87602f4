import { relative, resolve } from 'node:path';
import type { DeskQuestion } from '../../core/desk/actions.ts';
import type { Bilingual, PeriodId } from '../../core/model/ids.ts';
import { CannotRun } from '../../core/problems/cannot-run.ts';
import { droppedPaths } from '../../core/text/dropped-paths.ts';
import type { Session } from '../../host.ts';
import { exists } from '../../io/files.ts';
import { renderCannotRun } from '../../render/problems.ts';
import { needPeriod, openWorkspace } from './open.ts';

/** Whom the desk asks, and the folder in which an answer is understood. */
export interface Asking {
  readonly session: Session;
  readonly ask: (question: string) => Promise<string>;
  readonly folder: string;
}

/** What an answer means, or why it means nothing. */
type Understood<T> = { readonly meant: T } | { readonly trouble: string };

/** Asks until the answer is understood; undefined where there is none (Enter alone). Esc leaves the question by an exception. */
async function answerTo<T>(
  { session, ask }: Asking,
  question: Bilingual,
  understand: (answer: string) => Understood<T> | Promise<Understood<T>>,
): Promise<T | undefined> {
  for (;;) {
    const answer = (await ask(question[session.lang])).trim();
    if (answer === '') return undefined;
    const understood = await understand(answer);
    if ('meant' in understood) return understood.meant;
    session.host.stdout.write(understood.trouble);
  }
}

/** The period that is named, by its id or in words. */
export async function askPeriod(asking: Asking): Promise<PeriodId | undefined> {
  const { session } = asking;
  const { catalogue } = await openWorkspace(session);
  return answerTo(asking, PERIOD, (named) => {
    try {
      return { meant: needPeriod(catalogue, named).id };
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      return { trouble: renderCannotRun(error, session.lang) };
    }
  });
}

const PERIOD: Bilingual = {
  vi: 'Kỳ báo cáo, ví dụ 2025-H1 (Enter = thôi): ',
  en: 'Period, e.g. 2025-H1 (Enter = back): ',
};

/** What stands behind a command; undefined where nothing was answered. */
export const ASKED: Readonly<
  Record<DeskQuestion, (asking: Asking) => Promise<readonly string[] | undefined>>
> = {
  file: async (asking) => answerTo(asking, FILE, async (answer) => pathsIn(asking, answer)),
  folder: async (asking) => {
    const usual = `bao-cao-${asking.session.host.today.slice(0, 4)}`;
    const named = (answer: string) => ({ meant: [droppedPaths(answer)[0] ?? answer] });
    return (await answerTo(asking, folderQuestion(usual), named)) ?? [usual];
  },
  figure: async (asking) => answerTo(asking, FIGURE, (answer) => ({ meant: [answer] })),
};

const FILE: Bilingual = {
  vi: 'Kéo tệp hoặc thư mục thả vào đây rồi Enter (Enter không = thôi): ',
  en: 'Drag the file or folder here, then Enter (Enter alone = back): ',
};

const folderQuestion = (usual: string): Bilingual => ({
  vi: `Tên thư mục làm việc mới [${usual}]: `,
  en: `Name of the new workspace [${usual}]: `,
});

const FIGURE: Bilingual = {
  vi: 'Mã chỉ tiêu hoặc số liệu, ví dụ 4.1 (Enter = thôi): ',
  en: 'Indicator or figure, e.g. 4.1 (Enter = back): ',
};

async function pathsIn({ session, folder }: Asking, answer: string): Promise<Understood<readonly string[]>> {
  const paths = await existing(answer, folder);
  return paths
    ? { meant: paths.map((path) => fromFolder(folder, path)) }
    : { trouble: notThere(answer)[session.lang] };
}

export const fromFolder = (folder: string, path: string): string => relative(folder, path) || path;

const notThere = (named: string): Bilingual => ({
  vi: `Không thấy tệp hay thư mục "${named}".\n`,
  en: `There is no file or folder "${named}".\n`,
});

/** The paths that were dropped or typed, where all of them are there. */
export async function existing(text: string, folder: string): Promise<readonly string[] | undefined> {
  const paths = droppedPaths(text).map((path) => resolve(folder, path));
  const there = await Promise.all(paths.map(exists));
  return paths.length > 0 && there.every(Boolean) ? paths : undefined;
}

/** Which command files that were dropped are for. */
export async function askWhatFor(asking: Asking): Promise<string | undefined> {
  return answerTo(asking, DROPPED, (answer) => {
    const meant = { '1': 'validate', '2': 'receive' }[answer];
    return meant === undefined ? { trouble: notOneOrTwo(answer)[asking.session.lang] } : { meant };
  });
}

const DROPPED: Bilingual = {
  vi: 'Làm gì với tệp này? 1 = chỉ kiểm tra, 2 = vào sổ, Enter = thôi: ',
  en: 'What is to be done with it? 1 = check only, 2 = register, Enter = nothing: ',
};

const notOneOrTwo = (answer: string): Bilingual => ({
  vi: `Không hiểu "${answer}": gõ 1, 2 hoặc Enter.\n`,
  en: `"${answer}" is not understood: type 1, 2 or Enter.\n`,
});
