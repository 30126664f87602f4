import type { Lang } from '../model/ids.ts';
import type { FindingJson } from '../model/results.ts';
import type { Finding } from './finding.ts';
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
