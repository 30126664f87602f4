import { finding } from '../findings/finding.ts';
import type { Finding } from '../findings/finding.ts';
import { toName } from '../findings/name.ts';
import type { Catalogue, Period, Unit } from '../model/catalogue.ts';
import { plainKey } from '../text/compare.ts';
import { ownName } from '../text/contained-name.ts';

/**
 * The name of a file is a witness for what is in it: last year's file sent under this year's name, a neighbour's form
 * filled in by mistake. What the name does not say contradicts nothing.
 */
export function fileNameFindings(
  file: string,
  catalogue: Catalogue,
  unit: Unit,
  period: Period,
): readonly Finding[] {
  const words = ` ${plainKey(ownName(file).replace(/\.[a-z]+$/i, ''))} `;
  const at = { file, unit: unit.id, period: period.id };
  const otherPeriod = otherPeriodIn(words, period);
  const other = otherUnitIn(words, catalogue, unit);
  return [
    ...(otherPeriod === null
      ? []
      : [finding('identity/file-name-period', { named: otherPeriod, period: toName(period.label) }, at)]),
    ...(other
      ? [finding('identity/file-name-unit', { named: toName(other.name), unit: toName(unit.name) }, at)]
      : []),
  ];
}

/** A year, or half of one, that the name speaks of and the file does not; null when nothing contradicts. */
function otherPeriodIn(words: string, { id }: Period): string | null {
  const [year = '', half] = id.split('-');
  const years: readonly string[] = words.match(/(?<= )20\d\d(?= )/g) ?? [];
  const [other] = years;
  if (other !== undefined && !years.includes(year)) return other;
  if (half === undefined && / (?:6 thang|h1|h2)(?: |$)/.test(words) && !/ (?:ca nam|nam 20\d\d) /.test(words))
    return `6 tháng`;
  return null;
}

/** Shorter abbreviations occur in other words. */
const SHORTEST = 4;

/** A unit that the name speaks of while it does not speak of its own; to whom it is addressed says nothing. */
function otherUnitIn(words: string, { units }: Catalogue, own: Unit): Unit | undefined {
  const speaksOf = ({ id, name, aliases }: Unit): boolean =>
    [id, name.vi, name.en, ...aliases]
      .map(plainKey)
      .some((word) => word.length >= SHORTEST && words.includes(` ${word} `));
  if (speaksOf(own)) return undefined;
  return units.find((unit) => unit.id !== own.id && !unit.consolidator && speaksOf(unit));
}
