import type { Consolidation } from '../model/results.ts';

/** One key of a consolidation with its value, or one entry of a key that holds a list. */
export type Member = {
  readonly [K in keyof Consolidation]-?: {
    readonly key: K;
    readonly value: EntryOf<Required<Consolidation>[K]>;
  };
}[keyof Consolidation];

type EntryOf<T> = T extends readonly (infer Entry)[] ? Entry : T;

/**
 * Looks at a consolidation one member at a time, in the order they are stored in, and says at the end what came of it. A
 * nation's consolidation fills hundreds of megabytes when it is held whole.
 */
export interface MemberReader<T> {
  take(member: Member): void;
  end(): T;
}

/** The members of a consolidation that is held whole. */
export function* membersOf(consolidation: Consolidation): Generator<Member, void> {
  for (const [key, value] of Object.entries(consolidation))
    for (const entry of Array.isArray(value) ? value : [value])
      // Key and value are those of one property; entries() forgets that they belong together.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      yield { key, value: entry } as Member;
}
