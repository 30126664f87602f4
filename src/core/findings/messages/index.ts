import type { FindingDefinition, FindingParams } from '../definition.ts';
import { fileFindings } from './file.ts';

/** The one table of finding codes, from the file outwards. Codes are stable: renaming one breaks users. */
export const FINDINGS = {
  ...fileFindings,
} as const;

export type FindingCode = keyof typeof FINDINGS;

/** The facts a code's message needs. */
export type ParamsOf<Code extends FindingCode> =
  (typeof FINDINGS)[Code] extends FindingDefinition<infer P extends FindingParams> ? P : never;
