import { finding } from '../findings/finding.ts';
import type { Finding, FindingPlace } from '../findings/finding.ts';
import { toName } from '../findings/name.ts';
import {
  LIKELIHOOD_WORDS,
  TASK_STATUS_WORDS,
  readLikelihoodWord,
  readTaskStatusWord,
} from '../form/answer-words.ts';
import { TASK_ELEMENT, measureElement } from '../form/answer-rows.ts';
import { fieldCell } from '../form/layout.ts';
import { ROW_FIELD_HEADINGS } from '../form/printed-words.ts';
import { groupBy } from '../collections/group-by.ts';
import { MEASURE_COLUMNS } from '../model/answers.ts';
import type { Bilingual } from '../model/ids.ts';
import type { RowField } from '../model/layout.ts';
import type { RawCell } from '../model/raw-workbook.ts';
import type { SubmittedForecast, SubmittedTask, SubmittedText, SubmittedValue } from '../model/submission.ts';
import { nearest } from '../text/nearest.ts';
import { quoted } from '../text/quote.ts';
import { cellFor } from './locate/rows.ts';
import type { RowOutcome } from './locate/rows.ts';
import { placeOfRow, readValues, unreadRow } from './read-row.ts';
import type { RowBasis } from './read-row.ts';
import { unseenWord } from './seen/read-seen.ts';
import { aboutText } from './text-findings.ts';
import { readDate } from './values/date.ts';
import { proseOf, textOf } from './values/text.ts';

/** Tasks and forecasts, from the rows that were found: the same witnesses as for figures, other cells. */

/** One row of these sheets: its figures, and a reader of its other cells. */
interface ReadAnswer {
  readonly outcome: RowOutcome;
  readonly values: readonly SubmittedValue[];
  readonly field: (field: RowField) => FieldCell;
  /** Findings, those of the fields that were asked for included. */
  readonly findings: Finding[];
}

interface FieldCell {
  readonly place: { readonly sheet: string; readonly cell: string };
  /** Undefined when blank, or not taken: another finding says why. */
  readonly raw: RawCell | undefined;
  /** As it stands there, taken or not. */
  readonly text: string;
  readonly at: FindingPlace;
}

export interface ReadTasks {
  readonly tasks: readonly SubmittedTask[];
  readonly values: readonly SubmittedValue[];
  readonly findings: readonly Finding[];
}

/** The tasks of a sheet, each with its figures. */
export function readTasks(outcomes: readonly RowOutcome[], basis: RowBasis): ReadTasks {
  const answers = outcomes.map((outcome) => readAnswer(outcome, basis));
  const byElement = groupBy(answers, ({ outcome }) => outcome.row.element);
  const tasks = (byElement.get(TASK_ELEMENT) ?? []).map((answer) =>
    readTask(answer, byElement.get(measureElement(answer.outcome.row.row)) ?? []),
  );
  return {
    tasks,
    values: answers.flatMap(({ values }) => values),
    findings: answers.flatMap(({ findings }) => findings),
  };
}

export interface ReadForecasts {
  readonly forecasts: readonly SubmittedForecast[];
  readonly values: readonly SubmittedValue[];
  readonly findings: readonly Finding[];
}

/** The forecasts of a sheet. */
export function readForecasts(outcomes: readonly RowOutcome[], basis: RowBasis): ReadForecasts {
  const answers = outcomes.map((outcome) => readAnswer(outcome, basis));
  const forecasts = answers.map((answer): SubmittedForecast => {
    const { row } = answer.outcome;
    const [value] = answer.values;
    const likelihood = answer.field('likelihood');
    return {
      indicator: String(row.row),
      value: typeof value?.value === 'number' ? value.value : null,
      filled: value?.filled ?? false,
      valueAt: value ? { sheet: value.sheet, cell: value.cell } : likelihood.place,
      likelihood: readWord(answer, likelihood, {
        code: 'forecast/unknown-likelihood',
        read: readLikelihoodWord,
        words: LIKELIHOOD_WORDS,
      }),
      likelihoodAt: { ...likelihood.place, text: likelihood.text },
      note: readWords(answer, 'note'),
    };
  });
  return {
    forecasts,
    values: answers.flatMap(({ values }) => values),
    findings: answers.flatMap(({ findings }) => findings),
  };
}

function readAnswer(outcome: RowOutcome, basis: RowBasis): ReadAnswer {
  const isFound = outcome.kind === 'found' && !basis.isSheetDoubtful;
  const sheet = basis.sheet.name;
  const inRow = { ...placeOfRow(outcome.row, basis), sheet };
  const field = (name: RowField): FieldCell => {
    const found = 'cells' in outcome ? cellFor(outcome.cells, name) : undefined;
    const cell = found?.cell ?? fieldCell(outcome.row, name);
    const held = found?.cell === undefined ? undefined : basis.sheet.raw.cells.get(cell);
    const isTaken = isFound && found?.isDoubtful === false && !basis.refused.has(cell);
    const raw = isTaken ? held : undefined;
    return { place: { sheet, cell }, raw, text: textOf(held), at: { ...inRow, cell } };
  };
  if (!isFound) {
    const { row, findings } = unreadRow(outcome, basis);
    return { outcome, values: row?.values ?? [], field, findings: [...findings] };
  }
  const { values, findings } = readValues(outcome, basis, { isRefused: false });
  return { outcome, values, field, findings: [...findings] };
}

function readTask(answer: ReadAnswer, measures: readonly ReadAnswer[]): SubmittedTask {
  const { row } = answer.outcome;
  const status = answer.field('status');
  return {
    task: row.row,
    isDue: row.required,
    status: readWord(answer, status, {
      code: 'task/unknown-status',
      read: readTaskStatusWord,
      words: TASK_STATUS_WORDS,
    }),
    statusAt: { ...status.place, text: status.text },
    result: readWords(answer, 'result'),
    document: readWords(answer, 'document'),
    doneOn: readDay(answer),
    note: readWords(answer, 'note'),
    measures: measures.flatMap(({ outcome, values }) =>
      values.flatMap(({ column, value, filled, sheet, cell }) => {
        const known = MEASURE_COLUMNS.find((one) => one === column);
        if (known === undefined) return [];
        const figure = typeof value === 'number' ? value : null;
        return [{ measure: outcome.row.row, column: known, value: figure, filled, sheet, cell }];
      }),
    ),
  };
}

interface Choice<T extends string> {
  readonly code: 'task/unknown-status' | 'forecast/unknown-likelihood';
  readonly read: (text: string) => T | null;
  readonly words: Readonly<Record<T, Bilingual>>;
}

/** A word of a drop-down; null when blank, unseen, or none of its words. */
function readWord<T extends string>(
  { findings }: ReadAnswer,
  { raw, at }: FieldCell,
  { code, read, words }: Choice<T>,
): T | null {
  const found = textOf(raw);
  const unseen = unseenWord(raw, at);
  if (unseen) findings.push(unseen);
  if (found === '' || unseen) return null;
  const word = read(found);
  if (word === null) {
    const choices = Object.values<Bilingual>(words).map(({ vi }) => vi);
    const params = { found: quoted(found), nearest: nearest(found, choices) ?? '', choices };
    findings.push(finding(code, params, at, { found: quoted(found) }));
  }
  return word;
}

/** A text; a document's number that Excel made a date of is no text any more. */
function readWords({ findings, field }: ReadAnswer, name: 'result' | 'document' | 'note'): SubmittedText {
  const { place, raw, at } = field(name);
  if (raw?.type === 'date' && name === 'document') {
    const [, month = '', day = ''] = raw.value.slice(0, 10).split('-');
    const params = {
      field: toName(ROW_FIELD_HEADINGS.document),
      date: raw.value.slice(0, 10),
      typed: `${Number(day)}/${Number(month)}`,
    };
    findings.push(finding('cover/became-date', params, at, { found: raw.value }));
    return { ...place, text: '' };
  }
  findings.push(...aboutText(raw, at));
  return { ...place, text: proseOf(raw) };
}

function readDay({ findings, field }: ReadAnswer): SubmittedTask['doneOn'] {
  const { place, raw, at } = field('done_on');
  const unseen = unseenWord(raw, at);
  const read = unseen ? { date: null, findings: [unseen] } : readDate(raw, at);
  findings.push(...read.findings);
  return { ...place, text: textOf(raw), date: read.date };
}
