import type { ReadLimits } from '../limits.ts';
import { refuse } from '../refusal.ts';
import type { SheetSelection } from './kept-cells.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { StyleTable } from './styles.ts';

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

  /** A text used by many cells counts each time: whoever copies or prints the cells pays each time. */
  addText(length: number): void {
    this.#characters += length;
    if (this.#characters > this.#limits.textLength) {
      refuse('file/too-large', { kind: 'characters', limit: this.#limits.textLength });
    }
  }
}
