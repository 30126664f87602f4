import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace } from '../../findings/finding.ts';
import { FORM_HEADING_ROW } from '../../form/printed-form.ts';
import type { Bilingual } from '../../model/ids.ts';
import { compareKey } from '../../text/compare.ts';
import { cellAt, position } from '../address.ts';
import { isFigure } from '../figures.ts';
import { firstLineKey } from '../locate/form-fields.ts';
import type { FoundField, FoundForm } from '../locate/form-fields.ts';
import { judgeHeading, namesAnother } from '../locate/sheets.ts';
import type { HeadingBasis } from '../locate/sheets.ts';
import { textOf } from '../values/text.ts';
import type { IndexedSheet } from '../workbook-index.ts';
import { aboutAddedWords, addedWords } from './added-words.ts';
import { addsMeaning, sameText } from './compare-printed.ts';
import type { PrintedChange } from './compare-printed.ts';
import { sideBySide } from './printed-findings.ts';

/** Cover or narrative once its printed cells are held against what was issued. */
export interface JudgedForm<Field> {
  readonly form: FoundForm<Field>;
  readonly findings: readonly Finding[];
}

interface FormBasis<Field extends string> extends HeadingBasis {
  /** Name of the sheet in a fresh workbook. */
  readonly name: string;
  readonly labels: Readonly<Record<Field, Bilingual>>;
  readonly inFile: FindingPlace;
}

/**
 * Takes out of a form what its printed words speak against: all of a sheet that is headed for another unit or period, a cell
 * whose label is another one's or speaks of another time. A label in other words stays a warning while the cell's name and its
 * place among the others still agree.
 */
export function judgeForm<Field extends string>(
  found: FoundForm<Field>,
  basis: FormBasis<Field>,
): JudgedForm<Field> {
  const { sheet } = found;
  if (!sheet) return { form: found, findings: [] };
  const inSheet = { ...basis.inFile, sheet: sheet.name };
  const headingAt = headingRow(sheet, basis);
  const heading = judgeHeading(sheet, basis.name, { headingAt }, basis);
  const [doubt] = heading.doubts;
  if (doubt) {
    const withheld = [...found.fields, ...found.disputed].map(({ field }) => field);
    const params = { sheet: sheet.name, ...sideBySide(heading.doubts) };
    return {
      form: { ...found, fields: [], disputed: [], withheld },
      findings: [finding('structure/sheet-doubtful', params, { ...inSheet, cell: doubt.cell })],
    };
  }
  const labels = found.fields.map((field) => judgeLabel(field, found, basis, sheet));
  const contradicted = labels.filter(({ says }) => says === 'another');
  const withheld = new Set(contradicted.map(({ field }) => field.field));
  const changes = contradicted.map(({ change }) => change);
  const reworded = [
    ...heading.reworded,
    ...headings(sheet, headingAt, basis),
    ...labels.flatMap(({ says, change }) => (says === 'reworded' ? [change] : [])),
    ...found.fields.flatMap((field) => advice(field, basis, sheet)),
  ];
  const [first, other] = [changes[0], reworded[0]];
  const told = new Set([...changes, ...reworded].map(({ cell }) => cell));
  return {
    form: {
      ...found,
      fields: found.fields.filter(({ field }) => !withheld.has(field)),
      withheld: [...withheld],
    },
    findings: [
      ...(first
        ? [
            finding(
              'structure/label-contradicted',
              { sheet: sheet.name, ...sideBySide(changes) },
              { ...inSheet, cell: first.cell },
            ),
          ]
        : []),
      ...(other
        ? [finding('structure/reworded', sideBySide(reworded), { ...inSheet, cell: other.cell })]
        : []),
      ...addedToForm(found, sheet, basis, told, inSheet),
    ],
  };
}

/** The row that has most of the issued headings. */
function headingRow<Field extends string>(sheet: IndexedSheet, { issued, name }: FormBasis<Field>): number {
  const wanted = new Set(
    issued.cells
      .filter((cell) => cell.sheet === name && cell.role.startsWith('heading:'))
      .map(({ text }) => compareKey(text)),
  );
  const counts = new Map<number, number>();
  for (const { row, text } of sheet.labels)
    if (wanted.has(compareKey(text))) counts.set(row, (counts.get(row) ?? 0) + 1);
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best && best[1] > 1 ? best[0] : FORM_HEADING_ROW;
}

/** own: as issued. another: of another field, time or unit. reworded: in the sender's words, or gone. */
interface JudgedLabel<Field> {
  readonly field: FoundField<Field>;
  readonly says: 'own' | 'reworded' | 'another';
  readonly change: PrintedChange;
}

function judgeLabel<Field extends string>(
  field: FoundField<Field>,
  found: FoundForm<Field>,
  basis: FormBasis<Field>,
  sheet: IndexedSheet,
): JudgedLabel<Field> {
  const { labels, issued, name, catalogue, layout } = basis;
  const { cell, returned } = labelBeside(sheet, field);
  const own = labels[field.field];
  const text = issued.text(name, `question:${field.field}`) ?? own.vi;
  const change: PrintedChange = { cell, issued: text, returned };
  const says = (what: JudgedLabel<Field>['says']): JudgedLabel<Field> => ({ field, says: what, change });
  if (field.sheet !== sheet.name || sameText(text, returned)) return says('own');
  const key = firstLineKey(returned);
  const isOwn = key === firstLineKey(text) || [own.vi, own.en].some((one) => compareKey(one) === key);
  if (isOwn && issued.record !== 'own') return says('own');
  const others = Object.entries<Bilingual>(labels).filter(([other]) => other !== field.field);
  if (!isOwn && others.some(([, { vi, en }]) => [vi, en].some((one) => compareKey(one) === key)))
    return says('another');
  if (returned !== '' && (addsMeaning(text, returned) || namesAnother(catalogue, layout, text, returned)))
    return says('another');
  return says(isOwn || isInOrder(field, found) ? 'reworded' : 'another');
}

/** The label in front of a cell: the nearest text to the left, else where it should be. */
function labelBeside(
  { raw }: IndexedSheet,
  { cell }: { readonly cell: string },
): { readonly cell: string; readonly returned: string } {
  const { row, column } = position(cell);
  for (let at = column - 1; at > 0; at--) {
    const address = cellAt({ row, column: at });
    const content = raw.cells.get(address);
    if (content?.type === 'text' && !isFigure(content) && textOf(content) !== '')
      return { cell: address, returned: textOf(content) };
  }
  return { cell: cellAt({ row, column: Math.max(1, column - 1) }), returned: '' };
}

/** True when its name leads to where the order of the fields puts it. */
function isInOrder<Field>(field: FoundField<Field>, { fields }: FoundForm<Field>): boolean {
  if (field.foundBy !== 'name') return false;
  const at = fields.indexOf(field);
  return fields.every((other, i) => {
    const distance = position(other.cell).row - position(field.cell).row;
    return i === at || (i < at ? distance < 0 : distance > 0);
  });
}

function headings<Field extends string>(
  sheet: IndexedSheet,
  row: number,
  { issued, name }: FormBasis<Field>,
): readonly PrintedChange[] {
  if (issued.record !== 'own') return [];
  return issued.cells.flatMap(({ sheet: on, role, text }) => {
    const was = on === name && role.startsWith('heading:') ? issued.cell(name, role) : undefined;
    if (was === undefined) return [];
    const cell = cellAt({ row, column: position(was).column });
    const returned = textOf(sheet.raw.cells.get(cell));
    return sameText(text, returned) ? [] : [{ cell, issued: text, returned }];
  });
}

function advice<Field extends string>(
  field: FoundField<Field>,
  { issued, name }: FormBasis<Field>,
  sheet: IndexedSheet,
): readonly PrintedChange[] {
  const text = issued.text(name, `advice:${field.field}`);
  if (text === undefined || issued.record !== 'own') return [];
  const { row, column } = position(field.cell);
  const cell = cellAt({ row, column: column + 1 });
  const returned = textOf(sheet.raw.cells.get(cell));
  return sameText(text, returned) ? [] : [{ cell, issued: text, returned }];
}

/** Column of the numbers of the lines; one may have been inserted before it. */
const NUMBERS = 2;

function addedToForm<Field extends string>(
  { fields, disputed }: FoundForm<Field>,
  sheet: IndexedSheet,
  { issued, name, layout }: FormBasis<Field>,
  told: ReadonlySet<string>,
  inSheet: FindingPlace,
): readonly Finding[] {
  const cells = [...fields, ...disputed.flatMap(({ byName, byLabel }) => [byName, byLabel])];
  const known = new Set([
    ...told,
    ...cells.filter((one) => one.sheet === sheet.name).map(({ cell }) => cell),
    ...fields.map((field) => labelBeside(sheet, field).cell),
  ]);
  const counters = new Set(layout.sheets.map((one) => compareKey(`Trang ${one.name}`)));
  const rows = new Set(cells.map(({ cell }) => position(cell).row));
  const words = addedWords(sheet, name, issued, (cell, content) => {
    const { row, column } = position(cell);
    // The lines are numbered in front of their labels.
    if (rows.has(row) && isFigure(content) && column <= NUMBERS) return true;
    if (known.has(cell) || counters.has(compareKey(textOf(sheet.raw.cells.get(cell))))) return true;
    return issued.record !== 'own' && (row < FORM_HEADING_ROW || column === 4);
  });
  return aboutAddedWords(words, inSheet);
}
