/** What a notice of receipt says about the register, in the sender's hands. */
export interface NoticeClaim {
  readonly period: string;
  readonly unit: string;
  readonly revision: number;
  /** Of the file, and of the receipt. */
  readonly sha256: string;
  readonly hash: string;
}

/** Reads a notice: the draft as it was written, or the text as it was sent, quoted or forwarded. Null when it is none. */
export function readNotice(content: string): NoticeClaim | null {
  for (const text of [content, ...decodedParts(content)]) {
    const plain = text.replaceAll(/^[> ]+/gm, '');
    const [, period = '', unit = '', revision] =
      /(\d{4}(?:-H[12])?)\/([a-z0-9-]+)\/r([1-9]\d*)/.exec(plain) ?? [];
    const [sha256, hash] = plain.slice(plain.indexOf(`${period}/${unit}/r`)).match(/\b[0-9a-f]{64}\b/g) ?? [];
    if (revision && sha256 && hash) return { period, unit, revision: Number(revision), sha256, hash };
  }
  return null;
}

/** Stretches of base64, and the whole without the line breaks of quoted-printable. */
function decodedParts(content: string): readonly string[] {
  const blocks = content.match(/(?:^[A-Za-z0-9+/=]{4,76}\r?$\n?){2,}/gm) ?? [];
  return [...blocks.map(decodeBase64), content.replaceAll(/=\r?\n/g, '')];
}

function decodeBase64(block: string): string {
  try {
    return atob(block.replaceAll(/\s/g, ''));
  } catch {
    return '';
  }
}
