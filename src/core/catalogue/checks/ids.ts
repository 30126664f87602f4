import { allPeriods } from '../catalogue.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { Bilingual } from '../../model/ids.ts';
import type { ValuePath } from '../../problems/value-at.ts';
import { foldWord } from '../../form/answer-words.ts';
import { problemAt, unknownReference } from './problem.ts';
import type { CatalogueProblem } from './problem.ts';
import { overlap } from './spans.ts';
import type { Dated } from './spans.ts';

interface Named extends Dated {
  readonly word: string;
  readonly path: ValuePath;
}

/** Ids are unique in their list, dates considered: two communes may bear one id one after the other. */
export function* checkIds(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const ids of idLists(catalogue))
    for (const [first, second] of clashes(ids))
      yield problemAt(catalogue, 'catalogue/duplicate-id', second.path, twice(first, second));
}

/**
 * Defined names of a workbook (`ntge.<element>.<row>.<column>`, hyphens written as underscores): an element may not take
 * the place of the cover, the narrative, the tasks or the forecasts.
 */
export function* checkReserved(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const [i, element] of catalogue.elements.entries())
    if (['cover', 'narrative', 'task', 'forecast'].includes(element.id.replaceAll('-', '_')))
      yield problemAt(catalogue, 'catalogue/reserved-id', ['elements', i, 'id'], { id: element.id });
}

/** Labels a person sees side by side differ, and none is blank. */
export function* checkLabels(catalogue: Catalogue): Generator<CatalogueProblem> {
  for (const labels of labelLists(catalogue))
    for (const [first, second] of clashes(labels))
      yield problemAt(catalogue, 'catalogue/duplicate-label', second.path, twice(first, second));
  yield* blankTexts(catalogue, catalogue, []);
}

/** Every question named exists, and every question speaks of something that exists. */
export function* checkQuestions(catalogue: Catalogue): Generator<CatalogueProblem> {
  const known = catalogue.questions.map((q) => q.id);
  for (const list of ['elements', 'indicators'] as const)
    for (const [i, entry] of catalogue[list].entries())
      for (const [j, id] of entry.questions.entries())
        if (!known.includes(id)) yield unknownReference(catalogue, [list, i, 'questions', j], id, known);
  const subjects = [
    ...catalogue.units,
    ...catalogue.elements,
    ...catalogue.indicators,
    ...allPeriods(catalogue),
  ];
  const ids = subjects.map((s) => s.id);
  for (const [i, question] of catalogue.questions.entries())
    for (const [j, id] of question.about.entries())
      if (!ids.includes(id)) yield unknownReference(catalogue, ['questions', i, 'about', j], id, ids);
}

function idLists(catalogue: Catalogue): readonly (readonly Named[])[] {
  const list = (key: 'elements' | 'indicators' | 'questions' | 'tasks'): Named[] =>
    catalogue[key].map((item, i) => ({ word: item.id, path: [key, i, 'id'] }));
  const units = (['units', 'also'] as const).flatMap((key) =>
    catalogue[key].map((unit, i): Named => ({ word: unit.id, path: [key, i, 'id'] })),
  );
  const periods = (['earlierPeriods', 'periods'] as const).flatMap((key) =>
    catalogue[key].flatMap((period, i): Named[] => [
      { word: period.id, path: [key, i, 'id'] },
      ...period.aliases.map((word, j) => ({ word, path: [key, i, 'aliases', j] })),
    ]),
  );
  const [objectives, headings] = (['objectives', 'taskHeadings'] as const).map((key) =>
    catalogue[key].map(({ number }, i): Named => ({ word: String(number), path: [key, i, 'number'] })),
  );
  const measures = catalogue.tasks.map((task, i) =>
    task.measures.map(({ id }, j): Named => ({ word: id, path: ['tasks', i, 'measures', j, 'id'] })),
  );
  const communes = catalogue.units.map((unit, i) =>
    unit.communes.map((c, j): Named => ({
      ...dates(c),
      word: c.id,
      path: ['units', i, 'communes', j, 'id'],
    })),
  );
  const rows = catalogue.elements.map((element, i) =>
    Array.isArray(element.rows)
      ? element.rows.map((row, j): Named => ({ word: row.id, path: ['elements', i, 'rows', j, 'id'] }))
      : [],
  );
  return [
    units,
    list('elements'),
    list('indicators'),
    list('questions'),
    list('tasks'),
    periods,
    objectives ?? [],
    headings ?? [],
    ...measures,
    ...communes,
    ...rows,
  ];
}

function labelLists(catalogue: Catalogue): readonly (readonly Named[])[] {
  const both = (path: ValuePath, label: Bilingual, when: Dated = {}): [Named, Named] => [
    { ...dates(when), word: label.vi, path: [...path, 'vi'] },
    { ...dates(when), word: label.en, path: [...path, 'en'] },
  ];
  const allUnits = (['units', 'also'] as const).flatMap((key) =>
    catalogue[key].map((unit, i) => ({ unit, path: [key, i] })),
  );
  const units = allUnits.map(({ unit, path }) => both([...path, 'name'], unit.name, unit));
  const aliases = allUnits.flatMap(({ unit, path }) =>
    unit.aliases.map((word, j): Named => ({ ...dates(unit), word, path: [...path, 'aliases', j] })),
  );
  const tasks = catalogue.tasks.map((task, i) => both(['tasks', i, 'label'], task.label));
  const measures = catalogue.tasks.map((task, i) =>
    task.measures.map(({ label }, j) => both(['tasks', i, 'measures', j, 'label'], label)),
  );
  const elements = catalogue.elements.map((e, i) => both(['elements', i, 'label'], e.label));
  const indicators = catalogue.indicators.map((e, i) => both(['indicators', i, 'label'], e.label));
  const shorts = catalogue.indicators.map((e, i) => both(['indicators', i, 'short'], e.short));
  const rows = catalogue.elements.map((element, i) =>
    Array.isArray(element.rows)
      ? element.rows.map((r, j) => both(['elements', i, 'rows', j, 'label'], r.label))
      : [],
  );
  const perLanguage = (pairs: readonly [Named, Named][]): Named[][] => [
    pairs.map(([vi]) => vi),
    pairs.map(([, en]) => en),
  ];
  const [unitsVi = [], unitsEn = []] = perLanguage(units);
  return [
    [...unitsVi, ...aliases],
    unitsEn,
    ...[elements, indicators, shorts, tasks, ...measures, ...rows].flatMap(perLanguage),
  ];
}

/** Pairs of one list that bear the same word on a common day, compared without case, accents or spaces' number. */
function* clashes(named: readonly Named[]): Generator<readonly [Named, Named]> {
  const seen = new Map<string, Named[]>();
  for (const item of named) {
    const key = foldAccented(item.word);
    const earlier = (seen.get(key) ?? []).find((other) => overlap(other, item));
    if (earlier) yield [earlier, item];
    else seen.set(key, [...(seen.get(key) ?? []), item]);
  }
}

function twice(first: Named, { word }: Named): { word: string; other: string } {
  return { word, other: first.path.join('.') };
}

/** Accents distinguish Vietnamese names ("Ninh Hải", "Ninh Hai" typed without them is a reader's matter), case does not. */
function foldAccented(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

function dates({ validFrom, validTo }: Dated): Dated {
  return { validFrom, validTo };
}

function* blankTexts(catalogue: Catalogue, value: unknown, path: ValuePath): Generator<CatalogueProblem> {
  if (typeof value === 'string' && foldWord(value) === '')
    yield problemAt(catalogue, 'catalogue/blank-text', path, {});
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    yield* blankTexts(catalogue, inner, [...path, Array.isArray(value) ? Number(key) : key]);
}
