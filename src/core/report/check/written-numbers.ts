import type { Lang } from '../../model/ids.ts';

/**
 * Words and numbers of a sentence. A date, the number of a document or of an article is a reference: it is compared
 * where there is something to compare it with, but is no figure.
 */
export interface Token {
  readonly kind: 'word' | 'figure' | 'reference';
  /** As written. */
  readonly text: string;
  /** Equal for what says the same: "05" and "5", "1.234" and "1234" in Vietnamese. */
  readonly key: string;
}

const NUMBER = String.raw`\d{1,3}(?:[\u00a0\u202f]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)*`;

/** In this order: the first that fits at a place is taken. */
const REFERENCES: readonly string[] = [
  // 45/BC-SNV, 30/2020/NĐ-CP
  String.raw`\d+(?:\/\d{4})?\/\p{Lu}{2,}[\p{L}\d-]*`,
  String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`,
  String.raw`[Nn]gày \d{1,2}\/\d{1,2}`,
  String.raw`[Nn]gày \d{1,2} tháng \d{1,2} năm \d{4}`,
  String.raw`\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}`,
  String.raw`(?:[Nn]ăm|[Gg]iai đoạn|[Ii]n|[Yy]ear|[Pp]eriod|of|for) (?:19|20)\d{2}(?: ?[-–] ?(?:19|20)\d{2})?(?!\d|[.,]\d)`,
  String.raw`(?:[Đđ]iều|[Kk]hoản|[Mm]ục|[Pp]hụ lục|[Cc]hỉ tiêu|[Mm]ục tiêu|[Aa]rticle|[Cc]lause|[Ss]ection|[Aa]nnex|[Ii]ndicator|[Oo]bjective) \d+(?:\.\d+)*(?!\d|,\d|%)`,
  String.raw`(?:[Tt]háng|[Qq]uý|[Mm]onth|[Qq]uarter) \d{1,2}(?:\/\d{4})?(?!\d|[.,]\d|%)`,
];

/** A sign belongs to a number that nothing stands close before: of "2021-2030" the second is not negative. */
const SIGN = String.raw`(?<![\p{L}\d./,)-])[-−–+]`;

const TOKEN = new RegExp(
  String.raw`(?<reference>(?<![\p{L}\d])(?:${REFERENCES.join('|')}))|(?<figure>(?:${SIGN})?(?:${NUMBER}))|(?<word>[\p{L}\p{M}]+)`,
  'gu',
);

export function tokensOf(text: string, lang: Lang): readonly Token[] {
  return [...text.normalize('NFC').matchAll(TOKEN)].map(({ 0: found, groups }) => {
    if (groups?.['word'] !== undefined) return { kind: 'word', text: found, key: found.toLowerCase() };
    if (groups?.['reference'] !== undefined)
      return {
        kind: 'reference',
        text: found,
        key: `@${found.toLowerCase().replace(/(?<!\d)0+(?=\d)/g, '')}`,
      };
    return { kind: 'figure', text: found, key: numberKey(found, lang) };
  });
}

/** Marks of thousands and of decimals, for a pattern. */
const MARKS: Readonly<Record<Lang, readonly [group: string, decimal: string]>> = {
  vi: ['\\.', ','],
  en: [',', '\\.'],
};

/** A written number with a decimal point and without marks of thousands. */
const PLAIN: Readonly<Record<Lang, (text: string) => string>> = {
  vi: (text) => text.replaceAll('.', '').replace(',', '.'),
  en: (text) => text.replaceAll(',', ''),
};

/** The value a number has the way of the language; what is no number that way stays what is written. */
export function numberKey(written: string, lang: Lang): string {
  const text = written
    .replaceAll(/[−–]/g, '-')
    .replace(/^\+/, '')
    .replaceAll(/[\u00a0\u202f]/g, '');
  const [group, decimal] = MARKS[lang];
  const shape = new RegExp(`^-?(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)(?:${decimal}\\d+)?$`);
  if (!shape.test(text)) return `?${text}`;
  const plain = PLAIN[lang](text);
  return `#${normalised(plain)}`;
}

/** Without leading zeros and zeros behind the last decimal; digit by digit, so that no long number is rounded. */
function normalised(plain: string): string {
  const sign = plain.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
  const digits = whole.replace(/^0+(?=\d)/, '');
  const decimals = fraction.replace(/0+$/, '');
  const size = decimals === '' ? digits : `${digits}.${decimals}`;
  return size === '0' ? '0' : sign + size;
}
