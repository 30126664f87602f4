import type { Lang } from '../core/model/ids.ts';
import { formatNumber } from '../core/text/format.ts';

export function plural(count: number, [vi, en]: readonly [string, string], lang: Lang): string {
  const number = formatNumber(count, lang);
  return { vi: `${number} ${vi}`, en: `${number} ${en}${count === 1 ? '' : 's'}` }[lang];
}

export function say(lang: Lang, vi: string, en: string): string {
  return { vi, en }[lang];
}
