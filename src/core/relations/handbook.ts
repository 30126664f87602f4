import type { HandbookChapter, HandbookEntry } from '../findings/handbook.ts';
import { fixOf } from '../findings/words.ts';
import { VALUE_HEADINGS } from '../form/printed-words.ts';
import type { Catalogue, Element, Indicator } from '../model/catalogue.ts';
import type { Lang } from '../model/ids.ts';
import type { Bound } from '../model/relations.ts';
import { formatNumber } from '../text/format.ts';
import { upperFirst } from '../text/upper-first.ts';
import { relationsOf } from './relation.ts';
import type { Relation } from './relation.ts';
import { wordRelation } from './words.ts';

/** The chapters of the handbook that come from the catalogue: how its figures stand to each other, and their sizes. */
export function catalogueChapters(catalogue: Catalogue, lang: Lang): readonly HandbookChapter[] {
  const { elements, indicators } = catalogue;
  const chapters: readonly HandbookChapter[] = [
    {
      group: 'catalogue-checks',
      title: {
        vi: 'Quy tắc của danh mục: các số quan hệ với nhau',
        en: "The catalogue's checks: how figures stand to each other",
      }[lang],
      entries: relationsOf(catalogue).map((relation) => relationEntry(catalogue, relation, lang)),
    },
    {
      group: 'catalogue-bounds',
      title: {
        vi: 'Quy tắc của danh mục: khoảng giá trị',
        en: "The catalogue's checks: the size of figures",
      }[lang],
      entries: [
        ...elements.filter(({ bounds }) => bounds.length > 0).map((element) => boundsEntry(element, lang)),
        ...indicators.flatMap((indicator) => rateEntry(indicator, lang) ?? []),
      ],
    },
  ];
  return chapters.filter(({ entries }) => entries.length > 0);
}

function entry(
  [code, severity, title]: readonly [string, HandbookEntry['severity'], string],
  why: string,
  example: string,
  fix: string,
): HandbookEntry {
  return {
    code,
    severity,
    maturity: 'stable',
    title: upperFirst(title.replace(/\.$/, '')),
    why: sentence(why),
    cases: [{ example: sentence(example), fix }],
  };
}

function sentence(text: string): string {
  return upperFirst(/[.?!)]$/.test(text) ? text : `${text}.`);
}

function relationEntry(catalogue: Catalogue, relation: Relation, lang: Lang): HandbookEntry {
  const { check, partOf, severity } = relation;
  const words = wordRelation(catalogue, relation, lang);
  const code = check ? 'consistency/check' : 'consistency/part-exceeds-whole';
  const fix = fixOf({ code, severity, params: { wholeCell: '' }, at: {} }, lang);
  if (check) return entry([check.id, severity, check.message[lang]], check.source[lang], words, fix);
  const part = partOf?.part;
  const why = {
    vi: 'Số "trong đó" không thể vượt số mà nó là một phần',
    en: 'An "of which" cannot exceed what it is part of',
  };
  const own = { vi: 'Kiểm tra cả hai ô; sửa ô sai.', en: 'Check both cells; correct the wrong one.' };
  return entry([part?.id ?? '', severity, part?.label[lang] ?? ''], why[lang], words, own[lang]);
}

const FIX_SIZE = {
  vi: 'Kiểm tra đơn vị tính và nhập lại.',
  en: 'Check the unit of measure and type the value again.',
};

function boundsEntry({ id, label, bounds, unit, rows }: Element, lang: Lang): HandbookEntry {
  const rowLabel = (row: string): string =>
    (Array.isArray(rows) ? rows.find((one) => one.id === row)?.label[lang] : undefined) ?? row;
  const words = bounds.map((bound) => {
    const of = [
      ...(bound.rows ?? []).map(rowLabel),
      ...(bound.columns ?? []).map((column) => VALUE_HEADINGS[column][lang]),
      ...(Array.isArray(bound.units) ? bound.units : []),
    ].join(', ');
    return `${of ? `${of}: ` : ''}${range(bound, lang)} ${unit[lang]}`;
  });
  const why = [...new Set(bounds.map(({ source }) => source[lang]))].join('; ');
  return entry([id, bounds[0]?.severity ?? 'error', label[lang]], why, words.join('; '), FIX_SIZE[lang]);
}

function range({ min, max }: Pick<Bound, 'min' | 'max'>, lang: Lang): string {
  const low = min === undefined ? '' : `≥ ${formatNumber(min, lang)}`;
  const high = max === undefined ? '' : `≤ ${formatNumber(max, lang)}`;
  return [low, high].filter(Boolean).join(', ');
}

function rateEntry(
  { id, label, plausible, unit, yearlyRate }: Indicator,
  lang: Lang,
): HandbookEntry | undefined {
  if (!plausible) return undefined;
  const half = {
    vi: '; kỳ 6 tháng chỉ xét giới hạn trên',
    en: '; in a half-year the upper end only',
  };
  const why = {
    vi: 'Kết quả ngoài khoảng này phần lớn do nhập nhầm ô, nhầm đơn vị tính hoặc nhầm nam với nữ',
    en: 'A result outside this range mostly comes from a wrong cell, unit of measure or sex',
  };
  const words = `${range(plausible, lang)} ${unit[lang]}${yearlyRate ? half[lang] : ''}`;
  return entry([id, 'warning', label[lang]], why[lang], words, FIX_SIZE[lang]);
}
