import { resolve } from 'node:path';
import { rowCodesOf } from '../../core/catalogue/row-codes.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import { countFindings } from '../../core/findings/count.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Bilingual } from '../../core/model/ids.ts';
import type { FileFindings } from '../../core/validate/checked-file.ts';
import type { ExitCode, Session } from '../../host.ts';
import type { FileRequest } from '../../io/batch/check-one.ts';
import { findWorkbooks } from '../../io/workbook-paths.ts';
import type { WorkbookPath } from '../../io/workbook-path.ts';
import { earlierPeriodsIn } from '../../io/workspace/consolidations.ts';
import { FINDINGS_RENDERERS } from '../../render/findings/findings.ts';
import type { FindingsFormat } from '../../render/findings/findings.ts';
import { checkBatch } from './check-batch.ts';
import type { BatchChecks } from './check-batch.ts';
import type { CopyBasis, CopyReport } from './coloured-copy.ts';
import { needDate } from './dates.ts';
import { requestOf, tellNothingIn, tellOthers } from './found-files.ts';
import { keptIn, needUnit, openAnywhere } from './open.ts';
import type { KeptChoices, Opened } from './open.ts';
import { chooseOutput, deliver } from './output.ts';
import type { OutputOptions } from './output.ts';
import { whileTelling } from './progress.ts';
import { workPeriod } from './work-period.ts';

/** Options of `ntge validate`. */
export interface ValidateOptions extends KeptChoices, OutputOptions<FindingsFormat> {
  readonly period?: string;
  readonly unit?: string;
  readonly asOf?: string;
  /** Write a coloured copy beside each file. */
  readonly annotate?: true;
}

/** Checks every file and writes one result. A bad file is a finding; it never stops the others. */
export async function runValidate(
  session: Session,
  args: readonly string[],
  options: ValidateOptions,
): Promise<ExitCode> {
  const output = chooseOutput(session, options, {
    formats: FINDINGS_RENDERERS,
    usual: 'text',
    filesOnly: ['xlsx'],
  });
  const opened = await openAnywhere(session, options);
  const asOf = options.asOf === undefined ? session.host.today : needDate(session, options.asOf);
  const expected = await expectedOf(session, opened, options);
  const { files, nothingIn, others } = await findWorkbooks(args, session.host.cwd);
  const written = output.file === undefined ? undefined : resolve(session.host.cwd, output.file);
  if (files.some(({ path }) => path === written)) throw wouldOverwrite(output.file ?? '');
  tellOthers(session, others);
  tellNothingIn(session, nothingIn);

  const results: FileFindings[] = [];
  let unopened = nothingIn.length > 0;
  let anyWorkbook = false;
  const copies: CopyReport[] = [];
  const requests = files.map((file) => requestOf(file, expected));
  const checks = {
    asOf,
    waivers: opened.config.waivers,
    earlier: earlierPeriodsIn(opened.folder, keptIn(opened)),
    carries: 'findings',
  } as const;
  const catalogues = new Map<FileFindings, Catalogue>();
  for await (const { checked: found, isWorkbook } of checkBatch(session, opened, requests, checks)) {
    const file = files[results.length];
    const { checked, catalogue } = file
      ? await byItsOwn(session, opened, { ...file, expected, checks }, found)
      : { checked: found, catalogue: opened.catalogue };
    catalogues.set(checked, catalogue);
    results.push(checked);
    unopened ||= checked.sha256 === null;
    anyWorkbook ||= isWorkbook;
    if (options.annotate && file)
      copies.push(
        await whileTelling(session, colouring(file.name), async () =>
          copyOf(file, checked, { catalogue, lang: session.lang, asOf }),
        ),
      );
  }
  if (results.length > 0) {
    const catalogueOf = (of: FileFindings): Catalogue => catalogues.get(of) ?? opened.catalogue;
    const shown = { ...output, catalogue: opened.catalogue, catalogueOf, lang: session.lang };
    await deliver(session, output, await FINDINGS_RENDERERS[output.format](results, shown));
  }
  for (const { line } of copies) session.host.stderr.write(`${line}\n`);
  if (copies.some(({ failed }) => failed)) return 2;
  // Not one file could be read, or one was not there at all: the check as asked for could not run.
  if (unopened || !anyWorkbook) return 2;
  return results.some((file) => countFindings(file.findings).error > 0) ? 1 : 0;
}

interface FileToJudge extends WorkbookPath {
  readonly expected: FileRequest['expected'];
  readonly checks: BatchChecks<'findings'>;
}

/**
 * Outside a workspace a workbook is judged by the catalogue it was made by, which it carries: with the same findings as at the
 * office. In a workspace the office's own catalogue holds.
 */
async function byItsOwn(
  session: Session,
  opened: Opened,
  { expected, checks, ...file }: FileToJudge,
  found: FileFindings,
): Promise<{ readonly checked: FileFindings; readonly catalogue: Catalogue }> {
  const asFound = { checked: found, catalogue: opened.catalogue };
  if (opened.configured) return asFound;
  const { fileCatalogue, isMadeElsewhere, withUnusableSlice } = await import('./file-catalogue.ts');
  const own = isMadeElsewhere(found) ? await fileCatalogue(file) : undefined;
  if (own === undefined) return asFound;
  if (own === 'unusable') return { ...asFound, checked: withUnusableSlice(found) };
  const request = requestOf(file, expected);
  for await (const { checked } of checkBatch(session, { ...opened, ...own }, [request], checks))
    return { checked, catalogue: own.catalogue };
  return asFound;
}

const colouring = (file: string): Bilingual => ({
  vi: `Đang tô màu ${file}`,
  en: `Colouring ${file}`,
});

/** The file is read once more for its copy: what was found in it travelled without its cells. */
async function copyOf(file: WorkbookPath, checked: FileFindings, basis: CopyBasis): Promise<CopyReport> {
  const { lang } = basis;
  const [{ changedMeanwhile, noCopy, writeColouredCopy }, { readFoundWorkbook }] = await Promise.all([
    import('./coloured-copy.ts'),
    import('../../io/workbook-file/read-file.ts'),
  ]);
  const { bytes, sha256, outcome } = await readFoundWorkbook(file, {
    rowCodes: rowCodesOf(basis.catalogue),
  });
  if (!bytes || !outcome.ok) return { line: noCopy(file.name, lang), failed: false };
  if (sha256 !== checked.sha256) return { line: changedMeanwhile(file.name, lang), failed: true };
  return writeColouredCopy({ ...file, bytes, workbook: outcome.workbook, checked }, basis);
}

/** Whose file, of which period, was asked for. */
async function expectedOf(
  session: Session,
  opened: Opened,
  options: ValidateOptions,
): Promise<FileRequest['expected']> {
  const { catalogue } = opened;
  const period = options.period === undefined ? undefined : await workPeriod(session, opened, options.period);
  const unit = options.unit === undefined ? undefined : needUnit(session, catalogue, options.unit);
  return { ...(period && { period: period.id }), ...(unit && { unit: unit.id }) };
}

function wouldOverwrite(output: string): CannotRun {
  return cannotRun('usage/overwrites-input', { output });
}
