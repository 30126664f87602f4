import { linkKey, receiptEntry } from './entries.ts';
import type { Receipt } from '../model/register.ts';

interface HasReceipt {
  readonly receipt: Receipt;
}

/** By the day of filing; on one day, what names another entry comes after it; then by name. */
export function calendarOrder<T extends HasReceipt>(lines: readonly T[]): readonly T[] {
  const depths = depthsOf(lines);
  return lines.toSorted((a, b) => {
    const day = compare(a.receipt.filedOn, b.receipt.filedOn);
    const depth = (depths.get(keyOf(a)) ?? 0) - (depths.get(keyOf(b)) ?? 0);
    return day || depth || compare(receiptEntry(a.receipt), receiptEntry(b.receipt));
  });
}

function keyOf({ receipt }: HasReceipt): string {
  return linkKey({ entry: receiptEntry(receipt), hash: receipt.hash });
}

/** How many receipts stand one behind the other before each: a chain is as long as the register, so without recursion. */
function depthsOf(lines: readonly HasReceipt[]): ReadonlyMap<string, number> {
  const previous = new Map(lines.map((line) => [keyOf(line), line.receipt.previous.map(linkKey)]));
  const depths = new Map<string, number>();
  for (const start of previous.keys()) {
    const open = [start];
    for (let key = open.at(-1); key !== undefined; key = open.at(-1)) {
      const unknown = (previous.get(key) ?? []).filter((one) => previous.has(one) && !depths.has(one));
      if (unknown.length > 0 && !depths.has(key)) open.push(...unknown);
      else {
        const own = (previous.get(key) ?? []).map((one) => depths.get(one) ?? -1);
        depths.set(key, Math.max(-1, ...own) + 1);
        open.pop();
      }
    }
  }
  return depths;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
