import * as z from 'zod';
import { told } from '../model/told.ts';

/** What `ntge verify` looked at, one line a proof; names are fixed, outside programs rely on them. */
export const proofsJsonSchema = z.strictObject({
  schema: told(z.literal('ntge/proofs/1'), 'Name and version of this form.'),
  ok: told(z.boolean(), 'True when no proof failed.'),
  proofs: told(
    z.array(
      z.strictObject({
        what: told(z.string(), 'What was proved: kind and place, `original 2025-H1/so-y-te/r1`.'),
        ok: told(z.boolean(), 'True where it holds.'),
        detail: told(z.string(), 'What was found; what could not be compared says so.'),
      }),
    ),
    'Each proof, in the order made.',
  ),
});

export type Proofs = z.infer<typeof proofsJsonSchema>;
export type Proof = Proofs['proofs'][number];
