import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CannotRun } from '../../core/problems/cannot-run.ts';
import { BLANK_LETTERHEAD, DEFAULT_WORKSPACE } from '../../core/model/default-workspace.ts';
import { workspaceFile } from '../../core/workspace/new-file.ts';
import { renderCannotRun } from '../../render/problems.ts';
import { parseConfig } from './parse-config.ts';

const NEW = { ...DEFAULT_WORKSPACE, letterhead: BLANK_LETTERHEAD };

const parse = (text: string) => parseConfig(new TextEncoder().encode(text));

describe('the file that init writes', () => {
  test('reads back as the defaults', () => {
    expect(parse(workspaceFile(NEW)).config).toEqual(DEFAULT_WORKSPACE);
  });

  // The schema trims, and text is composed when a file is read; what is written has been tidied before.
  const text = fc.string({ unit: 'grapheme' }).map((s) => s.normalize('NFC').trim());
  const texts = fc.array(text, { maxLength: 3 });

  test('reads back as whatever was written, with quotes, colons and line ends in it', () => {
    const settings = fc.record({
      plan: fc.record({ number: text, date: fc.constantFrom('', '2025-02-21') }),
      catalogue: text.filter((s) => s !== ''),
      overlays: texts,
      notice: text,
      letterhead: fc.record({
        parentBody: text,
        issuer: text,
        symbol: text,
        place: text,
        addressees: texts,
        recipients: texts,
        archive: text,
        signer: fc.record({ capacity: texts, name: text }),
        contact: text,
      }),
    });
    fc.assert(
      fc.property(settings, (written) => {
        expect(parse(workspaceFile(written)).config).toEqual({
          ...DEFAULT_WORKSPACE,
          ...written,
          letterhead: [written.letterhead],
        });
      }),
    );
  });

  test('its examples are right once the # is taken away', () => {
    const uncommented = workspaceFile(NEW)
      .replaceAll(/^# {3}( *(?:- |\w+: ).*)$/gm, ' $1')
      .replaceAll(/^(extensions|waivers): \[\]$/gm, '')
      .replace(/^( +- unit:)/m, 'extensions:\n$1')
      .replace(/^( +- code:)/m, 'waivers:\n$1');
    const { config } = parse(uncommented);
    const dated = uncommented.replaceAll(/^(?!#\|).*\n/gm, '').replaceAll(/^#\|/gm, '');
    expect(parse(dated).config.letterhead).toMatchObject([
      { issuer: 'Sở Lao động - Thương binh và Xã hội' },
      { issuer: 'Sở Nội vụ', from: '2025-03-01' },
    ]);
    expect(config.extensions).toMatchObject([{ unit: 'bac-ai', until: '2025-06-20' }]);
    expect(config.waivers).toMatchObject([{ code: 'plausible/rate', element: 'live-births' }]);
  });
});

test('a key with nothing behind it is one that is left out', () => {
  expect(parse('notice:\nletterhead:\n  issuer:\nwaivers:\n').config).toEqual(DEFAULT_WORKSPACE);
});

describe('what is wrong is named by line and key, in plain words', () => {
  test.each([
    ['catalog: x', 'ntge.yaml dòng 1, mục catalog: không có mục "catalog"; có phải "catalogue"?'],
    [
      'schema: ntge/workspace/1\nletterhead:\n  isuer: Sở Nội vụ',
      'ntge.yaml dòng 3, mục letterhead isuer: không có mục "isuer"; có phải "issuer"?',
    ],
    [
      'extensions:\n  - unit: bac-ai\n    period: 2025-H1\n    until: 2025-06-31\n    document: CV 1',
      'ntge.yaml dòng 4, mục extensions 1 until: "2025-06-31" không đúng dạng; cần ngày có thật',
    ],
    [
      'extensions:\n  - unit: bac-ai\n    period: 2025\n    until: 2025-06-20\n    document: CV 1',
      "ntge.yaml dòng 3, mục extensions 1 period: 2025 phải đặt trong dấu nháy đơn: '2025'",
    ],
    [
      'extensions:\n  - unit: bac-ai\n    period: 2025-H1\n    until: 2025-06-20',
      'ntge.yaml dòng 2, mục extensions 1 document: thiếu mục "document"',
    ],
    ['letterhead: Sở Nội vụ', 'ntge.yaml dòng 1, mục letterhead: phải là nhóm mục con, đang là chữ'],
    ['- a', 'ntge.yaml dòng 1: phải là nhóm mục con, đang là danh sách'],
    ['a:\n\tb: 1', 'ntge.yaml dòng 2: thụt đầu dòng bằng phím Tab; hãy dùng dấu cách'],
    [
      'notice: a: b',
      'ntge.yaml dòng 1: thiếu dấu hai chấm, hoặc chữ có dấu hai chấm phải đặt trong dấu nháy',
    ],
  ])('%j', (text, message) => {
    expect(() => parse(text)).toThrow(CannotRun);
    try {
      parse(text);
    } catch (error) {
      expect(error instanceof CannotRun ? renderCannotRun(error, 'vi') : '').toContain(message);
    }
  });
});
