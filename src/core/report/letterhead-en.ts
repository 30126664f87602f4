import { compareKey } from '../text/compare.ts';

/** What letterheads commonly hold, besides the units of the catalogue. */
const COMMON: readonly (readonly [vi: string, en: string])[] = [
  ['Giám đốc', 'Director'],
  ['Phó Giám đốc', 'Deputy Director'],
  ['KT. Giám đốc', 'For the Director'],
  ['Quyền Giám đốc', 'Acting Director'],
  ['Chủ tịch', 'Chair'],
  ['Phó Chủ tịch', 'Vice Chair'],
  ['KT. Chủ tịch', 'For the Chair'],
  ['TM. Ủy ban nhân dân', "On behalf of the People's Committee"],
  ['Lãnh đạo Sở', 'Leaders of the Department'],
  ['Các sở, ban, ngành', 'Provincial departments and agencies'],
  ['UBND các huyện, thành phố', "People's Committees of districts and cities"],
  [
    'Các sở, ban, ngành; UBND các huyện, thành phố',
    "Provincial departments and agencies; People's Committees of districts and cities",
  ],
  ['Chính phủ', 'Government'],
  ['Bộ Nội vụ', 'Ministry of Home Affairs'],
  ['Bộ Lao động - Thương binh và Xã hội', 'Ministry of Labour, Invalids and Social Affairs'],
  ['Dự thảo', 'DRAFT'],
  ['Số liệu ví dụ, không phải số liệu thật', 'EXAMPLE DATA, NOT REAL FIGURES'],
];

const ENGLISH: ReadonlyMap<string, string> = new Map(COMMON.map(([vi, en]) => [compareKey(vi), en]));

/** The workspace is written in Vietnamese: common words of its letterhead in English, anything else as it is. */
export const commonInEnglish = (text: string): string => ENGLISH.get(compareKey(text)) ?? text;
