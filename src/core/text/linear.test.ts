// @module-tag slow
import { expect, test } from 'vitest';
import { harmlessText, longTexts, processorTime } from '../../dev/testkit/long-texts.ts';
import { ownNoteSpans } from '../annotation/marks.ts';
import { foldWord } from '../form/answer-words.ts';
import { headingMeaning, sameMeasure } from '../form/heading-words.ts';
import { likeness } from '../submission/issued/compare-printed.ts';
import { showNumber, showText } from '../submission/seen/number-format.ts';
import { parseDate } from '../submission/values/date.ts';
import { aboutFormula } from '../submission/values/formula.ts';
import { readNumber } from '../submission/values/number.ts';
import { readStatus } from '../submission/values/row-status.ts';
import { readYesNo } from '../submission/values/yes-no.ts';
import { claimsIn } from '../prose/claims.ts';
import { phrases } from '../prose/phrases.ts';
import { sexPairsIn } from '../prose/sexes.ts';
import { aboutText } from '../submission/text-findings.ts';
import { withMarksJoined, withoutMarkRuns } from './common.ts';
import { compareKey, plainKey, tidy } from './compare.ts';
import { firstLine } from './first-line.ts';
import { readLegacy } from './legacy.ts';
import { findLookAlikes } from './look-alike.ts';
import { nearest } from './nearest.ts';
import { findPersonalData, maskPersonalNumbers } from './personal-data.ts';
import { quoted } from './quote.ts';
import { sanitizeText } from './sanitize.ts';
import { isSyllable } from './syllable.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { parseVietnameseNumber } from './vietnamese-number.ts';
import { visibleText } from './visible.ts';
import { decodeVni } from './vni.ts';

const MILLION = 1_000_000;
const at = { sheet: 'Data', cell: 'A1' };
const cell = (value: string) => ({ type: 'text', value }) as const;

const frame = {
  names: phrases([['số x', { measure: 'người', isDecimal: false }]]),
  neutral: phrases([['trong kỳ', 'whole' as const]]),
};

/** What is asked of a text that a sender typed, wherever it stands. */
const FUNCTIONS: Readonly<Record<string, (text: string) => unknown>> = {
  tidy,
  sexPairsIn,
  'sexPairsIn of pairs': (text) => sexPairsIn('nam 1, nữ 2 '.repeat(text.length / 12)),
  compareKey,
  plainKey,
  foldWord,
  headingMeaning,
  firstLine,
  likeness: (text) => likeness('Tổng số', text),
  sameMeasure: (text) => sameMeasure('người', text),
  withMarksJoined,
  withoutMarkRuns,
  readLegacy,
  findLookAlikes,
  nearest: (text) => nearest(text, ['Số chính thức']),
  findPersonalData: (text) => findPersonalData(text, { landlines: true }),
  maskPersonalNumbers,
  quoted,
  sanitizeText,
  isSyllable,
  decodeTcvn3,
  decodeVni,
  visibleText,
  ownNoteSpans,
  parseVietnameseNumber: (text) => parseVietnameseNumber(text, { decimal: true }),
  parseDate,
  claimsIn: (text) => claimsIn(`số x ${text.slice(0, MILLION / 10)} 45%`, frame),
  aboutText: (text) => aboutText(cell(text), at),
  readNumber: (text) => readNumber(cell(text), { decimal: true, measure: 'người' }, at),
  readYesNo: (text) => readYesNo(cell(text), at),
  readStatus: (text) => readStatus(cell(text), at),
  aboutFormula: (text) => aboutFormula({ type: 'number', value: 1, formula: text }, 1, at),
  showNumber: (text) => showNumber(text, 121),
  showText: (text) => showText('@', text),
};

/** Many times what a harmless text of the length costs, and far below the square of a million. */
const FACTOR = 40;
/** Milliseconds below which times say nothing. */
const FLOOR = 50;

test.each(Object.entries(FUNCTIONS))('%s costs what the length of a text allows', (_, call) => {
  const usual = Math.max(
    FLOOR,
    processorTime(() => call(harmlessText(MILLION))),
  );
  const slow = Object.entries(longTexts(MILLION))
    .map(([name, text]) => ({ name, times: Math.round(processorTime(() => call(text)) / usual) }))
    .filter(({ times }) => times > FACTOR);
  expect(slow).toEqual([]);
});
