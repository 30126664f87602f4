import type { FindingDefinition, FindingParams } from '../definition.ts';
import { fileFindings } from './file.ts';
import { workbookFindings } from './workbook.ts';
import { identityFindings } from './identity.ts';
import { structureFindings } from './structure.ts';
import { valueFindings } from './value.ts';
import { textFindings } from './text.ts';
import { requiredFindings } from './required.ts';
import { statusFindings } from './row-status.ts';
import { consistencyFindings } from './consistency.ts';
import { plausibleFindings } from './plausible.ts';
import { forecastFindings, taskFindings } from './task.ts';
import { coverFindings } from './cover.ts';
import { privacyFindings } from './privacy.ts';
import { periodFindings } from './period.ts';
import { provinceFindings } from './province.ts';
import { registerFindings } from './register.ts';
import { waiverFindings } from './waiver.ts';

/** The one table of finding codes, from the file outwards. Codes are stable: renaming one breaks users. */
export const FINDINGS = {
  ...fileFindings,
  ...workbookFindings,
  ...identityFindings,
  ...structureFindings,
  ...valueFindings,
  ...textFindings,
  ...requiredFindings,
  ...statusFindings,
  ...consistencyFindings,
  ...plausibleFindings,
  ...taskFindings,
  ...forecastFindings,
  ...coverFindings,
  ...privacyFindings,
  ...periodFindings,
  ...provinceFindings,
  ...registerFindings,
  ...waiverFindings,
} as const;

export type FindingCode = keyof typeof FINDINGS;

/** The facts a code's message needs. */
export type ParamsOf<Code extends FindingCode> =
  (typeof FINDINGS)[Code] extends FindingDefinition<infer P extends FindingParams> ? P : never;
