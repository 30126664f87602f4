import { planAnnotation } from '../../core/annotation/annotation.ts';
import { findingToJson } from '../../core/findings/json.ts';
import type { FindingJson } from '../../core/model/results.ts';
import type { RawWorkbook } from '../../core/model/raw-workbook.ts';
import { findingsOf } from '../../core/validate/slim-results.ts';
import type { CheckedFile, Tally } from '../../core/validate/checked-file.ts';
import { checkFile } from '../../core/validate/check-file.ts';
import type { CheckSettings } from '../../core/validate/check-reading.ts';
import { annotateWorkbook } from '../../office/xlsx-annotate/annotate.ts';
import { readWorkbook } from '../../office/xlsx-read/read-workbook.ts';

/* The program of a page that checks workbooks, for tests: `core` and `office` and nothing else. */

/** What a page says about one file. */
export interface PageResult {
  readonly findings: readonly FindingJson[];
  readonly checked: Tally;
  /** The coloured copy, one letter a byte; null for what is no workbook. */
  readonly copy: string | null;
}

/** `content`: the file's bytes, in base 64. */
function check(content: string, file: string, settings: CheckSettings): PageResult {
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const outcome = readWorkbook(bytes, { fileName: file });
  const checked = checkFile(outcome, { file, sha256: null }, settings);
  return {
    findings: checked.findings.map((finding) => findingToJson(finding, 'vi')),
    checked: checked.checked,
    copy: outcome.ok ? colour(bytes, outcome.workbook, checked, settings) : null,
  };
}

function colour(
  bytes: Uint8Array,
  workbook: RawWorkbook,
  checked: CheckedFile,
  { catalogue, asOf }: CheckSettings,
): string {
  const signatureDropped = workbook.traits.digitalSignature;
  const annotation = planAnnotation(findingsOf(checked), { catalogue, asOf, lang: 'vi', signatureDropped });
  const copy = annotateWorkbook(bytes, workbook, annotation);
  return Array.from(copy.bytes, (byte) => String.fromCharCode(byte)).join('');
}

Object.assign(globalThis, { check });
