import { withWords } from '../report-fields.ts';
import { WORDINGS } from '../../../core/report/wording/wordings.ts';
import type { Wording } from '../../../core/report/wording/wording.ts';
import { WORDS } from '../../../core/words/words.ts';
import type {
  IndicatorReport,
  MeasureReport,
  ReportModel,
  SourceCell,
  VerdictLevel,
} from '../../../core/report/model.ts';
import { plainKey } from '../../../core/text/compare.ts';
import { sanitizeText } from '../../../core/text/sanitize.ts';
import { bulletChart } from './bullet.ts';
import { deadlineStrip, stripScale } from './deadline-strip.ts';
import { PATTERNS, verdictIcon } from './icons.ts';
import { sexBar } from './sex-bar.ts';
import { STACK, statusBar } from './status-bar.ts';
import { trendLine } from './trend-line.ts';
import { upperFirst } from '../../../core/text/upper-first.ts';

/**
 * The report model with its pictures. A template never handles markup: it gets a token for each picture, made of private-use
 * characters that no sender's text can hold (they are taken out where data enters the model), and the finished page has
 * the pictures put in their places.
 */
export interface HtmlView {
  readonly data: object;
  /** The page with its pictures. */
  readonly complete: (page: string) => string;
}

const TOKEN = /\uE000(\d+)\uE001/g;

/** Markup kept aside while the template is filled. */
function createPictures() {
  const pictures: string[] = [];
  return {
    /** Token for some markup; nothing for none, so that a template can ask whether there is a picture. */
    keep: (markup: string): string => (markup === '' ? '' : `\uE000${pictures.push(markup) - 1}\uE001`),
    complete: (page: string): string => page.replace(TOKEN, (_, n: string) => pictures[Number(n)] ?? ''),
  };
}

/** The marks of the head of the page, filled in when everything else stands. */
export const HEAD_MARK = '<!--ntge:head-->';
export const SCRIPT_MARK = '<!--ntge:script-->';

export function htmlView(given: ReportModel): HtmlView {
  // Whatever came into the model by another way (names of files), no text can look like a token.
  const model = cleaned(given);
  const { keep, complete } = createPictures();
  const { verdicts, page } = WORDS[model.lang];
  const wording = WORDINGS[model.lang];
  const most = Math.max(0, ...model.objectives.map((o) => o.counts.total));
  const received = new Map(model.submissions.map((s) => [s.file, s.received]));
  const scale = stripScale(model.submissions);
  const icon = (level: VerdictLevel): string => keep(verdictIcon(level));
  return {
    data: {
      ...withWords(model),
      page: { head: keep(HEAD_MARK), script: keep(SCRIPT_MARK), patterns: keep(PATTERNS) },
      verdicts: STACK.map(([level]) => ({ level, word: verdicts[level], icon: icon(level) })),
      owners: owners(model),
      submissions: model.submissions.map((s) => ({ ...s, chart: keep(deadlineStrip(s, scale)) })),
      trends: {
        ...model.trends,
        rows: model.trends.rows.map((row) => ({
          ...row,
          chart: keep(trendLine(row)),
          points: row.points.map((point, at) => ({ ...point, label: model.trends.periods[at]?.label ?? '' })),
        })),
      },
      charts: {
        ...model.charts,
        sexes: model.charts.sexes.map((s) => ({
          ...s,
          chart: keep(sexBar(s, page)),
          received: received.get(shortName(s.female.file)) ?? '',
        })),
      },
      objectives: model.objectives.map((objective) => ({
        ...objective,
        chart: keep(statusBar(objective, most, model.lang)),
        indicators: objective.indicators.map((indicator) => ({
          ...indicator,
          icon: icon(indicator.level),
          ...searchable(indicator),
          title: indicator.hasParts ? '' : (indicator.measures[0]?.short ?? ''),
          measures: indicator.measures.map((measure) => ({
            ...measure,
            title: upperFirst(measure.short),
            ...standingAlone(measure, wording),
            icon: icon(measure.level),
            chart: keep(bulletChart(measure, page)),
            sources: withReceipt(measure, received),
          })),
        })),
      })),
    },
    complete,
  };
}

/** The same value with every text safe; a text that is safe already stays as it is. */
function cleaned<T>(value: T): T;
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return sanitizeText(value);
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}

/** A submission is named by its file without the folder of the period. */
const shortName = (file: string): string => file.replace(/^submissions\/[^/]+\//u, '');

function withReceipt(
  { sources }: MeasureReport,
  received: ReadonlyMap<string, string>,
): readonly (SourceCell & { readonly received: string })[] {
  return sources.map((source) => ({ ...source, received: received.get(source.fileShort) ?? '' }));
}

/** Target, earlier figure and what became of it, each with its unit: they stand far from any heading of a column. */
function standingAlone(
  { target, previous, change, directionText, unit }: MeasureReport,
  words: Wording,
): { readonly targetText: string; readonly previousText: string; readonly changeText: string } {
  const difference = change.value ? ` (${words.difference(change.text, unit)})` : '';
  return {
    targetText: target.value === null ? target.short : target.text,
    previousText: previous.withUnit,
    changeText: directionText === '' ? '' : directionText + difference,
  };
}

/** What the filters look at: words without accents, and the units that answer for the indicator. */
function searchable({ id, name, measures }: IndicatorReport): {
  readonly search: string;
  readonly owners: string;
} {
  const words = measures.flatMap((m) => [m.id, m.label, m.short, m.owner.name, m.verdict, m.sentence]);
  return {
    search: plainKey([id, name, ...words].join(' ')),
    owners: [...new Set(measures.map((m) => m.owner.id))].join(' '),
  };
}

/** Units that own an indicator, each once, in the report's order. */
function owners(model: ReportModel): readonly { readonly id: string; readonly name: string }[] {
  const all = model.objectives.flatMap((o) => o.indicators.flatMap((i) => i.measures.map((m) => m.owner)));
  return [...new Map(all.map((owner) => [owner.id, owner])).values()];
}
