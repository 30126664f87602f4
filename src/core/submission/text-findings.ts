import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import type { RawCell } from '../model/raw-workbook.ts';
import { readLegacy } from '../text/legacy.ts';
import { findLookAlikes } from '../text/look-alike.ts';
import { quoted } from '../text/quote.ts';
import { proseOf, textOf } from './values/text.ts';

/** What there is to say about a text cell: what of it is not taken, old encodings, look-alikes. The letters stay as they are. */
export function aboutText(cell: RawCell | undefined, at: FindingPlace): readonly Finding[] {
  return [...aboutLeftOut(cell, at), ...aboutLetters(cell, at)];
}

function aboutLeftOut(cell: RawCell | undefined, at: FindingPlace): readonly Finding[] {
  const whole = textOf(cell);
  const kept = proseOf(cell);
  if (!cell || kept === whole) return [];
  const left = (cell.runs ?? [{ text: whole }])
    .flatMap(({ text, look = cell.look }) => (look === 'struck' || look === 'invisible' ? [text] : []))
    .join(' ');
  return [
    finding('text/not-taken', { left: quoted(left.trim()), rest: quoted(kept) }, at, {
      found: quoted(whole),
    }),
  ];
}

function aboutLetters(cell: RawCell | undefined, at: FindingPlace): readonly Finding[] {
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
