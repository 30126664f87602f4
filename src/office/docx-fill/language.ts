/**
 * What the filling of a Word file knows of tags: where they stand, and blocks. Names, expressions and values are somebody
 * else's, given to it through these interfaces.
 */
import type { Lang } from '../../core/model/ids.ts';
import type { TemplateFault } from './problem.ts';

/** Repeats for each item of a list; shows when something holds; shows when it does not. */
export type BlockKind = 'each' | 'if' | 'unless';

/** An expression understood in the scope it stands in. */
export interface ReadTag {
  readonly faults: readonly TemplateFault[];
  /** A text or a number: something to print. */
  readonly isPrintable: boolean;
  /** A number, whose text is written with a decimal point. */
  readonly isNumber: boolean;
  /** The fields of one item, when the expression is a list. */
  readonly items?: TagScope;
  /** What {@link TagValues} computes. */
  readonly argument: string;
}

/** The fields that a tag may use where it stands. */
export interface TagScope {
  read(expression: string): ReadTag;
  /** Expressions that lead to a list from here, in the language of a word for blocks that repeat (`each`, `moi`). */
  lists(word: string): readonly string[];
}

/** The values behind the tags where they stand: of the whole data, or of one item of a list. */
export interface TagValues {
  text(argument: string): string;
  items(argument: string): readonly TagValues[];
  holds(argument: string): boolean;
}

/** The language of a template's tags and the names it knows. */
export interface TagLanguage {
  /** How the numbers beside a chart's bars are written. */
  readonly lang: Lang;
  /** Word → block: `each`, `moi` … */
  readonly blocks: ReadonlyMap<string, BlockKind>;
  /** The fields of the whole data. */
  readonly scope: TagScope;
  /** What a chart's alt text may name. */
  readonly charts: readonly string[];
}

/** What a template is filled with. */
export interface DocxData {
  readonly values: TagValues;
  /** The data of one of the language's charts. */
  chart(name: string): ChartData;
}

/** Data of one chart. */
export interface ChartData {
  /** What the chart shows, said in its alt text. */
  readonly title: string;
  readonly categories: readonly string[];
  /** One value for each category; null leaves a gap, never a zero. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}
