import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PeriodId, UnitId } from '../../core/model/ids.ts';
import type { Receipt } from '../../core/model/workspace.ts';
import { isCode } from '../files.ts';

/** A submission of a period as the workspace holds it. */
export interface HeldSubmission {
  /** Absolute path of the workbook. */
  readonly path: string;
  /** Path inside the workspace with forward slashes, the same on every machine. */
  readonly shown: string;
  /** Receipt of a registered submission; null for a workbook dropped in by hand. */
  readonly receipt: Receipt | null;
}

/** Folder of a period's submissions, inside the workspace. */
export function submissionsFolder(workspace: string, period: PeriodId): string {
  return join(workspace, 'submissions', period);
}

/**
 * The submissions that count: of each unit the latest registered revision, then every workbook dropped into the
 * period's folder by hand, sorted by name. A workbook without a whole receipt beside it was never filed.
 */
export async function currentSubmissions(
  workspace: string,
  period: PeriodId,
): Promise<readonly HeldSubmission[]> {
  const folder = submissionsFolder(workspace, period);
  const entries = await readFolder(folder);
  const registered = await Promise.all(
    entries
      .filter((e) => e.isDirectory())
      .map(async (e) => (await revisionsOf(workspace, period, e.name)).at(-1)),
  );
  const dropped = entries
    .filter(
      (e) => e.isFile() && /\.(xlsx|xlsm|xltx|xltm|xls|xlsb|ods)$/i.test(e.name) && !/^[~.]/.test(e.name),
    )
    .map((e) => ({ path: join(folder, e.name), shown: `submissions/${period}/${e.name}`, receipt: null }));
  return [...registered.filter((s) => s !== undefined), ...dropped].sort((a, b) =>
    a.shown < b.shown ? -1 : 1,
  );
}

/** All registered revisions of a unit for a period, oldest first. */
export async function revisionsOf(
  workspace: string,
  period: PeriodId,
  unit: UnitId,
): Promise<readonly HeldSubmission[]> {
  const folder = join(submissionsFolder(workspace, period), unit);
  const names = (await readFolder(folder)).flatMap((e) => /^r([1-9]\d*)\.json$/.exec(e.name)?.[1] ?? []);
  const held = await Promise.all(
    names
      .map(Number)
      .sort((a, b) => a - b)
      .map(async (revision): Promise<HeldSubmission | undefined> => {
        const receipt = await readReceipt(join(folder, `r${revision}.json`));
        const name = `r${revision}.xlsx`;
        return (
          receipt && { path: join(folder, name), shown: `submissions/${period}/${unit}/${name}`, receipt }
        );
      }),
  );
  return held.filter((s) => s !== undefined);
}

async function readReceipt(path: string): Promise<Receipt | undefined> {
  const { receiptSchema } = await import('../../core/model/workspace.ts');
  const text = await readFile(path, 'utf8');
  try {
    return receiptSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readFolder(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}
