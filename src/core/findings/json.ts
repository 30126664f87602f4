import { VALUE_HEADINGS } from '../form/printed-words.ts';
import type { ColumnId, Lang } from '../model/ids.ts';
import type { FindingJson } from '../model/results.ts';
import type { Finding } from './finding.ts';
import { FINDINGS } from './messages/index.ts';
import type { FindingCode } from './messages/index.ts';
import { fixOf, messageOf } from './words.ts';

/** The finding as the JSON outputs carry it, keys in their fixed order; what is unknown is left out. */
export function findingToJson(finding: Finding, lang: Lang): FindingJson {
  const { code, severity, params, at, found, expected, difference, waived } = finding;
  return {
    code,
    severity,
    message: messageOf(finding, lang),
    fix: fixOf(finding, lang),
    params: { ...params },
    ...(at.file !== undefined && { file: at.file }),
    ...(at.unit !== undefined && { unit: at.unit }),
    ...(at.period !== undefined && { period: at.period }),
    sheet: at.sheet ?? null,
    cell: at.cell ?? null,
    ...(at.indicator !== undefined && { indicator: at.indicator }),
    ...(at.element !== undefined && { element: at.element }),
    ...(at.row !== undefined && { row: at.row }),
    ...(at.column !== undefined && { column: at.column }),
    ...(found !== undefined && { found }),
    ...(expected !== undefined && { expected }),
    ...(difference !== undefined && { difference }),
    ...(waived && { waived: { ...waived } }),
  };
}

/** Message and next step of a stored finding in either language; a code this version does not know keeps its words. */
export function wordsOfJson(
  finding: FindingJson,
  lang: Lang,
): { readonly message: string; readonly fix: string } {
  const known = findingOfJson(finding);
  return known
    ? { message: messageOf(known, lang), fix: fixOf(known, lang) }
    : { message: finding.message, fix: finding.fix };
}

/** The stored finding as it was made, but for the values it affects; undefined for a code that this version does not know. */
export function findingOfJson(json: FindingJson): Finding | undefined {
  const { code, severity, params, sheet, cell, column, found, expected, difference, waived } = json;
  if (!isFindingCode(code)) return undefined;
  return {
    code,
    severity,
    params,
    at: {
      ...(json.file !== undefined && { file: json.file }),
      ...(json.unit !== undefined && { unit: json.unit }),
      ...(json.period !== undefined && { period: json.period }),
      ...(sheet !== null && { sheet }),
      ...(cell !== null && { cell }),
      ...(json.indicator !== undefined && { indicator: json.indicator }),
      ...(json.element !== undefined && { element: json.element }),
      ...(json.row !== undefined && { row: json.row }),
      ...(isColumn(column) && { column }),
    },
    ...(found !== undefined && { found }),
    ...(expected !== undefined && { expected }),
    ...(difference !== undefined && { difference }),
    ...(waived && { waived }),
  };
}

function isColumn(text: string | undefined): text is ColumnId {
  return text !== undefined && Object.hasOwn(VALUE_HEADINGS, text);
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(FINDINGS, code);
}
