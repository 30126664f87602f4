import { readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { PeriodId, UnitId } from '../../core/model/ids.ts';
import type { Receipt } from '../../core/model/workspace.ts';
import { createWhole, isCode, writeWhole } from '../files.ts';
import { sha256 } from '../sha256.ts';
import { parseWaitingName, revisionsOf, submissionsFolder, waitingName } from './submissions.ts';

/** What is known of a submission when it is filed. */
export interface Filing {
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly receivedOn: string;
  readonly originalName: string;
  readonly filedBy: string;
  /** The day of filing, which may be later than the day of receipt. */
  readonly filedOn?: string;
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
 * (`revisionsOf`) and gets its name when the next one is filed. Two people filing at once get two numbers, or one when
 * their bytes are the same.
 */
export async function fileSubmission(workspace: string, bytes: Uint8Array, filing: Filing): Promise<Filed> {
  const folder = join(submissionsFolder(workspace, filing.period), filing.unit);
  await completeReceipts(folder);
  const hash = sha256(bytes);
  for (let revision = await nextRevision(folder); ; revision += 1) {
    // Asked again after every number lost to somebody else: they may have filed these very bytes.
    const same = await registeredAs(workspace, filing, hash);
    if (same) return { outcome: 'already-filed', receipt: same };
    const receipt = receiptOf(filing, revision, hash, bytes.byteLength);
    const text = `${JSON.stringify(receipt, null, 2)}\n`;
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

/** Puts workbook and receipt in place; false when the number is taken. A failure leaves no receipt waiting. */
async function place({ waiting, text, bytes, name }: Placing): Promise<boolean> {
  await writeWhole(waiting, text);
  let isPlaced = false;
  try {
    isPlaced = await createWhole(`${name}.xlsx`, bytes);
  } finally {
    if (!isPlaced) await rm(waiting, { force: true });
  }
  if (isPlaced) await giveName(waiting, `${name}.json`, text);
  return isPlaced;
}

/** Time given to somebody who is putting the receipt beside these very bytes at this moment. */
const PATIENCE = { rounds: 10, pause: 20 };

async function registeredAs(
  workspace: string,
  { period, unit }: Filing,
  hash: string,
): Promise<Receipt | undefined> {
  for (let round = 0; ; round += 1) {
    const held = await revisionsOf(workspace, period, unit);
    const same = held.find(({ receipt }) => receipt?.sha256 === hash)?.receipt;
    if (same) return same;
    const folder = join(submissionsFolder(workspace, period), unit);
    const known = new Set(held.map(({ path }) => path));
    if (round >= PATIENCE.rounds || !(await holdsUnregistered(folder, known, hash))) return undefined;
    await wait(PATIENCE.pause);
  }
}

/** Is there a workbook with these bytes whose receipt could not be seen? */
async function holdsUnregistered(folder: string, known: ReadonlySet<string>, hash: string): Promise<boolean> {
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    if (/^r[1-9]\d*\.xlsx$/.test(name) && !known.has(path) && sha256(await readFile(path)) === hash)
      return true;
  }
  return false;
}

function receiptOf(filing: Filing, revision: number, hash: string, size: number): Receipt {
  return {
    schema: 'ntge/receipt/1',
    unit: filing.unit,
    period: filing.period,
    revision,
    receivedOn: filing.receivedOn,
    sha256: hash,
    size,
    originalName: filing.originalName,
    filedBy: filing.filedBy,
    ...(filing.filedOn !== undefined && { filedOn: filing.filedOn }),
  };
}

/**
 * Tidies up after interrupted filings: a waiting receipt whose workbook is in place gets its name, one whose number went
 * to other bytes is of no use any more.
 */
async function completeReceipts(folder: string): Promise<void> {
  const names = await namesIn(folder);
  for (const name of names) {
    const { revision, hash } = parseWaitingName(name) ?? {};
    if (!revision || !names.includes(`r${revision}.xlsx`)) continue;
    const waiting = join(folder, name);
    const bytes = await readFile(join(folder, `r${revision}.xlsx`));
    // Empty: claimed by somebody who is filing at this moment (on drives without hard links).
    if (bytes.byteLength === 0) continue;
    const isDone = names.includes(`r${revision}.json`);
    if (sha256(bytes) !== hash || isDone) await rm(waiting, { force: true });
    else await giveName(waiting, join(folder, `r${revision}.json`), null);
  }
}

/** Renames a waiting receipt. Somebody who tidied up may have done so a moment ago, with the same content. */
async function giveName(waiting: string, name: string, text: string | null): Promise<void> {
  try {
    await rename(waiting, name);
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error;
    if (text !== null) await createWhole(name, text);
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
    return await readdir(folder);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}
