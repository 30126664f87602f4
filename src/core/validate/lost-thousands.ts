import { finding } from '../findings/finding.ts';
import type { Finding, ValueKey } from '../findings/finding.ts';
import { SINGLE_ROW } from '../model/ids.ts';
import type { SubmittedRow } from '../model/submission.ts';
import type { RuleContext } from './context.ts';

/** Figures from here on are written with a thousands mark. */
const THOUSANDS = 1000;
/** A figure of an earlier period says something about the size of this one within this factor. */
const SAME_SIZE = 3;

/**
 * Names a fraction in a whole-number cell for what it probably is. `24.480` typed into an Excel with English settings becomes the number
 * 24.48; when the row's other cells, the whole, a part or an earlier period are in the thousands, the sender is told
 * which number was probably meant. It is never used.
 */
export function nameLostThousands(findings: readonly Finding[], context: RuleContext): readonly Finding[] {
  return findings.map((one) => {
    const probable = probableNumber(one, context);
    if (probable === undefined) return one;
    const found = Number(one.params['value']);
    return finding('plausible/lost-thousands', { value: found, probable }, one.at, {
      found,
      expected: probable,
    });
  });
}

function probableNumber({ code, params, at }: Finding, context: RuleContext): number | undefined {
  const { element, row, column } = at;
  const found = params['value'];
  if (code !== 'value/not-whole' || typeof found !== 'number' || found <= 0) return undefined;
  if (element === undefined || row === undefined || column === undefined) return undefined;
  const probable = timesThousand(found);
  if (probable === undefined) return undefined;
  return isInThousands({ element, row, column }, probable, context) ? probable : undefined;
}

/** 24.48 → 24480; undefined with more than three decimals, which no thousands mark leaves. */
function timesThousand(value: number): number | undefined {
  const probable = Math.round(value * THOUSANDS);
  return Math.abs(probable / THOUSANDS - value) < 1e-9 ? probable : undefined;
}

function isInThousands(key: ValueKey, probable: number, context: RuleContext): boolean {
  const row = context.row(key.element, key.row);
  const siblings = row?.values.filter(({ column }) => column !== key.column) ?? [];
  if (siblings.some(({ value }) => typeof value === 'number' && value >= THOUSANDS)) return true;
  const whole = wholeOf(key, context);
  if (whole !== undefined && whole >= THOUSANDS && probable <= whole) return true;
  if (partsOf(key, context).some((part) => part >= THOUSANDS && part <= probable)) return true;
  return context.earlier.some((earlier) => {
    const before = earlier.figure(key);
    return before !== undefined && before >= THOUSANDS && isSameSize(before, probable);
  });
}

function isSameSize(a: number, b: number): boolean {
  return a <= b * SAME_SIZE && b <= a * SAME_SIZE;
}

function wholeOf(key: ValueKey, context: RuleContext): number | undefined {
  const partOf = context.asked.get(key.element)?.element.partOf;
  const whole = partOf && context.asked.get(partOf.element)?.element;
  if (!partOf || !whole) return undefined;
  const row = whole.rows === undefined ? SINGLE_ROW : key.row;
  return context.figure({ element: whole.id, row, column: partOf.column ?? key.column });
}

function partsOf(key: ValueKey, context: RuleContext): readonly number[] {
  const isPart = ({ element }: SubmittedRow) =>
    context.asked.get(element)?.element.partOf?.element === key.element;
  return context.submission.rows
    .filter(isPart)
    .flatMap(({ element, row }) => context.figure({ element, row, column: key.column }) ?? []);
}
