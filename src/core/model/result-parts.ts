import * as z from 'zod';
import { told } from './told.ts';

/** What the schemas of results are made of. */

/** Where a value was read. */
export const place = z.strictObject({
  file: told(z.string(), 'Path inside the workspace.'),
  sheet: told(z.string(), 'Name of the sheet.'),
  cell: told(z.string(), 'Address of the cell: B7.'),
});
/** The same for good: with the SHA-256 of the file's bytes. */
export const provenance = z.strictObject({
  ...place.shape,
  sha256: told(z.string(), 'SHA-256 of the bytes of the file.'),
});

/** Of how many. */
export const share = (have: string, due: string) =>
  z.strictObject({ have: told(z.number().int(), have), due: told(z.number().int(), due) });
