import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Consolidation } from '../model/results.ts';
import { consolidationToText } from './json.ts';
import { membersOf } from './members.ts';
import type { Member } from './members.ts';
import { storedMembers } from './stored-members.ts';

/** Texts that look like the lines the reader goes by. */
const text = fc.oneof(
  fc.string(),
  fc.constantFrom('{"', '"units": [', '\n{"a":1},\n', ']', '},', '0', '\\', '"', 'Sở Y tế', '\u2028', '\r\n'),
);
const source = fc.record({ file: text, sheet: text, cell: text, sha256: text });
const figure = fc.double({ noNaN: true, noDefaultInfinity: true });

const narrative = fc.record({ unit: text, field: fc.constant('results' as const), text, source });
const reconciliation = fc.record({
  element: text,
  row: text,
  column: text,
  owner: text,
  ownerValue: fc.option(figure),
  against: fc.constant('local-sum' as const),
  units: fc.array(text, { maxLength: 3 }),
  otherValue: fc.option(figure),
  difference: fc.constant(null),
  coverage: fc.constant({ have: 0, due: 1 }),
  result: fc.constant('not-checked' as const),
});

const consolidation: fc.Arbitrary<Consolidation> = fc.record({
  schema: fc.constant('ntge/consolidation/1' as const),
  catalogue: fc.record({
    id: text,
    version: text,
    hash: text,
    overlays: fc.array(text, { maxLength: 2 }),
  }),
  period: text,
  asOf: fc.constant('2025-12-20'),
  revision: fc.integer({ min: 1 }),
  reason: fc.option(text),
  previous: fc.constant(null),
  basis: fc.constant({ files: [], register: [], settings: '', earlier: [] }),
  units: fc.constant([]),
  observations: fc.constant([]),
  indicators: fc.constant([]),
  planIndicators: fc.constant([]),
  tasks: fc.constant([]),
  taskTotals: fc.constant([]),
  findings: fc.constant([]),
  reconciliations: fc.array(reconciliation, { maxLength: 3 }),
  narratives: fc.array(narrative, { maxLength: 3 }),
});

function read(whole: string): Member[] {
  return [...storedMembers(whole.split('\n'))];
}

const inOrder = (members: Iterable<Member>): string[] =>
  [...members].map((member) => JSON.stringify(member)).toSorted();

/** As JSON has it: without the sign of zero. */
const asStored = (value: Consolidation): Consolidation => JSON.parse(JSON.stringify(value));

describe('members', () => {
  test.each<[string, (value: Consolidation) => string]>([
    ['as they are stored', consolidationToText],
    ['on one line', (value) => JSON.stringify(value)],
    ['two spaces a level', (value) => JSON.stringify(value, null, 2)],
    [
      'a newline and nothing else between them',
      (value) => JSON.stringify(value, null, 1).replaceAll(/^ +/gm, ''),
    ],
    ['with Windows line ends', (value) => consolidationToText(value).replaceAll('\n', '\r\n')],
  ])('%s are those of the document', (_, write) => {
    fc.assert(
      fc.property(consolidation, (value) => {
        expect(inOrder(read(write(value)))).toEqual(inOrder(membersOf(asStored(value))));
      }),
    );
  });

  const GOOD = consolidationToText({
    schema: 'ntge/consolidation/1',
    catalogue: { id: 'a', version: '1', hash: 'h', overlays: [] },
    period: '2025',
    asOf: '2025-12-20',
    revision: 1,
    reason: null,
    previous: null,
    basis: { files: [], register: [], settings: '', earlier: [] },
    units: [],
    observations: [],
    indicators: [],
    planIndicators: [
      { id: 'a', objective: 1, parts: [], level: 'reached' },
      { id: 'b', objective: 1, parts: [], level: 'reached' },
    ],
    tasks: [],
    taskTotals: [],
    findings: [],
    reconciliations: [],
    narratives: [],
  });

  it('come as soon as their line was read', () => {
    const seen: string[] = [];
    function* noted(): Generator<string> {
      for (const line of GOOD.split('\n')) {
        seen.push(line);
        yield line;
      }
    }
    for (const member of storedMembers(noted()))
      if (member.key === 'planIndicators') expect(seen.at(-1)).toContain(JSON.stringify(member.value));
  });

  test.each<[string, string]>([
    ['a comma missing between two entries', GOOD.replace('},\n{', '}\n{')],
    ['a comma too many behind the last entry', GOOD.replace('}\n]', '},\n]')],
    ['an entry in a list of others', GOOD.replace('"planIndicators": [', '"units": [')],
    ['an entry in no list', GOOD.replace('"schema"', '{"id":"c"},\n"schema"')],
    ['an entry behind its list', GOOD.replace('],\n"tasks"', '],\n{"id":"c"},\n"tasks"')],
    ['a zero for an entry', GOOD.replace('},\n{', '},\n0,\n{')],
    ['a list twice', GOOD.replace('"findings"', '"planIndicators": [],\n"findings"')],
    ['a key missing', GOOD.replace('"findings": [],\n', '')],
    ['a key too many', GOOD.replace('"findings"', '"other": 1,\n"findings"')],
    ['an unknown key in an entry', GOOD.replace('"id":"b"', '"id":"b","other":1')],
    ['a text across two lines', GOOD.replace('"2025"', '"20\n25"')],
    ['something behind it', `${GOOD}{}`],
    ['cut in half', GOOD.slice(0, GOOD.length / 2)],
    ['nothing', ''],
  ])('are not given to the end of a damaged text: %s', (_, text) => {
    expect(text).not.toBe(GOOD);
    expect(() => read(text)).toThrow();
  });
});
