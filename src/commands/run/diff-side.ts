import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import { findPeriod } from '../../core/catalogue/catalogue.ts';
import { rowCodesOf } from '../../core/catalogue/row-codes.ts';
import { fixOf, messageOf } from '../../core/findings/words.ts';
import type { Catalogue, Period } from '../../core/model/catalogue.ts';
import type { Bilingual } from '../../core/model/ids.ts';
import type { Consolidation } from '../../core/model/results.ts';
import type { Submission } from '../../core/model/submission.ts';
import { checkFile } from '../../core/validate/check-file.ts';
import type { Session } from '../../host.ts';
import { BUILT_IN_CATALOGUES, loadCatalogue } from '../../io/catalogue-files.ts';
import {
  consolidationName,
  listConsolidations,
  readConsolidation,
} from '../../io/workspace/consolidations.ts';
import { revisionsOf } from '../../io/workspace/submissions.ts';
import { readWorkbookFile } from '../../io/workbook-file/read-file.ts';
import type { Opened } from './open.ts';

/** One side of a comparison, under the name it is shown by. */
export type Side =
  | { readonly kind: 'consolidation'; readonly name: string; readonly value: Consolidation }
  | { readonly kind: 'workbook'; readonly name: string; readonly value: Submission }
  | { readonly kind: 'catalogue'; readonly name: string; readonly value: Catalogue };

/** What a person named: a period, a consolidation, a registered submission, a workbook, a catalogue. */
export async function findSide(session: Session, opened: Opened, named: string): Promise<Side> {
  const [, before = named, revision] = /^(.+)\.r([1-9]\d*)$/.exec(named) ?? [];
  const period = findPeriod(opened.catalogue, before);
  if (period) return consolidationSide(opened, period, revision === undefined ? undefined : Number(revision));
  const registered = /^([^/\\]+)[/\\]([^/\\]+)[/\\.]r([1-9]\d*)$/.exec(named);
  const [, periodId = '', unit = '', number] = registered ?? [];
  if (number && findPeriod(opened.catalogue, periodId))
    return registeredSide(
      opened,
      findPeriod(opened.catalogue, periodId)?.id ?? periodId,
      unit,
      Number(number),
    );
  if (BUILT_IN_CATALOGUES.some((id) => id === named)) return catalogueSide(named, opened.folder);
  return fileSide(session, opened, named);
}

async function consolidationSide({ folder }: Opened, period: Period, revision?: number): Promise<Side> {
  const stored = (await listConsolidations(folder)).filter((one) => one.period === period.id);
  const found = revision === undefined ? stored.at(-1) : stored.find((one) => one.revision === revision);
  if (found) {
    const name = consolidationName(found.period, found.revision);
    return { kind: 'consolidation', name, value: await readConsolidation(found) };
  }
  throw stored.length > 0
    ? cannotRun('store/no-revision', {
        period: period.id,
        revision: String(revision),
        known: stored.map((one) => `${one.period}.r${one.revision}`),
      })
    : cannotRun('store/period-not-consolidated', { period: period.id });
}

async function registeredSide(opened: Opened, period: string, unit: string, revision: number): Promise<Side> {
  const held = await revisionsOf(opened.folder, period, unit);
  const found = held.find(({ receipt }) => receipt?.revision === revision);
  if (found) return workbookSide(opened, found.path, found.shown);
  throw cannotRun('store/no-registered-revision', {
    named: `${period}/${unit}/r${revision}`,
    known: held.flatMap(({ receipt }) => (receipt ? [`${period}/${unit}/r${receipt.revision}`] : [])),
  });
}

async function fileSide({ host }: Session, opened: Opened, named: string): Promise<Side> {
  const path = resolve(host.cwd, named);
  const kind = await kindOf(path);
  if (kind === 'none') throw nothingThere(named);
  if (kind === 'folder' || /\.ya?ml$/i.test(path)) return catalogueSide(path, host.cwd);
  const stored = /^(.+)\.r([1-9]\d*)\.json$/.exec(basename(path));
  if (stored?.[1] && stored[2]) {
    const one = { period: stored[1], revision: Number(stored[2]), path };
    return { kind: 'consolidation', name: named, value: await readConsolidation(one) };
  }
  return workbookSide(opened, path, named);
}

async function kindOf(path: string): Promise<'folder' | 'file' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

async function catalogueSide(reference: string, base: string): Promise<Side> {
  const { catalogue } = await loadCatalogue(reference, { base });
  const name = `${catalogue.id} ${catalogue.version}`;
  return { kind: 'catalogue', name, value: catalogue };
}

/** A workbook that cannot be trusted as a submission has nothing to compare. */
async function workbookSide({ catalogue, hash }: Opened, path: string, shown: string): Promise<Side> {
  const { outcome, sha256 } = await readWorkbookFile(path, { rowCodes: rowCodesOf(catalogue) });
  const settings = { catalogue, catalogueHash: hash, asOf: '' };
  const { submission, findings } = checkFile(outcome, { file: shown, sha256: sha256 ?? null }, settings);
  if (submission) return { kind: 'workbook', name: shown, value: submission };
  const why = findings.find(({ severity }) => severity === 'error');
  const both = (say: typeof messageOf): Bilingual =>
    why ? { vi: say(why, 'vi'), en: say(why, 'en') } : { vi: '', en: '' };
  throw cannotRun('usage/nothing-to-compare', { file: shown, why: both(messageOf), cure: both(fixOf) });
}

function nothingThere(named: string): CannotRun {
  return cannotRun('usage/nothing-called', { named });
}
