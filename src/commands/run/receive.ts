import { hasCopyName } from '../../core/annotation/annotation.ts';
import { ownName } from '../../core/text/contained-name.ts';
import type { Filed, Received, Repeated } from '../../core/register/received.ts';
import type { ExitCode, Session } from '../../host.ts';
import { findWorkbooks } from '../../io/workbook-paths.ts';
import type { WorkbookPath } from '../../io/workbook-path.ts';
import { paintFor } from '../../render/paint.ts';
import { renderReceivedJson } from '../../render/received/received-json.ts';
import { renderReceivedText } from '../../render/received/received-text.ts';
import { isQuestionLeft } from './answers.ts';
import { tellNothingIn, tellOthers } from './found-files.ts';
import { needPeriod, openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { intakeOf } from './intake.ts';
import type { IntakeOptions } from './intake.ts';
import { receiveFile } from './receive-file.ts';
import { findRivals } from './receive-rivals.ts';
import { fromHere, pathFromHere } from './standing.ts';
import { noteOverlaysOff } from './work-period.ts';

/** Options of `ntge receive`. */
export interface ReceiveOptions extends IntakeOptions {
  readonly format?: 'text' | 'json';
  /** Write a notice of receipt to each sender. */
  readonly notice?: boolean;
}

/** Files workbooks as submissions, one after the other. A file that cannot be taken never stops the others. */
export async function runReceive(
  session: Session,
  args: readonly string[],
  options: ReceiveOptions,
): Promise<ExitCode> {
  const opened = await openWorkspace(session);
  const intake = intakeOf(session, opened, options);
  const { files, nothingIn, others } = await findWorkbooks(args, session.host.cwd);
  tellOthers(session, others);
  tellNothingIn(session, nothingIn);
  const sorted = originalsFirst(files);
  const rivals = await findRivals(sorted, intake);
  const received: Received[] = [];
  let left: unknown;
  try {
    for (const file of sorted) received.push(rivals.get(file.name) ?? (await receiveFile(file, intake)));
  } catch (error) {
    // Who leaves a question is told what was filed before it.
    if (!isQuestionLeft(error)) throw error;
    left = error;
  }
  if (received.length > 0) await show(session, opened, received, options.format ?? 'text');
  await noteOverlays(session, opened, received);
  if (options.notice) await writeNotices(session, opened, received);
  if (left !== undefined) throw left;
  const isHeld = (one: Received): one is Filed | Repeated => 'receipt' in one;
  if (nothingIn.length > 0 || !received.every(isHeld)) return 2;
  return received.some((one) => 'counts' in one && one.counts.error > 0) ? 1 : 0;
}

async function writeNotices(session: Session, opened: Opened, received: readonly Received[]): Promise<void> {
  const filed = received.flatMap((one) => ('stored' in one && one.outcome === 'filed' ? [one] : []));
  if (filed.length === 0) return;
  const { writeNotice } = await import('./receive-notice.ts');
  for (const one of filed) await writeNotice(session, opened, one);
}

/** Of each period that something was filed for. */
async function noteOverlays(session: Session, opened: Opened, received: readonly Received[]): Promise<void> {
  const periods = new Set(received.flatMap((one) => ('receipt' in one ? [one.receipt.period] : [])));
  for (const period of periods) await noteOverlaysOff(session, opened, needPeriod(opened.catalogue, period));
}

/** A coloured copy is younger than what it was made of, though its name may come first. */
function originalsFirst(files: readonly WorkbookPath[]): readonly WorkbookPath[] {
  return [
    ...files.filter(({ name }) => !hasCopyName(ownName(name))),
    ...files.filter(({ name }) => hasCopyName(ownName(name))),
  ];
}

async function show(
  session: Session,
  { catalogue }: Opened,
  received: readonly Received[],
  format: 'text' | 'json',
): Promise<void> {
  const { host, lang, colour } = session;
  if (format === 'json') {
    host.stdout.write(renderReceivedJson(received, lang));
    return;
  }
  const text = renderReceivedText(received, {
    catalogue,
    lang,
    columns: host.stdout.columns,
    paint: await paintFor(colour),
    placeOf: (inside) => pathFromHere(session, inside),
  });
  host.stdout.write(fromHere(session, text));
}
