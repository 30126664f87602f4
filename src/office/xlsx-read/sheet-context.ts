import type { CutText } from '../../core/model/raw-workbook.ts';
import { withoutMarkRuns } from '../../core/text/common.ts';
import type { ReadLimits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import type { SheetSelection } from './kept-cells.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { StyleTable } from './styles.ts';
import { detach } from '../xml/xml.ts';

/** What a sheet's XML refers to, and what bounds it. */
export interface SheetContext {
  readonly sheet: string;
  readonly strings: SharedStrings;
  readonly styles: StyleTable;
  readonly date1904: boolean;
  readonly limits: ReadLimits;
  /** Shared by all sheets of the workbook. */
  readonly budget: Budget;
  /** Which cells are kept; all when not given. */
  readonly selection: SheetSelection | undefined;
}

/** Counts what all sheets of a workbook hold together. */
export class Budget {
  readonly #limits: ReadLimits;
  readonly cutTexts: CutText[] = [];
  #cells = 0;
  #characters = 0;

  constructor(limits: ReadLimits) {
    this.#limits = limits;
  }

  addCell(): void {
    this.#cells++;
    if (this.#cells > this.#limits.cells)
      refuse('file/too-large', { kind: 'cells', limit: this.#limits.cells });
  }

  /** The text as far as Excel would keep it, and no letter with more marks than any language has. */
  cut(text: string, longest: number, sheet: string, cell: string): string {
    const kept = withoutMarkRuns(text.length > longest ? detach(text.slice(0, longest)) : text);
    if (kept.length < text.length)
      this.cutTexts.push({ sheet, cell, length: text.length, kept: kept.length });
    return kept;
  }

  /** A text used by many cells counts each time: whoever copies or prints the cells pays each time. */
  addText(length: number): void {
    this.#characters += length;
    if (this.#characters > this.#limits.textLength) {
      refuse('file/too-large', { kind: 'characters', limit: this.#limits.textLength });
    }
  }
}
