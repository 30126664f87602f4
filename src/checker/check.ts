import { rowCodesOf } from '../core/catalogue/row-codes.ts';
import { planAnnotation } from '../core/annotation/annotation.ts';
import type { Lang } from '../core/model/ids.ts';
import type { FileProblem, ReadOutcome } from '../core/model/file-problem.ts';
import { selectCells } from '../core/submission/select-cells.ts';
import { checkFile } from '../core/validate/check-file.ts';
import type { CheckSettings } from '../core/validate/check-reading.ts';
import type { FileFindings } from '../core/validate/checked-file.ts';
import { findingsOf } from '../core/validate/slim-results.ts';
import type { FileInside } from '../office/containers/inside.ts';
import { problemOf } from '../office/refusal.ts';
import { annotateWorkbook } from '../office/xlsx-annotate/annotate.ts';
import { readWorkbook } from '../office/xlsx-read/read-workbook.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';

/** A file that a person chose: its bytes, or why there are none. */
export interface ChosenFile {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer> | FileProblem;
  /** Where it lies in a zip or a mail: the bytes are those of that. */
  readonly inside?: FileInside['inside'];
}

/** What files are checked against: as the command does it, though without the office's own records. */
export type CheckBasis = Pick<CheckSettings, 'catalogue' | 'catalogueHash' | 'asOf'>;

/** All that the page shows of one file. */
export interface FileCheck {
  readonly checked: FileFindings;
  /** It was read as a workbook, so that there can be a coloured copy. */
  readonly isWorkbook: boolean;
  /** Part of the sheet around the cell of each finding, in their order. */
  readonly surroundings: readonly (Surroundings | null)[];
}

/** What `ntge validate` finds in a file. */
export function checkChosen(file: ChosenFile, basis: CheckBasis): FileCheck {
  const outcome = readChosen(file, basis);
  const checked = findingsIn(file.name, outcome, basis);
  const surroundings = outcome.ok
    ? checked.findings.map(({ at }) => surroundingsOf(outcome.workbook, at))
    : [];
  return { checked, isWorkbook: outcome.ok, surroundings };
}

/** The copy that `ntge validate --annotate` makes, byte for byte; null for what is no workbook. */
export function colouredCopy(
  file: ChosenFile,
  basis: CheckBasis,
  lang: Lang,
): Uint8Array<ArrayBuffer> | null {
  const outcome = readChosen(file, basis);
  if (!outcome.ok || !(file.content instanceof Uint8Array)) return null;
  const { workbook } = outcome;
  const signatureDropped = workbook.traits.digitalSignature;
  const { catalogue, asOf } = basis;
  const checked = findingsIn(file.name, outcome, basis);
  const annotation = planAnnotation(checked, { catalogue, asOf, lang, signatureDropped });
  return new Uint8Array(annotateWorkbook(file.content, workbook, annotation).bytes);
}

function readChosen({ name, content }: ChosenFile, { catalogue }: CheckBasis): ReadOutcome {
  if (!(content instanceof Uint8Array)) return { ok: false, problem: content };
  try {
    return readWorkbook(content, { fileName: name, selection: selectCells(rowCodesOf(catalogue)) });
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

function findingsIn(file: string, outcome: ReadOutcome, basis: CheckBasis): FileFindings {
  return findingsOf(checkFile(outcome, { file, sha256: null }, basis));
}
