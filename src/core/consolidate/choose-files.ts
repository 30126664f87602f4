import { isBlankForm } from '../submission/blank.ts';
import { isUnchangedCopy } from '../diff/coloured-copy.ts';
import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { toName } from '../findings/name.ts';
import type { Catalogue, Period } from '../model/catalogue.ts';
import type { UnitId } from '../model/ids.ts';
import { groupBy } from '../collections/group-by.ts';
import { unitName } from '../catalogue/unit-name.ts';
import type { RegisterProblem } from '../register/unit-register.ts';
import type { FiledSubmission } from '../validate/checked-file.ts';

/** The files of a consolidation sorted out: which one speaks for each unit, and what stands in the way. */
export interface ChosenFiles {
  /** At most one file a unit. */
  readonly byUnit: ReadonlyMap<UnitId, FiledSubmission>;
  /** Units that sent several files of which none may be chosen. */
  readonly undecided: ReadonlySet<UnitId>;
  /** Files that do not say whose they are: their findings are shown, their figures are unknown. */
  readonly anonymous: readonly FiledSubmission[];
  readonly findings: readonly Finding[];
}

/**
 * The latest registered revision of each unit speaks for it; without one, its only unregistered file. Two unregistered
 * files with different contents are an error and neither is used: choosing would be guessing. A coloured copy in which
 * nothing was changed is no file of its own: it is left out, and said.
 */
export function chooseFiles(
  catalogue: Catalogue,
  period: Period,
  submissions: readonly FiledSubmission[],
  problems: readonly RegisterProblem[] = [],
): ChosenFiles {
  const sorted = [...submissions].sort(byFileName);
  const anonymous = sorted.filter(({ unit }) => unit === null);
  const foreign = sorted.filter((s) => s.unit !== null && s.period !== null && s.period !== period.id);
  const ours = sorted.filter((s) => s.unit !== null && (s.period === null || s.period === period.id));
  const byUnit = new Map<UnitId, FiledSubmission>();
  const damaged = new Set(problems.flatMap(({ units }) => units));
  const undecided = new Set<UnitId>(damaged);
  const findings = [
    ...problems.map((problem) => damageFinding(problem, catalogue, period)),
    ...foreign.map((file) => otherPeriodFinding(file, catalogue, period)),
  ];
  for (const [unit, sent] of groupBy(ours, (s) => s.unit ?? '')) {
    const { files, copies } = withoutUnchangedCopies(sent);
    findings.push(...copies.map((copy) => copyFinding(copy, catalogue, period)));
    const choice = damaged.has(unit) ? noChoice(files) : chooseFile(files);
    if (choice.file) byUnit.set(unit, choice.file);
    else undecided.add(unit);
    if (choice.spare.length > 0) findings.push(spareFinding(unit, choice, catalogue, period));
  }
  return { byUnit, undecided, anonymous, findings };
}

/** A coloured copy that says what another file says. */
interface UnchangedCopy {
  readonly copy: FiledSubmission;
  readonly of: FiledSubmission;
}

/** What was registered counts as received, whatever it is; among copies of one another the first stays. */
function withoutUnchangedCopies(sent: readonly FiledSubmission[]): {
  readonly files: readonly FiledSubmission[];
  readonly copies: readonly UnchangedCopy[];
} {
  const isCopy = (file: FiledSubmission): boolean =>
    file.revision === null && file.submission?.isColouredCopy === true;
  const files = sent.filter((file) => !isCopy(file));
  const copies: UnchangedCopy[] = [];
  for (const copy of sent.filter(isCopy)) {
    const of = files.find((file) => isUnchangedCopy(copy, file));
    if (of) copies.push({ copy, of });
    else files.push(copy);
  }
  return { files, copies };
}

function copyFinding({ copy, of }: UnchangedCopy, catalogue: Catalogue, period: Period): Finding {
  const unit = copy.unit ?? '';
  return finding(
    'province/unchanged-copy',
    { unit: unitName(catalogue, unit), copy: copy.file, of: of.file },
    { file: copy.file, unit, period: period.id },
  );
}

interface Choice {
  readonly file: FiledSubmission | null;
  /** Files with other contents that were not used. */
  readonly spare: readonly FiledSubmission[];
}

function chooseFile(files: readonly FiledSubmission[]): Choice {
  const registered = files.filter(({ revision }) => revision !== null);
  const filled = registered.filter(({ submission }) => !submission || !isBlankForm(submission));
  const latest = (filled.length > 0 ? filled : registered).reduce<FiledSubmission | null>(
    (best, file) => (best && isReceivedLater(best, file) ? best : file),
    null,
  );
  const dropped = differentContents(files.filter(({ revision }) => revision === null));
  // A copy of anything ever registered says nothing new.
  if (latest)
    return { file: latest, spare: dropped.filter((d) => registered.every((r) => r.sha256 !== d.sha256)) };
  const [only] = dropped;
  return dropped.length === 1 && only ? { file: only, spare: [] } : { file: null, spare: dropped };
}

/** Received last, then the higher number: as the register itself chooses (`chooseRevision`). */
function isReceivedLater(a: FiledSubmission, b: FiledSubmission): boolean {
  const [day, other] = [a.receivedOn ?? '', b.receivedOn ?? ''];
  return day === other ? (a.revision ?? 0) > (b.revision ?? 0) : day > other;
}

/** Nothing is used while the unit's register is in doubt; the files put there by hand are named all the same. */
function noChoice(files: readonly FiledSubmission[]): Choice {
  return { file: null, spare: differentContents(files.filter(({ revision }) => revision === null)) };
}

function differentContents(files: readonly FiledSubmission[]): readonly FiledSubmission[] {
  return files.filter(
    (file, i) => file.sha256 === null || files.findIndex(({ sha256 }) => sha256 === file.sha256) === i,
  );
}

function spareFinding(unit: UnitId, { file, spare }: Choice, catalogue: Catalogue, period: Period): Finding {
  const files = spare.map((s) => s.file);
  const at = { unit, period: period.id };
  const name = unitName(catalogue, unit);
  if (!file && files.length > 1) return finding('province/two-files', { unit: name, files }, at);
  return finding(
    'province/file-not-registered',
    { unit: name, files, used: file?.file ?? '' },
    { ...at, ...(file && { file: file.file }) },
  );
}

function damageFinding(
  { fault, units, file, entry }: RegisterProblem,
  catalogue: Catalogue,
  period: Period,
): Finding {
  const unit = units.at(-1) ?? '';
  const [, revision = ''] = /\/r(\d+)/.exec(entry) ?? [];
  const command = `ntge receipt withdraw --period ${period.id} --unit ${entry.split('/')[0] ?? ''} --revision ${revision} --reason "…"`;
  const params = { unit: unitName(catalogue, unit), file, fault, command };
  return finding('register/damaged', params, { file, unit, period: period.id });
}

function otherPeriodFinding(file: FiledSubmission, catalogue: Catalogue, period: Period): Finding {
  const unit = file.unit ?? '';
  return finding(
    'province/other-period',
    { unit: unitName(catalogue, unit), period: toName(period.label), found: file.period ?? '' },
    { file: file.file, unit, period: period.id },
  );
}

function byFileName(a: FiledSubmission, b: FiledSubmission): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : (a.revision ?? 0) - (b.revision ?? 0);
}
