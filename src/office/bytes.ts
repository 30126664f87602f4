/** Reading and searching bytes, the same in Node and in a browser. Numbers are little-endian, as in zips and OLE files. */

const encoder = new TextEncoder();
const lossy = new TextDecoder('utf-8', { ignoreBOM: true });
const strict = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** Past the end every byte is 0. */
export function uint16At(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100;
}

export function uint32At(bytes: Uint8Array, at: number): number {
  return uint16At(bytes, at) + uint16At(bytes, at + 2) * 0x10000;
}

/** Values that no file has (above 2^53) come out as Infinity, which every bound refuses. */
export function uint64At(bytes: Uint8Array, at: number): number {
  const value = uint32At(bytes, at) + uint32At(bytes, at + 4) * 0x1_0000_0000;
  return Number.isSafeInteger(value) ? value : Infinity;
}

export function startsWith(bytes: Uint8Array, signature: ArrayLike<number>, at = 0): boolean {
  for (let index = 0; index < signature.length; index++) {
    if (bytes[at + index] !== signature[index]) return false;
  }
  return true;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && startsWith(a, b);
}

/** The first place at or after `from` where `wanted` stands; -1 when there is none. */
export function findBytes(bytes: Uint8Array, wanted: Uint8Array, from = 0): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (startsWith(bytes, wanted, at)) return at;
  }
  return -1;
}

/** The last place at or before `from` where `wanted` stands; -1 when there is none. */
export function findBytesBackwards(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first = 0] = wanted;
  for (
    let at = bytes.lastIndexOf(first, from);
    at >= 0;
    at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)
  ) {
    if (startsWith(bytes, wanted, at)) return at;
  }
  return -1;
}

export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array<ArrayBuffer> {
  return encoder.encode(text);
}

/** UTF-8 as text, a byte order mark included; what is none becomes U+FFFD. */
export function textOfUtf8(bytes: Uint8Array): string {
  return lossy.decode(bytes);
}

/** UTF-8 as text, a byte order mark included; undefined for bytes that are none. */
export function strictTextOfUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

/** One letter a byte (ISO 8859-1). */
export function textOfLatin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** The bytes of a text of ISO 8859-1. */
export function latin1(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function hexadecimal(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
