import type { vi } from './vi.ts';

/** The fixed words of one language. */
export type FixedWords = Widened<typeof vi> & {
  readonly countedVerdicts: Partial<Record<Verdict, string>>;
};

/** Verdict on an indicator, or that the public edition gives none. */
export type Verdict = keyof (typeof vi)['verdicts'];

type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [K in keyof T]: Widened<T[K]> };
