import * as z from 'zod';

/** What the schemas of results are made of. */

/** Where a value was read. */
export const place = z.strictObject({ file: z.string(), sheet: z.string(), cell: z.string() });
/** The same for good: with the SHA-256 of the file's bytes. */
export const provenance = z.strictObject({ ...place.shape, sha256: z.string() });
