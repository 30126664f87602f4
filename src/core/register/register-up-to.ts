import type { UnitId } from '../model/ids.ts';
import type { EntryLink } from '../model/register.ts';
import { asReceived, correctionEntry, linkKey, receiptEntry } from './entries.ts';
import type { Register, Revision, UnitRegister } from './unit-register.ts';

/** The entries that were there when those named were made: they and all that came before them. */
export function entriesUpTo(register: Register, head: readonly EntryLink[]): ReadonlySet<string> {
  const previous = new Map(
    [...register.units.values()].flatMap(({ revisions }) => revisions.flatMap(linksOf)),
  );
  const reached = new Set<string>();
  const open = [...head];
  for (let link = open.pop(); link; link = open.pop()) {
    const key = linkKey(link);
    if (reached.has(key)) continue;
    reached.add(key);
    open.push(...(previous.get(key) ?? []));
  }
  return reached;
}

function linksOf({ receipt, corrections }: Revision): [key: string, previous: readonly EntryLink[]][] {
  const own = receipt ? [{ entry: receiptEntry(receipt), ...receipt }] : [];
  const all = [...own, ...corrections.map((one) => ({ entry: correctionEntry(one), ...one }))];
  return all.map(({ entry, hash, previous }) => [linkKey({ entry, hash }), previous]);
}

/** The register as it was when only those entries were known. */
export function registerUpTo(register: Register, known: ReadonlySet<string>): Pick<Register, 'units'> {
  const isKnown = (entry: string, hash: string): boolean => known.has(linkKey({ entry, hash }));
  const units = [...register.units].map(([id, unit]): [UnitId, UnitRegister] => {
    const revisions = unit.revisions.flatMap((one): Revision[] => {
      const { receipt } = one;
      const corrections = one.corrections.filter((c) => isKnown(correctionEntry(c), c.hash));
      if (!receipt || !isKnown(receiptEntry(receipt), receipt.hash)) return [];
      return [{ ...one, corrections, standing: corrections.at(-1)?.after ?? asReceived(receipt) }];
    });
    return [id, { ...unit, revisions, problems: [] }];
  });
  return { units: new Map(units) };
}
