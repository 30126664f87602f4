import { describe, expect, test } from 'vitest';
import { CannotRun } from '../../core/problems/cannot-run.ts';
import { FINDINGS_RENDERERS } from '../../render/findings/findings.ts';
import { REPORT_RENDERERS } from '../../render/report/report.ts';
import { RULES_RENDERERS } from '../../render/rules/rules.ts';
import { STATUS_RENDERERS } from '../../render/status/status.ts';
import { chooseFormat } from './output.ts';

/** Every command that takes both `--format` and `-o`. */
const OFFERS: Readonly<Record<string, { formats: Readonly<Record<string, unknown>>; usual: string }>> = {
  report: { formats: REPORT_RENDERERS, usual: 'docx' },
  validate: { formats: FINDINGS_RENDERERS, usual: 'text' },
  status: { formats: STATUS_RENDERERS, usual: 'text' },
  'catalogue rules': { formats: RULES_RENDERERS, usual: 'text' },
};
const ENDING: Readonly<Record<string, string>> = { text: 'txt' };
const endingOf = (format: string): string => ENDING[format] ?? format;

describe.each(Object.entries(OFFERS))('%s', (_name, offer) => {
  const formats = Object.keys(offer.formats);
  const chosen = (options: { format?: string; output?: string }): string => {
    try {
      return chooseFormat(options, offer);
    } catch (error) {
      if (error instanceof CannotRun) return 'refused';
      throw error;
    }
  };

  test.each(formats)('%s is named by the option, by the ending, and by both', (format) => {
    const output = `a.b/kết quả.${endingOf(format)}`;
    expect(chosen({ format })).toBe(format);
    expect(chosen({ output })).toBe(format);
    expect(chosen({ output: output.toUpperCase() })).toBe(format);
    expect(chosen({ format, output })).toBe(format);
    expect(chosen({ format, output: '-' })).toBe(format);
  });

  test.each(formats)('--format %s is refused with the ending of any other format', (format) => {
    const others = new Set([...formats, ...Object.keys(REPORT_RENDERERS)]);
    others.delete(format);
    for (const other of others)
      expect([other, chosen({ format, output: `x.${endingOf(other)}` })]).toEqual([other, 'refused']);
  });

  test('an ending that names no format is kept where the format is given, refused where it is not', () => {
    expect(chosen({ format: offer.usual, output: 'x.bak' })).toBe(offer.usual);
    expect(chosen({ output: 'x.odt' })).toBe('refused');
    expect(chosen({ output: 'x.constructor' })).toBe('refused');
  });

  test.each([undefined, '-', 'ket-qua', 'thư mục.cũ/ket-qua', '.html'])('the usual form for %s', (output) => {
    expect(chosen(output === undefined ? {} : { output })).toBe(offer.usual);
  });
});

test.each([
  ['x.htm', 'html'],
  ['x.markdown', 'md'],
])('%s is %s', (output, format) => {
  expect(chooseFormat({ output }, { formats: RULES_RENDERERS, usual: 'text' })).toBe(format);
});
