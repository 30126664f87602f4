import { join, resolve } from 'node:path';
import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { messageOf } from '../../core/findings/words.ts';
import type { ReviewedSentence } from '../../core/report/editions/public.ts';
import { isTick, tickedLines } from '../../core/report/editions/ticks.ts';
import type { TickedLine } from '../../core/report/editions/ticks.ts';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import { problemFinding } from '../../core/validate/problem-finding.ts';
import type { ExitCode, Session } from '../../host.ts';
import { writeBeside } from '../../io/files-beside.ts';
import { sha256 } from '../../io/sha256.ts';
import { readWorkbookFile } from '../../io/workbook-file/read-file.ts';
import { addApprovals, approvalBlock } from '../../io/workspace/approvals.ts';
import type { Approval } from '../../io/workspace/approvals.ts';
import { reviewLines } from '../../render/review/review-lines.ts';
import { renderReviewText } from '../../render/review/review-text.ts';
import { renderReviewXlsx } from '../../render/review/review-xlsx.ts';
import type { HashedLine } from '../../render/review/review-xlsx.ts';
import type { Opened } from './open.ts';

/** What a review looks at: a workspace, the sentences of one of its consolidations, and the names of the files about it. */
export interface ReviewedPeriod {
  readonly opened: Opened;
  readonly period: string;
  readonly revision: number;
  readonly sentences: readonly ReviewedSentence[];
}

/** Lists what units wrote, on the screen and in a workbook in which the office ticks. */
export async function runReview(
  session: Session,
  reviewed: ReviewedPeriod,
  output: string | undefined,
): Promise<ExitCode> {
  const { host, lang, workspace } = session;
  const { period, revision } = reviewed;
  const sentences = hashed(reviewed.sentences);
  const named = { lang, unitName: (id: string) => nameOf(session, reviewed.opened, id) };
  host.stdout.write(renderReviewText(sentences, { ...named, columns: host.stdout.columns }));
  if (sentences.length === 0) return 0;
  const label = findPeriod(reviewed.opened.catalogue, period)?.label[lang] ?? period;
  const bytes = await renderReviewXlsx(sentences, { ...named, period: label });
  const usual = join(
    workspace,
    'reports',
    period,
    `duyet-cong-khai-${period}-r${revision}${{ vi: '', en: '.en' }[lang]}.xlsx`,
  );
  const { path } = await writeBeside(output === undefined ? usual : resolve(host.cwd, output), bytes);
  host.stderr.write(
    {
      vi: `Đánh dấu câu được công bố trong: ${path}\n`,
      en: `Tick what may be published in: ${path}\n`,
    }[lang],
  );
  return 0;
}

const hashed = (sentences: readonly ReviewedSentence[]): readonly HashedLine[] =>
  reviewLines(sentences).map((one) => ({ ...one, hash: sha256(one.sentence) }));

/** By hash; of a sentence that one unit may say and another may not, the former. */
const byHash = (lines: readonly HashedLine[]): ReadonlyMap<string, HashedLine> =>
  new Map(
    [
      ...lines.filter(({ state }) => state === 'refused'),
      ...lines.filter(({ state }) => state !== 'refused'),
    ].map((one) => [one.hash, one]),
  );

const nameOf = ({ lang }: Session, { catalogue }: Opened, id: string): string =>
  findUnit(catalogue, id)?.name[lang] ?? id;

/** Reads the ticks back: prints what to paste into `ntge.yaml`, or writes it there. Exit code 1 when a tick cannot count. */
export async function runApprove(
  session: Session,
  reviewed: ReviewedPeriod,
  { approve, write }: { readonly approve: string; readonly write?: boolean },
): Promise<ExitCode> {
  const lines = await readTicks(session, approve);
  const sentences = byHash(hashed(reviewed.sentences));
  const trouble = lines.flatMap((line) => troubleOf(session, line, sentences.get(line.hash)) ?? []);
  for (const words of trouble) session.host.stderr.write(`- ${words}\n`);
  const approvals = uniqueHashes(lines)
    .flatMap((hash) => sentences.get(hash) ?? [])
    .filter((one) => one.state === 'open' && lines.some((line) => counts(line, one)));
  await handOver(session, reviewed.opened, approvals, write === true);
  return trouble.length > 0 ? 1 : 0;
}

const uniqueHashes = (lines: readonly TickedLine[]): readonly string[] => [
  ...new Set(lines.map(({ hash }) => hash)),
];

const counts = ({ tick, sentence, hash }: TickedLine, one: HashedLine): boolean =>
  one.hash === hash && isTick(tick) && sha256(sentence.normalize('NFC')) === hash;

async function readTicks({ host, lang }: Session, file: string): Promise<readonly TickedLine[]> {
  const { outcome } = await readWorkbookFile(resolve(host.cwd, file));
  if (!outcome.ok) {
    const found = problemFinding(outcome.problem, file);
    throw cannotRun('public/not-read', { file, why: messageOf(found, lang) });
  }
  const lines = tickedLines(outcome.workbook);
  if (lines === undefined) throw cannotRun('public/no-review', { file });
  return lines;
}

/** Why a tick does not count; undefined when it does, or did before. */
function troubleOf(
  { lang }: Session,
  { row, tick, sentence, hash }: TickedLine,
  one: HashedLine | undefined,
): string | undefined {
  const at = { vi: `Hàng ${row}`, en: `Row ${row}` }[lang];
  if (!isTick(tick))
    return {
      vi: `${at}: không hiểu "${tick}" trong cột duyệt; gõ x hoặc để trống.`,
      en: `${at}: "${tick}" in the column of ticks is not understood; type x or leave it blank.`,
    }[lang];
  if (sha256(sentence.normalize('NFC')) !== hash)
    return {
      vi: `${at}: câu đã bị sửa trong bảng; chỉ duyệt được nguyên văn câu của đơn vị.`,
      en: `${at}: the sentence was changed in the table; only the unit's own words can be approved.`,
    }[lang];
  if (one === undefined)
    return {
      vi: `${at}: kết quả tổng hợp không còn câu này (đơn vị đã sửa); lập lại bảng duyệt.`,
      en: `${at}: the consolidation no longer has this sentence (the unit changed it); make the table again.`,
    }[lang];
  if (one.state === 'refused')
    return {
      vi: `${at}: câu này không được công bố, dù được duyệt.`,
      en: `${at}: this sentence may not be published even if it is approved.`,
    }[lang];
  return undefined;
}

async function handOver(
  { host, lang }: Session,
  { folder }: Opened,
  approvals: readonly Approval[],
  write: boolean,
): Promise<void> {
  if (approvals.length === 0) {
    host.stderr.write(
      { vi: 'Không có câu nào mới được duyệt.\n', en: 'No further sentence is approved.\n' }[lang],
    );
    return;
  }
  if (write && (await addApprovals(folder, approvals))) {
    host.stderr.write(
      {
        vi: `Đã ghi ${approvals.length} câu được duyệt vào ntge.yaml.\n`,
        en: `${approvals.length} approved sentences were written to ntge.yaml.\n`,
      }[lang],
    );
    return;
  }
  host.stdout.write(approvalBlock(approvals));
  host.stderr.write(
    {
      vi: 'Dán các dòng trên vào ntge.yaml (mục public đã có thì chỉ dán các dòng bắt đầu bằng "-" vào dưới approved), hoặc thêm --write để ghi luôn.\n',
      en: 'Paste these lines into ntge.yaml (where there is a group public already, only those beginning with "-", under approved), or add --write.\n',
    }[lang],
  );
}
