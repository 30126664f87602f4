import { findElement, unitsDue } from '../../core/catalogue/catalogue.ts';
import { consolidate } from '../../core/consolidate/consolidate.ts';
import { exampleForms } from '../../core/example/cover.ts';
import { exampleProvince } from '../../core/example/province.ts';
import { TASK_ELEMENT, isMeasure } from '../../core/form/answer-rows.ts';
import { STATUS_WORDS, TASK_STATUS_WORDS } from '../../core/form/answer-words.ts';
import { buildLayout, dataSheets } from '../../core/form/layout.ts';
import type { Catalogue, Period, Unit } from '../../core/model/catalogue.ts';
import type { LayoutField, WorkbookLayout } from '../../core/model/layout.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { checkFile } from '../../core/validate/check-file.ts';
import type { FiledSubmission } from '../../core/validate/checked-file.ts';
import { figuresOf } from '../../core/validate/slim-results.ts';
import { writeWorkbook } from '../../office/xlsx-draw/form.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';
import { pretendHash } from './filed-submissions.ts';

/**
 * A province whose units filled every input cell of their workbooks, written and read back as files are: for tests of what
 * becomes of each cell.
 */
export interface FilledProvince {
  readonly cells: readonly FilledCell[];
  readonly consolidation: Consolidation;
}

export interface FilledCell {
  readonly unit: Unit;
  readonly field: LayoutField;
  readonly value: CellValue;
}

type CellValue = string | number | boolean;

/** What the workbooks are made with. */
interface Source {
  readonly catalogue: Catalogue;
  readonly hash: string;
}

export async function filledProvince(source: Source, period: Period): Promise<FilledProvince> {
  const units = unitsDue(source.catalogue, period);
  const submissions: FiledSubmission[] = [];
  for (const unit of units) submissions.push(await filledSubmission(source, unit, period));
  return {
    cells: units.flatMap((unit) => filledCells(source.catalogue, unit, period)),
    consolidation: together(source, period, submissions),
  };
}

/** Every input cell of a unit's workbook with what it is filled with: words of its own in every cell that takes words. */
function filledCells(catalogue: Catalogue, unit: Unit, period: Period): readonly FilledCell[] {
  const layout = buildLayout(catalogue, unit, period);
  const values = new Map([
    ...(exampleProvince(catalogue, period, 'kept').get(unit.id) ?? []),
    ...exampleForms(unit, period, 'kept'),
  ]);
  return layout.fields.flatMap((field): FilledCell[] => {
    const value = filling(catalogue, layout, field) ?? values.get(field.name) ?? notExpected(field);
    return value === undefined || isLeftBlank(layout, field) ? [] : [{ unit, field, value }];
  });
}

/** What stands in a cell whatever the example says. */
function filling(
  catalogue: Catalogue,
  layout: WorkbookLayout,
  { role, name }: LayoutField,
): CellValue | undefined {
  switch (role.kind) {
    case 'note':
      return `Ghi chú tại ${name}`;
    case 'result':
      return `Kết quả tại ${name}`;
    case 'narrative':
      return `Nội dung ${role.field} của ${layout.unit}`;
    case 'source':
      return findElement(catalogue, role.element)?.sources?.[0]?.label.vi ?? `Sổ ${name}`;
    case 'status':
      if (role.element === TASK_ELEMENT) return undefined;
      return STATUS_WORDS[isOfLastRow(layout, role) ? 'unavailable' : 'estimate'].vi;
    default:
      return undefined;
  }
}

/** The example leaves tasks that are not due yet, and some figures of tasks, without an answer. */
function notExpected({ role }: LayoutField): CellValue | undefined {
  if (role.kind === 'status') return TASK_STATUS_WORDS.ongoing.vi;
  if (role.kind === 'document') return '12/KH-VD';
  if (role.kind !== 'value' || !isMeasure(role.element)) return undefined;
  return PERSONS[role.column] ?? 4;
}

const PERSONS: Readonly<Record<string, number>> = { total: 5, male: 2, female: 3 };

/** The unit has no figure for its last row, and says why. */
const isLeftBlank = (layout: WorkbookLayout, { role }: LayoutField): boolean =>
  role.kind === 'value' && isOfLastRow(layout, role);

function isOfLastRow(
  layout: WorkbookLayout,
  role: { readonly element: string; readonly row: string },
): boolean {
  const last = dataSheets(layout).at(-1)?.blocks.at(-1)?.rows.at(-1);
  return role.element === last?.element && role.row === last.row;
}

/** A unit's workbook, filled to the last cell. Throws when the checks find an error in it. */
export async function filledSubmission(
  { catalogue, hash }: Source,
  unit: Unit,
  period: Period,
): Promise<FiledSubmission> {
  const cells = filledCells(catalogue, unit, period);
  const values = new Map(cells.map(({ field, value }) => [field.name, value]));
  const layout = buildLayout(catalogue, unit, period);
  const outcome = readWorkbook(await writeWorkbook(catalogue, hash, layout, { values }));
  const identity = { file: `${unit.id}.xlsx`, sha256: pretendHash(unit.id) };
  const checked = checkFile(outcome, identity, { catalogue, catalogueHash: hash, asOf: period.due.date });
  const [error] = checked.findings.filter(({ severity }) => severity === 'error');
  if (error) throw new Error(`${unit.id}: ${JSON.stringify(error)}`);
  return { ...figuresOf(checked), receivedOn: period.due.date, firstReceivedOn: null, revision: null };
}

export const together = (
  { catalogue, hash }: Source,
  period: Period,
  submissions: readonly FiledSubmission[],
): Consolidation =>
  consolidate({
    catalogue,
    hash,
    overlays: [],
    period,
    asOf: period.due.date,
    submissions,
    earlier: [],
    extensions: [],
    waivers: [],
    revision: 1,
    reason: null,
  });
