import { findElement, findTask } from '../catalogue/catalogue.ts';
import { TASK_ELEMENT } from '../form/answer-rows.ts';
import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import { toName } from '../findings/name.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import type { Bilingual, Lang, RowId } from '../model/ids.ts';
import type { FieldRole, WorkbookLayout } from '../model/layout.ts';
import type { SubmittedRow } from '../model/submission.ts';
import type { WasNeverIssued } from './issued-cells.ts';
import { figureKey } from '../model/keys.ts';

/** What the finding about cells never issued is made from. */
interface NeverIssuedBasis {
  readonly catalogue: Catalogue;
  readonly unit: Unit;
  readonly period: Period;
  readonly inFile: FindingPlace;
  readonly neverIssued: WasNeverIssued;
}

/** One finding for all cells asked today that the workbook never had, and that the sender did not add either. */
export function aboutNeverIssued(
  layout: WorkbookLayout,
  read: readonly SubmittedRow[],
  { catalogue, unit, period, inFile, neverIssued }: NeverIssuedBasis,
): readonly Finding[] {
  const there = new Set(
    read.flatMap(({ element, row, values }) =>
      values.map(({ column }) => figureKey({ element, row, column })),
    ),
  );
  const absent = layout.fields.flatMap(({ role, sheet }) => {
    if (!isAnswer(catalogue, role) || there.has(figureKey(role)) || !neverIssued(role)) return [];
    return [{ sheet, content: contentOf(catalogue, role) }];
  });
  if (absent.length === 0) return [];
  const params = {
    cells: absent.length,
    sheets: [...new Set(absent.map(({ sheet }) => sheet))],
    content: toName(contentsOf([...new Set(absent.map(({ content }) => content))])),
    unit: unit.id,
    period: period.id,
  };
  return [finding('structure/never-issued', params, inFile)];
}

/** A figure of a data element, or the status of a task: what is asked of the unit, and not left to it. */
function isAnswer(
  catalogue: Catalogue,
  role: FieldRole,
): role is Extract<FieldRole, { readonly row: RowId }> {
  if (role.kind === 'status') return role.element === TASK_ELEMENT;
  return role.kind === 'value' && findElement(catalogue, role.element) !== undefined;
}

function contentOf(
  catalogue: Catalogue,
  { element, row }: Extract<FieldRole, { readonly row: RowId }>,
): Bilingual {
  const known = element === TASK_ELEMENT ? findTask(catalogue, row) : findElement(catalogue, element);
  return known?.label ?? { vi: element, en: element };
}

/** Contents named in the message; more are counted. */
const SHOWN = 3;

function contentsOf(contents: readonly Bilingual[]): Bilingual {
  const more = contents.length - SHOWN;
  const named = (lang: Lang): string =>
    contents
      .slice(0, SHOWN)
      .map((content) => content[lang])
      .join('; ');
  return {
    vi: named('vi') + (more > 0 ? ` và ${more} nội dung khác` : ''),
    en: named('en') + (more > 0 ? ` and ${more} more` : ''),
  };
}
