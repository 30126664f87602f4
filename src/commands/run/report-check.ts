import type { Lang } from '../../core/model/ids.ts';
import { compareFigures } from '../../core/report/check/compare-figures.ts';
import type { FigureCheck } from '../../core/report/check/compare-figures.ts';
import type { ExitCode, Session } from '../../host.ts';
import { listConsolidations, readConsolidation } from '../../io/workspace/consolidations.ts';
import { readDocxText } from '../../office/docx-read/docx-text.ts';
import type { DocxText } from '../../office/docx-read/docx-text.ts';
import { renderFigureCheck } from '../../render/report/figure-check-text.ts';
import { describeProblem } from '../../render/template/problem-words.ts';
import { openWorkspace } from './open.ts';
import type { Opened } from './open.ts';
import { chooseConsolidation, openAsOf, renderFor } from './report-made.ts';
import type { ReportOptions } from './report-made.ts';

/**
 * Which figures of a finished report are no longer those of the consolidation: held against the report as it would be made
 * now. 1 where one differs or nothing answers to it: only what was compared and agrees is called right.
 */
export async function checkReport(
  session: Session,
  file: { readonly shown: string; readonly text: DocxText },
  options: ReportOptions,
): Promise<ExitCode> {
  const { host, lang } = session;
  const present = await openWorkspace(session);
  const stored = await chooseConsolidation(session, present, await periodOf(present, file.shown, options));
  const consolidation = await readConsolidation(stored);
  const opened = await openAsOf(session, present, consolidation);
  const output = await renderFor(
    session,
    opened,
    { stored, consolidation },
    {
      ...options,
      isCompared: true,
      format: 'docx',
      edition: /cong-khai/i.test(file.shown) ? 'public' : options.edition,
    },
  );
  const fresh = output.files.map(({ bytes }) => textOf(bytes, lang));
  const checks = fresh.map((text) => ({ text, check: compareFigures(text.lines, file.text.lines, lang) }));
  const [best] = checks.sort((a, b) => b.check.agreeing - a.check.agreeing);
  if (best === undefined) throw new Error('no report was made');
  const pictures = foreignPictures(file.text, best.text);
  const { period, revision } = stored;
  host.stdout.write(renderFigureCheck(best.check, { file: file.shown, period, revision, pictures }, lang));
  return isRight(best.check) ? 0 : 1;
}

const isRight = ({ changed, unmatched }: FigureCheck): boolean =>
  changed.length === 0 && unmatched.length === 0;

/** The period that the file's name tells, where none was asked for and it was consolidated. */
async function periodOf(
  { folder }: Opened,
  shown: string,
  options: ReportOptions,
): Promise<Pick<ReportOptions, 'period' | 'revision'>> {
  if (options.period !== undefined) return options;
  const periods = new Set((await listConsolidations(folder)).map(({ period }) => period));
  const named = [...periods].filter((period) => shown.includes(period));
  return named.length === 1 && named[0] !== undefined ? { ...options, period: named[0] } : options;
}

function textOf(bytes: Uint8Array, lang: Lang): DocxText {
  const outcome = readDocxText(bytes);
  if (!outcome.ok) throw new Error(describeProblem(outcome.problem, lang));
  return outcome.text;
}

/** Pictures that are not in the report as it would be made: figures in them cannot be read. */
const foreignPictures = (written: DocxText, fresh: DocxText): number =>
  written.pictures.filter((one) => !fresh.pictures.some((other) => Buffer.compare(one, other) === 0)).length;
