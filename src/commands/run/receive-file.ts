import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { rowCodesOf } from '../../core/catalogue/row-codes.ts';
import { isUnchangedCopy } from '../../core/diff/coloured-copy.ts';
import { diffSubmissions } from '../../core/diff/submissions.ts';
import { dueFrom } from '../../core/calendar/due-date.ts';
import { countFindings } from '../../core/findings/count.ts';
import type { ReadOutcome } from '../../core/model/file-problem.ts';
import type { PeriodId } from '../../core/model/ids.ts';
import type { Receipt } from '../../core/model/register.ts';
import type { Submission } from '../../core/model/submission.ts';
import { doubtsOf } from '../../core/register/doubts.ts';
import type { Doubt } from '../../core/register/doubts.ts';
import { asReceived, receiptEntry } from '../../core/register/entries.ts';
import type { Filed, Received, Repeated } from '../../core/register/received.ts';
import { chooseRevision } from '../../core/register/choose-revision.ts';
import type { Revision, UnitRegister } from '../../core/register/unit-register.ts';
import { onlyMailAddress } from '../../core/return/mail-address.ts';
import { isBlankForm } from '../../core/submission/blank.ts';
import { plainKey } from '../../core/text/compare.ts';
import { ownName } from '../../core/text/contained-name.ts';
import { sanitizeText } from '../../core/text/sanitize.ts';
import { timelinessOf } from '../../core/calendar/timeliness.ts';
import type { Timeliness } from '../../core/calendar/timeliness.ts';
import type { CheckedFile } from '../../core/validate/checked-file.ts';
import { understand } from '../../core/validate/reading.ts';
import type { FileIdentity } from '../../core/validate/reading.ts';
import { checkAgainstEarlier } from '../../io/batch/check-against-earlier.ts';
import type { ContainerFacts } from '../../io/containers.ts';
import type { WorkbookPath } from '../../io/workbook-path.ts';
import { fileSubmission } from '../../io/workspace/filing.ts';
import type { Filing } from '../../io/workspace/filing.ts';
import { heldRevisions, periodRegister, unitRegister } from '../../io/workspace/submissions.ts';
import type { HeldSubmission } from '../../io/workspace/submissions.ts';
import { writeTrouble } from '../../io/system-trouble.ts';
import { readFoundWorkbook, readWorkbookFile } from '../../io/workbook-file/read-file.ts';
import { doubtWords } from '../../render/received/doubt-words.ts';
import { isYes } from './answers.ts';
import type { Intake } from './intake.ts';
import { dayOfReceipt } from './receive-day.ts';

export async function receiveFile(file: WorkbookPath, intake: Intake): Promise<Received> {
  const { bytes, sha256, outcome } = await readFoundWorkbook(file, {
    rowCodes: rowCodesOf(intake.settings.catalogue),
  });
  const checked = await check(outcome, { file: file.name, sha256: sha256 ?? null }, intake);
  const { submission, findings } = checked;
  // Without a submission it is not certain whose the file is: nothing to file it under.
  if (!submission || !bytes) return { outcome: 'refused', file: file.name, findings };
  try {
    const receivedOn = await dayOfReceipt(file, intake);
    return await fileChecked({ file, bytes, checked: { ...checked, submission } }, { ...intake, receivedOn });
  } catch (error) {
    const why = writeTrouble(error);
    if (!why) throw error;
    return { outcome: 'not-stored', file: file.name, why };
  }
}

/** A file that can be filed. */
interface Fileable {
  readonly file: WorkbookPath;
  readonly bytes: Uint8Array;
  readonly checked: CheckedFile & { readonly submission: Submission };
}

async function fileChecked({ file, bytes, checked }: Fileable, intake: Intake): Promise<Received> {
  const { submission, findings } = checked;
  const { unit, period } = submission;
  const { folder } = intake.opened;
  const register = await unitRegister(folder, period, unit);
  const held = heldRevisions(folder, register.revisions);
  const repeated = submission.isColouredCopy ? await repeatedRevision(checked, held, intake) : null;
  if (repeated) return repeated;
  const isKnown = register.revisions.some(({ receipt }) => receipt?.sha256 === checked.sha256);
  const doubts = isKnown ? [] : doubtsAbout(checked, register.revisions, intake);
  if (doubts.length > 0 && !(await isConfirmed(doubts, file, intake)))
    return { outcome: 'unconfirmed', file: file.name, unit, period, receivedOn: intake.receivedOn, doubts };
  const { register: whole, head } = await registerOf(period, intake);
  const filed = await fileSubmission(folder, bytes, {
    ...filingOf(file, submission, intake),
    ...(doubts.length > 0 && { confirmed: doubts.map(({ code }) => code) }),
    previous: head,
  });
  const { receipt, outcome } = filed;
  const link = { entry: receiptEntry(receipt), hash: receipt.hash };
  if (outcome === 'filed') intake.registers.set(period, { register: whole, head: [link] });
  // Filed, whatever cannot be read after that.
  const now = await unitRegister(folder, period, unit).catch(() => withFiled(register, receipt));
  return {
    outcome,
    file: file.name,
    receipt,
    stored: `submissions/${period}/${unit}/r${receipt.revision}.xlsx`,
    latest: chooseRevision(now.revisions).current?.revision ?? null,
    standing:
      now.revisions.find(({ revision }) => revision === receipt.revision)?.standing ?? asReceived(receipt),
    timeliness: timelinessNow(intake, receipt, now.revisions),
    counts: countFindings(findings),
    former: outcome === 'filed' ? await formerOf(submission, receipt, held, intake) : null,
    sameDocument: outcome === 'filed' ? await sameDocument(submission, held, intake) : null,
    mailedOn: file.container?.receivedOn ?? null,
    address: onlyMailAddress(submission.cover.contact?.text ?? '') ?? null,
    problems: whole.units.get(unit)?.problems ?? [],
  };
}

/** The register as it was, and what has just been written into it. */
function withFiled(register: UnitRegister, receipt: Receipt): UnitRegister {
  const { unit, revision } = receipt;
  const filed = { unit, revision, receipt, corrections: [], standing: asReceived(receipt) };
  return {
    ...register,
    revisions: [...register.revisions.filter((one) => one.revision !== revision), filed],
  };
}

function filingOf(
  { name, container, inside }: WorkbookPath,
  submission: Submission,
  { receivedOn, filedOn, filedBy, via }: Intake,
): Filing {
  const { unit, period, cover, signedOn } = submission;
  const documentNumber = cover.document_number?.text ?? '';
  return {
    unit,
    period,
    receivedOn,
    filedOn,
    originalName: ownName(name).normalize('NFC'),
    filedBy,
    ...(container && inside && { container: asFiledContainer(container) }),
    ...(via && { via }),
    ...(documentNumber && { documentNumber }),
    ...(signedOn !== null && { signedOn }),
    ...(isBlankForm(submission) && { blank: true }),
  };
}

function asFiledContainer({ name, sha256, receivedOn }: ContainerFacts): Receipt['container'] {
  return { name, sha256, ...(receivedOn !== null && { receivedOn }) };
}

/** The register is looked through once a run: what this run files is known, and what others file meanwhile stands beside it. */
async function registerOf(period: PeriodId, { opened, registers }: Intake) {
  const known = registers.get(period);
  if (known) return known;
  const register = await periodRegister(opened.folder, period);
  const found = { register, head: register.head };
  registers.set(period, found);
  return found;
}

function doubtsAbout(
  { findings, submission }: Fileable['checked'],
  revisions: readonly Revision[],
  { opened, receivedOn }: Intake,
): readonly Doubt[] {
  const period = findPeriod(opened.catalogue, submission.period);
  const hasOtherName = findings.some(({ code }) => code.startsWith('identity/file-name-'));
  const { signedOn } = submission;
  return period ? doubtsOf({ receivedOn, signedOn, period, revisions, hasOtherName }) : [];
}

async function isConfirmed(
  doubts: readonly Doubt[],
  { name }: WorkbookPath,
  { session, confirms, receivedOn }: Intake,
): Promise<boolean> {
  const { host, lang } = session;
  if (confirms) return true;
  if (!host.ask) return false;
  const told = doubts.map((doubt) => `  - ${doubtWords(doubt, receivedOn, lang)}\n`).join('');
  const question = {
    vi: 'Vẫn vào sổ? (c = có, Enter = không) ',
    en: 'Register all the same? (y = yes, Enter = no) ',
  }[lang];
  return isYes(await host.ask(`${sanitizeText(name)}\n${told}${question}`));
}

/** For a coloured copy as it left here: the revision it was made of, the latest where several say the same. */
async function repeatedRevision(
  checked: CheckedFile,
  held: readonly HeldSubmission[],
  intake: Intake,
): Promise<Repeated | null> {
  // These very bytes are a revision themselves.
  if (held.some(({ receipt }) => receipt?.sha256 === checked.sha256)) return null;
  const days = held.flatMap(({ receipt, receivedOn }) =>
    receipt ? [{ receipt, day: receivedOn ?? '' }] : [],
  );
  const latest =
    days.reduce((best, one) => (best && best.day > one.day ? best : one), days[0])?.receipt.revision ?? null;
  for (const one of held.toReversed()) {
    const former = await checkHeld(one, intake);
    if (!one.receipt || !former || !isUnchangedCopy(checked, former)) continue;
    const counts = countFindings(checked.findings);
    return { outcome: 'unchanged-copy', file: checked.file, receipt: one.receipt, latest, counts };
  }
  return null;
}

/** A revision as it was received, checked by the rules of today; null when its bytes are others now. */
async function checkHeld(
  { path, shown, receipt }: HeldSubmission,
  intake: Intake,
): Promise<CheckedFile | null> {
  const { outcome, sha256 } = await readWorkbookFile(path, {
    rowCodes: rowCodesOf(intake.settings.catalogue),
  });
  if (sha256 === undefined || sha256 !== receipt?.sha256) return null;
  const { expected: _asked, ...settings } = intake.settings;
  return check(outcome, { file: shown, sha256 }, { ...intake, settings });
}

/** Checks a file that was read, against earlier periods too. */
export function check(
  outcome: ReadOutcome,
  identity: FileIdentity,
  { settings, earlier }: Pick<Intake, 'settings' | 'earlier'>,
): Promise<CheckedFile> {
  return checkAgainstEarlier(understand(outcome, identity, settings), identity, settings, earlier);
}

/** Told by the unit's first submission that stands, whichever revision this is. */
function timelinessNow(
  { opened: { catalogue, config }, filedOn: today }: Intake,
  { unit: id, period: of }: Receipt,
  revisions: readonly Revision[],
): Timeliness {
  const unit = findUnit(catalogue, id);
  const period = findPeriod(catalogue, of);
  const due = unit && period ? dueFrom(catalogue, unit, period, config.extensions) : null;
  const { current, first } = chooseRevision(revisions);
  if (!current || !first) return timelinessOf(due, 'nothing', today);
  const revisedOn = current.revision > first.revision ? current.receivedOn : null;
  const isBlank = current.receipt.blank === true;
  return timelinessOf(due, { receivedOn: first.receivedOn, revisedOn, isBlank }, today);
}

/** Other figures under the number and date of a document that is filed already: the unit has to replace it, not to amend it. */
async function sameDocument(
  submission: Submission,
  held: readonly HeldSubmission[],
  intake: Intake,
): Promise<Receipt | null> {
  const number = plainKey(submission.cover.document_number?.text ?? '');
  const { signedOn } = submission;
  if (number === '' || signedOn === null) return null;
  for (const one of held.toReversed()) {
    const { receipt } = one;
    if (receipt?.signedOn !== signedOn || plainKey(receipt.documentNumber ?? '') !== number) continue;
    const former = (await checkHeld(one, intake))?.submission;
    if (former && diffSubmissions(former, submission).figures.length > 0) return receipt;
  }
  return null;
}

/** The revision before this one and what changed since; null when there is none, or it is not what was received. */
async function formerOf(
  submission: Submission,
  { revision }: Receipt,
  held: readonly HeldSubmission[],
  intake: Intake,
): Promise<Filed['former']> {
  const former = held.findLast(({ receipt }) => receipt !== null && receipt.revision < revision);
  const before = former && (await checkHeld(former, intake))?.submission;
  return former?.receipt && before
    ? { receipt: former.receipt, diff: diffSubmissions(before, submission) }
    : null;
}
