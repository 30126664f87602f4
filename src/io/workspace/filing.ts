import { readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PeriodId, UnitId } from '../../core/model/ids.ts';
import type { Receipt } from '../../core/model/workspace.ts';
import { createWhole, isCode, writeWhole } from '../files.ts';
import { revisionsOf, sha256, submissionsFolder } from './submissions.ts';

/** What is known of a submission when it is filed. */
export interface Filing {
  readonly unit: UnitId;
  readonly period: PeriodId;
  readonly receivedOn: string;
  readonly originalName: string;
  readonly filedBy: string;
}

/** `filed`: stored as a new revision. `already-filed`: the same bytes are that revision; nothing was written. */
export interface Filed {
  readonly outcome: 'filed' | 'already-filed';
  readonly receipt: Receipt;
}

/**
 * Files the bytes of a submission as the unit's next revision: `r2.xlsx` as received, `r2.json` its receipt.
 *
 * The receipt is written whole under a temporary name first, then the workbook takes its number, then the receipt gets
 * its name. A crash before the workbook is there leaves nothing filed; a crash after it is completed by whoever files
 * or looks next (`completeReceipts`), since the receipt is waiting. Two people filing at once get two numbers.
 */
export async function fileSubmission(workspace: string, bytes: Uint8Array, filing: Filing): Promise<Filed> {
  const folder = join(submissionsFolder(workspace, filing.period), filing.unit);
  await completeReceipts(folder);
  const hash = sha256(bytes);
  const same = (await revisionsOf(workspace, filing.period, filing.unit)).find(
    (held) => held.receipt?.sha256 === hash,
  );
  if (same?.receipt) return { outcome: 'already-filed', receipt: same.receipt };
  for (let revision = await nextRevision(folder); ; revision += 1) {
    const receipt: Receipt = {
      schema: 'ntge/receipt/1',
      unit: filing.unit,
      period: filing.period,
      revision,
      receivedOn: filing.receivedOn,
      sha256: hash,
      size: bytes.byteLength,
      originalName: filing.originalName,
      filedBy: filing.filedBy,
    };
    const waiting = join(folder, waitingName(revision, hash));
    await writeWhole(waiting, `${JSON.stringify(receipt, null, 2)}\n`);
    if (await createWhole(join(folder, `r${revision}.xlsx`), bytes)) {
      await giveName(waiting, join(folder, `r${revision}.json`));
      return { outcome: 'filed', receipt };
    }
    await rm(waiting, { force: true });
  }
}

/** Gives the waiting receipts of interrupted filings their names, where the workbook they speak of is in place. */
export async function completeReceipts(folder: string): Promise<void> {
  const names = await namesIn(folder);
  for (const name of names) {
    const match = /^\.waiting-r([1-9]\d*)-([0-9a-f]{64})\.json$/.exec(name);
    const [revision, hash] = [match?.[1], match?.[2]];
    if (!revision || names.includes(`r${revision}.json`) || !names.includes(`r${revision}.xlsx`)) continue;
    const held = sha256(await readFile(join(folder, `r${revision}.xlsx`)));
    if (held === hash) await giveName(join(folder, name), join(folder, `r${revision}.json`));
  }
}

function waitingName(revision: number, hash: string): string {
  return `.waiting-r${revision}-${hash}.json`;
}

/** Renames a waiting receipt; somebody else may have done so a moment ago, with the same content. */
async function giveName(waiting: string, name: string): Promise<void> {
  await rename(waiting, name).catch((error: unknown) => {
    if (!isCode(error, 'ENOENT')) throw error;
  });
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
