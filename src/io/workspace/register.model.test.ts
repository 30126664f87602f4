// @module-tag slow
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import type * as FileSystem from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { chooseRevision } from '../../core/register/choose-revision.ts';
import { sha256 } from '../sha256.ts';
import { correctRevision } from './correcting.ts';
import { fileSubmission } from './filing.ts';
import { periodRegister } from './submissions.ts';

/**
 * Random stories of a register against a small model of it: filing by one or two at once, machines that stop at any step,
 * corrections, files put there, taken away and damaged. After each step the register answers what the model answers: which
 * revision counts, since when, or that it cannot be said; and nothing that was ever filed is lost.
 */

const machine = { stepsLeft: Infinity };
class Stopped extends Error {}

vi.mock('node:fs/promises', async (importActual) => {
  const actual = await importActual<typeof FileSystem>();
  const step = (): void => {
    machine.stepsLeft -= 1;
    if (machine.stepsLeft < 0) throw new Stopped();
  };
  return {
    ...actual,
    rename: async (...args: Parameters<typeof actual.rename>) => (step(), actual.rename(...args)),
    rm: async (...args: Parameters<typeof actual.rm>) => (step(), actual.rm(...args)),
    link: async (...args: Parameters<typeof actual.link>) => (step(), actual.link(...args)),
    open: async (...args: Parameters<typeof actual.open>) => {
      step();
      const handle = await actual.open(...args);
      // No power is cut here, and flushing takes longer than all the rest.
      handle.sync = async () => Promise.resolve();
      return handle;
    },
  };
});

/** `NTGE_MODEL_RUNS=5000` plays more of them. */
const RUNS = Number(process.env['NTGE_MODEL_RUNS'] ?? 300);
const PERIOD = '2025-H1';
const UNITS = ['so-y-te', 'cong-an'] as const;
const unit = fc.constantFrom(...UNITS);
const day = fc.integer({ min: 1, max: 28 }).map((d) => `2025-06-${String(d).padStart(2, '0')}`);
const content = fc.integer({ min: 1, max: 12 }).map((n) => `tệp ${n}`);
const revision = fc.integer({ min: 1, max: 4 });

type Step =
  | {
      readonly do: 'file' | 'stop';
      readonly unit: string;
      readonly on: string;
      readonly content: string;
      readonly at: number;
    }
  | {
      readonly do: 'both';
      readonly unit: string;
      readonly on: string;
      readonly content: string;
      readonly other: string;
    }
  | {
      readonly do: 'redate' | 'withdraw' | 'restore';
      readonly unit: string;
      readonly revision: number;
      readonly on: string;
    }
  | {
      readonly do: 'lose' | 'cut' | 'edit' | 'lose-workbook';
      readonly unit: string;
      readonly revision: number;
    };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom('file', 'stop'), unit, on: day, content, at: fc.nat(14) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('both' as const), unit, on: day, content, other: content }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('redate', 'withdraw', 'restore'), unit, revision, on: day }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('lose', 'cut', 'edit', 'lose-workbook'),
      unit,
      revision,
    }),
  },
);

/** What a person who keeps the register on paper knows of a unit. */
interface Paper {
  readonly lines: { content: string; on: string; withdrawn: boolean; receipt: boolean; damaged: boolean }[];
}

const answerOf = ({ lines }: Paper): string => {
  if (lines.some(({ damaged }) => damaged)) return 'undecided';
  const standing = lines.flatMap((line, i) =>
    line.withdrawn || !line.receipt ? [] : [{ ...line, revision: i + 1 }],
  );
  const [first] = standing;
  const last = standing.toSorted((a, b) => a.on.localeCompare(b.on) || a.revision - b.revision).at(-1);
  return first && last ? `r${last.revision} since ${first.on}` : 'nothing';
};

let workspace: string;
beforeAll(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'ntge-model-'));
});
afterAll(async () => rm(workspace, { recursive: true, force: true }));

const folderOf = (id: string): string => join(workspace, 'submissions', PERIOD, id);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

async function file(id: string, text: string, on: string): Promise<void> {
  await fileSubmission(workspace, bytesOf(text), {
    unit: id,
    period: PERIOD,
    receivedOn: on,
    filedOn: '2025-06-30',
    originalName: `${text}.xlsx`,
    filedBy: 'van-thu',
  });
}

async function answer(id: string): Promise<string> {
  const own = (await periodRegister(workspace, PERIOD)).units.get(id);
  if (!own) return 'nothing';
  if (own.problems.length > 0) return 'undecided';
  const { current, first } = chooseRevision(own.revisions);
  return current && first ? `r${current.revision} since ${first.receivedOn}` : 'nothing';
}

/** The paper after something was filed: the same bytes are filed once. */
function filed(paper: Paper, text: string, on: string): void {
  if (paper.lines.some((line) => line.content === text && line.receipt)) return;
  paper.lines.push({ content: text, on, withdrawn: false, receipt: true, damaged: false });
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function play(one: Step, papers: ReadonlyMap<string, Paper>): Promise<void> {
  const paper = papers.get(one.unit);
  if (!paper) return;
  if ('at' in one) {
    machine.stepsLeft = one.do === 'stop' ? one.at : Infinity;
    await file(one.unit, one.content, one.on).catch((error: unknown) => {
      if (!(error instanceof Stopped)) throw error;
    });
    machine.stepsLeft = Infinity;
    if (one.do === 'file') filed(paper, one.content, one.on);
    else await readOrder(one.unit, paper, [one.content], one.on);
  } else if ('other' in one) {
    await Promise.all([file(one.unit, one.content, one.on), file(one.unit, one.other, one.on)]);
    await readOrder(one.unit, paper, [one.content, one.other], one.on);
  } else if ('on' in one) await correct(one, paper);
  else await damage(one, paper);
}

/** Which of the files were filed, and in which order, is the machine's affair; that each has its own number is not. */
async function readOrder(id: string, paper: Paper, texts: readonly string[], on: string): Promise<void> {
  const next = paper.lines.length + 1;
  for (let number = next; number < next + texts.length; number++) {
    const found = await readFile(join(folderOf(id), `r${number}.xlsx`), 'utf8').catch(() => null);
    if (found === null) return;
    expect(texts).toContain(found);
    expect(paper.lines.filter((line) => line.receipt).map((line) => line.content)).not.toContain(found);
    filed(paper, found, on);
  }
}

async function correct(
  one: Extract<Step, { do: 'redate' | 'withdraw' | 'restore' }>,
  paper: Paper,
): Promise<void> {
  const line = paper.lines[one.revision - 1];
  const change = {
    redate: { what: 'redate', receivedOn: one.on },
    withdraw: { what: 'withdraw', cause: 'slip' },
    restore: { what: 'restore' },
  } as const;
  const made = await correctRevision(workspace, {
    period: PERIOD,
    unit: one.unit,
    revision: one.revision,
    change: change[one.do],
    reason: 'lý do',
    by: 'van-thu',
    on: '2025-06-30',
  });
  if (!line) return;
  if (one.do === 'withdraw') {
    line.withdrawn = true;
    line.damaged = false;
  } else if (line.receipt) {
    if (one.do === 'redate') line.on = one.on;
    else line.withdrawn = false;
  } else expect(made).toBe('no-receipt');
}

async function damage(
  one: Extract<Step, { do: 'lose' | 'cut' | 'edit' | 'lose-workbook' }>,
  paper: Paper,
): Promise<void> {
  const line = paper.lines[one.revision - 1];
  const name = join(folderOf(one.unit), `r${one.revision}`);
  if (!line?.receipt || line.damaged || !(await exists(`${name}.json`)) || !(await exists(`${name}.xlsx`)))
    return;
  const text = await readFile(`${name}.json`, 'utf8');
  if (one.do === 'lose-workbook') {
    // Its bytes are taken away by hand, which no program can bring back: put aside, they are not lost.
    await writeFile(`${name}.aside`, await readFile(`${name}.xlsx`));
    await rm(`${name}.xlsx`);
  }
  if (one.do === 'lose') await rm(`${name}.json`);
  if (one.do === 'cut') await writeFile(`${name}.json`, text.slice(0, -4));
  if (one.do === 'edit') await writeFile(`${name}.json`, text.replace('van-thu', 'ai-do'));
  line.damaged = true;
  line.receipt = one.do === 'lose-workbook';
}

/** Every file that was ever filed is there, byte for byte. */
async function nothingIsLost(id: string, { lines }: Paper): Promise<void> {
  const names = await readdir(folderOf(id)).catch(() => []);
  const kept = await Promise.all(
    names
      .filter((name) => /\.(?:xlsx|aside)$/.test(name) && !name.startsWith('.'))
      .map(async (name) => sha256(await readFile(join(folderOf(id), name)))),
  );
  for (const line of lines) expect(kept).toContain(sha256(bytesOf(line.content)));
}

it('answers as the paper does after every step, and loses nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (story) => {
      machine.stepsLeft = Infinity;
      await rm(join(workspace, 'submissions'), { recursive: true, force: true });
      const papers = new Map(UNITS.map((id): [string, Paper] => [id, { lines: [] }]));
      for (const one of story) {
        await play(one, papers);
        for (const [id, paper] of papers) {
          expect(await answer(id), JSON.stringify(one)).toBe(answerOf(paper));
          await nothingIsLost(id, paper);
        }
      }
    }),
    { numRuns: RUNS, seed: 20_250_615 },
  );
}, 600_000);
