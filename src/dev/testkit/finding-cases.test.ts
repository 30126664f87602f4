import { describe, expect, it } from 'vitest';
import { FINDINGS } from '../../core/findings/messages/index.ts';
import { CASE_GROUPS } from './finding-cases.ts';
import type { FindingCase } from './cases/finding-case.ts';

const groups = await Promise.all(
  Object.entries(CASE_GROUPS).map(async ([name, load]) => ({ name, cases: await load() })),
);
const all: readonly FindingCase[] = groups.flatMap((group) => group.cases);

describe.each(groups)('findings of $name', ({ cases }) => {
  it.each(cases.map((one) => [`${one.code}: ${one.name}`, one] as const))('%s', async (_, one) => {
    expect(await one.clean()).toEqual([]);
    const findings = await one.faulty();
    const own = findings.filter((f) => f.code === one.code || !isBesides(one, f.code));
    expect(own.map((f) => f.code)).toEqual([one.code]);
    const at = own[0]?.at;
    expect({ sheet: at?.sheet ?? null, cell: at?.cell ?? null }).toEqual({
      sheet: one.at?.sheet ?? null,
      cell: one.at?.cell ?? null,
    });
  });
});

function isBesides({ besides = [] }: FindingCase, code: string): boolean {
  return besides.some((other) => other === code);
}

it('has a case for every code of the table', () => {
  const covered = new Set<string>(all.map((one) => one.code));
  expect(Object.keys(FINDINGS).filter((code) => !covered.has(code))).toEqual([]);
});

it('has no two cases of one name', () => {
  const names = all.map((one) => `${one.code}: ${one.name}`);
  expect(names).toEqual([...new Set(names)]);
});
