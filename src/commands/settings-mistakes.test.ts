import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runNtge } from '../dev/testkit/fake-host.ts';
import { newWorkspace } from '../dev/testkit/workspace.ts';

/** What officers do to ntge.yaml, and what the program tells them to type. None of it goes on. */

const HEAD = 'schema: ntge/workspace/1\n';
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const extension = (lines: string): string => `${HEAD}extensions:\n${lines}`;
const GOOD = '  - unit: bac-ai\n    period: 2025-H1\n    until: 2025-06-20\n    document: CV 1\n';
const waiver = (change: string): string =>
  `${HEAD}waivers:\n  - code: plausible/rate\n    unit: so-y-te\n    by: A\n    why: B\n    document: C\n    until: 2025-12-31\n    ${change}\n`;

/** Content (or the file's name and content), then what the message must hold: the place, and what to type. */
const MISTAKES: readonly (readonly [what: string, content: string | Uint8Array, ...told: string[]])[] = [
  // Notepad
  [
    'saved as ANSI',
    Buffer.from(`${HEAD}notice: D\u00e1 TH\u1ea2O\n`, 'latin1').fill(0xd0, 34, 35),
    'UTF-8',
    'Encoding',
  ],
  ['UTF-16 without a mark', utf16(`${HEAD}notice: x\n`), 'UTF-16', 'chọn UTF-8'],
  ['letters lost before', `${HEAD}notice: D\uFFFD TH\uFFFDO\n`, '�', 'Gõ lại'],
  ['an empty file', '', 'không có nội dung', 'ntge init'],
  ['only spaces and comments', '# thiết lập\n\n', 'không có nội dung', 'ntge init'],
  ['saved as a Word document', Buffer.from('PK\u0003\u0004 word'), 'Word', 'Notepad'],
  ['saved as RTF', '{\\rtf1\\ansi schema: x}', 'Word', 'Notepad'],
  ['other bytes', Buffer.from([0x73, 0x3a, 0x20, 0x01, 0x02]), 'không phải tệp chữ', 'Notepad'],
  // Word
  ['curly quotes', `${HEAD}notice: “DỰ THẢO”\n`, 'dòng 2', 'notice: "DỰ THẢO"'],
  ['curly quotes in a list', `${HEAD}letterhead:\n  recipients:\n    - “Các sở”\n`, 'dòng 4', '"Các sở"'],
  [
    'a dash of Word',
    `${HEAD}extensions:\n  – unit: bac-ai\n    period: 2025-H1\n`,
    'dòng 3',
    '- unit: bac-ai',
  ],
  ['a bullet', `${HEAD}overlays:\n  • 2025-03-01-departments\n`, 'dòng 3', '- 2025-03-01-departments'],
  ['hard spaces', `${HEAD}letterhead:\n\u00a0\u00a0issuer: "A"\n`, 'dòng 3', 'phím cách'],
  ['a wide colon', `${HEAD}notice：DỰ THẢO\n`, 'dòng 2', 'notice: '],
  // The hand
  ['a tab', `${HEAD}letterhead:\n\tissuer: A\n`, 'dòng 3', 'hai dấu cách'],
  ['no space after the colon', `${HEAD}notice:DỰ THẢO\n`, 'dòng 2', 'notice: DỰ THẢO'],
  ['no colon', `${HEAD}notice "DỰ THẢO"\n`, 'dòng 2', 'notice: '],
  ['no space after the hyphen', extension(GOOD.replace('- unit', '-unit')), 'dòng 3', '- unit: bac-ai'],
  ['[] left before a list', `${HEAD}extensions: []\n${GOOD}`, 'dòng 2', 'Xóa dấu []'],
  [
    '[] forgotten',
    `${HEAD}overlays: 2025-03-01-departments\n`,
    'dòng 2',
    'overlays: ["2025-03-01-departments"]',
  ],
  [
    'one addressee without a list',
    `${HEAD}letterhead:\n  addressees: UBND tỉnh\n`,
    'dòng 3',
    'addressees: ["UBND tỉnh"]',
  ],
  ['a list where a line belongs', `${HEAD}notice:\n  - DỰ THẢO\n`, 'mục notice', 'notice: "DỰ THẢO"'],
  ['a quote that does not close', `${HEAD}notice: "DỰ THẢO\ncatalogue: ninh-thuan-2025\n`, 'dấu nháy'],
  ['a colon in a text', `${HEAD}notice: DỰ THẢO: lần 2\n`, 'dòng 2', 'notice: "DỰ THẢO: lần 2"'],
  ['a text that begins with @', `${HEAD}notice: @DỰ THẢO\n`, 'dòng 2', 'dấu nháy kép'],
  ['uneven indentation', `${HEAD}letterhead:\n    issuer: A\n  symbol: B\n`, 'dòng'],
  ['a key twice', `${HEAD}notice: A\nnotice: B\n`, 'dòng 3', 'xóa dòng kia'],
  ['two documents', `${HEAD}---\nnotice: A\n`, 'Xóa dòng đó'],
  // Words
  [
    'a mistyped key',
    `${HEAD}letterhead:\n  isuer: A\n`,
    'dòng 3, mục letterhead isuer',
    'Đổi "isuer:" thành "issuer:".',
  ],
  ['a key in Vietnamese', `${HEAD}nguoi_ky: A\n`, 'dòng 2', 'các mục có thể ghi', 'letterhead'],
  ['another kind of file', 'schema: ntge/overlay/1\n', 'ntge/workspace/1'],
  ['a number without quotes', extension(GOOD.replace('2025-H1', '2025')), 'dòng 4', "'2025'"],
  ['a Vietnamese date', extension(GOOD.replace('2025-06-20', '20/6/2025')), 'dòng 5', 'until: 2025-06-20'],
  ['a date without zeros', extension(GOOD.replace('2025-06-20', '2025-6-20')), 'dòng 5', 'until: 2025-06-20'],
  [
    'a day that does not exist',
    extension(GOOD.replace('2025-06-20', '2025-06-31')),
    'dòng 5',
    'ngày có thật',
  ],
  ['no document', extension(GOOD.replace('    document: CV 1\n', '')), 'dòng 3', 'Thêm dòng: document:'],
  ['an unknown unit', extension(GOOD.replace('bac-ai', 'bac-aj')), 'dòng 3', 'Đổi bac-aj thành bac-ai.'],
  ['an unknown period', extension(GOOD.replace('2025-H1', '2025-H9')), 'dòng 4', '2025-H1'],
  [
    'an extension before the due date',
    extension(GOOD.replace('06-20', '06-10')),
    'dòng 5',
    'Ghi một ngày sau',
  ],
  ['an extension twice', extension(`${GOOD}${GOOD}`), 'mục extensions 2', 'Chỉ giữ một mục'],
  ['an unknown code', waiver('').replace('plausible/rate', 'plausible/rat'), 'dòng 3', 'plausible/rate'],
  ['an unknown element', waiver('element: live-birth'), 'mục waivers 1 element', 'live-births'],
  ['an unknown row', waiver('element: key-bodies\n    row: provinc'), 'mục waivers 1 row', 'province'],
  ['an unknown overlay', `${HEAD}overlays: [2025-03-01-department]\n`, '2025-03-01-departments'],
  ['an unknown catalogue', `${HEAD}catalogue: ninh-thuan-2026\n`, 'ninh-thuan-2025'],
  [
    'heads in disorder',
    `${HEAD}letterhead:\n  - issuer: A\n    from: 2025-07-01\n  - issuer: B\n`,
    'letterhead 2',
    'from tăng dần',
  ],
  ['a plan of no day', `${HEAD}plan:\n  date: tháng 2\n`, 'mục plan date', '2025-06-15'],
];

let folder = '';
beforeEach(async () => {
  folder = await newWorkspace('mistakes');
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

describe('a mistake in ntge.yaml stops, and says what to type', () => {
  test.each(MISTAKES)('%s', async (_what, content, ...told) => {
    await writeFile(join(folder, 'ntge.yaml'), content);
    for (const argv of [
      ['status', '--period', '2025-H1'],
      ['validate', 'a.xlsx'],
    ]) {
      const { code, stdout, stderr } = await runNtge(argv, { cwd: folder, columns: 500 });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      for (const words of told) expect(stderr).toContain(words);
      expect(stderr).not.toMatch(/undefined|\[object|at .*\.ts/);
    }
    const left = (await readdir(folder)).filter((name) => !name.startsWith('.'));
    expect(left).toEqual(['ntge.yaml']);
  });

  test('there are forty of them', () => {
    expect(MISTAKES.length).toBeGreaterThanOrEqual(40);
  });

  test('UTF-16 with its mark, and UTF-8 with one, are read', async () => {
    for (const bytes of [utf16(`\uFEFF${HEAD}`), Buffer.from(`\uFEFF${HEAD}`)]) {
      await writeFile(join(folder, 'ntge.yaml'), bytes);
      const { code, stderr } = await runNtge(['status', '--period', '2024-H1'], { cwd: folder });
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    }
  });
});

describe('without a workspace nothing is made', () => {
  test.each([
    [['template', '--period', '2025-H1']],
    [['receive', 'a.xlsx']],
    [['status', '--period', '2025-H1']],
    [['consolidate', '--period', '2025-H1']],
    [['report', '--format', 'docx']],
    [['report', '--eject']],
    [['remind', '--period', '2025-H1']],
    [['trace', '4.1']],
    [['diff', '2025-H1']],
  ])('%j', async (argv) => {
    await rm(join(folder, 'ntge.yaml'));
    await mkdir(join(folder, 'trong'));
    for (const chosen of [[], ['-C', 'trong'], ['-C', 'khong-co']]) {
      const { code, stderr } = await runNtge([...chosen, ...argv], { cwd: folder });
      expect(code).toBe(2);
      expect(stderr).toMatch(/không phải thư mục làm việc|không có thư mục/);
    }
    await writeFile(join(folder, 'ntge.yaml.txt'), HEAD);
    expect((await runNtge(argv, { cwd: folder })).stderr).toContain('ren "ntge.yaml.txt" ntge.yaml');
    expect((await readdir(folder)).toSorted()).toEqual(['ntge.yaml.txt', 'trong']);
    expect(await readFile(join(folder, 'ntge.yaml.txt'), 'utf8')).toBe(HEAD);
  });

  test('why is told to a machine, too', async () => {
    await rm(join(folder, 'ntge.yaml'));
    const { stderr } = await runNtge(['status', '--period', '2025-H1', '--format', 'json'], { cwd: folder });
    expect(JSON.parse(stderr)).toMatchObject({ problems: [{ code: 'workspace/none', params: { folder } }] });
  });
});
