import { withoutInvisible } from '../../text/common.ts';
import { findLookAlikes } from '../../text/look-alike.ts';
import { lineOfWords, numberAt } from './spoken-numbers.ts';
import type { Words } from './spoken-numbers.ts';

/** A quantity that a sentence tells, in whatever spelling. */
export interface Quantity {
  /**
   * count: so many. share: a percentage, a fraction, "một nửa". ordinal: "thứ ba". vague: "vài", "toàn bộ", "duy nhất".
   * unknown: a numeral of a script that is not read here.
   */
  readonly kind: 'count' | 'share' | 'ordinal' | 'vague' | 'unknown';
  /** Every number it may stand for; none where it names no number. 1.234 is a thousand or one and a bit. */
  readonly readings: readonly number[];
  /** It counts things, not persons or cases: "02 lớp", "07 huyện". */
  readonly ofThings: boolean;
}

/** Every quantity of a sentence: digits of any script, words (with accents or without), Roman numerals, fractions, shares. */
export function quantitiesIn(sentence: string): readonly Quantity[] {
  const line = lineOfWords(withoutReferences(readable(sentence)));
  const found: Quantity[] = [];
  for (let at = 0; at < line.words.length;) {
    const { quantity, length } = quantityAt(line, at);
    if (quantity) found.push(quantity);
    at += length;
  }
  return found;
}

/** As the eye reads it: ３ and ³ and ③ are 3, ½ is 1/2; invisible letters are gone, look-alike ones meant. */
function readable(text: string): string {
  const folded = withoutInvisible(text.normalize('NFKC'));
  return (findLookAlikes(folded)?.reading ?? folded).normalize('NFC').replaceAll('⁄', '/');
}

/** Dates, years and document numbers hold digits that count nobody. */
function withoutReferences(text: string): string {
  return text
    .replace(/\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b/g, ' ')
    .replace(/(?:ngày|day)\s+\d{1,2}(?:\s*\/\s*\d{1,2}(?!\d)|\s+tháng\s+\d{1,2})(?:\s+năm\s+\d{4})?/giu, ' ')
    .replace(
      /(?:năm|year|giai đoạn|tháng \d{1,2}\/)\s*(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?(?!\d)/giu,
      ' ',
    )
    .replace(
      /\b\d+\/(?:\d{4}\/)?(?:\p{Lu}[\p{Lu}\d]*-\p{Lu}[\p{Lu}\d-]*|NQ|QĐ|KH|CT|TT|NĐ|BC|CV|HD|TB)(?![\p{L}\d])/gu,
      ' ',
    )
    .replace(/(?:mục tiêu|objective|chỉ tiêu|indicator)\s*\d+(?:\.\d+)?\s*[:.–-]/giu, ' ');
}

interface Found {
  readonly quantity?: Quantity;
  /** Words it takes. */
  readonly length: number;
}

function quantityAt(line: Words, at: number): Found {
  const number = numberAt(line, at);
  if (!number) return { ...wordAlone(line, at), length: 1 };
  const { readings, length } = number;
  const end = at + length;
  if (isReference(line, at, end)) return { length };
  const kind = kindOf(line, at, end);
  const ofThings = kind === 'count' && countsThings(line, end);
  return { quantity: { kind, readings, ofThings }, length };
}

function kindOf({ words }: Words, at: number, end: number): Quantity['kind'] {
  if (words[at - 1] === 'thứ' || words[at - 1] === 'thu') return 'ordinal';
  const after = words[end];
  const isPercent = after === '%' || after === 'percent' || (after === 'phần' && words[end + 1] === 'trăm');
  return isPercent ? 'share' : 'count';
}

/** What a number may stand behind without counting: "lớp 3", "Điều 12", "quý II". */
const REFERRING = new Set(
  'tháng quý mục điều khoản chương phụ lục điểm kỳ đợt khóa khoá lớp hạng loại cấp tổ nhóm khối đoạn mùng mồng phần thôn ấp phường quận phố số'.split(
    ' ',
  ),
);

/** What is counted of persons and cases; a number before one of these is a count, whatever stands before it. */
const COUNTED = new Set(
  'người ca vụ nạn trường phụ nữ nam trẻ em chị bà cháu đối sản thai bé cô anh ông mẹ women woman men man victims victim persons person people cases case deaths death children child girls girl boys boy mothers mother'.split(
    ' ',
  ),
);

function isReference({ words }: Words, at: number, end: number): boolean {
  const before = words[at - 1] ?? '';
  if (!REFERRING.has(before) || COUNTED.has(words[end] ?? '')) return false;
  // "số 3" names a document or a house; "số ca là 3" does not stand so.
  return true;
}

/** Things that are no persons and no cases. */
const THINGS = new Set(
  [
    'lớp',
    'buổi',
    'hội nghị',
    'hội thảo',
    'cuộc',
    'đợt',
    'khóa',
    'khoá',
    'huyện',
    'xã',
    'phường',
    'thị trấn',
    'thành phố',
    'thôn',
    'tỉnh',
    'sở',
    'ngành',
    'cơ quan',
    'đơn vị',
    'trường',
    'cơ sở',
    'tin',
    'bài',
    'tờ',
    'pa nô',
    'băng rôn',
    'văn bản',
    'kế hoạch',
    'công văn',
    'quyết định',
    'chỉ thị',
    'chương trình',
    'chuyên đề',
    'chuyên mục',
    'mô hình',
    'câu lạc bộ',
    'hoạt động',
    'nội dung',
    'tháng',
    'quý',
    'tuần',
    'giờ',
    'năm',
    'ngày',
    'triệu',
    'tỷ',
    'đồng',
    'classes',
    'sessions',
    'meetings',
    'conferences',
    'workshops',
    'districts',
    'communes',
    'wards',
    'towns',
    'villages',
    'departments',
    'agencies',
    'bodies',
    'schools',
    'facilities',
    'articles',
    'items',
    'leaflets',
    'documents',
    'plans',
    'programmes',
    'models',
    'clubs',
    'activities',
    'months',
    'quarters',
    'weeks',
    'hours',
    'years',
    'days',
    'class',
    'session',
    'meeting',
    'conference',
    'workshop',
    'district',
    'commune',
    'ward',
    'town',
    'village',
    'department',
    'agency',
    'school',
    'plan',
    'programme',
    'club',
  ].map((thing) => thing),
);

/** Words after a thing that make it a person or a case: "trường hợp", "xã viên", "thôn nữ", "tháng tuổi". */
const PERSON_AFTER = new Set('hợp viên nữ trưởng phó tuổi dân sinh ủy uỷ thai máu'.split(' '));

function countsThings({ words }: Words, end: number): boolean {
  return [3, 2, 1].some((length) => {
    const thing = words.slice(end, end + length).join(' ');
    return THINGS.has(thing) && !PERSON_AFTER.has(words[end + length] ?? '');
  });
}

/** Quantities that are no numbers: halves and multiples, and what says all, one or a few. */
const SHARES = new Set([
  'nửa',
  'rưỡi',
  'half',
  'third',
  'quarter',
  'gấp',
  'double',
  'twice',
  'tripled',
  'halved',
]);
const VAGUE = new Set(
  'vài dăm mấy đôi cặp chục tá toàn tất hầu đa mọi all most both only none single sole once few several couple dozen'.split(
    ' ',
  ),
);

/** What makes all of "toàn"; "an toàn" and "toàn diện" count nobody. */
const ALL = new Set(['bộ', 'thể', 'số']);

function wordAlone({ words }: Words, at: number): Pick<Found, 'quantity'> {
  const word = words[at] ?? '';
  const quantity = (kind: Quantity['kind']): Pick<Found, 'quantity'> => ({
    quantity: { kind, readings: [], ofThings: false },
  });
  if (/^\p{N}$/u.test(word) || /^\p{Script=Han}+$/u.test(word)) return quantity('unknown');
  if (SHARES.has(word) || (word === 'phần' && words[at - 1] === 'một')) return quantity('share');
  if (word === 'toàn' && !(words[at - 1] === 'hoàn' || ALL.has(words[at + 1] ?? ''))) return {};
  if (VAGUE.has(word) || (word === 'nhất' && words[at - 1] === 'duy')) return quantity('vague');
  return {};
}
