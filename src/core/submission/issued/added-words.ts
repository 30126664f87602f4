import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace } from '../../findings/finding.ts';
import { SHEET_NAMES } from '../../model/layout.ts';
import type { RawCell } from '../../model/raw-workbook.ts';
import { PROGRESS_WORDS } from '../../form/printed-words.ts';
import { otherMeasureIn } from '../../form/stated-measure.ts';
import { quoted } from '../../text/quote.ts';
import { cellAt, position } from '../address.ts';
import { isFigure } from '../figures.ts';
import { formerColumns } from '../former-columns.ts';
import type { FoundRows } from '../locate/rows.ts';
import type { RowSearch } from '../locate/row-search.ts';
import { printedMeasures } from '../locate/row-words.ts';
import type { SheetHeading } from '../locate/sheets.ts';
import { aboutPersons } from '../side-texts.ts';
import { textOf } from '../values/text.ts';
import type { IndexedSheet } from '../workbook-index.ts';
import { sameTextsAmong } from './compare-printed.ts';
import type { PrintedChange } from './compare-printed.ts';
import type { IssuedForm } from './issued-form.ts';

/** What a person typed on a sheet of the form that is neither printed nor an answer. */
export interface AddedWord {
  /** A1 address. */
  readonly cell: string;
  readonly text: string;
}

/**
 * Words and figures on a sheet that were not issued on it and stand in no cell that is known to be something else. A printed
 * text counts wherever it stands now, a printed number only where it was.
 */
export function addedWords(
  { raw }: IndexedSheet,
  name: string,
  issued: IssuedForm,
  isKnown: (cell: string, content: RawCell) => boolean,
): readonly AddedWord[] {
  const own = issued.cells.filter(({ sheet }) => sheet === name);
  const samePrinted = sameTextsAmong(own.map(({ text }) => text));
  const numbers = new Set(own.map(({ role, text }) => `${issued.cell(name, role) ?? ''} ${text}`));
  const isPrinted = (cell: string, content: RawCell, text: string): boolean =>
    isFigure(content) ? numbers.has(`${cell} ${text}`) : samePrinted(text).length > 0;
  const words: AddedWord[] = [];
  for (const [cell, content] of raw.cells) {
    const text = textOf(content);
    const isHelper = content.formula !== undefined && content.type !== 'text';
    if (text === '' || isHelper || text.startsWith(PROGRESS_WORDS) || isKnown(cell, content)) continue;
    if (!isPrinted(cell, content, text)) words.push({ cell, text });
  }
  return words;
}

/** What was typed on the guide. Forms that keep no record of its words are searched for figures alone. */
export function aboutGuide(
  sheet: IndexedSheet | undefined,
  issued: IssuedForm,
  inFile: FindingPlace,
): readonly Finding[] {
  if (!sheet) return [];
  const isRecorded = issued.cells.some((one) => one.sheet === SHEET_NAMES.guide);
  const words = addedWords(
    sheet,
    SHEET_NAMES.guide,
    issued,
    (cell, { type }) => !isRecorded && (type !== 'number' || position(cell).column === 1),
  );
  return aboutAddedWords(words, { ...inFile, sheet: sheet.name });
}

/** The same of a data sheet once its rows and columns are found; what other findings show is left out. */
export function addedToTable(
  { sheet, layout, issued }: RowSearch,
  { rows, columns, printed, later }: FoundRows,
  heading: SheetHeading,
): readonly AddedWord[] {
  const headingAt = columns.headingAt ?? layout.headingAt;
  const { order, code, content, measure } = printed.columns;
  const inPrinted = new Set([order, code, content, measure]);
  const known = new Set([
    ...rows.flatMap((row) => ('cells' in row ? row.cells.flatMap(({ cell }) => cell ?? []) : [])),
    ...toldChanges(rows, heading, { columns, printed }).map(({ cell }) => cell),
    ...rows.flatMap((row) =>
      row.kind === 'found' ? row.cells.flatMap(({ field }) => later(field, row.at)?.cell ?? []) : [],
    ),
  ]);
  const doubtful = new Set(rows.flatMap(doubtfulLines));
  const ours = new Set([
    headingAt,
    ...rows.flatMap((row) => ('at' in row && typeof row.at === 'number' ? [row.at] : [])),
  ]);
  // A task has no unit of measure: what stands there was added.
  const withoutMeasure = new Set(
    rows.flatMap((row) => (row.kind === 'found' && row.row.measure === '' ? row.at : [])),
  );
  const valueColumns = new Set(
    [...layout.columns.values, ...Object.values(layout.columns.fields)].map(
      (letter) => columns.of(position(`${letter}1`).column)?.column,
    ),
  );
  const quarters = new Set(layout.blocks.flatMap((block) => printed.headingOf(block) ?? []));
  const former = new Set(formerColumns(sheet.raw, headingAt));
  return addedWords(sheet, layout.name, issued, (cell, value) => {
    const at = position(cell);
    if (isFigure(value)) return true;
    if (known.has(cell) || doubtful.has(at.row) || former.has(at.column)) return true;
    if (ours.has(at.row) && inPrinted.has(at.column))
      return at.column !== measure || !withoutMeasure.has(at.row);
    if ((at.row === headingAt || quarters.has(at.row)) && valueColumns.has(at.column)) return true;
    // What a form of another layout had at its head is nobody's addition.
    return issued.record !== 'own' && at.row < headingAt && at.column === 1;
  });
}

function doubtfulLines(row: FoundRows['rows'][number]): readonly number[] {
  if (row.kind === 'disagree') return [...row.byName, ...row.byCode].map((cell) => position(cell).row);
  if (row.kind === 'duplicate') return row.rows;
  return row.kind === 'doubtful' ? [row.at] : [];
}

function toldChanges(
  rows: FoundRows['rows'],
  heading: SheetHeading,
  { columns, printed }: Pick<FoundRows, 'columns' | 'printed'>,
): readonly PrintedChange[] {
  return [
    ...heading.doubts,
    ...heading.reworded,
    ...columns.reworded,
    ...printed.rewordedHeadings,
    ...printed.rewordedTitles,
    ...rows.flatMap((row) =>
      row.kind === 'found' ? row.reworded : row.kind === 'doubtful' ? row.changes : [],
    ),
  ];
}

/** Words beside the table, in a note or a text box that state another unit of measure than the printed ones. */
export function otherMeasures(
  { sheet, layout, issued }: RowSearch,
  added: readonly AddedWord[],
): readonly PrintedChange[] {
  const printed = printedMeasures({ layout, issued });
  const boxes = (sheet.raw.shapes ?? []).map(({ rows, columns, text }) => ({
    cell: cellAt({ row: Math.max(1, rows.from), column: Math.max(1, columns.from) }),
    text,
  }));
  const notes = [...sheet.raw.comments].map(([cell, text]) => ({ cell, text }));
  const statesOther = otherMeasureIn(printed);
  return [...added, ...boxes, ...notes].flatMap(({ cell, text }) =>
    statesOther(text) ? [{ cell, issued: printed.join(', '), returned: text }] : [],
  );
}

/** Words shown in one message; more are counted. */
const SHOWN = 5;

/** One finding for all that was typed on a sheet outside its input cells, and what in it identifies a person. */
export function aboutAddedWords(words: readonly AddedWord[], inSheet: FindingPlace): readonly Finding[] {
  const [first] = words;
  if (!first) return [];
  const shown = words.slice(0, SHOWN);
  const at = { ...inSheet, cell: first.cell };
  const params = {
    cells: words.length,
    places: shown.map(({ cell }) => cell),
    texts: shown.map(({ text }) => quoted(text)),
  };
  return [
    finding('text/added-words', params, at),
    ...aboutPersons(words.map(({ text }) => text).join('\n'), at, false),
  ];
}
