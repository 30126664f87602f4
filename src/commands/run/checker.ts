import type { ExitCode, Session } from '../../host.ts';
import { letterheadOn } from '../../core/workspace/letterhead.ts';
import { readCheckerParts } from '../../io/checker-parts.ts';
import { checkerHtml } from '../../render/checker/checker-html.ts';
import { VERSION } from '../../version.ts';
import { openAnywhere } from './open.ts';
import type { Opened } from './open.ts';
import { chooseOutput, deliver } from './output.ts';

/** Options of `ntge checker`. */
export interface CheckerOptions {
  readonly output: string;
}

/** What the page is called beside the forms. */
export const CHECKER_FILE = 'kiem-tra.html';

const FORMATS = { html: true };

/** Writes the page with which units check their workbooks, and says by which catalogue it checks. */
export async function runChecker(session: Session, options: CheckerOptions): Promise<ExitCode> {
  const output = chooseOutput(session, options, { formats: FORMATS, usual: 'html' });
  const opened = await openAnywhere(session);
  await deliver(session, output, await checkerPage(session, opened));
  const { id, version } = opened.catalogue;
  const goesBy = {
    vi: `Trang kiểm tra theo danh mục ${[id, ...opened.overlays].join(' + ')}, bản ${version}.`,
    en: `The page checks by the catalogue ${[id, ...opened.overlays].join(' + ')}, version ${version}.`,
  };
  session.host.stderr.write(`${goesBy[session.lang]}\n`);
  return 0;
}

/**
 * The page for the units of this workspace: its catalogue with the overlays, its issuer, whom to ask. What is the office's own
 * stays there: waivers, extensions, earlier figures, open questions.
 */
export async function checkerPage({ host, lang }: Session, opened: Opened): Promise<string> {
  const { issuer, contact } = letterheadOn(opened.config, host.today);
  return checkerHtml(await readCheckerParts(), {
    version: VERSION,
    lang,
    issuer,
    contact,
    catalogue: { ...opened.catalogue, questions: [] },
    catalogueHash: opened.hash,
  });
}
