import { finding } from '../findings/finding.ts';
import type { Finding, ValueKey } from '../findings/finding.ts';
import { SINGLE_ROW } from '../model/ids.ts';
import type { ColumnId } from '../model/ids.ts';
import type { SubmittedRow } from '../model/submission.ts';
import type { RuleContext } from './context.ts';

/** Figures from here on are written with a thousands mark. */
const THOUSANDS = 1000;
/** A figure of an earlier period says something about the size of this one within this factor. */
const SAME_SIZE = 3;

/** What each fraction in a whole-number cell would be in thousands, by the value's key. */
type Probables = ReadonlyMap<string, number>;

/**
 * Names a fraction in a whole-number cell for what it probably is. `24.480` typed into an Excel with English settings
 * becomes the number 24.48; when the row's other cells, the whole, a part or an earlier period are in the thousands, the
 * sender is told which number was probably meant. It is never used.
 */
export function nameLostThousands(findings: readonly Finding[], context: RuleContext): readonly Finding[] {
  const probables: Probables = new Map(
    findings.flatMap((one) => {
      const lost = readFraction(one);
      return lost ? [[keyText(lost.key), lost.probable]] : [];
    }),
  );
  return findings.map((one) => {
    const lost = readFraction(one);
    if (!lost || !isInThousands(lost.key, lost.probable, context, probables)) return one;
    const { found, probable } = lost;
    return finding('plausible/lost-thousands', { value: found, probable }, one.at, {
      found,
      expected: probable,
    });
  });
}

/** The value a finding of a fraction speaks of, and what it would be in thousands. */
function readFraction({ code, params, at }: Finding) {
  const { element, row, column } = at;
  const found = params['value'];
  if (code !== 'value/not-whole' || typeof found !== 'number' || found <= 0) return undefined;
  if (element === undefined || row === undefined || column === undefined) return undefined;
  const probable = timesThousand(found);
  return probable === undefined ? undefined : { key: { element, row, column }, found, probable };
}

/** 24.48 → 24480; undefined with more than three decimals, which no thousands mark leaves. */
function timesThousand(value: number): number | undefined {
  const probable = Math.round(value * THOUSANDS);
  return Math.abs(probable / THOUSANDS - value) < 1e-9 ? probable : undefined;
}

function isInThousands(key: ValueKey, probable: number, context: RuleContext, probables: Probables): boolean {
  const row = context.row(key.element, key.row);
  const siblings = row?.values.filter(({ column }) => column !== key.column) ?? [];
  if (siblings.some(({ value }) => typeof value === 'number' && value >= THOUSANDS)) return true;
  if (row && addsUp(row, probables)) return true;
  const whole = wholeOf(key, context);
  if (whole !== undefined && whole >= THOUSANDS && probable <= whole) return true;
  if (partsOf(key, context).some((part) => part >= THOUSANDS && part <= probable)) return true;
  return context.earlier.some((earlier) => {
    const before = earlier.figure(key);
    return before !== undefined && before >= THOUSANDS && isSameSize(before, probable);
  });
}

/** 24.48 = 3.969 + 20.511: the marks of the whole row were lost, and its thousands add up. */
function addsUp({ element, row, values }: SubmittedRow, probables: Probables): boolean {
  const number = (column: ColumnId) => {
    const value = values.find((v) => v.column === column)?.value;
    return probables.get(keyText({ element, row, column })) ?? (typeof value === 'number' ? value : NaN);
  };
  return number('total') === number('male') + number('female');
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

function keyText({ element, row, column }: ValueKey): string {
  return `${element}\n${row}\n${column}`;
}
