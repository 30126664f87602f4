import { plainKey } from '../../text/compare.ts';
import { STATUS_WORDS, readStatusWord } from '../../form/answer-words.ts';

const NONE = STATUS_WORDS.none.vi;
const UNAVAILABLE = STATUS_WORDS.unavailable.vi;

/** Nothing but dashes, dots, slashes: the writer's way of leaving a cell blank. */
const ONLY_MARKS = /^[-–—−_./…*?\s]+$/u;

/** Words typed where a status belongs, by their key without accents. */
const NONE_OR_UNAVAILABLE = ['khong', 'khong co', 'ko', 'ko co', 'kg', 'none', 'no', 'nil', 'null', 'trong'];
const SURELY_UNAVAILABLE = (
  'chua|chua co|chua thong ke|chua tong hop|dang cap nhat|dang tong hop|dang thu thap|' +
  'n a|na|nan|not available|khong co so lieu|khong thong ke|khong tong hop|tbd'
).split('|');
const MEANINGS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...NONE_OR_UNAVAILABLE.map((word) => [word, [NONE, UNAVAILABLE]] as const),
  ...SURELY_UNAVAILABLE.map((word) => [word, [UNAVAILABLE]] as const),
]);

/**
 * The statuses that a word or mark in a value cell may stand for (`-`, `n/a`, `chưa có`), for a suggestion; undefined
 * when it is no such word.
 */
export function statusesMeant(text: string): readonly string[] | undefined {
  if (ONLY_MARKS.test(text)) return [NONE, UNAVAILABLE];
  const status = readStatusWord(text);
  return status ? [STATUS_WORDS[status].vi] : MEANINGS.get(plainKey(text));
}
