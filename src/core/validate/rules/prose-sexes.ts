import { finding } from '../../findings/finding.ts';
import type { FindingPlace } from '../../findings/finding.ts';
import { toName } from '../../findings/name.ts';
import { findTask } from '../../catalogue/catalogue.ts';
import type { Bilingual, ElementId } from '../../model/ids.ts';
import type { CellPlace, SubmittedMeasure, SubmittedRow, SubmittedTask } from '../../model/submission.ts';
import { sexPairsIn } from '../../prose/sexes.ts';
import type { SexPair } from '../../prose/sexes.ts';
import { quoted } from '../../text/quote.ts';
import type { RuleContext } from '../context.ts';
import type { Outcome } from '../rule.ts';

/** Men and women of one figure, as the form has them. */
export interface SexFigures {
  readonly label: Bilingual;
  readonly unit: Bilingual;
  readonly male: number;
  readonly female: number;
  readonly femaleAt: CellPlace;
}

/** A text, and the figures that its pairs of men and women may speak of. */
export function* pairOutcomes(
  text: string,
  at: FindingPlace,
  figuresOf: (pair: SexPair) => readonly SexFigures[],
): Generator<Outcome> {
  for (const pair of sexPairsIn(text)) {
    const figures = figuresOf(pair);
    const isTold = figures.some(({ male, female }) => male === pair.male && female === pair.female);
    const exchanged = figures.find(({ male, female }) => male === pair.female && female === pair.male);
    if (isTold) yield 'passed';
    else yield exchanged ? differs(pair, exchanged, at) : 'not-checked';
  }
}

/** Other numbers may count a part; the same two the wrong way round are a slip. */
function differs({ line, text }: SexPair, figures: SexFigures, at: FindingPlace): Outcome {
  const { label, unit, female, femaleAt } = figures;
  const params = {
    sentence: quoted(line),
    stated: text,
    name: toName({ vi: `${label.vi} (nữ)`, en: `${label.en} (female)` }),
    value: female,
    unit: toName(unit),
    parts: [],
    cells: [`'${femaleAt.sheet}'!${femaleAt.cell}`],
  };
  return finding('consistency/prose-differs', params, at, { found: text, expected: female });
}

/** The rows of some elements that are counted by sex. */
export function sexFiguresOf(context: RuleContext, elements: ReadonlySet<ElementId>): readonly SexFigures[] {
  return context.submission.rows.flatMap((row) =>
    elements.has(row.element) ? sexFiguresOfRow(context, row) : [],
  );
}

export function sexFiguresOfRow(context: RuleContext, { element, row }: SubmittedRow): readonly SexFigures[] {
  const asked = context.asked.get(element)?.element;
  const figure = (column: 'male' | 'female') => context.figure({ element, row, column });
  const [male, female] = [figure('male'), figure('female')];
  const femaleAt = context.value({ element, row, column: 'female' });
  if (!asked || male === undefined || female === undefined || !femaleAt) return [];
  return [{ label: asked.label, unit: asked.unit, male, female, femaleAt }];
}

/** The figures of a task that are counted by sex. */
export function sexFiguresOfTask(
  context: RuleContext,
  { task, measures }: SubmittedTask,
): readonly SexFigures[] {
  return (findTask(context.catalogue, task)?.measures ?? []).flatMap(({ id, label, unit }) => {
    const cell = (column: SubmittedMeasure['column']) =>
      measures.find((one) => one.measure === id && one.column === column && !context.isCellReported(one));
    const [male, female] = [cell('male'), cell('female')];
    if (!female || typeof male?.value !== 'number' || female.value === null) return [];
    return [{ label, unit, male: male.value, female: female.value, femaleAt: female }];
  });
}
