import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Lang } from '../../core/model/ids.ts';

/** What the result of a check is shown with. */
export interface FindingsOptions {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  /** Width of the text form. */
  readonly columns: number;
  readonly colour: boolean;
}
