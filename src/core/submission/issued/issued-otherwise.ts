import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace } from '../../findings/finding.ts';
import { sameMeasure } from '../../form/heading-words.ts';
import type { LayoutRow, WorkbookLayout } from '../../model/layout.ts';
import { rowKey, rowsOf } from '../locate/row-words.ts';
import { firstLine } from '../../text/first-line.ts';
import { sameText } from './compare-printed.ts';
import type { PrintedChange } from './compare-printed.ts';
import type { IssuedForm } from './issued-form.ts';
import { sideBySide, valuesOf } from './printed-findings.ts';

/**
 * Rows that were issued under other words than the catalogue has now. The unit answered what it was asked: nothing of it is
 * the unit's fault, but under another unit of measure its figures do not hold.
 */
export function aboutIssuedOtherwise(
  layout: WorkbookLayout,
  issued: IssuedForm,
  inFile: FindingPlace,
): readonly Finding[] {
  if (issued.record !== 'own') return [];
  return layout.sheets.flatMap((sheet) => {
    const changes = rowsOf(sheet).map((row) => changesOf(sheet.name, row, issued));
    const labels = changes.flatMap(({ label }) => label ?? []);
    const measures = changes.flatMap(({ measure }) => measure ?? []);
    const at = (first: PrintedChange | undefined): FindingPlace => ({
      ...inFile,
      sheet: sheet.name,
      ...(first && { cell: first.cell }),
    });
    const affects = changes.flatMap(({ row, measure }) => (measure ? valuesOf(row) : []));
    return [
      ...(labels.length > 0
        ? [finding('structure/issued-otherwise', sideBySide(labels), at(labels[0]))]
        : []),
      ...(measures.length > 0
        ? [finding('structure/measure-since-changed', sideBySide(measures), at(measures[0]), { affects })]
        : []),
    ];
  });
}

interface RowChanges {
  readonly row: LayoutRow;
  readonly label: PrintedChange | undefined;
  readonly measure: PrintedChange | undefined;
}

function changesOf(sheet: string, row: LayoutRow, issued: IssuedForm): RowChanges {
  const change = (role: string, now: string, isSame: (a: string, b: string) => boolean) => {
    const key = `${role}:${rowKey(row)}`;
    const was = issued.text(sheet, key);
    const cell = issued.cell(sheet, key);
    // A row that is not in the record was never issued.
    if (was === undefined || cell === undefined || isSame(was, now)) return undefined;
    return { cell, issued: firstLine(was), returned: now };
  };
  return {
    row,
    label: change('label', row.label, (was, now) => sameLabel(firstLine(was), now)),
    measure: change('measure', row.measure, sameMeasure),
  };
}

/** The remark in brackets behind a label, `(không bắt buộc)`, is no part of it. */
function sameLabel(was: string, now: string): boolean {
  return sameText(was, now) || (was.startsWith(`${now} (`) && was.endsWith(')'));
}
