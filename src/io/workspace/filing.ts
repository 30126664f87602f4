import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { EntryLink, Receipt } from '../../core/model/register.ts';
import { parseReceipt, sealedText } from '../../core/register/entries.ts';
import { createWhole, moveToFree, writeWhole } from '../files.ts';
import { patiently } from '../patience.ts';
import { sha256 } from '../sha256.ts';
import { isCode } from '../system-error.ts';
import { sweepOnce, tidyAway } from '../temporary-files.ts';
import {
  parseWaitingName,
  periodRegister,
  submissionsFolder,
  unitRegister,
  waitingName,
} from './submissions.ts';

/** What is known of a submission when it is filed. */
export interface Filing extends Omit<
  Receipt,
  'schema' | 'revision' | 'sha256' | 'size' | 'previous' | 'hash'
> {
  /** Entries that the receipt names; those of the whole register that no other one names when absent. */
  readonly previous?: readonly EntryLink[];
}

/** `filed`: stored as a new revision. `already-filed`: the same bytes are that revision; nothing was written. */
export interface Filed {
  readonly outcome: 'filed' | 'already-filed';
  readonly receipt: Receipt;
}

/**
 * Files the bytes of a submission as the unit's next revision: `r2.xlsx` as received, `r2.json` its receipt.
 *
 * The receipt is written whole under a waiting name first, then the workbook takes its number, then the receipt gets
 * its name. A crash before the workbook is there leaves nothing filed; after it, the waiting receipt already counts
 * (`unitRegister`) and gets its name when the next one is filed. Two people filing at once get two numbers, or one when
 * their bytes are the same.
 */
export async function fileSubmission(workspace: string, bytes: Uint8Array, filing: Filing): Promise<Filed> {
  const folder = join(submissionsFolder(workspace, filing.period), filing.unit);
  await completeReceipts(folder);
  const hash = sha256(bytes);
  const previous = filing.previous ?? (await periodRegister(workspace, filing.period)).head;
  for (let revision = await nextRevision(folder); ; revision += 1) {
    // Asked again after every number lost to somebody else: they may have filed these very bytes.
    const same = await registeredAs(workspace, filing, hash);
    if (same) return { outcome: 'already-filed', receipt: same };
    const text = receiptText({ ...filing, previous }, revision, hash, bytes.byteLength);
    const receipt = parseReceipt(text, sha256);
    if (typeof receipt === 'string') throw new Error(`a receipt of our own is ${receipt}`);
    const waiting = join(folder, waitingName(revision, hash));
    if (await place({ waiting, text, bytes, name: join(folder, `r${revision}`) })) {
      // Filed; what an earlier attempt left behind is only clutter, whatever becomes of it.
      await completeReceipts(folder).catch(() => undefined);
      return { outcome: 'filed', receipt };
    }
  }
}

interface Placing {
  /** Path of the receipt until the workbook is there. */
  readonly waiting: string;
  /** The receipt. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Path of both files, without ending. */
  readonly name: string;
}

/**
 * Puts workbook and receipt in place; false when the number is taken. A failure leaves no receipt waiting, unless the workbook
 * is there: then it is filed, whatever was refused after that.
 */
async function place({ waiting, text, bytes, name }: Placing): Promise<boolean> {
  await writeWhole(waiting, text);
  const isPlaced = await createWhole(`${name}.xlsx`, bytes).catch(async (error: unknown) => {
    if (await holds(`${name}.xlsx`, bytes)) return true;
    await tidyAway(waiting);
    throw error;
  });
  await (isPlaced ? giveName(waiting, `${name}.json`, text) : tidyAway(waiting));
  return isPlaced;
}

async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const stored = await patiently('open', () => readFile(path)).catch(() => undefined);
  return stored?.equals(bytes) ?? false;
}

/** Time given to somebody who is putting the receipt beside these very bytes at this moment. */
const PATIENCE = { rounds: 10, pause: 20 };

async function registeredAs(
  workspace: string,
  { period, unit }: Filing,
  hash: string,
): Promise<Receipt | undefined> {
  for (let round = 0; ; round += 1) {
    const { revisions } = await unitRegister(workspace, period, unit);
    const receipts = revisions.flatMap(({ receipt }) => receipt ?? []);
    const same = receipts.find((receipt) => receipt.sha256 === hash);
    if (same) return same;
    const folder = join(submissionsFolder(workspace, period), unit);
    const known = new Set(receipts.map(({ revision }) => `r${revision}.xlsx`));
    if (round >= PATIENCE.rounds || !(await holdsUnregistered(folder, known, hash))) return undefined;
    await wait(PATIENCE.pause);
  }
}

/** Is there a workbook with these bytes whose receipt could not be seen? */
async function holdsUnregistered(folder: string, known: ReadonlySet<string>, hash: string): Promise<boolean> {
  for (const name of await namesIn(folder)) {
    if (!/^r[1-9]\d*\.xlsx$/.test(name) || known.has(name)) continue;
    if (sha256(await patiently('open', () => readFile(join(folder, name)))) === hash) return true;
  }
  return false;
}

function receiptText(filing: Filing, revision: number, hash: string, size: number): string {
  const { unit, period, receivedOn, filedOn, originalName, filedBy, previous, ...rest } = filing;
  const of = { schema: 'ntge/receipt/2', unit, period, revision, receivedOn, filedOn } as const;
  return sealedText({ ...of, sha256: hash, size, originalName, filedBy, ...rest, previous }, sha256);
}

/**
 * Tidies up after interrupted filings: a waiting receipt whose workbook is in place gets its name, one whose number went
 * to other bytes is of no use any more.
 */
async function completeReceipts(folder: string): Promise<void> {
  await sweepOnce(folder);
  const names = await namesIn(folder);
  for (const name of names) {
    const { revision, hash } = parseWaitingName(name) ?? {};
    if (!revision || !names.includes(`r${revision}.xlsx`)) continue;
    const waiting = join(folder, name);
    const bytes = await patiently('open', () => readFile(join(folder, `r${revision}.xlsx`)));
    // Empty: claimed by somebody who is filing at this moment (on drives without hard links).
    if (bytes.byteLength === 0) continue;
    const isDone = names.includes(`r${revision}.json`);
    if (sha256(bytes) !== hash || isDone) await tidyAway(waiting);
    else await giveName(waiting, join(folder, `r${revision}.json`), null);
  }
}

/**
 * Gives a waiting receipt its name, which somebody who tidied up may have done a moment ago: the first one stays. Where the
 * system does not let it go it waits on, and counts as it does.
 */
async function giveName(waiting: string, name: string, text: string | null): Promise<void> {
  try {
    await moveToFree(waiting, name);
  } catch (error) {
    if (isCode(error, 'ENOENT') && text !== null) await createWhole(name, text);
  }
}

async function nextRevision(folder: string): Promise<number> {
  const names = await namesIn(folder);
  const taken = names.flatMap((name) => /^r([1-9]\d*)\.(?:xlsx|json)$/.exec(name)?.[1] ?? []).map(Number);
  return Math.max(0, ...taken) + 1;
}

/** Names in a folder; none when it does not exist yet. */
async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await patiently('open', () => readdir(folder));
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}
