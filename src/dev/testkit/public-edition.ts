import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Consolidation } from '../../core/model/results.ts';
import type { PublishedEdition } from '../../core/report/editions/audit/withholding.ts';
import { publicEdition } from '../../core/report/editions/public.ts';
import type { PublicEdition } from '../../core/report/editions/public.ts';

/** The public edition of a consolidation that can have one; by default the first ever, with no sentence approved. */
export function publishedEdition(
  catalogue: Catalogue,
  consolidation: Consolidation,
  {
    published = [],
    isApproved = () => false,
  }: {
    readonly published?: readonly PublishedEdition[];
    readonly isApproved?: (sentence: string) => boolean;
  } = {},
): PublicEdition {
  const decision = publicEdition({ catalogue, consolidation, published, isApproved });
  if (!decision.ok) throw new Error('the edition is refused');
  return decision.edition;
}

/** Publishes one after the other, each beside all before it. */
export function publishedChain(
  catalogue: Catalogue,
  consolidations: readonly Consolidation[],
): readonly PublishedEdition[] {
  const published: PublishedEdition[] = [];
  for (const consolidation of consolidations) {
    const { withholding } = publishedEdition(catalogue, consolidation, { published });
    published.push({ consolidation, withheld: withholding.cells });
  }
  return published;
}
