import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import { describeId, describeQuestion, knownIds } from '../../core/catalogue/view/describe.ts';
import type { Description } from '../../core/catalogue/view/describe.ts';
import { listCatalogue } from '../../core/catalogue/view/list.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import type { ExitCode, Session } from '../../host.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import { renderDescriptionsMd, renderSectionsMd } from '../../render/catalogue/catalogue-md.ts';
import { renderDescriptionsText, renderSectionsText } from '../../render/catalogue/catalogue-text.ts';
import { paintFor } from '../../render/paint.ts';
import { openAnywhere } from './open.ts';

export interface CatalogueOptions {
  readonly format: 'text' | 'json' | 'md';
  /** Another catalogue than the workspace's. */
  readonly catalogue?: string;
}

export interface ExportOptions {
  readonly output?: string;
}

/** Periods, units, indicators and elements at a glance. */
export async function runList(session: Session, options: CatalogueOptions): Promise<ExitCode> {
  const { catalogue, hash } = await open(session, options);
  const { host, lang } = session;
  const sections = listCatalogue(catalogue, host.today, lang);
  const render = {
    json: () => `${JSON.stringify({ hash, ...catalogue }, null, 1)}\n`,
    md: () => renderSectionsMd(catalogue.title[lang], sections),
    text: async () => {
      const paint = await paintFor(session.colour);
      const head = `${paint.strong(catalogue.title[lang])}\n${catalogue.id} ${catalogue.version}, ${hash.slice(0, 12)}\n\n`;
      return head + renderSectionsText(sections, host.stdout.columns, paint);
    },
  };
  host.stdout.write(await render[options.format]());
  return 0;
}

/** Everything about the entries with these ids. Throws CannotRun when one is unknown. */
export async function runShow(
  session: Session,
  ids: readonly string[],
  options: CatalogueOptions,
): Promise<ExitCode> {
  const { catalogue } = await open(session, options);
  const descriptions = ids.flatMap((id) => {
    const found = describeId(catalogue, id, session.lang);
    if (found.length === 0) throw unknownId(catalogue, id);
    return found;
  });
  await write(session, descriptions, options);
  return 0;
}

/** What the plan leaves open: its words, our setting, what changes if the answer differs. */
export async function runQuestions(session: Session, options: CatalogueOptions): Promise<ExitCode> {
  const { catalogue } = await open(session, options);
  await write(
    session,
    catalogue.questions.map((question) => describeQuestion(question, session.lang)),
    options,
  );
  return 0;
}

async function write(
  { host, colour }: Session,
  descriptions: readonly Description[],
  { format }: CatalogueOptions,
): Promise<void> {
  const render = {
    json: () =>
      `${JSON.stringify(
        descriptions.map(({ kind, entry }) => ({ kind, entry })),
        null,
        1,
      )}\n`,
    md: () => renderDescriptionsMd(descriptions),
    text: async () => renderDescriptionsText(descriptions, host.stdout.columns, await paintFor(colour)),
  };
  host.stdout.write(await render[format]());
}

async function open(
  session: Session,
  options: CatalogueOptions,
): Promise<{ readonly catalogue: Catalogue; readonly hash: string }> {
  if (options.catalogue === undefined) return openAnywhere(session);
  return loadCatalogue(options.catalogue, { base: session.host.cwd });
}

function unknownId(catalogue: Catalogue, id: string): CannotRun {
  return cannotRun('usage/unknown-id', { named: id, known: knownIds(catalogue) });
}
