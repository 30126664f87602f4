import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import type { RawCell } from '../model/raw-workbook.ts';
import { readLegacy } from '../text/legacy.ts';
import { findLookAlikes } from '../text/look-alike.ts';
import { quoted } from '../text/quote.ts';

/** What there is to say about the letters of a text cell: old encodings, look-alikes. The text itself stays as it is. */
export function aboutText(cell: RawCell | undefined, at: FindingPlace): readonly Finding[] {
  if (cell?.type !== 'text') return [];
  const text = cell.value.trim();
  const legacy = readLegacy(text);
  if (legacy) {
    const code = legacy.encoding === 'tcvn3' ? 'text/tcvn3' : 'text/vni';
    return [finding(code, { found: quoted(text), reading: quoted(legacy.reading) }, at)];
  }
  const alike = findLookAlikes(text);
  if (!alike) return [];
  const word = firstWord(text, alike.reading);
  return [finding('text/look-alike', { ...word, letters: alike.letters }, at)];
}

/** The first word that differs: enough to find the place. */
function firstWord(text: string, reading: string): { found: string; reading: string } {
  const meant = reading.split(/\s+/);
  const words = text.normalize('NFC').split(/\s+/);
  const i = words.findIndex((word, at) => word !== meant[at]);
  return { found: quoted(words[i] ?? text), reading: quoted(meant[i] ?? reading) };
}
