import { finding } from '../../findings/finding.ts';
import type { Finding, FindingPlace } from '../../findings/finding.ts';
import type { RawCell, TextRun } from '../../model/raw-workbook.ts';
import { tidy } from '../../text/compare.ts';
import { quoted } from '../../text/quote.ts';

/** What a cell holds, for a message. */
export function storedIn({ type, value }: RawCell): number | string {
  if (type === 'number') return value;
  return quoted(tidy(String(value ?? '')));
}

/** Why the content of a cell is not what is seen there: struck out, raised, lowered or invisible, all of it or in part. */
export function lookFinding(cell: RawCell, at: FindingPlace): Finding | undefined {
  const stored = storedIn(cell);
  if (stored === '') return undefined;
  const runs: readonly TextRun[] = cell.runs ?? [{ text: String(stored) }];
  const marked = runs.flatMap(({ text, look = cell.look }) =>
    look !== undefined && text.trim() !== '' ? [{ text, look }] : [],
  );
  const [first] = marked;
  if (!first) return undefined;
  const of = (look: typeof first.look) => marked.filter((run) => run.look === look);
  const rest = runs.filter(({ look = cell.look }) => look === undefined);
  if (of('struck').length > 0)
    return finding('value/struck-out', { struck: joined(of('struck')), rest: joined(rest) }, at, {
      found: stored,
    });
  if (of('invisible').length > 0) return finding('value/invisible', { stored }, at, { found: stored });
  return finding('value/raised-digits', { raised: joined(marked), rest: joined(rest) }, at, {
    found: stored,
  });
}

/** More than a message quotes. */
const LOOKED_AT = 1000;

function joined(runs: readonly TextRun[]): string {
  const text = runs.map((run) => run.text).join('');
  return quoted(tidy(text.trim().slice(0, LOOKED_AT)));
}
