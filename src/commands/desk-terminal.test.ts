// @module-tag process
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram } from '../dev/testkit/built-program.ts';
import type { BuiltProgram } from '../dev/testkit/built-program.ts';
import { playTerminal } from '../dev/testkit/terminal.ts';

/** The desk as it ships, on a real terminal: keys instead of answers. */

let program: BuiltProgram;
let folder: string;
beforeAll(async () => {
  program = await buildProgram();
  folder = await mkdtemp(join(tmpdir(), 'ntge-desk-'));
}, 120_000);
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

const ENTER = '\r';
const ESC = '\u001b';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const LIST = 'Chọn số';

const play = (moves: Parameters<typeof playTerminal>[1]): ReturnType<typeof playTerminal> =>
  playTerminal(`node "${program.main}"`, moves, { cwd: folder });

test.each([
  ['Esc', ESC],
  ['Ctrl-C', CTRL_C],
  ['Ctrl-D', CTRL_D],
  ['0', `0${ENTER}`],
])('%s leaves', { timeout: 60_000 }, async (_, key) => {
  expect((await play([[LIST, key]])).code).toBe(0);
});

test(
  'a workspace is made by typing a number and Enter; leaving a question leads back',
  { timeout: 60_000 },
  async () => {
    const { screen, code } = await play([
      [LIST, `2${ENTER}`],
      ['thư mục làm việc mới', CTRL_C],
      [LIST, `2${ENTER}`],
      ['thư mục làm việc mới', `việc của tôi${ENTER}`],
      ['chuyên môn', `c${ENTER}`],
      ['cấp huyện', ENTER],
      ['Cơ quan chủ quản', ENTER],
      ['Cơ quan ban hành', ENTER],
      ['Ký hiệu văn bản', `BC-SNV${ENTER}`],
      ['Địa danh', ENTER],
      ['Quyền hạn', ENTER],
      ['Họ tên người ký', ENTER],
      ['Kính gửi', ENTER],
      ['Nơi nhận', ENTER],
      ['Dòng lưu', ENTER],
      ['Đầu mối', ENTER],
      ['Số của Kế hoạch', ENTER],
      ['Ngày của Kế hoạch', ENTER],
      [LIST, `0${ENTER}`],
    ]);
    expect([code, screen.includes('Lập biểu mẫu gửi các đơn vị')]).toEqual([0, true]);
    const settings = await readFile(join(folder, 'việc của tôi', 'ntge.yaml'), 'utf8');
    expect(settings).toContain('BC-SNV');
  },
);
