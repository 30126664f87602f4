import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { filesToCheck, verified } from '../../core/trace/checks.ts';
import { findTraced, traceableIds } from '../../core/trace/find.ts';
import type { Receipts, Trace } from '../../core/trace/model.ts';
import { traceOf } from '../../core/trace/trace.ts';
import type { ExitCode, Session } from '../../host.ts';
import { readConsolidation } from '../../io/workspace/consolidations.ts';
import { revisionsOf } from '../../io/workspace/submissions.ts';
import { paintFor } from '../../render/paint.ts';
import { TRACE_RENDERERS } from '../../render/trace/trace.ts';
import type { TraceFormat } from '../../render/trace/trace.ts';
import { openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { chooseConsolidation, openAsOf } from './report-made.ts';

/** Options of `ntge trace`. */
export interface TraceOptions {
  readonly period?: string;
  readonly revision?: string;
  readonly verify?: boolean;
  readonly format: TraceFormat;
}

/** Shows how a figure of a stored consolidation was made. With `verify`, exit code 1 when a source is not as it was. */
export async function runTrace(session: Session, id: string, options: TraceOptions): Promise<ExitCode> {
  const present = await openWorkspace(session);
  const consolidation = await readConsolidation(await chooseConsolidation(session, present, options));
  const opened = await openAsOf(session, present, consolidation);
  const { catalogue } = opened;
  const traced = findTraced(catalogue, consolidation, id);
  if (!traced) throw unknownId(catalogue, consolidation, id);
  const receipts = await readReceipts(opened, consolidation);
  const plain = traceOf(traced, { catalogue, consolidation, receipts, lang: session.lang });
  const trace = options.verify ? await readAgain(session, opened, plain) : plain;
  const { host, colour } = session;
  host.stdout.write(
    TRACE_RENDERERS[options.format](trace, {
      columns: host.stdout.columns,
      paint: await paintFor(colour),
    }),
  );
  return trace.verification?.ok === false ? 1 : 0;
}

/** Reads the submission files again only when asked: reading workbooks is what takes time. */
async function readAgain(session: Session, opened: Opened, trace: Trace): Promise<Trace> {
  const { readFilesNow } = await import('./trace-verify.ts');
  return verified(trace, await readFilesNow(session, opened, filesToCheck(trace)));
}

/** The receipts of all revisions of the units that are in the consolidation. */
async function readReceipts({ folder }: Opened, { period, units }: Consolidation): Promise<Receipts> {
  const held = await Promise.all(units.map(({ id }) => revisionsOf(folder, period, id)));
  return new Map(
    held.flat().flatMap(({ shown, receipt }) => {
      if (!receipt) return [];
      const { receivedOn, revision, originalName, filedBy } = receipt;
      return [[shown, { receivedOn, revision, originalName, filedBy }] as const];
    }),
  );
}

function unknownId(catalogue: Catalogue, consolidation: Consolidation, id: string): CannotRun {
  return cannotRun('usage/untraceable-id', { named: id, known: traceableIds(catalogue, consolidation) });
}
