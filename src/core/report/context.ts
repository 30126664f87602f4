import { findElement, findIndicator, findPeriod, findUnit } from '../catalogue/catalogue.ts';
import type { Catalogue, Element, Indicator, Period } from '../model/catalogue.ts';
import type { Bilingual, CalendarDate, Lang } from '../model/ids.ts';
import type { Consolidation, ObservationJson, UnitResult } from '../model/results.ts';
import { formatNumber } from '../text/format.ts';
import { sanitizeText } from '../text/sanitize.ts';
import { targetDate } from '../catalogue/targets.ts';
import { goalWords } from '../words/goal-words.ts';
import type { GoalWords } from '../words/goal-words.ts';
import { WORDS } from '../words/words.ts';
import type { FixedWords } from '../words/words.ts';
import type { Edition, Figure } from './model.ts';
import { WORDINGS } from './wording/wordings.ts';
import type { Wording } from './wording/wording.ts';
import { fileCellKey } from '../model/keys.ts';

/** What every part of the report looks things up in. */
export interface ReportContext {
  readonly catalogue: Catalogue;
  readonly consolidation: Consolidation;
  readonly period: Period;
  readonly lang: Lang;
  /** What is not here may stay in the house: nothing is said to be lacking. */
  readonly isPublic: boolean;
  /** Sentences of the report's language. */
  readonly words: Wording;
  /** Its fixed words. */
  readonly fixed: FixedWords;
  /** What the document with the targets is called: "Kế hoạch". */
  readonly plan: string;
  /** Text of the report's language, safe to print. */
  readonly text: (both: Bilingual) => string;
  readonly unitName: (id: string) => string;
  /** The name inside a sentence: "huyện Bác Ái", "Sở Y tế". */
  readonly unitInText: (id: string) => string;
  readonly unitResult: (id: string) => UnitResult | undefined;
  readonly indicator: (id: string) => Indicator;
  readonly element: (id: string) => Element;
  /** The observation read from a cell. */
  readonly observationAt: (file: string, sheet: string, cell: string) => ObservationJson | undefined;
  /** How verdicts speak of a target due on a day, or of the plan's own without one. */
  readonly goalOf: (by?: CalendarDate | null) => GoalWords | null;
  /** Table form: every digit the number has, a dash for none. */
  readonly figure: (value: number | null) => Figure;
}

/** @throws Error when the catalogue lacks the consolidation's period: they do not belong together */
export function reportContext(
  catalogue: Catalogue,
  consolidation: Consolidation,
  lang: Lang,
  edition: Edition = 'internal',
): ReportContext {
  const period = required(findPeriod(catalogue, consolidation.period), consolidation.period);
  const words = WORDINGS[lang];
  const text = (both: Bilingual): string => sanitizeText(both[lang]);
  const units = new Map(consolidation.units.map((unit) => [unit.id, unit]));
  const cells = new Map(
    consolidation.observations.flatMap((o) => (o.source ? [[fileCellKey(o.source), o] as const] : [])),
  );
  const unitName = (id: string): string => {
    const unit = findUnit(catalogue, id);
    return unit ? text(unit.name) : sanitizeText(units.get(id)?.name ?? id);
  };
  return {
    catalogue,
    consolidation,
    period,
    lang,
    isPublic: edition === 'public',
    words,
    fixed: WORDS[lang],
    plan: text(catalogue.plan.kind),
    text,
    unitName,
    unitInText: (id) =>
      findUnit(catalogue, id)?.kind === 'local' ? words.localInText(unitName(id)) : unitName(id),
    unitResult: (id) => units.get(id),
    indicator: (id) => required(findIndicator(catalogue, id), id),
    element: (id) => required(findElement(catalogue, id), id),
    observationAt: (file, sheet, cell) => cells.get(fileCellKey({ file, sheet, cell })),
    goalOf: (by) => goalWords(by ?? targetDate(catalogue, period), period, lang),
    figure: (value) => ({
      value,
      text: value === null ? words.notAvailable : formatNumber(value, lang),
    }),
  };
}

function required<T>(found: T | undefined, id: string): T {
  if (found === undefined) throw new Error(`the catalogue has no "${id}"`);
  return found;
}
