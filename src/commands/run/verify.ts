import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { allPeriods } from '../../core/catalogue/catalogue.ts';
import { readNotice } from '../../core/evidence/notice.ts';
import type { Proof, Proofs } from '../../core/evidence/proof.ts';
import type { Period } from '../../core/model/catalogue.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { Register, UnitRegister } from '../../core/register/unit-register.ts';
import type { ExitCode, Session } from '../../host.ts';
import { sha256OfFile } from '../../io/sha256.ts';
import { periodRegister } from '../../io/workspace/submissions.ts';
import { renderProofsText } from '../../render/evidence/proofs-text.ts';
import { paintFor } from '../../render/paint.ts';
import { openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { whileTelling } from './progress.ts';
import { proveConsolidations } from './verify-consolidations.ts';
import { provePublished } from './verify-published.ts';
import { workPeriod } from './work-period.ts';

/** Options of `ntge verify`. */
export interface VerifyOptions {
  readonly period?: string;
  readonly against?: string;
  readonly format: 'text' | 'json';
}

/** Proves the workspace from its originals, without anything kept. Exit code 1 when a proof fails. */
export async function runVerify(session: Session, options: VerifyOptions): Promise<ExitCode> {
  const opened = await openWorkspace(session, { cache: false });
  const { catalogue, folder } = opened;
  const periods =
    options.period === undefined
      ? allPeriods(catalogue)
      : [await workPeriod(session, opened, options.period)];
  const proofs: Proof[] = [];
  await whileTelling(session, { vi: 'Đang kiểm chứng', en: 'Proving' }, async (_, telling) => {
    for (const period of periods) proofs.push(...(await provePeriod(telling, opened, period)));
  });
  proofs.push(...(await provePublished(folder, new Set(periods.map(({ id }) => id)))));
  if (options.against !== undefined)
    proofs.push(await proveNotice(session, folder, resolve(session.host.cwd, options.against)));
  const value: Proofs = { schema: 'ntge/proofs/1', ok: proofs.every(({ ok }) => ok), proofs };
  await show(session, value, options.format);
  return value.ok ? 0 : 1;
}

async function show({ host, lang, colour }: Session, proofs: Proofs, format: 'text' | 'json'): Promise<void> {
  host.stdout.write(
    format === 'json'
      ? `${JSON.stringify(proofs, null, 2)}\n`
      : renderProofsText(proofs, { lang, columns: host.stdout.columns, paint: await paintFor(colour) }),
  );
}

async function provePeriod(session: Session, opened: Opened, period: Period): Promise<readonly Proof[]> {
  const register = await periodRegister(opened.folder, period.id);
  const proofs: Proof[] = [];
  for (const unit of [...register.units.values()].toSorted((a, b) => (a.unit < b.unit ? -1 : 1))) {
    if (unit.revisions.length + unit.problems.length > 0) proofs.push(proveRegister(register, unit));
    proofs.push(...(await proveOriginals(opened.folder, unit)));
  }
  return [...proofs, ...(await proveConsolidations(session, opened, period, register))];
}

function proveRegister({ period }: Register, { unit, revisions, problems, settled }: UnitRegister): Proof {
  const what = `register ${period}/${unit}`;
  const [first] = problems;
  if (first)
    return { what, ok: false, detail: problems.map(({ fault, file }) => `${fault}: ${file}`).join('; ') };
  const corrections = revisions.reduce((sum, one) => sum + one.corrections.length, 0);
  const accepted =
    settled.length === 0
      ? ''
      : `, settled: ${settled.map(({ fault, file }) => `${fault} ${file}`).join(', ')}`;
  return { what, ok: true, detail: `revisions ${revisions.length}, corrections ${corrections}${accepted}` };
}

/** Every workbook that has a receipt, against it; one that is not there is the register's fault, and told there. */
async function proveOriginals(folder: string, { unit, revisions }: UnitRegister): Promise<readonly Proof[]> {
  return Promise.all(
    revisions.flatMap(({ revision, receipt }) => {
      if (!receipt) return [];
      const file = `submissions/${receipt.period}/${unit}/r${revision}.xlsx`;
      return [proveOriginal(join(folder, file), file, receipt.sha256)];
    }),
  );
}

async function proveOriginal(path: string, file: string, sha256: string): Promise<Proof> {
  const what = `original ${file}`;
  try {
    const now = sha256OfFile(path);
    return { what, ok: now === sha256, detail: now === sha256 ? now : `${sha256} → ${now}` };
  } catch {
    return Promise.resolve({ what, ok: false, detail: 'not there' });
  }
}

/** One notice in a unit's hands is a witness of everything that was filed before it. */
async function proveNotice({ host }: Session, folder: string, path: string): Promise<Proof> {
  const content = await readFile(path, 'utf8').catch(() => null);
  const claim = content === null ? null : readNotice(content);
  if (!claim) throw cannotRun('usage/no-notice', { file: path.slice(host.cwd.length + 1) || path });
  const { period, unit, revision, sha256, hash } = claim;
  const what = `notice ${period}/${unit}/r${revision}`;
  const names: readonly string[] = await readdir(join(folder, 'submissions')).catch(() => []);
  const register = names.includes(period) ? await periodRegister(folder, period) : undefined;
  const receipt = register?.units.get(unit)?.revisions.find((one) => one.revision === revision)?.receipt;
  if (!receipt) return { what, ok: false, detail: 'no such receipt' };
  if (receipt.sha256 !== sha256) return { what, ok: false, detail: `file ${sha256} → ${receipt.sha256}` };
  if (receipt.hash !== hash)
    return { what, ok: false, detail: `register rewritten: ${hash} → ${receipt.hash}` };
  return { what, ok: true, detail: hash };
}
