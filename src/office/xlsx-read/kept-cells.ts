import type { CellSelection } from '../../core/model/cell-selection.ts';
import type { RawCell, RawSheet, RawWorkbook } from '../../core/model/raw-workbook.ts';

/** How the cells of a workbook are selected, once its names are known. */
export interface SheetSelection {
  readonly selection: CellSelection;
  readonly names: RawWorkbook['names'];
  /** Of sheets that are not kept whole: figures are counted to the end, or nothing more is read. */
  readonly rest: 'counted' | 'unread';
}

/** The cells of one sheet while it is read: all, or those that a selection wants. */
export class KeptCells {
  readonly cells = new Map<string, RawCell>();
  readonly #sheet: string;
  readonly #selection: SheetSelection | undefined;
  #isWhole: boolean | undefined;
  #beyond: RawSheet['beyond'];

  constructor(sheet: string, selection: SheetSelection | undefined) {
    this.#sheet = sheet;
    this.#selection = selection;
    if (selection === undefined) this.#isWhole = true;
  }

  /** Takes a cell that comes after all others, or stands at an address that has none. */
  add(address: string, cell: RawCell): void {
    if (this.#keeps(cell)) this.cells.set(address, cell);
  }

  /** What lies beyond the cells that were kept. */
  get beyond(): RawSheet['beyond'] {
    return this.#beyond;
  }

  #keeps(cell: RawCell): boolean {
    if (this.#isWhole === true || this.#selection === undefined) return true;
    const { selection, names, rest } = this.#selection;
    if (this.cells.size < selection.glance) return true;
    this.#isWhole ??= selection.keepsWhole({ name: this.#sheet, cells: this.cells }, names);
    if (this.#isWhole) return true;
    if (rest === 'unread') {
      this.#beyond = 'unread';
      return false;
    }
    const verdict = selection.judge(cell);
    this.#beyond = Number(this.#beyond ?? 0) + (verdict === 'counted' ? 1 : 0);
    return verdict === 'kept';
  }
}
