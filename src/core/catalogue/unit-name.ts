import { findUnit } from './catalogue.ts';
import { toName } from '../findings/name.ts';
import type { Name } from '../findings/name.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { UnitId } from '../model/ids.ts';

/** Name of a unit for a message; its id when the catalogue does not know it. */
export function unitName(catalogue: Catalogue, id: UnitId): Name {
  return toName(findUnit(catalogue, id)?.name ?? { vi: id, en: id });
}
