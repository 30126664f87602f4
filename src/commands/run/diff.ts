import { cannotRun } from '../../core/problems/cannot-run.ts';
import type { CannotRun } from '../../core/problems/cannot-run.ts';
import { findPeriod, findUnit } from '../../core/catalogue/catalogue.ts';
import { diffCatalogues } from '../../core/catalogue/differences.ts';
import { diffConsolidations } from '../../core/diff/consolidations.ts';
import { diffSubmissions } from '../../core/diff/submissions.ts';
import type { DiffJson, TrendJson } from '../../core/diff/schema.ts';
import type { Consolidation } from '../../core/model/results.ts';
import type { Submission } from '../../core/model/submission.ts';
import { trendOf, trendedReader } from '../../core/diff/trend.ts';
import type { ExitCode, Session } from '../../host.ts';
import { latestConsolidations, readThrough } from '../../io/workspace/consolidations.ts';
import { renderCatalogueDiffText } from '../../render/changes/catalogue-diff-text.ts';
import { renderChangesText } from '../../render/changes/changes-text.ts';
import { paintFor } from '../../render/paint.ts';
import { submissionDiffCounts, submissionDiffLines } from '../../render/changes/submission-diff-text.ts';
import { renderTrendText } from '../../render/changes/trend-text.ts';
import { findSide } from './diff-side.ts';
import type { Side } from './diff-side.ts';
import { openWorkspace } from './open.ts';
import type { Opened } from './open.ts';

/** Options of `ntge diff`. */
export interface DiffOptions {
  readonly format?: 'text' | 'json';
}

/** A comparison told both ways: for people, and for programs. */
interface Told {
  readonly text: string;
  readonly json: DiffJson | TrendJson;
}

/** What a comparison of this kind says besides what was compared. */
type OwnPart<K> = Omit<Extract<DiffJson, { readonly kind: K }>, 'schema' | 'before' | 'after' | 'kind'>;

/** Compares two things of one kind, or lays all consolidated periods side by side. Exit code 0 either way. */
export async function runDiff(
  session: Session,
  a: string | undefined,
  b: string | undefined,
  options: DiffOptions,
): Promise<ExitCode> {
  const opened = await openWorkspace(session);
  if (a !== undefined && b === undefined) throw needsTwo();
  const told =
    a === undefined || b === undefined
      ? await trend(session, opened)
      : await compare(
          session,
          opened,
          await findSide(session, opened, a),
          await findSide(session, opened, b),
        );
  session.host.stdout.write(
    options.format === 'json' ? `${JSON.stringify(told.json, null, 2)}\n` : told.text,
  );
  return 0;
}

async function compare(session: Session, opened: Opened, before: Side, after: Side): Promise<Told> {
  const head = `${before.name} → ${after.name}`;
  const frame = { schema: 'ntge/diff/1' as const, before: before.name, after: after.name };
  if (before.kind === 'consolidation' && after.kind === 'consolidation') {
    const { text, json } = await consolidations(session, opened, before.value, after.value);
    return { text: `${head}\n\n${text}\n`, json: { ...frame, kind: 'consolidation', ...json } };
  }
  if (before.kind === 'workbook' && after.kind === 'workbook') {
    const { text, json } = await workbooks(session, opened, before.value, after.value);
    return { text: `${head}\n${text}\n`, json: { ...frame, kind: 'workbook', ...json } };
  }
  if (before.kind === 'catalogue' && after.kind === 'catalogue') {
    const changes = diffCatalogues(before.value, after.value);
    const { lang, host } = session;
    const text = renderCatalogueDiffText(changes, { lang, columns: host.stdout.columns });
    return { text: `${head}\n${text}`, json: { ...frame, kind: 'catalogue', changes } };
  }
  throw differentKinds(before, after);
}

/** Two revisions of a period change by change; two periods, where every figure is another, by their indicators. */
async function consolidations(
  session: Session,
  { catalogue }: Opened,
  before: Consolidation,
  after: Consolidation,
): Promise<{ readonly text: string; readonly json: OwnPart<'consolidation'> }> {
  const { lang, host, colour } = session;
  const diff = diffConsolidations(before, after);
  const columns = host.stdout.columns;
  if (before.period !== after.period) {
    const text = renderTrendText(trendOf(catalogue, [before, after]), {
      catalogue,
      lang,
      columns,
      paint: await paintFor(colour),
    });
    return { text: text.trimEnd(), json: diff };
  }
  const reason = after.reason === null ? [] : [`${{ vi: 'Lý do', en: 'Reason' }[lang]}: ${after.reason}`];
  const { period } = after;
  const changes = renderChangesText(diff, { catalogue, period, lang, columns, shown: Infinity });
  return { text: [...reason, changes].join('\n'), json: { reason: after.reason, ...diff } };
}

async function workbooks(
  session: Session,
  { catalogue }: Opened,
  before: Submission,
  after: Submission,
): Promise<{ readonly text: string; readonly json: OwnPart<'workbook'> }> {
  if (before.unit !== after.unit) throw differentUnits(before, after);
  const { lang, host, colour } = session;
  const diff = diffSubmissions(before, after);
  const { unit, period } = after;
  const periods = [...new Set([before.period, period])].map(
    (id) => findPeriod(catalogue, id)?.label[lang] ?? id,
  );
  const head = `${findUnit(catalogue, unit)?.name[lang] ?? unit}, ${periods.join(' → ')}`;
  const same = { vi: 'không có gì khác nhau', en: 'nothing differs' }[lang];
  const lines = submissionDiffLines(diff, {
    catalogue,
    unit,
    period,
    lang,
    columns: host.stdout.columns,
    paint: await paintFor(colour),
  });
  const count = diff.isEmpty ? same : submissionDiffCounts(diff, lang);
  return { text: [`${head}: ${count}.`, ...lines].join('\n'), json: { unit, ...diff } };
}

async function trend({ lang, host, colour }: Session, { folder, catalogue }: Opened): Promise<Told> {
  const stored = await latestConsolidations(folder);
  if (stored.length === 0) throw cannotRun('store/no-consolidation', {});
  const read = stored.map((one) => readThrough(one, trendedReader()));
  const all = trendOf(catalogue, await Promise.all(read));
  const options = { catalogue, lang, columns: host.stdout.columns, paint: await paintFor(colour) };
  return {
    text: renderTrendText(all, options),
    json: {
      schema: 'ntge/trend/1',
      periods: all.periods,
      indicators: all.rows.map(({ indicator, results }) => ({
        id: indicator,
        results: results.map(
          (result) =>
            result && {
              value: result.value,
              numerator: result.numerator,
              denominator: result.denominator,
              level: result.level,
              direction: result.direction,
            },
        ),
      })),
    },
  };
}

function needsTwo(): CannotRun {
  return cannotRun('usage/two-to-compare', {});
}

function differentUnits(before: Submission, after: Submission): CannotRun {
  return cannotRun('usage/different-units', { units: [before.unit, after.unit] });
}

const KIND_WORDS: Readonly<Record<Side['kind'], { readonly vi: string; readonly en: string }>> = {
  consolidation: { vi: 'bản tổng hợp', en: 'a consolidation' },
  workbook: { vi: 'tệp báo cáo', en: 'a workbook' },
  catalogue: { vi: 'danh mục', en: 'a catalogue' },
};

function differentKinds(before: Side, after: Side): CannotRun {
  return cannotRun('usage/different-kinds', {
    a: before.name,
    aKind: KIND_WORDS[before.kind],
    b: after.name,
    bKind: KIND_WORDS[after.kind],
  });
}
