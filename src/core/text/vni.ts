import { once } from './once.ts';

/**
 * VNI for Windows: a letter and a mark of its own behind it (`eá` = ế), legible only in VNI fonts, shown by others as
 * Latin-1.
 */

/** Marks behind a, e, o, u, y and the two letters ô (= ơ) and ö (= ư). */
const TONE_MARKS = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' };
/** Marks behind a, e, o that carry the circumflex, alone or with a tone. */
const CIRCUMFLEX_MARKS = {
  â: '\u0302',
  á: '\u0302\u0301',
  à: '\u0302\u0300',
  å: '\u0302\u0309',
  ã: '\u0302\u0303',
  ä: '\u0302\u0323',
};
/** Marks behind a that carry the breve, alone or with a tone. */
const BREVE_MARKS = {
  ê: '\u0306',
  é: '\u0306\u0301',
  è: '\u0306\u0300',
  ú: '\u0306\u0309',
  ü: '\u0306\u0303',
  ë: '\u0306\u0323',
};
const SINGLE = { ô: 'ơ', ö: 'ư', ñ: 'đ', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', í: 'í', ì: 'ì' };

const letters = once(
  (): ReadonlyMap<string, string> =>
    new Map(
      [
        ...Object.entries(SINGLE),
        ...pairs('aeouy', TONE_MARKS),
        ...pairs('aeo', CIRCUMFLEX_MARKS),
        ...pairs('a', BREVE_MARKS),
        ...Object.entries(TONE_MARKS).flatMap(([mark, tone]): [string, string][] => [
          [`ô${mark}`, `ơ${tone}`],
          [`ö${mark}`, `ư${tone}`],
        ]),
      ].flatMap(([vni, letter]): [string, string][] => {
        const small = letter.normalize('NFC');
        const capital = small.toUpperCase();
        const first = vni.slice(0, 1).toUpperCase();
        return [
          [vni, small],
          [first + vni.slice(1), capital],
          [vni.toUpperCase(), capital],
        ];
      }),
    ),
);

function pairs(bases: string, marks: Readonly<Record<string, string>>): [string, string][] {
  return Array.from(bases).flatMap((base) =>
    Object.entries(marks).map(([mark, tone]): [string, string] => [base + mark, base + tone]),
  );
}

/** Pairs before single letters: `ôù` is ớ, not ơ and a stray mark. */
const vniLetter = once(
  () => new RegExp([...letters().keys()].sort((a, b) => b.length - a.length).join('|'), 'g'),
);

/** What text in VNI says, in Unicode. Text that is not VNI comes out garbled: recognise it first. */
export function decodeVni(text: string): string {
  return text.replace(vniLetter(), (letter) => letters().get(letter) ?? letter);
}
