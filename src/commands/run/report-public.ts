import type { Consolidation } from '../../core/model/results.ts';
import { publicEdition } from '../../core/report/editions/public.ts';
import type { PublicEdition } from '../../core/report/editions/public.ts';
import type { Session } from '../../host.ts';
import { sha256 } from '../../io/sha256.ts';
import { latestConsolidations, readConsolidation } from '../../io/workspace/consolidations.ts';
import type { Opened } from './open.ts';

/** What may leave the office; the earlier periods decide which comparisons may. */
export async function publish(opened: Opened, consolidation: Consolidation): Promise<PublicEdition> {
  const stored = (await latestConsolidations(opened.folder)).filter((c) => c.period !== consolidation.period);
  const approved = new Set(opened.config.public.approved);
  return publicEdition({
    catalogue: opened.catalogue,
    consolidation,
    earlier: await Promise.all(stored.map(readConsolidation)),
    isApproved: (sentence) => approved.has(sha256(sentence)),
  });
}

/** Tells the officer which approved sentences stay out all the same, and that others wait. */
export function tellSentences({ host, lang }: Session, { sentences }: PublicEdition): void {
  const open = sentences.filter(({ state }) => state === 'open').length;
  if (open === 0) return;
  host.stderr.write(
    {
      vi: `Bản công khai không in ${open} câu của các đơn vị chưa được duyệt. Xem và duyệt: ntge report --edition public --review\n`,
      en: `${open} sentences of units that nobody approved are not in the public edition. See them: ntge report --edition public --review\n`,
    }[lang],
  );
}
