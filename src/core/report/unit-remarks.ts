import { groupBy } from '../collections/group-by.ts';
import { fileCellKey } from '../model/keys.ts';
import type { ObservationJson } from '../model/results.ts';
import { oneLine } from '../text/one-line.ts';
import { isCountedBySex, owners } from './chart-tables.ts';
import type { ReportContext } from './context.ts';
import type { DataNotes, OtherFigures, RemarkReport, SourceCell } from './model.ts';
import { elementName, rowName } from './names.ts';
import { statusText } from './observations.ts';

/**
 * What units typed and the report itself has no place for: sources, notes and states of figures, and figures that no indicator
 * uses. `sources` are the cells that the dossier lists anyway. Nothing of it in a public edition.
 */
export function whatElseUnitsGave(
  context: ReportContext,
  sources: readonly SourceCell[],
): Pick<DataNotes, 'remarks' | 'remarksNote' | 'others' | 'othersNote'> {
  const { notes } = context.words;
  if (context.isPublic) return { remarks: [], remarksNote: '', others: [], othersNote: '' };
  const units = context.consolidation.units.map(({ id }) => id);
  const remarks = units.flatMap((unit) => [...ofWholeForm(context, unit), ...ofRows(context, unit)]);
  const others = otherFigures(context, sources);
  return {
    remarks,
    remarksNote: remarks.length > 0 ? '' : notes.noRemarks,
    others,
    othersNote: others.length > 0 ? '' : notes.noOthers,
  };
}

/** The source that the cover names for all figures of the form. */
function ofWholeForm(context: ReportContext, id: string): readonly RemarkReport[] {
  const source = oneLine(context.unitResult(id)?.cover?.dataSource ?? '');
  if (source === '') return [];
  return [
    { unit: context.unitName(id), content: context.words.notes.wholeForm, state: '', source, note: '' },
  ];
}

function ofRows(context: ReportContext, unit: string): readonly RemarkReport[] {
  const own = context.consolidation.observations.filter((o) => o.unit === unit);
  return [...groupBy(own, rowKey).values()].flatMap((cells) => remarkOf(context, cells));
}

const rowKey = ({ unit, element, row }: ObservationJson): string => `${unit} ${element} ${row}`;

/** States that a unit chose and that say more than a figure alone. */
const TOLD: ReadonlySet<ObservationJson['status']> = new Set(['estimate', 'none', 'unavailable']);

function remarkOf(context: ReportContext, cells: readonly ObservationJson[]): readonly RemarkReport[] {
  const [first] = cells;
  if (!first) return [];
  const told = cells.find(({ status }) => TOLD.has(status));
  const [source, note] = [oneLine(first.statedSource ?? ''), oneLine(first.note ?? '')];
  if (told === undefined && source === '' && note === '') return [];
  const state = told === undefined ? '' : statusText(context, told);
  return [{ unit: context.unitName(first.unit), content: rowContent(context, first), state, source, note }];
}

function rowContent(context: ReportContext, { element, unit, row }: ObservationJson): string {
  const [name, inside] = [elementName(context, element), rowName(context, element, unit, row)];
  return inside === '' ? name : `${name} (${context.words.lowerFirst(inside)})`;
}

/** Figures that stand nowhere else: no indicator uses them, no annex shows them. */
function otherFigures(context: ReportContext, sources: readonly SourceCell[]): readonly OtherFigures[] {
  const used = new Set(sources.map(fileCellKey));
  const left = context.consolidation.observations.filter(
    (o) => o.value !== null && !(o.source && used.has(fileCellKey(o.source))) && !isInAnnex(context, o),
  );
  const order = new Map(context.consolidation.units.map(({ id }, i) => [id, i]));
  return [...groupBy(left, ({ unit, element }) => `${unit} ${element}`).values()]
    .toSorted(([a], [b]) => (order.get(a?.unit ?? '') ?? 0) - (order.get(b?.unit ?? '') ?? 0))
    .flatMap((cells) => otherOf(context, cells));
}

/** Money, and counts by sex of their owners, have tables of their own. */
function isInAnnex(context: ReportContext, { element: id, unit }: ObservationJson): boolean {
  const element = context.element(id);
  if (element.objective === 0) return true;
  return isCountedBySex(element) && owners(context, element).some((owner) => owner.id === unit);
}

function otherOf(context: ReportContext, cells: readonly ObservationJson[]): readonly OtherFigures[] {
  const [first] = cells;
  if (!first) return [];
  const rows = [...groupBy(cells, ({ row }) => row).values()].map((of) => rowValues(context, of));
  return [
    {
      unit: context.unitName(first.unit),
      content: elementName(context, first.element),
      measure: context.text(context.element(first.element).unit),
      values: rows.join('; '),
    },
  ];
}

/** "Xã Phước Bình: quý I 5, quý II 6"; "cấp xã 63". */
function rowValues(context: ReportContext, cells: readonly ObservationJson[]): string {
  const [first] = cells;
  const name = first ? rowName(context, first.element, first.unit, first.row) : '';
  const values = cells.map(({ column, value }) =>
    [context.words.columns[column] ?? '', valueText(context, value)].filter(Boolean).join(' '),
  );
  if (name === '') return values.join(', ');
  return values.length === 1 ? `${name} ${values[0] ?? ''}` : `${name}: ${values.join(', ')}`;
}

const valueText = ({ words, figure }: ReportContext, value: ObservationJson['value']): string =>
  typeof value === 'boolean' ? words.answer[value ? 'yes' : 'no'] : figure(value).text;
