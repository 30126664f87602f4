import type { Catalogue } from '../../core/model/catalogue.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { Paint } from '../paint.ts';

/** How the result of filing is shown on a screen. */
export interface ReceivedTextOptions {
  readonly catalogue: Catalogue;
  readonly lang: Lang;
  readonly columns: number;
  readonly paint: Paint;
  /** The path of a file in the workspace from where the person stands. */
  readonly placeOf: (inside: string) => string;
}
