import { groupBy } from '../../core/collections/group-by.ts';
import type { Finding } from '../../core/findings/finding.ts';
import { fixOf, messageOf } from '../../core/findings/words.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { problemFinding } from '../../core/validate/problem-finding.ts';
import type { Session } from '../../host.ts';
import type { FileRequest } from '../../io/batch/check-one.ts';
import type { WorkbookPath } from '../../io/workbook-path.ts';
import type { OtherFile } from '../../office/containers/sent.ts';
import { othersText } from '../../render/findings/findings-words.ts';
import { wrap } from '../../render/wrap.ts';

/** A found file as one of a batch. */
export function requestOf(file: WorkbookPath, expected: FileRequest['expected']): FileRequest {
  const { name, path, inside, problem } = file;
  return {
    path,
    file: name,
    ...(expected && { expected }),
    ...(inside && { inside }),
    ...(problem && { problem }),
  };
}

/** Files that lay where workbooks were looked for and are none: each by its name, with what to do. */
export function tellOthers(session: Session, others: readonly OtherFile[]): void {
  tellFiles(session, others.map(otherFinding), othersText(others.length, session.lang));
}

export function otherFinding({ name, problem }: OtherFile): Finding {
  return problemFinding(problem, name);
}

/** Files by their findings under a heading, what is to be done with several of them alike said once. */
export function tellFiles({ host, lang }: Session, findings: readonly Finding[], heading: string): void {
  if (findings.length === 0) return;
  const { columns } = host.stderr;
  const groups = [...groupBy(findings, (finding) => fixOf(finding, lang))].flatMap(([fix, files]) => [
    ...files.map((finding) =>
      wrap(`${sanitizeText(finding.at.file ?? '')}: ${messageOf(finding, lang)}`, columns, '    ', '  '),
    ),
    wrap(fix, columns, '     ', '  -> '),
  ]);
  host.stderr.write(`${[wrap(heading, columns, ''), ...groups].join('\n')}\n`);
}

/** A folder, a pattern or a container without a single workbook. */
export function tellNothingIn({ host, lang }: Session, named: readonly string[]): void {
  for (const one of named)
    host.stderr.write(
      {
        vi: `ntge: không có tệp bảng tính nào trong "${one}"\n`,
        en: `ntge: no spreadsheet found in "${one}"\n`,
      }[lang],
    );
}
