import { describe, expect, it } from 'vitest';
import type { Session } from '../../host.ts';
import { progressLine, startProgress, whileTelling } from './progress.ts';

describe('progress of a batch', () => {
  it.each([
    [10, 10_000, 0.5, 'vi', 'Đã kiểm tra 10/10.000 tệp'],
    [1200, 10_000, 10, 'vi', 'Đã kiểm tra 1.200/10.000 tệp · 120 tệp/giây · còn 1 phút 14 giây'],
    [1200, 10_000, 10, 'en', 'Checked 1,200/10,000 files · 120 a second · 1 min 14 s left'],
    [90, 100, 9, 'vi', 'Đã kiểm tra 90/100 tệp · 10 tệp/giây · còn 1 giây'],
    [100, 100, 10, 'en', 'Checked 100/100 files · 10 a second'],
    [1, 20, 0, 'en', 'Checked 1/20 files'],
  ] as const)('after %i of %i in %d s (%s)', (done, total, seconds, lang, line) => {
    expect(progressLine(done, total, seconds, lang)).toBe(line);
  });

  const draw = (total: number, isTerminal: boolean): string => {
    let written = '';
    let clock = 0;
    const stderr = { write: (text: string) => void (written += text), isTerminal, columns: 80 };
    const host = { stdout: stderr, stderr, cwd: '', env: {}, today: '2025-06-18' };
    const session: Session = { host, lang: 'en', folder: '.', isChosen: false, workspace: '', colour: false };
    const progress = startProgress(total, session, () => (clock += 30));
    for (let i = 0; i < total; i++) progress.step();
    progress.end();
    return written;
  };

  it('draws a few times a second, shows the end, and clears its line', () => {
    const lines = draw(100, true).split('\r\u001b[K').slice(1);
    expect(lines.length).toBeLessThan(40);
    expect(lines.at(-2)).toMatch(/^Checked 100\/100 files/);
    expect(lines.at(-1)).toBe('');
  });

  it('is silent without a terminal, and for a few files', () => {
    expect(draw(100, false)).toBe('');
    expect(draw(5, true)).toBe('');
  });
});

describe('what is going on', () => {
  const told = async (isTerminal: boolean, fails: boolean): Promise<string> => {
    let written = '';
    const stderr = { write: (text: string) => void (written += text), isTerminal, columns: 80 };
    const host = { stdout: stderr, stderr, cwd: '', env: {}, today: '2025-06-18' };
    const session: Session = { host, lang: 'en', folder: '.', isChosen: false, workspace: '', colour: false };
    const work = whileTelling(session, { vi: 'Đang lập', en: 'Drawing' }, async (tell, { host: own }) => {
      tell(1, 18);
      own.stderr.write('Note.\n');
      return fails ? Promise.reject(new Error('no')) : Promise.resolve();
    });
    await work.catch(() => undefined);
    return written;
  };

  it.each([false, true])('is told on a terminal, and goes with the work (it fails: %s)', async (fails) => {
    const clear = '\r\u001b[K';
    expect(await told(true, fails)).toBe(`${clear}Drawing …${clear}Drawing 1/18 …${clear}Note.\n${clear}`);
    expect(await told(false, fails)).toBe('Note.\n');
  });
});
