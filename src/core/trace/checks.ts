import type { Lang } from '../model/ids.ts';
import type { ObservationJson } from '../model/results.ts';
import { formatNumber } from '../text/format.ts';
import { sayIn } from './model.ts';
import type { FigureCheck, FileCheck, Trace, TracedFigure } from './model.ts';

/** A submission file read again: its hash, and its figures by path. */
export interface FileNow {
  /** Null when there is no such file or it cannot be read. */
  readonly sha256: string | null;
  /** What each figure of the file is read as now, with its cell; empty when the workbook cannot be understood. */
  readonly values: ReadonlyMap<string, { readonly value: ObservationJson['value']; readonly cell: string }>;
}

/** The files whose figures a trace shows with a value: those to read again. */
export function filesToCheck({ parts }: Trace): readonly string[] {
  const shown = parts.flatMap((part) => [...part.figures, ...part.leftOut]);
  return [...new Set(shown.flatMap(({ source }) => (source ? [source.file] : [])))].sort();
}

/** The trace with every figure held against its file as it is now. */
export function verified(trace: Trace, now: ReadonlyMap<string, FileNow>): Trace {
  const check = (figure: TracedFigure): TracedFigure => {
    const file = figure.source && now.get(figure.source.file);
    return file ? { ...figure, check: checkFigure(figure, file, trace.lang) } : figure;
  };
  const parts = trace.parts.map((part) => ({
    ...part,
    figures: part.figures.map(check),
    leftOut: part.leftOut.map(check),
  }));
  const files = fileChecks(trace, now);
  const figures = parts.flatMap((part) => [...part.figures, ...part.leftOut]);
  const ok =
    files.every(({ state }) => state === 'same') &&
    figures.every(({ check: done }) => done === undefined || done.state === 'same');
  return { ...trace, parts, verification: { files, ok } };
}

function fileChecks(trace: Trace, now: ReadonlyMap<string, FileNow>): readonly FileCheck[] {
  const sources = trace.parts
    .flatMap((part) => [...part.figures, ...part.leftOut])
    .flatMap(({ source }) => source ?? []);
  const hashes = new Map(sources.map(({ file, sha256 }) => [file, sha256]));
  return [...hashes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, sha256]) => {
      const sha256Now = now.get(file)?.sha256 ?? null;
      const state = sha256Now === null ? 'missing' : sha256Now === sha256 ? 'same' : 'changed';
      return { file, sha256, sha256Now, state };
    });
}

function checkFigure(figure: TracedFigure, file: FileNow, lang: Lang): FigureCheck {
  const say = sayIn(lang);
  const { source } = figure;
  if (!source || file.sha256 === null)
    return { state: 'file-missing', text: say('không đọc được tệp nguồn', 'the source file cannot be read') };
  const found = file.values.get(figure.path);
  // A value kept out is null in the consolidation whatever the cell holds: only its file is compared.
  const isCompared = figure.value !== null;
  const same = !isCompared || (found?.value === figure.value && found.cell === source.cell);
  if (!same)
    return {
      state: 'value-differs',
      text: say(
        `ô ${source.cell} nay là ${wordValue(found?.value, lang)}, khi tổng hợp là ${figure.text}`,
        `cell ${source.cell} now holds ${wordValue(found?.value, lang)}, at the consolidation ${figure.text}`,
      ),
    };
  if (file.sha256 !== source.sha256)
    return {
      state: 'file-changed',
      text: isCompared
        ? say(
            'tệp đã bị sửa sau khi tổng hợp; ô này vẫn giữ giá trị cũ',
            'the file was changed after the consolidation; this cell still holds the value',
          )
        : say('tệp đã bị sửa sau khi tổng hợp', 'the file was changed after the consolidation'),
    };
  return {
    state: 'same',
    text: isCompared
      ? say('tệp và ô còn nguyên', 'file and cell are as consolidated')
      : say('tệp còn nguyên', 'the file is as consolidated'),
  };
}

function wordValue(value: ObservationJson['value'] | undefined, lang: Lang): string {
  const say = sayIn(lang);
  if (value === undefined || value === null) return say('không có giá trị', 'no value');
  if (typeof value === 'boolean') return value ? say('Có', 'Yes') : say('Không', 'No');
  return formatNumber(value, lang);
}
