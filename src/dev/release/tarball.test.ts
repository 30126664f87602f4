import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { latin1, utf8 } from '../../office/bytes.ts';
import { filesOfPackage } from './tarball.ts';

/** A tar's header, as far as it is read (POSIX ustar). */
function entry(name: string, content: string, { kind = '0', prefix = '', size = '' } = {}): Buffer {
  const header = Buffer.alloc(512);
  header.set(utf8(name), 0);
  header.set(latin1(size || content.length.toString(8).padStart(11, '0')), 124);
  header.set(latin1(kind), 156);
  header.set(utf8(prefix), 345);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512);
  body.set(latin1(content));
  return Buffer.concat([header, body]);
}

const read = (...entries: readonly Buffer[]): unknown =>
  [...filesOfPackage(gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)])))].map(([name, bytes]) => [
    name,
    Buffer.from(bytes).toString('latin1'),
  ]);

describe('the files of a package', () => {
  it('come without the folder they are in, of any length', () => {
    const long = 'x'.repeat(513);
    expect(read(entry('package/a.txt', ''), entry('package/b/c.txt', long), entry('package/d', 'd'))).toEqual(
      [
        ['a.txt', ''],
        ['b/c.txt', long],
        ['d', 'd'],
      ],
    );
  });

  it('have long names in two parts, and attributes of no interest', () => {
    const pax = entry('PaxHeader/x', '12 mtime=1.0', { kind: 'x' });
    expect(read(pax, entry('c.txt', 'c', { prefix: 'package/a/b' }))).toEqual([['a/b/c.txt', 'c']]);
  });

  it('are files: what else a tar may hold is refused', () => {
    expect(() => read(entry('package/link', '', { kind: '2' }))).toThrow(/link/);
    expect(() => read(entry('package/a', '', { size: '\x80large' }))).toThrow(/octal/);
  });
});
