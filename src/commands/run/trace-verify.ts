import { relative, resolve } from 'node:path';
import { rowCodesOf } from '../../core/catalogue/row-codes.ts';
import { observationsOf } from '../../core/submission/observations.ts';
import type { FileNow } from '../../core/trace/checks.ts';
import { figurePath } from '../../core/trace/find.ts';
import { checkFile } from '../../core/validate/check-file.ts';
import type { Session } from '../../host.ts';
import { readFoundWorkbook } from '../../io/workbook-file/read-file.ts';
import { workbookNamed } from '../../io/workbook-paths.ts';
import type { Opened } from './open.ts';

const UNREADABLE: FileNow = { sha256: null, values: new Map() };

/** Reads submission files of the workspace again, the way the consolidation did, one after the other. */
export async function readFilesNow(
  { host }: Session,
  opened: Opened,
  files: readonly string[],
): Promise<ReadonlyMap<string, FileNow>> {
  const now = new Map<string, FileNow>();
  for (const file of files) now.set(file, await readNow(file, opened, host.today));
  return now;
}

async function readNow(file: string, { folder, catalogue, hash }: Opened, today: string): Promise<FileNow> {
  const path = resolve(folder, file);
  // A stored result names files inside the workspace; any other path is not followed.
  if (relative(folder, path).startsWith('..')) return UNREADABLE;
  const { sha256, outcome } = await readFoundWorkbook(await workbookNamed(folder, file), {
    rowCodes: rowCodesOf(catalogue),
  });
  if (sha256 === undefined) return UNREADABLE;
  const { submission } = checkFile(
    outcome,
    { file, sha256 },
    { catalogue, catalogueHash: hash, asOf: today },
  );
  // Without findings: what the cell holds, whatever the rules think of it.
  const observations = submission ? observationsOf(submission, []) : [];
  return {
    sha256,
    values: new Map(
      observations.map((o) => [figurePath(o), { value: o.value, cell: o.source?.cell ?? '' }] as const),
    ),
  };
}
