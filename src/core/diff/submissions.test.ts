import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filedSubmission } from '../../dev/testkit/filed-submissions.ts';
import { loadCatalogue } from '../../io/catalogue-files.ts';
import type { CellValues } from '../example/province.ts';
import type { Submission } from '../model/submission.ts';
import { diffSubmissions } from './submissions.ts';

const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });

function health(values: Readonly<Record<string, number | string>>): Submission {
  const cells: CellValues = new Map(Object.entries(values));
  return filedSubmission(catalogue, 'so-y-te', '2025-H1', cells).submission;
}

const MALE = 'ntge.live_births._.male';
const STATUS = 'ntge.maternal_deaths._.status';
const DEATHS = 'ntge.maternal_deaths._.value';

describe('what a later workbook says differently', () => {
  test.each([
    ['a value typed over', { [MALE]: 5 }, { [MALE]: 6 }, [['changed', 5, 6]]],
    ['a value typed into a blank cell', {}, { [MALE]: 0 }, [['added', undefined, 0]]],
    ['a value deleted', { [MALE]: 0 }, {}, [['removed', 0, undefined]]],
    ['nothing', { [MALE]: 5 }, { [MALE]: 5 }, []],
    ['a confirmed zero for a blank', {}, { [STATUS]: 'Không phát sinh' }, [['added', undefined, null]]],
    [
      'an official figure for an estimate',
      { [DEATHS]: 2, [STATUS]: 'Ước thực hiện' },
      { [DEATHS]: 2, [STATUS]: 'Số chính thức' },
      [['changed', 2, 2]],
    ],
  ])('%s', (_what, before, after, expected) => {
    const { figures } = diffSubmissions(health(before), health(after));
    expect(figures.map((f) => [f.kind, f.before?.value, f.after?.value])).toEqual(expected);
  });

  test('what cannot be understood is no number', () => {
    const typed = health({ [MALE]: 5 });
    const unclear: Submission = {
      ...typed,
      rows: typed.rows.map((row) => ({
        ...row,
        values: row.values.map((v) => (v.value === 5 ? { ...v, value: null } : v)),
      })),
    };
    expect(diffSubmissions(unclear, typed).figures).toMatchObject([
      { kind: 'changed', before: { value: null, unreadable: true }, after: { value: 5, unreadable: false } },
    ]);
  });

  test('a value that only moved to another cell is no difference', () => {
    const before = health({ [MALE]: 5 });
    const moved: Submission = {
      ...before,
      rows: before.rows
        .map((row) => ({ ...row, values: row.values.map((v) => ({ ...v, cell: 'Z99' })) }))
        .toReversed(),
    };
    expect(diffSubmissions(before, moved).isEmpty).toBe(true);
  });
});

test('forwards and backwards are mirror images, and nothing differs from itself', () => {
  const values = fc.dictionary(fc.constantFrom(MALE, DEATHS, 'ntge.live_births._.note'), fc.nat({ max: 3 }));
  fc.assert(
    fc.property(values, values, (a, b) => {
      const [one, two] = [health(a), health(b)];
      expect(diffSubmissions(one, one).isEmpty).toBe(true);
      const mirrored = { added: 'removed', removed: 'added', changed: 'changed' } as const;
      const { figures, texts } = diffSubmissions(one, two);
      const back = diffSubmissions(two, one);
      const facts = (f: { before: unknown; after: unknown }) => JSON.stringify([f.before, f.after]);
      expect(
        back.figures
          .map((f) => `${mirrored[f.kind]} ${f.element} ${facts({ before: f.after, after: f.before })}`)
          .toSorted(),
      ).toEqual(figures.map((f) => `${f.kind} ${f.element} ${facts(f)}`).toSorted());
      expect(back.texts).toHaveLength(texts.length);
    }),
    { numRuns: 50 },
  );
});
