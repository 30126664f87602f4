import { describe, expect, test } from 'vitest';
import * as fc from 'fast-check';
import { sanitizeText } from './sanitize.ts';

describe('sanitizeText', () => {
  test.each([
    ['plain Vietnamese', 'Sở Nội vụ – 1.234,5%', 'Sở Nội vụ – 1.234,5%'],
    ['decomposed letters', 'Tie\u0302\u0301ng Vie\u0323\u0302t', 'Tiếng Việt'],
    ['line ends of every origin', 'a\r\nb\rc\nd\u2028e\u2029f\vg\fh\u0085i', 'a\nb\nc\nd\ne\nf\ng\nh\ni'],
    ['tab stays', 'a\tb', 'a\tb'],
    ['control characters', 'a\u0000\u0001\u001Fb\u007Fc\u009Fd', 'abcd'],
    ['lone surrogates and non-characters', 'a\uD800b\uDC00c\uFFFEd\u{1FFFF}e', 'abcde'],
    ['bidirectional marks', '\u202Ea\u202C\u2066b\u2069\u200Ec\u061Cd', 'abcd'],
    ['zero-width characters and byte order mark', '\uFEFFa\u200Bb\u2060c\u00ADd', 'abcd'],
    ['bullet pasted from Word', '\uF0B7 Một\n\uF0A7 Hai', '- Một\n- Hai'],
    ['private planes', 'a\u{F0000}\u{100000}b', 'a-b'],
    ['template marks and markup are text', '{{x}} <b>&amp;</b>', '{{x}} <b>&amp;</b>'],
    ['emoji', '👍🏽', '👍🏽'],
  ])('%s', (_name, text, expected) => {
    expect(sanitizeText(text)).toBe(expected);
  });

  test('once is enough, and XML can hold the result', { tags: ['slow'] }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const safe = sanitizeText(text);
        expect(sanitizeText(safe)).toBe(safe);
        expect(safe).toBe(safe.normalize('NFC'));
        expect(safe).not.toMatch(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]|\p{Co}|\p{Cf}/u);
      }),
    );
  });
});
