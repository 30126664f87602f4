import { describe, expect, it } from 'vitest';
import { FOREIGN_FILES } from '../../dev/testkit/foreign-files.ts';
import { readWorkbook } from './read-workbook.ts';
import { codeOf, pack } from './workbook-fixture.ts';

describe('what a file is', () => {
  it.each(FOREIGN_FILES)('%s', (_, bytes, fileName, code) => {
    expect(codeOf(readWorkbook(bytes, { fileName }))).toBe(code);
    // The name alone tells a table of one line, or one with stray bytes, and a lock file.
    if (code !== 'file/not-a-workbook csv' && code !== 'file/not-a-workbook lock-file')
      expect(codeOf(readWorkbook(bytes))).toBe(code);
  });

  it('counts the workbooks in a zip', () => {
    const zip = pack({ 'gửi/Sở Y tế.xlsx': 'x', 'gửi/b.XLS': 'x', 'readme.txt': 'x' });
    expect(readWorkbook(zip)).toStrictEqual({
      ok: false,
      problem: { code: 'file/archive', params: { kind: 'zip', workbooks: 2, first: 'gửi/Sở Y tế.xlsx' } },
    });
  });
});
