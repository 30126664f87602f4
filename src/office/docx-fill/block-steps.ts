import type { ReadTag } from './language.ts';
import type { TemplateFault } from './problem.ts';
import type { CloseForm, OpenForm } from './tag-form.ts';
import type { ScannedTag } from './tag-scan.ts';

/** A tag as the matching sees it. Without `tag` it is one that should be there. */
export type Step =
  | { readonly kind: 'value'; readonly tag: ScannedTag; readonly expression: string }
  | { readonly kind: 'else'; readonly tag: ScannedTag }
  | (OpenForm & { readonly tag?: ScannedTag })
  | (CloseForm & { readonly tag?: ScannedTag });

export type OpenStep = Extract<Step, { kind: 'open' }>;
export type CloseStep = Extract<Step, { kind: 'close' }>;
export type ElseStep = Extract<Step, { kind: 'else' }>;

/** Both ends of a block. */
export interface Pair {
  readonly open: OpenStep;
  readonly close: CloseStep;
  readonly divider?: ElseStep;
  readonly argument: string;
}

/** A tag's expression understood in the scope the blocks around give it. */
export interface ReadStep {
  readonly step: Extract<Step, { tag?: ScannedTag; expression: string }>;
  readonly read: ReadTag;
}

/** A fault of one tag. */
export interface TagFault {
  readonly tag: ScannedTag;
  readonly fault: TemplateFault;
}
