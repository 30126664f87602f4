import type { Lang } from '../../core/model/ids.ts';

/** What every workbook for people says the same way: the footer's word, and the number format of a date. */
export const SHEET_WORDS: Readonly<Record<Lang, { readonly page: string; readonly date: string }>> = {
  vi: { page: 'Trang', date: 'dd/mm/yyyy' },
  // Day and month cannot be taken for each other; English wherever the computer stands.
  en: { page: 'Page', date: '[$-809]d mmm yyyy' },
};
