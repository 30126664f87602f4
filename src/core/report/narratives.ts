import type { NarrativeJson } from '../model/results.ts';
import { compareKey } from '../text/compare.ts';
import { sanitizeText } from '../text/sanitize.ts';
import type { ReportContext } from './context.ts';
import type { NarrativeEntry, NarrativeSection } from './model.ts';
import { groupBy } from '../collections/group-by.ts';
import { unitNames } from './unit-names.ts';
import { byCause } from './causes.ts';
import { upperFirst } from './wording/wording.ts';
import type { CauseKind } from './wording/wording.ts';

type NarrativeField = NarrativeJson['field'];

/** A passage of one unit, in paragraphs. */
interface Passage {
  readonly unit: string;
  readonly paragraphs: readonly string[];
  readonly source: NarrativeJson['source'];
}

/** Bullets a sender typed; a sign before a figure ("-5%") is not one. */
const BULLET = /^(?:[-–—•*+·▪►]+(?=\s|\p{L})\s*)+/u;

/** A line that opens the part of an objective: "Mục tiêu 2:", "2. Mục tiêu 2 -". */
const OBJECTIVE_LINE = /^(?:[IVX\d]+[.)]\s*)?(?:mục tiêu|objective)\s*([1-6])\s*[:.–-]\s*/iu;

/** One section of narratives: units in the catalogue's order, each attributed, the same words only once. */
export function narrativeSection(context: ReportContext, field: NarrativeField): NarrativeSection {
  return section(context, field, passages(context, field));
}

/** What the units wrote of difficulties, and of objective and subjective causes where they split them. */
export function difficultySections(
  context: ReportContext,
): Readonly<Record<CauseKind | 'units', NarrativeSection>> {
  const all = passages(context, 'difficulties');
  const of = (kind: CauseKind | 'difficulty', note?: string): NarrativeSection =>
    section(
      context,
      'difficulties',
      all.flatMap((passage) => {
        const paragraphs = byCause(passage.paragraphs).get(kind);
        return paragraphs ? [{ ...passage, paragraphs }] : [];
      }),
      note,
    );
  return {
    units: of('difficulty', all.length > 0 ? '' : undefined),
    objective: of('objective', ''),
    subjective: of('subjective', ''),
  };
}

/** The units' results by objective (0 = none in particular). */
export function resultsByObjective(context: ReportContext): ReadonlyMap<number, NarrativeSection> {
  const parts = passages(context, 'results').flatMap((passage) =>
    byObjective(context, passage).map((part) => ({ ...part, unit: passage.unit, source: passage.source })),
  );
  const numbers = [0, ...context.catalogue.objectives.map((o) => o.number)];
  return new Map(
    numbers.map((number) => [
      number,
      section(
        context,
        'results',
        parts.filter((part) => part.objective === number),
        parts.length > 0 && !context.isPublic ? context.words.noOtherResults : undefined,
      ),
    ]),
  );
}

/** `emptyNote` is printed when there is no entry. */
function section(
  context: ReportContext,
  field: NarrativeField,
  all: readonly Passage[],
  emptyNote = noteOfEmpty(context, field),
): NarrativeSection {
  const entries = fold(all).map((group) => entry(context, group));
  return { entries, note: entries.length ? '' : emptyNote };
}

/** Who sent no report at all has not "named no difficulty". */
function noteOfEmpty({ words, consolidation, isPublic }: ReportContext, field: NarrativeField): string {
  if (!consolidation.units.some((unit) => unit.file !== null)) return words.nobodyReported;
  return isPublic ? words.nothingPublished : words.emptySection[field];
}

function passages({ consolidation }: ReportContext, field: NarrativeField): readonly Passage[] {
  const order = new Map(consolidation.units.map((unit, i) => [unit.id, i]));
  const rank = (unit: string): number => order.get(unit) ?? order.size;
  return consolidation.narratives
    .filter((narrative) => narrative.field === field)
    .map(({ unit, text, source }) => ({ unit, paragraphs: paragraphsOf(text), source }))
    .filter((passage) => passage.paragraphs.length > 0)
    .sort((a, b) => rank(a.unit) - rank(b.unit));
}

/** Lines of a narrative as paragraphs: no bullets, no empty ones, no line twice. */
export function paragraphsOf(text: string): readonly string[] {
  const lines = sanitizeText(text)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim().replace(BULLET, ''))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  return [...new Set(lines)];
}

/** Paragraphs under "Mục tiêu 2:" go to that objective; the others to the only objective the unit answers for, if any. */
function byObjective(
  context: ReportContext,
  passage: Passage,
): readonly { readonly objective: number; readonly paragraphs: readonly string[] }[] {
  const parts = new Map<number, string[]>();
  let current = onlyObjective(context, passage.unit);
  for (const paragraph of passage.paragraphs) {
    const named = OBJECTIVE_LINE.exec(paragraph);
    if (named) current = Number(named[1]);
    const words = named ? paragraph.slice(named[0].length) : paragraph;
    if (words !== '' && !isTitle(context, words)) parts.set(current, [...(parts.get(current) ?? []), words]);
  }
  return [...parts].map(([objective, paragraphs]) => ({ objective, paragraphs }));
}

function isTitle(context: ReportContext, words: string): boolean {
  const key = compareKey(words);
  return context.catalogue.objectives.some(
    ({ title }) => compareKey(title.vi) === key || compareKey(title.en) === key,
  );
}

function onlyObjective({ consolidation }: ReportContext, unit: string): number {
  const owned = new Set(consolidation.indicators.filter((i) => i.owner === unit).map((i) => i.objective));
  return owned.size === 1 ? ([...owned][0] ?? 0) : 0;
}

function entry(context: ReportContext, group: readonly Passage[]): NarrativeEntry {
  const [first = '', ...others] = group[0]?.paragraphs ?? [];
  return {
    unitIds: group.map((p) => p.unit),
    units: upperFirst(
      unitNames(
        context,
        group.map((p) => p.unit),
        context.consolidation.units.filter((u) => u.file !== null).map((u) => u.id),
      ),
    ),
    first,
    others,
    sources: group.map((p) => p.source),
  };
}

/**
 * Puts passages that say the same together, in the order of the first. A unit is quoted in its own words: only the place of
 * tone marks, capitals, spaces and punctuation outside figures may differ.
 */
function fold(all: readonly Passage[]): readonly (readonly Passage[])[] {
  return [...groupBy(all, ({ paragraphs }) => paragraphs.map(sameWords).join('\n')).values()];
}

function sameWords(paragraph: string): string {
  const figures = paragraph.split(' ').filter((word) => /\d/.test(word));
  return [compareKey(paragraph), ...figures.map((word) => word.replace(/\p{P}+$/u, ''))].join(' ');
}
