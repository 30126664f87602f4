import { canonicalJson } from '../../core/text/canonical-json.ts';
import type { Catalogue } from '../../core/model/catalogue.ts';
import { sha256 } from '../sha256.ts';

/** A catalogue with the hash that workbooks carry of it. */
export interface HashedCatalogue {
  readonly catalogue: Catalogue;
  /** SHA-256 (hex) of the catalogue's canonical JSON: two catalogues with one hash ask the same. */
  readonly hash: string;
}

export function hashed(catalogue: Catalogue): HashedCatalogue {
  return { catalogue, hash: sha256(canonicalJson(catalogue)) };
}
