import { groupBy } from '../collections/group-by.ts';
import type { PeriodId, UnitId } from '../model/ids.ts';
import { headOf, linkKey } from './entries.ts';
import type { HashText } from './entries.ts';
import { readFolder } from './read-folder.ts';
import type { FoundFolder, LinkedEntry, ReadFolder } from './read-folder.ts';
import type { Register, RegisterProblem, UnitRegister } from './unit-register.ts';

/** Reads what the folders of a period hold; `hash` is SHA-256. Whatever they hold, nothing is thrown. */
export function readRegister(period: PeriodId, folders: readonly FoundFolder[], hash: HashText): Register {
  const read = folders.map((folder) => readFolder(period, folder, hash));
  const entries = read.flatMap((one) => one.entries);
  const found = read.flatMap(({ problems }) => problems);
  const problems = [...found, ...lostEntries(period, entries, found)];
  const named = entries.filter(({ isWaiting }) => !isWaiting);
  const names = new Set([...read.map(({ unit }) => unit), ...problems.flatMap(({ units }) => units)]);
  const byUnit = groupBy(
    problems.flatMap((problem) => problem.units.map((unit) => ({ unit, problem }))),
    ({ unit }) => unit,
  );
  const units = [...names].map((unit): [UnitId, UnitRegister] => {
    const own = read.find((one) => one.unit === unit);
    const about = (byUnit.get(unit) ?? []).map(({ problem }) => problem);
    return [unit, unitRegister(unit, own, about)];
  });
  return { period, units: new Map(units), head: headOf(named) };
}

function unitRegister(
  unit: UnitId,
  own: ReadFolder | undefined,
  about: readonly RegisterProblem[],
): UnitRegister {
  const revisions = own?.revisions ?? [];
  const settled = new Set(revisions.flatMap((r) => r.corrections.flatMap((c) => c.settles ?? [])));
  return {
    unit,
    revisions,
    problems: about.filter(({ entry }) => !settled.has(entry)),
    settled: about.filter(({ entry }) => settled.has(entry)),
    others: own?.others ?? [],
  };
}

/** What later entries name and is not there, or not the same; what is known to be damaged is not told twice. */
function lostEntries(
  period: PeriodId,
  entries: readonly LinkedEntry[],
  found: readonly RegisterProblem[],
): readonly RegisterProblem[] {
  const whole = new Set(entries.map(linkKey));
  const names = new Set(entries.map(({ entry }) => entry));
  const told = new Set(found.map(({ entry }) => entry));
  const lost = new Map<string, RegisterProblem>();
  for (const link of entries.flatMap(({ previous }) => previous)) {
    if (whole.has(linkKey(link)) || told.has(link.entry)) continue;
    const [unit = ''] = link.entry.split('/');
    lost.set(link.entry, {
      fault: names.has(link.entry) ? 'replaced' : 'lost',
      units: [unit],
      entry: link.entry,
      file: `submissions/${period}/${link.entry}.json`,
    });
  }
  return [...lost.values()];
}
