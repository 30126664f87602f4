import { countFindings } from '../../core/findings/count.ts';
import { findingToJson } from '../../core/findings/json.ts';
import type { Lang } from '../../core/model/ids.ts';
import type { ValidationJson } from '../../core/model/results.ts';
import type { FileFindings } from '../../core/validate/checked-file.ts';

/** The published JSON of `ntge validate`; words in the language asked for, everything else the same in both. */
export function renderFindingsJson(files: readonly FileFindings[], lang: Lang): string {
  return `${JSON.stringify(validationJson(files, lang), null, 2)}\n`;
}

/** The value that {@link renderFindingsJson} writes. */
export function validationJson(files: readonly FileFindings[], lang: Lang): ValidationJson {
  return {
    schema: 'ntge/validation/1',
    files: files.map(({ file, sha256, unit, period, findings, checked }) => ({
      file,
      sha256,
      unit,
      period,
      findings: findings.map((finding) => findingToJson(finding, lang)),
      checked: { ...checked },
      counts: { ...countFindings(findings) },
    })),
  };
}
