import type { CatalogueChange } from '../../core/catalogue/differences.ts';
import type { Bilingual, Lang } from '../../core/model/ids.ts';
import { wrap } from '../wrap.ts';

const KINDS: Readonly<Record<CatalogueChange['kind'], Bilingual>> = {
  added: { vi: 'thêm', en: 'added' },
  removed: { vi: 'bỏ', en: 'removed' },
  changed: { vi: 'sửa', en: 'changed' },
  moved: { vi: 'đổi thứ tự', en: 'reordered' },
};

/** One line for every difference between two catalogues: `sửa  indicators 4.1 target.value: 110 → 112`. */
export function renderCatalogueDiffText(
  changes: readonly CatalogueChange[],
  { lang, columns }: { readonly lang: Lang; readonly columns: number },
): string {
  if (changes.length === 0)
    return { vi: '  Hai danh mục giống nhau.\n', en: '  The two catalogues are the same.\n' }[lang];
  const width = Math.max(...changes.map(({ kind }) => KINDS[kind][lang].length));
  const lines = changes.map((change) => {
    const word = KINDS[change.kind][lang].padEnd(width);
    const { list, id, path } = change;
    const place = [list, id, path].filter(Boolean).join(' ');
    return wrap(`${place}${valuesText(change)}`, columns, ' '.repeat(width + 4), `  ${word}  `);
  });
  return `${lines.join('\n')}\n`;
}

function valuesText({ kind, before, after, path }: CatalogueChange): string {
  // A whole entry is too long for a line; its id says which.
  if (path === '' && kind !== 'changed' && kind !== 'moved') return '';
  if (kind === 'added') return `: ${show(after)}`;
  if (kind === 'removed') return `: ${show(before)}`;
  return `: ${show(before)} → ${show(after)}`;
}

/** Longest value shown. */
const SHOWN = 100;

function show(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}
