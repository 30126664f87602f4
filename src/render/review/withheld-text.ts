import { groupBy } from '../../core/collections/group-by.ts';
import { rowKey } from '../../core/report/editions/cells.ts';
import type { Outcome } from '../../core/report/editions/audit/audit.ts';
import type { Case } from '../../core/report/editions/audit/case.ts';
import type { Withholding } from '../../core/report/editions/audit/withholding.ts';
import type { Count } from '../../core/report/editions/audit/counts.ts';
import type { Lang } from '../../core/model/ids.ts';
import { wrap } from '../wrap.ts';

export interface WithheldTextOptions {
  readonly lang: Lang;
  readonly columns: number;
  /** Period of the edition: counts of earlier ones are kept too, but were withheld before. */
  readonly period: string;
  /** Name of an element and row, and of a unit. */
  readonly rowName: (of: Pick<Count, 'element' | 'row' | 'unit'>) => string;
  readonly columnName: (column: string) => string;
  readonly unitName: (unit: string) => string;
}

/** Rows told one by one; the file of the proof has them all. */
const SHOWN = 20;

/** What the edition withholds, why, and what a reader can still make of it. */
export function renderWithheldText(withholding: Withholding, options: WithheldTextOptions): string {
  const { lang } = options;
  const own = ownCounts(withholding, options.period);
  if (own.length === 0)
    return { vi: 'Bản công khai không phải giữ lại số liệu nào.\n', en: 'No figure is withheld.\n' }[lang];
  const rows = [...groupBy(own, ({ count }) => rowKey(count)).values()];
  const head = {
    vi: `Bản công khai không in ${own.length} số của ${rows.length} dòng; từ mọi bản đã công bố, người đọc vẫn thấy nhiều khả năng cho từng số:`,
    en: `The public edition withholds ${own.length} figures of ${rows.length} rows; from all that was published, each can still be several:`,
  }[lang];
  const lines = rows.slice(0, SHOWN).map((row) => rowLine(row, options));
  const rest = rows.length - SHOWN;
  const more = rest > 0 ? [{ vi: `  … và ${rest} dòng nữa.`, en: `  … and ${rest} rows more.` }[lang]] : [];
  return `${[wrap(head, options.columns, ''), ...lines, ...more].join('\n')}\n`;
}

interface OwnCount {
  readonly count: Count;
  readonly outcome: Outcome;
}

function ownCounts({ outcomes, case: of }: Withholding, period: string): readonly OwnCount[] {
  return outcomes.flatMap((outcome) => {
    const count = countOf(of, outcome);
    return count?.period === period ? [{ count, outcome }] : [];
  });
}

/** The count itself, where the secret is one. */
function countOf({ counts }: Case, { secret }: Outcome): Count | undefined {
  const [term] = secret.terms;
  return secret.kind === 'count' && term ? counts.all[term.count] : undefined;
}

function rowLine(row: readonly OwnCount[], options: WithheldTextOptions): string {
  const { lang } = options;
  const [first] = row;
  if (!first) return '';
  const isSmall = row.some(
    ({ outcome: { secret } }) => secret.value >= 1n && secret.value < BigInt(secret.threshold),
  );
  const why = isSmall
    ? { vi: 'số nhỏ', en: 'a small count' }[lang]
    : { vi: 'để không ai tính ra số nhỏ khác', en: 'so that nobody can work another small count out' }[lang];
  const ranges = row.map(({ count, outcome }) =>
    `${options.columnName(count.column)} ${rangeOf(outcome)}`.trim(),
  );
  const words = `${options.rowName(first.count)}, ${options.unitName(first.count.unit)}: ${why}; ${ranges.join(', ')}`;
  return wrap(words, options.columns, '    ', '  - ');
}

/** Values it can have as far as they were shown: "0–6". */
function rangeOf({ worlds }: Outcome): string {
  const values = [...worlds.keys()].toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return `${values[0] ?? ''}–${values.at(-1) ?? ''}`;
}
