import { join } from 'node:path';
import { findElement } from '../../core/catalogue/catalogue.ts';
import type { PublishedJson } from '../../core/model/published.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import { reportContext } from '../../core/report/context.ts';
import type { PublishedEdition } from '../../core/report/editions/audit/withholding.ts';
import { publicEdition } from '../../core/report/editions/public.ts';
import type { PublicDecision, PublicEdition } from '../../core/report/editions/public.ts';
import { elementName, observationName, rowName } from '../../core/report/names.ts';
import type { Session } from '../../host.ts';
import { writeBeside } from '../../io/files-beside.ts';
import { sha256 } from '../../io/sha256.ts';
import { sealOf } from '../../io/workspace/consolidations.ts';
import type { StoredConsolidation } from '../../io/workspace/consolidations.ts';
import { publishedEditions, recordPublished } from '../../io/workspace/published.ts';
import { renderAuditJson } from '../../render/review/audit-json.ts';
import { renderWithheldText } from '../../render/review/withheld-text.ts';
import type { Opened } from './open.ts';

/** A consolidation to publish, and where it is stored. */
export interface Source {
  readonly stored: StoredConsolidation;
  readonly consolidation: Consolidation;
}

/**
 * What may leave the office beside all that went out before and goes out now. Throws CannotRun where nothing may, and where what went out is
 * not known.
 */
export async function decideEdition(
  session: Session,
  opened: Opened,
  { consolidation }: Source,
  goingOut: readonly PublishedEdition[] = [],
): Promise<PublicEdition> {
  const approved = new Set(opened.config.public.approved);
  const decision = publicEdition({
    catalogue: opened.catalogue,
    consolidation,
    published: [...(await publishedEditions(opened.folder)), ...goingOut],
    isApproved: (sentence) => approved.has(sha256(sentence)),
  });
  if (!decision.ok) throw refused(session, opened, consolidation, decision);
  return decision.edition;
}

function refused(
  { lang }: Session,
  { catalogue }: Opened,
  consolidation: Consolidation,
  { exposed, case: of }: Extract<PublicDecision, { readonly ok: false }>,
): Error {
  const context = reportContext(catalogue, consolidation, lang);
  const counts = exposed.map(({ secret }) =>
    secret.terms
      .flatMap(({ count }) => of.counts.all[count] ?? [])
      .map((count) => `${observationName(context, { ...count, ...NOTHING })} (${count.period})`)
      .join(' – '),
  );
  return cannotRun('public/exposed', { counts: [...new Set(counts)] });
}

/** What a name does not depend on. */
const NOTHING = {
  value: null,
  status: 'suppressed',
  provisional: false,
  required: false,
  source: null,
} as const;

/** A public edition that is decided and told to the officer. It goes out once it is kept: not before all of it is rendered. */
export interface ReadyEdition extends PublishedEdition {
  /** What may be published of the consolidation. */
  readonly edition: Consolidation;
  /** Keeps the record and the proof. */
  readonly keep: () => Promise<void>;
}

/** The edition beside all that went out before and these that go out with it. */
export async function readyEdition(
  session: Session,
  opened: Opened,
  source: Source,
  goingOut: readonly PublishedEdition[] = [],
): Promise<ReadyEdition> {
  const edition = await decideEdition(session, opened, source, goingOut);
  tellWithheld(session, opened, source, edition);
  tellSentences(session, edition);
  return {
    consolidation: source.consolidation,
    withheld: edition.withholding.cells,
    edition: edition.consolidation,
    keep: () => keepRecord(session, opened, source, edition),
  };
}

function tellWithheld(
  { host, lang }: Session,
  { catalogue }: Opened,
  { consolidation }: Source,
  { withholding }: PublicEdition,
): void {
  const context = reportContext(catalogue, consolidation, lang);
  const text = renderWithheldText(withholding, {
    lang,
    columns: host.stderr.columns,
    period: consolidation.period,
    rowName: ({ element, row, unit }) => {
      const name = findElement(catalogue, element) ? elementName(context, element) : element;
      const inside = rowName(context, element, unit, row);
      return inside === '' ? name : `${name} (${context.words.lowerFirst(inside)})`;
    },
    columnName: (column) => context.words.columns[column] ?? '',
    unitName: context.unitName,
  });
  host.stderr.write(text);
}

/** Says that sentences wait for the office. */
function tellSentences({ host, lang }: Session, { sentences }: PublicEdition): void {
  const open = new Set(sentences.filter(({ state }) => state === 'open').map(({ sentence }) => sentence))
    .size;
  if (open === 0) return;
  host.stderr.write(
    {
      vi: `Bản công khai không in ${open} câu của các đơn vị chưa được duyệt. Xem và duyệt: ntge report --edition public --review\n`,
      en: `${open} sentences of units that nobody approved are not in the public edition. See them: ntge report --edition public --review\n`,
    }[lang],
  );
}

async function keepRecord(
  { host, lang, workspace }: Session,
  opened: Opened,
  { stored, consolidation }: Source,
  { withholding, consolidation: edition }: PublicEdition,
): Promise<void> {
  const { period, revision } = stored;
  const { catalogue } = consolidation;
  const record: PublishedJson = {
    schema: 'ntge/published/1',
    period,
    revision,
    consolidation: sealOf(stored),
    catalogue: { id: catalogue.id, version: opened.catalogue.version, hash: opened.hash },
    withheld: edition.observations
      .filter(({ status }) => status === 'suppressed')
      .map(({ element, row, column, unit }) => ({ element, row, column, unit })),
  };
  const name = await recordPublished(opened.folder, record);
  const proof = join(workspace, 'reports', period, `noi-bo-kiem-toan-cong-khai-${period}-r${revision}.json`);
  const { path } = await writeBeside(proof, new TextEncoder().encode(renderAuditJson(withholding, stored)));
  host.stderr.write(
    {
      vi: `Chứng minh (lưu hành nội bộ, không gửi kèm): ${path}\n`,
      en: `Proof (internal, not to be sent): ${path}\n`,
    }[lang],
  );
  if (name === undefined) return;
  host.stderr.write(
    {
      vi: `Đã ghi ${name}: bản công khai sau phải giữ kín cùng với bản này. Nếu bản này không phát hành, xóa tệp đó.\n`,
      en: `Recorded ${name}: later public editions are held against this one. If it is not issued, delete that file.\n`,
    }[lang],
  );
}
