import type { Command } from 'commander';
import type { Lang } from '../core/model/ids.ts';
import type { ExitCode, Session } from '../host.ts';

/** What a command's declaration gets from the program it is added to. */
export interface Declaring {
  readonly lang: Lang;
  /** Picks the text of the program's language. */
  readonly text: (vi: string, en: string) => string;
  /** Wraps an action: gives it the session, turns its outcome into the exit code and trouble into a sentence. */
  readonly action: <Args extends unknown[]>(
    run: (session: Session, ...args: Args) => Promise<ExitCode>,
  ) => (...args: Args) => Promise<void>;
}

/** Adds one command to the program: its words and options only; what it does is imported when it runs. */
export type Declare = (program: Command, declaring: Declaring) => void;
