import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace } from '../../findings/finding.ts';
import type { RawCell } from '../../model/raw-workbook.ts';
import type { RowStatus } from '../../model/submission.ts';
import { readLegacy } from '../../text/legacy.ts';
import { nearest } from '../../text/nearest.ts';
import { quoted } from '../../text/quote.ts';
import { STATUSES, STATUS_WORDS, readStatusWord } from '../../form/answer-words.ts';
import { textOf } from './text.ts';

/** The status of a row as its cell says; null when blank or not understood. */
export function readStatus(
  cell: RawCell | undefined,
  at: FindingPlace,
): { readonly status: RowStatus | null; readonly findings: readonly Finding[] } {
  const found = textOf(cell);
  if (found === '') return { status: null, findings: [] };
  const status = readStatusWord(found);
  if (status) return { status, findings: [] };
  const choices = STATUSES.map((one) => STATUS_WORDS[one].vi);
  const shown = quoted(found);
  const params = { found: shown, nearest: nearestStatus(found, choices), choices };
  return { status: null, findings: [finding('value/unknown-status', params, at, { found: shown })] };
}

/** Abbreviations of "không" in every office. */
const SHORT_NO = /(?<![\p{L}\p{N}])(?:ko|kg|k|hok)(?![\p{L}\p{N}])/giu;

function nearestStatus(found: string, choices: readonly string[]): string {
  const legible = readLegacy(found)?.reading ?? found;
  return nearest(legible.replaceAll(SHORT_NO, 'không'), choices) ?? '';
}
