import { resolve } from 'node:path';
import { findingToJson } from '../../core/findings/json.ts';
import { fixOf, messageOf } from '../../core/findings/words.ts';
import { problemFinding } from '../../core/validate/problem-finding.ts';
import type { ExitCode, Session } from '../../host.ts';
import { readWorkbookFile } from '../../io/workbook-file/read-file.ts';
import { renderCellsJson, renderCellsText } from '../../render/cells.ts';

/** Lists every cell of one file. A file that cannot be read: why, and what to do; exit code 2. */
export async function runCells(
  { host, lang }: Session,
  file: string,
  { format }: { readonly format: 'text' | 'json' },
): Promise<ExitCode> {
  const { outcome } = await readWorkbookFile(resolve(host.cwd, file));
  if (outcome.ok) {
    const pieces =
      format === 'json' ? renderCellsJson(outcome.workbook) : renderCellsText(outcome.workbook, lang);
    for (const piece of pieces) host.stdout.write(piece);
    return 0;
  }
  const finding = problemFinding(outcome.problem, file);
  if (format === 'json')
    host.stdout.write(`${JSON.stringify({ file, findings: [findingToJson(finding, lang)] }, null, 1)}\n`);
  else host.stderr.write(`ntge: ${file}: ${messageOf(finding, lang)}\n${fixOf(finding, lang)}\n`);
  return 2;
}
