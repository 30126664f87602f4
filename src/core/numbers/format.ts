import type { Lang } from '../model/ids.ts';
import { fromNumber } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { toDecimal } from './rounding.ts';

const MARKS: Readonly<Record<Lang, { readonly group: string; readonly decimal: string }>> = {
  vi: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
};

/** Plain decimal text (`1234.5`) as people write it: `1.234,5` in Vietnamese, `1,234.5` in English. */
export function groupDigits(plain: string, lang: Lang): string {
  const { group, decimal } = MARKS[lang];
  const [whole = '', decimals] = plain.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return decimals === undefined ? grouped : `${grouped}${decimal}${decimals}`;
}

/** An exact value, rounded once to so many decimals, as people write it. */
export function formatFraction(value: Fraction, decimals: number, lang: Lang): string {
  return groupDigits(toDecimal(value, decimals), lang);
}

/** A submitted figure as it was typed: whole numbers without decimals, others with the decimals they have. */
export function formatFigure(value: number, lang: Lang): string {
  const exact = fromNumber(value);
  let decimals = 0;
  let scale = 1n;
  // A typed figure is a finite decimal, so some power of ten is a multiple of its denominator.
  while (scale % exact.denominator !== 0n) {
    decimals += 1;
    scale *= 10n;
  }
  return formatFraction(exact, decimals, lang);
}
