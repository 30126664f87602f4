import type { Random } from './random.ts';

/** One random change of a file's bytes. */
export type ByteEdit = (bytes: Buffer, random: Random) => Buffer;

const flip: ByteEdit = (bytes, random) => {
  const changed = Buffer.from(bytes);
  for (let i = random.below(4); i >= 0; i--) {
    const at = random.below(changed.length);
    changed.writeUInt8(changed.readUInt8(at) ^ (1 << random.below(8)), at);
  }
  return changed;
};

/** Flips bits where the directory is: names, sizes, offsets, checksums. */
const flipDirectory: ByteEdit = (bytes, random) => {
  const changed = Buffer.from(bytes);
  const start = Math.max(0, changed.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])));
  const at = start + random.below(changed.length - start);
  changed.writeUInt8(random.below(256), at);
  return changed;
};

const cut: ByteEdit = (bytes, random) => Buffer.from(bytes.subarray(0, random.below(bytes.length)));

const drop: ByteEdit = (bytes, random) => {
  const at = random.below(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(64))]);
};

const insert: ByteEdit = (bytes, random) => {
  const at = random.pick([0, bytes.length, random.below(bytes.length)]);
  const junk = Buffer.from(Array.from({ length: 1 + random.below(64) }, () => random.below(256)));
  return Buffer.concat([bytes.subarray(0, at), junk, bytes.subarray(at)]);
};

const blank: ByteEdit = (bytes, random) => {
  const changed = Buffer.from(bytes);
  const at = random.below(changed.length);
  changed.fill(0, at, Math.min(changed.length, at + random.below(2048)));
  return changed;
};

export const BYTE_EDITS: readonly ByteEdit[] = [
  flip,
  flip,
  flipDirectory,
  flipDirectory,
  cut,
  drop,
  insert,
  blank,
];
