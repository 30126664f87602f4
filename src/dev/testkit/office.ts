import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runCli } from '../../cli.ts';
import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import { addDays } from '../../core/calendar/calendar.ts';
import { exampleForms } from '../../core/example/cover.ts';
import { exampleProvince } from '../../core/example/province.ts';
import type { CellValues } from '../../core/example/province.ts';
import { buildLayout } from '../../core/form/layout.ts';
import type { PeriodId, UnitId } from '../../core/model/ids.ts';
import type { ExitCode, Output } from '../../host.ts';
import { carriedBy, loadCatalogue } from '../../io/catalogue-files.ts';
import type { LoadedCatalogue } from '../../io/catalogue-files.ts';
import { checkPublishedJson } from './published-json.ts';
import { PLAIN_SETTINGS } from './workspace.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';

/** How the program is called in a test. */
export interface CallOptions {
  /** The day it is. */
  readonly today?: string;
  readonly columns?: number;
  /** A person watches: colour, and questions. */
  readonly terminal?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** Answers given in order, null for a question that is left (Esc); then nobody is there any more. */
  readonly answers?: readonly (string | null)[];
  /** Answers by the question, where the order alone does not tell. */
  readonly ask?: (question: string) => Promise<string>;
  /** Sees both streams in the order in which they are written. */
  readonly onWrite?: (text: string) => void;
}

export interface Called {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

const SEED = 'office';

/** A department's desk for tests: an empty workspace, the program run in-process, and units that fill in workbooks. */
export interface Office {
  /** Absolute path of the workspace. */
  readonly folder: string;
  run(argv: readonly string[], options?: CallOptions): Promise<Called>;
  /**
   * Writes a unit's filled workbook (the invented province's figures) beside the submissions and returns its path inside
   * the workspace. `changes` are by defined name; undefined empties a cell.
   */
  fill(unit: UnitId, period: PeriodId, file: string, changes?: Changes): Promise<string>;
  /** From now on units fill in the workbooks of this catalogue (an id, or a path in the workspace) with these overlays. */
  useCatalogue(reference: string, overlays?: readonly string[]): Promise<void>;
  /** Writes any file into the workspace. */
  write(file: string, text: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

/** Opens an office in a new workspace, or in an empty folder where `settings` is null. */
export async function openOffice(settings: string | null = PLAIN_SETTINGS): Promise<Office> {
  const folder = await mkdtemp(join(tmpdir(), 'ntge-office-'));
  if (settings !== null) await writeFile(join(folder, 'ntge.yaml'), settings);
  let loaded = await loadCatalogue('ninh-thuan-2025', { base: folder });
  let carried = carriedBy('ninh-thuan-2025', []);
  const write = async (file: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  };
  return {
    folder,
    write,
    run: async (argv, options = {}) => call(folder, argv, options),
    useCatalogue: async (reference, overlays = []) => {
      loaded = await loadCatalogue(reference, { base: folder, overlays });
      carried = carriedBy(reference, overlays);
    },
    fill: async (unit, period, file, changes = {}) => {
      await write(file, await filledWorkbook({ ...loaded, carried }, unit, period, changes));
      return file;
    },
    close: async () => rm(folder, { recursive: true, force: true }),
  };
}

type Changes = Readonly<Record<string, number | string | boolean | undefined>>;

/** Workbooks made before: the same story told in two languages needs them twice, and they take their time. */
const made = new Map<string, Promise<Uint8Array>>();

async function filledWorkbook(
  { catalogue, hash, carried }: LoadedCatalogue & { readonly carried: ReturnType<typeof carriedBy> },
  unitId: UnitId,
  periodId: PeriodId,
  changes: Changes,
): Promise<Uint8Array> {
  const unit = findUnit(catalogue, unitId);
  const period = findPeriod(catalogue, periodId);
  if (!unit || !period) throw new Error(`not in the catalogue: ${unitId} ${periodId}`);
  const key = [hash, unitId, periodId, ...Object.entries(changes).flat().map(String)].join('\n');
  const figures = exampleProvince(catalogue, period, SEED).get(unitId) ?? new Map<string, never>();
  const values = changed(new Map([...figures, ...exampleForms(unit, period, SEED)]), {
    // Early enough that whatever day a story receives it on, it was signed by then.
    'ntge.cover.signed_on': addDays(period.due.date, -14),
    ...changes,
  });
  const workbook =
    made.get(key) ??
    writeWorkbook(catalogue, hash, buildLayout(catalogue, unit, period), { values, ...carried });
  made.set(key, workbook);
  return workbook;
}

function changed(values: CellValues, changes: Changes): CellValues {
  const all = new Map<string, number | string | boolean>(values);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) all.delete(name);
    else all.set(name, value);
  }
  return all;
}

async function call(cwd: string, argv: readonly string[], options: CallOptions): Promise<Called> {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err'): Output => ({
    write: (text) => {
      written[name] += text;
      options.onWrite?.(text);
    },
    isTerminal: options.terminal ?? false,
    columns: options.columns ?? 80,
  });
  const answers = [...(options.answers ?? [])];
  const inOrder = async (): Promise<string> => {
    const answer = answers.shift();
    if (answer === null) throw cannotRun('usage/question-left', {});
    return Promise.resolve(answer ?? '');
  };
  const ask = options.ask ?? (options.answers && inOrder);
  const code = await runCli(argv, {
    stdout: stream('out'),
    stderr: stream('err'),
    cwd,
    env: { USER: 'van-thu', ...options.env },
    today: options.today ?? '2025-06-12',
    ...(ask && {
      ask: async (question: string) => {
        stream('err').write(question);
        return ask(question);
      },
    }),
  });
  checkPublishedJson(argv, { code, ...written });
  return { code, ...written };
}
