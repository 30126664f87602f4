// @module-tag wine
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import * as z from 'zod';
import { exists } from '../../io/files.ts';
import { VERSION } from '../../version.ts';
import { EVERY_COMMAND } from './every-command.ts';
import type { ReleaseUnderTest, UnpackedRelease } from './release-under-test.ts';
import { hashedTree, makeReleaseUnderTest } from './release-under-test.ts';
import type { Call, Ended, Wine } from './wine.ts';
import { startWine, windowsPath } from './wine.ts';

/* The release for Windows, played under Wine and compared with Linux. */

let wine: Wine;
let release: ReleaseUnderTest;
/** Where cmd.exe of Wine finds its way: it loses a percent sign in the path of a script. */
let here: UnpackedRelease;
/** All that a folder's name may have. */
let anywhere: UnpackedRelease;

beforeAll(async () => {
  [wine, release] = await Promise.all([startWine(), makeReleaseUnderTest()]);
  here = await release.unpackedIn('Báo cáo & tỉnh (1)');
  anywhere = await release.unpackedIn('Báo cáo & 100% tỉnh^!');
}, 600_000);
afterAll(async () => {
  await wine.remove();
  await release.remove();
});

/** The same day for every run: 18 June 2025, ten o'clock in Việt Nam. */
const TODAY = { NODE_OPTIONS: '--import data:text/javascript,Date.now=()=>1750215600000' };

/** Runs programs of Windows. */
const run = (...calls: readonly Call[]): Promise<readonly Ended[]> =>
  wine.run(
    join(anywhere.path, 'node.exe'),
    calls.map((call) => ({ ...call, env: { ...TODAY, ...call.env } })),
  );

/** ntge as node.exe starts it. */
const ntge = (cwd: string, args: readonly string[]): Call => ({
  file: `${anywhere.windows}\\node.exe`,
  args: [`${anywhere.windows}\\ntge.js`, ...args],
  cwd: windowsPath(cwd),
});

async function onLinux(cwd: string, args: readonly string[]): Promise<Ended> {
  const options = { cwd, maxBuffer: 1 << 28, env: { ...process.env, ...TODAY } };
  try {
    return { code: 0, ...(await promisify(execFile)(release.linux, args, options)) };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('stdout' in error) || !('stderr' in error))
      throw error;
    return { code: Number(error.code), stdout: String(error.stdout), stderr: String(error.stderr) };
  }
}

async function newFolder(name: string): Promise<string> {
  const path = join(release.folder, name);
  await mkdir(path, { recursive: true });
  return path;
}

test('the zip built twice has one SHA-256', () => {
  expect(release.hashes).toHaveLength(2);
  expect(new Set(release.hashes).size).toBe(1);
});

/** The same whichever system says it, and wherever the folder lies. */
function anySystem({ code, stdout, stderr }: Ended): Ended {
  const [out, err] = [stdout, stderr].map((text) =>
    text
      .replaceAll(/Z:\\[^\n"]*/g, (path) => path.slice('Z:'.length).replaceAll('\\', '/'))
      .replaceAll(`${release.folder}/Windows`, `${release.folder}/Linux`),
  );
  return { code, stdout: out ?? '', stderr: err ?? '' };
}

/** Runs the same on both systems, in folders of the same content; returns what each said, and expects the same files. */
async function onBoth(
  folder: string,
  lines: readonly (readonly string[])[],
): Promise<readonly (readonly [Ended, Ended])[]> {
  const [windows, linux] = [join(release.folder, 'Windows', folder), join(release.folder, 'Linux', folder)];
  const ended = await run(...lines.map((line) => ntge(windows, line)));
  const pairs: [Ended, Ended][] = [];
  for (const [index, line] of lines.entries()) {
    const one = ended[index];
    if (!one) throw new Error(`nothing was run for ${line.join(' ')}`);
    const words = line.map((word) => word.replaceAll('\\', '/'));
    pairs.push([anySystem(one), anySystem(await onLinux(linux, words))]);
  }
  // What was said first: it tells why the files differ.
  for (const [index, [one, other]] of pairs.entries())
    expect([lines[index], one]).toEqual([lines[index], other]);
  expect(await hashedTree(windows)).toEqual(await hashedTree(linux));
  return pairs;
}

/** A folder on both systems, with the demo's settings and workbooks. */
async function office(name: string): Promise<string> {
  for (const system of ['Windows', 'Linux']) {
    const folder = await newFolder(join(system, name));
    for (const part of ['ntge.yaml', 'tep-gui-ve/2025-H1'])
      await cp(join(release.folder, 'Linux', DEMO, part), join(folder, part), {
        recursive: true,
        filter: (path) => !path.endsWith('.kiem-tra.xlsx'),
      });
  }
  return name;
}

const DEMO = 'Ninh Thuận % & !';

describe('the demo and every command', () => {
  const lines = Object.values(EVERY_COMMAND).flat();

  it('gives the demo byte for byte as on Linux', async () => {
    await Promise.all(['Windows', 'Linux'].map(newFolder));
    await onBoth('', [['demo', DEMO]]);
    expect(Object.keys(await hashedTree(join(release.folder, 'Windows'))).length).toBeGreaterThan(80);
  });

  it('says and writes with every command what Linux does', async () => {
    await onBoth(DEMO, lines);
  });
});

test('paths of 300 letters hold a workspace', async () => {
  const deep = Array.from(
    { length: 6 },
    (_, level) => `Hồ sơ bình đẳng giới của tỉnh, ngăn thứ ${level}`,
  ).join('/');
  const name = await office('sâu');
  for (const system of ['Windows', 'Linux'])
    await cp(join(release.folder, system, name), join(release.folder, system, 'dài', deep), {
      recursive: true,
    });
  const workbook = `${deep}/tep-gui-ve/2025-H1/Sở Y tế - 2025-H1.xlsx`;
  expect(join(release.folder, workbook).length).toBeGreaterThan(300);
  const pairs = await onBoth('dài', [
    ['validate', workbook, '--annotate'],
    ['-C', deep, 'receive', workbook, '--on', '2025-06-14', '--by', 'văn thư'],
    ['-C', deep, 'consolidate', '--period', '2025-H1', '--as-of', '2025-06-18'],
    ['-C', deep, 'report', '--format', 'docx'],
    ['-C', deep, 'verify'],
  ]);
  expect(pairs.map(([{ code }]) => code)).toEqual([0, 0, 0, 0, 0]);
});

/**
 * Lets another program hold each file that appears below a folder for some milliseconds, or with 0 those that are there, while
 * something is done. Returns what it held.
 */
async function whileHeld(folder: string, ms: number, work: () => Promise<void>): Promise<readonly string[]> {
  const report = join(release.folder, `held-${ms}.json`);
  const holder = wine.start(
    join(anywhere.path, 'node.exe'),
    [HOLDER, folder, String(ms), report].map((one, index) => (index === 2 ? one : windowsPath(one))),
  );
  const gone = once(holder, 'close');
  while (!(await exists(`${report}.ready`))) await wait(50);
  try {
    await work();
  } finally {
    await writeFile(`${report}.stop`, '');
    await gone;
  }
  return z.array(z.string()).parse(JSON.parse(await readFile(report, 'utf8')));
}
const HOLDER = fileURLToPath(new URL('holder.cjs', import.meta.url));

describe('while another program holds files', () => {
  it.each([30, 150])('17 workbooks are filed, each new file held for %i ms', async (ms) => {
    const name = await office(`giữ ${ms}`);
    const sent = join('tep-gui-ve', '2025-H1');
    const workbooks = (await readdir(join(release.folder, 'Linux', name, sent))).toSorted();
    expect(workbooks).toHaveLength(17);
    const submissions = await newFolder(join('Windows', name, 'submissions'));
    const held = await whileHeld(submissions, ms, async () => {
      const files = workbooks.map((one) => join(sent, one));
      const [pair] = await onBoth(name, [['receive', ...files, '--on', '2025-06-14', '--by', 'văn thư']]);
      // Some have errors; all are filed.
      expect(pair?.[0].code).toBe(1);
    });
    expect(held.filter((path) => path.endsWith('.xlsx')).length).toBe(17);
    // Nothing is left beside the register, and all of it is proved.
    const [pair] = await onBoth(name, [['verify']]);
    expect(pair?.[0]).toMatchObject({ code: 0 });
  });

  it('says which file is open elsewhere, and changes nothing', async () => {
    const name = await office('đang mở');
    const folder = join(release.folder, 'Windows', name);
    await onBoth(name, [['consolidate', 'tep-gui-ve', '--period', '2025-H1', '--as-of', '2025-06-18']]);
    const open = await newFolder(join('Windows', name, 'open'));
    await writeFile(join(open, 'báo cáo.docx'), 'open in Word');
    await copyFile(join(folder, 'tep-gui-ve/2025-H1/Sở Y tế - 2025-H1.xlsx'), join(open, 'Sở Y tế.xlsx'));
    const before = await hashedTree(folder);
    await whileHeld(open, 0, async () => {
      const ended = await run(
        ntge(folder, ['report', '--format', 'docx', '-o', 'open/báo cáo.docx']),
        ntge(folder, ['validate', 'open/Sở Y tế.xlsx']),
        ntge(folder, ['receive', 'open/Sở Y tế.xlsx', '--on', '2025-06-14']),
      );
      for (const one of ended) {
        expect(one.code).toBe(2);
        expect(one.stdout + one.stderr).toMatch(/open\/(?:báo cáo\.docx|Sở Y tế\.xlsx)/);
      }
    });
    expect(await hashedTree(folder)).toEqual(before);
  });
});

describe('what a person touches', () => {
  const cmd = (line: string, cwd: string, env: Readonly<Record<string, string>> = {}): Call => ({
    file: 'cmd.exe',
    line,
    cwd,
    env,
  });
  const VERSION_SAID = { code: 0, stdout: `${VERSION}\n`, stderr: '' };

  it('ntge.cmd starts from anywhere, and in a folder with a percent sign', async () => {
    const ended = await run(
      cmd(`/d /s /c ""${here.windows}\\ntge.cmd" --version"`, 'C:\\'),
      cmd(`/d /s /c "ntge.cmd --version"`, anywhere.windows),
      cmd(`/d /s /c "ntge cells "a & b ^ (1)!.xlsx""`, here.windows),
      cmd(`/d /s /c "ntge"`, here.windows),
    );
    expect(ended.slice(0, 2)).toEqual([VERSION_SAID, VERSION_SAID]);
    expect(ended[2]).toMatchObject({ code: 2, stderr: expect.stringContaining('a & b ^ (1)!.xlsx') });
    expect(ended[3]).toMatchObject({ code: 2, stderr: expect.stringContaining('ntge <lệnh>') });
  });

  it.each(['LĐTB&XH.xlsx', 'a ^ (1) & b.xlsx', 'a^b,c;d=e.xlsx'])('%s is dropped on a file', async (name) => {
    const folder = await newFolder('thả');
    const workbook = join(release.folder, 'Linux', DEMO, 'tep-gui-ve/2025-H1/Sở Y tế - 2025-H1.xlsx');
    await copyFile(workbook, join(folder, name));
    // As Explorer writes it; Wine's cmd.exe does not tell its command line, so it is told here.
    const path = windowsPath(join(folder, name));
    const dropped = path.includes(' ') ? `"${path}"` : path;
    const call = `/c ""${here.windows}\\Kiểm tra tệp.cmd" ${dropped}"`;
    const [ended] = await run(cmd(call, 'C:\\', { cmdcmdline: `C:\\windows\\system32\\cmd.exe ${call}` }));
    expect(ended).toEqual({
      code: 0,
      stdout: expect.stringContaining('Tệp không có lỗi'),
      stderr: expect.stringContaining('Nhấn một phím'),
    });
    expect(ended?.stdout).toContain(name);
  });

  it.each(['LĐTB&XH.xlsx', 'Sở Y tế (1).xlsx'])('%s is dropped on ntge.cmd', async (name) => {
    const folder = await newFolder('thả vào ntge');
    await writeFile(join(folder, name), '');
    const path = windowsPath(join(folder, name));
    const call = `/c ""${here.windows}\\ntge.cmd" ${path.includes(' ') ? `"${path}"` : path}"`;
    const [ended] = await run(cmd(call, 'C:\\', { cmdcmdline: `C:\\windows\\system32\\cmd.exe ${call}` }));
    // On a terminal the desk opens with it; here nobody could answer.
    expect(ended).toMatchObject({ code: 2, stderr: expect.stringContaining(`${name}" là tên tệp`) });
    expect(ended?.stderr).toContain('Nhấn một phím');
  });

  it('a file for dropping can be called like a command, or opened with nothing', async () => {
    const workbook = windowsPath(
      join(
        release.folder,
        'Linux',
        await office('gọi'),
        'tep-gui-ve/2025-H1/Sở Giáo dục và Đào tạo - 2025-H1.xlsx',
      ),
    );
    const nothing = (script: string): Call => {
      const call = `/c ""${here.windows}\\${script}" "`;
      return cmd(call, 'C:\\', { cmdcmdline: `C:\\windows\\system32\\cmd.exe ${call}` });
    };
    const ended = await run(
      cmd(`/d /s /c ""${here.windows}\\Kiểm tra tệp.cmd" "${workbook}""`, 'C:\\'),
      nothing('Tô màu chỗ sai.cmd'),
      nothing('Mở thư mục làm việc.cmd'),
    );
    expect(ended[0]).toMatchObject({ code: 1, stdout: expect.stringContaining('consistency/sex-sum') });
    expect(ended[1]).toMatchObject({ code: 2, stderr: expect.stringContaining('Hãy kéo tệp Excel') });
    expect(ended[2]).toMatchObject({ code: 2, stderr: expect.stringContaining('Hãy kéo thư mục') });
  });

  it('started inside the zip each says that it is to be extracted', async () => {
    const folder = await newFolder('Temp1_ntge.zip');
    const scripts = ['ntge.cmd', 'Kiểm tra tệp.cmd', 'Tô màu chỗ sai.cmd', 'Mở thư mục làm việc.cmd'];
    for (const script of scripts) await copyFile(join(here.path, script), join(folder, script));
    const calls = scripts.map((script) => cmd(`/d /s /c ""${windowsPath(folder)}\\${script}""`, 'C:\\'));
    for (const ended of await run(...calls))
      expect(ended).toMatchObject({ code: 2, stdout: expect.stringContaining('Not unpacked') });
  });

  it('ntge says when it runs from a folder kept in the cloud', async () => {
    const folder = await newFolder('OneDrive - Sở Y tế');
    await cp(join(here.path, 'app'), join(folder, 'app'), { recursive: true });
    await copyFile(join(here.path, 'ntge.js'), join(folder, 'ntge.js'));
    const [ended] = await run({
      file: `${here.windows}\\node.exe`,
      args: [`${windowsPath(folder)}\\ntge.js`, '--version'],
      cwd: here.windows,
    });
    expect(ended).toMatchObject({ ...VERSION_SAID, stderr: expect.stringContaining('OneDrive - Sở Y tế') });
  });
});
