import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { CannotRun } from '../../core/problems/cannot-run.ts';
import { findPeriod } from '../../core/catalogue/catalogue.ts';
import { earlierPeriodReader } from '../../core/consolidate/earlier-period.ts';
import { sealed } from './seal.ts';
import { consolidationToText } from '../../core/consolidate/json.ts';
import { membersOf } from '../../core/consolidate/members.ts';
import type { Member, MemberReader } from '../../core/consolidate/members.ts';
import type { Period } from '../../core/model/catalogue.ts';
import type { Consolidation } from '../../core/model/results.ts';
import { inventedConsolidation } from '../../dev/testkit/invented-consolidation.ts';
import { loadCatalogue } from '../catalogue-files.ts';
import { earlierPeriodsIn, listConsolidations, readConsolidation, readThrough } from './consolidations.ts';

const { catalogue } = await loadCatalogue('ninh-thuan-2025', { base: '.' });
const period = periodOf('2025');
const RESULT = inventedConsolidation(catalogue, period);

function periodOf(id: string): Period {
  const found = findPeriod(catalogue, id);
  if (!found) throw new Error(`no period ${id}`);
  return found;
}

let workspace: string;
beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'ntge-consolidations-'));
});
afterEach(() => rm(workspace, { recursive: true, force: true }));

async function store(text: string, name = '2025.r1.json') {
  const path = join(workspace, 'consolidated', name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  const [stored] = (await listConsolidations(workspace)).filter((one) => one.path === path);
  if (!stored) throw new Error(`${name} is not listed`);
  return stored;
}

/** All members, as they come. */
const everything = (): MemberReader<readonly Member[]> => {
  const members: Member[] = [];
  return { take: (member) => members.push(member), end: () => members };
};

const byText = (members: readonly Member[]): readonly string[] =>
  members.map((member) => JSON.stringify(member)).toSorted();

const sealedText = (value: Consolidation): string => [...sealed([consolidationToText(value)])].join('');
const TEXT = sealedText(RESULT);

describe('reading through a stored consolidation gives what reading it whole gives', () => {
  test.each<[string, string]>([
    ['as it was stored', TEXT],
    ['on one line', JSON.stringify(RESULT)],
    ['two spaces a level, as earlier versions stored it', JSON.stringify(RESULT, null, 2)],
    ['with a byte order mark', `\u{feff}${TEXT}`],
    ['cut short', TEXT.slice(0, TEXT.length / 2)],
    ['a key renamed', TEXT.replace('"narratives"', '"narrative"')],
    ['a figure that is none', TEXT.replace(/"value":\d+,/, '"value":"12",')],
    ['an unknown key in an entry', TEXT.replace('"element":', '"elementt":')],
    ['empty', ''],
  ])('%s', async (_, text) => {
    const stored = await store(text);
    const whole = await readConsolidation(stored).then(
      (consolidation) => byText([...membersOf(consolidation)]),
      (error: unknown) => error,
    );
    const through = await readThrough(stored, everything()).then(byText, (error: unknown) => error);
    expect(through).toEqual(whole);
    if (whole instanceof Error) expect(whole).toBeInstanceOf(CannotRun);
    else expect(through).toHaveLength([...membersOf(RESULT)].length + 1);
  });
});

test('an earlier period keeps figures and results, and nothing of where they came from', async () => {
  const { period: id, revision, indicators, observations } = RESULT;
  expect(await readThrough(await store(TEXT), earlierPeriodReader())).toEqual({
    period: id,
    revision,
    indicators,
    observations: observations.map(({ element, row, column, unit, value }) => ({
      element,
      row,
      column,
      unit,
      value,
    })),
  });
});

describe('earlier periods', () => {
  const of = (id: string, more: Partial<Consolidation> = {}): string =>
    sealedText({ ...RESULT, period: id, ...more });

  it('are those a period is held against, their latest revisions, each read once', async () => {
    await store(of('2025-H1'), '2025-H1.r1.json');
    await store(of('2025-H1', { revision: 2 }), '2025-H1.r2.json');
    await store(of('2024'), '2024.r1.json');
    await store('damaged', '2024-H1.r1.json');
    await store('damaged', '2025.r1.json');
    const earlier = earlierPeriodsIn(workspace);
    const found = await earlier(period);
    expect(found.map((one) => [one.period, one.revision])).toEqual([
      ['2024', 1],
      ['2025-H1', 2],
    ]);
    const again = await earlier(period);
    expect(again[0]).toBe(found[0]);
  });

  it('stop the command when one of them is damaged', async () => {
    await store('damaged', '2024-H1.r1.json');
    const earlier = earlierPeriodsIn(workspace);
    expect(await earlier(period)).toEqual([]);
    await expect(earlier(periodOf('2025-H1'))).rejects.toThrow(CannotRun);
  });

  it('are kept by the bytes of their consolidation', async () => {
    const kept = join(workspace, 'kept');
    const read = async () => (await earlierPeriodsIn(workspace, kept)(period))[0];
    await store(of('2024'), '2024.r1.json');
    const first = await read();
    expect(await readdir(kept)).toHaveLength(1);
    expect(await read()).toEqual(first);
    await store(of('2024', { observations: [] }), '2024.r1.json');
    expect((await read())?.observations).toEqual([]);
    await store('damaged', '2024.r1.json');
    await expect(read()).rejects.toThrow(CannotRun);
    await store(of('2024'), '2024.r1.json');
    for (const name of await readdir(kept, { recursive: true }))
      if (/[0-9a-f]{62}$/.test(name)) await writeFile(join(kept, name), 'damaged');
    expect(await read()).toEqual(first);
  });

  it('are none in a new workspace', async () => {
    expect(await earlierPeriodsIn(workspace)(period)).toEqual([]);
  });
});
