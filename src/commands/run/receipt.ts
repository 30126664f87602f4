import { findUnit } from '../../core/catalogue/catalogue.ts';
import type { Correction } from '../../core/model/register.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { Change, Obstacle } from '../../core/register/correct.ts';
import { registerLines } from '../../core/register/lines.ts';
import { chooseRevision } from '../../core/register/choose-revision.ts';
import { tidy } from '../../core/text/compare.ts';
import { formatDate } from '../../core/text/format.ts';
import { letterheadOn } from '../../core/workspace/letterhead.ts';
import type { ExitCode, Session } from '../../host.ts';
import { correctRevision } from '../../io/workspace/correcting.ts';
import { periodRegister, unitRegister } from '../../io/workspace/submissions.ts';
import { REGISTER_RENDERERS } from '../../render/register/register.ts';
import type { RegisterFormat } from '../../render/register/register.ts';
import { correctionWords } from '../../render/register/register-rows.ts';
import { wrap } from '../../render/wrap.ts';
import { needDate } from './dates.ts';
import { needUnit, openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { chooseOutput, deliver } from './output.ts';
import type { OutputOptions } from './output.ts';
import { whoActs } from './intake.ts';
import { fromHere } from './standing.ts';
import { workPeriod } from './work-period.ts';

/** Options of `ntge receipt list`. */
export interface ListOptions extends OutputOptions<RegisterFormat> {
  readonly period?: string;
  readonly unit?: string;
}

/** Shows or prints the register. Exit code 1 when it is damaged: what is shown is then not the whole. */
export async function runList(session: Session, options: ListOptions): Promise<ExitCode> {
  const output = chooseOutput(session, options, {
    formats: REGISTER_RENDERERS,
    usual: 'text',
    filesOnly: ['xlsx', 'docx'],
  });
  const opened = await openWorkspace(session);
  const period = await workPeriod(session, opened, options.period);
  const unit = options.unit === undefined ? undefined : needUnit(session, opened.catalogue, options.unit).id;
  const register = await periodRegister(opened.folder, period.id);
  const lines = registerLines(register, unit === undefined ? undefined : new Set([unit]));
  const { issuer, parentBody } = letterheadOn(opened.config, session.host.today);
  const shown = { ...output, catalogue: opened.catalogue, period, lang: session.lang, issuer, parentBody };
  await deliver(session, output, await REGISTER_RENDERERS[output.format](lines, shown));
  const problems = [...register.units.values()].flatMap((one) => one.problems);
  for (const { file } of new Set(problems)) tellDamage(session, file, period.id);
  return problems.length > 0 ? 1 : 0;
}

function tellDamage({ host, lang }: Session, file: string, period: string): void {
  host.stderr.write(
    {
      vi: `Sổ nhận đang hỏng ở ${file}; xem: ntge status --period ${period}\n`,
      en: `The register is damaged at ${file}; see: ntge status --period ${period}\n`,
    }[lang],
  );
}

/** Options of the three corrections. */
export interface CorrectOptions {
  readonly period?: string;
  readonly unit: string;
  readonly revision?: string;
  readonly on?: string;
  readonly reason?: string;
  readonly by?: string;
  readonly recall?: boolean;
}

/** Writes a correction down. Throws CannotRun where there is nothing to correct, or no reason is given. */
export async function runCorrect(
  session: Session,
  what: Correction['what'],
  options: CorrectOptions,
): Promise<ExitCode> {
  const opened = await openWorkspace(session);
  const period = (await workPeriod(session, opened, options.period)).id;
  const unit = needUnit(session, opened.catalogue, options.unit).id;
  const change = changeOf(session, what, options);
  const revision = await revisionOf(opened, period, unit, options.revision);
  const reason = tidy(options.reason ?? '') || (await askReason(session));
  const { host } = session;
  const by = whoActs(session, options.by);
  const made = await correctRevision(opened.folder, {
    period,
    unit,
    revision,
    change,
    reason,
    by,
    on: host.today,
  });
  if (typeof made === 'string') throw obstacle(made, { unit, period, revision });
  await tell(session, opened, made);
  return 0;
}

function changeOf(session: Session, what: Correction['what'], { on, recall }: CorrectOptions): Change {
  const { host } = session;
  if (what === 'withdraw') return { what, cause: recall ? 'recall' : 'slip' };
  if (what === 'restore') return { what };
  const receivedOn = needDate(session, on ?? '');
  if (receivedOn > host.today)
    throw cannotRun('usage/future-receipt', { date: receivedOn, today: host.today });
  return { what, receivedOn };
}

/** As named; otherwise the revision that counts, or the only one there is. */
async function revisionOf(
  { folder }: Opened,
  period: string,
  unit: string,
  named: string | undefined,
): Promise<number> {
  const number = /^r?([1-9]\d*)$/.exec(named ?? '')?.[1];
  if (number !== undefined) return Number(number);
  const { revisions } = await unitRegister(folder, period, unit);
  const only = revisions.length === 1 ? revisions[0]?.revision : undefined;
  const chosen = named === undefined ? (chooseRevision(revisions).current?.revision ?? only) : undefined;
  if (chosen !== undefined) return chosen;
  throw cannotRun('usage/which-revision', {
    unit,
    period,
    known: revisions.map(({ revision }) => String(revision)),
  });
}

async function askReason({ host, lang }: Session): Promise<string> {
  const question = { vi: 'Lý do (được ghi vào sổ): ', en: 'Reason (kept in the register): ' }[lang];
  const answer = tidy((await host.ask?.(question)) ?? '');
  if (answer) return answer;
  throw cannotRun('usage/reason-wanted', {});
}

function obstacle(
  found: Obstacle,
  { unit, period, revision }: { readonly unit: string; readonly period: string; readonly revision: number },
) {
  const facts = { unit, period, revision: String(revision) };
  if (found === 'no-revision') return cannotRun('store/no-such-receipt', facts);
  return cannotRun(found === 'no-receipt' ? 'store/receipt-damaged' : 'store/stands-so-already', facts);
}

/** What was written, and how the unit stands now. */
async function tell(session: Session, { folder, catalogue }: Opened, made: Correction): Promise<void> {
  const { host, lang } = session;
  const { unit, period, revision, number } = made;
  const name = findUnit(catalogue, unit)?.name[lang] ?? unit;
  const { current } = chooseRevision((await unitRegister(folder, period, unit)).revisions);
  const now = current
    ? {
        vi: `Bản có hiệu lực: bản ${current.revision}, ngày đến ${formatDate(current.receivedOn, lang)}.`,
        en: `Revision ${current.revision} counts, received on ${formatDate(current.receivedOn, lang)}.`,
      }[lang]
    : { vi: 'Không còn bản nào có hiệu lực.', en: 'No revision counts now.' }[lang];
  const file = `submissions/${period}/${unit}/r${revision}.c${number}.json`;
  const lines = [
    `${name}, ${period}, ${{ vi: 'bản', en: 'revision' }[lang]} ${revision}: ${correctionWords(made, lang)}.`,
    now,
    `${{ vi: 'Phiếu đính chính', en: 'Entry' }[lang]}: ${file}`,
    `${{ vi: 'Bước tiếp theo', en: 'Next' }[lang]}: ntge status --period ${period}`,
  ];
  const text = lines.map((line) => wrap(line, host.stdout.columns, '  ')).join('\n');
  host.stdout.write(`${fromHere(session, text)}\n`);
}
