import { fileDamageFindings } from './file-damage.ts';
import { fileKindFindings } from './file-kind.ts';
import { fileLimitFindings } from './file-limits.ts';
import { filePathFindings } from './file-path.ts';
import { fileUnsafeFindings } from './file-unsafe.ts';
import type { FileProblemCode } from '../../model/file-problem.ts';
import type { FileDefinitions } from './file-words.ts';

/** The file as a whole: why it cannot be read as a workbook. One definition for every code of the reader. */
export const fileFindings = {
  ...filePathFindings,
  ...fileKindFindings,
  ...fileDamageFindings,
  ...fileUnsafeFindings,
  ...fileLimitFindings,
} as const satisfies FileDefinitions<FileProblemCode>;
