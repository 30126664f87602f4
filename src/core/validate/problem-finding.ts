import type { Finding } from '../findings/finding.ts';
import { FINDINGS } from '../findings/messages/index.ts';
import type { FileProblem } from '../model/file-problem.ts';

/** The one finding of a file that cannot be read: what it is instead, and what to do. */
export function problemFinding({ code, params }: FileProblem, file: string): Finding {
  return { code, severity: FINDINGS[code].severity, params, at: { file } };
}
