import * as z from 'zod';

/** What `ntge verify` looked at, one line a proof; names are fixed, outside programs rely on them. */
export const proofsJsonSchema = z.strictObject({
  schema: z.literal('ntge/proofs/1'),
  /** True when no proof failed. */
  ok: z.boolean(),
  proofs: z.array(
    z.strictObject({
      /** What was proved: kind and place, `original 2025-H1/so-y-te/r1`. */
      what: z.string(),
      ok: z.boolean(),
      /** What was found; what could not be compared says so. */
      detail: z.string(),
    }),
  ),
});

export type Proofs = z.infer<typeof proofsJsonSchema>;
export type Proof = Proofs['proofs'][number];
