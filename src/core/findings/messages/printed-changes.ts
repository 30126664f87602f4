import type { Bilingual, Lang } from '../../model/ids.ts';
import { formatNumber } from '../../text/format.ts';

/** Printed cells side by side: where each is, as issued and as returned; `cells` counts those not shown too. */
export type Changes = {
  readonly cells: number;
  readonly places: readonly string[];
  readonly issued: readonly string[];
  readonly returned: readonly string[];
};

export const CHANGED_LABEL: Changes = {
  cells: 1,
  places: ['B7'],
  issued: ['Số trẻ đẻ ra sống'],
  returned: ['Số ca tử vong mẹ'],
};

const RETURNED: Bilingual = { vi: 'gửi về', en: 'returned' };
export const NOW: Bilingual = { vi: 'nay ghi', en: 'now' };

/** `B7 issued "…", returned "…"; …` */
export function sideBySide(
  { cells, places, issued, returned }: Changes,
  lang: Lang,
  then = RETURNED,
): string {
  const blank = { vi: '(trống)', en: '(blank)' }[lang];
  const word = (text: string | undefined): string => (text ? `"${text}"` : blank);
  const shown = places.map(
    (place, i) =>
      ({
        vi: `ô ${place} đã cấp ${word(issued[i])}, ${then.vi} ${word(returned[i])}`,
        en: `${place} issued ${word(issued[i])}, ${then.en} ${word(returned[i])}`,
      })[lang],
  );
  const more = cells - places.length;
  if (more > 0)
    shown.push(
      { vi: `và ${formatNumber(more, 'vi')} ô nữa`, en: `and ${formatNumber(more, 'en')} more` }[lang],
    );
  return shown.join('; ');
}

export function rowsWord(rows: number, lang: Lang): string {
  return {
    vi: rows === 1 ? 'một dòng' : `${formatNumber(rows, 'vi')} dòng`,
    en: rows === 1 ? 'one row' : `${formatNumber(rows, 'en')} rows`,
  }[lang];
}
