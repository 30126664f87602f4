import type { Bilingual, Lang } from '../model/ids.ts';

/** error keeps the value (or the file) out of the consolidation; warning asks for a second look; info only says. */
export type Severity = 'error' | 'warning' | 'info';

/** `new` rules are on trial: never an error. */
export type Maturity = 'stable' | 'new';

/** What a message is made of: the words and figures of this one occurrence. Numbers are formatted by the message. */
export type FindingParams = Readonly<Record<string, string | number | readonly string[]>>;

type Sentence<P> = Readonly<Record<Lang, (params: P) => string>>;

/** One code of the one table of findings: everything ntge ever says about it, for messages and for the handbook. */
export interface FindingDefinition<P extends FindingParams> {
  readonly severity: Severity;
  readonly maturity: Maturity;
  /** Who has to see to it, where it is not the unit: what is wrong with the office's own folders is no fault of a unit. */
  readonly addressee?: 'office';
  /** A few words, without this occurrence's facts: heads the code in the handbook and groups many of a kind. */
  readonly title: Bilingual;
  /** Why it matters. */
  readonly why: Bilingual;
  /** What was found and expected, in one or two plain sentences; place and next step stand elsewhere. */
  readonly message: Sentence<P>;
  /** What the sender does now. */
  readonly fix: Sentence<P>;
  /** Params of the handbook's example. */
  readonly example: P;
  /** The kinds that the code's param `kind` tells apart, each with words of its own. */
  readonly kinds?: Readonly<Record<string, FindingKind<FindingParams>>>;
}

/** The words of one kind of a code. */
type FindingKind<P extends FindingParams> = Pick<
  FindingDefinition<P>,
  'title' | 'message' | 'fix' | 'example'
> & {
  /** Where it differs from the code's. */
  readonly why?: Bilingual;
};

/** Keeps the parameter type of each entry of the table. */
export function defineFinding<P extends FindingParams>(
  definition: FindingDefinition<P>,
): FindingDefinition<P> {
  return definition;
}
