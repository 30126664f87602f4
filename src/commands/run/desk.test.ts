import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cannotRun } from '../../core/problems/cannot-run.ts';
import { openOffice } from '../../dev/testkit/office.ts';
import type { Office } from '../../dev/testkit/office.ts';
import { PLAIN_SETTINGS } from '../../dev/testkit/workspace.ts';

let office: Office;
beforeEach(async () => {
  office = await openOffice(null);
});
afterEach(async () => office.close());

const TODAY = '2025-06-16';

/** What the person does at a question that asks for a choice, a file or a name; of all others Enter keeps what is offered. */
type Move = string | null | (() => Promise<string>);

/** The whole screen of a sitting at the desk, answers included. */
async function sit(moves: readonly Move[], argv: readonly string[] = []): Promise<string> {
  const screen: string[] = [];
  const left = [...moves];
  const ask = async (question: string): Promise<string> => {
    const isChoice =
      /Chọn số|A number|Kéo tệp|Drag the|thư mục làm việc mới|new workspace|Làm gì|What is to be|Kỳ báo cáo, ví dụ|Mã chỉ tiêu/.test(
        question,
      );
    const move = isChoice ? left.shift() : '';
    if (move === undefined) throw new Error(`nobody answers ${question}`);
    if (move === null) throw cannotRun('usage/question-left', {});
    const answer = typeof move === 'string' ? move : await move();
    screen.push(`${answer}\n`);
    return answer;
  };
  const { code } = await office.run(argv, { today: TODAY, ask, onWrite: (text) => void screen.push(text) });
  expect([code, left]).toEqual([0, []]);
  return screen.join('').replaceAll(office.folder, 'MÁY').replaceAll('\\', '/');
}

/** The desk's own screens: what the commands print has tests of its own. */
const ownScreens = (screen: string): string =>
  screen.replaceAll(/(\n> ntge [^\n]*\n)[\s\S]*?(?=\nntge · )/g, '$1…\n');

const BLANK = { 'ntge.live_births._.total': undefined } as const;

test.each(['vi', 'en'] as const)(
  'from an empty folder to the report without a command typed (%s)',
  { timeout: 120_000 },
  async (lang) => {
    const inbox = async (unit: string, name: string, changes = {}): Promise<string> => {
      await office.fill(unit, '2025-H1', `bao-cao/thu-den/${name}`, changes);
      return '';
    };
    const screen = await sit(
      [
        '2',
        'bao-cao',
        // The forms go out. Two reports come in.
        '1',
        async () => {
          await inbox('so-y-te', 'Sở Y tế.xlsx', BLANK);
          return inbox('so-noi-vu', 'Sở Nội vụ.xlsx');
        },
        '1',
        // Who stands how; back they go; one comes corrected.
        '3',
        '1',
        async () => inbox('so-y-te', 'Sở Y tế (sửa).xlsx'),
        '1',
        // Consolidation and report; what else there is to do.
        '1',
        '1',
        '4',
        '0',
        '0',
      ],
      ['--lang', lang],
    );
    await expect(ownScreens(screen)).toMatchFileSnapshot(`../../../fixtures/golden/desk/story-${lang}.txt`);
    const made = await readdir(join(office.folder, 'bao-cao/reports/2025-H1'));
    expect(made).toContain(`bao-cao-2025-H1-r1${{ vi: '', en: '.en' }[lang]}.docx`);
  },
);

describe('opened with a file, as Explorer does where one is dropped on it', () => {
  test('outside a workspace it is checked, and the desk stays open beside it', async () => {
    const file = await office.fill('so-y-te', '2025-H1', 'gửi đến/Sở Y tế.xlsx', BLANK);
    const screen = await sit(['0'], [join(office.folder, file)]);
    expect(screen).toContain('> ntge validate "Sở Y tế.xlsx"');
    expect(screen).toContain('ntge · MÁY/gửi đến');
  });

  test('in a workspace, or below, it is asked what to do with it', async () => {
    await office.write('viec/ntge.yaml', PLAIN_SETTINGS);
    await office.fill('so-y-te', '2025-H1', 'viec/thu-den/Sở Y tế.xlsx');
    const screen = await sit(['2', '0'], ['viec/thu-den/Sở Y tế.xlsx', '--lang', 'en']);
    expect(screen).toContain('> ntge receive "thu-den/Sở Y tế.xlsx"');
    expect(screen).toContain('ntge · MÁY/viec');
  });

  test('Esc at that question leads to the list', async () => {
    await office.write('ntge.yaml', PLAIN_SETTINGS);
    const file = await office.fill('so-y-te', '2025-H1', 'a.xlsx');
    expect(await sit([null, '0'], [file])).not.toContain('> ntge');
  });

  test.each([
    ['vi', 'là tên tệp, không phải lệnh', 'Để kiểm tra tệp: ntge validate "Sở Y tế.xlsx"'],
    ['en', 'is a file, not a command', 'To check it: ntge validate "Sở Y tế.xlsx"'],
  ])('without a terminal it is told how to check it (%s)', async (lang, what, command) => {
    await office.fill('so-y-te', '2025-H1', 'Sở Y tế.xlsx');
    const { code, err } = await office.run(['Sở Y tế.xlsx', '--lang', lang]);
    expect([code, err.includes(what), err.includes(command)]).toEqual([2, true, true]);
  });

  test('a word that is no file is no command either', async () => {
    const { code, err } = await office.run(['valdate'], { ask: async () => Promise.resolve('0') });
    expect([code, err.includes('không có lệnh "valdate"')]).toEqual([2, true]);
  });
});

describe('at the desk', () => {
  test.each(['0', 'thoát', null])('%j leaves', async (move) => {
    expect(await sit([move])).toContain('0  Thoát');
  });

  test('whoever leaves a question is back at the list', async () => {
    const screen = await sit(['1', null, '2', null, '0']);
    expect(screen.match(/ {2}0 {2}Thoát/g)).toHaveLength(3);
  });

  test('0 in the second list leads back to the first', async () => {
    await office.write('ntge.yaml', PLAIN_SETTINGS);
    const screen = await sit(['4', '0', '4', null, '0']);
    expect(screen).toContain('\n   9  Xem một con số');
    expect(screen).toContain('\n  10  Kiểm chứng');
    expect([screen.match(/Trở lại/g)?.length, screen.match(/0 {2}Thoát/g)?.length]).toEqual([2, 3]);
  });

  test.each([
    ['99', 'Không hiểu "99"'],
    ['xyz', 'Không hiểu "xyz"'],
    ['ntge cells', 'thiếu tham số "file"'],
    ['ntge catalogue show "4.1"', '4.1'],
    ['ntge', '0  Thoát'],
  ])('%s at the list', async (answer, words) => {
    expect(await sit([answer, '0'])).toContain(words);
  });

  test.each([
    ['plain', (path: string) => path],
    ['in double quotes, a space behind', (path: string) => `"${path}" `],
    ['in single quotes', (path: string) => `'${path}' `],
    ['escaped', (path: string) => path.replaceAll(' ', '\\ ')],
    ['as a URL', (path: string) => pathToFileURL(path).href],
  ])('a file dragged onto the list is checked: %s', async (_, typed) => {
    await office.fill('so-y-te', '2025-H1', 'Sở Y tế.xlsx', BLANK);
    const screen = await sit([typed(join(office.folder, 'Sở Y tế.xlsx')), '0']);
    expect(screen).toContain('> ntge validate "Sở Y tế.xlsx"');
    expect(screen).toContain('1 lỗi');
  });

  test('in a workspace it is asked what to do with it', async () => {
    await office.write('ntge.yaml', PLAIN_SETTINGS);
    const file = await office.fill('so-y-te', '2025-H1', 'Sở Y tế.xlsx');
    const screen = await sit([file, '', file, '2', '0']);
    expect(screen.match(/> ntge/g)).toHaveLength(1);
    expect(screen).toContain('Đã vào sổ: Sở Y tế');
  });

  test('a workspace dragged there is opened, and one below is offered', async () => {
    await office.write('viec/ntge.yaml', PLAIN_SETTINGS);
    expect(await sit(['4', '0'])).toContain('4  Mở thư mục làm việc viec');
    expect(await sit([join(office.folder, 'viec'), '0'])).toContain('ntge · MÁY/viec');
  });

  test('mistakes in the settings are told, and a file can be checked all the same', async () => {
    await office.write('ntge.yaml', 'schema: ntge/workspace/1\nplann: {}\n');
    const screen = await sit(['0']);
    expect(screen).toContain('plan');
    expect(screen).toContain('1  Kiểm tra một tệp báo cáo');
  });

  test('another period is worked on; one that is none is told', async () => {
    await office.write('ntge.yaml', PLAIN_SETTINGS);
    const screen = await sit(['4', '11', '2031', '2025-h2', '2025', '4', '11', '', '0']);
    expect(screen.match(/Kỳ báo cáo, ví dụ/g)).toHaveLength(4);
    expect(screen).toContain('danh mục không có kỳ báo cáo "2031"');
    expect(screen.match(/Năm 2025. Hạn nộp/g)).toHaveLength(2);
  });

  test('what is not there, and what is no answer, is asked again', async () => {
    await office.write('ntge.yaml', PLAIN_SETTINGS);
    const file = await office.fill('so-y-te', '2025-H1', 'Sở Y tế.xlsx');
    const screen = await sit(['4', '1', 'khong-co.xlsx', file, file, 'hai', '2', '0']);
    expect(screen).toContain('Không thấy tệp hay thư mục "khong-co.xlsx"');
    expect(screen.match(/Kéo tệp hoặc thư mục/g)).toHaveLength(2);
    expect(screen.match(/Làm gì với tệp này/g)).toHaveLength(2);
    expect(screen.match(/> ntge \w+/g)).toEqual(['> ntge validate', '> ntge receive']);
  });

  test.each([
    ['a file', ['4', '2', null]],
    ['a figure', ['4', '9', null]],
    ['a period', ['4', '11', null]],
    ['what to do with a dropped file', ['ntge.yaml', null]],
    ['everything else', ['4', null]],
  ] as const)('Esc at the question for %s leads back to the list', async (_, moves) => {
    await office.write('ntge.yaml', PLAIN_SETTINGS);
    const screen = await sit([...moves, '0']);
    expect(screen.match(/ {2}0 {2}Thoát/g)).toHaveLength(2);
    expect(screen).not.toContain('> ntge');
  });
});

test('without a terminal it is the help, and exit code 2', async () => {
  const { code, out, err } = await office.run([]);
  expect([code, (out + err).includes('Các lệnh:')]).toEqual([2, true]);
});
