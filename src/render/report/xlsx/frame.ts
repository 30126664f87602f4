import type { ReportModel } from '../../../core/report/model.ts';
import type { XlsxWords } from './words.ts';

/** What every sheet of the consolidated workbook draws on. */
export interface SheetFrame {
  readonly model: ReportModel;
  readonly words: XlsxWords;
  /** Decimals an indicator is printed with. */
  readonly decimalsOf: (indicator: string) => number;
  /** Address of a cell of a unit's file, from the folder where reports are written; null when it cannot be told. */
  readonly linkTo: (place: {
    readonly file: string;
    readonly sheet: string;
    readonly cell: string;
  }) => string | null;
}

/** Lines under every title: the edition, and what the figures are. */
export function subtitleOf({ model, words }: SheetFrame): readonly string[] {
  return [
    words.made(model.period.cutOff, model.asOf.text, model.revision),
    ...(model.editionNote === '' ? [] : [model.editionNote]),
  ];
}

/** Reports stand in `reports/<period>/`, submissions in `submissions/`: two folders up. A path elsewhere gets no link. */
export function linkFromReports(place: {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}): string | null {
  if (!/^submissions\/(?!.*\.\.)[^\\:]+$/.test(place.file)) return null;
  const sheet = place.sheet.replaceAll("'", "''");
  return `../../${encodePath(place.file)}#${encodeURIComponent(`'${sheet}'!${place.cell}`)}`;
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
