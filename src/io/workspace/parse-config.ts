import { LineCounter, parseDocument } from 'yaml';
import { CannotRun } from '../../core/cannot-run.ts';
import { workspaceSchema } from '../../core/model/workspace.ts';
import type { WorkspaceConfig } from '../../core/model/workspace.ts';

/** Parses `ntge.yaml`. Throws CannotRun naming line and key of everything that is wrong. */
export function parseConfig(text: string): WorkspaceConfig {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const syntax = document.errors[0];
  if (syntax) {
    const at = lines.linePos(syntax.pos[0]).line;
    throw new CannotRun({
      vi: `ntge.yaml dòng ${at}: viết sai quy tắc YAML (thường do thụt đầu dòng hoặc thiếu dấu hai chấm)`,
      en: `ntge.yaml line ${at}: not valid YAML (usually indentation or a missing colon): ${syntax.message.split('\n')[0]}`,
    });
  }
  const result = workspaceSchema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    const node = document.getIn(issue.path, true);
    const offset = hasRange(node) ? node.range[0] : 0;
    return { line: lines.linePos(offset).line, path, detail: issue.message };
  });
  throw new CannotRun({
    vi: problems.map((p) => `ntge.yaml dòng ${p.line}, mục "${p.path}": ${p.detail}`).join('\n'),
    en: problems.map((p) => `ntge.yaml line ${p.line}, key "${p.path}": ${p.detail}`).join('\n'),
  });
}

function hasRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
