import { equalBytes, textOfUtf8 } from '../bytes.ts';
import { NOTE_FIRST_LINE, NOTE_LAST_LINE } from '../../core/annotation/marks.ts';
import type { AnnotatedCell, Annotation } from '../../core/annotation/annotation.ts';
import type { ResultTexts } from '../../core/annotation/words.ts';
import type { Severity } from '../../core/findings/definition.ts';
import type { RawWorkbook } from '../../core/model/raw-workbook.ts';
import { readWorkbook } from '../xlsx-read/read-workbook.ts';
import { expectWorkbook } from '../xlsx-read/workbook-fixture.ts';
import { inflateEntry, openZip, packedBytes } from '../zip/zip.ts';
import { annotateWorkbook } from './annotate.ts';

const TEXTS: ResultTexts = {
  number: '1',
  severity: 'Lỗi',
  place: 'Data, A1',
  path: 'Trẻ đẻ ra sống, Nữ',
  message: '"1,234" < 2 & _x000D_',
  fix: 'Sửa lại.',
  found: '1.234',
  expected: '',
  difference: '',
  code: 'value/not-a-number',
};

/** A finding at a place, `Sheet!A1`. */
export function cellAt(place: string, severity: Severity = 'error'): AnnotatedCell {
  const [sheet = '', cell = ''] = place.split('!');
  const lines = [NOTE_FIRST_LINE.vi, `LỖI: ô ${cell} <&> "_x000D_"`, 'Cần làm: sửa lại.', NOTE_LAST_LINE];
  return { sheet, cell, severity, note: lines.join('\n') };
}

/** An annotation of these cells, with one line of the list for each. */
export function annotationOf(cells: readonly AnnotatedCell[]): Annotation {
  return {
    cells,
    sheet: {
      name: 'Kết quả kiểm tra',
      title: 'KẾT QUẢ',
      about: 'Tệp: a.xlsx',
      verdict: 'Có lỗi.',
      isGood: cells.length === 0,
      legend: [{ severity: 'error', text: 'Lỗi: 1' }],
      howTo: 'Cách làm.',
      noteless: { atFinding: '(ô không có ghi chú)', howTo: 'Ô có nhận xét.' },
      headings: TEXTS,
      rows: cells.map(({ sheet, cell, severity }) => ({ severity, texts: TEXTS, target: { sheet, cell } })),
    },
  };
}

/** A file before and after. */
export interface Annotated {
  readonly bytes: Uint8Array;
  readonly before: RawWorkbook;
  readonly after: RawWorkbook;
  readonly noteless: readonly AnnotatedCell[];
}

export function annotated(file: Uint8Array, cells: readonly AnnotatedCell[]): Annotated {
  const before = expectWorkbook(readWorkbook(file));
  const { bytes, noteless } = annotateWorkbook(file, before, annotationOf(cells));
  return { bytes, noteless, before, after: expectWorkbook(readWorkbook(bytes)) };
}

/** Text of a part; '' when there is none. */
export function partOf(file: Uint8Array, part: string): string {
  const zip = openZip(file);
  const entry = zip.byName.get(part.toLowerCase());
  return entry ? textOfUtf8(inflateEntry(zip, entry)) : '';
}

/** Names of parts that are not, byte for byte, in the other file. */
export function changedParts(file: Uint8Array, other: Uint8Array): string[] {
  const [one, two] = [openZip(file), openZip(other)];
  return one.entries
    .filter((entry) => {
      const same = two.byName.get(entry.name.toLowerCase());
      return !same || !equalBytes(packedBytes(one, entry), packedBytes(two, same));
    })
    .map(({ name }) => name);
}
