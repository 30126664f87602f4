import { stat } from 'node:fs/promises';
import { isUnchangedCopy } from '../../core/diff/coloured-copy.ts';
import { diffSubmissions } from '../../core/diff/submissions.ts';
import { rowCodesOf } from '../../core/catalogue/row-codes.ts';
import type { Receipt } from '../../core/model/register.ts';
import type { Rival } from '../../core/register/received.ts';
import type { UnitRegister } from '../../core/register/unit-register.ts';
import type { Submission } from '../../core/model/submission.ts';
import { groupBy } from '../../core/collections/group-by.ts';
import type { CheckedFile } from '../../core/validate/checked-file.ts';
import type { WorkbookPath } from '../../io/workbook-path.ts';
import { readFoundWorkbook } from '../../io/workbook-file/read-file.ts';
import { unitRegister } from '../../io/workspace/submissions.ts';
import { checkBatch } from './check-batch.ts';
import { requestOf } from './found-files.ts';
import { check } from './receive-file.ts';
import type { Intake } from './intake.ts';

/**
 * Different files of one unit and period given in one call, by their names. Nobody but a person can say which one counts: the
 * order of their names says nothing.
 */
export async function findRivals(
  files: readonly WorkbookPath[],
  intake: Intake,
): Promise<ReadonlyMap<string, Rival>> {
  const rivals = new Map<string, Rival>();
  if (files.length < 2) return rivals;
  for (const group of await sameSender(files, intake)) {
    const sent = await Promise.all(group.map(async (file) => readSent(file, intake)));
    const different = withoutCopies(sent.flatMap((one) => one ?? []));
    if (different.length < 2) continue;
    for (const one of different) rivals.set(one.file.name, rivalOf(one, different));
  }
  return rivals;
}

/** Groups of files of one unit and period whose bytes differ. What is registered already is filed no second time: it competes with nothing. */
async function sameSender(
  files: readonly WorkbookPath[],
  { session, opened, settings, earlier }: Intake,
): Promise<readonly (readonly WorkbookPath[])[]> {
  const requests = files.map((file) => requestOf(file, settings.expected ?? {}));
  const checks = { asOf: settings.asOf, earlier, carries: 'findings' } as const;
  const known: { readonly file: WorkbookPath; readonly of: string; readonly sha256: string }[] = [];
  const isRegistered = registeredIn(opened.folder);
  let at = 0;
  for await (const { checked } of checkBatch(session, opened, requests, checks)) {
    const file = files[at++];
    const { unit, period, sha256, isUsable } = checked;
    if (!file || !isUsable || sha256 === null || unit === null || period === null) continue;
    if (await isRegistered({ unit, period, sha256 })) continue;
    known.push({ file, of: `${unit} ${period}`, sha256 });
  }
  return [...groupBy(known, ({ of }) => of).values()].flatMap((group) => {
    const distinct = group.filter(
      ({ sha256 }, i) => group.findIndex((other) => other.sha256 === sha256) === i,
    );
    return distinct.length > 1 ? [distinct.map(({ file }) => file)] : [];
  });
}

/** Are these bytes a revision of the unit already? Each register is looked into once. */
function registeredIn(folder: string) {
  const registers = new Map<string, Promise<UnitRegister>>();
  return async ({ unit, period, sha256 }: Pick<Receipt, 'unit' | 'period' | 'sha256'>): Promise<boolean> => {
    const key = `${period}/${unit}`;
    const register = registers.get(key) ?? unitRegister(folder, period, unit);
    registers.set(key, register);
    return (await register).revisions.some(({ receipt }) => receipt?.sha256 === sha256);
  };
}

/** A file that could be filed, and when it was saved. */
interface Sent {
  readonly file: WorkbookPath;
  readonly checked: CheckedFile & { readonly submission: Submission };
  readonly savedOn: string | null;
}

async function readSent(file: WorkbookPath, intake: Intake): Promise<Sent | null> {
  const { outcome, sha256 } = await readFoundWorkbook(file, {
    rowCodes: rowCodesOf(intake.settings.catalogue),
  });
  const checked = await check(outcome, { file: file.name, sha256: sha256 ?? null }, intake);
  const { submission } = checked;
  return submission && { file, checked: { ...checked, submission }, savedOn: await savedOn(file.path) };
}

/** In Viet Nam (UTC+7), as the folder shows it there. */
async function savedOn(path: string): Promise<string | null> {
  const facts = await stat(path).catch(() => null);
  return facts && new Date(facts.mtimeMs + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** A coloured copy in which nothing was changed says what its original says. */
function withoutCopies(sent: readonly Sent[]): readonly Sent[] {
  return sent.filter(
    (one) => !sent.some((other) => other !== one && isUnchangedCopy(one.checked, other.checked)),
  );
}

function rivalOf({ file, checked, savedOn: saved }: Sent, all: readonly Sent[]): Rival {
  const { unit, period, signedOn, cover } = checked.submission;
  const others = all.filter((other) => other.file !== file);
  const [first] = others;
  return {
    outcome: 'rival',
    file: file.name,
    unit,
    period,
    documentNumber: cover.document_number?.text ?? '',
    signedOn,
    savedOn: saved,
    others: others.map((other) => other.file.name),
    diff: first ? diffSubmissions(checked.submission, first.checked.submission) : null,
  };
}
