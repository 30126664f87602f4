/** Before which whitespace ends a path: the beginning of another one, of any system, in quotation marks or not. */
const ANOTHER = /\s+(?=["']|[A-Za-z]:[\\/]|\\\\|\/|~\/|file:)/y;

/**
 * The paths in what a terminal types when files are dragged onto it, or in what a person typed: in quotation marks of either kind,
 * with spaces behind, with escaped spaces (Unix), as `file://`, after the `&` of PowerShell. What has none of these is one path,
 * spaces and all.
 */
export function droppedPaths(text: string): readonly string[] {
  const typed = text.trim().replace(/^&\s+/, '');
  const found: string[] = [];
  for (let at = 0; at < typed.length;) {
    const end = endOf(typed, at);
    found.push(pathIn(typed.slice(at, end)));
    at = end + (/^\s*/.exec(typed.slice(end))?.[0].length ?? 0);
  }
  return found.filter((path) => path !== '');
}

/** Where the path that begins here ends. */
function endOf(text: string, from: number): number {
  const mark = text[from];
  if (mark === '"' || mark === "'") {
    const closing = closingMark(text, from, mark);
    if (closing >= 0) return closing + 1;
  }
  for (let at = from + 1; at < text.length; at++) {
    // Only where a run of spaces begins, and not at one that is escaped.
    if (/[\s\\]/.test(text[at - 1] ?? '')) continue;
    ANOTHER.lastIndex = at;
    if (ANOTHER.test(text)) return at;
  }
  return text.length;
}

/** A Unix shell writes a single mark within its marks as `'\''`. */
function closingMark(text: string, from: number, mark: string): number {
  let at = text.indexOf(mark, from + 1);
  if (mark === '"') return at;
  while (at >= 0 && text.startsWith("'\\''", at)) at = text.indexOf(mark, at + 4);
  return at;
}

function pathIn(piece: string): string {
  const [, mark, inside] = /^(["'])(.*)\1$/s.exec(piece.trim()) ?? [];
  if (inside !== undefined) return fromUrl(mark === "'" ? inside.replaceAll("'\\''", "'") : inside);
  const plain = piece.trim();
  // Elsewhere than on Unix a backslash parts folders.
  return fromUrl(/^[~/]/.test(plain) ? plain.replaceAll(/\\(.)/gs, '$1') : plain);
}

function fromUrl(path: string): string {
  const [, host = '', rest] = /^file:\/\/([^/]*)(\/.*)$/is.exec(path) ?? [];
  if (rest === undefined) return path;
  const plain = decoded(rest);
  if (host !== '' && host.toLowerCase() !== 'localhost') return `//${host}${plain}`;
  return plain.replace(/^\/(?=[A-Za-z]:)/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
