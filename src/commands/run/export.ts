import { join, resolve } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { ExitCode, Session } from '../../host.ts';
import { undescribedFiles } from '../../io/described-files.ts';
import { writeWhole } from '../../io/files.ts';
import { listConsolidations, readConsolidation } from '../../io/workspace/consolidations.ts';
import type { StoredConsolidation } from '../../io/workspace/consolidations.ts';
import { publishedRevisions } from '../../io/workspace/published.ts';
import { DESCRIPTION, renderExport } from '../../render/export/export.ts';
import type { TableFormat } from '../../render/export/resource.ts';
import { exportTables } from '../../render/export/tables.ts';
import type { ExportedPeriod } from '../../render/export/tables.ts';
import { needPeriod, openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { openAsOf } from './report-made.ts';
import { readyEdition } from './report-public.ts';
import type { ReadyEdition } from './report-public.ts';

/** Options of `ntge export`. */
export interface ExportOptions {
  readonly format: TableFormat;
  readonly output: string;
  readonly period?: readonly string[];
  readonly allRevisions?: boolean;
  readonly edition: 'internal' | 'public';
}

/**
 * Writes the tables of the chosen consolidations. The folder may hold an earlier export as it was written; anything else in
 * the way of a table stops the command, and nothing is written.
 */
export async function runExport(session: Session, options: ExportOptions): Promise<ExitCode> {
  const { host, lang } = session;
  const opened = await openWorkspace(session);
  const { catalogue } = opened;
  const chosen = await chooseStored(session, opened, options);
  const { periods, keep } = await (options.edition === 'public' ? readPublic : readPeriods)(
    session,
    opened,
    chosen,
  );
  const files = await renderExport(exportTables(periods, lang), options.format, {
    lang,
    title: catalogue.title[lang],
    edition: options.edition,
    catalogue: { id: catalogue.id, version: catalogue.version },
  });
  const folder = resolve(host.cwd, options.output);
  const foreign = await undescribedFiles(folder, DESCRIPTION);
  const taken = files.find(({ name }) => foreign.has(name));
  if (taken) throw cannotRun('output/not-an-export', { path: join(options.output, taken.name) });
  await keep();
  for (const { name, bytes } of files) await writeWhole(join(folder, name), bytes);
  for (const { name } of files) host.stdout.write(`${join(folder, name)}\n`);
  tellPeriods(session, periods);
  return 0;
}

/** The chosen consolidations, and what has to be kept before any of them is written. */
interface Reading {
  readonly periods: readonly ExportedPeriod[];
  readonly keep: () => Promise<void>;
}

async function readPeriods(session: Session, opened: Opened, chosen: readonly Chosen[]): Promise<Reading> {
  const periods: ExportedPeriod[] = [];
  for (const { stored, current } of chosen) {
    const consolidation = await readConsolidation(stored);
    const { catalogue } = await openAsOf(session, opened, consolidation);
    periods.push({ catalogue, consolidation, current });
  }
  return { periods, keep: () => Promise.resolve() };
}

/** Each beside all that went out before and those before it. */
async function readPublic(session: Session, opened: Opened, chosen: readonly Chosen[]): Promise<Reading> {
  const periods: ExportedPeriod[] = [];
  const ready: ReadyEdition[] = [];
  for (const { stored, current } of chosen) {
    const consolidation = await readConsolidation(stored);
    const asOf = await openAsOf(session, opened, consolidation);
    const one = await readyEdition(session, asOf, { stored, consolidation }, ready);
    periods.push({ catalogue: asOf.catalogue, consolidation: one.edition, current });
    ready.push(one);
  }
  const keep = async (): Promise<void> => {
    for (const one of ready) await one.keep();
  };
  return { periods, keep };
}

interface Chosen {
  readonly stored: StoredConsolidation;
  readonly current: boolean;
}

async function chooseStored(
  session: Session,
  { folder, catalogue }: Opened,
  { period, allRevisions, edition }: ExportOptions,
): Promise<readonly Chosen[]> {
  const wanted = period && new Set(period.map((one) => needPeriod(catalogue, one).id));
  const all = (await listConsolidations(folder)).filter((one) => wanted?.has(one.period) ?? true);
  if (all.length === 0) throw cannotRun('store/no-consolidation', {});
  const missing = [...(wanted ?? [])].find((id) => !all.some((one) => one.period === id));
  if (missing !== undefined) throw cannotRun('store/period-not-consolidated', { period: missing });
  const latest = new Map(all.map((one) => [one.period, one]));
  const chosen = all
    .map((stored) => ({ stored, current: latest.get(stored.period) === stored }))
    .filter(({ current }) => current || allRevisions);
  return edition === 'public' ? withoutUnpublished(session, folder, chosen) : chosen;
}

/** A former revision that never went out stays in the house: beside the present one it would tell what is withheld. */
async function withoutUnpublished(
  { host, lang }: Session,
  folder: string,
  chosen: readonly Chosen[],
): Promise<readonly Chosen[]> {
  const wentOut = await publishedRevisions(folder);
  const isOut = ({ stored, current }: Chosen): boolean => current || wentOut(stored);
  const left = chosen.filter((one) => !isOut(one)).map(({ stored: s }) => `${s.period} r${s.revision}`);
  if (left.length > 0)
    host.stderr.write(
      {
        vi: `Không xuất lần tổng hợp cũ chưa từng công bố: ${left.join(', ')}.\n`,
        en: `Former revisions that were never published are not exported: ${left.join(', ')}.\n`,
      }[lang],
    );
  return chosen.filter(isOut);
}

function tellPeriods({ host, lang }: Session, periods: readonly ExportedPeriod[]): void {
  const named = periods.map(({ consolidation: c }) => `${c.period} r${c.revision}`).join(', ');
  host.stderr.write({ vi: `Đã xuất: ${named}.\n`, en: `Exported: ${named}.\n` }[lang]);
}
