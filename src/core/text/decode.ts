/** Why bytes cannot be taken for a text that a person wrote. */
export type Undecodable = 'not-utf8' | 'utf16-without-mark' | 'lost-letters' | 'word' | 'rtf' | 'binary';

export type Decoded =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: Undecodable };

/**
 * The text of a file that a person wrote: UTF-8, or UTF-16 with a byte order mark (Notepad's "Unicode"). Anything else is
 * refused: a wrong guess turns every letter with an accent into another one, and a letterhead into rubbish.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = marked(bytes) ?? 'utf-8';
  if (encoding === 'utf-8') {
    const foreign = foreignKind(bytes);
    if (foreign) return { ok: false, why: foreign };
  }
  const text = decode(bytes, encoding);
  if (text === undefined) return { ok: false, why: 'not-utf8' };
  if (text.includes('\uFFFD')) return { ok: false, why: 'lost-letters' };
  // Control characters other than tab and line ends.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000e-\u001f]/.test(text)) return { ok: false, why: 'binary' };
  return { ok: true, text };
}

/** Which of the marks a text may begin with; the decoder takes it away. */
function marked(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

function foreignKind(bytes: Uint8Array): Undecodable | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 5));
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'word';
  if (start === '{\\rtf') return 'rtf';
  const zeros = bytes.subarray(0, 2000).filter((byte) => byte === 0).length;
  // Of Latin letters every second byte is zero, of Vietnamese text some are not.
  if (zeros > 0) return zeros * 5 > Math.min(bytes.length, 2000) ? 'utf16-without-mark' : 'binary';
  return undefined;
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
