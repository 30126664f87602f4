import { rowCodesOf } from '../../core/catalogue/row-codes.ts';
import type { ReturnKit } from '../../core/return/kit.ts';
import { ownName } from '../../core/text/contained-name.ts';
import { readFoundWorkbook } from '../../io/workbook-file/read-file.ts';
import type { MailAttachment } from '../../office/mail/draft.ts';
import { changedMeanwhile, drawColouredCopy, noCopy } from './coloured-copy.ts';
import type { CopyBasis } from './coloured-copy.ts';
import type { Gathered } from './gather.ts';
import type { Opened } from './open.ts';

interface CopyOrder extends Omit<CopyBasis, 'catalogue'> {
  readonly opened: Opened;
  readonly gathered: Gathered;
  readonly name: string;
}

interface KitCopy {
  readonly copy: MailAttachment | null;
  /** Why there is none though there is something to show; null otherwise. */
  readonly why: string | null;
}

/** The coloured copy of the file that counts for the unit; none where its check left nothing to look at. */
export async function copyOfKit(
  { unit, file, findings }: ReturnKit,
  { opened, gathered, name, asOf, lang }: CopyOrder,
): Promise<KitCopy> {
  const at = gathered.submissions.findIndex((one) => one.unit === unit && one.file === file);
  const [submission, held] = [gathered.submissions[at], gathered.held[at]];
  if (findings.length === 0 || !submission || !held) return { copy: null, why: null };
  const { catalogue } = opened;
  const { shown, receipt } = held;
  const { bytes, sha256, outcome } = await readFoundWorkbook(
    { ...held, name: shown },
    { rowCodes: rowCodesOf(catalogue) },
  );
  const called = receipt?.originalName ?? ownName(shown);
  if (!bytes || !outcome.ok) return { copy: null, why: noCopy(called, lang) };
  if (sha256 !== submission.sha256) return { copy: null, why: changedMeanwhile(called, lang) };
  const { submission: read, ...rest } = submission;
  const checked = { ...rest, file: called, findings, isUsable: read !== null };
  const drawn = await drawColouredCopy(
    { bytes, workbook: outcome.workbook, checked },
    { catalogue, lang, asOf },
  );
  return { copy: { name, bytes: drawn.bytes }, why: null };
}
