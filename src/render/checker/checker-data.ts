import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Lang } from '../../core/model/ids.ts';

/** What the page for units carries besides its program: what files are checked against, and whom to ask. */
export interface CheckerData {
  /** Version of the program. */
  readonly version: string;
  /** Language the page begins in. */
  readonly lang: Lang;
  /** Body that issued the forms; '' when the workspace does not say. */
  readonly issuer: string;
  /** Whom a unit asks; '' when the workspace does not say. */
  readonly contact: string;
  readonly catalogue: Catalogue;
  /** SHA-256 of the catalogue, as the forms carry it. */
  readonly catalogueHash: string;
}
