import type { Lang } from '../model/ids.ts';
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
  const { code, severity, params } = finding;
  if (!isFindingCode(code)) return { message: finding.message, fix: finding.fix };
  const reworded: Finding = { code, severity, params, at: {} };
  return { message: messageOf(reworded, lang), fix: fixOf(reworded, lang) };
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(FINDINGS, code);
}
