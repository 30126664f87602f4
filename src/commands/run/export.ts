import { join, resolve } from 'node:path';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { ExitCode, Session } from '../../host.ts';
import { undescribedFiles } from '../../io/described-files.ts';
import { writeWhole } from '../../io/files.ts';
import { listConsolidations, readConsolidation } from '../../io/workspace/consolidations.ts';
import type { StoredConsolidation } from '../../io/workspace/consolidations.ts';
import { DESCRIPTION, renderExport } from '../../render/export/export.ts';
import type { TableFormat } from '../../render/export/resource.ts';
import { exportTables } from '../../render/export/tables.ts';
import type { ExportedPeriod } from '../../render/export/tables.ts';
import { needPeriod, openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { openAsOf } from './report-made.ts';
import { publish } from './report-public.ts';

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
  if (options.edition === 'public' && options.allRevisions) throw cannotRun('usage/public-revisions', {});
  const opened = await openWorkspace(session);
  const { catalogue } = opened;
  const periods = await readPeriods(session, opened, options);
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
  for (const { name, bytes } of files) await writeWhole(join(folder, name), bytes);
  for (const { name } of files) host.stdout.write(`${join(folder, name)}\n`);
  tellPeriods(session, periods);
  return 0;
}

async function readPeriods(
  session: Session,
  opened: Opened,
  options: ExportOptions,
): Promise<readonly ExportedPeriod[]> {
  const chosen = await chooseStored(opened, options);
  const periods: ExportedPeriod[] = [];
  for (const { stored, current } of chosen) {
    const consolidation = await readConsolidation(stored);
    const asOf = await openAsOf(session, opened, consolidation);
    const published =
      options.edition === 'public' ? await publish(session, asOf, { stored, consolidation }) : consolidation;
    periods.push({ catalogue: asOf.catalogue, consolidation: published, current });
  }
  return periods;
}

interface Chosen {
  readonly stored: StoredConsolidation;
  readonly current: boolean;
}

async function chooseStored(
  { folder, catalogue }: Opened,
  { period, allRevisions }: ExportOptions,
): Promise<readonly Chosen[]> {
  const wanted = period && new Set(period.map((one) => needPeriod(catalogue, one).id));
  const all = (await listConsolidations(folder)).filter((one) => wanted?.has(one.period) ?? true);
  if (all.length === 0) throw cannotRun('store/no-consolidation', {});
  const missing = [...(wanted ?? [])].find((id) => !all.some((one) => one.period === id));
  if (missing !== undefined) throw cannotRun('store/period-not-consolidated', { period: missing });
  const latest = new Map(all.map((one) => [one.period, one]));
  return all
    .map((stored) => ({ stored, current: latest.get(stored.period) === stored }))
    .filter(({ current }) => current || allRevisions);
}

function tellPeriods({ host, lang }: Session, periods: readonly ExportedPeriod[]): void {
  const named = periods.map(({ consolidation: c }) => `${c.period} r${c.revision}`).join(', ');
  host.stderr.write({ vi: `Đã xuất: ${named}.\n`, en: `Exported: ${named}.\n` }[lang]);
}
