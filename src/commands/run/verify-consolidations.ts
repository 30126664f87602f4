import { consolidate } from '../../core/consolidate/consolidate.ts';
import { asFiled } from '../../core/consolidate/as-filed.ts';
import { keepsExplanations, withoutExplanations } from '../../core/consolidate/explanations.ts';
import { earlierPeriodReader } from '../../core/consolidate/earlier-period.ts';
import type { EarlierPeriod } from '../../core/consolidate/earlier-period.ts';
import { COMPARED, firstDifference } from '../../core/evidence/differences.ts';
import type { Compared } from '../../core/evidence/differences.ts';
import type { Proof } from '../../core/evidence/proof.ts';
import type { Period } from '../../core/model/catalogue.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { chooseRevision } from '../../core/register/choose-revision.ts';
import { entriesUpTo, registerUpTo } from '../../core/register/register-up-to.ts';
import type { Register } from '../../core/register/unit-register.ts';
import { linkKey } from '../../core/register/entries.ts';
import type { FiledSubmission } from '../../core/validate/checked-file.ts';
import type { Session } from '../../host.ts';
import { readBytesAt } from '../../io/containers.ts';
import {
  consolidationName,
  listConsolidations,
  readConsolidation,
  readThrough,
} from '../../io/workspace/consolidations.ts';
import type { StoredConsolidation } from '../../io/workspace/consolidations.ts';
import { workbookNamed } from '../../io/workbook-paths.ts';
import type { WorkbookPath } from '../../io/workbook-path.ts';
import { sealOfFile } from '../../io/workspace/seal.ts';
import { droppedIn } from '../../io/workspace/submissions.ts';
import type { HeldSubmission } from '../../io/workspace/submissions.ts';
import { checkBatch } from './check-batch.ts';
import { asRequest, settingsHash } from './gather.ts';
import { withOverlays } from './open.ts';
import type { Opened } from './open.ts';

/** Every stored consolidation of a period: its seal, its place in the chain, and all it says, made again from the originals. */
export async function proveConsolidations(
  session: Session,
  opened: Opened,
  period: Period,
  register: Register,
): Promise<readonly Proof[]> {
  const stored = (await listConsolidations(opened.folder)).filter((one) => one.period === period.id);
  const proofs: Proof[] = [];
  let former: { readonly revision: number; readonly seal: string | null } = { revision: 0, seal: null };
  for (const one of stored) {
    const name = consolidationName(one.period, one.revision);
    const seal = sealOfFile(one.path);
    proofs.push({ what: `seal ${name}`, ok: seal !== null, detail: seal ?? 'edited after it was stored' });
    const value = seal === null ? null : await readConsolidation(one).catch(() => null);
    if (value) {
      proofs.push(proveChain(name, one, value, former));
      proofs.push(...(await proveResult(session, opened, period, { name, value, register })));
    }
    former = { revision: one.revision, seal };
  }
  return proofs;
}

function proveChain(
  name: string,
  { period, revision }: StoredConsolidation,
  value: Consolidation,
  former: { readonly revision: number; readonly seal: string | null },
): Proof {
  const what = `chain ${name}`;
  if (value.period !== period || value.revision !== revision)
    return { what, ok: false, detail: `says ${value.period}.r${value.revision}` };
  if (revision !== former.revision + 1)
    return { what, ok: false, detail: `${consolidationName(period, former.revision + 1)} is gone` };
  // An edited former one has failed already; what it was, the link still says.
  const isLinked =
    revision === 1 ? value.previous === null : former.seal === null || value.previous === former.seal;
  return { what, ok: isLinked, detail: isLinked ? `revision ${revision}` : 'names another former revision' };
}

interface Claim {
  readonly name: string;
  readonly value: Consolidation;
  readonly register: Register;
}

async function proveResult(
  session: Session,
  opened: Opened,
  period: Period,
  claim: Claim,
): Promise<readonly Proof[]> {
  const { name, value, register } = claim;
  const known = entriesUpTo(register, value.basis.register);
  const lost = value.basis.register.filter((link) => !isThere(register, linkKey(link)));
  if (lost.length > 0)
    return [
      {
        what: `register ${name}`,
        ok: false,
        detail: `known then, gone now: ${lost.map(({ entry }) => entry).join(', ')}`,
      },
    ];
  const changed = await changedFiles(opened.folder, value);
  if (changed.length > 0)
    return [{ what: `files ${name}`, ok: false, detail: `not as consolidated: ${changed.join(', ')}` }];
  const then = await withOverlays(opened, value.catalogue.overlays);
  const why = isDamaged(register) ? 'the register is damaged' : cannotRemake(then, value);
  if (why !== null) return [{ what: `recomputed ${name}`, ok: true, detail: `not compared: ${why}` }];
  const anew = await remake(session, then, period, { ...claim, known });
  // An earlier version kept less of a workbook: what it kept has to agree.
  const asKept = keepsExplanations(value) ? anew : withoutExplanations(anew);
  const compared = Object.keys(COMPARED).filter((key): key is Compared => Object.hasOwn(COMPARED, key));
  return compared.map((key) => {
    const difference = firstDifference(value, asKept, key);
    return { what: `${key} ${name}`, ok: difference === null, detail: difference ?? 'as recomputed' };
  });
}

function isThere({ units }: Register, key: string): boolean {
  for (const { revisions } of units.values())
    for (const { unit, revision, receipt, corrections } of revisions) {
      const entry = `${unit}/r${revision}`;
      if (receipt && linkKey({ entry, hash: receipt.hash }) === key) return true;
      if (corrections.some(({ number, hash }) => linkKey({ entry: `${entry}.c${number}`, hash }) === key))
        return true;
    }
  return false;
}

/** What a damaged register says of the files is told by itself; a result held against it would tell it again. */
function isDamaged({ units }: Register): boolean {
  return [...units.values()].some(({ problems }) => problems.length > 0);
}

/** Files whose bytes are no longer those that were consolidated. */
async function changedFiles(folder: string, { basis }: Consolidation): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const { file, sha256 } of basis.files) {
    // Named in the call, outside of the workspace: its name alone is known.
    if (!file.includes('/') || sha256 === null) continue;
    const now = await readBytesAt(await workbookNamed(folder, file));
    if (!now.ok || now.sha256 !== sha256) changed.push(file);
  }
  return changed;
}

/** Why a result cannot be made again here; null when it can. */
function cannotRemake(
  { hash, config }: Opened,
  { catalogue, basis, findings }: Consolidation,
): string | null {
  if (catalogue.hash !== hash) return 'the catalogue has changed since';
  if (basis.settings !== settingsHash(config))
    return 'extensions, waivers or further units have changed since';
  if (basis.files.some(({ file }) => !file.includes('/'))) return 'files outside of the workspace';
  if (findings.some(({ code }) => code === 'register/damaged')) return 'the register was damaged then';
  return null;
}

async function remake(
  session: Session,
  opened: Opened,
  period: Period,
  { value, register, known }: Claim & { readonly known: ReadonlySet<string> },
): Promise<Consolidation> {
  const { catalogue, hash, config, folder } = opened;
  const { asOf, basis } = value;
  const then = registerUpTo(register, known);
  const held: HeldSubmission[] = [];
  for (const { file } of basis.files) held.push(heldThen(await workbookNamed(folder, file), then, asOf));
  const earlier = await earlierThen(folder, basis.earlier);
  const requests = held.map(asRequest);
  const checks = { asOf, earlier: async () => Promise.resolve(earlier), carries: 'figures' } as const;
  const submissions: FiledSubmission[] = [];
  for await (const { checked } of checkBatch(session, opened, requests, checks)) {
    const one = held[submissions.length];
    if (one) submissions.push(asFiled(checked, one, catalogue));
  }
  return consolidate({
    catalogue,
    hash,
    overlays: value.catalogue.overlays,
    period,
    asOf,
    submissions,
    register: then,
    earlier,
    extensions: config.extensions,
    waivers: config.waivers,
    revision: value.revision,
    reason: value.reason,
  });
}

function heldThen(file: WorkbookPath, { units }: Pick<Register, 'units'>, asOf: string): HeldSubmission {
  const [, unit = '', revision] = /^submissions\/[^/]+\/([^/]+)\/r([1-9]\d*)\.xlsx$/.exec(file.name) ?? [];
  const revisions = units.get(unit)?.revisions ?? [];
  const own = revisions.find((one) => one.revision === Number(revision));
  const dropped = droppedIn(file, file.name);
  if (!own?.receipt) return dropped;
  const { receivedOn } = own.standing;
  const first = chooseRevision(revisions, asOf).first?.receivedOn ?? receivedOn;
  return { ...dropped, receipt: own.receipt, receivedOn, firstReceivedOn: first };
}

async function earlierThen(
  folder: string,
  named: Consolidation['basis']['earlier'],
): Promise<readonly EarlierPeriod[]> {
  const all = await listConsolidations(folder);
  const found = named.flatMap(({ period, revision }) =>
    all.filter((one) => one.period === period && one.revision === revision),
  );
  return Promise.all(found.map(async (one) => readThrough(one, earlierPeriodReader())));
}
