import { catalogueSchema } from '../model/catalogue.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { RawWorkbook } from '../model/raw-workbook.ts';
import { readLong } from './issued/issued-form.ts';
import { readMeta } from './meta.ts';

/** By what a workbook was made, as its hidden sheet says: all of it from outside. */
export interface CarriedCatalogue {
  readonly id: string;
  readonly hash: string;
  /** Ids of the overlays that were switched on; undefined when the record is damaged. */
  readonly overlays: readonly string[] | undefined;
  /** The unit's part of a catalogue that does not ship with the program; absent when there is none. */
  readonly slice: Catalogue | 'unusable' | undefined;
}

/** Reads what a workbook carries of its catalogue; undefined without a hidden sheet. The slice must fit the schema. */
export function carriedCatalogue(raw: RawWorkbook): CarriedCatalogue | undefined {
  const facts = readMeta(raw);
  const [id, hash] = [facts?.get('catalogue'), facts?.get('catalogue_hash')];
  if (id === undefined || hash === undefined) return undefined;
  return { id, hash, overlays: overlaysOf(raw), slice: sliceOf(raw, id) };
}

function overlaysOf(raw: RawWorkbook): readonly string[] | undefined {
  const long = readLong(raw, 'overlays');
  if (long.kind === 'absent') return [];
  const value = long.kind === 'whole' ? parsed(long.text) : undefined;
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined;
}

function sliceOf(raw: RawWorkbook, id: string): CarriedCatalogue['slice'] {
  const long = readLong(raw, 'slice');
  if (long.kind === 'absent') return undefined;
  const read = long.kind === 'whole' ? catalogueSchema.safeParse(parsed(long.text)) : undefined;
  return read?.success && read.data.id === id ? read.data : 'unusable';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
