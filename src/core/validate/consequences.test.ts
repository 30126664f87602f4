import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFixture, goodWorkbook } from '../../dev/testkit/cases/good-workbook.ts';
import { rulesCatalogue } from '../../dev/testkit/rules-catalogue.ts';
import { isBlocking } from '../findings/count.ts';
import { finding } from '../findings/finding.ts';
import type { Finding, ValueKey } from '../findings/finding.ts';
import { figureKey } from '../model/keys.ts';
import type { Submission } from '../model/submission.ts';
import { observationsOf } from '../submission/observations.ts';
import { runRules } from './run-rules.ts';

const basis = {
  catalogue: rulesCatalogue,
  unit: found(rulesCatalogue.units, 'so-y-te'),
  period: found(rulesCatalogue.periods, '2025-H1'),
  asOf: null,
  earlier: [],
};
const good = checkFixture(goodWorkbook()).submission;
const clean = submitted({});
const values = clean.rows.flatMap(({ element, row, values }) =>
  values.flatMap(({ column, value }): ValueKey[] =>
    typeof value === 'number' ? [{ element, row, column }] : [],
  ),
);

function found<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const one = all.find((candidate) => candidate.id === id);
  if (!one) throw new Error(`no ${id}`);
  return one;
}

/** The good workbook with other figures in some cells, by figure key. */
function submitted(figures: Readonly<Record<string, number>>): Submission {
  if (!good) throw new Error('not read');
  const rows = good.rows.map((row) => ({
    ...row,
    values: row.values.map((value) => ({
      ...value,
      value: figures[figureKey({ element: row.element, row: row.row, column: value.column })] ?? value.value,
    })),
  }));
  return { ...good, rows };
}

/** The submission with nothing but what was accepted. */
function accepted(submission: Submission, findings: readonly Finding[]): Submission {
  const counts = new Map(observationsOf(submission, findings).map((o) => [figureKey(o), o.value]));
  const rows = submission.rows.map((row) => ({
    ...row,
    values: row.values.map((value) => ({
      ...value,
      value: counts.get(figureKey({ element: row.element, row: row.row, column: value.column })) ?? null,
    })),
  }));
  return { ...submission, rows };
}

const aValue = fc.constantFrom(...values);
const aFigure = fc.integer({ min: 0, max: 300 });

describe('what is said and what counts are two decisions', () => {
  test('whatever the figures, those that count contradict no rule among themselves', () => {
    const edits = fc.array(fc.tuple(aValue, aFigure), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(edits, (changed) => {
        const submission = submitted(
          Object.fromEntries(changed.map(([key, figure]) => [figureKey(key), figure])),
        );
        const { findings } = runRules(basis, submission, []);
        const left = runRules(basis, accepted(submission, findings), []);
        expect(left.findings.filter(isBlocking)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('whatever the findings, a value that an error speaks of never counts', () => {
    const anError = fc.tuple(
      aValue,
      fc.array(aValue, { maxLength: 3 }),
      fc.constantFrom('row', 'value', 'none'),
    );
    fc.assert(
      fc.property(fc.array(anError, { maxLength: 5 }), (errors) => {
        const findings = errors.map(([{ element, row, column }, affects, at]) =>
          finding(
            'value/negative',
            { value: -1 },
            at === 'none' ? {} : { element, row, ...(at === 'value' && { column }) },
            { affects },
          ),
        );
        const blocked = new Set(
          errors.flatMap(([key, affects, at]) => [
            ...affects.map(figureKey),
            ...(at === 'value' ? [figureKey(key)] : []),
            ...(at === 'row' ? [figureKey({ element: key.element, row: key.row })] : []),
          ]),
        );
        for (const one of observationsOf(clean, findings))
          if (blocked.has(figureKey(one)) || blocked.has(figureKey({ element: one.element, row: one.row })))
            expect(one.value).toBeNull();
      }),
    );
  });

  test('9 of 7, said of men and women: the total, which merely follows, does not count either', () => {
    const workbook = goodWorkbook().table('live-births | 7 | 2 | 5').table('vaccinated | 9 | 3 | 6');
    const { submission, findings } = checkFixture(workbook);
    if (!submission) throw new Error('not read');
    const said = findings.filter(({ code }) => code === 'consistency/part-exceeds-whole');
    expect(said.filter(({ at }) => at.element === 'vaccinated').map(({ at }) => at.column)).toEqual([
      'male',
      'female',
    ]);
    const counted = observationsOf(submission, findings).filter(({ element }) =>
      ['live-births', 'vaccinated'].includes(element),
    );
    expect(counted.map(({ value }) => value)).toEqual([null, null, null, null, null, null]);
  });
});
