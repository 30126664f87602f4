import type { CalendarDate, Lang } from './core/model/ids.ts';

/** A stream results or notes are written to. */
export interface Output {
  write(text: string): void;
  /** A person is watching: colour and progress make sense. */
  readonly isTerminal: boolean;
  /** Width in characters; 80 when unknown. */
  readonly columns: number;
}

/** Everything the program takes from the outside besides files; tests pass another. */
export interface Host {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today in Việt Nam (UTC+7). */
  readonly today: CalendarDate;
  /** Asks a question on the terminal; undefined when nobody is there to answer. */
  readonly ask?: ((question: string) => Promise<string>) | undefined;
  /** Calls back when the user stops the program (Ctrl-C), instead of ending it, until the returned function is called. */
  readonly onInterrupt?: (stop: () => void) => () => void;
}

/** What a command receives besides its own options. */
export interface Session {
  readonly host: Host;
  readonly lang: Lang;
  /** Absolute path of the folder chosen with `-C`, or of the current one. */
  readonly folder: string;
  /** The folder was chosen with `-C`. */
  readonly isChosen: boolean;
  /** Absolute path of the workspace: the chosen folder, or the nearest one upwards that holds `ntge.yaml`, or `folder`. */
  readonly workspace: string;
  /** Colour on stdout: a terminal, and no NO_COLOR. */
  readonly colour: boolean;
}

/** 0 nothing wrong; 1 done, with findings of severity error; 2 could not run. */
export type ExitCode = 0 | 1 | 2;
