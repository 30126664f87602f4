import { findElement } from '../catalogue/catalogue.ts';
import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import { toName } from '../findings/name.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import type { Bilingual, ElementId, Lang } from '../model/ids.ts';
import type { WorkbookLayout } from '../model/layout.ts';
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
  const absent = layout.fields.flatMap(({ role, sheet }) =>
    role.kind === 'value' && !there.has(figureKey(role)) && neverIssued(role)
      ? [{ sheet, element: role.element }]
      : [],
  );
  if (absent.length === 0) return [];
  const params = {
    cells: absent.length,
    sheets: [...new Set(absent.map(({ sheet }) => sheet))],
    content: toName(contentOf(catalogue, [...new Set(absent.map(({ element }) => element))])),
    unit: unit.id,
    period: period.id,
  };
  return [finding('structure/never-issued', params, inFile)];
}

/** Data elements named in the message; more are counted. */
const SHOWN_ELEMENTS = 3;

function contentOf(catalogue: Catalogue, elements: readonly ElementId[]): Bilingual {
  const more = elements.length - SHOWN_ELEMENTS;
  const named = (lang: Lang): string =>
    elements
      .slice(0, SHOWN_ELEMENTS)
      .map((id) => findElement(catalogue, id)?.label[lang] ?? id)
      .join('; ');
  return {
    vi: named('vi') + (more > 0 ? ` và ${more} nội dung khác` : ''),
    en: named('en') + (more > 0 ? ` and ${more} more` : ''),
  };
}
