import { once } from './once.ts';

/**
 * TCVN3 ("ABC", TCVN 5712:1993 VN3): one byte a letter, legible only in .VnTime fonts, shown by others as Latin-1. The
 * capitals beyond Ă Â Ê Ô Ơ Ư Đ come from a font (.VnTimeH), so the case of a reading is not certain.
 */
const letters = once((): Readonly<Record<string, string>> => ({
  '\u00a1': 'Ă',
  '\u00a2': 'Â',
  '\u00a3': 'Ê',
  '\u00a4': 'Ô',
  '\u00a5': 'Ơ',
  '\u00a6': 'Ư',
  '\u00a7': 'Đ',
  '\u00a8': 'ă',
  '\u00a9': 'â',
  '\u00aa': 'ê',
  '\u00ab': 'ô',
  '\u00ac': 'ơ',
  '\u00ad': 'ư',
  '\u00ae': 'đ',
  ...row(0xb5, 'àảãáạ'),
  ...row(0xbb, 'ằẳẵắ'),
  ...row(0xc6, 'ặầẩẫấậè'),
  ...row(0xce, 'ẻẽéẹềểễếệìỉ'),
  ...row(0xdc, 'ĩíịò'),
  ...row(0xe1, 'ỏõóọồổỗốộờởỡớợù'),
  ...row(0xf1, 'ủũúụừửữứựỳỷỹýỵ'),
}));

/** Letters of consecutive bytes. */
function row(first: number, letters: string): Record<string, string> {
  return Object.fromEntries(Array.from(letters, (letter, i) => [String.fromCharCode(first + i), letter]));
}

const tcvn3Letter = once(() => new RegExp(`[${Object.keys(letters()).join('')}]`, 'g'));

/**
 * The letter ư is the byte of the soft hyphen, which many programs drop; what is left of ương and ước is no Vietnamese
 * rhyme, so it can be put back.
 */
const LOST_U = /(?<![ưƯ])([ơờớởỡợ])(?=ng|c(?![a-z]))/gu;

/** What text in TCVN3 says, in Unicode. Text that is not TCVN3 comes out garbled: recognise it first. */
export function decodeTcvn3(text: string): string {
  return text.replace(tcvn3Letter(), (letter) => letters()[letter] ?? letter).replace(LOST_U, 'ư$1');
}
