import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { FileFindings } from '../../core/validate/checked-file.ts';

/** What the result of a check is shown with. */
export interface FindingsOptions {
  readonly catalogue: Catalogue;
  /** The catalogue a file was judged by, where that is not the same for all. */
  readonly catalogueOf?: (file: FileFindings) => Catalogue;
  readonly lang: Lang;
  /** Width of the text form. */
  readonly columns: number;
  readonly colour: boolean;
}

/** The options with the catalogue that this file was judged by. */
export function forFile<O extends Pick<FindingsOptions, 'catalogue' | 'catalogueOf'>>(
  options: O,
  file: FileFindings,
): O {
  return options.catalogueOf ? { ...options, catalogue: options.catalogueOf(file) } : options;
}
